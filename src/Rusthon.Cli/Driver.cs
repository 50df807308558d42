using System;
using System.Collections.Generic;
using System.IO;
using Rusthon.CodeGen.Link;
using Rusthon.CodeGen.Llvm;
using Rusthon.Source;

namespace Rusthon.Cli;

/// <summary>What all commands share: reporting and the meaning of failures.</summary>
internal static class Driver
{
    /// <summary>True when output for people may be coloured.</summary>
    public static bool Colour =>
        !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Runs a command and turns failures into a message and an exit code.</summary>
    public static int Guard(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LinkException or LlvmUnavailableException)
        {
            Console.Error.WriteLine($"rusthon: {e.Message}");
            return ExitCodes.Failure;
        }
        catch (Exception e)
        {
            ReportDefect(e.Message, (e.InnerException ?? e).StackTrace);
            return ExitCodes.Internal;
        }
    }

    /// <summary>Says on the standard error output that the compiler is broken.</summary>
    public static void ReportDefect(string message, string? stackTrace)
    {
        Console.Error.WriteLine($"rusthon: internal error: stage {Stage}: {message}");
        Console.Error.WriteLine(stackTrace);
        Console.Error.WriteLine("This is a bug in the compiler. Please report it with the program that shows it.");
    }

    /// <summary>An error that LLVM reports ends the process from now on: what it gives then is not code.</summary>
    public static void StopAtLlvmErrors() => LlvmLibrary.OnFatalError(message =>
    {
        ReportDefect($"LLVM: {message}", null);
        Environment.Exit(ExitCodes.Internal);
    });

    /// <summary>The stage that runs, for the message of an internal error.</summary>
    public static string Stage { get; set; } = "command line";

    /// <summary>Writes diagnostics to the standard error output.</summary>
    public static void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            DiagnosticRenderer.WriteText(Console.Error, diagnostic, Colour);
        }
    }
}
