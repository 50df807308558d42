using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Rusthon.Cli;

/// <summary>Replaces this process by a program.</summary>
internal static partial class NativeProcess
{
    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Exec(string path, string?[] arguments);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string path, nint actions, nint attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int Wait(int process, out int status, int options);

    /// <summary>Runs an executable with this process's streams and waits for its end; gives its exit code, 128 and the signal's number when one ended it.</summary>
    /// <exception cref="IOException">The program could not be started.</exception>
    public static int Run(string path, string name, string[] arguments)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}");
        if (Spawn(out var process, path, 0, 0, [name, .. arguments, null], [.. environment, null]) != 0)
        {
            throw new IOException($"cannot start {path}");
        }

        int status;
        while (Wait(process, out status, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }

        return (status & 0x7F) == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F);
    }

    private const int Interrupted = 4;

    /// <summary>Runs an executable in place of this process, so that streams, signals and the exit code are the program's own.</summary>
    /// <exception cref="IOException">The program could not be started.</exception>
    public static int Replace(string path, string name, string[] arguments)
    {
        Console.Out.Flush();
        Console.Error.Flush();
        Exec(path, [name, .. arguments, null]);
        throw new IOException($"cannot start {path}: {Marshal.GetLastPInvokeErrorMessage()}");
    }
}
