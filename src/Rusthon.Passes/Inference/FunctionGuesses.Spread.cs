using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Calls with * before an argument, and functions that collect arguments.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>By how many there are: the items of *args.</summary>
    private readonly Dictionary<int, GuessNode[]> each = [];

    /// <summary>callee(*args, **kwargs): what args holds comes to the parameters, as far as it is known how much that is.</summary>
    private Guess OfSpreadCall(Instruction instruction)
    {
        if (InContexts(instruction) is { } result)
        {
            return result;
        }

        var (callee, args) = (Of(instruction, 0), Of(instruction, 1));
        if (args.Kind is GuessKind.Nothing or GuessKind.None)
        {
            return Guess.Nothing;
        }

        if (callee.Kind is GuessKind.Nothing or GuessKind.Any or GuessKind.Method && gets.TryGetValue(instruction.Operands[0], out var get))
        {
            var self = Of(get, 0);
            if (self.Kind == GuessKind.Class && program.Inherited(program.InstanceOf(self.Name!), Text(get)) is { } ofClass)
            {
                return BringSpread(instruction, [(ofClass, program.KindOf(ofClass) == MethodKind.Class ? 1 : 0)], args);
            }

            return self.Kind == GuessKind.Nothing ? Guess.Nothing
                : self.Kind == GuessKind.Super ? BringSpread(instruction, program.MethodsOf(self, Text(get)).Select(method => (method, 1)), args)
                : !self.IsOfClasses ? Guess.Any
                : BringSpread(instruction, program.MethodsOf(self, Text(get)).Select(method => (method, program.KindOf(method) == MethodKind.Static ? 0 : 1)), args);
        }

        switch (callee.Kind)
        {
            case GuessKind.Nothing:
                return Guess.Nothing;
            case GuessKind.Function:
                return BringSpread(instruction, callee.FunctionNames.Select(program.Find).OfType<FunctionGuesses>().Select(target => (target, 0)), args);
            case GuessKind.Method when program.Find(callee.Name!) is { } method:
                return BringSpread(instruction, [(method, 1)], args);
            case GuessKind.Class:
                if (program.InitializerOf(callee.Name!) is { } initializer)
                {
                    BringSpread(instruction, [(initializer, 1)], args);
                }

                return program.InstanceOf(callee.Name!);
            default:
                return Guess.Any;
        }
    }

    /// <summary>Each length that the arguments may have comes to those functions that take so many, behind their first parameters.</summary>
    private Guess BringSpread(Instruction call, IEnumerable<(FunctionGuesses Function, int First)> targets, Guess args)
    {
        var shapes = TupleShapes.Of(args);
        var result = Guess.Nothing;
        foreach (var (target, first) in targets)
        {
            if (shapes.Count == 0)
            {
                result = Guess.Join(result, Bring(target, SpreadUnknown(args, target.Function.Signature, first), [], first));
                continue;
            }

            foreach (var shape in shapes.Where(shape => Takes(target.Function.Signature, first + shape.Parts.Length)))
            {
                var spread = SpreadKeywords(call.Operands[2]);
                result = Guess.Join(result, Bring(call, target, [.. shape.Parts.Select(part => part.Guess), .. spread.Select(keyword => keyword.Value)], [.. spread.Select(keyword => keyword.Name)], first, shape.Parts.Length));
            }
        }

        return result;
    }

    private static bool Takes(Signature signature, int given) => signature.VarArgs || given <= signature.Positional;

    /// <summary>One argument for each parameter that has a place.</summary>
    private static Guess[] SpreadUnknown(Guess args, Signature signature, int first) =>
        args.Kind is GuessKind.Tuple or GuessKind.List ? [.. Enumerable.Repeat(BuiltinResults.ItemOf(args), signature.Positional - first + (signature.VarArgs ? 1 : 0))] : [];

    /// <summary>The arguments of a call come to the parameters of a function that collects those that have no place; the last ones have names.</summary>
    private Guess BringCollected(FunctionGuesses target, Guess[] given, ImmutableArray<string> names, int first)
    {
        var signature = target.Function.Signature;
        var named = signature.Positional + signature.KeywordOnly;
        var positional = given.Length - names.Length;
        for (var i = 0; i < given.Length; i++)
        {
            var place = i < positional ? first + i : signature.Locals.IndexOf(names[i - positional], 0, named);
            if (place >= 0 && place < (i < positional ? signature.Positional : named))
            {
                target.Parameters[place].Add(given[i]);
            }
            else if (i >= positional && signature.VarKeywords)
            {
                target.AddKeyword(names[i - positional], given[i]);
            }
        }

        if (signature.VarArgs)
        {
            target.Parameters[named].Add(target.Collect(given.AsSpan(int.Clamp(signature.Positional - first, 0, positional)..positional)));
        }

        return Bring(target, [], 0);
    }

    /// <summary>*args of this function: each argument for itself, by how many there are.</summary>
    private Guess Collect(ReadOnlySpan<Guess> given)
    {
        if (!each.TryGetValue(given.Length, out var nodes))
        {
            each.Add(given.Length, nodes = [.. Enumerable.Range(0, given.Length).Select(_ => new GuessNode())]);
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i].Add(given[i]);
        }

        return Guess.Of(GuessKind.Tuple, nodes);
    }

    private static bool Collects(FunctionGuesses target) =>
        (target.Function.Signature.VarArgs || target.Function.Signature.VarKeywords) && target.Parameters.Length == target.Function.Signature.ParameterCount;
}
