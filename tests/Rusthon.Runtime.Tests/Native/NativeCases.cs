using System;

namespace Rusthon.Runtime.Tests.Native;

/// <summary>Unit tests in restricted C#: the same code runs under .NET and, translated, natively.</summary>
public static unsafe class NativeCases
{
    [NativeTest]
    public static int Long_multiplication_and_division_agree()
    {
        var live = Heap.CountLiveBlocks();
        var product = V.FromSmall(1);
        for (var i = 1; i <= 300; i++)
        {
            product = Replace(product, IntArithmetic.Multiply(product, V.FromSmall(i)));
        }

        for (var i = 300; i > 0; i--)
        {
            var rest = IntArithmetic.Remainder(product, V.FromSmall(i));
            if (!V.Same(rest, V.FromSmall(0)))
            {
                return i;
            }

            product = Replace(product, IntArithmetic.FloorDivide(product, V.FromSmall(i)));
        }

        return V.Same(product, V.FromSmall(1)) && Heap.CountLiveBlocks() == live ? 0 : 1000;
    }

    [NativeTest]
    public static int Numbers_print()
    {
        var live = Heap.CountLiveBlocks();
        var power = V.FromSmall(1);
        for (var i = 0; i < 25; i++)
        {
            power = Replace(power, IntArithmetic.Multiply(power, V.FromSmall(-1000)));
        }

        if (!Prints(power, "-1000000000000000000000000000000000000000000000000000000000000000000000000000"u8))
        {
            return 1;
        }

        Counts.Release(power);
        if (!Prints(V.FromDouble(0.1), "0.1"u8) || !Prints(V.FromDouble(1e22), "1e+22"u8) || !Prints(V.FromDouble(-2.5e-7), "-2.5e-07"u8))
        {
            return 2;
        }

        return Prints(V.True, "True"u8) && Prints(V.None, "None"u8) && Heap.CountLiveBlocks() == live ? 0 : 3;
    }

    [NativeTest]
    public static int Strs_hash_compare_and_print()
    {
        var live = Heap.CountLiveBlocks();
        var hello = Strs.FromAscii("hello "u8);
        var world = Strs.FromAscii("world"u8);
        var both = Strs.Concat(hello, world);
        if (Strs.Hash(both) != -5642461784034726774L || Strs.Compare(hello, world) >= 0 || !Strs.EqualsAscii(both, "hello world"u8))
        {
            return 1;
        }

        var text = StrBuilder.Start();
        if (!text.AddUtf8("a\n'é日😀"u8))
        {
            return 2;
        }

        var wide = text.Finish();
        if (Strs.Length(wide) != 6 || Strs.At(wide, 5) != 0x1F600 || !Prints(wide, "\"a\\n'é日😀\""u8))
        {
            return 3;
        }

        Counts.Release(wide);
        Counts.Release(both);
        Counts.Release(world);
        Counts.Release(hello);
        return Heap.CountLiveBlocks() == live ? 0 : 4;
    }

    [NativeTest]
    public static int Containers_own_what_they_hold()
    {
        var live = Heap.CountLiveBlocks();
        var dict = Dicts.New();
        var list = Lists.New(0);
        for (var i = 0; i < 200; i++)
        {
            var key = Strs.Concat(Strs.FromChar('k'), Strs.FromChar((uint)('a' + (i % 26))));
            var value = Dicts.Get(dict, key);
            if (Dicts.Set(dict, key, V.FromSmall(value.IsUnset ? i : value.Small + i)) < 0 || Lists.Append(list, key) < 0)
            {
                return 1;
            }
        }

        if (Dicts.Length(dict) != 26 || Lists.Of(list)->Length != 200)
        {
            return 2;
        }

        var first = Lists.Of(list)->Items[0];
        if (!V.Same(Dicts.Get(dict, first), V.FromSmall(728)))
        {
            return 3;
        }

        Lists.Append(list, Counts.Retain(dict));
        Counts.Release(dict);
        var small = Lists.New(2);
        Lists.Append(small, Strs.FromAscii("xy"u8));
        Lists.Append(small, V.FromDouble(1.5));
        if (!Prints(small, "['xy', 1.5]"u8))
        {
            return 4;
        }

        Counts.Release(small);
        Counts.Release(list);
        return Heap.CountLiveBlocks() == live ? 0 : 5;
    }

    [NativeTest]
    public static int A_deep_nest_is_dropped_without_recursion()
    {
        var live = Heap.CountLiveBlocks();
        var nest = Lists.New(1);
        for (var i = 0; i < 50000; i++)
        {
            var outer = Lists.New(1);
            Lists.Append(outer, nest);
            nest = outer;
        }

        Counts.Release(nest);
        return Heap.CountLiveBlocks() == live ? 0 : 1;
    }

    private static V Replace(V old, V fresh)
    {
        Counts.Release(old);
        return fresh;
    }

    /// <summary>Whether the repr of a value (borrowed) is the given UTF-8.</summary>
    private static bool Prints(V value, ReadOnlySpan<byte> expected)
    {
        var repr = Objects.Repr(value);
        var text = StrBuilder.Start();
        text.AddUtf8(expected);
        var wanted = text.Finish();
        var equal = !repr.IsError && Strs.Equal(repr, wanted);
        Counts.Release(repr);
        Counts.Release(wanted);
        return equal;
    }
}
