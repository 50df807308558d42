using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Operations on lists (and instances of subclasses, whose overridden methods are not called).</summary>
public static unsafe class Lists
{
    /// <summary>The most elements that a list may have.</summary>
    public const long MaxLength = long.MaxValue / 16;

    /// <summary>True for a list or an instance of a subclass.</summary>
    public static bool Is(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.ListSubclass) != 0;

    /// <summary>True for a list that is not an instance of a subclass.</summary>
    public static bool IsExact(V value) => value.IsPointer && value.Object->Type == ListType.Address;

    /// <summary>The object behind a list value.</summary>
    public static ListObj* Of(V list) => (ListObj*)list.Object;

    /// <summary>An empty list with room for elements, owned; Error when out of memory.</summary>
    public static V New(long capacity)
    {
        var list = (ListObj*)Heap.NewContainer(ListType.Address, sizeof(ListObj));
        if (list == null)
        {
            return V.Error;
        }

        list->Length = 0;
        list->Capacity = 0;
        list->Items = null;
        if (capacity > 0)
        {
            if (capacity > MaxLength)
            {
                Counts.ReleaseObject(&list->Head);
                return Errors.NoMemory();
            }

            list->Items = (V*)Heap.Allocate(capacity * sizeof(V));
            if (list->Items == null)
            {
                Counts.ReleaseObject(&list->Head);
                return V.Error;
            }

            list->Capacity = capacity;
        }

        return V.FromObject(list);
    }

    /// <summary>A list of values whose references it takes over (also when it raises).</summary>
    public static V FromItems(V* owned, long count)
    {
        var made = New(count);
        if (made.IsError)
        {
            Blocks.ReleaseAll(owned, count);
            return made;
        }

        var list = Of(made);
        Blocks.Move(list->Items, owned, count);
        list->Length = count;
        return made;
    }

    /// <summary>A list of values, each retained.</summary>
    public static V FromBorrowed(V* items, long count)
    {
        var made = New(count);
        if (!made.IsError)
        {
            var list = Of(made);
            Blocks.CopyRetained(list->Items, items, count);
            list->Length = count;
        }

        return made;
    }

    /// <summary>A list of the items of any iterable, owned.</summary>
    public static V FromIterable(V iterable)
    {
        var made = New(0);
        if (!made.IsError && Extend(made, iterable) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>Appends an owned value (taken over also when it raises).</summary>
    [Inline]
    [Export("rt_list_append")]
    public static int Append(V list, [Owned] V item)
    {
        var o = Of(list);
        if (o->Length < o->Capacity)
        {
            o->Items[o->Length++] = item;
            return 0;
        }

        return AppendSlowly(o, item);
    }

    /// <summary>So many elements take a block that is not worth giving back while the list lives.</summary>
    private const long SmallCapacity = 8;

    /// <summary>Makes room for a number of elements in all (over-allocated as CPython does). 0, or -1 raised.</summary>
    public static int Reserve(ListObj* list, long needed)
    {
        if (list->Capacity >= needed)
        {
            return 0;
        }

        if (needed > MaxLength)
        {
            Errors.NoMemory();
            return -1;
        }

        var capacity = (needed + (needed >> 3) + 6) & ~3L;
        if (needed - list->Length > capacity - needed)
        {
            capacity = (needed + 3) & ~3L;
        }

        return SetCapacity(list, capacity);
    }

    /// <summary>Gives back room after elements were removed, as CPython does: when less than half is used. What is small stays, so that a stack of few elements does not give back and take all the time.</summary>
    public static void Shrink(ListObj* list)
    {
        if (list->Length >= list->Capacity >> 1 || list->Capacity <= SmallCapacity)
        {
            return;
        }

        if (list->Length == 0)
        {
            Heap.Free(list->Items, list->Capacity * sizeof(V));
            list->Items = null;
            list->Capacity = 0;
            return;
        }

        var capacity = (list->Length + (list->Length >> 3) + 6) & ~3L;
        if (capacity < list->Capacity && SetCapacity(list, capacity) < 0)
        {
            Errors.Clear();
        }
    }

    /// <summary>Inserts an owned value before a position that is in range.</summary>
    public static int InsertAt(ListObj* list, long index, [Owned] V item)
    {
        if (Reserve(list, list->Length + 1) < 0)
        {
            Counts.Release(item);
            return -1;
        }

        Blocks.Move(list->Items + index + 1, list->Items + index, list->Length - index);
        list->Items[index] = item;
        list->Length++;
        return 0;
    }

    /// <summary>Takes out the element at a position that is in range; owned.</summary>
    public static V TakeAt(ListObj* list, long index)
    {
        var item = list->Items[index];
        list->Length--;
        Blocks.Move(list->Items + index, list->Items + index + 1, list->Length - index);
        Shrink(list);
        return item;
    }

    /// <summary>Appends the items of any iterable. 0, or -1 raised (what was appended before stays).</summary>
    public static int Extend(V list, V iterable)
    {
        var o = Of(list);
        if (IsExact(iterable) || Tuples.IsExact(iterable))
        {
            return ExtendFromSequence(o, iterable);
        }

        var iterator = Iteration.Iter(iterable);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = ExtendFromIterator(list, iterable, iterator);
        Counts.Release(iterator);
        return result;
    }

    /// <summary>a + b of another list, where a has no other owner: it gets b's elements, and room for no more.</summary>
    public static V Join([Owned] V a, V b)
    {
        var o = Of(a);
        var length = o->Length + Of(b)->Length;
        if (length > o->Capacity && SetCapacity(o, length) < 0)
        {
            Counts.Release(a);
            return V.Error;
        }

        Blocks.CopyRetained(o->Items + o->Length, Of(b)->Items, Of(b)->Length);
        o->Length = length;
        return a;
    }

    /// <summary>Drops all elements.</summary>
    public static void Clear(ListObj* list)
    {
        if (list->Items == null)
        {
            return;
        }

        var items = list->Items;
        var count = list->Length;
        var capacity = list->Capacity;
        list->Items = null;
        list->Length = 0;
        list->Capacity = 0;
        Blocks.ReleaseAll(items, count);
        Heap.Free(items, capacity * sizeof(V));
    }

    /// <summary>A new list of the elements from start (in range) on, count of them, every step-th; owned.</summary>
    public static V Slice(ListObj* list, long start, long step, long count)
    {
        var made = New(count);
        if (made.IsError)
        {
            return made;
        }

        var target = Of(made);
        var items = list->Items;
        if (step == 1)
        {
            Blocks.CopyRetained(target->Items, items + start, count);
        }
        else
        {
            for (var i = 0L; i < count; i++)
            {
                target->Items[i] = Counts.Retain(items[start + (i * step)]);
            }
        }

        target->Length = count;
        return made;
    }

    private static bool HasPointer(V* items, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (items[i].IsPointer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Replaces the elements of a slice by as many elements of another list (or the same), if none of all these is an object; else does nothing.</summary>
    public static bool ReplacePlain(ListObj* list, long start, long stop, ListObj* by)
    {
        var count = Slices.Adjust(list->Length, ref start, ref stop, 1);
        if (count != by->Length || HasPointer(list->Items + start, count) || HasPointer(by->Items, count))
        {
            return false;
        }

        Blocks.Move(list->Items + start, by->Items, count);
        return true;
    }

    /// <summary>Replaces the elements of [low, high) by owned values (taken over also when it raises).</summary>
    public static int ReplaceRange(ListObj* list, long low, long high, V* owned, long count)
    {
        var removed = high - low;
        var growth = count - removed;
        if (growth == 0 && !HasPointer(list->Items + low, count))
        {
            Blocks.Move(list->Items + low, owned, count);
            return 0;
        }

        V* old = null;
        if (removed > 0)
        {
            old = (V*)Heap.Allocate(removed * sizeof(V));
            if (old == null)
            {
                Blocks.ReleaseAll(owned, count);
                return -1;
            }
        }

        if (growth > 0 && Reserve(list, list->Length + growth) < 0)
        {
            if (old != null)
            {
                Heap.Free(old, removed * sizeof(V));
            }

            Blocks.ReleaseAll(owned, count);
            return -1;
        }

        Blocks.Move(old, list->Items + low, removed);
        if (growth != 0)
        {
            Blocks.Move(list->Items + high + growth, list->Items + high, list->Length - high);
            list->Length += growth;
        }

        Blocks.Move(list->Items + low, owned, count);
        if (growth < 0)
        {
            Shrink(list);
        }

        if (old != null)
        {
            Blocks.ReleaseAll(old, removed);
            Heap.Free(old, removed * sizeof(V));
        }

        return 0;
    }

    /// <summary>Removes the elements start, start+step, … (count of them, step positive, in range).</summary>
    public static int RemoveEvery(ListObj* list, long start, long step, long count)
    {
        var old = (V*)Heap.Allocate(count * sizeof(V));
        if (old == null)
        {
            return -1;
        }

        var items = list->Items;
        for (var i = 0L; i < count; i++)
        {
            var at = start + (i * step);
            old[i] = items[at];
            var next = i + 1 < count ? at + step : list->Length;
            Blocks.Move(items + at - i, items + at + 1, next - at - 1);
        }

        list->Length -= count;
        Shrink(list);
        for (var i = 0L; i < count; i++)
        {
            Counts.Release(old[i]);
        }

        Heap.Free(old, count * sizeof(V));
        return 0;
    }

    /// <summary>Reverses elements in place.</summary>
    public static void ReverseItems(V* items, long count)
    {
        for (long i = 0, j = count - 1; i < j; i++, j--)
        {
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int AppendSlowly(ListObj* list, V item)
    {
        if (Reserve(list, list->Length + 1) < 0)
        {
            Counts.Release(item);
            return -1;
        }

        list->Items[list->Length++] = item;
        return 0;
    }

    private static int SetCapacity(ListObj* list, long capacity)
    {
        var items = list->Items == null
            ? (V*)Heap.Allocate(capacity * sizeof(V))
            : (V*)Heap.Resize(list->Items, list->Capacity * sizeof(V), capacity * sizeof(V));
        if (items == null)
        {
            return -1;
        }

        list->Items = items;
        list->Capacity = capacity;
        return 0;
    }

    /// <summary>From a list or tuple, perhaps the list itself.</summary>
    private static int ExtendFromSequence(ListObj* list, V source)
    {
        var count = Sequences.Length(source);
        if (count == 0)
        {
            return 0;
        }

        if (Reserve(list, list->Length + count) < 0)
        {
            return -1;
        }

        Blocks.CopyRetained(list->Items + list->Length, Sequences.Items(source), count);
        list->Length += count;
        return 0;
    }

    private static int ExtendFromIterator(V list, V iterable, V iterator)
    {
        var hint = Iteration.LengthHint(iterable, 8);
        if (hint < 0)
        {
            return -1;
        }

        var o = Of(list);
        if (hint > 0 && o->Length == 0 && o->Items == null && hint <= MaxLength && SetCapacity(o, hint) < 0)
        {
            return -1;
        }

        var next = iterator.Object->Type->Next;
        while (true)
        {
            var item = next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            if (item.IsError || Append(list, item) < 0)
            {
                return -1;
            }
        }

        Shrink(o);
        return 0;
    }
}
