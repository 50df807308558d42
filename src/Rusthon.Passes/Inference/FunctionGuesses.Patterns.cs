using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>What the sub-patterns of class patterns are matched with.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>The values of the sub-patterns of a class pattern, when the subject is an instance of the class.</summary>
    private Guess OfMatchClass(Instruction instruction)
    {
        if (Of(instruction, 0).Kind == GuessKind.Nothing || Of(instruction, 1).Kind == GuessKind.Nothing)
        {
            return Guess.Nothing;
        }

        var positional = (int)((IntImmediate)instruction.Immediates[0]).Value;
        var names = ((NamesImmediate)instruction.Immediates[1]).Names;
        return Of(instruction, 1) switch
        {
            { Kind: GuessKind.Builtin, Name: "int" } when positional == 1 && names.IsEmpty => Matched(instruction, [Guess.Int]),
            { Kind: GuessKind.Builtin, Name: "float" } when positional == 1 && names.IsEmpty => Matched(instruction, [Guess.Float]),
            { Kind: GuessKind.Builtin, Name: "str" } when positional == 1 && names.IsEmpty => Matched(instruction, [Guess.Str]),
            { Kind: GuessKind.Class, Name: { } body } when program.MatchArguments(body) is var known && known.Length >= positional =>
                Matched(instruction, [.. known[..positional].Concat(names).Select(name => program.Attribute(program.InstanceOf(body), name))]),
            _ => Guess.Any,
        };
    }

    /// <summary>What a class pattern is believed to look at, when its class has a shape that keeps all the attributes in places; else null.</summary>
    public ClassPattern? ClassPattern(Instruction instruction)
    {
        var positional = (int)((IntImmediate)instruction.Immediates[0]).Value;
        if (this[instruction.Operands[1]] is not { Kind: GuessKind.Class, Name: { } body } || Shapes.Of(body) is not { Line.HasMetaclass: false } shape
            || program.MatchArguments(body) is var known && known.Length < positional)
        {
            return null;
        }

        ImmutableArray<string> names = [.. known[..positional], .. ((NamesImmediate)instruction.Immediates[1]).Names];
        var places = names.Select(name => Shapes.Find(program.InstanceOf(body), name)).ToImmutableArray();
        return names.Distinct().Count() == names.Length && places.All(place => place is not null)
            ? new ClassPattern(shape, names[..positional], [.. places.Select(place => place!.Value)])
            : null;
    }

    private Guess Matched(Instruction instruction, ImmutableArray<Guess> items) => BuiltinResults.Tuple(part => Fresh(instruction, part), [.. items]);
}

/// <summary>A class pattern of a class with a shape.</summary>
/// <param name="Shape">The shape of the class.</param>
/// <param name="Positional">The names that __match_args__ is to begin with.</param>
/// <param name="Places">Where the attributes are, those of the positional sub-patterns first.</param>
public sealed record ClassPattern(ClassShape Shape, ImmutableArray<string> Positional, ImmutableArray<(ClassShape Shape, int Place)> Places);
