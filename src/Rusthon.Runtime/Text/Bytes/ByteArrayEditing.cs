namespace Rusthon.Runtime;

/// <summary>Changing a bytearray.</summary>
public static unsafe class ByteArrayEditing
{
    /// <summary>self[key] = value, or del self[key] when the value is Unset.</summary>
    public static int SetItem(V self, V key, V value)
    {
        if (Slices.Is(key))
        {
            return SetSlice(self, key, value);
        }

        if (!Arguments.SequenceIndex(key, "bytearray indices must be integers or slices, not %T"u8, out var index))
        {
            return -1;
        }

        byte item = 0;
        if (!value.IsUnset && !ByteView.ToByte(value, "byte must be in range(0, 256)"u8, out item))
        {
            return -1;
        }

        var array = ByteArrays.Of(self);
        index = index < 0 ? index + array->Length : index;
        if ((ulong)index >= (ulong)array->Length)
        {
            return Errors.Fail(IndexErrorType.Address, "bytearray index out of range"u8);
        }

        if (value.IsUnset)
        {
            return ByteArrays.Replace(array, index, index + 1, null, 0);
        }

        array->Items[index] = item;
        return 0;
    }

    /// <summary>Inserts a byte at a place, negative from the end, clamped.</summary>
    public static V Insert(V self, long place, V item)
    {
        if (!ByteView.ToByte(item, "byte must be in range(0, 256)"u8, out var value))
        {
            return V.Error;
        }

        var array = ByteArrays.Of(self);
        place = place < 0 ? place + array->Length : place;
        place = place < 0 ? 0 : place;
        place = place > array->Length ? array->Length : place;
        return ByteArrays.Replace(array, place, place, &value, 1) < 0 ? V.Error : V.None;
    }

    /// <summary>Appends a bytes-like object or ints. 0, or -1 raised.</summary>
    public static int Extend(V self, V items)
    {
        if (Strs.IsStr(items))
        {
            return Errors.Fail(TypeErrorType.Address, "expected iterable of integers; got: 'str'"u8);
        }

        if (!ByteView.IsBuffer(items) && Types.Of(items)->Iter == null && Types.Of(items)->GetItem == null)
        {
            return Errors.Fail(TypeErrorType.Address, "can't extend bytearray with %T"u8, items);
        }

        var bytes = ByteArguments.FromItems(items, "byte must be in range(0, 256)"u8);
        if (bytes.IsError)
        {
            return -1;
        }

        var array = ByteArrays.Of(self);
        var result = ByteArrays.Replace(array, array->Length, array->Length, Bytes.Data(Bytes.Of(bytes)), Bytes.Of(bytes)->Length);
        Counts.Release(bytes);
        return result;
    }

    /// <summary>Removes and gives the byte at a place.</summary>
    public static V Pop(V self, long place)
    {
        var array = ByteArrays.Of(self);
        if (array->Length == 0)
        {
            return Errors.Raise(IndexErrorType.Address, "pop from empty bytearray"u8);
        }

        place = place < 0 ? place + array->Length : place;
        if ((ulong)place >= (ulong)array->Length)
        {
            return Errors.Raise(IndexErrorType.Address, "pop index out of range"u8);
        }

        var value = array->Items[place];
        return ByteArrays.Replace(array, place, place + 1, null, 0) < 0 ? V.Error : V.FromSmall(value);
    }

    /// <summary>Removes the first byte of a value.</summary>
    public static V Remove(V self, V value)
    {
        if (!ByteView.ToByte(value, "byte must be in range(0, 256)"u8, out var item))
        {
            return V.Error;
        }

        var array = ByteArrays.Of(self);
        var place = TextMemory.FindByte(array->Items, item, array->Length);
        if (place < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "value not found in bytearray"u8);
        }

        return ByteArrays.Replace(array, place, place + 1, null, 0) < 0 ? V.Error : V.None;
    }

    private static int SetSlice(V self, V key, V value)
    {
        if (!Slices.Unpack(key, out var start, out var stop, out var step))
        {
            return -1;
        }

        var fresh = value.IsUnset ? Bytes.FromMemory(null, 0) : Items(value);
        if (fresh.IsError)
        {
            return -1;
        }

        var array = ByteArrays.Of(self);
        var count = Slices.Adjust(array->Length, ref start, ref stop, step);
        var bytes = Bytes.Of(fresh);
        int result;
        if (step == 1)
        {
            result = ByteArrays.Replace(array, start, start + count, Bytes.Data(bytes), bytes->Length);
        }
        else
        {
            result = value.IsUnset ? RemoveEvery(array, start, step, count) : SetEvery(array, start, step, count, bytes);
        }

        Counts.Release(fresh);
        return result;
    }

    private static V Items(V value)
    {
        if (ByteView.IsBuffer(value) || (!Strs.IsStr(value) && (Types.Of(value)->Iter != null || Types.Of(value)->GetItem != null)))
        {
            return ByteArguments.FromItems(value, "byte must be in range(0, 256)"u8);
        }

        return Errors.Raise(
            TypeErrorType.Address, "can assign only bytes, buffers, or iterables of ints in range(0, 256)"u8);
    }

    private static int SetEvery(ByteArrayObj* array, long start, long step, long count, BytesObj* bytes)
    {
        if (bytes->Length == 0)
        {
            return RemoveEvery(array, start, step, count);
        }

        if (bytes->Length != count)
        {
            return Errors.Fail(
                ValueErrorType.Address,
                "attempt to assign bytes of size %S to extended slice of size %S"u8,
                V.FromSmall(bytes->Length),
                V.FromSmall(count));
        }

        for (var i = 0L; i < count; i++)
        {
            array->Items[start + (i * step)] = Bytes.Data(bytes)[i];
        }

        return 0;
    }

    private static int RemoveEvery(ByteArrayObj* array, long start, long step, long count)
    {
        if (count == 0)
        {
            return 0;
        }

        if (array->Exports > 0)
        {
            return ByteArrays.Resize(array, array->Length - count);
        }

        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        var target = start;
        for (var i = start; i < array->Length; i++)
        {
            var place = i - start;
            if (place % step != 0 || place / step >= count)
            {
                array->Items[target++] = array->Items[i];
            }
        }

        return ByteArrays.Resize(array, array->Length - count);
    }
}
