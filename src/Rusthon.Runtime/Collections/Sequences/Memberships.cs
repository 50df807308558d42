using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What compiled code needs to test whether something is in a container.</summary>
public static unsafe class Memberships
{
    /// <summary>number in container: 0, 1 or -1 raised. Small ints of lists and tuples are compared inline.</summary>
    [Export("rt_contains_int")]
    [Inline]
    public static int ContainsInt(V container, long number)
    {
        if (!V.FitsSmall(number) || !Sequences.IsExact(container))
        {
            return ContainsSlowly(container, number);
        }

        var needle = V.FromSmall(number);
        var items = Sequences.Items(container);
        var count = Sequences.Length(container);
        for (var i = 0L; i < count; i++)
        {
            if (V.Same(items[i], needle))
            {
                return 1;
            }

            if (!items[i].IsSmall)
            {
                return ContainsSlowly(container, number);
            }
        }

        return 0;
    }

    /// <summary>needle in the set of the items of a tuple, which are ints and strs: 0, 1 or -1 raised.</summary>
    [Export("rt_set_contains")]
    public static int SetContains(V items, V needle)
    {
        if (!needle.IsPointer || needle.Object->Type == StrType.Address || needle.Object->Type == IntType.Address)
        {
            return Sequences.Contains(items, needle);
        }

        var set = Displays.Set(Sequences.Items(items), Sequences.Length(items));
        if (set.IsError)
        {
            return -1;
        }

        var found = SetMethods.Contains(set, needle);
        Counts.Release(set);
        return found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ContainsSlowly(V container, long number)
    {
        var needle = Unboxed.BoxInt(number);
        if (needle.IsError)
        {
            return -1;
        }

        var found = Objects.Contains(container, needle);
        Counts.Release(needle);
        return found;
    }
}
