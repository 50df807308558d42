using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Ops on what is believed to be a dict or set go straight to its table; whether it is one is asked there, so that nothing need be left.</summary>
internal static class KeyedOps
{
    /// <summary>The op on the table; other ops as they are.</summary>
    public static Instruction Rewrite(Instruction instruction, FunctionGuesses guesses)
    {
        var op = instruction.Op == Ops.GetItem || instruction.Op == Ops.SetItem || instruction.Op == Ops.Contains
            ? (guesses[instruction.Operands[0]].Kind, instruction.Op.Name) switch
            {
                (GuessKind.Dict, "get_item") => Ops.DictItem,
                (GuessKind.Dict, "set_item") => Ops.DictStore,
                (GuessKind.Dict, "contains") => Ops.DictContains,
                (GuessKind.Set or GuessKind.FrozenSet, "contains") => Ops.AnySetContains,
                _ => null,
            }
            : null;
        return op is null ? instruction : instruction with { Op = op };
    }
}
