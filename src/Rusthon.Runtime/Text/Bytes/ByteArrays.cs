namespace Rusthon.Runtime;

/// <summary>Making and changing bytearrays.</summary>
public static unsafe class ByteArrays
{
    /// <summary>True for bytearrays and instances of subclasses.</summary>
    public static bool Is(V value) => value.IsPointer && Types.IsSubtype(value.Object->Type, ByteArrayType.Address);

    /// <summary>The object of a bytearray value, borrowed.</summary>
    public static ByteArrayObj* Of(V array) => (ByteArrayObj*)array.Object;

    /// <summary>A new bytearray with a copy of memory; owned.</summary>
    public static V FromMemory(byte* data, long length)
    {
        var array = (ByteArrayObj*)Heap.New(ByteArrayType.Address, sizeof(ByteArrayObj));
        if (array == null)
        {
            return V.Error;
        }

        Clear(array);
        var value = V.FromObject(array);
        if (Resize(array, length) < 0)
        {
            Counts.Release(value);
            return V.Error;
        }

        TextMemory.CopyBytes(array->Items, data, length);
        return value;
    }

    /// <summary>Makes the fields those of an empty bytearray, without freeing anything.</summary>
    public static void Clear(ByteArrayObj* array)
    {
        array->Length = 0;
        array->Capacity = 0;
        array->Items = null;
        array->Exports = 0;
    }

    /// <summary>Changes the length; new bytes are not initialised. 0, or -1 raised (BufferError, MemoryError).</summary>
    public static int Resize(ByteArrayObj* array, long length)
    {
        if (length == array->Length)
        {
            return 0;
        }

        if (array->Exports > 0)
        {
            return Types.IsSubtype(array->Head.Type, ArrayType.Address)
                ? Errors.Fail(BufferErrorType.Address, "cannot resize an array that is exporting buffers"u8)
                : Errors.Fail(BufferErrorType.Address, "Existing exports of data: object cannot be re-sized"u8);
        }

        if (length > Strs.MaxLength)
        {
            Errors.NoMemory();
            return -1;
        }

        if (length > array->Capacity || length < array->Capacity / 2)
        {
            var capacity = length > array->Capacity && array->Capacity > 0 ? length + (length >> 3) + 6 : length;
            if (Move(array, capacity) < 0)
            {
                return -1;
            }
        }

        array->Length = length;
        return 0;
    }

    /// <summary>Replaces the bytes from start up to stop by others, which must not lie in the array. 0, or -1 raised.</summary>
    public static int Replace(ByteArrayObj* array, long start, long stop, byte* data, long count)
    {
        var tail = array->Length - stop;
        var length = start + count + tail;
        if (length < array->Length)
        {
            if (array->Exports > 0)
            {
                return Resize(array, length);
            }

            TextMemory.MoveBytes(array->Items + start + count, array->Items + stop, tail);
            if (Resize(array, length) < 0)
            {
                return -1;
            }
        }
        else if (length > array->Length)
        {
            if (Resize(array, length) < 0)
            {
                return -1;
            }

            TextMemory.MoveBytes(array->Items + start + count, array->Items + stop, tail);
        }

        TextMemory.CopyBytes(array->Items + start, data, count);
        return 0;
    }

    /// <summary>Frees the block of bytes.</summary>
    public static void FreeItems(ByteArrayObj* array)
    {
        if (array->Items != null)
        {
            Heap.Free(array->Items, array->Capacity);
        }
    }

    private static int Move(ByteArrayObj* array, long capacity)
    {
        if (capacity == 0)
        {
            FreeItems(array);
            array->Items = null;
            array->Capacity = 0;
            return 0;
        }

        var items = (byte*)(array->Items == null ? Heap.Allocate(capacity) : Heap.Resize(array->Items, array->Capacity, capacity));
        if (items == null)
        {
            return -1;
        }

        array->Items = items;
        array->Capacity = capacity;
        return 0;
    }
}
