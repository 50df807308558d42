using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>What operators give on instances of classes, and what they bring to the methods that they call.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>A binary or in-place operator, an operand of which is an instance.</summary>
    private Guess OfOperator(Instruction instruction, string symbol, Guess left, Guess right)
    {
        if (left.IsOfClasses)
        {
            var own = instruction.Op == Ops.InPlace && program.Inherited(left, SpecialMethods.InPlace(symbol)) is not null
                ? SpecialMethods.InPlace(symbol)
                : SpecialMethods.Left(symbol);
            if (OfMethod(instruction, left, own, [right], []) is { Kind: not GuessKind.Any } known)
            {
                return known;
            }
        }

        return right.IsOfClasses ? OfMethod(instruction, right, SpecialMethods.Right(symbol), [left], []) : Guess.Any;
    }

    private Guess OfComparison(Instruction instruction)
    {
        var (left, right) = (Of(instruction, 0).Present, Of(instruction, 1).Present);
        if (IsPlain(left) && IsPlain(right))
        {
            return Guess.Bool;
        }

        return left.IsOfClasses ? OfMethod(instruction, left, SpecialMethods.Compare[Text(instruction)], [right], []) : Either(instruction);
    }

    /// <summary>A special method of the first operand with the others as arguments.</summary>
    private Guess OfSpecial(Instruction instruction, string method) =>
        OfMethod(instruction, Of(instruction, 0), method, Arguments(instruction, 1), []);

    /// <summary>True when an instance is believed to have a property of that name.</summary>
    internal bool IsProperty(Guess self, string name) => program.IsProperty(self, name);
}
