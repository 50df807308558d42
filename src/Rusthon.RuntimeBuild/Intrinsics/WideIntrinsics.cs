using System;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>Int128, UInt128 (as LLVM's i128) and tuples; their operators are in <see cref="OperatorIntrinsics"/>.</summary>
internal static class WideIntrinsics
{
    public static readonly Dictionary<string, IntrinsicEmitter> All = new(StringComparer.Ordinal)
    {
        ["System.UInt128::.ctor"] = FromHalves,
        ["System.Int128::.ctor"] = FromHalves,
        ["System.UInt128::get_Zero"] = call => call.Context.Int128.Null,
        ["System.Int128::get_Zero"] = call => call.Context.Int128.Null,
        ["System.UInt128::get_One"] = call => call.Context.Int128.ConstInt(1UL),
        ["System.Int128::get_One"] = call => call.Context.Int128.ConstInt(1UL),
        ["System.UInt128::get_MinValue"] = call => call.Context.Int128.Null,
        ["System.UInt128::get_MaxValue"] = call => call.Context.Int128.AllOnes,
        ["System.Int128::get_MaxValue"] = call => call.Context.Int128.ConstIntWords([ulong.MaxValue, long.MaxValue]),
        ["System.Int128::get_MinValue"] = call => call.Context.Int128.ConstIntWords([0, 1UL << 63]),
        ["System.ValueTuple`1::.ctor"] = Tuple,
        ["System.ValueTuple`2::.ctor"] = Tuple,
        ["System.ValueTuple`3::.ctor"] = Tuple,
        ["System.ValueTuple`4::.ctor"] = Tuple,
    };

    private static LlvmValue? FromHalves(IntrinsicCall call)
    {
        var wide = call.Context.Int128;
        var high = call.Builder.Shl(call.Builder.ZExt(call[0], wide), wide.ConstInt(64UL));
        return call.Builder.Or(high, call.Builder.ZExt(call[1], wide));
    }

    private static LlvmValue? Tuple(IntrinsicCall call)
    {
        var home = call.Slot(call.Result);
        for (var i = 0; i < call.Count; i++)
        {
            var field = call.Result.Fields[i];
            call.Store(i, field.Type, call.Builder.ByteOffset(home, field.Offset));
        }

        return call.Load(home, call.Result);
    }
}
