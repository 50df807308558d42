using System.Linq;
using Rusthon.Source;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

public class SyntaxWarningTest
{
    [Theory]
    [InlineData("x = '\\d'", "x.py:1: SyntaxWarning: invalid escape sequence '\\d'\n  x = '\\d'\n")]
    [InlineData("x = '''\n\\q'''", "x.py:1: SyntaxWarning: invalid escape sequence '\\q'\n  x = '''\n")]
    [InlineData("x = r'\\d' '\\N{EM DASH}'", null)]
    [InlineData("x = b'\\N'", "x.py:1: SyntaxWarning: invalid escape sequence '\\N'\n  x = b'\\N'\n")]
    [InlineData("x = rf'\\d{x:\\d}' + f'{x}\\n\\w\\z'", "x.py:1: SyntaxWarning: invalid escape sequence '\\w'\n  x = rf'\\d{x:\\d}' + f'{x}\\n\\w\\z'\n")]
    [InlineData("x = '\\377\\400'", "x.py:1: SyntaxWarning: invalid octal escape sequence '\\400'\n  x = '\\377\\400'\n")]
    [InlineData("if x is 5: pass", "x.py:1: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n  if x is 5: pass\n")]
    [InlineData("x is not (1, -2)", "x.py:1: SyntaxWarning: \"is not\" with 'tuple' literal. Did you mean \"!=\"?\n  x is not (1, -2)\n")]
    [InlineData("x is None is ...", null)]
    [InlineData("assert (x, 'm')", "x.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  assert (x, 'm')\n")]
    [InlineData("assert ()", null)]
    [InlineData("[1](2)", "x.py:1: SyntaxWarning: 'list' object is not callable; perhaps you missed a comma?\n  [1](2)\n")]
    [InlineData("(lambda: 1)()", null)]
    [InlineData("None[0]", "x.py:1: SyntaxWarning: 'NoneType' object is not subscriptable; perhaps you missed a comma?\n  None[0]\n")]
    [InlineData("'ab'[1.5]", "x.py:1: SyntaxWarning: str indices must be integers or slices, not float; perhaps you missed a comma?\n  'ab'[1.5]\n")]
    [InlineData("[1][True][1:]", null)]
    public void What_is_hardly_meant_is_said_as_CPython_says_it(string text, string? expected)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(Parser.ParseModule(new SourceText("x.py", text), diagnostics));
        var shown = string.Concat(diagnostics.Items.Select(DiagnosticRenderer.PythonWarning));
        Assert.Equal(expected ?? "", shown.Replace(System.IO.Directory.GetCurrentDirectory() + "/", "", System.StringComparison.Ordinal));
    }
}
