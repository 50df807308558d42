using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rusthon.Source;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

public class ParserTest
{
    public static IEnumerable<TheoryDataRow<string>> Constructs() => Sources.Accepted().Select(text => new TheoryDataRow<string>(text));

    [Theory]
    [MemberData(nameof(Constructs))]
    public void A_printed_tree_parses_back_to_itself(string text)
    {
        var module = Sources.Parse(text);
        var printed = TreePrinter.Print(module);
        var again = Sources.Parse(printed);
        Assert.True(TreeComparer.AreEqual(module, again), printed);
        Assert.Equal(printed, TreePrinter.Print(again));
        Assert.Equal(TreeDumper.Dump(module), TreeDumper.Dump(again));
    }

    [Fact]
    public void A_dump_is_that_of_CPython()
    {
        var module = Sources.Parse("def f(a, *b: int, c=1.5):\n    return -a['k', 1:2] if not b else f'{c!r:>{a}}'\n");
        const string Expected = """
            Module(
              body=[
                FunctionDef(
                  name='f',
                  args=arguments(
                    args=[
                      arg(arg='a')],
                    vararg=arg(
                      arg='b',
                      annotation=Name(id='int', ctx=Load())),
                    kwonlyargs=[
                      arg(arg='c')],
                    kw_defaults=[
                      Constant(value=1.5)]),
                  body=[
                    Return(
                      value=IfExp(
                        test=UnaryOp(
                          op=Not(),
                          operand=Name(id='b', ctx=Load())),
                        body=UnaryOp(
                          op=USub(),
                          operand=Subscript(
                            value=Name(id='a', ctx=Load()),
                            slice=Tuple(
                              elts=[
                                Constant(value='k'),
                                Slice(
                                  lower=Constant(value=1),
                                  upper=Constant(value=2))],
                              ctx=Load()),
                            ctx=Load())),
                        orelse=JoinedStr(
                          values=[
                            FormattedValue(
                              value=Name(id='c', ctx=Load()),
                              conversion=114,
                              format_spec=JoinedStr(
                                values=[
                                  Constant(value='>'),
                                  FormattedValue(
                                    value=Name(id='a', ctx=Load()),
                                    conversion=-1)]))])))])])
            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), TreeDumper.Dump(module));
    }

    [Fact]
    public void Places_are_those_of_CPython()
    {
        var module = Sources.Parse("é = (a +\n b)  # c\n");
        const string Expected = """
            Module(
              body=[
                Assign(
                  targets=[
                    Name(
                      id='é',
                      ctx=Store(),
                      lineno=1,
                      col_offset=0,
                      end_lineno=1,
                      end_col_offset=2)],
                  value=BinOp(
                    left=Name(
                      id='a',
                      ctx=Load(),
                      lineno=1,
                      col_offset=6,
                      end_lineno=1,
                      end_col_offset=7),
                    op=Add(),
                    right=Name(
                      id='b',
                      ctx=Load(),
                      lineno=2,
                      col_offset=1,
                      end_lineno=2,
                      end_col_offset=2),
                    lineno=1,
                    col_offset=6,
                    end_lineno=2,
                    end_col_offset=2),
                  lineno=1,
                  col_offset=0,
                  end_lineno=2,
                  end_col_offset=3)])
            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), TreeDumper.Dump(module, withPlaces: true));
    }

    [Fact]
    public void Places_inside_nodes_are_kept_for_carets()
    {
        const string Text = "@d\nclass C(B): pass\nx.y(1)[2] // (3)\n";
        var module = Sources.Parse(Text);
        var definition = (ClassDef)module.Body[0];
        var operation = (BinOp)((ExprStmt)module.Body[1]).Value;
        var subscript = (Subscript)operation.Left;
        var call = (Call)subscript.Value;
        var attribute = (Attribute)call.Func;
        Assert.Equal("C", At(Text, definition.NameSpan));
        Assert.Equal("class C(B)", At(Text, definition.Header));
        Assert.Equal("//", At(Text, operation.OpSpan));
        Assert.Equal('[', Text[subscript.BracketStart]);
        Assert.Equal('(', Text[call.ParenStart]);
        Assert.Equal("y", At(Text, attribute.NameSpan));
    }

    [Fact]
    public void Long_chains_are_parsed_printed_and_compared()
    {
        var sum = Sources.Parse("x = " + string.Join(" + ", Enumerable.Repeat("1", 10_000)));
        Assert.True(TreeComparer.AreEqual(sum, Sources.Parse(TreePrinter.Print(sum))));
        var elifs = new StringBuilder("if a: pass\n");
        for (var i = 0; i < 10_000; i++)
        {
            elifs.Append("elif a: pass\n");
        }

        var chain = Sources.Parse(elifs.ToString());
        Assert.True(TreeComparer.AreEqual(chain, Sources.Parse(TreePrinter.Print(chain))));
        Sources.Parse("x" + string.Concat(Enumerable.Repeat(".f(1)[0]", 10_000)));
    }

    [Theory]
    [InlineData("(", ")", 201, "too many nested parentheses")]
    [InlineData("[", "]", 201, "too many nested parentheses")]
    [InlineData("-", "", 100_000, "too many nested expressions")]
    [InlineData("not ", "", 100_000, "too many nested expressions")]
    [InlineData("lambda: ", "", 100_000, "too many nested expressions")]
    [InlineData("1 if 1 else ", "", 100_000, "too many nested expressions")]
    [InlineData("1 ** ", "", 100_000, "too many nested expressions")]
    public void Deep_nesting_is_refused(string open, string close, int depth, string message)
    {
        var text = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.Equal(message, Sources.Refuse(text).Message);
    }

    [Fact]
    public void Deep_indentation_is_refused()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 120; i++)
        {
            text.Append(' ', i).Append("if 1:\n");
        }

        Assert.Equal("IndentationError 101:1 too many levels of indentation", Sources.Show(Sources.Refuse(text.ToString())));
    }

    private static string At(string text, Span span) => text[span.Start..span.End];
}
