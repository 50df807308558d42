using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax.Unicode;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

public class LiteralTest
{
    [Theory]
    [InlineData("0xFF_ff", "65535")]
    [InlineData("0o17", "15")]
    [InlineData("0b1_01", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1e16", "1e+16")]
    [InlineData("123456789.0", "123456789.0")]
    [InlineData(".00001", "1e-05")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("1e22", "1e+22")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("0.1", "0.1")]
    [InlineData("9999999999999998.0", "9999999999999998.0")]
    [InlineData("1e400", "inf")]
    [InlineData("1.50j", "1.5j")]
    [InlineData("2J", "2j")]
    [InlineData(@"'\x41\u00e9\U0001F600\101\N{LATIN SMALL LETTER E WITH ACUTE}'", "'Aé😀Aé'")]
    [InlineData(@"'\a\b\f\n\r\t\v\\\'\""\0'", @"'\x07\x08\x0c\n\r\t\x0b\\\'""\x00'")]
    [InlineData(@"'\d\
'", @"'\\d'")]
    [InlineData(@"r'\x41'", @"'\\x41'")]
    [InlineData(@"""it's""", @"""it's""")]
    [InlineData(@"b'\x00\377\n\z' b""'""", @"b""\x00\xff\n\\z'""")]
    [InlineData("'''a\r\nb\rc'''", @"'a\nb\nc'")]
    [InlineData(@"'\ud800'", @"'\ud800'")]
    public void A_literal_has_CPythons_repr(string literal, string repr) => Assert.Equal(repr, PythonRepr.Of(Value(literal)));

    [Fact]
    public void Two_escaped_surrogates_are_not_one_character()
    {
        var two = (StringConstant)Value(@"'\ud800\udc00'");
        var one = (StringConstant)Value(@"'\U00010000'");
        Assert.Equal([0xD800, 0xDC00], two.CodePoints.AsEnumerable());
        Assert.Equal([0x10000], one.CodePoints.AsEnumerable());
        Assert.Equal(one.Text, two.Text);
        Assert.NotEqual<ConstantValue>(one, two);
    }

    [Theory]
    [InlineData("BULLET", 0x2022)]
    [InlineData("bullet", 0x2022)]
    [InlineData("HANGUL SYLLABLE GAG", 0xAC01)]
    [InlineData("HANGUL SYLLABLE A", 0xC544)]
    [InlineData("CJK UNIFIED IDEOGRAPH-4E00", 0x4E00)]
    [InlineData("CJK UNIFIED IDEOGRAPH-0041", -1)]
    [InlineData("NBSP", 0xA0)]
    [InlineData("LINE FEED", 0x0A)]
    [InlineData("VARIATION SELECTOR-256", 0xE01EF)]
    [InlineData("NO SUCH NAME", -1)]
    [InlineData("", -1)]
    public void Characters_have_names(string name, int point) => Assert.Equal(point, CharacterNames.Find(name));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("ﬁn", "fin")]
    [InlineData("ℌ", "H")]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC01", "\uAC01")]
    [InlineData("𝐱𝟏", "x1")]
    public void Names_are_normalised(string name, string normalised) =>
        Assert.Equal(normalised, IdentifierCharacters.Normalize(name));

    private static ConstantValue Value(string literal)
    {
        var module = Sources.Parse(literal + "\n");
        return ((Constant)((ExprStmt)module.Body[0]).Value).Value;
    }
}
