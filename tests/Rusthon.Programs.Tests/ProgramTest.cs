using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rusthon.Programs.Tests;

/// <summary>
/// A small Python program and what should happen: NAME.py with NAME.out (standard output), and optionally NAME.err
/// (error output, without the folder of the program), NAME.in (standard input), NAME.code (exit code, else 0),
/// NAME.args (arguments, one a line) and NAME.options (options of the build, one a line).
/// A program that the compiler must refuse has NAME.diag (what the compiler reports) instead of NAME.out.
/// NAME.modes lists the modes that it runs in, when it takes minutes in the others.
/// A folder with __main__.py is one program.
/// </summary>
internal sealed record ProgramTest(string Name, string Path, string Stem)
{
    /// <summary>All programs under a folder, in order of their names.</summary>
    public static IEnumerable<ProgramTest> Discover(string folder) =>
        Directory.EnumerateFiles(folder, "*.out", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(folder, "*.diag", SearchOption.AllDirectories))
            .Select(f => System.IO.Path.ChangeExtension(f, null))
            .Order(System.StringComparer.Ordinal)
            .Select(stem => new ProgramTest(
                System.IO.Path.GetRelativePath(folder, stem),
                File.Exists(stem + ".py") ? stem + ".py" : System.IO.Path.Combine(stem, "__main__.py"),
                stem));

    /// <summary>The absolute path of the program's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>True when the program runs in a mode.</summary>
    public bool RunsIn(string mode) => Companion(".modes") is not { } modes || modes.Split().Contains(mode);

    /// <summary>The lines of a companion file that are not empty; none when there is no file.</summary>
    public string[] Lines(string extension) => (Companion(extension) ?? "").Split('\n', System.StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text of a companion file, or null.</summary>
    public string? Companion(string extension) => File.Exists(Stem + extension) ? File.ReadAllText(Stem + extension) : null;
}
