namespace Rusthon.Runtime;

/// <summary>The iterator protocol.</summary>
public static unsafe class Iteration
{
    /// <summary>iter(value).</summary>
    [Export("rt_iter")]
    public static V Iter(V value)
    {
        if (value.IsPointer)
        {
            var type = value.Object->Type;
            if (type == ListType.Address)
            {
                return IndexIterators.New(ListIteratorType.Address, value, 0);
            }

            if (type == RangeType.Address)
            {
                return Ranges.Iter(value);
            }
        }

        return Objects.Iter(value);
    }

    /// <summary>The next item of an iterator (a value that <see cref="Iter"/> gave): Unset at the end, Error raised.</summary>
    [Inline]
    [Export("rt_next")]
    public static V Next(V iterator) => iterator.Object->Type->Next(iterator);

    /// <summary>True when iter(value) would find a way to iterate.</summary>
    public static bool IsIterable(V value) => Types.Of(value)->Iter != null || IsSequence(value);

    /// <summary>True when the value has indexed items: it has __getitem__ and is no dict.</summary>
    public static bool IsSequence(V value)
    {
        var type = Types.Of(value);
        return type->GetItem != null && (type->Flags & TypeFlags.DictSubclass) == 0;
    }

    /// <summary>How many items iterating will give, by len() or __length_hint__; the fallback when there is neither. -1 raised.</summary>
    public static long LengthHint(V value, long fallback)
    {
        var type = Types.Of(value);
        if (type->Length != null)
        {
            var length = type->Length(value);
            if (length >= 0)
            {
                return length;
            }

            if (!Errors.PendingIs(TypeErrorType.Address))
            {
                return -1;
            }

            Errors.Clear();
        }

        var method = NamedAttributes.Special(value, "__length_hint__"u8);
        if (method.IsUnset)
        {
            return fallback;
        }

        if (method.IsError)
        {
            return -1;
        }

        var hint = Objects.Call0(method);
        Counts.Release(method);
        return HintOf(hint, fallback);
    }

    /// <summary>The number that __length_hint__ gave (taken over).</summary>
    private static long HintOf([Owned] V hint, long fallback)
    {
        if (hint.IsError)
        {
            if (!Errors.PendingIs(TypeErrorType.Address))
            {
                return -1;
            }

            Errors.Clear();
            return fallback;
        }

        if (hint.IsNotImplemented)
        {
            return fallback;
        }

        if (!Ints.IsInt(hint))
        {
            Errors.Raise(TypeErrorType.Address, "__length_hint__ must be an integer, not %T"u8, hint);
            Counts.Release(hint);
            return -1;
        }

        var fits = Arguments.ToLong(hint, out var count);
        Counts.Release(hint);
        if (!fits)
        {
            return -1;
        }

        return count < 0 ? Errors.Fail(ValueErrorType.Address, "__length_hint__() should return >= 0"u8) : count;
    }
}
