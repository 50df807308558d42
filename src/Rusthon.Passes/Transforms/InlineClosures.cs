using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Inlines nested functions and lambdas that do not leave the function that makes them: where all that is done with a function object is to
/// call it, the calls become the function's code, the object is not made, and the cells that it shared are ordinary variables when nobody else
/// shares them. Expects functions before generators are split.
/// </summary>
/// <remarks>Tracebacks are those of calls: ops keep the name of the function that they were part of, and an exception that leaves it passes the place of the call.</remarks>
/// <example>
/// def add(x): nonlocal t; t += x
/// for i in range(n): add(i)         becomes  for i in range(n): t += i.
/// </example>
internal static class InlineClosures
{
    /// <summary>The most blocks that a function has that is called in one place.</summary>
    private const int LargestTarget = 200;

    /// <summary>The most blocks that all copies of a function have together, where it is called in several places.</summary>
    private const int LargestCopies = 160;
    private const int LargestFunction = 1200;
    private const int MostRounds = 40;

    /// <summary>Runs the pass.</summary>
    public static Program Run(Program program) =>
        program.Without.HasFlag(CountingSteps.TakingApart) ? program : program with { Modules = [.. program.Modules.Select(module => module with { Functions = Run(module.Functions, program.ObservesLifetimes) })] };

    private static ImmutableArray<Function> Run(ImmutableArray<Function> functions, bool observesLifetimes)
    {
        var targets = functions.Where(function => function.Kind == FunctionKind.Function && function.Blocks.Length <= LargestTarget).ToDictionary(function => function.Name);
        var inlined = new HashSet<string>();
        functions = [.. functions.Select(function => CompilerDefectException.Guard(function.Name, () => Run(function, targets, observesLifetimes, inlined)))];
        return inlined.Count == 0 ? functions : WithoutBodies(functions, inlined);
    }

    private static Function Run(Function function, Dictionary<string, Function> targets, bool observesLifetimes, HashSet<string> inlined)
    {
        for (var round = 0; round < MostRounds && Choose(function, targets) is { } closure; round++)
        {
            inlined.Add(closure.Target.Name);
            var made = ThreadJumps.Run(new ClosureInliner(function, closure, observesLifetimes).Make());
            function = RemoveDead.Run(DefiniteAssignment.Run(RemoveDead.Run(ScalarCells.Run(made, observesLifetimes))));
        }

        return function;
    }

    /// <summary>Of functions that were inlined and that nothing makes any more only what tracebacks show is left, the signature.</summary>
    private static ImmutableArray<Function> WithoutBodies(ImmutableArray<Function> functions, HashSet<string> inlined)
    {
        var byName = functions.ToDictionary(function => function.Name);
        var used = new HashSet<string>();
        var work = new Stack<Function>(functions.Where(function => !inlined.Contains(function.Name)));
        while (work.TryPop(out var function))
        {
            foreach (var name in function.Blocks.SelectMany(block => block.Instructions).SelectMany(FunctionsOf).Where(used.Add))
            {
                if (inlined.Contains(name))
                {
                    work.Push(byName[name]);
                }
            }
        }

        return [.. functions.Select(function => inlined.Contains(function.Name) && !used.Contains(function.Name) ? WithoutBody(function) : function)];
    }

    private static IEnumerable<string> FunctionsOf(Instruction instruction) =>
        instruction.Immediates.Where((_, i) => instruction.Op.Immediates[i] == ImmediateKind.Function).OfType<NameImmediate>().Select(immediate => immediate.Name);

    private static Function WithoutBody(Function function)
    {
        var entry = function.Blocks[0];
        return new Rewriter(function with { Blocks = [entry with { Instructions = [], Terminator = new Terminator(TerminatorKind.Unreachable, ValueId.None, []) }] }).Renumber();
    }

    private static LocalClosure? Choose(Function function, Dictionary<string, Function> targets) =>
        LocalClosure.Find(function, targets).FirstOrDefault(closure =>
            (closure.Calls.Length <= 1 || closure.Target.Blocks.Length * closure.Calls.Length <= LargestCopies)
            && function.Blocks.Length + (closure.Target.Blocks.Length * closure.Calls.Length) <= LargestFunction);
}
