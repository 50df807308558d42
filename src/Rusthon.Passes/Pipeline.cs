using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;
using Rusthon.Passes.Specialization;
using Rusthon.Passes.Transforms;

namespace Rusthon.Passes;

/// <summary>A pass: its name for --stage ir-after:NAME, what it does to the program, and why it is there.</summary>
public sealed record Pass(string Name, Func<Program, Program> Run, string Why);

/// <summary>How to run the pipeline.</summary>
/// <param name="Check">Run the IR checker on the program and after every pass.</param>
/// <param name="Infer">Predict types and give functions that work on numbers fast code.</param>
/// <param name="CaptureAfter">The pass after which the IR is to be printed, or null.</param>
/// <param name="Starts">Is told the name of each pass before it runs.</param>
/// <param name="Eager">Give functions that seem to be called a few times only fast code too; so must it be where callers are not known.</param>
public sealed record PipelineOptions(bool Check = false, string? CaptureAfter = null, bool Infer = true, Action<string>? Starts = null, bool Eager = false);

/// <summary>What the pipeline made.</summary>
/// <param name="Program">The program, ready for the code generator.</param>
/// <param name="Timings">How long each pass took.</param>
/// <param name="Captured">The IR text that was asked for, or null.</param>
public sealed record PipelineResult(Program Program, ImmutableArray<(string Pass, TimeSpan Time)> Timings, string? Captured);

/// <summary>The checker found malformed IR: a defect of the compiler. The message names the pass and the function.</summary>
public sealed class InvalidIrException(string pass, IReadOnlyList<string> errors) : Exception($"invalid IR after {pass}: {string.Join("; ", errors.Take(5))}")
{
    /// <summary>The pass after which the IR was wrong.</summary>
    public string Pass { get; } = pass;
}

/// <summary>The passes in the order in which they run.</summary>
public static class Pipeline
{
    /// <summary>The name of the pass that places counts: from there on the checker follows ownership.</summary>
    private const string Counts = "refcount";

    /// <summary>The name of the pass that inference is for.</summary>
    private const string Specialization = "specialize";

    /// <summary>The name of the pass that only whole programs go through.</summary>
    private const string Rare = "rare";

    /// <summary>The whole list.</summary>
    public static readonly ImmutableArray<Pass> Passes =
    [
        One("bound", DefiniteAssignment.Run, "Most variables are bound wherever they are read: no check is needed there."),
        One("truth", FuseTruth.Run, "Conditions become branches without a boxed bool between."),
        One("jumps", ThreadJumps.Run, "Fewer, longer blocks and fewer parameters for every pass that follows."),
        One("dead", RemoveDead.Run, "What the passes before left without a use."),
        new("inline-generators", InlineGenerators.Run, "A loop over a call of a known generator function needs no generator object."),
        new("inline-closures", InlineClosures.Run, "A nested function that is only called needs no function object, and what it shares no cells."),
        Each("generators", SplitGenerators.Run, "A generator is an object with slots and a function that resumes it."),
        One("resume-jumps", function => function.Kind == FunctionKind.Resume ? ThreadJumps.Run(function) : function, "Splitting leaves short blocks."),
        new(Rare, RareFunctions.Run, "What is called a few times only is not worth the time to make it fast."),
        Each("parts", SplitParts.Run, "The time that LLVM takes for a function grows faster than its size."),
        new(Specialization, Specialize.Run, "Numbers live in registers where they are believed to be numbers."),
        new(Counts, CountReferences.Run, "Places retain and release from liveness."),
    ];

    /// <summary>The program as inference sees it.</summary>
    public static Program BeforeInference(Program program) =>
        Passes.TakeWhile(pass => pass.Name != Specialization).Aggregate(program, (before, pass) => pass.Run(before));

    /// <summary>Runs all passes.</summary>
    /// <exception cref="InvalidIrException">The checker is on and found a defect.</exception>
    /// <exception cref="ArgumentException">No pass has the name in <see cref="PipelineOptions.CaptureAfter"/>.</exception>
    public static PipelineResult Run(Program program, PipelineOptions options)
    {
        if (options.CaptureAfter is { } wanted && Passes.All(pass => pass.Name != wanted))
        {
            throw new ArgumentException($"there is no pass '{wanted}'; the passes are {string.Join(", ", Passes.Select(pass => pass.Name))}");
        }

        var timings = ImmutableArray.CreateBuilder<(string, TimeSpan)>(Passes.Length);
        string? captured = null;
        var counted = false;
        Check("lowering");
        foreach (var pass in Passes.Where(pass => (options.Infer || pass.Name != Specialization) && !(options.Eager && pass.Name == Rare)))
        {
            options.Starts?.Invoke(pass.Name);
            var start = Stopwatch.GetTimestamp();
            program = pass.Run(program);
            timings.Add((pass.Name, Stopwatch.GetElapsedTime(start)));
            counted |= pass.Name == Counts;
            Check(pass.Name);
            if (pass.Name == options.CaptureAfter)
            {
                captured = IrPrinter.Print(program);
            }
        }

        return new PipelineResult(program, timings.ToImmutable(), captured);

        void Check(string stage)
        {
            if (options.Check && IrChecker.Check(program, counted) is { Count: > 0 } errors)
            {
                throw new InvalidIrException(stage, errors);
            }
        }
    }

    /// <summary>A pass that changes one function at a time.</summary>
    private static Pass One(string name, Func<Function, Function> run, string why) => Each(name, function => [run(function)], why);

    /// <summary>A pass that makes one or more functions of each.</summary>
    private static Pass Each(string name, Func<Function, ImmutableArray<Function>> run, string why) =>
        new(name, program => program with { Modules = [.. program.Modules.Select(module => module with { Functions = [.. module.Functions.SelectMany(function => CompilerDefectException.Guard(function.Name, () => run(function)))] })] }, why);
}
