using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What compiled code needs to go through sequences with an index of its own, without an iterator object.</summary>
public static unsafe class Walks
{
    /// <summary>True for a list, also of a subclass, whose iterator goes through its elements.</summary>
    [Export("rt_is_derived_list")]
    [Inline]
    [NoRaise]
    public static bool IsDerivedList(V value) => value.IsPointer && (void*)value.Object->Type->Iter == (void*)ListType.Address->Iter;

    /// <summary>True for a tuple that is not of a subclass.</summary>
    [Export("rt_is_tuple")]
    [Inline]
    public static bool IsTuple(V value) => value.IsPointer && value.Object->Type == TupleType.Address;

    /// <summary>True for a tuple, not of a subclass, of that many items.</summary>
    [Export("rt_is_tuple_of")]
    [Inline]
    public static bool IsTupleOf(V value, long count) => IsTuple(value) && ((TupleObj*)value.Object)->Length == count;

    /// <summary>True for a str that is not of a subclass.</summary>
    [Export("rt_is_str")]
    [Inline]
    public static bool IsStr(V value) => value.IsPointer && value.Object->Type == StrType.Address;

    /// <summary>Whether two strs are equal: 1 or 0; -1 when one is no str, or of a subclass.</summary>
    [Export("rt_str_equal")]
    [Inline]
    [NoRaise]
    public static int StrEqual(V left, V right)
    {
        if (!IsStr(left) || !IsStr(right))
        {
            return -1;
        }

        if (left.Bits == right.Bits)
        {
            return 1;
        }

        var a = (StrObj*)left.Object;
        var b = (StrObj*)right.Object;
        return a->Length != b->Length || ((a->Head.Flags ^ b->Head.Flags) & StrFlags.KindMask) != 0 || *(byte*)(a + 1) != *(byte*)(b + 1) ? 0
            : a->Length == 1 && (a->Head.Flags & StrFlags.KindMask) == 0 ? 1
            : SameText(a, b);
    }

    /// <summary>Whether a str is part of an ASCII text, of whose characters there is a set of 128 bits: 1 or 0; -1 when it is no str, or of a subclass.</summary>
    [Export("rt_str_is_in_text")]
    [Inline]
    [NoRaise]
    public static int StrIsInText(V part, V text, ulong low, ulong high)
    {
        if (!IsStr(part))
        {
            return -1;
        }

        var str = (StrObj*)part.Object;
        if (str->Length != 1 || (str->Head.Flags & StrFlags.KindMask) != 0)
        {
            return IsPart(part, text);
        }

        var character = *(byte*)(str + 1);
        return character >= 128 ? 0 : (int)(((character < 64 ? low : high) >> (character & 63)) & 1);
    }

    /// <summary>The item of a tuple at an index, which goes on by one; Unset at the end.</summary>
    [Export("rt_tuple_walk")]
    [Inline]
    [NoRaise]
    public static V TupleWalk(V value, long* index)
    {
        var tuple = (TupleObj*)value.Object;
        return *index < tuple->Length ? Counts.Retain((&tuple->First)[(*index)++]) : V.Unset;
    }

    /// <summary>The item of a list at an index, which goes back by one; Unset at the end.</summary>
    [Export("rt_list_walk_down")]
    [Inline]
    [NoRaise]
    public static V ListWalkDown(V value, long* index)
    {
        var list = (ListObj*)value.Object;
        return (ulong)*index < (ulong)list->Length ? Counts.Retain(list->Items[(*index)--]) : V.Unset;
    }

    /// <summary>The character of a str at an index, which goes on by one; Unset at the end.</summary>
    [Export("rt_str_walk")]
    [Inline]
    [NoRaise]
    public static V StrWalk(V value, long* index)
    {
        var text = (StrObj*)value.Object;
        if (*index >= text->Length)
        {
            return V.Unset;
        }

        var place = (*index)++;
        return (text->Head.Flags & StrFlags.KindMask) == 0 ? Strs.FromLatin(((byte*)(text + 1))[place]) : CharacterAt(value, place);
    }

    /// <summary>A character of a str; Unset when the value is no str or has no such character.</summary>
    [Export("rt_str_at")]
    [Inline]
    [NoRaise]
    public static V StrAt(V value, long index)
    {
        if (IsStr(value))
        {
            var text = (StrObj*)value.Object;
            if (index < 0)
            {
                index += text->Length;
            }

            if ((ulong)index < (ulong)text->Length)
            {
                return (text->Head.Flags & StrFlags.KindMask) == 0 ? Strs.FromLatin(((byte*)(text + 1))[index]) : CharacterAt(value, index);
            }
        }

        return V.Unset;
    }

    /// <summary>The iterator over a tuple that has come to an index.</summary>
    [Export("rt_tuple_iterator_at")]
    [NoRaise]
    public static V TupleIteratorAt(V value, long index) => OrDie(IndexIterators.New(TupleIteratorType.Address, value, index));

    /// <summary>The iterator over a list from its end that has come to an index.</summary>
    [Export("rt_list_reverse_iterator_at")]
    [NoRaise]
    public static V ListReverseIteratorAt(V value, long index) => OrDie(IndexIterators.New(ListReverseIteratorType.Address, value, index));

    /// <summary>The iterator over a str that has come to an index.</summary>
    [Export("rt_str_iterator_at")]
    [NoRaise]
    public static V StrIteratorAt(V value, long index)
    {
        var iterator = OrDie(SequenceIterators.OfStr(value));
        ((IndexIteratorObj*)iterator.Object)->Index = index;
        return iterator;
    }

    /// <summary>A tuple of values, which it takes over.</summary>
    [Export("rt_tuple_of")]
    [NoRaise]
    public static V TupleOf(V* owned, long count) => OrDie(Tuples.FromItems(owned, count));

    /// <summary>An enumerate object that gives the items of an iterator, numbered from an int on; takes both over.</summary>
    [Export("rt_enumerate_at")]
    [NoRaise]
    public static V EnumerateAt([Owned] V iterator, [Owned] V number) => OrDie(EnumerateType.At(iterator, number));

    /// <summary>A zip object of a tuple of iterators, which it takes over.</summary>
    [Export("rt_zip_at")]
    [NoRaise]
    public static V ZipAt([Owned] V iterators) => OrDie(ZipType.At(iterators));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IsPart(V part, V text) => StrType.FindIn(text, part, 0, Strs.Length(text)) >= 0 ? 1 : 0;

    private static int SameText(StrObj* a, StrObj* b) =>
        TextMemory.CompareBytes(a + 1, b + 1, a->Length << (int)(a->Head.Flags & StrFlags.KindMask)) == 0 ? 1 : 0;

    private static V CharacterAt(V text, long place) => OrDie(Strs.FromChar(Strs.At(text, place)));

    /// <summary>Ends the process when there is no memory for what compiled code must have.</summary>
    internal static V OrDie(V value)
    {
        if (value.IsError)
        {
            Libc.Abort();
        }

        return value;
    }
}
