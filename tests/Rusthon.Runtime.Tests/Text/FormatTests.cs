using System.Numerics;
using Rusthon.Runtime.Tests.Numbers;
using Xunit;

namespace Rusthon.Runtime.Tests.Text;

/// <summary>The format mini-language; expected texts are CPython's.</summary>
public unsafe class FormatTests
{
    [Theory]
    [InlineData("42", "5", "   42")]
    [InlineData("42", "<5", "42   ")]
    [InlineData("-42", "06", "-00042")]
    [InlineData("1234567", ",", "1,234,567")]
    [InlineData("1234567", "020,", "0,000,000,001,234,567")]
    [InlineData("123456789", "#020_x", "0x000_0000_075b_cd15")]
    [InlineData("5", "é^10", "éééé5ééééé")]
    [InlineData("255", "#b", "0b11111111")]
    [InlineData("128512", "c", "😀")]
    [InlineData("1", "%", "100.000000%")]
    [InlineData("10000000000000000000000000", ",", "10,000,000,000,000,000,000,000,000")]
    [InlineData("-10000000000000000000000000", "#o", "-0o4105452130240024411200000000")]
    [InlineData("10000000000000000000000000", ".3e", "1.000e+25")]
    public void Ints(string value, string spec, string expected)
    {
        var number = Big.ToV(BigInteger.Parse(value));
        var text = Texts.ToV(spec);
        Assert.Equal(expected, Texts.Take(NumberFormat.FormatInt(number, text)));
        Counts.Release(number);
        Counts.Release(text);
    }

    [Theory]
    [InlineData(3.14159, ".2f", "3.14")]
    [InlineData(2.5, ".0f", "2")]
    [InlineData(-0.04, "z.1f", "0.0")]
    [InlineData(1e16, ".20", "10000000000000000.0")]
    [InlineData(100.0, "#g", "100.000")]
    [InlineData(1e-5, "g", "1e-05")]
    [InlineData(-1234567.0, "020,.2f", "-0,000,001,234,567.00")]
    [InlineData(double.PositiveInfinity, "010,.2f", "0000000inf")]
    [InlineData(double.NaN, "E", "NAN")]
    [InlineData(0.001, ".2f", "0.00")]
    [InlineData(12345.678, "+.3e", "+1.235e+04")]
    [InlineData(5e-324, ".3e", "4.941e-324")]
    public void Floats(double value, string spec, string expected)
    {
        var text = Texts.ToV(spec);
        Assert.Equal(expected, Texts.Take(NumberFormat.FormatFloat(V.FromDouble(value), value, text)));
        Counts.Release(text);
    }

    [Theory]
    [InlineData("abc", ".2", "ab")]
    [InlineData("abc", "*^10s", "***abc****")]
    [InlineData("a", "05", "a0000")]
    [InlineData("日本", ">4", "  日本")]
    public void Texts_are_cut_and_padded(string value, string spec, string expected)
    {
        var str = Texts.ToV(value);
        var text = Texts.ToV(spec);
        Assert.Equal(expected, Texts.Take(StrType.Format(str, text)));
        Counts.Release(str);
        Counts.Release(text);
    }
}
