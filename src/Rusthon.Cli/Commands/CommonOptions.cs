using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using Rusthon.CodeGen;
using Rusthon.IR;

namespace Rusthon.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>--path: where imports are looked for after the program's own folder.</summary>
    public static Option<string[]> Paths() => new("--path") { Description = "Also look for modules here (may be repeated)." };

    /// <summary>Reports a wrong command line.</summary>
    public static int UsageError(string message)
    {
        Console.Error.WriteLine($"rusthon: {message}");
        Console.Error.WriteLine("Try 'rusthon --help'.");
        return ExitCodes.Usage;
    }
}

/// <summary>The options that decide what code is made.</summary>
internal sealed class CompileOptionSet
{
    private readonly Option<bool>[] levels =
    [
        new("-O0") { Description = "Do not optimise." },
        new("-O1") { Description = "Optimise a little." },
        new("-O2") { Description = "Optimise (default)." },
        new("-O3") { Description = "Optimise more." },
    ];

    private readonly Option<bool> debug = new("-g") { Description = "Keep symbols and line tables for debuggers." };
    private readonly Option<bool> isStatic = new("--static") { Description = "Link libc and libm statically." };
    private readonly Option<AllocatorVariant> allocator = new("--allocator")
    {
        Description = "The runtime's allocator: FreeList (default), Malloc (for valgrind) or Poison.",
    };

    private readonly Option<MemoryModel> memory = new("--memory")
    {
        Description = "counts (default): objects die with their last reference. arena: all memory is freed when the program ends.",
    };

    private readonly Option<bool> verify = new("--verify") { Description = "Check the IR after every pass and the generated code." };

    private readonly Option<bool> noInference = new("--no-infer") { Description = "Compile without type inference: everything is boxed." };

    private readonly Option<bool> forceExits = new("--force-exits")
    {
        Description = "Leave fast code for generic code at every third guard, whether it holds or not (a check of the compiler).",
    };

    private readonly Option<bool> eager = new("--eager")
    {
        Description = "Give fast code also to functions that seem to be called a few times only, as -O3 does.",
    };

    private readonly Option<CountingSteps[]> without = new("--without")
    {
        Description = "Leave out a step that saves operations on reference counts, to measure it (see bench/counts).",
        Hidden = true,
    };

    private readonly Option<long> maxHeap = new("--max-heap")
    {
        Description = "Raise MemoryError when the heap would need more than SIZE bytes (K, M and G are understood).",
        HelpName = "SIZE",
        CustomParser = ParseSize,
    };

    private readonly Option<bool> checkLeaks = new("--check-leaks")
    {
        Description = "At the end, list the objects that global containers and cycles keep alive, with the lines that made them.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var level in levels)
        {
            command.Options.Add(level);
        }

        command.Options.Add(debug);
        command.Options.Add(isStatic);
        command.Options.Add(allocator);
        command.Options.Add(memory);
        command.Options.Add(verify);
        command.Options.Add(noInference);
        command.Options.Add(forceExits);
        command.Options.Add(eager);
        command.Options.Add(without);
        command.Options.Add(maxHeap);
        command.Options.Add(checkLeaks);
        command.Validators.Add(Validate);
    }

    /// <summary>Their values.</summary>
    public CompileOptions Read(ParseResult result)
    {
        var level = 2;
        for (var i = 0; i < levels.Length; i++)
        {
            level = result.GetValue(levels[i]) ? i : level;
        }

        // Leaks are checked with the allocator that knows of each block what made it.
        var variant = result.GetValue(checkLeaks) ? AllocatorVariant.Malloc
            : result.GetValue(memory) == MemoryModel.Arena ? AllocatorVariant.Arena
            : result.GetValue(allocator);
        return new CompileOptions(level, result.GetValue(debug), result.GetValue(isStatic), variant, result.GetValue(verify))
        {
            Infer = !result.GetValue(noInference),
            ForceExits = result.GetValue(forceExits),
            Eager = result.GetValue(eager) || result.GetValue(forceExits) || level == 3,
            MaxHeap = result.GetValue(maxHeap),
            Without = (result.GetValue(without) ?? []).Aggregate(CountingSteps.None, (all, step) => all | step),
            CheckLeaks = result.GetValue(checkLeaks),
        };
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(memory) == MemoryModel.Arena && (result.GetValue(checkLeaks) || result.GetValue(allocator) != AllocatorVariant.FreeList))
        {
            result.AddError("--memory=arena has an allocator of its own, in which nothing is freed before the end: it goes with neither --allocator nor --check-leaks");
        }
    }

    /// <summary>"64M": a number, and a power of 1024.</summary>
    private static long ParseSize(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var power = text.Length == 0 ? -1 : "KMG".IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal);
        var digits = power < 0 ? text : text[..^1];
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1L << 32)
        {
            return number << (10 * (power + 1));
        }

        argument.AddError($"'{text}' is not a size");
        return 0;
    }
}

/// <summary>When the memory of objects is freed.</summary>
internal enum MemoryModel
{
    /// <summary>With the last reference.</summary>
    Counts,

    /// <summary>When the program ends.</summary>
    Arena,
}

/// <summary>What code to make.</summary>
internal sealed record CompileOptions(int OptimizationLevel, bool Debug, bool IsStatic, AllocatorVariant Allocator, bool Verify)
{
    /// <summary>Predict types.</summary>
    public bool Infer { get; init; } = true;

    /// <summary>Leave fast code also where its guards hold.</summary>
    public bool ForceExits { get; init; }

    /// <summary>Give fast code to functions that seem to be called a few times only.</summary>
    public bool Eager { get; init; }

    /// <summary>The most bytes that the program's heap may have; 0: as many as there are.</summary>
    public long MaxHeap { get; init; }

    /// <summary>Steps that are left out.</summary>
    public CountingSteps Without { get; init; }

    /// <summary>List at the end what is alive.</summary>
    public bool CheckLeaks { get; init; }

    /// <summary>Calls are to be counted: functions that call themselves or soon return are called where the source calls them.</summary>
    public bool CountsCalls { get; init; }

    /// <summary>The file for what the program measures, or null.</summary>
    public string? MeasureFile { get; init; }
}
