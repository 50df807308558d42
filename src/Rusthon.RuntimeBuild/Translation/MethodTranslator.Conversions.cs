using Mono.Cecil.Cil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>Conversions between the forms that values take on the evaluation stack.</summary>
internal sealed partial class MethodTranslator
{
    /// <summary>Converts as IL does implicitly on a store, a call or a return.</summary>
    private StackValue Convert(StackValue value, IlType type)
    {
        var target = OnStack(type);
        if (value.Type == target)
        {
            return value;
        }

        switch (target.Kind)
        {
            case IlKind.Int32:
            case IlKind.Int64:
            case IlKind.NativeInt:
                return new StackValue(builder.IntCast(AsInteger(value), target.Llvm, signed: true), target);
            case IlKind.Pointer:
                return new StackValue(AsPointer(value), target);
            case IlKind.Float32 when value.Type.Kind == IlKind.Float64:
                return new StackValue(builder.FPTrunc(value.Value, target.Llvm), target);
            case IlKind.Float64 when value.Type.Kind == IlKind.Float32:
                return new StackValue(builder.FPExt(value.Value, target.Llvm), target);
            case IlKind.Struct when value.Type.Kind == IlKind.Struct && value.Type.Representation == target.Representation && value.Type.Llvm == target.Llvm:
                return new StackValue(value.Value, target);
            default:
                throw new RejectedException($"a value of type {value.Type} where {type} is needed");
        }
    }

    private LlvmValue AsInteger(StackValue value) => value.Type.Kind switch
    {
        IlKind.Int32 or IlKind.Int64 or IlKind.NativeInt => value.Value,
        IlKind.Pointer => builder.PtrToInt(value.Value, context.Int64),
        _ => throw new RejectedException($"a value of type {value.Type} where an integer is needed"),
    };

    private LlvmValue AsPointer(StackValue value) => value.Type.Kind switch
    {
        IlKind.Pointer => value.Value,
        IlKind.Int64 or IlKind.NativeInt => builder.IntToPtr(value.Value),
        IlKind.Int32 => builder.IntToPtr(builder.SExt(value.Value, context.Int64)),
        _ => throw new RejectedException($"a value of type {value.Type} where an address is needed"),
    };

    /// <summary>conv.*: explicit conversions. From floating point they saturate, and NaN gives 0, as .NET does.</summary>
    private void TranslateConversion(Code code)
    {
        var value = Pop();
        switch (code)
        {
            case Code.Conv_I1:
                ToNarrow(value, types.Int8);
                break;
            case Code.Conv_U1:
                ToNarrow(value, types.UInt8);
                break;
            case Code.Conv_I2:
                ToNarrow(value, types.Int16);
                break;
            case Code.Conv_U2:
                ToNarrow(value, types.UInt16);
                break;
            case Code.Conv_I4:
                Push(ToInteger(value, context.Int32, signed: true), types.Int32);
                break;
            case Code.Conv_U4:
                Push(ToInteger(value, context.Int32, signed: false), types.Int32);
                break;
            case Code.Conv_I8:
                Push(ToInteger(value, context.Int64, signed: true), types.Int64);
                break;
            case Code.Conv_U8:
                Push(ToInteger(value, context.Int64, signed: false), types.Int64);
                break;
            case Code.Conv_I:
            case Code.Conv_U:
                ToNative(value, signed: code == Code.Conv_I);
                break;
            case Code.Conv_R4:
                Push(value.Type.IsFloat ? Convert(value, types.Float32).Value : builder.SIToFP(AsInteger(value), context.Float), types.Float32);
                break;
            case Code.Conv_R8:
                Push(value.Type.IsFloat ? Convert(value, types.Float64).Value : builder.SIToFP(AsInteger(value), context.Double), types.Float64);
                break;
            case Code.Conv_R_Un:
                Push(builder.UIToFP(AsInteger(value), context.Double), types.Float64);
                break;
        }
    }

    private void ToNarrow(StackValue value, IlType type)
    {
        var wide = ToInteger(value, context.Int32, signed: true);
        stack.Push(Widened(builder, builder.Trunc(wide, type.Llvm), type));
    }

    /// <summary>Addresses stay pointers, and the constant 0 is taken as the null pointer.</summary>
    private void ToNative(StackValue value, bool signed)
    {
        if (value.IsPointer)
        {
            Push(value.Value, types.Word);
        }
        else if (value.Value.IsConstantInt && value.Value.IsNull)
        {
            Push(context.Pointer.Null, types.Word);
        }
        else
        {
            if (signed)
            {
                AssumeNoOverflow(value.Value);
            }

            Push(ToInteger(value, context.Int64, signed), types.NativeInt);
        }
    }

    /// <summary>
    /// An index or byte offset that is only now computed may be taken not to overflow: the address would be
    /// meaningless. Without this LLVM cannot move <c>p[i + j]</c>'s sign extension out of a loop (1.7 times the
    /// instructions in a multiplication of long numbers).
    /// </summary>
    private static void AssumeNoOverflow(LlvmValue offset)
    {
        if (offset.IsInstruction && !offset.HasUses && offset.Opcode is LlvmOpcode.Add or LlvmOpcode.Sub or LlvmOpcode.Mul)
        {
            offset.SetNoSignedWrap();
        }
    }

    private LlvmValue ToInteger(StackValue value, LlvmType type, bool signed)
    {
        if (!value.Type.IsFloat)
        {
            return builder.IntCast(AsInteger(value), type, signed);
        }

        var intrinsic = module.Intrinsic(signed ? "llvm.fptosi.sat" : "llvm.fptoui.sat", type, value.Type.Llvm);
        return builder.Call(intrinsic, [value.Value]);
    }

    /// <summary>conv.ovf.*: traps when the value does not fit.</summary>
    private void TranslateCheckedConversion(Code code)
    {
        var (type, sourceUnsigned) = code switch
        {
            Code.Conv_Ovf_I1 => (types.Int8, false),
            Code.Conv_Ovf_U1 => (types.UInt8, false),
            Code.Conv_Ovf_I2 => (types.Int16, false),
            Code.Conv_Ovf_U2 => (types.UInt16, false),
            Code.Conv_Ovf_I4 => (types.Int32, false),
            Code.Conv_Ovf_U4 => (types.UInt32, false),
            Code.Conv_Ovf_I8 => (types.Int64, false),
            Code.Conv_Ovf_U8 => (types.UInt64, false),
            Code.Conv_Ovf_I => (types.NativeInt, false),
            Code.Conv_Ovf_U => (types.NativeUInt, false),
            Code.Conv_Ovf_I1_Un => (types.Int8, true),
            Code.Conv_Ovf_U1_Un => (types.UInt8, true),
            Code.Conv_Ovf_I2_Un => (types.Int16, true),
            Code.Conv_Ovf_U2_Un => (types.UInt16, true),
            Code.Conv_Ovf_I4_Un => (types.Int32, true),
            Code.Conv_Ovf_U4_Un => (types.UInt32, true),
            Code.Conv_Ovf_I8_Un => (types.Int64, true),
            Code.Conv_Ovf_U8_Un => (types.UInt64, true),
            Code.Conv_Ovf_I_Un => (types.NativeInt, true),
            _ => (types.NativeUInt, true),
        };
        var value = Pop();
        if (value.Type.IsFloat)
        {
            throw new RejectedException("a checked conversion from floating point");
        }

        if (value.IsPointer && type.Size == 8)
        {
            stack.Push(value);
            return;
        }

        // In 128 bits the value, the limits and the comparison are exact.
        var wide = builder.IntCast(AsInteger(value), context.Int128, !sourceUnsigned);
        var narrowed = builder.Trunc(wide, type.Llvm);
        TrapIf(builder.ICmp(LlvmIntPredicate.NE, builder.IntCast(narrowed, context.Int128, type.IsSigned), wide));
        stack.Push(Widened(builder, narrowed, type));
    }
}
