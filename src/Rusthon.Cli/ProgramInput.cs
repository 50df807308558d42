using System;
using System.IO;

namespace Rusthon.Cli;

/// <summary>The program to compile.</summary>
/// <param name="Path">The name that tracebacks show: a path, or "&lt;string&gt;" and "&lt;stdin&gt;".</param>
/// <param name="Bytes">The undecoded text.</param>
/// <param name="Argument0">What sys.argv[0] is when it is run.</param>
/// <param name="Folder">Where its imports are looked for first.</param>
/// <param name="ImportPaths">Where they are looked for next.</param>
internal sealed record ProgramInput(string Path, byte[] Bytes, string Argument0, string Folder, string[] ImportPaths)
{
    /// <summary>The package that the program is in when it is named as a module; else empty.</summary>
    public string Package { get; init; } = "";

    /// <summary>The text as it identifies the program in the cache.</summary>
    public string Text => Convert.ToBase64String(Bytes);

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ProgramInput FromFile(string path, string[] importPaths)
    {
        if (path == "-")
        {
            using var memory = new MemoryStream();
            using var input = Console.OpenStandardInput();
            input.CopyTo(memory);
            return new ProgramInput("<stdin>", memory.ToArray(), "-", Directory.GetCurrentDirectory(), importPaths);
        }

        if (Directory.Exists(path))
        {
            path = System.IO.Path.Combine(path, "__main__.py");
        }

        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        return new ProgramInput(path, File.ReadAllBytes(path), path, folder, importPaths);
    }

    /// <summary>The program that a run command names, or null when it names none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ProgramInput? Find(string? file, string? code, string? module, string[] importPaths)
    {
        if (code is not null)
        {
            return new ProgramInput("<string>", System.Text.Encoding.UTF8.GetBytes(code), "-c", Directory.GetCurrentDirectory(), importPaths);
        }

        if (module is not null)
        {
            return FromModule(module, importPaths);
        }

        return file is null ? null : FromFile(file, importPaths);
    }

    private static ProgramInput FromModule(string module, string[] importPaths)
    {
        var relative = module.Replace('.', System.IO.Path.DirectorySeparatorChar);
        foreach (var folder in (string[])[Directory.GetCurrentDirectory(), .. importPaths])
        {
            var package = System.IO.Path.Combine(folder, relative, "__main__.py");
            if (File.Exists(package))
            {
                return FromFile(package, importPaths) with { Folder = folder, Package = module };
            }

            var file = System.IO.Path.Combine(folder, relative + ".py");
            if (File.Exists(file))
            {
                return FromFile(file, importPaths) with { Folder = folder, Package = module[..Math.Max(module.LastIndexOf('.'), 0)] };
            }
        }

        throw new FileNotFoundException($"No module named {module}");
    }
}
