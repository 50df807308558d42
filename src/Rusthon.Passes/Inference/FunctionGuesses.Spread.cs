using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Calls with * before an argument, and functions that collect arguments.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>What *args of this function holds.</summary>
    private readonly GuessNode collected = new();

    /// <summary>The items of *args while all calls give as many.</summary>
    private GuessNode[]? each;

    /// <summary>Some calls give more arguments to *args than others.</summary>
    private bool givesDiffer;

    /// <summary>callee(*args, **kwargs): what args holds comes to the parameters, as far as it is known how much that is.</summary>
    private Guess OfSpreadCall(Instruction instruction)
    {
        if (InContexts(instruction) is { } result)
        {
            return result;
        }

        var (callee, args) = (Of(instruction, 0), Of(instruction, 1));
        if (callee.Kind == GuessKind.Nothing || args.Kind == GuessKind.Nothing)
        {
            return Guess.Nothing;
        }

        switch (callee.Kind)
        {
            case GuessKind.Function:
                return callee.FunctionNames.Select(program.Find).OfType<FunctionGuesses>()
                    .Aggregate(Guess.Nothing, (sum, target) => Guess.Join(sum, Bring(target, Spread(args, target.Function.Signature), [], 0)));
            case GuessKind.Class:
                if (program.InitializerOf(callee.Name!) is { } initializer)
                {
                    Bring(initializer, Spread(args, initializer.Function.Signature), [], 1);
                }

                return program.InstanceOf(callee.Name!);
            default:
                return Guess.Any;
        }
    }

    /// <summary>The arguments that a tuple gives; of one of unknown length one for each parameter that has a place.</summary>
    private static Guess[] Spread(Guess args, Signature signature) =>
        args.Kind == GuessKind.Tuple && !args.IsOfAnyLength ? [.. args.Parts.Select(part => part.Guess)]
        : args.Kind is GuessKind.Tuple or GuessKind.List ? [.. Enumerable.Repeat(BuiltinResults.ItemOf(args), signature.Positional + (signature.VarArgs ? 1 : 0))]
        : [];

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
        }

        if (signature.VarArgs)
        {
            target.Parameters[named].Add(target.Collect(given.AsSpan(int.Clamp(signature.Positional - first, 0, positional)..positional)));
        }

        return Bring(target, [], 0);
    }

    /// <summary>*args: each argument for itself where all calls give as many.</summary>
    private Guess Collect(ReadOnlySpan<Guess> given)
    {
        each ??= [.. Enumerable.Range(0, given.Length).Select(_ => new GuessNode())];
        givesDiffer |= given.Length != each.Length;
        if (givesDiffer)
        {
            foreach (var guess in given)
            {
                collected.Add(guess);
            }

            return Guess.TupleOf(collected);
        }

        for (var i = 0; i < each.Length; i++)
        {
            each[i].Add(given[i]);
        }

        return Guess.Of(GuessKind.Tuple, each);
    }

    /// <summary>The arguments of a call with * before one of them, where it is known how many that gives; else a tuple of any length.</summary>
    private Guess OfArguments(Instruction tuple, IReadOnlyList<Instruction> made)
    {
        var items = new List<Guess>();
        var isCounted = true;
        foreach (var part in made)
        {
            if (part.Op == Ops.BuildList)
            {
                items.AddRange(part.Operands.Select(operand => values[operand.Index]));
            }
            else if (part.Op == Ops.ListAppend)
            {
                items.Add(Of(part, 1));
            }
            else if (Of(part, 1) is { Kind: GuessKind.Tuple, IsOfAnyLength: false } spread)
            {
                items.AddRange(spread.Parts.Select(item => item.Guess));
            }
            else if (Of(part, 1).Kind == GuessKind.Nothing)
            {
                return Guess.Nothing;
            }
            else
            {
                isCounted = false;
                items.Add(BuiltinResults.ItemOf(Of(part, 1)));
            }
        }

        if (isCounted)
        {
            return BuiltinResults.Tuple(part => Fresh(tuple, part), [.. items]);
        }

        var node = Fresh(tuple, 0);
        items.ForEach(node.Add);
        return Guess.TupleOf(node);
    }

    private static bool Collects(FunctionGuesses target) =>
        (target.Function.Signature.VarArgs || target.Function.Signature.VarKeywords) && target.Parameters.Length == target.Function.Signature.ParameterCount;
}
