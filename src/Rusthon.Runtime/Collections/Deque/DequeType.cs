using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type collections.deque: construction and slots.</summary>
[PyType("deque", Module = "collections", Layout = typeof(DequeObj), Flags = TypeFlags.BaseType | TypeFlags.Sequence)]
public static unsafe partial class DequeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [ModuleConstant("_collections", "deque")]
    private static V Export() => Counts.RetainObject(Address);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self)
    {
        V* items = stackalloc V[4];
        items[2] = Objects.CallMethod0(self, Names.GetState);
        if (items[2].IsError)
        {
            return V.Error;
        }

        V* args = stackalloc V[2];
        args[0] = Tuples.Empty;
        args[1] = Deques.Of(self)->MaxLength < 0 ? V.None : V.FromSmall(Deques.Of(self)->MaxLength);
        items[0] = Counts.RetainObject(Types.Of(self));
        items[1] = args[1].IsNone ? Tuples.Empty : Tuples.FromBorrowed(args, 2);
        items[3] = Objects.Iter(self);
        return Reduction.Finish(items, 4);
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names) => Deques.New(type, -1);

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names)
    {
        V* slots = stackalloc V[2];
        if (!new ParameterList("deque iterable maxlen"u8, 0).Bind(args, count, names, slots))
        {
            return -1;
        }

        var maxLength = -1L;
        if (!slots[1].IsUnset && !slots[1].IsNone)
        {
            if (!Ints.IsInt(slots[1]))
            {
                return Errors.Fail(TypeErrorType.Address, "an integer is required"u8);
            }

            if (!Arguments.ToLong(slots[1], out maxLength))
            {
                return -1;
            }

            if (maxLength < 0)
            {
                return Errors.Fail(ValueErrorType.Address, "maxlen must be non-negative"u8);
            }
        }

        var deque = Deques.Of(self);
        deque->MaxLength = maxLength;
        Deques.Clear(deque);
        return slots[0].IsUnset ? 0 : Deques.Extend(self, slots[0], false);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Deques.Clear((DequeObj*)o);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var deque = (DequeObj*)o;
        for (var i = 0L; i < deque->Length; i++)
        {
            visit(deque->At(i));
        }
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        if (ReprGuard.Enter(self.Object))
        {
            return Strs.FromAscii("[...]"u8);
        }

        V* parts = stackalloc V[3];
        parts[0] = self.Object->Type->Name;
        parts[1] = Lists.FromIterable(self);
        parts[2] = V.FromSmall(Deques.Of(self)->MaxLength);
        var text = StrBuilder.Start();
        var ok = !parts[1].IsError
            && text.AddFormatted(Deques.Of(self)->MaxLength < 0 ? "%S(%R)"u8 : "%S(%R, maxlen=%S)"u8, parts);
        Counts.Release(parts[1]);
        ReprGuard.Leave(self.Object);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Length")]
    private static long Length(V self) => Deques.Of(self)->Length;

    [Slot("Iter")]
    private static V Iter(V self) => DequeIterators.New(DequeIteratorType.Address, self);

    [Slot("Contains")]
    private static int Contains(V self, V value)
    {
        var at = Find(self, value, 0, long.MaxValue);
        return at >= 0 ? 1 : at == Sequences.NotFound ? 0 : -1;
    }

    [Slot("Compare")]
    private static V Compare(V a, V b, int op)
    {
        if (!Deques.Is(a) || !Deques.Is(b))
        {
            return V.NotImplemented;
        }

        var x = Lists.FromIterable(a);
        var y = x.IsError ? V.Error : Lists.FromIterable(b);
        var result = y.IsError ? V.Error : Sequences.Compare(x, y, op);
        Counts.Release(x);
        Counts.Release(y);
        return result;
    }

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var place = PlaceOf(self, key, out _);
        return place == null ? V.Error : Counts.Retain(*place);
    }

    [Slot("SetItem")]
    private static int SetItem(V self, V key, V value)
    {
        var place = PlaceOf(self, key, out var index);
        if (place == null)
        {
            return -1;
        }

        var old = *place;
        if (value.IsUnset)
        {
            old = Deques.TakeAt(Deques.Of(self), index);
        }
        else
        {
            *place = Counts.Retain(value);
        }

        Counts.Release(old);
        return 0;
    }

    [Slot("Concat")]
    private static V Concat(V self, V other)
    {
        if (!Deques.Is(other))
        {
            return Errors.Raise(TypeErrorType.Address, "can only concatenate deque (not \"%T\") to deque"u8, other);
        }

        var made = Deques.Copy(self);
        if (!made.IsError && Deques.Extend(made, other, false) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Slot("InPlaceConcat")]
    private static V InPlaceConcat(V self, V other) =>
        Deques.Extend(self, other, false) < 0 ? V.Error : Counts.Retain(self);

    [Slot("Repeat")]
    private static V Repeat(V self, V times)
    {
        var made = Deques.Copy(self);
        if (!made.IsError && RepeatInPlace(made, times) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Slot("InPlaceRepeat")]
    private static V InPlaceRepeat(V self, V times) => RepeatInPlace(self, times) < 0 ? V.Error : Counts.Retain(self);

    private static int RepeatInPlace(V self, V times)
    {
        if (!Arguments.RepeatCount(times, out var count))
        {
            return -1;
        }

        var deque = Deques.Of(self);
        if (count <= 0)
        {
            Deques.Clear(deque);
            return 0;
        }

        var length = deque->Length;
        if (length == 0 || count == 1)
        {
            return 0;
        }

        if (count > Lists.MaxLength / length)
        {
            Errors.NoMemory();
            return -1;
        }

        var items = Lists.FromIterable(self);
        var result = items.IsError ? -1 : 0;
        for (var i = 1L; i < count && result == 0; i++)
        {
            result = Deques.Extend(self, items, false);
        }

        Counts.Release(items);
        return result;
    }

    /// <summary>The place of the item that a key means; null when it raised.</summary>
    private static V* PlaceOf(V self, V key, out long index)
    {
        if (!Arguments.SequenceIndex(key, "sequence index must be integer, not '%T'"u8, out index))
        {
            return null;
        }

        var deque = Deques.Of(self);
        if (index < 0)
        {
            index += deque->Length;
        }

        if ((ulong)index >= (ulong)deque->Length)
        {
            Errors.Raise(IndexErrorType.Address, "deque index out of range"u8);
            return null;
        }

        return deque->At(index);
    }

    /// <summary>The first number from start, before stop, of an item that equals the value; <see cref="Sequences.NotFound"/>, or -2 raised, also when the deque changed meanwhile.</summary>
    private static long Find(V self, V value, long start, long stop)
    {
        var deque = Deques.Of(self);
        var state = deque->State;
        for (var i = start; i < stop && i < deque->Length; i++)
        {
            var item = Counts.Retain(*deque->At(i));
            var equal = Objects.Equals(item, value);
            Counts.Release(item);
            if (equal != 0)
            {
                return equal > 0 ? i : -2;
            }

            if (deque->State != state)
            {
                Errors.Raise(RuntimeErrorType.Address, "deque mutated during iteration"u8);
                return -2;
            }
        }

        return Sequences.NotFound;
    }
}
