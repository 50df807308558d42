using System;

namespace Rusthon.CodeGen.Llvm;

/// <summary>An attribute of a function, a parameter or a call.</summary>
public readonly record struct LlvmAttribute(nint Handle);

/// <summary>A metadata node or string; the default handle is null metadata.</summary>
public readonly record struct LlvmMetadata(nint Handle)
{
    /// <summary>The metadata as an operand of an intrinsic call.</summary>
    public LlvmValue AsValue(LlvmContext context) => LlvmNative.LLVMMetadataAsValue(context, this);
}

/// <summary>Bytes owned by LLVM.</summary>
public readonly record struct LlvmMemoryBuffer(nint Handle)
{
    /// <summary>A buffer holding a copy; the caller owns it.</summary>
    public static unsafe LlvmMemoryBuffer Copy(ReadOnlySpan<byte> bytes, string name)
    {
        var nameBytes = LlvmText.Bytes(name + "\0");
        fixed (byte* pointer = bytes, n = nameBytes)
        {
            byte none = 0;
            return LlvmNative.LLVMCreateMemoryBufferWithMemoryRangeCopy(pointer == null ? &none : pointer, (nuint)bytes.Length, n);
        }
    }

    /// <summary>The bytes, valid until <see cref="Dispose"/>.</summary>
    public unsafe ReadOnlySpan<byte> Bytes =>
        new(LlvmNative.LLVMGetBufferStart(this), checked((int)LlvmNative.LLVMGetBufferSize(this)));

    /// <summary>Copies the bytes to an array and frees the buffer.</summary>
    public byte[] Take()
    {
        var bytes = Bytes.ToArray();
        Dispose();
        return bytes;
    }

    /// <summary>Frees the buffer.</summary>
    public void Dispose() => LlvmNative.LLVMDisposeMemoryBuffer(this);
}

/// <summary>A basic block.</summary>
public readonly record struct LlvmBlock(nint Handle)
{
    /// <summary>Whether the handle refers to no block.</summary>
    public bool IsNone => Handle == 0;

    /// <summary>The function that the block is in.</summary>
    public LlvmValue Function => LlvmNative.LLVMGetBasicBlockParent(this);

    /// <summary>The final instruction, or a none value while the block is open.</summary>
    public LlvmValue Terminator => LlvmNative.LLVMGetBasicBlockTerminator(this);

    /// <summary>The next block in layout order, or none.</summary>
    public LlvmBlock Next => LlvmNative.LLVMGetNextBasicBlock(this);

    /// <summary>The first instruction, or a none value.</summary>
    public LlvmValue FirstInstruction => LlvmNative.LLVMGetFirstInstruction(this);

    /// <summary>The last instruction, or a none value.</summary>
    public LlvmValue LastInstruction => LlvmNative.LLVMGetLastInstruction(this);

    /// <summary>Moves the block behind another in layout order.</summary>
    public void MoveAfter(LlvmBlock other) => LlvmNative.LLVMMoveBasicBlockAfter(this, other);

    /// <summary>Moves the block before another in layout order.</summary>
    public void MoveBefore(LlvmBlock other) => LlvmNative.LLVMMoveBasicBlockBefore(this, other);

    /// <summary>Removes the block and its instructions from its function.</summary>
    public void Delete() => LlvmNative.LLVMDeleteBasicBlock(this);
}
