using System;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>Counting, rotating, reversing and reinterpreting bits.</summary>
internal static class BitIntrinsics
{
    public static readonly Dictionary<string, IntrinsicEmitter> All = Build();

    private static Dictionary<string, IntrinsicEmitter> Build()
    {
        var all = new Dictionary<string, IntrinsicEmitter>(StringComparer.Ordinal)
        {
            ["System.BitConverter::DoubleToInt64Bits"] = Cast,
            ["System.BitConverter::DoubleToUInt64Bits"] = Cast,
            ["System.BitConverter::Int64BitsToDouble"] = Cast,
            ["System.BitConverter::UInt64BitsToDouble"] = Cast,
            ["System.BitConverter::SingleToInt32Bits"] = Cast,
            ["System.BitConverter::SingleToUInt32Bits"] = Cast,
            ["System.BitConverter::Int32BitsToSingle"] = Cast,
            ["System.BitConverter::UInt32BitsToSingle"] = Cast,
            ["System.Buffers.Binary.BinaryPrimitives::ReverseEndianness"] = call =>
                call.Parameter(0).Size == 1 ? call.Stacked(0) : call.Widen(call.Call("llvm.bswap", [call.Parameter(0).Llvm], call[0])),
        };
        string[] owners =
        [
            "System.Numerics.BitOperations", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.UIntPtr",
            "System.IntPtr", "System.Byte", "System.UInt16", "System.UInt128", "System.Int128",
        ];
        foreach (var owner in owners)
        {
            all[$"{owner}::LeadingZeroCount"] = call => Count(call, "llvm.ctlz");
            all[$"{owner}::TrailingZeroCount"] = call => Count(call, "llvm.cttz");
            all[$"{owner}::PopCount"] = call => Resized(call, call.Call("llvm.ctpop", [call.Parameter(0).Llvm], call[0]));
            all[$"{owner}::Log2"] = FloorLog2;
            all[$"{owner}::IsPow2"] = call => call.Bool(
                call.Builder.ICmp(LlvmIntPredicate.EQ, call.Call("llvm.ctpop", [call.Parameter(0).Llvm], call[0]), call.Parameter(0).Llvm.ConstInt(1UL)));
            all[$"{owner}::RotateLeft"] = call => Rotate(call, "llvm.fshl");
            all[$"{owner}::RotateRight"] = call => Rotate(call, "llvm.fshr");
        }

        foreach (var owner in new[] { "System.Int32", "System.UInt32", "System.Int64", "System.UInt64" })
        {
            all[$"{owner}::CompareTo"] = Order;
        }

        return all;
    }

    /// <summary>-1, 0 or 1.</summary>
    private static LlvmValue? Order(IntrinsicCall call)
    {
        var type = call.Parameter(1);
        var left = call.Builder.Load(type.Llvm, call.Address(0)).SetAlignment(type.Alignment);
        return call.Call(type.IsSigned ? "llvm.scmp" : "llvm.ucmp", [call.Context.Int32, type.Llvm], left, call[1]);
    }

    private static LlvmValue? Cast(IntrinsicCall call) => call.Builder.BitCast(call[0], call.Result.Llvm);

    /// <summary>The count for 0 is the width.</summary>
    private static LlvmValue? Count(IntrinsicCall call, string intrinsic) =>
        Resized(call, call.Call(intrinsic, [call.Parameter(0).Llvm], call[0], call.Context.Int1.Null));

    /// <summary>Of 0 it is 0, as in .NET's BitOperations.</summary>
    private static LlvmValue? FloorLog2(IntrinsicCall call)
    {
        var type = call.Parameter(0).Llvm;
        var set = call.Builder.Or(call[0], type.ConstInt(1UL));
        var zeros = call.Call("llvm.ctlz", [type], set, call.Context.Int1.AllOnes);
        return Resized(call, call.Builder.Xor(zeros, type.ConstInt((ulong)type.IntWidth - 1)));
    }

    private static LlvmValue? Rotate(IntrinsicCall call, string intrinsic)
    {
        var type = call.Parameter(0).Llvm;
        return call.Widen(call.Call(intrinsic, [type], call[0], call[0], call.Builder.IntCast(call[1], type, signed: false)));
    }

    private static LlvmValue Resized(IntrinsicCall call, LlvmValue count) =>
        call.Widen(call.Builder.IntCast(count, call.Result.Llvm, signed: false));
}
