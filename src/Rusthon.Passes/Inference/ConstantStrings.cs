using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>Names that a program lists as constant strs: __slots__, __match_args__, the fields of a named tuple.</summary>
internal static class ConstantStrings
{
    /// <summary>The strs of a tuple or list, or the one that a value is; null when there is something else, or a str that can be no name.</summary>
    public static ImmutableArray<string>? Of(Instruction value, IReadOnlyDictionary<ValueId, Instruction> definitions) =>
        value.Op == Ops.Const ? Of(ConstantOf(value) is TupleConstant tuple ? tuple.Items : [ConstantOf(value)])
        : value.Op == Ops.BuildList || value.Op == Ops.BuildTuple
        ? Of([.. value.Operands.Select(item => definitions.TryGetValue(item, out var made) && made.Op == Ops.Const ? ConstantOf(made) : SingletonConstant.Unset)])
        : null;

    /// <summary>The texts of some constants; null when they are not all strs.</summary>
    public static ImmutableArray<string>? Of(ImmutableArray<Constant> items)
    {
        var texts = items.Select(item => (item as StringConstant)?.Text);
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    private static Constant ConstantOf(Instruction value) => ((ConstantImmediate)value.Immediates[0]).Value;
}
