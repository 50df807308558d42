using System;

namespace Rusthon.Runtime;

/// <summary>A memoryview of one dimension, or a contiguous one of several.</summary>
public unsafe struct MemoryViewObj
{
    public Obj Head;

    /// <summary>The bytes-like object that owns the memory, or Unset when released.</summary>
    public V Owner;

    /// <summary>The first item.</summary>
    public byte* Data;

    /// <summary>Items.</summary>
    public long Count;

    /// <summary>Bytes from an item to the next; may be negative.</summary>
    public long Stride;

    /// <summary>Bytes an item.</summary>
    public long ItemSize;

    /// <summary>The format character of the items, as in the module struct: 'B', 'b', 'c', 'h', 'i', 'l', 'q', 'f', 'd', '?' and the capitals of the ints.</summary>
    public uint Format;
    public bool ReadOnly;

    /// <summary>A tuple of the lengths of the dimensions; Unset when there is one.</summary>
    public V Shape;

    /// <summary>The hash, or 0 when not yet computed.</summary>
    public long Hash;
}

/// <summary>Making and reading memoryviews.</summary>
public static unsafe class MemoryViews
{
    /// <summary>True for a memoryview.</summary>
    public static bool Is(V value) => value.IsPointer && value.Object->Type == MemoryViewType.Address;

    /// <summary>The object of a memoryview value, borrowed.</summary>
    public static MemoryViewObj* Of(V view) => (MemoryViewObj*)view.Object;

    /// <summary>memoryview(value).</summary>
    public static V New(V value)
    {
        if (Is(value))
        {
            return IsReleased(value) ? V.Error : Copy(value);
        }

        if (!ByteView.IsBuffer(value))
        {
            return Errors.Raise(TypeErrorType.Address, "memoryview: a bytes-like object is required, not '%T'"u8, value);
        }

        var view = ByteView.OfBytes(value);
        var memory = Allocate(value);
        if (memory == null)
        {
            return V.Error;
        }

        memory->Data = view.Data;
        var isArray = Arrays.Is(value);
        memory->ItemSize = isArray ? Arrays.Of(value)->ItemSize : 1;
        memory->Count = view.Length / memory->ItemSize;
        memory->Stride = memory->ItemSize;
        memory->Format = isArray ? Arrays.Of(value)->Code : 'B';
        memory->ReadOnly = Bytes.Is(value);
        return V.FromObject(memory);
    }

    /// <summary>A new view of the same memory.</summary>
    public static V Copy(V view)
    {
        var source = Of(view);
        var memory = Allocate(source->Owner);
        if (memory == null)
        {
            return V.Error;
        }

        memory->Data = source->Data;
        memory->Count = source->Count;
        memory->Stride = source->Stride;
        memory->ItemSize = source->ItemSize;
        memory->Format = source->Format;
        memory->ReadOnly = source->ReadOnly;
        memory->Shape = Counts.Retain(source->Shape);
        return V.FromObject(memory);
    }

    /// <summary>True after ValueError was raised because the view was released.</summary>
    public static bool IsReleased(V view)
    {
        if (!Of(view)->Owner.IsUnset)
        {
            return false;
        }

        Errors.Raise(ValueErrorType.Address, "operation forbidden on released memoryview object"u8);
        return true;
    }

    /// <summary>Lets go of the owner.</summary>
    public static void Release(MemoryViewObj* memory)
    {
        var owner = memory->Owner;
        memory->Owner = V.Unset;
        if (!owner.IsUnset && !Bytes.Is(owner))
        {
            ByteArrays.Of(owner)->Exports--;
        }

        Counts.Release(owner);
        var shape = memory->Shape;
        memory->Shape = V.Unset;
        Counts.Release(shape);
    }

    /// <summary>The bytes of all items, owned.</summary>
    public static V ToBytes(V view)
    {
        var memory = Of(view);
        var bytes = Bytes.New(memory->Count * memory->ItemSize);
        if (bytes == null)
        {
            return V.Error;
        }

        for (var i = 0L; i < memory->Count; i++)
        {
            TextMemory.CopyBytes(
                Bytes.Data(bytes) + (i * memory->ItemSize), memory->Data + (i * memory->Stride), memory->ItemSize);
        }

        return V.FromObject(bytes);
    }

    /// <summary>The size of an item of a format character, or 0 when there is no such format.</summary>
    public static long SizeOf(uint format) => format switch
    {
        'b' or 'B' or 'c' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    /// <summary>An item as a Python value, owned.</summary>
    public static V Read(MemoryViewObj* memory, long index)
    {
        var item = memory->Data + (index * memory->Stride);
        return memory->Format switch
        {
            'B' => V.FromSmall(*item),
            'b' => V.FromSmall((sbyte)*item),
            'c' => Bytes.FromMemory(item, 1),
            '?' => V.FromBool(*item != 0),
            'h' => V.FromSmall(*(short*)item),
            'H' => V.FromSmall(*(ushort*)item),
            'i' => V.FromSmall(*(int*)item),
            'I' => V.FromSmall(*(uint*)item),
            'f' => V.FromDouble(*(float*)item),
            'd' => V.FromDouble(*(double*)item),
            'L' or 'Q' or 'N' or 'P' => Ints.FromUlong(*(ulong*)item),
            'l' or 'q' or 'n' => Ints.FromLong(*(long*)item),
            _ => Errors.Raise(NotImplementedErrorType.Address, "memoryview: unsupported format %S"u8, V.FromSmall(memory->Format)),
        };
    }

    /// <summary>Stores a Python value as an item. 0, or -1 raised.</summary>
    public static int Write(MemoryViewObj* memory, long index, V value)
    {
        var item = memory->Data + (index * memory->Stride);
        switch (memory->Format)
        {
            case 'f' or 'd':
                if (!Floats.TryToDouble(value, out var number))
                {
                    return FailType(memory);
                }

                if (memory->Format == 'f')
                {
                    *(float*)item = (float)number;
                }
                else
                {
                    *(double*)item = number;
                }

                return 0;
            case '?':
                var truth = Objects.Truth(value);
                if (truth >= 0)
                {
                    *item = (byte)truth;
                }

                return truth < 0 ? -1 : 0;
            case 'c':
                if (!Bytes.Is(value))
                {
                    return FailType(memory);
                }

                if (Bytes.Of(value)->Length != 1)
                {
                    return FailValue(memory);
                }

                *item = *Bytes.Data(Bytes.Of(value));
                return 0;
            default:
                return WriteInt(memory, item, value);
        }
    }

    private static int WriteInt(MemoryViewObj* memory, byte* item, V value)
    {
        if (!Ints.IsInt(value) && Types.Of(value)->Index == null)
        {
            return FailType(memory);
        }

        var index = Ints.Index(value);
        if (index.IsError)
        {
            return -1;
        }

        var signed = memory->Format is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';
        IntView view;
        IntView.Read(index, &view);
        var magnitude = view.Count == 0 ? 0 : view.Limbs[0];
        var bits = (int)memory->ItemSize * 8;
        var limit = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        var fits = view.Count <= 1 && (signed
            ? magnitude <= (view.Negative ? (limit >> 1) + 1 : limit >> 1)
            : !view.Negative && magnitude <= limit);
        var stored = view.Negative ? 0 - magnitude : magnitude;
        Counts.Release(index);
        if (!fits)
        {
            return FailValue(memory);
        }

        TextMemory.CopyBytes(item, &stored, memory->ItemSize);
        return 0;
    }

    private static int FailType(MemoryViewObj* memory)
    {
        var format = Strs.FromChar(memory->Format);
        Errors.Clear();
        Errors.Raise(TypeErrorType.Address, "memoryview: invalid type for format '%S'"u8, format);
        Counts.Release(format);
        return -1;
    }

    private static int FailValue(MemoryViewObj* memory)
    {
        var format = Strs.FromChar(memory->Format);
        Errors.Raise(ValueErrorType.Address, "memoryview: invalid value for format '%S'"u8, format);
        Counts.Release(format);
        return -1;
    }

    private static MemoryViewObj* Allocate(V owner)
    {
        var memory = (MemoryViewObj*)Heap.NewContainer(MemoryViewType.Address, sizeof(MemoryViewObj));
        if (memory == null)
        {
            return null;
        }

        memory->Owner = Counts.Retain(owner);
        memory->Shape = V.Unset;
        memory->Hash = 0;
        if (!Bytes.Is(owner))
        {
            ByteArrays.Of(owner)->Exports++;
        }

        return memory;
    }
}
