using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Rusthon.Source;

namespace Rusthon.Semantics;

/// <summary>
/// Finds what could tell a program when its objects die, so that it must not be compiled for an arena, in which nothing dies: finalisers, weak references,
/// files that only their death closes, generators and coroutines that their death resumes, views that keep a buffer from being resized.
/// </summary>
public static class LifetimeWitnesses
{
    /// <summary>Modules of the library through which a program sees lifetimes.</summary>
    internal static readonly FrozenSet<string> Modules = new[]
    {
        "_weakref", "_weakrefset", "asyncio", "concurrent.futures", "gc", "logging", "tempfile", "weakref",
    }.ToFrozenSet();

    /// <summary>Names, of variables or attributes, through which a program sees lifetimes.</summary>
    internal static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["__del__"] = "it defines __del__",
        ["getrefcount"] = "it reads reference counts",
        ["open"] = "it opens a file outside a with statement",
        ["fdopen"] = "it opens a file outside a with statement",
        ["open_code"] = "it opens a file outside a with statement",
        ["popen"] = "it opens a pipe",
        ["FileType"] = "it opens files that are closed when they die",
        ["FileIO"] = "it makes streams that are closed when they die",
        ["TextIOWrapper"] = "it makes streams that are closed when they die",
        ["BufferedReader"] = "it makes streams that are closed when they die",
        ["BufferedWriter"] = "it makes streams that are closed when they die",
        ["BufferedRandom"] = "it makes streams that are closed when they die",
        ["BufferedRWPair"] = "it makes streams that are closed when they die",
        ["IOBase"] = "it makes streams that are closed when they die",
        ["RawIOBase"] = "it makes streams that are closed when they die",
        ["BufferedIOBase"] = "it makes streams that are closed when they die",
        ["TextIOBase"] = "it makes streams that are closed when they die",
        ["memoryview"] = "it makes a memoryview outside a with statement",
        ["getbuffer"] = "it makes a memoryview outside a with statement",
    }.ToFrozenDictionary();

    /// <summary>Modules of the library that look at a bytearray through a memoryview, until which dies the bytearray has its length.</summary>
    private static readonly FrozenSet<string> Viewers = new[] { "base64", "hashlib", "hmac", "io", "pathlib", "re", "struct", "zlib" }.ToFrozenSet();

    /// <summary>The first thing that tells, with its place and a sentence that says what it is; null when there is none.</summary>
    public static Diagnostic? Find(ModuleLoader loader)
    {
        Diagnostic? buffer = null;
        Diagnostic? closing = null;
        var delegates = false;
        foreach (var module in loader.Modules)
        {
            var finder = WitnessFinder.Run(module.Tree);
            if (finder.Found is { } found)
            {
                return Describe(module, found.Place, found.What);
            }

            buffer ??= Describe(module, finder.Buffer, "it makes a buffer that a module may have a memoryview of");
            closing ??= Describe(module, finder.CloseMethod, "a generator that delegates to an object calls its method close when it dies");
            delegates |= finder.Delegates;
        }

        var views = loader.Modules.SelectMany(module => ImportScanner.Scan(module.Tree)).Any(import => Viewers.Contains(import.Name));
        return views && buffer is not null ? buffer : delegates ? closing : null;
    }

    private static Diagnostic? Describe(LoadedModule module, Span? place, string what) =>
        place is { } there ? new(DiagnosticKind.NeedsCounts, module.Source, there, $"the program can see when objects die: {what}") : null;
}
