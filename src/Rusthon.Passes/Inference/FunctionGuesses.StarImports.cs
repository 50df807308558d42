using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>What <c>from … import *</c> brings: names that the module itself never binds are those of the other module, or built-in.</content>
public sealed partial class FunctionGuesses
{
    private Guess OfStarImport(Instruction instruction)
    {
        if (Of(instruction, 0) is { Kind: GuessKind.Module, Name: { } from })
        {
            foreach (var name in program.UnboundGlobals(module))
            {
                if (OfStarred(from, name) is { } member)
                {
                    program.Global(module, name).Add(member);
                }
            }
        }

        return Guess.Any;
    }

    /// <summary>What a name is believed to be that no statement of the module binds; null when nothing is known.</summary>
    private Guess? OfStarred(string from, string name)
    {
        var isBuiltin = BuiltinResults.IsBuiltin(name);
        if (name.StartsWith('_'))
        {
            return null;
        }

        return program.MemberOf(from, name) is { } member ? member.Kind != GuessKind.Any ? member : isBuiltin ? Guess.Named(GuessKind.Builtin, name) : null
            : BuiltinResults.IsKnown($"{from}.{name}") ? BuiltinResults.OfMember(from, name)
            : isBuiltin ? Guess.Named(GuessKind.Builtin, name)
            : program.HasOneStarImport(module) ? BuiltinResults.OfMember(from, name)
            : null;
    }
}
