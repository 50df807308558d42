using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>How fast code tests whether something is in a container.</summary>
internal enum MembershipForm
{
    /// <summary>An int among int constants.</summary>
    IntConstants,

    /// <summary>A str among str constants.</summary>
    StrConstants,

    /// <summary>A str, such as a character, in a constant of ASCII characters.</summary>
    StrInText,

    /// <summary>An int in a list or tuple.</summary>
    IntInSequence,
}

/// <summary>Recognises tests of membership that need neither boxes nor hashes.</summary>
internal static class KnownMemberships
{
    /// <summary>More constants than these are searched by the runtime.</summary>
    private const int MostConstants = 12;

    /// <summary>The form of a test, given the constant that its container is, if it is one; null for other ops.</summary>
    public static MembershipForm? Of(Instruction instruction, Constant? container, FunctionGuesses guesses)
    {
        if (instruction.Op != Ops.Contains && instruction.Op != Ops.SetContains)
        {
            return null;
        }

        var kind = guesses[instruction.Operands[1]].Kind;
        if (container is TupleConstant { Items: { Length: > 0 and <= MostConstants } items })
        {
            return kind == GuessKind.Int && items.All(IsInt) ? MembershipForm.IntConstants
                : kind == GuessKind.Str && items.All(item => item is StringConstant) ? MembershipForm.StrConstants
                : null;
        }

        if (container is StringConstant { CodePoints: var text } && kind == GuessKind.Str && instruction.Op == Ops.Contains)
        {
            return text.All(c => c < 128) ? MembershipForm.StrInText : null;
        }

        return kind == GuessKind.Int && instruction.Op == Ops.Contains && guesses[instruction.Operands[0]] is { Kind: GuessKind.List or GuessKind.Tuple, OrNone: false }
            ? MembershipForm.IntInSequence
            : null;
    }

    private static bool IsInt(Constant item) => item is IntConstant { Value: var value } && value >= long.MinValue && value <= long.MaxValue;
}
