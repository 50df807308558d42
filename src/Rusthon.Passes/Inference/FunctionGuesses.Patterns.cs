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

    private Guess Matched(Instruction instruction, ImmutableArray<Guess> items) => BuiltinResults.Tuple(part => Fresh(instruction, part), [.. items]);
}
