using System;
using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

/// <summary>A type; equal types of one context have equal handles.</summary>
public readonly record struct LlvmType(nint Handle)
{
    /// <summary>Whether the handle refers to no type.</summary>
    public bool IsNone => Handle == 0;

    /// <summary>The kind of type.</summary>
    public LlvmTypeKind Kind => LlvmNative.LLVMGetTypeKind(this);

    /// <summary>The context that owns the type.</summary>
    public LlvmContext Context => LlvmNative.LLVMGetTypeContext(this);

    /// <summary>Width in bits of an integer type.</summary>
    public int IntWidth => (int)LlvmNative.LLVMGetIntTypeWidth(this);

    /// <summary>Whether the size is known (not void, not a function, not an opaque struct).</summary>
    public bool IsSized => LlvmNative.LLVMTypeIsSized(this) != 0;

    /// <summary>The function type with this result.</summary>
    public unsafe LlvmType Function(ReadOnlySpan<LlvmType> parameters, bool variadic = false)
    {
        fixed (LlvmType* pointer = parameters)
        {
            return LlvmNative.LLVMFunctionType(this, pointer, (uint)parameters.Length, variadic ? 1 : 0);
        }
    }

    /// <summary>The result type of a function type.</summary>
    public LlvmType ReturnType => LlvmNative.LLVMGetReturnType(this);

    /// <summary>The parameter types of a function type.</summary>
    public unsafe LlvmType[] ParameterTypes
    {
        get
        {
            var types = new LlvmType[LlvmNative.LLVMCountParamTypes(this)];
            fixed (LlvmType* pointer = types)
            {
                LlvmNative.LLVMGetParamTypes(this, pointer);
            }

            return types;
        }
    }

    /// <summary>The array type of <paramref name="length"/> elements of this type.</summary>
    public LlvmType Array(ulong length) => LlvmNative.LLVMArrayType2(this, length);

    /// <summary>The fixed vector type of <paramref name="length"/> elements of this type.</summary>
    public LlvmType Vector(int length) => LlvmNative.LLVMVectorType(this, (uint)length);

    /// <summary>The element type of an array or vector type.</summary>
    public LlvmType ElementType => LlvmNative.LLVMGetElementType(this);

    /// <summary>The length of an array type.</summary>
    public ulong ArrayLength => LlvmNative.LLVMGetArrayLength2(this);

    /// <summary>The number of fields of a struct type.</summary>
    public int FieldCount => (int)LlvmNative.LLVMCountStructElementTypes(this);

    /// <summary>The type of a field of a struct type.</summary>
    public LlvmType Field(int index) => LlvmNative.LLVMStructGetTypeAtIndex(this, (uint)index);

    /// <summary>Gives an identified struct type its fields.</summary>
    public unsafe void SetBody(ReadOnlySpan<LlvmType> fields, bool packed = false)
    {
        fixed (LlvmType* pointer = fields)
        {
            LlvmNative.LLVMStructSetBody(this, pointer, (uint)fields.Length, packed ? 1 : 0);
        }
    }

    /// <summary>The name of an identified struct type, else an empty string.</summary>
    public unsafe string Name => Marshal.PtrToStringUTF8((nint)LlvmNative.LLVMGetStructName(this)) ?? "";

    /// <summary>The all-zero constant (null pointer, zero, zeroed aggregate).</summary>
    public LlvmValue Null => LlvmNative.LLVMConstNull(this);

    /// <summary>The integer with all bits set.</summary>
    public LlvmValue AllOnes => LlvmNative.LLVMConstAllOnes(this);

    /// <summary>undef.</summary>
    public LlvmValue Undef => LlvmNative.LLVMGetUndef(this);

    /// <summary>poison.</summary>
    public LlvmValue Poison => LlvmNative.LLVMGetPoison(this);

    /// <summary>An integer constant: the low bits of <paramref name="value"/> (not sign-extended past 64).</summary>
    public LlvmValue ConstInt(ulong value) => IntWidth < 64
        ? LlvmNative.LLVMConstInt(this, value & ((1UL << IntWidth) - 1), 0)
        : LlvmNative.LLVMConstInt(this, value, 0);

    /// <summary>An integer constant: the low bits of <paramref name="value"/>, sign-extended past 64.</summary>
    public LlvmValue ConstInt(long value) => IntWidth < 64
        ? ConstInt((ulong)value)
        : LlvmNative.LLVMConstInt(this, (ulong)value, 1);

    /// <summary>An integer constant of any width from its 64-bit words, least significant first.</summary>
    public unsafe LlvmValue ConstIntWords(ReadOnlySpan<ulong> words)
    {
        fixed (ulong* pointer = words)
        {
            return LlvmNative.LLVMConstIntOfArbitraryPrecision(this, (uint)words.Length, pointer);
        }
    }

    /// <summary>A floating-point constant (the exact bits, NaN payloads included, for double).</summary>
    public LlvmValue ConstReal(double value)
    {
        if (!double.IsNaN(value))
        {
            return LlvmNative.LLVMConstReal(this, value);
        }

        var bits = Context.Int64.ConstInt(BitConverter.DoubleToUInt64Bits(value));
        var real = LlvmNative.LLVMConstBitCast(bits, Context.Double);
        return Kind == LlvmTypeKind.Double ? real : LlvmNative.LLVMConstReal(this, value);
    }

    /// <summary>A constant array with elements of this type.</summary>
    public unsafe LlvmValue ConstArray(ReadOnlySpan<LlvmValue> elements)
    {
        fixed (LlvmValue* pointer = elements)
        {
            return LlvmNative.LLVMConstArray2(this, pointer, (ulong)elements.Length);
        }
    }

    /// <summary>A constant of this identified struct type.</summary>
    public unsafe LlvmValue ConstStruct(ReadOnlySpan<LlvmValue> fields)
    {
        fixed (LlvmValue* pointer = fields)
        {
            return LlvmNative.LLVMConstNamedStruct(this, pointer, (uint)fields.Length);
        }
    }

    /// <summary>The size in bytes as an i64 constant expression.</summary>
    public LlvmValue SizeOf => LlvmNative.LLVMSizeOf(this);

    /// <summary>The type in LLVM's text form.</summary>
    public override unsafe string ToString() =>
        IsNone ? "<none>" : LlvmText.Take(LlvmNative.LLVMPrintTypeToString(this));
}
