using System.Collections.Frozen;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Items of arrays of the module array, which are read and set as numbers in registers.</summary>
internal static class KnownArrays
{
    private static readonly FrozenSet<char> Ints = "bBhHiIlq".ToFrozenSet();

    private static readonly FrozenSet<char> Floats = "fd".ToFrozenSet();

    /// <summary>The type code of the array that an op is believed to read or set an item of by an int, where fast code can do that; else null.</summary>
    public static char? Of(Instruction instruction, FunctionGuesses guesses)
    {
        if ((instruction.Op != Ops.GetItem && instruction.Op != Ops.SetItem)
            || guesses[instruction.Operands[0]] is not { Kind: GuessKind.Array, Name: [var code] } || guesses[instruction.Operands[1]].Kind != GuessKind.Int)
        {
            return null;
        }

        return instruction.Op == Ops.GetItem ? Ints.Contains(code) || Floats.Contains(code) ? code : null
            : Floats.Contains(code) ? guesses[instruction.Operands[2]].IsReal ? code : null
            : Ints.Contains(code) && guesses[instruction.Operands[2]] is { Kind: GuessKind.Int or GuessKind.Bool, OrNone: false } ? code
            : null;
    }

    /// <summary>True for arrays of floats.</summary>
    public static bool IsOfFloats(char code) => Floats.Contains(code);
}
