using System.Linq;
using Rusthon.Source;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

public class LexerTest
{
    [Fact]
    public void Tokens_print_with_their_places()
    {
        var list = Lexer.Tokenize(new SourceText("test.py", "if a:  # c\n\n  x = f'b{y!r:>{z}}'\n"));
        const string Expected = """
            1:0-1:2 IfKeyword 'if'
            1:3-1:4 Name 'a'
            1:4-1:5 Colon ':'
            1:7-2:0 Newline
            3:2-3:2 Indent
            3:2-3:3 Name 'x'
            3:4-3:5 Equal '='
            3:6-3:8 FStringStart 'f''
            3:8-3:9 FStringMiddle 'b'
            3:9-3:10 LeftBrace '{'
            3:10-3:11 Name 'y'
            3:11-3:12 Exclamation '!'
            3:12-3:13 Name 'r'
            3:13-3:14 Colon ':'
            3:14-3:15 FStringMiddle '>'
            3:15-3:16 LeftBrace '{'
            3:16-3:17 Name 'z'
            3:17-3:18 RightBrace '}'
            3:18-3:18 FStringMiddle
            3:18-3:19 RightBrace '}'
            3:19-3:20 FStringEnd '''
            3:20-4:0 Newline
            4:0-4:0 Dedent
            4:0-4:0 EndMarker

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), list.ToString());
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "Name Newline Name Newline Name Newline EndMarker")]
    [InlineData("a \\\n b", "Name Name Newline EndMarker")]
    [InlineData("(a\n  b)\n", "LeftParen Name Name RightParen Newline EndMarker")]
    [InlineData("if a:\n\tb\n        c\n", "IfKeyword Name Colon Newline Indent Name Newline Error")]
    [InlineData("\f  \n\fx", "Name Newline EndMarker")]
    [InlineData("a<>b", "Name Unknown Name Newline EndMarker")]
    [InlineData("", "EndMarker")]
    [InlineData("# only", "EndMarker")]
    public void Lines_and_indentation(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Lexer.Tokenize(new SourceText("test.py", text)).Tokens.Select(token => token.Kind)));
}
