using System;
using System.CommandLine;
using Rusthon.Cli;
using Rusthon.Cli.Commands;

var split = CommandSplitter.Split(args);
var root = new RootCommand(
    """
    Compiles Python 3.13 programs to small native executables.

    Examples:
      rusthon app.py a b          compile and run (or start from the cache)
      rusthon build app.py -o app make an executable that needs neither Python nor .NET
      rusthon check app.py        report what is wrong, run nothing
      rusthon emit app.py --stage ir
      rusthon memory app.py       show stack frames, objects and lifetimes
      rusthon -c 'print(6 * 7)'   run a line
    """)
{
    RunCommand.Create(split.ProgramArguments),
    BuildCommand.Create(),
    CheckCommand.Create(),
    EmitCommand.Create(),
    MemoryCommand.Create(split.ProgramArguments),
    CompileLibraryCommand.Create(),
};

var result = root.Parse(split.CommandLine);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors)
    {
        Console.Error.WriteLine($"rusthon: {error.Message}");
    }

    Console.Error.WriteLine("Try 'rusthon --help'.");
    return ExitCodes.Usage;
}

return Driver.Guard(() => result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
