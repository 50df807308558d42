using System;

namespace Rusthon.Programs.Tests;

/// <summary>What a run of the program tests does.</summary>
internal sealed record RunOptions(string Compiler, string Programs)
{
    /// <summary>plain, boxed, exits, arena, poison, cycles or valgrind.</summary>
    public string Mode { get; private init; } = "plain";

    /// <summary>Only programs whose name contains this.</summary>
    public string? Match { get; private init; }

    /// <summary>Only every n-th program.</summary>
    public int Every { get; private init; } = 1;

    /// <summary>Programs at a time.</summary>
    public int Jobs { get; private init; } = Environment.ProcessorCount;

    /// <summary>Reads the command line.</summary>
    public static RunOptions Parse(string[] arguments)
    {
        var options = new RunOptions(arguments[0], arguments[1]);
        for (var i = 2; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--mode" => options with { Mode = value },
                "--match" => options with { Match = value },
                "--every" => options with { Every = int.Parse(value) },
                "--jobs" => options with { Jobs = int.Parse(value) },
                _ => throw new ArgumentException($"unknown option {arguments[i]}"),
            };
        }

        return options;
    }
}
