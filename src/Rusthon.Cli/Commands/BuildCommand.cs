using System.CommandLine;
using System.IO;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon build</c>: make an executable.</summary>
internal static class BuildCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The program." };
        var output = new Option<string?>("-o", "--output") { Description = "The executable to write (default: the program's name without .py)." };
        var paths = CommonOptions.Paths();
        var options = new CompileOptionSet();
        var command = new Command("build", "Compile a program to an executable that stands alone.") { file, output, paths };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var input = ProgramInput.FromFile(result.GetValue(file)!, result.GetValue(paths) ?? []);
            var target = result.GetValue(output) ?? Path.ChangeExtension(input.Path, null);
            return new Compilation(input, options.Read(result)).Link(target) ? ExitCodes.Success : ExitCodes.SourceErrors;
        });
        return command;
    }
}
