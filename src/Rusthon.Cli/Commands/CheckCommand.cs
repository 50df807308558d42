using System;
using System.CommandLine;
using Rusthon.CodeGen;
using Rusthon.Passes;
using Rusthon.Passes.Inference;
using Rusthon.Source;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon check</c>: diagnostics only.</summary>
internal static class CheckCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The program." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var explain = new Option<bool>("--explain-slow") { Description = "List what stays boxed or is checked in loops, and why." };
        var paths = CommonOptions.Paths();
        var command = new Command("check", "Report errors and warnings of a program; make nothing.") { file, format, explain, paths };
        command.SetAction(result =>
        {
            var input = ProgramInput.FromFile(result.GetValue(file)!, result.GetValue(paths) ?? []);
            var compilation = new Compilation(input, new CompileOptions(0, false, false, AllocatorVariant.FreeList, false));
            var program = compilation.Lower();
            if (result.GetValue(format) == "json")
            {
                using var output = Console.OpenStandardOutput();
                DiagnosticRenderer.WriteJson(output, compilation.Diagnostics.Items);
                output.WriteByte((byte)'\n');
            }
            else
            {
                Driver.Report(compilation.Diagnostics.Items);
            }

            if (program is not null && result.GetValue(explain))
            {
                Console.Out.Write(SlowPlaces.Print(Pipeline.BeforeInference(program)));
            }

            return compilation.Diagnostics.HasErrors ? ExitCodes.SourceErrors : ExitCodes.Success;
        });
        return command;
    }
}
