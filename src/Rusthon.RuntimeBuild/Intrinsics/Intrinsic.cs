using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using IntrinsicCall = Rusthon.RuntimeBuild.Translation.MethodTranslator.IntrinsicCall;

namespace Rusthon.RuntimeBuild.Intrinsics;

/// <summary>Emits the code for a call and gives the result, or null for a void method and for unsupported arguments.</summary>
internal delegate LlvmValue? IntrinsicEmitter(IntrinsicCall call);

/// <summary>The part of the base library that the subset allows: everything not listed here is rejected.</summary>
internal static class Intrinsic
{
    /// <summary>Emitters by <c>Type::Method</c>.</summary>
    public static readonly FrozenDictionary<string, IntrinsicEmitter> Table =
        new[] { MathIntrinsics.All, BitIntrinsics.All, MemoryIntrinsics.All, SpanIntrinsics.All, WideIntrinsics.All }
            .SelectMany(part => part)
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Operators of numeric type parameters, by their metadata name.</summary>
    public static readonly FrozenDictionary<string, IntrinsicEmitter> Operators =
        OperatorIntrinsics.All.ToFrozenDictionary(StringComparer.Ordinal);
}
