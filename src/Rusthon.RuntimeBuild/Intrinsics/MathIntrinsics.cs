using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>System.Math and the static methods of double: LLVM's intrinsics where exact, else libm (as .NET does).</summary>
internal static class MathIntrinsics
{
    /// <summary>Functions of doubles in libm, by their names in System.Math.</summary>
    private static readonly (string Name, string Symbol)[] Libm =
    [
        ("Acos", "acos"), ("Acosh", "acosh"), ("Asin", "asin"), ("Asinh", "asinh"), ("Atan", "atan"), ("Atan2", "atan2"),
        ("Atanh", "atanh"), ("Cbrt", "cbrt"), ("Cos", "cos"), ("Cosh", "cosh"), ("Exp", "exp"), ("IEEERemainder", "remainder"),
        ("Log", "log"), ("Log10", "log10"), ("Log2", "log2"), ("Pow", "pow"), ("Sin", "sin"), ("Sinh", "sinh"), ("Tan", "tan"),
        ("Tanh", "tanh"),
    ];

    /// <summary>Functions of doubles that are LLVM intrinsics.</summary>
    private static readonly (string Name, string Intrinsic)[] Exact =
    [
        ("Ceiling", "llvm.ceil"), ("Floor", "llvm.floor"), ("Sqrt", "llvm.sqrt"), ("Truncate", "llvm.trunc"),
        ("Round", "llvm.roundeven"), ("CopySign", "llvm.copysign"), ("FusedMultiplyAdd", "llvm.fma"),
    ];

    public static readonly Dictionary<string, IntrinsicEmitter> All = Build();

    private static Dictionary<string, IntrinsicEmitter> Build()
    {
        var all = new Dictionary<string, IntrinsicEmitter>(StringComparer.Ordinal)
        {
            ["System.Math::Abs"] = Absolute,
            ["System.Math::Min"] = Extreme("llvm.smin", "llvm.umin", "llvm.minimum"),
            ["System.Math::Max"] = Extreme("llvm.smax", "llvm.umax", "llvm.maximum"),
            ["System.Math::BigMul"] = BigMultiply,
            ["System.Math::ScaleB"] = call => call.CallNative(
                "scalbn", call.Context.Double, [call.Context.Double, call.Context.Int32], call[0], call[1]),
            ["System.Math::MultiplyHigh"] = MultiplyHigh,
        };
        foreach (var owner in new[] { "System.Math", "System.Double" })
        {
            foreach (var (name, symbol) in Libm)
            {
                all[$"{owner}::{name}"] = call => OnDoubles(call)
                    ? call.CallNative(symbol, call.Context.Double, Enumerable.Repeat(call.Context.Double, call.Count).ToArray(), Arguments(call))
                    : null;
            }

            foreach (var (name, intrinsic) in Exact)
            {
                all[$"{owner}::{name}"] = call => OnDoubles(call) ? call.Call(intrinsic, [call.Context.Double], Arguments(call)) : null;
            }
        }

        all["System.Double::Abs"] = Absolute;
        all["System.Double::IsNaN"] = call => call.Bool(call.Builder.FCmp(LlvmRealPredicate.UNO, call[0], call[0]));
        all["System.Double::IsFinite"] = Magnitude(LlvmRealPredicate.OLT, double.PositiveInfinity);
        all["System.Double::IsInfinity"] = Magnitude(LlvmRealPredicate.OEQ, double.PositiveInfinity);
        all["System.Double::IsPositiveInfinity"] = Against(LlvmRealPredicate.OEQ, double.PositiveInfinity);
        all["System.Double::IsNegativeInfinity"] = Against(LlvmRealPredicate.OEQ, double.NegativeInfinity);
        all["System.Double::IsNegative"] = call => call.Bool(
            call.Builder.ICmp(LlvmIntPredicate.SLT, call.Builder.BitCast(call[0], call.Context.Int64), call.Context.Int64.Null));
        return all;
    }

    private static bool OnDoubles(IntrinsicCall call) =>
        Enumerable.Range(0, call.Count).All(i => call.Parameter(i).Kind == IlKind.Float64);

    private static LlvmValue[] Arguments(IntrinsicCall call) => Enumerable.Range(0, call.Count).Select(i => call[i]).ToArray();

    private static LlvmValue? Absolute(IntrinsicCall call)
    {
        var type = call.Parameter(0);
        if (type.IsFloat)
        {
            return call.Call("llvm.fabs", [type.Llvm], call[0]);
        }

        var value = call[0];
        var result = call.Call("llvm.abs", [type.Llvm], value, call.Context.Int1.Null);
        call.TrapIf(call.Builder.ICmp(LlvmIntPredicate.SLT, result, type.Llvm.Null));
        return call.Widen(result);
    }

    private static IntrinsicEmitter Extreme(string signed, string unsigned, string real) => call =>
    {
        var type = call.Parameter(0);
        var name = type.IsFloat ? real : type.IsSigned ? signed : unsigned;
        return call.Widen(call.Call(name, [type.Llvm], call[0], call[1]));
    };

    /// <summary>Both forms: the 128-bit product as result, or the high half as result and the low half through a reference.</summary>
    private static LlvmValue? BigMultiply(IntrinsicCall call)
    {
        var type = call.Parameter(0);
        var builder = call.Builder;
        var width = type.Llvm.IntWidth;
        var wide = call.Context.Int(2 * width);
        var product = builder.Mul(builder.IntCast(call[0], wide, type.IsSigned), builder.IntCast(call[1], wide, type.IsSigned));
        if (call.Count == 2)
        {
            return product;
        }

        builder.Store(builder.Trunc(product, type.Llvm), call.Address(2)).SetAlignment(8);
        return High(builder, product, type.Llvm);
    }

    private static LlvmValue? MultiplyHigh(IntrinsicCall call)
    {
        var type = call.Parameter(0);
        var wide = call.Context.Int(2 * type.Llvm.IntWidth);
        var product = call.Builder.Mul(call.Builder.IntCast(call[0], wide, type.IsSigned), call.Builder.IntCast(call[1], wide, type.IsSigned));
        return High(call.Builder, product, type.Llvm);
    }

    private static LlvmValue High(LlvmBuilder builder, LlvmValue product, LlvmType half) =>
        builder.Trunc(builder.LShr(product, product.Type.ConstInt((ulong)half.IntWidth)), half);

    private static IntrinsicEmitter Magnitude(LlvmRealPredicate predicate, double limit) => call =>
        call.Bool(call.Builder.FCmp(predicate, call.Call("llvm.fabs", [call.Context.Double], call[0]), call.Context.Double.ConstReal(limit)));

    private static IntrinsicEmitter Against(LlvmRealPredicate predicate, double limit) => call =>
        call.Bool(call.Builder.FCmp(predicate, call[0], call.Context.Double.ConstReal(limit)));
}
