using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type bytes.</summary>
[PyType("bytes", Layout = typeof(BytesObj), Flags = TypeFlags.BytesSubclass | TypeFlags.BaseType)]
public static unsafe partial class BytesType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var bytes = (BytesObj*)o;
        if (o->Type == Address)
        {
            Heap.Free(o, Bytes.SizeOf(bytes->Length));
            return;
        }

        Instances.FreeSized(o, Bytes.ExtraOffset(bytes) + o->Type->BasicSize - sizeof(BytesObj));
    }

    /// <summary>bytes(source, encoding, errors).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var given = stackalloc V[3];
        if (!ByteArguments.Read(args, count, names, given, "bytes"u8))
        {
            return V.Error;
        }

        var bytes = ByteArguments.Convert(given[0], given[1], given[2], "bytes must be in range(0, 256)"u8, true);
        return bytes.IsError || type == Address ? bytes : Instance(type, bytes);
    }

    [Slot("Repr")]
    public static V Repr(V self) => Bytes.Repr(Bytes.Data(Bytes.Of(self)), Bytes.Of(self)->Length, false);

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var bytes = Bytes.Of(self);
        if (bytes->Hash == 0)
        {
            bytes->Hash = StrHash.Of(Bytes.Data(bytes), bytes->Length);
        }

        return bytes->Hash;
    }

    [Slot("Length")]
    public static long Length(V self) => Bytes.Of(self)->Length;

    [Slot("Compare")]
    public static V Compare(V self, V other, int op) => Bytes.Is(self) && Bytes.Is(other) ? ByteSequences.Compare(self, other, op) : V.NotImplemented;

    [Slot("Contains")]
    public static int Contains(V self, V part) => ByteSearch.Contains(self, part);

    [Slot("GetItem")]
    public static V GetItem(V self, V key) =>
        ByteSequences.GetItem(self, key, "byte indices must be integers or slices, not %T"u8, "index out of range"u8);

    [Slot("Concat")]
    public static V Concat(V self, V other) => ByteSequences.Concat(self, other);

    [Slot("Repeat")]
    public static V Repeat(V self, V times) => ByteSequences.Repeat(self, times);

    [Slot("Remainder")]
    public static V Remainder(V self, V args) => Bytes.Is(self) ? PercentFormat.FormatBytes(self, args) : V.NotImplemented;

    [Slot("Iter")]
    public static V Iter(V self) => IndexIterators.New(BytesIteratorType.Address, self, 0);

    [Method("fromhex(type, string, /)", Kind = MethodKind.Class)]
    public static V FromHex(V type, V text) => ByteSequences.OfType(type, ByteHex.FromHex(text), Address);

    [Method("__getnewargs__(self, /)")]
    public static V GetNewArgs(V self)
    {
        var same = Bytes.Same(self);
        return same.IsError ? same : Tuples.FromItems(&same, 1);
    }

    [Method("__bytes__(self, /)")]
    public static V ToBytes(V self) => Bytes.Same(self);

    /// <summary>Makes an instance of a subclass of bytes, which it takes over; what the subclass adds lies at <see cref="Bytes.ExtraOffset"/>.</summary>
    private static V Instance(TypeObj* type, [Owned] V bytes)
    {
        var source = Bytes.Of(bytes);
        var fixedSize = Bytes.ExtraOffset(source);
        var made = (BytesObj*)Instances.NewSized(type, fixedSize, fixedSize + type->BasicSize - sizeof(BytesObj));
        if (made != null)
        {
            made->Length = source->Length;
            made->Hash = source->Hash;
            TextMemory.CopyBytes(Bytes.Data(made), Bytes.Data(source), source->Length);
        }

        Counts.Release(bytes);
        return made == null ? V.Error : V.FromObject(made);
    }
}
