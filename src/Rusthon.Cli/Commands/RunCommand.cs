using System;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon run</c>: compile and run, from the cache when nothing changed.</summary>
internal static class RunCommand
{
    /// <summary>Describes the command; the arguments of the program were cut off before.</summary>
    public static Command Create(string[] programArguments)
    {
        var file = new Argument<string?>("FILE") { Description = "The program, or - for the standard input.", Arity = ArgumentArity.ZeroOrOne };
        var code = new Option<string?>("--code", "-c") { Description = "Run this text." };
        var module = new Option<string?>("--module", "-m") { Description = "Run a module or package as a program." };
        var paths = CommonOptions.Paths();
        var noCache = new Option<bool>("--no-cache") { Description = "Compile even if the executable is in the cache." };
        var options = new CompileOptionSet();
        var command = new Command("run", "Compile a program and run it. Arguments after FILE go to the program.") { file, code, module, paths, noCache };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var input = ProgramInput.Find(result.GetValue(file), result.GetValue(code), result.GetValue(module), result.GetValue(paths) ?? []);
            return input is null ? CommonOptions.UsageError("give a FILE, -c CODE, -m MODULE or -") : Run(input, options.Read(result), result, noCache, programArguments);
        });
        return command;
    }

    private static int Run(ProgramInput input, CompileOptions options, ParseResult result, Option<bool> noCache, string[] arguments)
    {
        var cache = new ExecutableCache(input.Path, input.Text, $"{options}{(input.Package.Length > 0 ? " -m " : "")}{input.Package}");
        if (result.GetValue(noCache) || !cache.IsValid())
        {
            var compilation = new Compilation(input, options);
            var linked = cache.Prepare();
            if (!compilation.Link(linked, forRun: true))
            {
                return ExitCodes.SourceErrors;
            }

            cache.Commit(linked, compilation.Files, compilation.AbsentFiles, compilation.PythonWarnings);
        }

        Console.Error.Write(cache.Warnings);
        Console.Error.Flush();
        return NativeProcess.Replace(cache.Executable, input.Argument0, arguments);
    }
}
