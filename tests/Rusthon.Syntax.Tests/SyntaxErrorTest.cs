using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

public class SyntaxErrorTest
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() => Sources.Refused().Select(item => new TheoryDataRow<string, string>(item.Expected, item.Text));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_message_and_the_place_are_those_of_CPython(string expected, string text) =>
        Assert.Equal(expected, Sources.Show(Sources.Refuse(text)));

    [Fact]
    public void Independent_restrictions_are_reported_together()
    {
        var diagnostics = new Source.DiagnosticBag();
        Assert.Null(Parser.ParseModule(new Source.SourceText("test.py", "return\nbreak\nawait x\n"), diagnostics));
        Assert.Equal(
            ["'return' outside function", "'break' outside loop", "'await' outside function"],
            diagnostics.Items.Select(item => item.Message));
    }

    [Theory]
    [InlineData("type X = (yield)")]
    [InlineData("class A[T: (await b)]: pass")]
    [InlineData("def f[*Ts = (yield from a)](): pass")]
    [InlineData("class A[T](b=await c): pass")]
    public void Yield_and_await_among_types_are_left_to_the_symbols(string text) => Sources.Parse(text);

    [Theory]
    [InlineData("type X = [a async for a in b]")]
    [InlineData("class A[T]([await a for a in b]): pass")]
    [InlineData("def f[T: [a async for a in b]](): pass")]
    public void Asynchronous_comprehensions_among_types_are_refused(string text) =>
        Assert.Equal("asynchronous comprehension outside of an asynchronous function", Sources.Refuse(text).Message);
}
