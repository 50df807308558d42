using System.CommandLine;

namespace Rusthon.Cli.Commands;

/// <summary><c>rusthon compile-library</c>: makes the objects of the library's modules; a step of building the product.</summary>
internal static class CompileLibraryCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var command = new Command("compile-library", "Compile the library's modules to objects (a step of building the product).") { Hidden = true };
        var modules = new Argument<string[]>("MODULES") { Description = "Only these; without names, all that changed." };
        command.Arguments.Add(modules);
        command.SetAction(result =>
            Library.Compile(result.GetValue(modules) ?? []) ? ExitCodes.Success : ExitCodes.SourceErrors);
        return command;
    }
}
