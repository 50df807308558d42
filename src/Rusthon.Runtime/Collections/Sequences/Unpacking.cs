using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Assignment to several targets.</summary>
public static unsafe class Unpacking
{
    /// <summary>Exactly so many items of an iterable, as a tuple or an instance of a class derived from it, owned.</summary>
    [Export("rt_unpack")]
    public static V Exactly(V value, long count)
    {
        if (Tuples.IsExact(value))
        {
            return Tuples.Of(value)->Length == count ? Counts.Retain(value) : WrongLength(Tuples.Of(value)->Length, count);
        }

        if (Lists.IsExact(value))
        {
            var list = Lists.Of(value);
            return list->Length == count ? Tuples.FromBorrowed(list->Items, count) : WrongLength(list->Length, count);
        }

        return ExactlySlowly(value, count);
    }

    /// <summary>Items for the targets before and after a starred one: a tuple with a list in the middle, owned.</summary>
    [Export("rt_unpack_ex")]
    public static V WithRest(V value, long before, long after)
    {
        var items = ToList(value);
        if (items.IsError)
        {
            return items;
        }

        var list = Lists.Of(items);
        var length = list->Length;
        if (length < before + after)
        {
            Counts.Release(items);
            return Errors.Raise(
                ValueErrorType.Address,
                "not enough values to unpack (expected at least %S, got %S)"u8,
                V.FromSmall(before + after),
                V.FromSmall(length));
        }

        var rest = Lists.FromBorrowed(list->Items + before, length - before - after);
        var made = rest.IsError ? V.Error : Tuples.New(before + 1 + after);
        if (made.IsError)
        {
            Counts.Release(rest);
            Counts.Release(items);
            return V.Error;
        }

        var target = &Tuples.Of(made)->First;
        Blocks.CopyRetained(target, list->Items, before);
        target[before] = rest;
        Blocks.CopyRetained(target + before + 1, list->Items + length - after, after);
        Counts.Release(items);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V ExactlySlowly(V value, long count)
    {
        // Its items lie where those of a tuple do.
        if (Tuples.Is(value) && (void*)Types.Of(value)->Iter == (void*)TupleType.Address->Iter)
        {
            return Tuples.Of(value)->Length == count ? Counts.Retain(value) : WrongLength(Tuples.Of(value)->Length, count);
        }

        var iterator = ToIterator(value);
        if (iterator.IsError)
        {
            return iterator;
        }

        var made = Lists.New(count);
        if (made.IsError)
        {
            Counts.Release(iterator);
            return made;
        }

        var ok = Fill(made, iterator, count);
        Counts.Release(iterator);
        if (!ok)
        {
            Counts.Release(made);
            return V.Error;
        }

        return Tuples.FromList(made);
    }

    private static bool Fill(V list, V iterator, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                WrongLength(i, count);
                return false;
            }

            if (item.IsError || Lists.Append(list, item) < 0)
            {
                return false;
            }
        }

        var extra = Iteration.Next(iterator);
        if (extra.IsUnset)
        {
            return true;
        }

        if (!extra.IsError)
        {
            Counts.Release(extra);
            WrongLength(count + 1, count);
        }

        return false;
    }

    private static V ToList(V value)
    {
        var iterator = ToIterator(value);
        if (iterator.IsError)
        {
            return iterator;
        }

        var list = Lists.FromIterable(iterator);
        Counts.Release(iterator);
        return list;
    }

    private static V ToIterator(V value)
    {
        var iterator = Iteration.Iter(value);
        if (iterator.IsError && Errors.PendingIs(TypeErrorType.Address) && !Iteration.IsIterable(value))
        {
            Errors.Clear();
            return Errors.Raise(TypeErrorType.Address, "cannot unpack non-iterable %T object"u8, value);
        }

        return iterator;
    }

    private static V WrongLength(long length, long expected) => length < expected
        ? Errors.Raise(
            ValueErrorType.Address,
            "not enough values to unpack (expected %S, got %S)"u8,
            V.FromSmall(expected),
            V.FromSmall(length))
        : Errors.Raise(ValueErrorType.Address, "too many values to unpack (expected %S)"u8, V.FromSmall(expected));
}
