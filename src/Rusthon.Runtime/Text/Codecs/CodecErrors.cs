using System;

namespace Rusthon.Runtime;

/// <summary>UnicodeEncodeError and UnicodeDecodeError.</summary>
[Cold]
public static unsafe class CodecErrors
{
    /// <summary>Raises UnicodeEncodeError for the characters of a str from start up to end; gives -1.</summary>
    public static int RaiseEncode(ReadOnlySpan<byte> encoding, V text, long start, long end, ReadOnlySpan<byte> reason)
    {
        var name = Strs.FromAscii(encoding);
        if (!name.IsError)
        {
            UnicodeErrors.RaiseEncode(name, text, start, end, reason);
            Counts.Release(name);
        }

        return -1;
    }

    /// <summary>Raises UnicodeDecodeError for bytes in memory from start up to end; gives -1.</summary>
    public static int RaiseDecode(
        ReadOnlySpan<byte> encoding, byte* data, long length, long start, long end, ReadOnlySpan<byte> reason)
    {
        var name = Strs.FromAscii(encoding);
        var bytes = name.IsError ? V.Error : Bytes.FromMemory(data, length);
        if (!bytes.IsError)
        {
            UnicodeErrors.RaiseDecode(name, bytes, start, end, reason);
        }

        Counts.Release(name);
        Counts.Release(bytes);
        return -1;
    }
}
