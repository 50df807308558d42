using System.Linq;
using Rusthon.Passes;
using Xunit;

namespace Rusthon.IR.Tests.Semantics;

/// <summary>Which functions seem to be called a few times only.</summary>
public class RareFunctionsTests
{
    [Theory]
    [InlineData("def f(): pass\nf()", "f")]
    [InlineData("def f(): pass\nfor i in range(9): f()", "")]
    [InlineData("def f(): pass\ndef g(): f()\ng()", "f g")]
    [InlineData("def f(): pass\ndef g(): f()\nfor i in range(9): g()", "")]
    [InlineData("def f(): pass\ndef main():\n  while True: f()\nmain()", "main")]
    public void Calls_in_loops_count(string text, string expected) => Assert.Equal(expected, Rare(text));

    [Theory]
    [InlineData("def f(n): return f(n - 1)\nf(9)")]
    [InlineData("def f(n): return g(n)\ndef g(n): return f(n)\nf(9)")]
    public void Recursive_functions_are_frequent(string text) => Assert.Equal("", Rare(text));

    [Theory]
    [InlineData("def f(): pass\nf()\nx = f")]
    [InlineData("def f(): pass\nf()\nmap(f, [])")]
    [InlineData("def f(): pass\nf()\ngetattr(x, 'f')")]
    [InlineData("@d\ndef f(): pass\nf()")]
    [InlineData("def f(): pass")]
    [InlineData("def g():\n  def f(): pass\n  f()\nfor i in range(9): g()")]
    public void What_somebody_else_may_call_is_frequent(string text) => Assert.Equal("", Rare(text));

    [Fact]
    public void Methods_are_known_by_their_names()
    {
        const string Class = "class C:\n  def __init__(self): pass\n  def f(self): pass\n  def __add__(self, other): pass\n  def __repr__(self): pass\n";
        Assert.Equal("C.__init__ C.f C.__repr__", Rare(Class + "C().f()"));
        Assert.Equal("C.f C.__repr__", Rare(Class + "for i in range(9): C()\nC().f()"));
        Assert.Equal("C.__init__ C.__repr__", Rare(Class + "c = C()\nfor i in range(9): c.f()"));
    }

    private static string Rare(string text) => string.Join(
        ' ', Pipeline.Passes.TakeWhile(pass => pass.Name != "parts").Aggregate(Compile.Program(text), (program, pass) => pass.Run(program)).Modules[0].Functions.Where(function => function.IsRare).Select(function => function.Name["__main__.".Length..]));
}
