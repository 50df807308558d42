using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Rusthon.CodeGen;

namespace Rusthon.Cli;

/// <summary>
/// Executables by content: an entry is found by the program's path and text, the options and the compiler, and is valid
/// while the files that it was made of have the same text (and those that were looked for in vain are still absent).
/// </summary>
internal sealed class ExecutableCache
{
    private readonly string folder;
    private readonly string key;

    /// <summary>Opens the entry of a program.</summary>
    public ExecutableCache(string path, string text, string options)
    {
        folder = ProductFolders.Cache;
        var compiler = Environment.ProcessPath is { } process ? File.GetLastWriteTimeUtc(process).Ticks : 0;
        key = Hash($"{compiler}\n{NewestIn(ProductFolders.Runtime)}\n{NewestIn(ProductFolders.LibraryObjects(AllocatorVariant.FreeList))}\n{options}\n{path}\n{Path.GetFullPath(path)}\n{text}");
    }

    /// <summary>Where the executable of the entry is, or is to be put.</summary>
    public string Executable => Path.Combine(folder, key);

    private string Manifest => Executable + ".files";

    /// <summary>True when the entry can be run as it is.</summary>
    public bool IsValid() => File.Exists(Executable) && File.Exists(Manifest) && File.ReadLines(Manifest).All(IsUnchanged);

    /// <summary>Makes room for the entry and gives a path to link to, which <see cref="Commit"/> moves into place.</summary>
    public string Prepare()
    {
        Directory.CreateDirectory(folder);
        return $"{Executable}.{Environment.ProcessId}";
    }

    /// <summary>What is shown before the program starts.</summary>
    public string Warnings => File.Exists(WarningsFile) ? File.ReadAllText(WarningsFile) : "";

    private string WarningsFile => Executable + ".warnings";

    /// <summary>Completes the entry.</summary>
    public void Commit(string linked, IEnumerable<string> files, IEnumerable<string> absent, string warnings)
    {
        File.Delete(WarningsFile);
        if (warnings.Length > 0)
        {
            File.WriteAllText(linked + ".warnings", warnings);
            File.Move(linked + ".warnings", WarningsFile, overwrite: true);
        }

        var lines = files.Select(f => $"{HashFile(f)} {f}").Concat(absent.Select(f => $"- {f}"));
        File.WriteAllLines(linked + ".files", lines);
        File.Move(linked + ".files", Manifest, overwrite: true);
        File.Move(linked, Executable, overwrite: true);
    }

    /// <summary>When the newest file of a folder was written, in ticks; 0 when there is none.</summary>
    private static long NewestIn(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles().Select(file => file.LastWriteTimeUtc.Ticks).DefaultIfEmpty().Max() : 0;

    private static bool IsUnchanged(string line)
    {
        var space = line.IndexOf(' ');
        var file = line[(space + 1)..];
        return line[0] == '-' ? !File.Exists(file) : File.Exists(file) && HashFile(file) == line[..space];
    }

    private static string HashFile(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
}
