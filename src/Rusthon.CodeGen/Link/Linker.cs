using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Link;

/// <summary>The linker failed or there is none.</summary>
public sealed class LinkException(string message) : Exception(message);

/// <summary>Links an object with the runtime into an executable: with lld directly where it and the C start files are found, else through cc.</summary>
public static class Linker
{
    private static readonly string[] LldNames = ["ld.lld-22", "ld.lld-21", "ld.lld-20", "ld.lld-19", "ld.lld"];

    /// <summary>Links.</summary>
    /// <param name="objects">The program's and the runtime's object files.</param>
    /// <param name="output">The executable to write.</param>
    /// <param name="isStatic">Link libc and libm statically.</param>
    /// <param name="keepSymbols">Keep symbols and debug information.</param>
    /// <exception cref="LinkException">It did not work.</exception>
    public static void Link(IReadOnlyList<string> objects, string output, bool isStatic, bool keepSymbols)
    {
        var lld = isStatic ? null : LldNames.Select(FindOnPath).FirstOrDefault(p => p is not null);
        var system = lld is null ? null : StartFiles.Find();
        if (lld is not null && system is not null)
        {
            Run(lld, LldArguments(objects, output, keepSymbols, system));
            return;
        }

        var cc = FindOnPath("cc") ?? FindOnPath("gcc") ?? FindOnPath("clang")
            ?? throw new LinkException("no linker found: install a C compiler driver (Debian: apt-get install gcc libc6-dev)");
        Run(cc, CcArguments(objects, output, isStatic, keepSymbols));
    }

    private static List<string> LldArguments(IReadOnlyList<string> objects, string output, bool keepSymbols, StartFiles system)
    {
        List<string> arguments = ["-o", output, "--gc-sections", "--build-id=none", "-z", "norelro", "--hash-style=gnu", "-dynamic-linker", system.DynamicLinker];
        if (!keepSymbols)
        {
            arguments.Add("--strip-all");
        }

        arguments.AddRange([system.Path("crt1.o"), system.Path("crti.o"), .. objects, "-L", system.Folder, "-lm", "-lc", system.Path("crtn.o")]);
        return arguments;
    }

    private static List<string> CcArguments(IReadOnlyList<string> objects, string output, bool isStatic, bool keepSymbols)
    {
        List<string> arguments = ["-o", output, .. objects, "-Wl,--gc-sections", "-Wl,-z,start-stop-gc", "-Wl,--build-id=none", "-no-pie"];
        if (!keepSymbols)
        {
            arguments.Add("-s");
        }

        if (isStatic)
        {
            arguments.Add("-static");
        }

        arguments.Add("-lm");
        return arguments;
    }

    private static void Run(string tool, List<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start) ?? throw new LinkException($"{tool} did not start");
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd() + output.Result;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new LinkException($"{tool} failed:\n{errors}");
            }
        }
        catch (Win32Exception e)
        {
            throw new LinkException($"{tool} did not start: {e.Message}");
        }
    }

    private static string? FindOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Where the C library's start files lie on this machine.</summary>
    private sealed record StartFiles(string Folder, string DynamicLinker)
    {
        private static readonly (Architecture Architecture, string Triple, string DynamicLinker)[] Known =
        [
            (Architecture.X64, "x86_64-linux-gnu", "/lib64/ld-linux-x86-64.so.2"),
            (Architecture.Arm64, "aarch64-linux-gnu", "/lib/ld-linux-aarch64.so.1"),
        ];

        public static StartFiles? Find()
        {
            foreach (var (architecture, triple, dynamicLinker) in Known)
            {
                foreach (var folder in new[] { $"/usr/lib/{triple}", "/usr/lib64", "/usr/lib" })
                {
                    var found = architecture == RuntimeInformation.OSArchitecture
                        && File.Exists($"{folder}/crt1.o") && File.Exists($"{folder}/crti.o") && File.Exists(dynamicLinker);
                    if (found)
                    {
                        return new StartFiles(folder, dynamicLinker);
                    }
                }
            }

            return null;
        }

        public string Path(string file) => System.IO.Path.Combine(Folder, file);
    }
}
