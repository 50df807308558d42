using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type list: construction and slots.</summary>
[PyType("list", Layout = typeof(ListObj), Flags = TypeFlags.ListSubclass | TypeFlags.BaseType | TypeFlags.Sequence)]
public static unsafe partial class ListType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Lists.Clear((ListObj*)o);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var list = (ListObj*)o;
        for (var i = 0L; i < list->Length; i++)
        {
            visit(&list->Items[i]);
        }
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var list = (ListObj*)Instances.New(type, sizeof(ListObj));
        if (list == null)
        {
            return V.Error;
        }

        list->Length = 0;
        list->Capacity = 0;
        list->Items = null;
        return V.FromObject(list);
    }

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (Types.Of(self) == Address && Arguments.RejectKeywords("list"u8, names) < 0)
        {
            return -1;
        }

        if (Arguments.CheckCount("list"u8, count, 0, 1) < 0)
        {
            return -1;
        }

        Lists.Clear(Lists.Of(self));
        return count == 0 ? 0 : Lists.Extend(self, args[0]);
    }

    [Slot("Repr")]
    private static V Repr(V self) => ReprText.Of(self);

    [Slot("Length")]
    private static long Length(V self) => Lists.Of(self)->Length;

    [Slot("Truth")]
    private static int Truth(V self) => Lists.Of(self)->Length != 0 ? 1 : 0;

    [Slot("Contains")]
    private static int Contains(V self, V value) => Sequences.Contains(self, value);

    [Slot("Compare")]
    private static V Compare(V a, V b, int op) =>
        Lists.Is(a) && Lists.Is(b) ? Sequences.Compare(a, b, op) : V.NotImplemented;

    [Slot("Iter")]
    private static V Iter(V self) => IndexIterators.New(ListIteratorType.Address, self, 0);

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var list = Lists.Of(self);
        if (key.IsSmall)
        {
            var index = key.Small;
            if (index < 0)
            {
                index += list->Length;
            }

            return (ulong)index < (ulong)list->Length
                ? Counts.Retain(list->Items[index])
                : Errors.Raise(IndexErrorType.Address, "list index out of range"u8);
        }

        return GetItemSlowly(self, key);
    }

    [Slot("SetItem")]
    private static int SetItem(V self, V key, V value)
    {
        var list = Lists.Of(self);
        if (Slices.Is(key))
        {
            return SetSlice(self, key, value);
        }

        if (!ListIndex(self, key, out var index))
        {
            return -1;
        }

        if ((ulong)index >= (ulong)list->Length)
        {
            return Errors.Fail(IndexErrorType.Address, "list assignment index out of range"u8);
        }

        if (value.IsUnset)
        {
            Counts.Release(Lists.TakeAt(list, index));
            return 0;
        }

        var old = list->Items[index];
        list->Items[index] = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }

    [Slot("Concat")]
    private static V Concat(V self, V other)
    {
        if (!Lists.Is(other))
        {
            return Errors.Raise(TypeErrorType.Address, "can only concatenate list (not \"%T\") to list"u8, other);
        }

        var a = Lists.Of(self);
        var b = Lists.Of(other);
        var made = Lists.New(a->Length + b->Length);
        if (made.IsError)
        {
            return made;
        }

        var target = Lists.Of(made);
        Blocks.CopyRetained(target->Items, a->Items, a->Length);
        Blocks.CopyRetained(target->Items + a->Length, b->Items, b->Length);
        target->Length = a->Length + b->Length;
        return made;
    }

    [Slot("Repeat")]
    private static V Repeat(V self, V times)
    {
        if (!Arguments.RepeatCount(times, out var count))
        {
            return V.Error;
        }

        var list = Lists.Of(self);
        if (count <= 0 || list->Length == 0)
        {
            return Lists.New(0);
        }

        if (count > Lists.MaxLength / list->Length)
        {
            return Errors.NoMemory();
        }

        var made = Lists.New(list->Length * count);
        if (!made.IsError)
        {
            var target = Lists.Of(made);
            for (var i = 0L; i < count; i++)
            {
                Blocks.CopyRetained(target->Items + (i * list->Length), list->Items, list->Length);
            }

            target->Length = list->Length * count;
        }

        return made;
    }

    [Slot("InPlaceConcat")]
    private static V InPlaceConcat(V self, V other) =>
        Lists.Extend(self, other) < 0 ? V.Error : Counts.Retain(self);

    [Slot("InPlaceRepeat")]
    private static V InPlaceRepeat(V self, V times)
    {
        if (!Arguments.RepeatCount(times, out var count))
        {
            return V.Error;
        }

        var list = Lists.Of(self);
        var length = list->Length;
        if (count <= 0)
        {
            Lists.Clear(list);
        }
        else if (length > 0 && count > 1)
        {
            if (count > Lists.MaxLength / length)
            {
                return Errors.NoMemory();
            }

            if (Lists.Reserve(list, length * count) < 0)
            {
                return V.Error;
            }

            for (var i = 1L; i < count; i++)
            {
                Blocks.CopyRetained(list->Items + (i * length), list->Items, length);
            }

            list->Length = length * count;
        }

        return Counts.Retain(self);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V GetItemSlowly(V self, V key)
    {
        if (Slices.Is(key))
        {
            if (!Slices.Unpack(key, out var start, out var stop, out var step))
            {
                return V.Error;
            }

            var length = Lists.Of(self)->Length;
            var count = Slices.Adjust(length, ref start, ref stop, step);
            return Lists.Slice(Lists.Of(self), start, step, count);
        }

        if (!ListIndex(self, key, out var index))
        {
            return V.Error;
        }

        var list = Lists.Of(self);
        return (ulong)index < (ulong)list->Length
            ? Counts.Retain(list->Items[index])
            : Errors.Raise(IndexErrorType.Address, "list index out of range"u8);
    }

    /// <summary>The position that an index means, negative ones counted from the end; false when it raised.</summary>
    private static bool ListIndex(V self, V key, out long index)
    {
        if (!Arguments.SequenceIndex(key, "list indices must be integers or slices, not %T"u8, out index))
        {
            return false;
        }

        if (index < 0)
        {
            index += Lists.Of(self)->Length;
        }

        return true;
    }

    /// <summary>self[slice] = value, or del self[slice] when value is Unset. Iterating the value may change the list: positions are computed afterwards.</summary>
    private static int SetSlice(V self, V key, V value)
    {
        if (!Slices.Unpack(key, out var start, out var stop, out var step))
        {
            return -1;
        }

        var list = Lists.Of(self);
        if (value.IsUnset)
        {
            return DeleteSlice(list, start, stop, step);
        }

        return step == 1 ? AssignSlice(self, start, stop, value) : AssignExtended(self, start, stop, step, value);
    }

    /// <summary>self[start:stop] = value. 0, or -1 raised.</summary>
    public static int AssignSlice(V self, long start, long stop, V value)
    {
        var list = Lists.Of(self);
        var items = V.Same(self, value)
            ? Lists.FromBorrowed(list->Items, list->Length)
            : Sequences.Fast(value, "must assign iterable to extended slice"u8);
        if (items.IsError)
        {
            return -1;
        }

        var count = Slices.Adjust(list->Length, ref start, ref stop, 1);
        var result = AssignRange(list, start, start + count, items);
        Counts.Release(items);
        return result;
    }

    private static int AssignExtended(V self, long start, long stop, long step, V value)
    {
        var list = Lists.Of(self);
        var items = V.Same(self, value)
            ? Lists.FromBorrowed(list->Items, list->Length)
            : Sequences.Fast(value, "must assign iterable to extended slice"u8);
        if (items.IsError)
        {
            return -1;
        }

        var count = Slices.Adjust(list->Length, ref start, ref stop, step);
        var result = AssignExtended(list, start, step, count, items);
        Counts.Release(items);
        return result;
    }

    private static int DeleteSlice(ListObj* list, long start, long stop, long step)
    {
        var count = Slices.Adjust(list->Length, ref start, ref stop, step);
        if (count <= 0)
        {
            return 0;
        }

        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        return step == 1 ? Lists.ReplaceRange(list, start, start + count, null, 0) : Lists.RemoveEvery(list, start, step, count);
    }

    /// <summary>Replaces the elements of [start, stop) by those of a list or tuple.</summary>
    private static int AssignRange(ListObj* list, long start, long stop, V items)
    {
        var count = Sequences.Length(items);
        var source = Sequences.Items(items);
        for (var i = 0L; i < count; i++)
        {
            Counts.Retain(source[i]);
        }

        return Lists.ReplaceRange(list, start, stop, source, count);
    }

    /// <summary>Replaces the elements start, start+step, … by those of a list or tuple of the same length.</summary>
    private static int AssignExtended(ListObj* list, long start, long step, long count, V items)
    {
        var given = Sequences.Length(items);
        if (given != count)
        {
            return Errors.Fail(
                ValueErrorType.Address,
                "attempt to assign sequence of size %S to extended slice of size %S"u8,
                V.FromSmall(given),
                V.FromSmall(count));
        }

        if (count == 0)
        {
            return 0;
        }

        var old = (V*)Heap.Allocate(count * sizeof(V));
        if (old == null)
        {
            return -1;
        }

        var source = Sequences.Items(items);
        for (var i = 0L; i < count; i++)
        {
            var place = list->Items + start + (i * step);
            old[i] = *place;
            *place = Counts.Retain(source[i]);
        }

        for (var i = 0L; i < count; i++)
        {
            Counts.Release(old[i]);
        }

        Heap.Free(old, count * sizeof(V));
        return 0;
    }
}
