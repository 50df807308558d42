using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Making and reading bytes and bytearrays. Results are owned.</summary>
public static unsafe class Bytes
{
    /// <summary>True for bytes and instances of subclasses.</summary>
    public static bool Is(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.BytesSubclass) != 0;

    /// <summary>True for an instance of bytes itself.</summary>
    public static bool IsExact(V value) => value.IsPointer && value.Object->Type == BytesType.Address;

    /// <summary>The object of a bytes value, borrowed.</summary>
    public static BytesObj* Of(V bytes) => (BytesObj*)bytes.Object;

    /// <summary>The bytes behind the fixed part.</summary>
    public static byte* Data(BytesObj* bytes) => (byte*)bytes + sizeof(BytesObj);

    /// <summary>A new bytes object whose content the caller fills in; null when raised (MemoryError).</summary>
    public static BytesObj* New(long length)
    {
        if ((ulong)length > Strs.MaxLength)
        {
            Errors.NoMemory();
            return null;
        }

        var bytes = (BytesObj*)Heap.New(BytesType.Address, SizeOf(length));
        if (bytes != null)
        {
            bytes->Length = length;
            bytes->Hash = 0;
        }

        return bytes;
    }

    /// <summary>The size in bytes of the block for so many bytes.</summary>
    public static long SizeOf(long length) => sizeof(BytesObj) + length;

    /// <summary>Where an instance of a subclass keeps what the subclass adds, in bytes from its start: behind the bytes, aligned to 8.</summary>
    public static long ExtraOffset(BytesObj* bytes) => (SizeOf(bytes->Length) + 7) & -8;

    /// <summary>A copy of memory as bytes.</summary>
    public static V FromMemory(byte* data, long length)
    {
        var bytes = New(length);
        if (bytes == null)
        {
            return V.Error;
        }

        TextMemory.CopyBytes(Data(bytes), data, length);
        return V.FromObject(bytes);
    }

    /// <summary>A copy of memory as a bytearray when the model is one, else as bytes.</summary>
    public static V Like(V model, byte* data, long length) =>
        ByteArrays.Is(model) ? ByteArrays.FromMemory(data, length) : FromMemory(data, length);

    /// <summary>The same content as bytes or bytearray: the value itself if it is exactly bytes, else a copy.</summary>
    public static V Same(V self)
    {
        if (IsExact(self))
        {
            return Counts.Retain(self);
        }

        var view = ByteView.OfBytes(self);
        return Like(self, view.Data, view.Length);
    }

    /// <summary>Part of a bytes or bytearray, from start up to stop, which lie within it.</summary>
    public static V Range(V self, long start, long stop)
    {
        var view = ByteView.OfBytes(self);
        return start == 0 && stop == view.Length ? Same(self) : Like(self, view.Data + start, stop > start ? stop - start : 0);
    }

    /// <summary>repr: b'...', quotes chosen as CPython does; a bytearray's escapes a single quote in any case.</summary>
    public static V Repr(byte* data, long length, bool isArray)
    {
        var single = TextMemory.FindByte(data, (byte)'\'', length) >= 0;
        var quote = single && TextMemory.FindByte(data, (byte)'"', length) < 0 ? '"' : '\'';
        var builder = StrBuilder.Start();
        var good = builder.AddChar('b') && builder.AddChar(quote);
        for (var i = 0L; good && i < length; i++)
        {
            good = AddEscaped(ref builder, data[i], isArray ? '\'' : quote);
        }

        if (good && builder.AddChar(quote))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AddEscaped(ref StrBuilder builder, byte value, char quote)
    {
        if (value == quote || value == '\\')
        {
            return builder.AddChar('\\') && builder.AddChar(value);
        }

        if (value is >= 32 and < 127)
        {
            return builder.AddChar(value);
        }

        switch (value)
        {
            case (byte)'\t':
                return builder.AddAscii("\\t"u8);
            case (byte)'\n':
                return builder.AddAscii("\\n"u8);
            case (byte)'\r':
                return builder.AddAscii("\\r"u8);
            default:
                return builder.AddAscii("\\x"u8) && builder.AddHex(value, 2);
        }
    }
}
