using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace Rusthon.Runtime.Tests.Numbers;

/// <summary>Digits of floats and their reading against .NET's.</summary>
public unsafe class FloatTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-123.456, "-123.456")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(123456789012345680.0, "1.2345678901234568e+17")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(2.2250738585072014e-308, "2.2250738585072014e-308")]
    [InlineData(5.684341886080802e-14, "5.684341886080802e-14")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Shortest_repr(double value, string expected) => Assert.Equal(expected, Repr(value));

    [Fact]
    public void Shortest_digits_read_back() => Repeat(value =>
    {
        var text = Repr(value);
        if ((BitConverter.DoubleToInt64Bits(value) & ((1L << 52) - 1)) != 0)
        {
            // .NET takes the interval below a power of two to be as wide as that above.
            Assert.Equal(Digits(value.ToString("R", CultureInfo.InvariantCulture)), Digits(text));
        }

        Assert.Equal(value, Parse(text));
    });

    [Fact]
    public void Rounded_digits() => Repeat(value =>
    {
        byte* buffer = stackalloc byte[Floats.BufferSize];
        foreach (var places in new[] { 1, 3, 6, 17, 20, 60 })
        {
            var expected = value.ToString("E" + (places - 1), CultureInfo.InvariantCulture);
            var count = Floats.Digits(value, Floats.Significant, places, buffer, out var point, out _);
            Assert.Equal(Digits(expected), Encoding.ASCII.GetString(buffer, count));
            Assert.Equal(int.Parse(expected[(expected.IndexOf('E') + 1)..], CultureInfo.InvariantCulture), point - 1);
        }

        foreach (var places in new[] { 0, 1, 2, 10, 30 })
        {
            var expected = Scaled(value, places).ToString(CultureInfo.InvariantCulture);
            var count = Floats.Digits(value, Floats.AfterPoint, places, buffer, out var point, out _);
            Assert.Equal(expected == "0" ? "" : expected.TrimEnd('0'), Encoding.ASCII.GetString(buffer, count));
            Assert.Equal(expected == "0" ? -places : expected.Length - places, point);
        }
    });

    [Fact]
    public void Reading_decimals()
    {
        var random = new Random(5);
        for (var i = 0; i < 20000; i++)
        {
            var digits = new StringBuilder();
            var count = random.Next(1, i % 10 == 0 ? 900 : 22);
            for (var j = 0; j < count; j++)
            {
                digits.Append((char)('0' + random.Next(10)));
            }

            digits.Insert(random.Next(count + 1), '.');
            var text = digits + "e" + (random.Next(3) == 0 ? random.Next(-350, 320) : random.Next(-30, 30));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Parse(text));
        }
    }

    [Fact]
    public void Reading_halves_between_doubles() => Repeat(value =>
    {
        var next = Math.BitIncrement(Math.Abs(value));
        if (double.IsInfinity(next))
        {
            return;
        }

        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)Math.Max((bits >> 52) - 1075, -1074);
        var mantissa = (bits & ((1L << 52) - 1)) + ((bits >> 52) == 0 ? 0 : 1L << 52);
        var half = ((BigInteger)mantissa * 2) + 1;
        var text = exponent - 1 >= 0
            ? (half << (exponent - 1)).ToString(CultureInfo.InvariantCulture)
            : (half * BigInteger.Pow(5, 1 - exponent)).ToString(CultureInfo.InvariantCulture) + "e" + (exponent - 1);
        Assert.Equal((mantissa & 1) == 0 ? Math.Abs(value) : next, Parse(text));
        var more = text.Contains('e') ? text.Replace("e", ".0000001e") : text + ".00000000001";
        Assert.Equal(next, Parse(more));
    });

    [Theory]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1e400", double.NegativeInfinity)]
    [InlineData("1e-400", 0.0)]
    [InlineData("1e99999999999999999999", double.PositiveInfinity)]
    [InlineData("0e99999999999999999999", 0.0)]
    [InlineData("1e-99999999999999999999", 0.0)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("nan", double.NaN)]
    [InlineData("2.4703282292062327e-324", 0.0)]
    [InlineData("2.4703282292062328e-324", 5e-324)]
    [InlineData("1.7976931348623158e308", 1.7976931348623157e308)]
    [InlineData("1.7976931348623159e308", double.PositiveInfinity)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    public void Reading_special_values(string text, double expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("infinit")]
    [InlineData("na")]
    [InlineData("0x10")]
    public void Not_numbers(string text)
    {
        fixed (byte* p = Encoding.ASCII.GetBytes(text + " "))
        {
            FloatParsing.Parse(p, text.Length, out var ok);
            Assert.False(ok);
        }
    }

    private static string Repr(double value)
    {
        byte* text = stackalloc byte[32];
        return Encoding.ASCII.GetString(text, Floats.WriteRepr(value, text));
    }

    private static double Parse(string text)
    {
        fixed (byte* p = Encoding.ASCII.GetBytes(text))
        {
            var value = FloatParsing.Parse(p, text.Length, out var ok);
            Assert.True(ok, text);
            return value;
        }
    }

    /// <summary>The significant digits of a number's text.</summary>
    private static string Digits(string text)
    {
        var end = text.IndexOfAny(['e', 'E']);
        return (end < 0 ? text : text[..end]).Replace(".", "").TrimStart('-', '0').TrimEnd('0');
    }

    /// <summary>|value| * 10^places rounded half to even.</summary>
    private static BigInteger Scaled(double value, int places)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)Math.Max((bits >> 52) - 1075, -1074);
        var n = ((bits & ((1L << 52) - 1)) + ((bits >> 52) == 0 ? 0 : 1L << 52)) * BigInteger.Pow(10, places);
        if (exponent >= 0)
        {
            return n << exponent;
        }

        var d = BigInteger.One << -exponent;
        var q = BigInteger.DivRem(n, d, out var r);
        var order = (r * 2).CompareTo(d);
        return order > 0 || (order == 0 && !q.IsEven) ? q + 1 : q;
    }

    private static void Repeat(Action<double> check)
    {
        var random = new Random(7);
        for (var i = 0; i < 12000; i++)
        {
            var value = (i % 6) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64()),
                1 => random.NextInt64(1L << 55) / Math.Pow(10, random.Next(20)),
                2 => Math.Pow(2, random.Next(-1074, 1024)),
                3 => random.Next(100000) / 8.0,
                4 => Math.Round(random.NextDouble() * 1000, 3),
                _ => BitConverter.Int64BitsToDouble(random.NextInt64(1L << random.Next(1, 53))),
            };
            if (double.IsFinite(value) && value != 0)
            {
                check(value);
            }
        }
    }
}
