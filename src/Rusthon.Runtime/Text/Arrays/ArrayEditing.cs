using System;

namespace Rusthon.Runtime;

/// <summary>Changing arrays.</summary>
public static unsafe class ArrayEditing
{
    /// <summary>Inserts an item at a place, negative from the end, clamped.</summary>
    public static V Insert(V self, long place, V item)
    {
        ulong cell;
        var array = Arrays.Of(self);
        if (!Arrays.Write(array->Code, (byte*)&cell, item))
        {
            return V.Error;
        }

        var count = Arrays.Count(array);
        place = place < 0 ? place + count : place;
        place = place < 0 ? 0 : place;
        place = place > count ? count : place;
        var offset = place * array->ItemSize;
        return ByteArrays.Replace(&array->Bytes, offset, offset, (byte*)&cell, array->ItemSize) < 0 ? V.Error : V.None;
    }

    /// <summary>Appends the items of an array of the same kind, or of an iterable. 0, or -1 raised.</summary>
    public static int Extend(V self, V items)
    {
        var array = Arrays.Of(self);
        if (Arrays.Is(items))
        {
            return Arrays.Of(items)->Code == array->Code
                ? AddBytes(self, items)
                : Errors.Fail(TypeErrorType.Address, "can only extend with array of same kind"u8);
        }

        var iterator = Objects.Iter(items);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = 0;
        while (result == 0)
        {
            var item = Objects.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            result = item.IsError || Insert(self, long.MaxValue, item).IsError ? -1 : 0;
            Counts.Release(item);
        }

        Counts.Release(iterator);
        return result;
    }

    /// <summary>Appends the bytes of a bytes-like object, which may be the array itself. 0, or -1 raised.</summary>
    public static int AddBytes(V self, V source)
    {
        var array = Arrays.Of(self);
        if (!ByteView.Require(source, out var view))
        {
            return -1;
        }

        if (view.Length % array->ItemSize != 0)
        {
            view.Release();
            return Errors.Fail(ValueErrorType.Address, "bytes length not a multiple of item size"u8);
        }

        var copy = Bytes.FromMemory(view.Data, view.Length);
        view.Release();
        if (copy.IsError)
        {
            return -1;
        }

        var end = array->Bytes.Length;
        var result = ByteArrays.Replace(&array->Bytes, end, end, Bytes.Data(Bytes.Of(copy)), Bytes.Of(copy)->Length);
        Counts.Release(copy);
        return result;
    }

    /// <summary>Appends the characters of a str. 0, or -1 raised.</summary>
    public static int AddText(V self, V text)
    {
        for (var i = 0L; i < Strs.Length(text); i++)
        {
            var array = Arrays.Of(self);
            var character = Strs.At(text, i);
            var end = array->Bytes.Length;
            if (ByteArrays.Replace(&array->Bytes, end, end, (byte*)&character, sizeof(uint)) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>self[key] = value, or del self[key] when the value is Unset.</summary>
    public static int SetItem(V self, V key, V value)
    {
        if (Slices.Is(key))
        {
            return SetSlice(self, key, value);
        }

        if (!Arguments.SequenceIndex(key, "array indices must be integers"u8, out var index))
        {
            return -1;
        }

        var array = Arrays.Of(self);
        var count = Arrays.Count(array);
        index = index < 0 ? index + count : index;
        if ((ulong)index >= (ulong)count)
        {
            return Errors.Fail(IndexErrorType.Address, "array assignment index out of range"u8);
        }

        var offset = index * array->ItemSize;
        if (value.IsUnset)
        {
            return ByteArrays.Replace(&array->Bytes, offset, offset + array->ItemSize, null, 0);
        }

        ulong cell;
        if (!Arrays.Write(array->Code, (byte*)&cell, value))
        {
            return -1;
        }

        if (offset < array->Bytes.Length)
        {
            TextMemory.CopyBytes(array->Bytes.Items + offset, &cell, array->ItemSize);
        }

        return 0;
    }

    /// <summary>Removes and gives the item at a place.</summary>
    public static V Pop(V self, long place)
    {
        var array = Arrays.Of(self);
        var count = Arrays.Count(array);
        if (count == 0)
        {
            return Errors.Raise(IndexErrorType.Address, "pop from empty array"u8);
        }

        place = place < 0 ? place + count : place;
        if ((ulong)place >= (ulong)count)
        {
            return Errors.Raise(IndexErrorType.Address, "pop index out of range"u8);
        }

        var item = Arrays.Read(array, place);
        return item.IsError || RemoveAt(array, place) < 0 ? V.Error : item;
    }

    /// <summary>Removes an item. 0, or -1 raised.</summary>
    public static int RemoveAt(ArrayObj* array, long place)
    {
        var offset = place * array->ItemSize;
        return ByteArrays.Replace(&array->Bytes, offset, offset + array->ItemSize, null, 0);
    }

    private static int SetSlice(V self, V key, V value)
    {
        var array = Arrays.Of(self);
        if (!value.IsUnset && !Arrays.Is(value))
        {
            return Errors.Fail(TypeErrorType.Address, "can only assign array (not \"%T\") to array slice"u8, value);
        }

        if (!value.IsUnset && Arrays.Of(value)->Code != array->Code)
        {
            return Errors.Fail(TypeErrorType.Address, "bad argument type for built-in operation"u8);
        }

        if (!Slices.Unpack(key, out var start, out var stop, out var step))
        {
            return -1;
        }

        var source = value.IsUnset ? ByteView.OfMemory(null, 0) : ByteView.OfBytes(value);
        var fresh = Bytes.FromMemory(source.Data, source.Length);
        if (fresh.IsError)
        {
            return -1;
        }

        var size = array->ItemSize;
        var count = Slices.Adjust(Arrays.Count(array), ref start, ref stop, step);
        var bytes = Bytes.Of(fresh);
        int result;
        if (step == 1)
        {
            result = ByteArrays.Replace(&array->Bytes, start * size, (start + count) * size, Bytes.Data(bytes), bytes->Length);
        }
        else
        {
            result = value.IsUnset
                ? RemoveEvery(array, start, step, count)
                : SetEvery(array, start, step, count, bytes);
        }

        Counts.Release(fresh);
        return result;
    }

    private static int SetEvery(ArrayObj* array, long start, long step, long count, BytesObj* bytes)
    {
        if (bytes->Length != count * array->ItemSize)
        {
            return Errors.Fail(
                ValueErrorType.Address,
                "attempt to assign array of size %S to extended slice of size %S"u8,
                V.FromSmall(bytes->Length / array->ItemSize),
                V.FromSmall(count));
        }

        for (var i = 0L; i < count; i++)
        {
            TextMemory.CopyBytes(
                Arrays.Item(array, start + (i * step)), Bytes.Data(bytes) + (i * array->ItemSize), array->ItemSize);
        }

        return 0;
    }

    private static int RemoveEvery(ArrayObj* array, long start, long step, long count)
    {
        if (step > 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        for (var i = 0L; i < count; i++)
        {
            if (RemoveAt(array, start + (i * step)) < 0)
            {
                return -1;
            }
        }

        return 0;
    }
}
