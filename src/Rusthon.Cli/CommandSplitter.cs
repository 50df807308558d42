using System.Collections.Generic;
using System.Linq;

namespace Rusthon.Cli;

/// <summary>The command line without the arguments that belong to the program that is run.</summary>
internal sealed record SplitCommandLine(string[] CommandLine, string[] ProgramArguments);

/// <summary>
/// Cuts the command line as python3 does: <c>rusthon FILE …</c>, <c>rusthon -c CODE …</c> and <c>rusthon - …</c> mean
/// <c>rusthon run</c>, and what follows the program goes to it unread.
/// </summary>
internal static class CommandSplitter
{
    private static readonly string[] Commands = ["run", "build", "check", "emit", "memory", "compile-library"];
    private static readonly string[] RootOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Options of run and memory that take a value in the next argument.</summary>
    private static readonly string[] OptionsWithValue = ["--path", "--allocator", "--max-heap", "--format", "-o", "--output", "--function", "--without"];

    /// <summary>Splits the arguments of the process.</summary>
    public static SplitCommandLine Split(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            return new SplitCommandLine(["--help"], []);
        }

        var first = arguments[0];
        if (first == "memory" && arguments.Contains("--run"))
        {
            return SplitRun(first, arguments[1..]);
        }

        if (RootOptions.Contains(first) || (Commands.Contains(first) && first != "run"))
        {
            return new SplitCommandLine(arguments, []);
        }

        return first == "run" ? SplitRun("run", arguments[1..]) : SplitRun("run", arguments);
    }

    private static SplitCommandLine SplitRun(string name, string[] arguments)
    {
        List<string> command = [name];
        var i = 0;
        while (i < arguments.Length)
        {
            var argument = arguments[i++];
            if (argument is "-c" or "-m" && i < arguments.Length)
            {
                // The value may look like an option, so it is joined to its name.
                command.Add((argument == "-c" ? "--code=" : "--module=") + arguments[i++]);
                break;
            }

            if (argument == "-" || !argument.StartsWith('-'))
            {
                command.Add(argument);
                break;
            }

            command.Add(argument);
            if (OptionsWithValue.Contains(argument) && i < arguments.Length)
            {
                command.Add(arguments[i++]);
            }
        }

        return new SplitCommandLine([.. command], arguments[i..]);
    }
}
