using System;

namespace Rusthon.Runtime;

/// <summary>The bytes of a bytes-like object, while nothing changes it. Release it when done.</summary>
public unsafe struct ByteView
{
    /// <summary>The first byte.</summary>
    public byte* Data;
    public long Length;

    /// <summary>A copy that the view owns, or not counted.</summary>
    private V owner;

    /// <summary>The bytes of a bytes object, bytearray or array; needs no release.</summary>
    public static ByteView OfBytes(V value)
    {
        ByteView view = default;
        view.owner = V.None;
        if (Bytes.Is(value))
        {
            view.Data = Bytes.Data(Bytes.Of(value));
            view.Length = Bytes.Of(value)->Length;
        }
        else
        {
            view.Data = ByteArrays.Of(value)->Items;
            view.Length = ByteArrays.Of(value)->Length;
        }

        return view;
    }

    /// <summary>One byte or more in memory; needs no release.</summary>
    public static ByteView OfMemory(byte* data, long length)
    {
        ByteView view = default;
        view.Data = data;
        view.Length = length;
        view.owner = V.None;
        return view;
    }

    /// <summary>True when the value has the buffer protocol.</summary>
    public static bool IsBuffer(V value) => Bytes.Is(value) || ByteArrays.Is(value) || MemoryViews.Is(value) || Arrays.Is(value);

    /// <summary>The bytes of a value that <see cref="IsBuffer"/>; false when raised.</summary>
    public static bool Of(V value, out ByteView view)
    {
        if (!MemoryViews.Is(value))
        {
            view = OfBytes(value);
            return true;
        }

        view = default;
        view.owner = V.None;
        if (MemoryViews.IsReleased(value))
        {
            return false;
        }

        var memory = MemoryViews.Of(value);
        if (memory->Stride == memory->ItemSize)
        {
            view.Data = memory->Data;
            view.Length = memory->Count * memory->ItemSize;
            return true;
        }

        var copy = MemoryViews.ToBytes(value);
        if (copy.IsError)
        {
            return false;
        }

        view = OfBytes(copy);
        view.owner = copy;
        return true;
    }

    /// <summary>The bytes of an argument; TypeError with a message, in which %T is the argument's type, when it has none.</summary>
    public static bool Require(V value, ReadOnlySpan<byte> message, out ByteView view)
    {
        if (IsBuffer(value))
        {
            return Of(value, out view);
        }

        view = default;
        Errors.Raise(TypeErrorType.Address, message, value);
        return false;
    }

    /// <summary>As <see cref="Require(V, ReadOnlySpan{byte}, out ByteView)"/> with the usual message.</summary>
    public static bool Require(V value, out ByteView view) => Require(value, "a bytes-like object is required, not '%T'"u8, out view);

    /// <summary>An argument that is a byte (an int, stored at the address given) or bytes-like.</summary>
    public static bool RequirePart(V value, byte* one, out ByteView view)
    {
        view = OfMemory(one, 1);
        if (IsBuffer(value))
        {
            return Of(value, out view);
        }

        if (!Ints.IsInt(value) && Types.Of(value)->Index == null)
        {
            Errors.Raise(TypeErrorType.Address, "argument should be integer or bytes-like object, not '%T'"u8, value);
            return false;
        }

        return ToByte(value, "byte must be in range(0, 256)"u8, out *one);
    }

    /// <summary>An int-like value as a byte; ValueError with the message when it is none.</summary>
    public static bool ToByte(V value, ReadOnlySpan<byte> message, out byte result)
    {
        result = 0;
        var index = Ints.Index(value);
        if (index.IsError)
        {
            return false;
        }

        var fits = Ints.TryToLong(index, out var number) && (ulong)number < 256;
        Counts.Release(index);
        if (!fits)
        {
            Errors.Raise(ValueErrorType.Address, message);
        }

        result = (byte)number;
        return fits;
    }

    /// <summary>Frees a copy.</summary>
    public readonly void Release() => Counts.Release(owner);
}
