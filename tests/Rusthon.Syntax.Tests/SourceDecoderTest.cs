using System;
using System.Linq;
using System.Text;
using Rusthon.Source;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

public class SourceDecoderTest
{
    [Theory]
    [InlineData("x = 'é'", "x = 'Ã©'")]
    [InlineData("\uFEFFx", "ï»¿x")]
    [InlineData("# -*- coding: latin-1 -*-\n'é'", "# -*- coding: latin-1 -*-\n'é'")]
    [InlineData("#!/bin/sh\n# vim: set fileencoding=cp1252 :\n'€'", "#!/bin/sh\n# vim: set fileencoding=cp1252 :\n'\u0080'")]
    [InlineData("# coding=koi8-r\n'б'", "# coding=koi8-r\n'Â'")]
    [InlineData("x = 1\n# coding: nonsense\n", "x = 1\n# coding: nonsense\n")]
    public void Bytes_are_decoded(string text, string latin)
    {
        var source = SourceDecoder.Decode("a.py", Encoding.Latin1.GetBytes(latin), new DiagnosticBag());
        Assert.Equal(text.TrimStart('\uFEFF'), source?.Text);
    }

    [Theory]
    [InlineData("# coding: nonsense\n", 1, "encoding problem: nonsense")]
    [InlineData("# coding: ascii\n'é'", 1, "encoding problem: ascii")]
    [InlineData("# coding: utf-16\n", 1, "encoding problem: utf-16")]
    [InlineData("ï»¿# coding: latin-1\n", 1, "encoding problem: iso-8859-1 with BOM")]
    [InlineData("x\n'é'\n", 2, "Non-UTF-8 code starting with '\\xe9' in file a.py on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details")]
    [InlineData("x = '\u00ED\u00A0\u0080'", 1, "Non-UTF-8 code starting with '\\xed' in file a.py on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details")]
    public void Bytes_are_refused(string latin, int line, string message)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SourceDecoder.Decode("a.py", Encoding.Latin1.GetBytes(latin), diagnostics));
        var error = Assert.Single(diagnostics.Items);
        Assert.Equal(message, error.Message);
        Assert.Equal(line, error.Source.PositionOf(error.Span.Start).Line);
    }

    [Fact]
    public void A_null_byte_is_refused() =>
        Assert.Equal("SyntaxError 2:3 source code cannot contain null bytes", Sources.Show(Sources.Refuse("x\nab\0c")));
}
