using System;

namespace Rusthon.CodeGen.Llvm;

/// <summary>Owns types, constants and metadata of the modules created in it. Not thread-safe.</summary>
public readonly record struct LlvmContext(nint Handle) : System.IDisposable
{
    /// <summary>A new context; the caller owns it and ends it with <see cref="Dispose"/>.</summary>
    public static unsafe LlvmContext Create()
    {
        var context = LlvmNative.LLVMContextCreate();
        LlvmNative.LLVMContextSetDiagnosticHandler(context, &LlvmLibrary.Diagnose, null);
        return context;
    }

    /// <summary>Frees the context. Its modules must have been disposed before.</summary>
    public void Dispose() => LlvmNative.LLVMContextDispose(this);

    /// <summary>Whether names of local values are dropped (faster, and smaller bitcode).</summary>
    public void SetDiscardValueNames(bool discard) => LlvmNative.LLVMContextSetDiscardValueNames(this, discard ? 1 : 0);

    /// <summary>A new, empty module; the caller owns it.</summary>
    public LlvmModule CreateModule(string name) => LlvmNative.LLVMModuleCreateWithNameInContext(name, this);

    /// <summary>A new instruction builder; the caller owns it.</summary>
    public LlvmBuilder CreateBuilder() => LlvmNative.LLVMCreateBuilderInContext(this);

    /// <summary>The integer type of <paramref name="bits"/> bits.</summary>
    public LlvmType Int(int bits) => LlvmNative.LLVMIntTypeInContext(this, (uint)bits);

    /// <summary>i1.</summary>
    public LlvmType Int1 => Int(1);

    /// <summary>i8.</summary>
    public LlvmType Int8 => Int(8);

    /// <summary>i16.</summary>
    public LlvmType Int16 => Int(16);

    /// <summary>i32.</summary>
    public LlvmType Int32 => Int(32);

    /// <summary>i64.</summary>
    public LlvmType Int64 => Int(64);

    /// <summary>i128.</summary>
    public LlvmType Int128 => Int(128);

    /// <summary>float (32 bits).</summary>
    public LlvmType Float => LlvmNative.LLVMFloatTypeInContext(this);

    /// <summary>double (64 bits).</summary>
    public LlvmType Double => LlvmNative.LLVMDoubleTypeInContext(this);

    /// <summary>void.</summary>
    public LlvmType Void => LlvmNative.LLVMVoidTypeInContext(this);

    /// <summary>The opaque pointer of address space 0.</summary>
    public LlvmType Pointer => LlvmNative.LLVMPointerTypeInContext(this, 0);

    /// <summary>A literal (structurally equal) struct type.</summary>
    public unsafe LlvmType Struct(ReadOnlySpan<LlvmType> fields, bool packed = false)
    {
        fixed (LlvmType* pointer = fields)
        {
            return LlvmNative.LLVMStructTypeInContext(this, pointer, (uint)fields.Length, packed ? 1 : 0);
        }
    }

    /// <summary>A new identified struct type without a body; see <see cref="LlvmType.SetBody"/>.</summary>
    public LlvmType NamedStruct(string name) => LlvmNative.LLVMStructCreateNamed(this, name);

    /// <summary>A constant of a literal struct type made of <paramref name="fields"/>.</summary>
    public unsafe LlvmValue ConstStruct(ReadOnlySpan<LlvmValue> fields, bool packed = false)
    {
        fixed (LlvmValue* pointer = fields)
        {
            return LlvmNative.LLVMConstStructInContext(this, pointer, (uint)fields.Length, packed ? 1 : 0);
        }
    }

    /// <summary>A constant [n x i8] holding <paramref name="bytes"/>, with a final zero if asked.</summary>
    public unsafe LlvmValue ConstBytes(ReadOnlySpan<byte> bytes, bool nullTerminated = false)
    {
        fixed (byte* pointer = bytes)
        {
            byte none = 0;
            return LlvmNative.LLVMConstStringInContext2(this, pointer == null ? &none : pointer, (nuint)bytes.Length, nullTerminated ? 0 : 1);
        }
    }

    /// <summary>A block that is not yet in a function; see <see cref="LlvmValue.AppendBlock(LlvmBlock)"/>.</summary>
    public LlvmBlock CreateBlock(string name = "") => LlvmNative.LLVMCreateBasicBlockInContext(this, name);

    /// <summary>An enum attribute such as <c>nounwind</c> or <c>dereferenceable</c>.</summary>
    /// <exception cref="LlvmException">LLVM knows no attribute of that name.</exception>
    public LlvmAttribute Attribute(string name, ulong value = 0) =>
        LlvmNative.LLVMCreateEnumAttribute(this, AttributeKind(name), value);

    /// <summary>A type attribute such as <c>sret</c> or <c>byval</c>.</summary>
    /// <exception cref="LlvmException">LLVM knows no attribute of that name.</exception>
    public LlvmAttribute Attribute(string name, LlvmType type) =>
        LlvmNative.LLVMCreateTypeAttribute(this, AttributeKind(name), type);

    /// <summary>A string attribute such as <c>"target-cpu"="x86-64-v2"</c>.</summary>
    public unsafe LlvmAttribute StringAttribute(string key, string value = "")
    {
        var keyBytes = LlvmText.Bytes(key);
        var valueBytes = LlvmText.Bytes(value);
        fixed (byte* k = keyBytes, v = valueBytes)
        {
            byte none = 0;
            return LlvmNative.LLVMCreateStringAttribute(this, k, (uint)keyBytes.Length, v == null ? &none : v, (uint)valueBytes.Length);
        }
    }

    /// <summary>The id under which metadata of this name hangs on instructions (<c>prof</c>, <c>range</c>, ...).</summary>
    public uint MetadataKind(string name) => LlvmNative.LLVMGetMDKindIDInContext(this, name, (uint)LlvmText.Length(name));

    /// <summary>A metadata string.</summary>
    public unsafe LlvmMetadata MetadataString(string text)
    {
        var bytes = LlvmText.Bytes(text);
        fixed (byte* pointer = bytes)
        {
            byte none = 0;
            return LlvmNative.LLVMMDStringInContext2(this, pointer == null ? &none : pointer, (nuint)bytes.Length);
        }
    }

    /// <summary>A metadata node; a default handle stands for null.</summary>
    public unsafe LlvmMetadata MetadataNode(ReadOnlySpan<LlvmMetadata> operands)
    {
        fixed (LlvmMetadata* pointer = operands)
        {
            return LlvmNative.LLVMMDNodeInContext2(this, pointer, (nuint)operands.Length);
        }
    }

    /// <summary>Branch weights for a conditional branch, select or switch, to be set as its <c>prof</c> metadata.</summary>
    public LlvmMetadata BranchWeights(params ReadOnlySpan<uint> weights)
    {
        var operands = new LlvmMetadata[weights.Length + 1];
        operands[0] = MetadataString("branch_weights");
        for (var i = 0; i < weights.Length; i++)
        {
            operands[i + 1] = Int32.ConstInt(weights[i]).AsMetadata;
        }

        return MetadataNode(operands);
    }

    /// <summary>Parses a bitcode file's bytes into a new module, owned by the caller.</summary>
    /// <exception cref="LlvmException">Not valid bitcode for this LLVM.</exception>
    public unsafe LlvmModule ParseBitcode(ReadOnlySpan<byte> bitcode)
    {
        var buffer = LlvmMemoryBuffer.Copy(bitcode, "bitcode");
        LlvmModule module;
        var failed = LlvmNative.LLVMParseBitcodeInContext2(this, buffer, &module);
        buffer.Dispose();
        return failed == 0 ? module : throw new LlvmException("not valid bitcode for this version of LLVM");
    }

    /// <summary>Parses textual IR into a new module, owned by the caller.</summary>
    /// <exception cref="LlvmException">The text is not valid IR.</exception>
    public unsafe LlvmModule ParseIR(string text)
    {
        // The parser takes the buffer over.
        var buffer = LlvmMemoryBuffer.Copy(LlvmText.Bytes(text), "ir");
        LlvmModule module;
        byte* message = null;
        return LlvmNative.LLVMParseIRInContext(this, buffer, &module, &message) == 0
            ? module
            : throw new LlvmException(LlvmText.Take(message));
    }

    private static uint AttributeKind(string name)
    {
        var kind = LlvmNative.LLVMGetEnumAttributeKindForName(name, LlvmText.Length(name));
        return kind != 0 ? kind : throw new LlvmException($"unknown attribute '{name}'");
    }
}
