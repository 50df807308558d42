using Mono.Cecil.Cil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>Arithmetic and comparisons.</summary>
internal sealed partial class MethodTranslator
{
    private void TranslateBinary(Code code)
    {
        var right = Pop();
        var left = Pop();
        if (left.Type.IsFloat || right.Type.IsFloat)
        {
            TranslateFloat(code, left, right);
            return;
        }

        if (code is Code.Add or Code.Sub && MovesPointer(code, left, right))
        {
            return;
        }

        if (code is Code.Shl or Code.Shr or Code.Shr_Un)
        {
            TranslateShift(code, left, right);
            return;
        }

        var (a, b, type) = Integers(left, right, signed: code is not (Code.Div_Un or Code.Rem_Un));
        var opcode = code switch
        {
            Code.Add => LlvmOpcode.Add,
            Code.Sub => LlvmOpcode.Sub,
            Code.Mul => LlvmOpcode.Mul,
            Code.Div => LlvmOpcode.SDiv,
            Code.Div_Un => LlvmOpcode.UDiv,
            Code.Rem => LlvmOpcode.SRem,
            Code.Rem_Un => LlvmOpcode.URem,
            Code.And => LlvmOpcode.And,
            Code.Or => LlvmOpcode.Or,
            _ => LlvmOpcode.Xor,
        };
        Push(builder.Binary(opcode, a, b), type);
    }

    private void TranslateFloat(Code code, StackValue left, StackValue right)
    {
        var type = left.Type.Kind == IlKind.Float32 && right.Type.Kind == IlKind.Float32 ? types.Float32 : types.Float64;
        var opcode = code switch
        {
            Code.Add => LlvmOpcode.FAdd,
            Code.Sub => LlvmOpcode.FSub,
            Code.Mul => LlvmOpcode.FMul,
            Code.Div => LlvmOpcode.FDiv,
            Code.Rem => LlvmOpcode.FRem,
            _ => throw new RejectedException("an integer operation on floating point"),
        };
        Push(builder.Binary(opcode, Convert(left, type).Value, Convert(right, type).Value), type);
    }

    /// <summary>pointer + offset, offset + pointer and pointer - offset stay pointers.</summary>
    private bool MovesPointer(Code code, StackValue left, StackValue right)
    {
        if (code == Code.Add && right.IsPointer && !left.IsPointer)
        {
            (left, right) = (right, left);
        }

        if (!left.IsPointer || right.IsPointer || left.Value.IsNull)
        {
            return false;
        }

        var offset = Convert(right, types.NativeInt).Value;
        AssumeNoOverflow(offset);
        var moved = left.Type == types.Word
            ? builder.Gep(context.Int8, left.Value, [code == Code.Add ? offset : builder.Neg(offset)])
            : code == Code.Add && offset.IsInstruction && offset.Opcode == LlvmOpcode.Mul && offset.Operand(1).IsConstantInt
                ? Element(left.Value, offset.Operand(0), offset.Operand(1).SignExtended)
                : Element(left.Value, code == Code.Add ? offset : builder.Neg(offset), 1);
        Push(moved, left.Type);
        return true;
    }

    /// <summary>
    /// The address of an element. LLVM separates <c>p[i + j]</c> into a loop-invariant part and the rest only when
    /// the element's size is in the instruction, not in a multiplication before it.
    /// </summary>
    private LlvmValue Element(LlvmValue start, LlvmValue index, long size)
    {
        var type = size is 1 or 2 or 4 or 8 ? context.Int((int)size * 8) : size > 0 ? context.Int8.Array((ulong)size) : default;
        return type.IsNone
            ? builder.InBoundsGep(context.Int8, start, [builder.Mul(index, context.Int64.ConstInt(size))])
            : builder.InBoundsGep(type, start, [index]);
    }

    /// <summary>Two integers of equal width; mixing int and nint widens the int.</summary>
    private (LlvmValue Left, LlvmValue Right, IlType Type) Integers(StackValue left, StackValue right, bool signed)
    {
        var a = AsInteger(left);
        var b = AsInteger(right);
        if (a.Type.IntWidth == b.Type.IntWidth)
        {
            return (a, b, left.IsPointer ? types.NativeInt : left.Type);
        }

        return (builder.IntCast(a, context.Int64, signed), builder.IntCast(b, context.Int64, signed), types.NativeInt);
    }

    private void TranslateShift(Code code, StackValue left, StackValue right)
    {
        var value = AsInteger(left);
        var count = builder.IntCast(AsInteger(right), value.Type, signed: false);
        var opcode = code switch
        {
            Code.Shl => LlvmOpcode.Shl,
            Code.Shr => LlvmOpcode.AShr,
            _ => LlvmOpcode.LShr,
        };
        Push(builder.Binary(opcode, value, count), left.IsPointer ? types.NativeInt : left.Type);
    }

    /// <summary>add.ovf and its relatives: trap on overflow.</summary>
    private void TranslateCheckedBinary(Code code)
    {
        var right = Pop();
        var left = Pop();
        var (name, signed) = code switch
        {
            Code.Add_Ovf => ("llvm.sadd.with.overflow", true),
            Code.Add_Ovf_Un => ("llvm.uadd.with.overflow", false),
            Code.Sub_Ovf => ("llvm.ssub.with.overflow", true),
            Code.Sub_Ovf_Un => ("llvm.usub.with.overflow", false),
            Code.Mul_Ovf => ("llvm.smul.with.overflow", true),
            _ => ("llvm.umul.with.overflow", false),
        };
        var (a, b, type) = Integers(left, right, signed);
        var pair = builder.Call(module.Intrinsic(name, a.Type), [a, b]);
        TrapIf(builder.ExtractValue(pair, 1));
        Push(builder.ExtractValue(pair, 0), type);
    }

    private void TranslateUnary(Code code)
    {
        var value = Pop();
        if (value.Type.IsFloat)
        {
            Push(builder.FNeg(value.Value), value.Type);
            return;
        }

        var integer = AsInteger(value);
        Push(code == Code.Neg ? builder.Neg(integer) : builder.Not(integer), value.IsPointer ? types.NativeInt : value.Type);
    }

    /// <summary>A comparison of the two topmost values, as i1.</summary>
    private LlvmValue Compare(LlvmIntPredicate integers, LlvmRealPredicate reals)
    {
        var right = Pop();
        var left = Pop();
        if (left.Type.IsFloat || right.Type.IsFloat)
        {
            var type = left.Type.Kind == IlKind.Float32 && right.Type.Kind == IlKind.Float32 ? types.Float32 : types.Float64;
            return builder.FCmp(reals, Convert(left, type).Value, Convert(right, type).Value);
        }

        if (left.IsPointer && right.IsPointer)
        {
            return builder.ICmp(integers, left.Value, right.Value);
        }

        var signed = integers is LlvmIntPredicate.SLT or LlvmIntPredicate.SLE or LlvmIntPredicate.SGT or LlvmIntPredicate.SGE
            or LlvmIntPredicate.EQ or LlvmIntPredicate.NE;
        var (a, b, _) = Integers(left, right, signed);
        return builder.ICmp(integers, a, b);
    }

    private LlvmValue CompareFor(Code code) => code switch
    {
        Code.Ceq or Code.Beq or Code.Beq_S => Compare(LlvmIntPredicate.EQ, LlvmRealPredicate.OEQ),
        Code.Bne_Un or Code.Bne_Un_S => Compare(LlvmIntPredicate.NE, LlvmRealPredicate.UNE),
        Code.Cgt or Code.Bgt or Code.Bgt_S => Compare(LlvmIntPredicate.SGT, LlvmRealPredicate.OGT),
        Code.Cgt_Un or Code.Bgt_Un or Code.Bgt_Un_S => Compare(LlvmIntPredicate.UGT, LlvmRealPredicate.UGT),
        Code.Clt or Code.Blt or Code.Blt_S => Compare(LlvmIntPredicate.SLT, LlvmRealPredicate.OLT),
        Code.Clt_Un or Code.Blt_Un or Code.Blt_Un_S => Compare(LlvmIntPredicate.ULT, LlvmRealPredicate.ULT),
        Code.Bge or Code.Bge_S => Compare(LlvmIntPredicate.SGE, LlvmRealPredicate.OGE),
        Code.Bge_Un or Code.Bge_Un_S => Compare(LlvmIntPredicate.UGE, LlvmRealPredicate.UGE),
        Code.Ble or Code.Ble_S => Compare(LlvmIntPredicate.SLE, LlvmRealPredicate.OLE),
        _ => Compare(LlvmIntPredicate.ULE, LlvmRealPredicate.ULE),
    };

    private LlvmValue IsTrue(StackValue value) => value.Type.Kind switch
    {
        IlKind.Pointer => builder.ICmp(LlvmIntPredicate.NE, value.Value, context.Pointer.Null),
        _ => builder.ICmp(LlvmIntPredicate.NE, AsInteger(value), value.Value.Type.Null),
    };
}
