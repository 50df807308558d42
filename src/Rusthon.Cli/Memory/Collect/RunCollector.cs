using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Rusthon.Cli.Commands;
using Rusthon.Cli.Memory.Facts;
using Rusthon.CodeGen;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>Runs a program that was compiled to measure, and reads what it has written.</summary>
internal static class RunCollector
{
    /// <summary>What blocks are called that belong to an object: items of lists, tables of dicts, buffers.</summary>
    private const string Part = "elements, buffers";

    /// <summary>Compiles the program anew, with what measures in it, and runs it.</summary>
    /// <param name="input">The program.</param>
    /// <param name="options">As for the program that does not measure.</param>
    /// <param name="final">The program after all passes: it has the names of the functions.</param>
    /// <param name="arguments">The program's arguments.</param>
    /// <exception cref="IOException">The program has written no report: it was ended from outside, or ended itself at once.</exception>
    public static RunMemory Run(ProgramInput input, CompileOptions options, IR.Program final, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("rusthon-memory-");
        try
        {
            var executable = Path.Combine(folder.FullName, "program");
            var report = Path.Combine(folder.FullName, "report");
            var measuring = options with { Allocator = AllocatorVariant.Malloc, CheckLeaks = false, MeasureFile = report };
            new Compilation(input, measuring).Link(executable, forRun: true);
            Driver.Stage = "running the program";
            var code = NativeProcess.Run(executable, input.Argument0, arguments);
            return File.Exists(report) ? Read(File.ReadAllLines(report), code, final, input.Path) : throw new IOException($"the program ended (exit code {code}) before it could write what was measured");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RunMemory Read(string[] lines, int code, IR.Program final, string path)
    {
        var main = final.Modules[0].Source.Path;
        var names = final.Modules.SelectMany(module => module.Functions).Select(function => function.Name).ToList();
        var rows = lines.Select(line => line.Split('\t')).ToLookup(fields => fields[0]);
        var total = rows["total"].Single().Skip(1).Select(Number).ToList();
        return new RunMemory(
            code,
            total[0],
            total[1],
            total[0] - total[2],
            total[4],
            total[2],
            total[3],
            [.. rows["site"].Select(Site).Select(site => site.Path == main ? site with { Path = path } : site).GroupBy(site => (site.Path, site.Line, site.Type)).Select(Sum).OrderByDescending(site => site.Bytes).ThenBy(site => site.Line).ThenBy(site => site.Type, StringComparer.Ordinal)],
            [.. rows["heap"].Select(fields => new HeapSample(Number(fields[1]), Number(fields[2]), Number(fields[3])))],
            Calls(lines.Select(line => line.Split('\t')).Where(fields => fields[0] is "call" or "return"), names),
            total[7],
            total[6],
            total[8],
            total[9]);
    }

    private static MeasuredSite Site(string[] fields)
    {
        var numbers = fields[1..7].Select(Number).ToList();
        return new MeasuredSite(fields[7], (int)numbers[5], fields[8].Length == 0 ? Part : fields[8], numbers[0], numbers[1], numbers[0] - numbers[2], numbers[4], numbers[2], numbers[3]);
    }

    /// <summary>Several places on one line are one; the most bytes that they had at once is at most the sum of theirs.</summary>
    private static MeasuredSite Sum(IGrouping<(string Path, int Line, string Type), MeasuredSite> group) => new(
        group.Key.Path,
        group.Key.Line,
        group.Key.Type,
        group.Sum(site => site.Allocations),
        group.Sum(site => site.Bytes),
        group.Sum(site => site.Frees),
        group.Sum(site => site.PeakBytes),
        group.Sum(site => site.LiveBlocks),
        group.Sum(site => site.LiveBytes));

    /// <summary>A return belongs to the last call that has not returned.</summary>
    private static ImmutableArray<CallEvent> Calls(IEnumerable<string[]> rows, List<string> names)
    {
        var open = new Stack<string>();
        var calls = ImmutableArray.CreateBuilder<CallEvent>();
        foreach (var fields in rows)
        {
            var depth = (int)Number(fields[2]);
            if (fields[0] == "call")
            {
                open.Push(names[(int)Number(fields[1])]);
                calls.Add(new CallEvent(open.Peek(), fields[3], null, depth));
            }
            else if (open.TryPop(out var function))
            {
                calls.Add(new CallEvent(function, "", fields[3], depth));
            }
        }

        return calls.ToImmutable();
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
