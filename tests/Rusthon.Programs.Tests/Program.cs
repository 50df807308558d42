using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rusthon.Programs.Tests;

// Runs every program under tests/programs in one mode and compares output, error output and exit code.
// usage: Rusthon.Programs.Tests COMPILER PROGRAMS [--mode plain|boxed|exits|arena|poison|cycles|valgrind] [--match TEXT] [--every N] [--jobs N]
var options = RunOptions.Parse(args);
var programs = ProgramTest.Discover(options.Programs)
    .Where(p => options.Match is null || p.Name.Contains(options.Match, StringComparison.Ordinal))
    .Where(p => p.RunsIn(options.Mode))
    .Where((_, index) => index % options.Every == 0)
    .ToList();
var failures = new ConcurrentBag<(string Name, string Reason)>();
var clock = Stopwatch.StartNew();
var work = Directory.CreateTempSubdirectory("rusthon-tests-");
try
{
    Parallel.ForEach(programs, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, program =>
    {
        var reason = ProgramRunner.Run(program, options, work.FullName);
        if (reason is not null)
        {
            failures.Add((program.Name, reason));
        }
    });
}
finally
{
    work.Delete(recursive: true);
}

foreach (var (name, reason) in failures.OrderBy(f => f.Name, StringComparer.Ordinal))
{
    Console.WriteLine($"FAILED {options.Mode} {name}\n{reason}\n");
}

Console.WriteLine($"programs ({options.Mode}): {programs.Count - failures.Count} passed, {failures.Count} failed in {clock.Elapsed.TotalSeconds:F0} s");
return failures.IsEmpty ? 0 : 1;
