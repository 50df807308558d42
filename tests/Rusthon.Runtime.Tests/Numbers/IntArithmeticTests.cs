using System;
using System.Numerics;
using Xunit;

namespace Rusthon.Runtime.Tests.Numbers;

/// <summary>Ints against .NET's BigInteger.</summary>
public unsafe class IntArithmeticTests
{
    private static readonly int[] Sizes = [40, 60, 130, 700, 6000, 40000];

    [Fact]
    public void Sums_and_products() => Repeat((a, b) =>
    {
        Assert.Equal(a + b, With(a, b, IntArithmetic.Add));
        Assert.Equal(a - b, With(a, b, IntArithmetic.Subtract));
        Assert.Equal(a * b, With(a, b, IntArithmetic.Multiply));
        Assert.Equal(-a, With(a, b, (x, _) => IntArithmetic.Negate(x)));
        Assert.Equal(BigInteger.Abs(a), With(a, b, (x, _) => IntArithmetic.Absolute(x)));
    });

    [Fact]
    public void Products_by_transforms()
    {
        var random = new Random(7);
        foreach (var (aBits, bBits) in new[] { (200_000, 200_000), (262_144, 262_144), (600_000, 210_000), (900_000, 210_000), (1_300_000, 400_001) })
        {
            var a = Big.Random(random, aBits);
            var b = Big.Random(random, bBits);
            var ones = (BigInteger.One << aBits) - 1;
            Assert.Equal(a * b, With(a, b, IntArithmetic.Multiply));
            Assert.Equal(a * a, With(a, a, (x, _) => IntArithmetic.Multiply(x, x)));
            Assert.Equal(ones * ones, With(ones, ones, IntArithmetic.Multiply));
            Assert.Equal(BigInteger.Abs(a), With(BigInteger.Abs(a * b) + BigInteger.Abs(b) - 1, BigInteger.Abs(b), IntArithmetic.FloorDivide));
        }
    }

    [Fact]
    public void Floored_quotients() => Repeat((a, b) =>
    {
        if (b.IsZero)
        {
            return;
        }

        Check(a, b);
        Check(a * b, b);
        Check((a * b) - 1, b);

        static void Check(BigInteger a, BigInteger b)
        {
            var r = BigInteger.Remainder(a, b);
            var q = BigInteger.Divide(a, b);
            if (!r.IsZero && r.Sign != b.Sign)
            {
                r += b;
                q--;
            }

            Assert.Equal(q, With(a, b, IntArithmetic.FloorDivide));
            Assert.Equal(r, With(a, b, IntArithmetic.Remainder));
        }
    });

    [Fact]
    public void Bitwise_operators() => Repeat((a, b) =>
    {
        Assert.Equal(a & b, With(a, b, (x, y) => IntBits.Combine(x, y, IntBits.And)));
        Assert.Equal(a | b, With(a, b, (x, y) => IntBits.Combine(x, y, IntBits.Or)));
        Assert.Equal(a ^ b, With(a, b, (x, y) => IntBits.Combine(x, y, IntBits.Xor)));
        Assert.Equal(-a - 1, With(a, b, (x, _) => IntBits.Invert(x)));
        foreach (var bits in new[] { 0, 1, 13, 63, 64, 65, 128, 1000 })
        {
            Assert.Equal(a << bits, With(a, b, (x, _) => IntBits.ShiftLeft(x, (long)bits)));
            Assert.Equal(a >> bits, With(a, b, (x, _) => IntBits.ShiftRight(x, (long)bits)));
        }
    });

    [Fact]
    public void Order_and_hash() => Repeat((a, b) =>
    {
        var x = Big.ToV(a);
        var y = Big.ToV(b);
        Assert.Equal(Math.Sign(a.CompareTo(b)), Ints.Compare(x, y));
        Assert.Equal(0, Ints.Compare(x, x));
        var modulus = (BigInteger.One << 61) - 1;
        var hash = (long)(BigInteger.Abs(a) % modulus) * a.Sign;
        Assert.Equal(hash == -1 ? -2 : hash, IntHash.Of(x));
        Assert.Equal(a.IsZero ? 0 : (long)BigInteger.Abs(a).GetBitLength(), IntBits.BitLength(x));
        Counts.Release(x);
        Counts.Release(y);
    });

    [Fact]
    public void Decimal_digits() => Repeat((a, _) =>
    {
        Assert.Equal(a.ToString(), Decimal(a));
        Assert.Equal(BigInteger.Pow(10, (int)(BigInteger.Abs(a) % 3000)).ToString(), Decimal(BigInteger.Pow(10, (int)(BigInteger.Abs(a) % 3000))));
    });

    [Fact]
    public void Powers() => Repeat((a, b) =>
    {
        var n = (int)(BigInteger.Abs(b) % 9);
        Assert.Equal(BigInteger.Pow(a, n), With(a, n, IntPower.Power));
        if (BigInteger.Abs(a).GetBitLength() < 1000 && !b.IsZero)
        {
            var m = BigInteger.Abs(b);
            var e = BigInteger.Abs(a * 7) & ((BigInteger.One << 300) - 1);
            var expected = BigInteger.ModPow(a, e, m);
            expected += expected.Sign < 0 ? m : 0;
            var x = Big.ToV(a);
            var y = Big.ToV(e);
            var z = Big.ToV(m);
            Assert.Equal(expected, Big.Take(IntPower.Power(x, y, z)));
            Counts.Release(x);
            Counts.Release(y);
            Counts.Release(z);
        }
    });

    private static string Decimal(BigInteger value)
    {
        var x = Big.ToV(value);
        IntView view;
        IntView.Read(x, &view);
        var digits = IntDecimal.Digits(&view, false, out var block, out var size, out var count);
        var text = System.Text.Encoding.ASCII.GetString(digits, (int)count);
        Heap.Free(block, size);
        var values = new byte[text.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (byte)(text[i] - '0');
        }

        fixed (byte* p = values)
        {
            var o = IntDecimal.FromDigits(p, values.Length, 10, out var allocated);
            Assert.Equal(value, Big.Take(Ints.Finish(o, allocated, view.Negative)));
        }

        Counts.Release(x);
        return value.Sign < 0 ? "-" + text : text;
    }

    private static BigInteger With(BigInteger a, BigInteger b, Func<V, V, V> operation)
    {
        var x = Big.ToV(a);
        var y = Big.ToV(b);
        var result = Big.Take(operation(x, y));
        Counts.Release(x);
        Counts.Release(y);
        return result;
    }

    private static void Repeat(Action<BigInteger, BigInteger> check)
    {
        var random = new Random(20);
        for (var i = 0; i < 1200; i++)
        {
            var bits = Sizes[i < 1100 ? i % 4 : i < 1190 ? 4 : 5];
            check(Big.Random(random, bits), Big.Random(random, random.Next(2) == 0 ? bits : Sizes[random.Next(4)]));
        }
    }
}
