using System.Numerics;

namespace Rusthon.Passes.Inference;

/// <summary>
/// What operators on ints are believed to give. Ints are signed until a number or a mask beyond 2**63 comes into play:
/// what such a mask was put on, and what is mixed with it, is kept unsigned.
/// </summary>
internal static class IntResults
{
    /// <summary>The result of an operator; the constants are null where an operand is none.</summary>
    public static Guess Of(string name, Guess left, Guess right, BigInteger? leftConstant, BigInteger? rightConstant)
    {
        var mixed = left.IsUnsigned || right.IsUnsigned ? Guess.Unsigned : Guess.Int;
        switch (name)
        {
            case "/":
                return Guess.Float;
            case "@":
                return Guess.Any;
            case "**":
                return rightConstant is { Sign: >= 0 } ? left : Guess.Any;
            case "&":
                return IsLargeMask(leftConstant) || IsLargeMask(rightConstant) || (left.IsUnsigned && right.IsUnsigned) ? Guess.Unsigned
                    : rightConstant is { Sign: < 0 } ? left
                    : leftConstant is { Sign: < 0 } ? right
                    : Guess.Int;
            case "%":
                return right.IsUnsigned || rightConstant == BigInteger.One << 64 ? Guess.Unsigned : Guess.Int;
            case "//":
                return rightConstant > 1 ? Guess.Int : mixed;
            case ">>":
                return rightConstant > 0 ? Guess.Int : left;
            case "<<":
                return left;
            default:
                return mixed;
        }
    }

    private static bool IsLargeMask(BigInteger? constant) => constant > long.MaxValue && constant <= ulong.MaxValue;
}
