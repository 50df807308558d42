using System;
using System.Linq;
using Xunit;

namespace Rusthon.IR.Tests;

/// <summary>IR text in tests: the body of one function, without its first and last line.</summary>
internal static class Text
{
    public static readonly Signature Signature = new("f", "f", null, 1, 0, 0, 0, false, false, [], []);

    public static Function Parse(string body, string heading = "func @f") => IrParser.ParseFunction(heading + "\n" + body.TrimEnd() + "\nend\n");

    public static string Body(Function function)
    {
        var lines = IrPrinter.Print(function).TrimEnd().Split('\n');
        return string.Join("\n", lines[1..^1]);
    }

    /// <summary>The function is well formed and its body is the text.</summary>
    public static void Check(string expected, Function function, bool counted = false)
    {
        Assert.Equal(Normal(expected), Body(function));
        Assert.Empty(IrChecker.Check(function, counted));
    }

    private static string Normal(string text) => string.Join("\n", text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Where(line => line.Length > 0));
}
