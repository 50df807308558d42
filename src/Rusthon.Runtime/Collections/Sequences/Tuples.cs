using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The bits of <see cref="Obj.Flags"/> that belong to tuples.</summary>
public static class TupleFlags
{
    /// <summary>Lies outside the <see cref="Containers"/>: nothing in it can be on a cycle.</summary>
    public const uint Plain = 1;

    /// <summary>Its hash was put into the table of <see cref="TupleHashes"/>. A new tuple at its address has not this flag.</summary>
    public const uint HashKept = 2;
}

/// <summary>Operations on tuples.</summary>
public static unsafe class Tuples
{
    [FixedAddressValueType]
    [ExportData("rt_empty_tuple")]
    private static TupleObj empty;

    /// <summary>True for a tuple or an instance of a subclass.</summary>
    public static bool Is(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.TupleSubclass) != 0;

    /// <summary>True for a tuple that is not an instance of a subclass.</summary>
    public static bool IsExact(V value) => value.IsPointer && value.Object->Type == TupleType.Address;

    /// <summary>The object behind a tuple value.</summary>
    public static TupleObj* Of(V tuple) => (TupleObj*)tuple.Object;

    /// <summary>The bytes of a tuple with a number of elements.</summary>
    public static long SizeOf(long count) => sizeof(TupleObj) - sizeof(V) + (count * sizeof(V));

    /// <summary>The empty tuple: one static object (owned or borrowed, as one likes).</summary>
    public static V Empty
    {
        get
        {
            var o = (TupleObj*)Unsafe.AsPointer(ref empty);
            if (o->Head.Type == null)
            {
                o->Head.Count = Obj.Immortal;
                o->Head.Flags = ObjFlags.Static;
                o->Head.Type = TupleType.Address;
            }

            return V.FromObject(o);
        }
    }

    /// <summary>A tuple whose elements the caller must fill at once (before anything else runs); owned.</summary>
    public static V New(long count)
    {
        if (count == 0)
        {
            return Empty;
        }

        if (count > Lists.MaxLength)
        {
            return Errors.NoMemory();
        }

        var tuple = (TupleObj*)Heap.NewContainer(TupleType.Address, SizeOf(count));
        if (tuple == null)
        {
            return V.Error;
        }

        tuple->Length = count;
        return V.FromObject(tuple);
    }

    /// <summary>A tuple of None everywhere, for a caller whose elements come one by one from code that may do anything; owned.</summary>
    public static V NewOfNone(long count)
    {
        var made = New(count);
        for (var i = 0L; !made.IsError && i < count; i++)
        {
            (&Of(made)->First)[i] = V.None;
        }

        return made;
    }

    /// <summary>
    /// True for a value that is on no cycle and leads to none: no container, or a tuple of such. What the type says counts, not
    /// <see cref="ObjFlags.Container"/>, which an object that is being dropped does not have.
    /// </summary>
    private static bool IsPlain(V value) =>
        !value.IsPointer
        || (value.Object->Type->Flags & TypeFlags.Container) == 0
        || (value.Object->Type == TupleType.Address && (value.Object->Flags & (TupleFlags.Plain | ObjFlags.Static)) != 0);

    /// <summary>As <see cref="New"/>, for these values: outside the containers when all are plain, so that the cycle collector never sees it.</summary>
    private static V NewOf(V* items, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (!IsPlain(items[i]))
            {
                return New(count);
            }
        }

        return count == 0 || count > Lists.MaxLength ? New(count) : NewPlain(count);
    }

    private static V NewPlain(long count)
    {
        if (Build.Allocator != Build.FreeListAllocator)
        {
            return New(count);
        }

        var tuple = (TupleObj*)Heap.New(TupleType.Address, SizeOf(count));
        if (tuple == null)
        {
            return V.Error;
        }

        tuple->Head.Flags = TupleFlags.Plain;
        tuple->Length = count;
        return V.FromObject(tuple);
    }

    /// <summary>A tuple of values whose references it takes over (also when it raises).</summary>
    public static V FromItems(V* owned, long count)
    {
        var made = NewOf(owned, count);
        if (made.IsError)
        {
            Blocks.ReleaseAll(owned, count);
            return made;
        }

        Blocks.Move(&Of(made)->First, owned, count);
        return made;
    }

    /// <summary>A tuple of values, each retained.</summary>
    public static V FromBorrowed(V* items, long count)
    {
        var made = NewOf(items, count);
        if (!made.IsError)
        {
            Blocks.CopyRetained(&Of(made)->First, items, count);
        }

        return made;
    }

    /// <summary>(a, b), taking over both references (also when it raises).</summary>
    public static V Pair([Owned] V a, [Owned] V b)
    {
        var made = IsPlain(a) && IsPlain(b) ? NewPlain(2) : New(2);
        if (made.IsError)
        {
            Counts.Release(a);
            Counts.Release(b);
            return V.Error;
        }

        var tuple = Of(made);
        (&tuple->First)[0] = a;
        (&tuple->First)[1] = b;
        return made;
    }

    /// <summary>The items of any iterable; a tuple itself (not of a subclass) as it is.</summary>
    public static V FromIterable(V iterable)
    {
        if (IsExact(iterable))
        {
            return Counts.Retain(iterable);
        }

        if (Lists.IsExact(iterable))
        {
            return FromBorrowed(Lists.Of(iterable)->Items, Lists.Of(iterable)->Length);
        }

        var list = Lists.FromIterable(iterable);
        return list.IsError ? list : FromList(list);
    }

    /// <summary>The elements of a list as a tuple; takes the list over, and its elements when nobody else sees it.</summary>
    [Export("rt_list_to_tuple")]
    public static V FromList([Owned] V list)
    {
        var o = Lists.Of(list);
        V made;
        if (o->Head.Count == 1)
        {
            made = FromItems(o->Items, o->Length);
            o->Length = 0;
        }
        else
        {
            made = FromBorrowed(o->Items, o->Length);
        }

        Counts.Release(list);
        return made;
    }

    /// <summary>The elements from start (in range), count of them, every step-th; owned.</summary>
    public static V Slice(V tuple, long start, long step, long count)
    {
        var source = Of(tuple);
        if (count == source->Length && step == 1 && IsExact(tuple))
        {
            return Counts.Retain(tuple);
        }

        var made = New(count);
        if (!made.IsError)
        {
            var target = &Of(made)->First;
            var items = &source->First;
            for (var i = 0L; i < count; i++)
            {
                target[i] = Counts.Retain(items[start + (i * step)]);
            }
        }

        return made;
    }
}
