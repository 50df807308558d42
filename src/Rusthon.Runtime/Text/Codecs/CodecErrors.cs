using System;

namespace Rusthon.Runtime;

/// <summary>UnicodeEncodeError and UnicodeDecodeError.</summary>
public static unsafe class CodecErrors
{
    /// <summary>Raises UnicodeEncodeError for the characters of a str from start up to end; gives -1.</summary>
    public static int RaiseEncode(ReadOnlySpan<byte> encoding, V text, long start, long end, ReadOnlySpan<byte> reason) =>
        Raise(UnicodeEncodeErrorType.Address, encoding, Strs.Exact(text), start, end, reason);

    /// <summary>Raises UnicodeDecodeError for bytes in memory from start up to end; gives -1.</summary>
    public static int RaiseDecode(
        ReadOnlySpan<byte> encoding, byte* data, long length, long start, long end, ReadOnlySpan<byte> reason) =>
        Raise(UnicodeDecodeErrorType.Address, encoding, Bytes.FromMemory(data, length), start, end, reason);

    /// <summary>Raises type(encoding, object, start, end, reason).</summary>
    private static int Raise(
        TypeObj* type, ReadOnlySpan<byte> encoding, [Owned] V subject, long start, long end, ReadOnlySpan<byte> reason)
    {
        var arguments = stackalloc V[5];
        arguments[0] = Strs.FromAscii(encoding);
        arguments[1] = subject;
        arguments[2] = V.FromSmall(start);
        arguments[3] = V.FromSmall(end);
        arguments[4] = Strs.FromAscii(reason);
        if (!arguments[0].IsError && !arguments[1].IsError && !arguments[4].IsError)
        {
            var exception = Objects.Call(V.FromObject(type), arguments, 5, null);
            if (!exception.IsError)
            {
                ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
            }
        }

        for (var i = 0; i < 5; i++)
        {
            Counts.Release(arguments[i]);
        }

        return -1;
    }
}
