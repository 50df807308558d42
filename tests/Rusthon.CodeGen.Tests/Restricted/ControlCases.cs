using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rusthon.Runtime;

namespace Rusthon.CodeGen.Tests.Restricted;

/// <summary>Branches, loops, recursion and generics.</summary>
public static unsafe class ControlCases
{
    private interface IOrder<T>
        where T : unmanaged
    {
        static abstract bool Less(T a, T b);

        int Weight(int by);
    }

    private struct Ascending : IOrder<int>
    {
        public int Factor;

        public static bool Less(int a, int b) => a < b;

        public int Weight(int by)
        {
            Factor++;
            return Factor * by;
        }
    }

    private struct Descending<T> : IOrder<T>
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        public static bool Less(T a, T b) => b < a;

        int IOrder<T>.Weight(int by) => sizeof(T) * by;
    }

    private static void Sort<TOrder, T>(T* items, int count)
        where TOrder : unmanaged, IOrder<T>
        where T : unmanaged
    {
        for (var i = 1; i < count; i++)
        {
            var item = items[i];
            var j = i;
            for (; j > 0 && TOrder.Less(item, items[j - 1]); j--)
            {
                items[j] = items[j - 1];
            }

            items[j] = item;
        }
    }

    private static T Total<T>(T* items, int count)
        where T : unmanaged, INumber<T>
    {
        var total = default(T);
        for (var i = 0; i < count; i++)
        {
            total += items[i];
        }

        return total;
    }

    private static int KindOf<T>() =>
        typeof(T) == typeof(byte) ? 1 : typeof(T) == typeof(double) ? 2 : 3;

    private static int Weigh<TOrder>(ref TOrder order, int by)
        where TOrder : unmanaged, IOrder<int> => order.Weight(by) + order.Weight(by);

    private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private static int Named(int n) => n switch
    {
        0 => 10,
        1 => 11,
        2 => 12,
        3 => 13,
        7 => 17,
        -5 => 5,
        100 => 50,
        _ => -1,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Choose(bool condition, byte* p) => condition ? p + 1 : null;

    [NativeTest]
    public static int Branches_join_with_values()
    {
        var byteOnStack = (byte)3;
        if (Choose(true, &byteOnStack) != &byteOnStack + 1 || Choose(false, &byteOnStack) != null)
        {
            return 1;
        }

        var n = Fib(15);
        var text = n > 600 ? n > 700 ? 3 : 2 : 1;
        var both = (n & 1) == 0 && n % 3 == 1 || n == 610;
        return text == 2 && both && Math.Max(n > 5 ? 7 : 8, 2) == 7 ? 0 : 2;
    }

    [NativeTest]
    public static int Switches()
    {
        var sum = 0;
        for (var i = -6; i < 9; i++)
        {
            sum = sum * 2 + Named(i);
        }

        return sum == 22053 ? 0 : sum;
    }

    [NativeTest]
    public static int Loops()
    {
        var primes = 0;
        for (var i = 2; i < 1000; i++)
        {
            var composite = false;
            for (var j = 2; j * j <= i; j++)
            {
                if (i % j == 0)
                {
                    composite = true;
                    break;
                }
            }

            if (!composite)
            {
                primes++;
            }
        }

        var steps = 0;
        var n = 27L;
        do
        {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        while (n != 1);
        return primes == 168 && steps == 111 ? 0 : 1;
    }

    [NativeTest]
    public static int Generics_are_specialised()
    {
        var items = stackalloc int[6];
        for (var i = 0; i < 6; i++)
        {
            items[i] = i * 7 % 6;
        }

        Sort<Ascending, int>(items, 6);
        if (items[0] != 0 || items[5] != 5)
        {
            return 1;
        }

        var reals = stackalloc double[3];
        reals[0] = 1.5;
        reals[1] = 4.5;
        reals[2] = 2.25;
        Sort<Descending<double>, double>(reals, 3);
        if (reals[0] != 4.5 || reals[2] != 1.5 || Total(reals, 3) != 8.25 || Total(items, 6) != 15)
        {
            return 2;
        }

        if (KindOf<byte>() != 1 || KindOf<double>() != 2 || KindOf<long>() != 3)
        {
            return 3;
        }

        var ascending = default(Ascending);
        var descending = default(Descending<int>);
        return Weigh(ref ascending, 10) == 30 && ascending.Factor == 2 && Weigh(ref descending, 3) == 24 ? 0 : 4;
    }
}
