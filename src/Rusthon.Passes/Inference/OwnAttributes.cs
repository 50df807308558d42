using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// What the methods of classes set on their own instances, by method: an instance has what the methods set that it runs. So
/// the classes of one family may keep different things under one name, as the nodes of a tree keep their values.
/// </summary>
/// <param name="lines">The classes.</param>
/// <param name="resolve">The function that an instance of exactly the class with a body has under a name, or null.</param>
/// <param name="classOf">The body of the class that a function is written in, or null.</param>
internal sealed class OwnAttributes(ClassLines lines, Func<string, string, FunctionGuesses?> resolve, Func<string, string?> classOf)
{
    /// <summary>By root of a family and attribute: the methods that set it, with what they set.</summary>
    private readonly Dictionary<(string Root, string Name), List<(FunctionGuesses Method, GuessNode Node)>> setters = [];
    private readonly Dictionary<(string Method, string Body, string Reader), bool> reaches = [];

    /// <summary>What a method sets under a name on its own instance, of a class.</summary>
    public GuessNode Of(FunctionGuesses method, ClassLine line, string name)
    {
        var key = (line.Root.Body, name);
        var known = setters.TryGetValue(key, out var found) ? found : setters[key] = [];
        var index = known.FindIndex(setter => setter.Method.Function == method.Function);
        if (index < 0)
        {
            index = known.Count;
            known.Add((method, new GuessNode()));
        }

        return known[index].Node;
    }

    /// <summary>What methods set under a name on instances of a class or one derived from it, which run the reader, if it is given, as their method.</summary>
    public Guess Read(ClassLine line, string name, Function? reader) =>
        !setters.TryGetValue((line.Root.Body, name), out var known) ? Guess.Nothing
        : known.Where(setter => Reaches(setter.Method, line, reader)).Aggregate(Guess.Nothing, (sum, setter) => Guess.Join(sum, setter.Node.Guess));

    private bool Reaches(FunctionGuesses setter, ClassLine line, Function? reader)
    {
        var key = (setter.Function.Name, line.Body, reader?.Name ?? "");
        if (!reaches.TryGetValue(key, out var answer))
        {
            answer = lines.Bodies.Any(body => lines.Of(body) is { } derived && derived.Includes(line)
                && (reader is null || resolve(body, reader.Signature.Name)?.Function.Name == reader.Name)
                && Runs(derived, setter));
            reaches.Add(key, answer);
        }

        return answer;
    }

    /// <summary>True when an instance of exactly a class may run a method: it has it, or what it has instead calls it.</summary>
    private bool Runs(ClassLine line, FunctionGuesses method)
    {
        if (classOf(method.Function.Name) is not { } owner || lines.Of(owner) is not { } home || !line.Includes(home))
        {
            return false;
        }

        var name = method.Function.Signature.Name;
        var at = line;
        while (resolve(at.Body, name) is { } own && own.Function != method.Function)
        {
            if (!Mentions(own.Function, name) || classOf(own.Function.Name) is not { } overriding || lines.Of(overriding)?.Parent is not { } parent || !parent.Includes(home))
            {
                return false;
            }

            at = parent;
        }

        return true;
    }

    /// <summary>True for a function that gets the attribute from something else than its own instance, as super().name and Base.name do.</summary>
    private static bool Mentions(Function function, string name) => function.Blocks.SelectMany(block => block.Instructions).Any(instruction =>
        (instruction.Op == Ops.GetAttr || instruction.Op == Ops.CallMethod) && ((NameImmediate)instruction.Immediates[0]).Name == name
        && !(function.Blocks[0].Parameters is [var self, ..] && instruction.Operands[0] == self));
}
