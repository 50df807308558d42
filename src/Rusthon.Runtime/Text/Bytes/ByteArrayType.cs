using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type bytearray.</summary>
[PyType("bytearray", Layout = typeof(ByteArrayObj), Flags = TypeFlags.BaseType)]
public static unsafe partial class ByteArrayType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__reduce__(self, /)")]
    public static V Reduce(V self) => Reduction.WithDict(self, Reduction.One(Bytes.FromMemory(ByteArrays.Of(self)->Items, ByteArrays.Of(self)->Length)));

    [Method("__reduce_ex__(self, protocol=0, /)")]
    public static V ReduceEx(V self, V protocol) => protocol.IsError ? V.Error : Reduce(self);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        ByteArrays.FreeItems((ByteArrayObj*)o);
        Instances.Free(o);
    }

    /// <summary>An empty bytearray, or instance of a subclass.</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var array = (ByteArrayObj*)Instances.New(type, sizeof(ByteArrayObj));
        if (array == null)
        {
            return V.Error;
        }

        ByteArrays.Clear(array);
        return V.FromObject(array);
    }

    /// <summary>bytearray(source, encoding, errors).</summary>
    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        var given = stackalloc V[3];
        if (!ByteArguments.Read(args, count, names, given, "bytearray"u8))
        {
            return -1;
        }

        var bytes = ByteArguments.Convert(given[0], given[1], given[2], "byte must be in range(0, 256)"u8, false);
        if (bytes.IsError)
        {
            return -1;
        }

        var array = ByteArrays.Of(self);
        var source = Bytes.Of(bytes);
        var result = ByteArrays.Replace(array, 0, array->Length, Bytes.Data(source), source->Length);
        Counts.Release(bytes);
        return result;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var name = Types.Of(self)->Name;
        var inner = Bytes.Repr(ByteArrays.Of(self)->Items, ByteArrays.Of(self)->Length, true);
        if (inner.IsError)
        {
            return inner;
        }

        var builder = StrBuilder.Start();
        var good = builder.Add(name) && builder.AddChar('(') && builder.Add(inner) && builder.AddChar(')');
        Counts.Release(inner);
        if (good)
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    [Slot("Length")]
    public static long Length(V self) => ByteArrays.Of(self)->Length;

    [Slot("Compare")]
    public static V Compare(V self, V other, int op) => ByteSequences.Compare(self, other, op);

    [Slot("Contains")]
    public static int Contains(V self, V part) => ByteSearch.Contains(self, part);

    [Slot("GetItem")]
    public static V GetItem(V self, V key) => ByteSequences.GetItem(
        self, key, "bytearray indices must be integers or slices, not %T"u8, "bytearray index out of range"u8);

    [Slot("SetItem")]
    public static int SetItem(V self, V key, V value) => ByteArrayEditing.SetItem(self, key, value);

    [Slot("Concat")]
    public static V Concat(V self, V other) => ByteSequences.Concat(self, other);

    [Slot("Repeat")]
    public static V Repeat(V self, V times) => ByteSequences.Repeat(self, times);

    [Slot("InPlaceConcat")]
    public static V InPlaceConcat(V self, V other)
    {
        if (!ByteView.IsBuffer(other))
        {
            return Errors.Raise(TypeErrorType.Address, "can't concat %T to bytearray"u8, other);
        }

        if (V.Same(self, other) && ByteArrays.Of(self)->Length > 0)
        {
            return Errors.Raise(BufferErrorType.Address, "Existing exports of data: object cannot be re-sized"u8);
        }

        return ByteArrayEditing.Extend(self, other) < 0 ? V.Error : Counts.Retain(self);
    }

    [Slot("InPlaceRepeat")]
    public static V InPlaceRepeat(V self, V times)
    {
        var product = ByteSequences.Repeat(self, times);
        if (product.IsError)
        {
            return product;
        }

        var array = ByteArrays.Of(self);
        var result = ByteArrays.Of(product);
        var replaced = ByteArrays.Replace(array, 0, array->Length, result->Items, result->Length);
        Counts.Release(product);
        return replaced < 0 ? V.Error : Counts.Retain(self);
    }

    [Slot("Remainder")]
    public static V Remainder(V self, V args) =>
        ByteArrays.Is(self) ? PercentFormat.FormatBytes(self, args) : V.NotImplemented;

    [Slot("Iter")]
    public static V Iter(V self) => IndexIterators.New(ByteArrayIteratorType.Address, self, 0);

    [Method("fromhex(type, string, /)", Kind = MethodKind.Class)]
    public static V FromHex(V type, V text)
    {
        var bytes = ByteHex.FromHex(text);
        if (bytes.IsError)
        {
            return bytes;
        }

        var result = Objects.Call1(type, bytes);
        Counts.Release(bytes);
        return result;
    }

    [Method("append(self, item, /)")]
    public static V Append(V self, V item) => ByteArrayEditing.Insert(self, long.MaxValue, item);

    [Method("insert(self, index, item, /)")]
    public static V Insert(V self, V index, V item) =>
        TextArguments.Size(index, 0, out var place) ? ByteArrayEditing.Insert(self, place, item) : V.Error;

    [Method("extend(self, iterable_of_ints, /)")]
    public static V Extend(V self, V items) => ByteArrayEditing.Extend(self, items) < 0 ? V.Error : V.None;

    [Method("pop(self, index=-1, /)")]
    public static V Pop(V self, V index) =>
        TextArguments.Size(index, -1, out var place) ? ByteArrayEditing.Pop(self, place) : V.Error;

    [Method("remove(self, value, /)")]
    public static V Remove(V self, V value) => ByteArrayEditing.Remove(self, value);

    [Method("reverse(self, /)")]
    public static V Reverse(V self)
    {
        var array = ByteArrays.Of(self);
        for (long i = 0, j = array->Length - 1; i < j; i++, j--)
        {
            (array->Items[i], array->Items[j]) = (array->Items[j], array->Items[i]);
        }

        return V.None;
    }

    [Method("clear(self, /)")]
    public static V Clear(V self) => ByteArrays.Resize(ByteArrays.Of(self), 0) < 0 ? V.Error : V.None;

    [Method("copy(self, /)")]
    public static V Copy(V self) => ByteArrays.FromMemory(ByteArrays.Of(self)->Items, ByteArrays.Of(self)->Length);
}
