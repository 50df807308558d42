using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using Rusthon.Cli.Memory.Collect;
using Rusthon.Cli.Memory.Facts;
using Rusthon.Cli.Memory.Render;
using Rusthon.CodeGen;
using Rusthon.Passes;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon memory</c>: where a program's values live.</summary>
internal static class MemoryCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(string[] programArguments)
    {
        var file = new Argument<string>("FILE") { Description = "The program." };
        var format = new Option<string>("--format") { Description = "text, json or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var output = new Option<string?>("-o", "--output") { Description = "Write here instead of the standard output." };
        var run = new Option<bool>("--run") { Description = "Run the program too (arguments after FILE go to it), and add what it allocates and calls. The report goes to the standard error output unless -o says where." };
        var only = new Option<string[]>("--function") { Description = "Show only this function (may be repeated); the module's own code is <module>.", HelpName = "NAME" };
        var paths = CommonOptions.Paths();
        var options = new CompileOptionSet();
        var command = new Command("memory", "Show frames, objects and lifetimes of a program, as its machine code has them.") { file, format, output, run, only, paths };
        options.AddTo(command);
        command.SetAction(result =>
        {
            if (programArguments.Length > 0 && !result.GetValue(run))
            {
                return CommonOptions.UsageError("options go before FILE: what comes after it are the program's arguments");
            }

            var input = ProgramInput.FromFile(result.GetValue(file)!, result.GetValue(paths) ?? []);
            var compile = options.Read(result) with { CountsCalls = result.GetValue(run) };
            if (compile.Allocator == AllocatorVariant.Arena)
            {
                return CommonOptions.UsageError("with --memory=arena all objects live until the program ends; rusthon memory shows lifetimes, which programs with counts have");
            }

            var compilation = new Compilation(input, compile);
            var memory = Collect(compilation, compile);
            Driver.Report(compilation.Diagnostics.Items);
            if (memory is null)
            {
                return ExitCodes.SourceErrors;
            }

            var wanted = result.GetValue(only) ?? [];
            if (wanted.FirstOrDefault(name => memory.Functions.All(function => function.Name != name)) is { } unknown)
            {
                return CommonOptions.UsageError($"there is no function '{unknown}'; there are {string.Join(", ", memory.Functions.Select(function => function.Name))}");
            }

            if (result.GetValue(run))
            {
                memory = memory with { Run = RunCollector.Run(input, compile, compilation.Final!, programArguments) };
            }

            Driver.Stage = "memory report";
            memory = wanted.Length == 0 ? memory : Restrict(memory, wanted);
            Write(result.GetValue(output), result.GetValue(format)!, memory);
            return memory.Run?.ExitCode ?? ExitCodes.Success;
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

    /// <summary>The facts about some functions, and about the kinds of object that they make.</summary>
    private static ProgramMemory Restrict(ProgramMemory memory, string[] names)
    {
        var functions = memory.Functions.Where(function => names.Contains(function.Name)).ToImmutableArray();
        var kinds = functions.SelectMany(function => function.Sites).Select(site => site.Kind).ToHashSet();
        return memory with { Shown = functions, Layouts = [.. memory.Layouts.Where(layout => kinds.Contains(layout.Kind))] };
    }

    private static void Write(string? path, string format, ProgramMemory memory)
    {
        using var stream = path is not null ? File.Create(path) : memory.Run is null ? Console.OpenStandardOutput() : Console.OpenStandardError();
        if (format == "json")
        {
            JsonRenderer.Write(stream, memory);
            return;
        }

        using var writer = new StreamWriter(stream);
        if (format == "html")
        {
            HtmlRenderer.Write(writer, memory);
            return;
        }

        TextRenderer.Write(writer, path is null && !(memory.Run is null ? Console.IsOutputRedirected : Console.IsErrorRedirected), memory);
    }
}
