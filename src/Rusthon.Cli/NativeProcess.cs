using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Rusthon.Cli;

/// <summary>Replaces this process by a program.</summary>
internal static partial class NativeProcess
{
    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Exec(string path, string?[] arguments);

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
