using System;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Rusthon.Runtime.Tests.Numbers;

/// <summary>Carries numbers between .NET and the runtime.</summary>
public static unsafe class Big
{
    /// <summary>The runtime's int of a BigInteger, owned.</summary>
    public static V ToV(BigInteger value)
    {
        var bytes = BigInteger.Abs(value).ToByteArray(isUnsigned: true);
        var limbs = new ulong[(bytes.Length / 8) + 1];
        Buffer.BlockCopy(bytes, 0, limbs, 0, bytes.Length);
        fixed (ulong* p = limbs)
        {
            return Ints.FromLimbs(p, limbs.Length, value.Sign < 0);
        }
    }

    /// <summary>The BigInteger of an int, which is released; checks that the int is normalised.</summary>
    public static BigInteger Take(V value)
    {
        Xunit.Assert.False(value.IsError);
        var result = Of(value);
        if (value.IsPointer)
        {
            Xunit.Assert.True(result < V.MinSmall || result > V.MaxSmall);
            Xunit.Assert.True(((IntObj*)value.Object)->Head.Type == IntType.Address);
        }

        Counts.Release(value);
        return result;
    }

    public static BigInteger Of(V value)
    {
        IntView view;
        IntView.Read(value, &view);
        var magnitude = new BigInteger(new ReadOnlySpan<byte>(view.Limbs, (int)view.Count * 8), isUnsigned: true);
        return view.Negative ? -magnitude : magnitude;
    }

    /// <summary>A number with up to so many bits; often with runs of ones and zeros, near powers of two, or small.</summary>
    public static BigInteger Random(Random random, int maxBits)
    {
        var bits = random.Next(maxBits + 1);
        var bytes = new byte[(bits / 8) + 1];
        random.NextBytes(bytes);
        if (random.Next(3) == 0)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(random.Next(12) == 0 ? bytes[i] : i / 9 % 2 == 0 ? 0xFF : 0);
            }
        }

        var value = new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << bits) - 1);
        if (random.Next(6) == 0)
        {
            value = (BigInteger.One << bits) + random.Next(-2, 3);
        }

        return random.Next(2) == 0 ? value : -value;
    }

    /// <summary>The text of a str, which is released.</summary>
    public static string TakeText(V text)
    {
        Xunit.Assert.False(text.IsError);
        var builder = new StringBuilder();
        for (var i = 0L; i < Strs.Length(text); i++)
        {
            builder.Append(new Rune(Strs.At(text, i)).ToString());
        }

        Counts.Release(text);
        return builder.ToString();
    }

    [ModuleInitializer]
    internal static void Prepare()
    {
        NativeLibrary.SetDllImportResolver(
            typeof(V).Assembly,
            (name, assembly, path) => name == "libm" ? NativeLibrary.Load("libm.so.6", assembly, path) : 0);
        IntType.Type.Drop = &IntType.Drop;
        IntType.Type.Flags = TypeFlags.IntSubclass;
    }
}
