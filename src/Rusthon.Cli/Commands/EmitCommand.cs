using System;
using System.CommandLine;
using System.IO;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon emit</c>: the text (or object) form of the program after a stage.</summary>
internal static class EmitCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The program." };
        var stage = new Option<string>("--stage")
        {
            Description = "tokens, tree, symbols, ir, ir-after:PASS, llvm, asm or obj.",
            Required = true,
        };
        var output = new Option<string?>("-o", "--output") { Description = "Write here instead of the standard output." };
        var paths = CommonOptions.Paths();
        var options = new CompileOptionSet();
        var command = new Command("emit", "Show a program after one of the compiler's stages.") { file, stage, output, paths };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var name = result.GetValue(stage)!;
            if (!StageEmitter.IsKnown(name))
            {
                return CommonOptions.UsageError($"there is no stage '{name}': {StageEmitter.Names}");
            }

            var input = ProgramInput.FromFile(result.GetValue(file)!, result.GetValue(paths) ?? []);
            var compilation = new Compilation(input, options.Read(result));
            var bytes = StageEmitter.Emit(compilation, name);
            Driver.Report(compilation.Diagnostics.Items);
            if (bytes is null)
            {
                return ExitCodes.SourceErrors;
            }

            Write(result.GetValue(output), bytes);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(string? path, byte[] bytes)
    {
        using var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
        stream.Write(bytes);
    }
}
