using System;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>Unsafe, Volatile, NativeMemory and other raw access to memory.</summary>
internal static class MemoryIntrinsics
{
    private const string Unsafe = "System.Runtime.CompilerServices.Unsafe::";
    private const string NativeMemory = "System.Runtime.InteropServices.NativeMemory::";

    public static readonly Dictionary<string, IntrinsicEmitter> All = new(StringComparer.Ordinal)
    {
        [Unsafe + "AsPointer"] = call => call.Address(0),
        [Unsafe + "AsRef"] = call => call.Address(0),
        [Unsafe + "As"] = call => call.Result.Kind == IlKind.Pointer && call.Parameter(0).Kind == IlKind.Pointer ? call.Address(0) : null,
        [Unsafe + "SizeOf"] = call => call.Context.Int32.ConstInt((ulong)call.MethodArgument(0).Size),
        [Unsafe + "Add"] = call => Move(call, call.MethodArgument(0).Size, forward: true),
        [Unsafe + "Subtract"] = call => Move(call, call.MethodArgument(0).Size, forward: false),
        [Unsafe + "AddByteOffset"] = call => Move(call, 1, forward: true),
        [Unsafe + "SubtractByteOffset"] = call => Move(call, 1, forward: false),
        [Unsafe + "ByteOffset"] = call => call.Builder.Sub(
            call.Builder.PtrToInt(call.Address(1), call.Context.Int64), call.Builder.PtrToInt(call.Address(0), call.Context.Int64)),
        [Unsafe + "AreSame"] = call => call.Bool(call.Builder.ICmp(LlvmIntPredicate.EQ, call.Address(0), call.Address(1))),
        [Unsafe + "IsAddressLessThan"] = call => call.Bool(call.Builder.ICmp(LlvmIntPredicate.ULT, call.Address(0), call.Address(1))),
        [Unsafe + "IsAddressGreaterThan"] = call => call.Bool(call.Builder.ICmp(LlvmIntPredicate.UGT, call.Address(0), call.Address(1))),
        [Unsafe + "NullRef"] = call => call.Context.Pointer.Null,
        [Unsafe + "IsNullRef"] = call => call.Bool(call.Builder.ICmp(LlvmIntPredicate.EQ, call.Address(0), call.Context.Pointer.Null)),
        [Unsafe + "SkipInit"] = _ => null,
        [Unsafe + "BitCast"] = call => call.Reinterpret(0, call.MethodArgument(0), call.MethodArgument(1)),
        [Unsafe + "Read"] = call => call.Load(call.Address(0), call.MethodArgument(0)),
        [Unsafe + "ReadUnaligned"] = call => call.Load(call.Address(0), call.MethodArgument(0), unaligned: true),
        [Unsafe + "Write"] = call => Store(call, unaligned: false, isVolatile: false),
        [Unsafe + "WriteUnaligned"] = call => Store(call, unaligned: true, isVolatile: false),
        [Unsafe + "CopyBlock"] = call => Copy(call, to: 0, from: 1, length: 2),
        [Unsafe + "CopyBlockUnaligned"] = call => Copy(call, to: 0, from: 1, length: 2),
        [Unsafe + "InitBlock"] = call => Fill(call, value: 1, length: 2),
        [Unsafe + "InitBlockUnaligned"] = call => Fill(call, value: 1, length: 2),
        ["System.Threading.Volatile::Read"] = call => call.Load(call.Address(0), call.Result, isVolatile: true),
        ["System.Threading.Volatile::Write"] = call => Store(call, unaligned: false, isVolatile: true),
        [NativeMemory + "Copy"] = call => MoveBlock(call, from: 0, to: 1, length: 2),
        [NativeMemory + "Clear"] = Clear,
        [NativeMemory + "Fill"] = call => Fill(call, value: 2, length: 1),
        ["System.Buffer::MemoryCopy"] = call => MoveBlock(call, from: 0, to: 1, length: 3),
        ["System.Runtime.InteropServices.Marshal::GetLastSystemError"] = call =>
            call.Builder.Load(call.Context.Int32, ErrorNumber(call)).SetAlignment(4),
        ["System.Runtime.InteropServices.Marshal::SetLastSystemError"] = call =>
        {
            call.Builder.Store(call[0], ErrorNumber(call)).SetAlignment(4);
            return null;
        },
        ["System.Type::GetTypeFromHandle"] = call => call.ResultIs(call.Token(0)),
        ["System.Runtime.CompilerServices.RuntimeHelpers::IsReferenceOrContainsReferences"] = call => call.Context.Int32.Null,
    };

    private static LlvmValue ErrorNumber(IntrinsicCall call) => call.CallNative("__errno_location", call.Context.Pointer, []);

    private static LlvmValue? Move(IntrinsicCall call, int unit, bool forward)
    {
        var count = call.Wide(1);
        return call.Element(call.Address(0), forward ? count : call.Builder.Neg(count), unit);
    }

    private static LlvmValue? Store(IntrinsicCall call, bool unaligned, bool isVolatile)
    {
        call.Store(1, call.Parameter(1), call.Address(0), unaligned, isVolatile);
        return null;
    }

    private static LlvmValue? Copy(IntrinsicCall call, int to, int from, int length)
    {
        call.Builder.MemCpy(call.Address(to), 1, call.Address(from), 1, call.Wide(length));
        return null;
    }

    private static LlvmValue? MoveBlock(IntrinsicCall call, int from, int to, int length)
    {
        call.Builder.MemMove(call.Address(to), 1, call.Address(from), 1, call.Wide(length));
        return null;
    }

    private static LlvmValue? Fill(IntrinsicCall call, int value, int length)
    {
        call.Builder.MemSet(call.Address(0), call[value], call.Wide(length), 1);
        return null;
    }

    private static LlvmValue? Clear(IntrinsicCall call)
    {
        call.Builder.MemSet(call.Address(0), call.Context.Int8.Null, call.Wide(1), 1);
        return null;
    }
}
