namespace Rusthon.Runtime;

/// <summary>What compiled code needs to index bytes objects and bytearrays and to go through them with an index of its own.</summary>
public static unsafe class ByteItems
{
    /// <summary>True for a bytes object that is not of a subclass.</summary>
    [Export("rt_is_bytes")]
    [Inline]
    public static bool IsBytes(V value) => value.IsPointer && value.Object->Type == BytesType.Address;

    /// <summary>True for a bytearray that is not of a subclass.</summary>
    [Export("rt_is_bytearray")]
    [Inline]
    public static bool IsByteArray(V value) => value.IsPointer && value.Object->Type == ByteArrayType.Address;

    /// <summary>An item of a bytes object; Unset when the value is none or has no such item.</summary>
    [Export("rt_bytes_at")]
    [Inline]
    [NoRaise]
    public static V BytesAt(V value, long index)
    {
        if (IsBytes(value))
        {
            var bytes = (BytesObj*)value.Object;
            if (index < 0)
            {
                index += bytes->Length;
            }

            if ((ulong)index < (ulong)bytes->Length)
            {
                return V.FromSmall(((byte*)(bytes + 1))[index]);
            }
        }

        return V.Unset;
    }

    /// <summary>An item of a bytearray; Unset when the value is none or has no such item.</summary>
    [Export("rt_bytearray_at")]
    [Inline]
    [NoRaise]
    public static V ByteArrayAt(V value, long index)
    {
        if (IsByteArray(value))
        {
            var bytes = (ByteArrayObj*)value.Object;
            if (index < 0)
            {
                index += bytes->Length;
            }

            if ((ulong)index < (ulong)bytes->Length)
            {
                return V.FromSmall(bytes->Items[index]);
            }
        }

        return V.Unset;
    }

    /// <summary>Sets an item of a bytearray: true, or false without having done anything when the value is none, has no such item, or the item is no int from 0 to 255.</summary>
    [Export("rt_bytearray_put")]
    [Inline]
    [NoRaise]
    public static bool ByteArrayPut(V value, long index, V item)
    {
        if (!IsByteArray(value) || item.Bits - V.FromSmall(0).Bits > 255)
        {
            return false;
        }

        var bytes = (ByteArrayObj*)value.Object;
        if (index < 0)
        {
            index += bytes->Length;
        }

        if ((ulong)index >= (ulong)bytes->Length)
        {
            return false;
        }

        bytes->Items[index] = (byte)item.Bits;
        return true;
    }

    /// <summary>The item of a bytes object at an index, which goes on by one; Unset at the end.</summary>
    [Export("rt_bytes_walk")]
    [Inline]
    [NoRaise]
    public static V BytesWalk(V value, long* index)
    {
        var bytes = (BytesObj*)value.Object;
        return *index < bytes->Length ? V.FromSmall(((byte*)(bytes + 1))[(*index)++]) : V.Unset;
    }

    /// <summary>The item of a bytearray at an index, which goes on by one; Unset at the end.</summary>
    [Export("rt_bytearray_walk")]
    [Inline]
    [NoRaise]
    public static V ByteArrayWalk(V value, long* index)
    {
        var bytes = (ByteArrayObj*)value.Object;
        return *index < bytes->Length ? V.FromSmall(bytes->Items[(*index)++]) : V.Unset;
    }

    /// <summary>The iterator over a bytes object that has come to an index.</summary>
    [Export("rt_bytes_iterator_at")]
    [NoRaise]
    public static V BytesIteratorAt(V value, long index) => IteratorAt(BytesIteratorType.Address, value, index);

    /// <summary>The iterator over a bytearray that has come to an index.</summary>
    [Export("rt_bytearray_iterator_at")]
    [NoRaise]
    public static V ByteArrayIteratorAt(V value, long index) => IteratorAt(ByteArrayIteratorType.Address, value, index);

    /// <summary>Ends the process when there is no memory for what compiled code must have.</summary>
    private static V IteratorAt(TypeObj* type, V value, long index)
    {
        var iterator = IndexIterators.New(type, value, index);
        if (iterator.IsError)
        {
            Libc.Abort();
        }

        return iterator;
    }
}
