using System;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Calls with * before an argument, and functions that collect arguments.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>What *args of this function holds.</summary>
    private readonly GuessNode collected = new();

    /// <summary>The items of *args, where few calls bring them.</summary>
    private GuessNode[]? each;

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
            else if (i < positional)
            {
                target.collected.Add(given[i]);
            }
        }

        if (signature.VarArgs && target.Clone >= CallContexts.First)
        {
            target.Parameters[named].Add(target.Collect(given.AsSpan(int.Clamp(signature.Positional - first, 0, positional)..positional)));
        }
        else if (signature.VarArgs)
        {
            target.Parameters[named].Add(Guess.TupleOf(target.collected));
        }

        return Bring(target, [], 0);
    }

    /// <summary>*args of a function that few calls reach: each argument for itself where all of them give as many.</summary>
    private Guess Collect(ReadOnlySpan<Guess> given)
    {
        each ??= [.. Enumerable.Range(0, given.Length).Select(_ => new GuessNode())];
        if (given.Length != each.Length)
        {
            return Guess.TupleOf(collected);
        }

        for (var i = 0; i < each.Length; i++)
        {
            each[i].Add(given[i]);
        }

        return Guess.Of(GuessKind.Tuple, each);
    }

    private static bool Collects(FunctionGuesses target) =>
        (target.Function.Signature.VarArgs || target.Function.Signature.VarKeywords) && target.Parameters.Length == target.Function.Signature.ParameterCount;
}
