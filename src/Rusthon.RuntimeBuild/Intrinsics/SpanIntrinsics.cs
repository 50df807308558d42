using System;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>Span&lt;T&gt; and ReadOnlySpan&lt;T&gt;: an address and a length. What .NET answers with an exception traps.</summary>
internal static class SpanIntrinsics
{
    private const int LengthOffset = 8;
    private const string MemoryMarshal = "System.Runtime.InteropServices.MemoryMarshal::";

    public static readonly Dictionary<string, IntrinsicEmitter> All = Build();

    private static Dictionary<string, IntrinsicEmitter> Build()
    {
        var all = new Dictionary<string, IntrinsicEmitter>(StringComparer.Ordinal)
        {
            [MemoryMarshal + "GetReference"] = call => call.Builder.ExtractValue(call[0], 0),
            [MemoryMarshal + "CreateSpan"] = call => Make(call, call.Address(0), call[1]),
            [MemoryMarshal + "CreateReadOnlySpan"] = call => Make(call, call.Address(0), call[1]),
            [MemoryMarshal + "AsBytes"] = call => Make(
                call,
                call.Builder.ExtractValue(call[0], 0),
                call.Builder.Mul(call.Builder.ExtractValue(call[0], 1), Int32(call, call.MethodArgument(0).Size))),
            ["System.Runtime.CompilerServices.RuntimeHelpers::CreateSpan"] = FromData,
            ["System.MemoryExtensions::SequenceEqual"] = SequenceEqual,
        };
        foreach (var owner in new[] { "System.Span`1::", "System.ReadOnlySpan`1::" })
        {
            all[owner + ".ctor"] = Construct;
            all[owner + "get_Empty"] = call => call.Result.Llvm.Null;
            all[owner + "get_Length"] = call => LengthOf(call);
            all[owner + "get_IsEmpty"] = call => call.Bool(call.Builder.ICmp(LlvmIntPredicate.EQ, LengthOf(call), call.Context.Int32.Null));
            all[owner + "get_Item"] = Item;
            all[owner + "GetPinnableReference"] = call => call.Builder.Load(call.Context.Pointer, call.Address(0)).SetAlignment(8);
            all[owner + "Slice"] = Slice;
            all[owner + "CopyTo"] = CopyTo;
            all[owner + "Clear"] = Clear;
            all[owner + "Fill"] = Fill;
            all[owner + "op_Implicit"] = call => call.Parameter(0).Representation == Representation.Parts ? call[0] : null;
        }

        return all;
    }

    private static LlvmValue Int32(IntrinsicCall call, int value) => call.Context.Int32.ConstInt((ulong)value);

    private static LlvmValue Make(IntrinsicCall call, LlvmValue address, LlvmValue length) =>
        call.Builder.InsertValue(call.Builder.InsertValue(call.Result.Llvm.Poison, address, 0), length, 1);

    private static LlvmValue? Construct(IntrinsicCall call) => (call.Count, call.Parameter(0).Kind) switch
    {
        (2, IlKind.Pointer) => Make(call, call.Address(0), call[1]),
        (1, IlKind.Pointer) => Make(call, call.Address(0), Int32(call, 1)),
        _ => null,
    };

    private static LlvmValue? FromData(IntrinsicCall call)
    {
        var data = call.TokenData(0);
        var size = (int)data.ValueType.ArrayLength;
        return Make(call, data, Int32(call, size / call.MethodArgument(0).Size));
    }

    private static LlvmValue Start(IntrinsicCall call) =>
        call.Builder.Load(call.Context.Pointer, call.Address(0)).SetAlignment(8);

    private static LlvmValue LengthOf(IntrinsicCall call) =>
        call.Builder.Load(call.Context.Int32, call.Builder.ByteOffset(call.Address(0), LengthOffset)).SetAlignment(8);

    private static LlvmValue At(IntrinsicCall call, LlvmValue start, LlvmValue index) =>
        call.Element(start, call.Builder.ZExt(index, call.Context.Int64), call.TypeArgument(0).Size);

    private static LlvmValue? Item(IntrinsicCall call)
    {
        var index = call[1];
        call.TrapIf(call.Builder.ICmp(LlvmIntPredicate.UGE, index, LengthOf(call)));
        return At(call, Start(call), index);
    }

    private static LlvmValue? Slice(IntrinsicCall call)
    {
        var from = call[1];
        var length = LengthOf(call);
        call.TrapIf(call.Builder.ICmp(LlvmIntPredicate.UGT, from, length));
        var rest = call.Builder.Sub(length, from);
        if (call.Count == 2)
        {
            return Make(call, At(call, Start(call), from), rest);
        }

        call.TrapIf(call.Builder.ICmp(LlvmIntPredicate.UGT, call[2], rest));
        return Make(call, At(call, Start(call), from), call[2]);
    }

    private static LlvmValue Bytes(IntrinsicCall call, LlvmValue length) =>
        call.Builder.Mul(call.Builder.ZExt(length, call.Context.Int64), call.Context.Int64.ConstInt((ulong)call.TypeArgument(0).Size));

    private static LlvmValue? CopyTo(IntrinsicCall call)
    {
        var length = LengthOf(call);
        var target = call[1];
        call.TrapIf(call.Builder.ICmp(LlvmIntPredicate.UGT, length, call.Builder.ExtractValue(target, 1)));
        call.Builder.MemMove(call.Builder.ExtractValue(target, 0), 1, Start(call), 1, Bytes(call, length));
        return null;
    }

    private static LlvmValue? Clear(IntrinsicCall call)
    {
        call.Builder.MemSet(Start(call), call.Context.Int8.Null, Bytes(call, LengthOf(call)), 1);
        return null;
    }

    private static LlvmValue? Fill(IntrinsicCall call)
    {
        if (call.TypeArgument(0).Size != 1)
        {
            throw new RejectedException("Span<T>.Fill of elements larger than a byte");
        }

        call.Builder.MemSet(Start(call), call[1], Bytes(call, LengthOf(call)), 1);
        return null;
    }

    private static LlvmValue? SequenceEqual(IntrinsicCall call)
    {
        var type = call.MethodArgument(0);
        if (call.Count != 2 || !type.IsInteger)
        {
            return null;
        }

        var builder = call.Builder;
        var length = builder.ExtractValue(call[0], 1);
        var sameLength = builder.ICmp(LlvmIntPredicate.EQ, length, builder.ExtractValue(call[1], 1));
        var bytes = builder.Mul(builder.ZExt(length, call.Context.Int64), call.Context.Int64.ConstInt((ulong)type.Size));

        // Comparing no bytes is fine when the lengths differ.
        var compared = builder.Select(sameLength, bytes, call.Context.Int64.Null);
        var difference = call.CallNative(
            "memcmp",
            call.Context.Int32,
            [call.Context.Pointer, call.Context.Pointer, call.Context.Int64],
            builder.ExtractValue(call[0], 0),
            builder.ExtractValue(call[1], 0),
            compared);
        return call.Bool(builder.And(sameLength, builder.ICmp(LlvmIntPredicate.EQ, difference, call.Context.Int32.Null)));
    }
}
