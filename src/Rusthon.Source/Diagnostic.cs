using System.Collections.Generic;

namespace Rusthon.Source;

/// <summary>How bad a diagnostic is. An error means that no program is made.</summary>
public enum Severity
{
    /// <summary>The program is made, but differs from what the user may expect.</summary>
    Warning,

    /// <summary>No program is made.</summary>
    Error,
}

/// <summary>One message about a place in the source, with a sentence of help.</summary>
/// <param name="Kind">The row of <see cref="DiagnosticKind"/> that it is an instance of.</param>
/// <param name="Source">The file that it is in.</param>
/// <param name="Span">The place that it points to.</param>
/// <param name="Message">What is wrong, one line, no final stop, as CPython says it where CPython has a message.</param>
public sealed record Diagnostic(DiagnosticKind Kind, SourceText Source, Span Span, string Message);

/// <summary>A kind of diagnostic: its stable code, severity and help. All of them are the static members here.</summary>
public sealed record DiagnosticKind(string Code, Severity Severity, string Help)
{
    /// <summary>The text is not Python 3.13.</summary>
    public static readonly DiagnosticKind SyntaxError = new("R0001", Severity.Error, "");

    /// <summary>Indentation that Python 3.13 does not accept.</summary>
    public static readonly DiagnosticKind IndentationError = new("R0002", Severity.Error, "");

    /// <summary>Tabs and spaces are mixed so that the depth depends on the width of a tab.</summary>
    public static readonly DiagnosticKind TabError = new("R0003", Severity.Error, "Indent with spaces only.");

    /// <summary>A construct that Rusthon does not compile yet.</summary>
    public static readonly DiagnosticKind NotSupported = new("R0100", Severity.Error, "Rusthon does not compile this construct yet.");

    /// <summary>An import that will raise ModuleNotFoundError when it runs.</summary>
    public static readonly DiagnosticKind MissingModule = new("R0200", Severity.Warning, "The import raises ModuleNotFoundError when it runs.");

    /// <summary>Something that is hardly meant; CPython shows it as a SyntaxWarning.</summary>
    public static readonly DiagnosticKind SyntaxWarning = new("R0202", Severity.Warning, "");

    /// <summary>A call that runs a text which is computed.</summary>
    public static readonly DiagnosticKind ComputedCode = new("R0203", Severity.Warning, "It runs the constant strings of the program, and raises NotImplementedError for other texts.");

    /// <summary>A program that is to be compiled for an arena, but can see when objects die.</summary>
    public static readonly DiagnosticKind NeedsCounts = new("R0204", Severity.Warning, "It is compiled with reference counts, as without --memory=arena.");

    /// <summary>A construct that raises an exception when it is reached.</summary>
    public static readonly DiagnosticKind RaisesWhenReached = new("R0201", Severity.Warning, "The program raises an exception if it gets here.");
}

/// <summary>Collects diagnostics in the order in which they are reported.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>All that was reported.</summary>
    public IReadOnlyList<Diagnostic> Items => items;

    /// <summary>True when an error was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a diagnostic.</summary>
    public void Report(Diagnostic diagnostic)
    {
        items.Add(diagnostic);
        HasErrors |= diagnostic.Kind.Severity == Severity.Error;
    }
}
