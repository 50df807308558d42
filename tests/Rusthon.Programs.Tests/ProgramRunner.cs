using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Rusthon.Programs.Tests;

/// <summary>Compiles and runs one program and says what differs from what is expected.</summary>
internal static class ProgramRunner
{
    /// <summary>How long a program may take before it counts as hanging.</summary>
    private const int TimeoutSeconds = 120;

    /// <summary>The same under valgrind, which takes twenty to fifty times as long.</summary>
    private const int ValgrindTimeoutSeconds = 900;

    /// <summary>Null when all is as expected, else the difference.</summary>
    public static string? Run(ProgramTest program, RunOptions options, string work)
    {
        var folder = Path.GetDirectoryName(program.Stem)!;
        var file = Path.GetRelativePath(folder, program.Path);
        var output = Path.Combine(work, program.Name.Replace('/', '.'));
        string[] build = ["build", file, "-o", output, "--verify", .. BuildOptions(options.Mode), .. program.Lines(".options")];
        var compiled = Execute(options.Compiler, TimeoutSeconds, build, folder, "");
        if (program.Companion(".diag") is { } diagnostics)
        {
            return compiled.Code != 3 ? $"the compiler should have refused it: exit code {compiled.Code}" : Difference("diagnostics", diagnostics, compiled.Error);
        }

        if (compiled.Code != 0)
        {
            return $"the compiler gave exit code {compiled.Code}\n{compiled.Output}{compiled.Error}";
        }

        var arguments = program.Lines(".args");
        var often = options.Mode == "cycles";
        var log = output + ".valgrind";
        var result = options.Mode == "valgrind"
            ? Execute("valgrind", ValgrindTimeoutSeconds, ["--leak-check=full", "--show-leak-kinds=all", "--child-silent-after-fork=yes", $"--log-file={log}", "--main-stacksize=8388608", output, .. arguments], folder, program.Companion(".in") ?? "")
            : Execute(output, TimeoutSeconds, arguments, folder, program.Companion(".in") ?? "", often);
        var difference = Compare(program, result) ?? (options.Mode == "valgrind" ? CheckValgrind(log) : null);
        File.Delete(output);
        return difference;
    }

    private static string[] BuildOptions(string mode) => mode switch
    {
        "boxed" => ["--no-infer"],
        "exits" => ["--force-exits"],
        "poison" or "cycles" => ["--allocator", "Poison", "-O1", "--eager"],
        "arena" => ["--memory=arena"],
        "valgrind" => ["--allocator", "Malloc", "-O1", "--eager"],
        _ => [],
    };

    private static string? Compare(ProgramTest program, ProcessResult result)
    {
        var code = int.Parse((program.Companion(".code") ?? "0").Trim());
        var error = program.Companion(".err");
        return (result.Code == code ? null : $"exit code {result.Code}, expected {code}\n{result.Error}")
            ?? Difference("output", program.Companion(".out") ?? "", result.Output)
            ?? (error is null ? null : Difference("error output", error, result.Error.Replace(program.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
    }

    private static string? CheckValgrind(string log)
    {
        var text = File.ReadAllText(log);
        File.Delete(log);
        var clean = text.Contains("in use at exit: 0 bytes", StringComparison.Ordinal)
            && text.Contains("ERROR SUMMARY: 0 errors", StringComparison.Ordinal);
        return clean ? null : text[^Math.Min(text.Length, 3000)..];
    }

    private static string? Difference(string what, string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        var text = new StringBuilder($"{what} differs at line {line + 1}\n");
        foreach (var wanted in left.Skip(line).Take(5))
        {
            text.Append("  expected: ").AppendLine(wanted);
        }

        foreach (var got in right.Skip(line).Take(5))
        {
            text.Append("  got:      ").AppendLine(got);
        }

        return text.ToString();
    }

    private sealed record ProcessResult(int Code, string Output, string Error);

    private static ProcessResult Execute(string tool, int timeoutSeconds, IReadOnlyList<string> arguments, string folder, string input, bool collectOften = false)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["RUSTHON_CHECK_LIVE"] = "1";
        start.Environment["NO_COLOR"] = "1";
        if (collectOften)
        {
            start.Environment["RUSTHON_COLLECT_OFTEN"] = "1";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input.
        }

        if (!Task.WaitAll([output, error], TimeSpan.FromSeconds(timeoutSeconds)))
        {
            process.Kill(entireProcessTree: true);
            return new ProcessResult(-1, "", $"no end after {timeoutSeconds} s");
        }

        process.WaitForExit();
        return new ProcessResult(process.ExitCode, output.Result, error.Result);
    }
}
