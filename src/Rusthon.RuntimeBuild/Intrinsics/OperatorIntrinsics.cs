using System;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>Operators that are methods in IL: those of 128-bit integers and of numeric type parameters.</summary>
internal static class OperatorIntrinsics
{
    public static readonly Dictionary<string, IntrinsicEmitter> All = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = Binary(LlvmOpcode.Add, LlvmOpcode.Add, LlvmOpcode.FAdd),
        ["op_Subtraction"] = Binary(LlvmOpcode.Sub, LlvmOpcode.Sub, LlvmOpcode.FSub),
        ["op_Multiply"] = Binary(LlvmOpcode.Mul, LlvmOpcode.Mul, LlvmOpcode.FMul),
        ["op_Division"] = Binary(LlvmOpcode.SDiv, LlvmOpcode.UDiv, LlvmOpcode.FDiv),
        ["op_Modulus"] = Binary(LlvmOpcode.SRem, LlvmOpcode.URem, LlvmOpcode.FRem),
        ["op_BitwiseAnd"] = Binary(LlvmOpcode.And, LlvmOpcode.And, null),
        ["op_BitwiseOr"] = Binary(LlvmOpcode.Or, LlvmOpcode.Or, null),
        ["op_ExclusiveOr"] = Binary(LlvmOpcode.Xor, LlvmOpcode.Xor, null),
        ["op_LeftShift"] = Shift(LlvmOpcode.Shl, LlvmOpcode.Shl),
        ["op_RightShift"] = Shift(LlvmOpcode.AShr, LlvmOpcode.LShr),
        ["op_UnsignedRightShift"] = Shift(LlvmOpcode.LShr, LlvmOpcode.LShr),
        ["op_UnaryNegation"] = call => Unary(call, v => call.Builder.Neg(v), v => call.Builder.FNeg(v)),
        ["op_OnesComplement"] = call => Unary(call, v => call.Builder.Not(v), null),
        ["op_UnaryPlus"] = call => Unary(call, v => v, v => v),
        ["op_Increment"] = call => Unary(call, v => call.Builder.Add(v, v.Type.ConstInt(1UL)), null),
        ["op_Decrement"] = call => Unary(call, v => call.Builder.Sub(v, v.Type.ConstInt(1UL)), null),
        ["op_Equality"] = Equality(LlvmIntPredicate.EQ, LlvmRealPredicate.OEQ),
        ["op_Inequality"] = Equality(LlvmIntPredicate.NE, LlvmRealPredicate.UNE),
        ["op_LessThan"] = Compare(LlvmIntPredicate.SLT, LlvmIntPredicate.ULT, LlvmRealPredicate.OLT),
        ["op_LessThanOrEqual"] = Compare(LlvmIntPredicate.SLE, LlvmIntPredicate.ULE, LlvmRealPredicate.OLE),
        ["op_GreaterThan"] = Compare(LlvmIntPredicate.SGT, LlvmIntPredicate.UGT, LlvmRealPredicate.OGT),
        ["op_GreaterThanOrEqual"] = Compare(LlvmIntPredicate.SGE, LlvmIntPredicate.UGE, LlvmRealPredicate.OGE),
        ["op_Implicit"] = Convert,
        ["op_Explicit"] = Convert,
        ["CreateTruncating"] = Convert,
    };

    private static IntrinsicEmitter Binary(LlvmOpcode signed, LlvmOpcode unsigned, LlvmOpcode? real) => call =>
    {
        var type = call.Parameter(0);
        if (type != call.Parameter(1))
        {
            return null;
        }

        if (type.IsInteger)
        {
            return call.Widen(call.Builder.Binary(type.IsSigned ? signed : unsigned, call[0], call[1]));
        }

        return type.IsFloat && real is { } opcode ? call.Builder.Binary(opcode, call[0], call[1]) : null;
    };

    /// <summary>The count is taken modulo the width, as .NET does.</summary>
    private static IntrinsicEmitter Shift(LlvmOpcode signed, LlvmOpcode unsigned) => call =>
    {
        var type = call.Parameter(0);
        if (!type.IsInteger || call.Parameter(1).Kind != IlKind.Int32)
        {
            return null;
        }

        var value = call[0];
        var count = call.Builder.And(call[1], call.Context.Int32.ConstInt((ulong)value.Type.IntWidth - 1));
        return call.Widen(call.Builder.Binary(type.IsSigned ? signed : unsigned, value, call.Builder.IntCast(count, value.Type, signed: false)));
    };

    private static LlvmValue? Unary(IntrinsicCall call, Func<LlvmValue, LlvmValue> integer, Func<LlvmValue, LlvmValue>? real)
    {
        var type = call.Parameter(0);
        return type.IsInteger ? call.Widen(integer(call[0])) : type.IsFloat && real is not null ? real(call[0]) : null;
    }

    /// <summary>Also of types: <c>typeof(T) == typeof(byte)</c> is decided at build time.</summary>
    private static IntrinsicEmitter Equality(LlvmIntPredicate integers, LlvmRealPredicate reals) => call =>
    {
        if (call.Token(0).Kind == IlKind.Token && call.Token(1).Kind == IlKind.Token)
        {
            var equal = call.Token(0) == call.Token(1);
            return call.Context.Int32.ConstInt(equal == (integers == LlvmIntPredicate.EQ) ? 1UL : 0);
        }

        return Compare(integers, integers, reals)(call);
    };

    private static IntrinsicEmitter Compare(LlvmIntPredicate signed, LlvmIntPredicate unsigned, LlvmRealPredicate reals) => call =>
    {
        var type = call.Parameter(0);
        if (type != call.Parameter(1))
        {
            return null;
        }

        if (type.IsInteger)
        {
            return call.Bool(call.Builder.ICmp(type.IsSigned ? signed : unsigned, call[0], call[1]));
        }

        return type.IsFloat ? call.Bool(call.Builder.FCmp(reals, call[0], call[1])) : null;
    };

    private static LlvmValue? Convert(IntrinsicCall call)
    {
        var from = call.Parameter(0);
        var to = call.Result;
        var builder = call.Builder;
        return (from, to) switch
        {
            ({ IsInteger: true }, { IsInteger: true }) => call.Widen(builder.IntCast(call[0], to.Llvm, from.IsSigned)),
            ({ IsInteger: true }, { IsFloat: true }) => from.IsSigned ? builder.SIToFP(call[0], to.Llvm) : builder.UIToFP(call[0], to.Llvm),
            ({ IsFloat: true }, { IsInteger: true }) => call.Widen(
                call.Call(to.IsSigned ? "llvm.fptosi.sat" : "llvm.fptoui.sat", [to.Llvm, from.Llvm], call[0])),
            _ => null,
        };
    }
}
