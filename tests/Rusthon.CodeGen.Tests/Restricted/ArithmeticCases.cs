using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rusthon.Runtime;

namespace Rusthon.CodeGen.Tests.Restricted;

/// <summary>Integers, floating point, conversions and the intrinsics over them.</summary>
public static class ArithmeticCases
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Opaque<T>(T value) => value;

    [NativeTest]
    public static int Integers_wrap_and_shift()
    {
        var max = Opaque(int.MaxValue);
        if (unchecked(max + 1) != int.MinValue)
        {
            return 1;
        }

        if (Opaque(-7) / 2 != -3 || Opaque(-7) % 2 != -1 || Opaque(uint.MaxValue) / 2u != 0x7FFFFFFFu)
        {
            return 2;
        }

        var count = Opaque(33);
        if (1 << count != 2 || Opaque(-8) >> 1 != -4 || Opaque(-8) >>> 28 != 15 || Opaque(1L) << 40 != 1099511627776L)
        {
            return 3;
        }

        if (unchecked((byte)Opaque(300)) != 44 || unchecked((sbyte)Opaque(200)) != -56 || unchecked((short)Opaque(70000)) != 4464)
        {
            return 4;
        }

        return unchecked((ulong)(long)Opaque(-1)) == ulong.MaxValue && unchecked((ulong)(uint)Opaque(-1)) == uint.MaxValue ? 0 : 5;
    }

    [NativeTest]
    public static int Narrow_types_keep_their_width()
    {
        byte b = Opaque((byte)250);
        b += 10;
        if (b != 4)
        {
            return 1;
        }

        short s = Opaque(short.MaxValue);
        s++;
        if (s != short.MinValue)
        {
            return 2;
        }

        var flag = Opaque(true);
        flag &= Opaque(false);
        if (flag)
        {
            return 3;
        }

        char c = Opaque('z');
        c++;
        return c == '{' ? 0 : 4;
    }

    [NativeTest]
    public static int Checked_arithmetic_within_range()
    {
        checked
        {
            var sum = Opaque(1000000) * Opaque(2000) + Opaque(5);
            var wide = Opaque(1L << 40) * 3 - 1;
            return sum == 2000000005 && wide == (3L << 40) - 1 && (byte)Opaque(255) == 255 && (uint)Opaque(7L) == 7 ? 0 : 1;
        }
    }

    [NativeTest]
    public static int Floating_point_converts_as_dotnet_does()
    {
        if ((int)Opaque(1e20) != int.MaxValue || (int)Opaque(double.NaN) != 0 || (long)Opaque(-1e30) != long.MinValue)
        {
            return 1;
        }

        if ((ulong)Opaque(1.8e19) != 18000000000000000000UL || (uint)Opaque(-5.0) != 0)
        {
            return 2;
        }

        if ((double)Opaque(ulong.MaxValue) != 18446744073709551616.0 || (double)Opaque(long.MinValue) != -9223372036854775808.0)
        {
            return 3;
        }

        if (!(Opaque(double.NaN) != Opaque(double.NaN)) || Opaque(double.NaN) < 1 || Opaque(double.NaN) >= 1 || !(Opaque(-0.0) == 0.0))
        {
            return 4;
        }

        float f = Opaque(0.1f);
        return f * 3 == 0.3f * 1.0000001f || (double)f == 0.10000000149011612 ? 0 : 5;
    }

    [NativeTest]
    public static int Mathematical_functions()
    {
        if (Math.Sqrt(Opaque(2.0)) != 1.4142135623730951 || Math.Floor(Opaque(-1.5)) != -2 || Math.Round(Opaque(2.5)) != 2)
        {
            return 1;
        }

        if (Math.FusedMultiplyAdd(Opaque(1e16), 1.0000000001, -1e16) != 1000000.0827403710 || Math.CopySign(Opaque(3.0), -0.0) != -3.0)
        {
            return 2;
        }

        if (Math.Abs(Opaque(-5)) != 5 || Math.Abs(Opaque(-5.5)) != 5.5 || Math.Min(Opaque(3), 4) != 3 || Math.Max(Opaque(3u), 4u) != 4)
        {
            return 3;
        }

        if (!double.IsNaN(Math.Min(Opaque(double.NaN), 1.0)) || double.IsNegative(Math.Max(Opaque(-0.0), 0.0)))
        {
            return 4;
        }

        if (double.IsFinite(Opaque(double.PositiveInfinity)) || !double.IsInfinity(Opaque(double.NegativeInfinity)) || !double.IsNaN(Opaque(double.NaN)))
        {
            return 5;
        }

        return Math.Pow(Opaque(2.0), 10) == 1024 && Math.Exp(Opaque(0.0)) == 1 && Math.ScaleB(Opaque(1.0), 4) == 16 ? 0 : 6;
    }

    [NativeTest]
    public static int Bits()
    {
        if (BitOperations.LeadingZeroCount(Opaque(1UL)) != 63 || BitOperations.TrailingZeroCount(Opaque(8)) != 3 || BitOperations.PopCount(Opaque(255u)) != 8)
        {
            return 1;
        }

        if (BitOperations.LeadingZeroCount(Opaque(0UL)) != 64 || BitOperations.TrailingZeroCount(Opaque(0u)) != 32 || BitOperations.Log2(Opaque(1000u)) != 9)
        {
            return 2;
        }

        if (BitOperations.RotateLeft(Opaque(0x80000001u), 4) != 0x18 || ulong.PopCount(Opaque(7UL)) != 3 || BitOperations.Log2(Opaque(0UL)) != 0)
        {
            return 3;
        }

        var bits = BitConverter.DoubleToUInt64Bits(Opaque(1.0));
        return bits == 0x3FF0000000000000 && BitConverter.Int64BitsToDouble((long)bits) == 1.0 && BitConverter.SingleToInt32Bits(Opaque(1f)) == 0x3F800000
            && System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Opaque(0x01020304u)) == 0x04030201 ? 0 : 4;
    }

    [NativeTest]
    public static int Wide_integers()
    {
        UInt128 product = (UInt128)Opaque(ulong.MaxValue) * Opaque(ulong.MaxValue);
        if ((ulong)product != 1 || (ulong)(product >> 64) != ulong.MaxValue - 1)
        {
            return 1;
        }

        var high = Math.BigMul(Opaque(ulong.MaxValue), 10UL, out var low);
        if (high != 9 || low != ulong.MaxValue - 9)
        {
            return 2;
        }

        if (product / 3 * 3 + product % 3 != product || product < UInt128.One || new UInt128(1, 2) != (UInt128.One << 64) + 2)
        {
            return 3;
        }

        Int128 negative = Opaque(-5L);
        if (negative * 2 != -10 || (long)(negative / 2) != -2 || negative >> 1 != -3 || negative >= 0)
        {
            return 4;
        }

        return (double)(UInt128)Opaque(1UL << 60) == 1152921504606846976.0 && (int)UInt128.LeadingZeroCount(Opaque(UInt128.One)) == 127 ? 0 : 5;
    }
}
