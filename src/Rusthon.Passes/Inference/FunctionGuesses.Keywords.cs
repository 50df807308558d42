using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>**kwargs: what comes under each name is known apart, and goes on to functions that are called with **kwargs.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>By name: what calls give that no parameter takes.</summary>
    private readonly SortedDictionary<string, GuessNode> keywords = [];

    /// <summary>A call gives something that only **kwargs takes.</summary>
    private void AddKeyword(string name, Guess given)
    {
        if (!keywords.TryGetValue(name, out var node))
        {
            keywords.Add(name, node = new GuessNode());
        }

        node.Add(given);
    }

    /// <summary>True for **kwargs of this function.</summary>
    private bool IsKeywords(ValueId value) =>
        Function.Signature.VarKeywords && Function.Kind == FunctionKind.Function && Function.Blocks[0].Parameters.Length == Function.Signature.ParameterCount && value == Function.Blocks[0].Parameters[^1];

    /// <summary>kwargs.get(name, default), kwargs.pop(name, default) or kwargs[name] with a constant name; null for other ops.</summary>
    private Guess? OfKeyword(Instruction instruction, string method, Guess[] given)
    {
        if (!IsKeywords(instruction.Operands[0]) || method is not ("get" or "pop" or "__getitem__")
            || !Definitions.TryGetValue(instruction.Operands[1], out var key) || key.Op != Ops.Const || ConstantStrings.Of(key, Definitions) is not [var name])
        {
            return null;
        }

        var known = keywords.TryGetValue(name, out var node) ? node.Guess : Guess.Nothing;
        return given.Length > 1 ? Guess.Join(known, given[1]) : method == "get" ? Guess.Join(known, Guess.None) : known;
    }

    /// <summary>What ** brings to a call under which names: constant ones, and those of **kwargs of this function.</summary>
    private ImmutableArray<(string Name, Guess Value)> SpreadKeywords(ValueId dict)
    {
        if (!Definitions.TryGetValue(dict, out var made) || made.Op != Ops.BuildDict)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(string, Guess)>();
        for (var i = 0; i + 1 < made.Operands.Length; i += 2)
        {
            if (Definitions.TryGetValue(made.Operands[i], out var key) && key.Op == Ops.Const && ConstantStrings.Of(key, Definitions) is [var name])
            {
                found.Add((name, this[made.Operands[i + 1]]));
            }
        }

        foreach (var merge in Function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.DictMerge && instruction.Operands[0] == dict && IsKeywords(instruction.Operands[1])))
        {
            found.AddRange(keywords.Select(keyword => (keyword.Key, keyword.Value.Guess)));
        }

        return found.ToImmutable();
    }
}
