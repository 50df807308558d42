using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type range.</summary>
[PyType("range", Layout = typeof(RangeObj), Flags = TypeFlags.Sequence)]
public static unsafe class RangeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self) => Reduction.Pair(self, Tuples.FromBorrowed(&Ranges.Of(self)->Start, 3));

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var range = (RangeObj*)o;
        Counts.Release(range->Start);
        Counts.Release(range->Stop);
        Counts.Release(range->Step);
        Counts.Release(range->Length);
        Heap.Free(o, sizeof(RangeObj));
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (Arguments.RejectKeywords("range"u8, names) < 0 || Arguments.CheckCount("range"u8, count, 1, 3) < 0)
        {
            return V.Error;
        }

        var start = count == 1 ? V.FromSmall(0) : Ints.Index(args[0]);
        if (start.IsError)
        {
            return start;
        }

        var stop = Ints.Index(args[count == 1 ? 0 : 1]);
        if (stop.IsError)
        {
            Counts.Release(start);
            return stop;
        }

        var step = count == 3 ? Ints.Index(args[2]) : V.FromSmall(1);
        if (!step.IsError && ExactInts.Sign(step) == 0)
        {
            step = Errors.Raise(ValueErrorType.Address, "range() arg 3 must not be zero"u8);
        }

        return Ranges.New(start, stop, step);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var range = Ranges.Of(self);
        V* parts = stackalloc V[3];
        parts[0] = range->Start;
        parts[1] = range->Stop;
        parts[2] = range->Step;
        var text = StrBuilder.Start();
        var one = range->Step.IsSmall && range->Step.Small == 1;
        if (text.AddFormatted(one ? "range(%R, %R)"u8 : "range(%R, %R, %R)"u8, parts))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Hash")]
    private static long Hash(V self)
    {
        var range = Ranges.Of(self);
        V* parts = stackalloc V[3];
        parts[0] = range->Length;
        parts[1] = V.None;
        parts[2] = V.None;
        if (ExactInts.Sign(range->Length) != 0)
        {
            parts[1] = range->Start;
            if (!ExactInts.Equal(range->Length, V.FromSmall(1)))
            {
                parts[2] = range->Step;
            }
        }

        return TupleHashes.Of(parts, 3);
    }

    [Slot("Compare")]
    private static V Compare(V a, V b, int op)
    {
        if (!Ranges.Is(a) || !Ranges.Is(b) || op is not (CompareOp.Eq or CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        return V.FromBool(AreEqual(Ranges.Of(a), Ranges.Of(b)) == (op == CompareOp.Eq));
    }

    [Slot("Length")]
    private static long Length(V self)
    {
        if (!Ints.TryToLong(Ranges.Of(self)->Length, out var length))
        {
            return Errors.Fail(OverflowErrorType.Address, "Python int too large to convert to C ssize_t"u8);
        }

        return length;
    }

    [Slot("Truth")]
    private static int Truth(V self) => ExactInts.Sign(Ranges.Of(self)->Length) != 0 ? 1 : 0;

    [Slot("Contains")]
    private static int Contains(V self, V value)
    {
        if (value.IsSmall || value.IsBool || Types.Of(value) == IntType.Address)
        {
            return ContainsExact(self, value);
        }

        var at = Search(self, value);
        return at >= 0 ? 1 : at == Sequences.NotFound ? 0 : -1;
    }

    [Slot("Iter")]
    private static V Iter(V self) => Ranges.Iter(self);

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var range = Ranges.Of(self);
        if (key.IsSmall && range->Length.IsSmall)
        {
            var index = key.Small < 0 ? key.Small + range->Length.Small : key.Small;
            return (ulong)index < (ulong)range->Length.Small
                ? Ranges.At(range, V.FromSmall(index))
                : Errors.Raise(IndexErrorType.Address, "range object index out of range"u8);
        }

        if (Slices.Is(key))
        {
            return Slice(range, key);
        }

        if (Types.Of(key)->Index == null)
        {
            return Errors.Raise(TypeErrorType.Address, "range indices must be integers or slices, not %T"u8, key);
        }

        return GetItemSlowly(range, key);
    }

    [Getter("start")]
    private static V Start(V self) => Counts.Retain(Ranges.Of(self)->Start);

    [Getter("stop")]
    private static V Stop(V self) => Counts.Retain(Ranges.Of(self)->Stop);

    [Getter("step")]
    private static V Step(V self) => Counts.Retain(Ranges.Of(self)->Step);

    [Method("__reversed__(self, /)")]
    private static V Reversed(V self) => Ranges.Reversed(self);

    [Method("count(self, object, /)")]
    private static V Count(V self, V value)
    {
        if (value.IsSmall || value.IsBool || Types.Of(value) == IntType.Address)
        {
            var present = ContainsExact(self, value);
            return present < 0 ? V.Error : V.FromSmall(present);
        }

        var iterator = Ranges.Iter(self);
        if (iterator.IsError)
        {
            return iterator;
        }

        var count = Searching.Count(iterator, value);
        Counts.Release(iterator);
        return count < 0 ? V.Error : V.FromSmall(count);
    }

    [Method("index(self, object, /)")]
    private static V Index(V self, V value)
    {
        if (value.IsSmall || value.IsBool || Types.Of(value) == IntType.Address)
        {
            var present = ContainsExact(self, value);
            if (present <= 0)
            {
                return present < 0 ? V.Error : Errors.Raise(ValueErrorType.Address, "%R is not in range"u8, value);
            }

            var number = Ints.Index(value);
            var offset = ExactInts.Subtract(number, Ranges.Of(self)->Start);
            var result = ExactInts.FloorDivide(offset, Ranges.Of(self)->Step);
            Counts.Release(number);
            Counts.Release(offset);
            return result;
        }

        var at = Search(self, value);
        if (at >= 0)
        {
            return V.FromSmall(at);
        }

        return at == Sequences.NotFound
            ? Errors.Raise(ValueErrorType.Address, "sequence.index(x): x not in sequence"u8)
            : V.Error;
    }

    private static int ContainsExact(V self, V value)
    {
        var number = value.IsBool ? V.FromSmall(V.Same(value, V.True) ? 1 : 0) : value;
        return Ranges.ContainsInt(Ranges.Of(self), number);
    }

    private static long Search(V self, V value)
    {
        var iterator = Ranges.Iter(self);
        if (iterator.IsError)
        {
            return -2;
        }

        var at = Searching.IndexOf(iterator, value);
        Counts.Release(iterator);
        return at;
    }

    private static bool AreEqual(RangeObj* a, RangeObj* b)
    {
        if (!ExactInts.Equal(a->Length, b->Length))
        {
            return false;
        }

        if (ExactInts.Sign(a->Length) == 0)
        {
            return true;
        }

        return ExactInts.Equal(a->Start, b->Start)
            && (ExactInts.Equal(a->Length, V.FromSmall(1)) || ExactInts.Equal(a->Step, b->Step));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V GetItemSlowly(RangeObj* range, V key)
    {
        var index = Ints.Index(key);
        if (!index.IsError && ExactInts.Sign(index) < 0)
        {
            var moved = ExactInts.Add(index, range->Length);
            Counts.Release(index);
            index = moved;
        }

        if (index.IsError)
        {
            return index;
        }

        var result = ExactInts.Sign(index) < 0 || ExactInts.Compare(index, range->Length) >= 0
            ? Errors.Raise(IndexErrorType.Address, "range object index out of range"u8)
            : Ranges.At(range, index);
        Counts.Release(index);
        return result;
    }

    private static V Slice(RangeObj* range, V key)
    {
        var indices = SliceIndices.Compute(Slices.Of(key), range->Length);
        if (indices.IsError)
        {
            return indices;
        }

        var parts = &Tuples.Of(indices)->First;
        var start = ExactInts.Along(range->Start, parts[0], range->Step);
        var stop = ExactInts.Along(range->Start, parts[1], range->Step);
        var step = ExactInts.Multiply(range->Step, parts[2]);
        Counts.Release(indices);
        return Ranges.New(start, stop, step);
    }
}
