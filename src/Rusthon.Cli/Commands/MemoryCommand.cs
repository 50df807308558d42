using System;
using System.CommandLine;
using System.IO;
using Rusthon.Cli.Memory.Collect;
using Rusthon.Cli.Memory.Facts;
using Rusthon.Cli.Memory.Render;
using Rusthon.Passes;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon memory</c>: where a program's values live.</summary>
internal static class MemoryCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The program." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("-o", "--output") { Description = "Write here instead of the standard output." };
        var paths = CommonOptions.Paths();
        var options = new CompileOptionSet();
        var command = new Command("memory", "Show frames, objects and lifetimes of a program, as its machine code has them.") { file, format, output, paths };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var input = ProgramInput.FromFile(result.GetValue(file)!, result.GetValue(paths) ?? []);
            var compile = options.Read(result);
            var compilation = new Compilation(input, compile);
            var memory = Collect(compilation, compile);
            Driver.Report(compilation.Diagnostics.Items);
            if (memory is null)
            {
                return ExitCodes.SourceErrors;
            }

            Driver.Stage = "memory report";
            Write(result.GetValue(output), result.GetValue(format)!, memory);
            return ExitCodes.Success;
        });
        return command;
    }

    private static ProgramMemory? Collect(Compilation compilation, CompileOptions options)
    {
        if (compilation.Lower() is not { } lowered)
        {
            return null;
        }

        var optimized = compilation.Optimize(lowered).Program;
        var listing = compilation.Describe(optimized);
        Driver.Stage = "memory facts";
        return MemoryCollector.Collect(compilation.Source!, Pipeline.BeforeInference(lowered), optimized, listing, compilation.Runtime.Abi, options);
    }

    private static void Write(string? path, string format, ProgramMemory memory)
    {
        using var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
        if (format == "json")
        {
            JsonRenderer.Write(stream, memory);
            return;
        }

        using var writer = new StreamWriter(stream);
        TextRenderer.Write(writer, path is null && !Console.IsOutputRedirected, memory);
    }
}
