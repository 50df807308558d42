using System;
using System.IO;

namespace Rusthon.CodeGen;

/// <summary>Which allocator the runtime that is linked uses.</summary>
public enum AllocatorVariant
{
    /// <summary>Inline free lists: the product.</summary>
    FreeList,

    /// <summary>malloc for every block, for valgrind.</summary>
    Malloc,

    /// <summary>Freed blocks are filled with a pattern and not reused.</summary>
    Poison,
}

/// <summary>The files that the runtime builder made: an object and the inlinable bitcode for each allocator, and the ABI table.</summary>
public sealed class RuntimeFiles
{
    private readonly string directory;
    private readonly string suffix;

    /// <summary>Opens a folder of runtime files.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks a file.</exception>
    public RuntimeFiles(string directory, AllocatorVariant variant)
    {
        this.directory = directory;
        suffix = variant switch
        {
            AllocatorVariant.Malloc => "-malloc",
            AllocatorVariant.Poison => "-poison",
            _ => "",
        };
        InlineBitcode = File.ReadAllBytes(Find("inline", ".bc"));
        ObjectPath = Find("runtime", ".o");
    }

    /// <summary>The bodies that may be inlined, and the declarations of all exports.</summary>
    public byte[] InlineBitcode { get; }

    /// <summary>The object to link.</summary>
    public string ObjectPath { get; }

    /// <summary>The text of the ABI table.</summary>
    public string Abi => File.ReadAllText(Path.Combine(directory, "runtime.abi"));

    private string Find(string name, string extension)
    {
        var path = Path.Combine(directory, name + suffix + extension);
        return File.Exists(path) ? path : throw new FileNotFoundException($"the runtime file {path} is missing; build it with ./rusthon", path);
    }
}
