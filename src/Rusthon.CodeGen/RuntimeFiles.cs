using System;
using System.IO;
using System.Linq;
using Rusthon.CodeGen.Llvm;

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

    /// <summary>Nothing is freed before the program ends (--memory=arena).</summary>
    Arena,
}

/// <summary>The files that the runtime builder made: an object, what refers to what in it, and the inlinable bitcode for each allocator, and the ABI table.</summary>
public sealed class RuntimeFiles
{
    private readonly string directory;
    private readonly string suffix;
    private readonly string graphPath;

    /// <summary>Opens a folder of runtime files.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks a file.</exception>
    public RuntimeFiles(string directory, AllocatorVariant variant)
    {
        this.directory = directory;
        suffix = variant switch
        {
            AllocatorVariant.Malloc => "-malloc",
            AllocatorVariant.Poison => "-poison",
            AllocatorVariant.Arena => "-arena",
            _ => "",
        };
        InlineBitcode = File.ReadAllBytes(Find("inline", ".bc"));
        ObjectPath = Find("runtime", ".o");
        graphPath = Find("runtime", ".graph");
    }

    /// <summary>The bodies that may be inlined, and the declarations of all exports.</summary>
    public byte[] InlineBitcode { get; }

    /// <summary>The object to link.</summary>
    public string ObjectPath { get; }

    /// <summary>The text that says what refers to what in the object.</summary>
    public string Graph => File.ReadAllText(graphPath);

    /// <summary>Checks that the runtime was built by the LLVM that is in use, which alone is sure to read its bitcode.</summary>
    /// <exception cref="LlvmUnavailableException">It was built by another.</exception>
    public void CheckLlvm()
    {
        var builder = File.ReadLines(Find("runtime", ".key")).Select(line => line.Split(' ')).First(fields => fields[0] == "llvm")[^1];
        if (builder != LlvmLibrary.Version.ToString())
        {
            throw new LlvmUnavailableException($"the runtime was built with LLVM {builder}, but LLVM {LlvmLibrary.Version} is in use; build it again with scripts/build.sh");
        }
    }

    /// <summary>The text of the ABI table.</summary>
    public string Abi => ReadAbi(directory);

    /// <summary>The text of the ABI table, which is the same for all allocators.</summary>
    public static string ReadAbi(string directory) => File.ReadAllText(Path.Combine(directory, "runtime.abi"));

    private string Find(string name, string extension)
    {
        var path = Path.Combine(directory, name + suffix + extension);
        return File.Exists(path) ? path : throw new FileNotFoundException($"the runtime file {path} is missing; build it with ./rusthon", path);
    }
}
