using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Instances of classes that are derived from built-in containers, where these do not define a method themselves.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>True for an instance of a class that is derived from list and has no __iter__ of its own.</summary>
    internal bool IsDerivedList(Guess guess) => !guess.OrNone && program.AsContainer(guess)?.Kind == GuessKind.List && program.Inherited(guess, "__iter__") is null;

    /// <summary>A new instance of a class that is derived from list or set, and has no __init__, with the items that it is given.</summary>
    private Guess Filled(Guess made, Guess[] given)
    {
        if (given is [var items] && program.InitializerOf(made.Name!) is null && program.AsContainer(made) is { Kind: GuessKind.List or GuessKind.Set } container)
        {
            container.Parts[0].Add(BuiltinResults.ItemOf(program.AsContainer(items) ?? items));
        }

        return made;
    }

    /// <summary>What a method that an instance has from its built-in base gives; null for instances of other classes.</summary>
    private Guess? OfContainerMethod(Instruction instruction, Guess self, string name, Guess[] given)
    {
        if (program.AsContainer(self) is not { } container)
        {
            return null;
        }

        switch (name)
        {
            case "__iter__":
                return Guess.Of(GuessKind.Iterator, container.Parts[0]);
            case "__getitem__":
                return container.Kind == GuessKind.Dict ? container.Parts[1].Guess : container.Parts[0].Guess;
            case "__setitem__" when given.Length == 2 && container.Kind == GuessKind.Dict:
                container.Parts[0].Add(given[0]);
                container.Parts[1].Add(given[1]);
                return Guess.Nothing;
            case "__setitem__" when given.Length == 2:
                container.Parts[0].Add(given[1]);
                return Guess.Nothing;
            case "__contains__":
                return Guess.Bool;
            default:
                return BuiltinResults.OfMethod(container, name, given, part => Fresh(instruction, part));
        }
    }
}
