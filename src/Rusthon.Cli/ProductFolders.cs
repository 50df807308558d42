using System;
using System.IO;
using Rusthon.CodeGen;

namespace Rusthon.Cli;

/// <summary>Where the parts of the product lie: the compiler in bin/, the runtime beside it, the library where the build put it.</summary>
internal static class ProductFolders
{
    /// <summary>The folder above bin/; RUSTHON_HOME overrides it.</summary>
    public static string Home { get; } =
        Environment.GetEnvironmentVariable("RUSTHON_HOME") is { Length: > 0 } home
            ? home
            : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, ".."));

    /// <summary>The runtime's object, bitcode and ABI table.</summary>
    public static string Runtime => Path.Combine(Home, "runtime");

    /// <summary>The standard library's modules in Python.</summary>
    public static string Library
    {
        get
        {
            var installed = Path.Combine(Home, "lib");
            return Directory.Exists(installed) ? installed : Path.GetFullPath(Path.Combine(Home, "..", "lib"));
        }
    }

    /// <summary>The library's modules as objects, for one allocator.</summary>
    public static string LibraryObjects(AllocatorVariant allocator) => Path.Combine(Home, allocator switch
    {
        AllocatorVariant.Malloc => "library-malloc",
        AllocatorVariant.Poison => "library-poison",
        AllocatorVariant.Arena => "library-arena",
        _ => "library",
    });

    /// <summary>Executables of programs that were run; XDG_CACHE_HOME is respected.</summary>
    public static string Cache
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            var root = string.IsNullOrEmpty(cache)
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache")
                : cache;
            return Path.Combine(root, "rusthon");
        }
    }
}
