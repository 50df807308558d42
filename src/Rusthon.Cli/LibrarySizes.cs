using System.Collections.Generic;
using System.Linq;

namespace Rusthon.Cli;

/// <summary>
/// Which modules of the library are compiled to be small: those that work while a program starts, or once for a class, a pattern or a
/// command line. They get no fast code, and LLVM is told that size matters more than speed; that halves them and makes
/// them a tenth slower.
/// </summary>
internal static class LibrarySizes
{
    private static readonly HashSet<string> Small =
    [
        "argparse", "calendar", "cmd", "configparser", "doctest", "enum", "getopt", "inspect", "linecache", "numbers", "platform", "re._parser",
        "shutil", "signal", "tempfile", "timeit", "traceback", "types", "typing", "typing._forms", "typing._hints", "typing._names",
        "typing._records", "typing._variables", "warnings",
    ];

    /// <summary>What the names of further ones begin with.</summary>
    private static readonly string[] SmallPrefixes = ["_argparse_", "_configparser_", "_doctest_", "_inspect_", "unittest"];

    /// <summary>True when a module, given by its dotted name, is compiled to be small.</summary>
    public static bool IsSmall(string module) => Small.Contains(module) || SmallPrefixes.Any(prefix => module.StartsWith(prefix, System.StringComparison.Ordinal));
}
