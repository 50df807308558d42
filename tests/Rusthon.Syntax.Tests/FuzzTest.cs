using System;
using System.Diagnostics;
using System.Linq;
using Rusthon.Source;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

/// <summary>Texts that nobody wrote: the front end must answer with a tree or an error, soon.</summary>
public class FuzzTest
{
    private static readonly string[] Pieces =
        ["(", ")", "[", "]", "{", "}", ",", ":", "=", ":=", ".", "*", "**", "-", "not ", "if ", "else ", "for ", "in ", "lambda ", "yield ", "await ", "async ", "def f", "class ", "import ", "as ", "match ", "case ", "\n", "\n    ", "\t", "'", "\"", "'''", "f'{", "f\"", "}'", "!r", "\\", "\\\n", "0x", "1e", "_", "é", "\uD835\uDC31", "\uD800", "#", "\r", "\f", "print ", "$", "@"];

    [Fact]
    public void Mutated_programs_are_parsed_or_refused()
    {
        var random = new Random(20241007);
        var texts = Sources.Accepted().Concat(Sources.Refused().Select(item => item.Text)).ToArray();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 3000 && clock.Elapsed < TimeSpan.FromSeconds(6); i++)
        {
            var text = texts[random.Next(texts.Length)];
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                var at = random.Next(text.Length + 1);
                var removed = Math.Min(random.Next(3) * random.Next(6), text.Length - at);
                text = text[..at] + (random.Next(4) > 0 ? Pieces[random.Next(Pieces.Length)] : "") + text[(at + removed)..];
            }

            Check(text);
        }
    }

    [Fact]
    public void Random_bytes_are_parsed_or_refused()
    {
        var random = new Random(20241008);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            var diagnostics = new DiagnosticBag();
            if (SourceDecoder.Decode("fuzz.py", bytes, diagnostics) is { } source)
            {
                Check(source.Text);
            }
            else
            {
                Assert.True(diagnostics.HasErrors);
            }
        }
    }

    [Theory]
    [InlineData("(", 199)]
    [InlineData("[", 199)]
    [InlineData("{a: ", 199)]
    [InlineData("f(", 199)]
    [InlineData("f(a=", 199)]
    [InlineData("[a for a in ", 199)]
    [InlineData("(lambda x=", 199)]
    [InlineData("{*", 199)]
    [InlineData("a[b:", 199)]
    [InlineData("if x:\n  y = (a b, ", 1)]
    public void Nested_mistakes_are_found_in_time(string open, int depth)
    {
        var clock = Stopwatch.StartNew();
        Check(string.Concat(Enumerable.Repeat(open, depth)));
        Check(string.Concat(Enumerable.Repeat(open, depth)) + "1 2");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
    }

    /// <summary>A tree that prints and parses back, or an error inside the text.</summary>
    private static void Check(string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("fuzz.py", text);
        var module = Parser.ParseModule(source, diagnostics);
        Assert.Equal(module is null, diagnostics.HasErrors);
        foreach (var item in diagnostics.Items)
        {
            Assert.True(item.Message.Length > 0 && item.Span.Start >= 0 && item.Span.Start <= item.Span.End && item.Span.End <= text.Length, text);
        }

        if (module is not null)
        {
            Assert.True(TreeComparer.AreEqual(module, Sources.Parse(TreePrinter.Print(module))), text);
        }
    }
}
