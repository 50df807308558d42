using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type tuple.</summary>
[PyType("tuple", Layout = typeof(TupleObj), Flags = TypeFlags.TupleSubclass | TypeFlags.BaseType | TypeFlags.Sequence)]
public static unsafe class TupleType
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
        var tuple = (TupleObj*)o;
        Blocks.ReleaseAll(&tuple->First, tuple->Length);
        if ((o->Flags & TupleFlags.Plain) != 0)
        {
            Heap.Free(o, Tuples.SizeOf(tuple->Length));
            return;
        }

        Instances.FreeSized(o, InstanceSize(o->Type, tuple->Length));
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var tuple = (TupleObj*)o;
        for (var i = 0L; i < tuple->Length; i++)
        {
            visit(&(&tuple->First)[i]);
        }
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("tuple"u8, names) < 0)
        {
            return V.Error;
        }

        if (Arguments.CheckCount("tuple"u8, count, 0, 1) < 0)
        {
            return V.Error;
        }

        var items = count == 0 ? Tuples.Empty : Tuples.FromIterable(args[0]);
        if (items.IsError || type == Address)
        {
            return items;
        }

        var source = Tuples.Of(items);
        var length = source->Length;
        var tuple = (TupleObj*)Instances.NewSized(type, Tuples.SizeOf(length), InstanceSize(type, length));
        if (tuple != null)
        {
            tuple->Length = length;
            Blocks.CopyRetained(&tuple->First, &source->First, length);
        }

        Counts.Release(items);
        return tuple == null ? V.Error : V.FromObject(tuple);
    }

    [Slot("Repr")]
    private static V Repr(V self) => ReprText.Of(self);

    [Slot("Hash")]
    private static long Hash(V self) => TupleHashes.Of(Tuples.Of(self));

    [Slot("Length")]
    private static long Length(V self) => Tuples.Of(self)->Length;

    [Slot("Truth")]
    private static int Truth(V self) => Tuples.Of(self)->Length != 0 ? 1 : 0;

    [Slot("Contains")]
    private static int Contains(V self, V value) => Sequences.Contains(self, value);

    [Slot("Compare")]
    private static V Compare(V a, V b, int op) =>
        Tuples.Is(a) && Tuples.Is(b) ? Sequences.Compare(a, b, op) : V.NotImplemented;

    [Slot("Iter")]
    private static V Iter(V self) => IndexIterators.New(TupleIteratorType.Address, self, 0);

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var tuple = Tuples.Of(self);
        if (Slices.Is(key))
        {
            if (!Slices.Unpack(key, out var start, out var stop, out var step))
            {
                return V.Error;
            }

            var count = Slices.Adjust(tuple->Length, ref start, ref stop, step);
            return Tuples.Slice(self, start, step, count);
        }

        if (!Arguments.SequenceIndex(key, "tuple indices must be integers or slices, not %T"u8, out var index))
        {
            return V.Error;
        }

        if (index < 0)
        {
            index += tuple->Length;
        }

        return (ulong)index < (ulong)tuple->Length
            ? Counts.Retain((&tuple->First)[index])
            : Errors.Raise(IndexErrorType.Address, "tuple index out of range"u8);
    }

    [Slot("Concat")]
    private static V Concat(V self, V other)
    {
        var a = Tuples.Of(self);
        if (a->Length == 0 && Tuples.IsExact(other))
        {
            return Counts.Retain(other);
        }

        if (!Tuples.Is(other))
        {
            return Errors.Raise(TypeErrorType.Address, "can only concatenate tuple (not \"%T\") to tuple"u8, other);
        }

        var b = Tuples.Of(other);
        if (b->Length == 0 && Tuples.IsExact(self))
        {
            return Counts.Retain(self);
        }

        var made = Tuples.New(a->Length + b->Length);
        if (!made.IsError)
        {
            var target = &Tuples.Of(made)->First;
            Blocks.CopyRetained(target, &a->First, a->Length);
            Blocks.CopyRetained(target + a->Length, &b->First, b->Length);
        }

        return made;
    }

    [Slot("Repeat")]
    private static V Repeat(V self, V times)
    {
        if (!Arguments.RepeatCount(times, out var count))
        {
            return V.Error;
        }

        var tuple = Tuples.Of(self);
        if ((tuple->Length == 0 || count == 1) && Tuples.IsExact(self))
        {
            return Counts.Retain(self);
        }

        if (count <= 0 || tuple->Length == 0)
        {
            return Tuples.Empty;
        }

        if (count > Lists.MaxLength / tuple->Length)
        {
            return Errors.NoMemory();
        }

        var made = Tuples.New(tuple->Length * count);
        if (!made.IsError)
        {
            var target = &Tuples.Of(made)->First;
            for (var i = 0L; i < count; i++)
            {
                Blocks.CopyRetained(target + (i * tuple->Length), &tuple->First, tuple->Length);
            }
        }

        return made;
    }

    [Method("count(self, value, /)")]
    private static V Count(V self, V value)
    {
        var count = Sequences.Count(self, value);
        return count < 0 ? V.Error : V.FromSmall(count);
    }

    [Method("index(self, value, start=0, stop=9223372036854775807, /)")]
    private static V Index(V self, V value, V start, V stop)
    {
        if (!Slices.SearchBounds(Sequences.Length(self), start, stop, out var from, out var to))
        {
            return V.Error;
        }

        var at = Sequences.IndexOf(self, value, from, to);
        if (at >= 0)
        {
            return V.FromSmall(at);
        }

        return at == Sequences.NotFound
            ? Errors.Raise(ValueErrorType.Address, "tuple.index(x): x not in tuple"u8)
            : V.Error;
    }

    [Method("__getnewargs__(self, /)")]
    private static V GetNewArgs(V self)
    {
        var copy = Tuples.FromBorrowed(&Tuples.Of(self)->First, Tuples.Of(self)->Length);
        return copy.IsError ? copy : Tuples.FromItems(&copy, 1);
    }

    /// <summary>Elements follow the fixed part; what a subclass adds to the basic size comes behind them.</summary>
    private static long InstanceSize(TypeObj* type, long count) => Tuples.SizeOf(count) + type->BasicSize - sizeof(TupleObj);
}
