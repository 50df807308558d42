namespace Rusthon.Runtime;

/// <summary>Strs from and to UTF-8.</summary>
public static unsafe partial class Strs
{
    /// <summary>A str of valid UTF-8; a malformed byte becomes U+FFFD.</summary>
    public static V FromUtf8(byte* bytes, long length)
    {
        var whole = Utf8Decoding.ToStr(bytes, length);
        if (!whole.IsUnset)
        {
            return whole;
        }

        var builder = StrBuilder.Start();
        if (builder.AddUtf8(bytes, length))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>A str of UTF-8 in which each malformed byte b becomes the surrogate U+DC00 + b (the error handler surrogateescape).</summary>
    public static V FromUtf8Escaped(byte* bytes, long length)
    {
        if (Utf8.CountAscii(bytes, length) == length)
        {
            return FromAscii(bytes, length);
        }

        var builder = StrBuilder.Start();
        for (var i = 0L; i < length;)
        {
            var size = Utf8.Check(bytes + i, length - i, out var character, out _);
            if (size < 0)
            {
                character = 0xDC00u + bytes[i];
                size = 1;
            }

            if (!builder.AddChar(character))
            {
                builder.Abandon();
                return V.Error;
            }

            i += size;
        }

        return builder.Finish();
    }

    /// <summary>
    /// The str in UTF-8 in a new block, followed by a 0 byte that the length does not count; free it with
    /// <see cref="FreeUtf8"/>. A lone surrogate raises UnicodeEncodeError, except that when escaping U+DC80..U+DCFF
    /// give back the bytes they stand for. Null when raised.
    /// </summary>
    public static byte* ToUtf8(V text, bool escaping, out long length)
    {
        length = Utf8Length(text, escaping);
        if (length < 0)
        {
            return null;
        }

        var bytes = (byte*)Heap.Allocate(length + 1);
        if (bytes != null)
        {
            WriteUtf8(text, bytes);
            bytes[length] = 0;
        }

        return bytes;
    }

    /// <summary>As <see cref="ToUtf8(V, bool, out long)"/>, strict.</summary>
    public static byte* ToUtf8(V text, out long length) => ToUtf8(text, false, out length);

    /// <summary>Frees what <see cref="ToUtf8(V, bool, out long)"/> gave.</summary>
    public static void FreeUtf8(byte* bytes, long length) => Heap.Free(bytes, length + 1);

    /// <summary>The length in bytes of the str in UTF-8; -1 when raised.</summary>
    public static long Utf8Length(V text, bool escaping)
    {
        var s = Of(text);
        if (IsAscii(s))
        {
            return s->Length;
        }

        var whole = Utf8Encoding.Size(s);
        if (whole >= 0)
        {
            return whole;
        }

        var length = 0L;
        for (var i = 0L; i < s->Length; i++)
        {
            var character = At(text, i);
            if (character - 0xD800 >= 0x800)
            {
                length += Utf8.SizeOf(character);
            }
            else if (escaping && character - 0xDC80 < 0x80)
            {
                length++;
            }
            else
            {
                var end = i + 1;
                while (end < s->Length && At(text, end) - 0xD800 < 0x800)
                {
                    end++;
                }

                return CodecErrors.RaiseEncode("utf-8"u8, text, i, end, "surrogates not allowed"u8);
            }
        }

        return length;
    }

    /// <summary>Writes the UTF-8 whose length <see cref="Utf8Length"/> told; escaped bytes as such.</summary>
    public static void WriteUtf8(V text, byte* target)
    {
        var s = Of(text);
        if (IsAscii(s))
        {
            TextMemory.CopyBytes(target, Data(s), s->Length);
            return;
        }

        for (var i = 0L; i < s->Length; i++)
        {
            var character = At(text, i);
            if (character - 0xDC80 < 0x80)
            {
                *target++ = (byte)(character - 0xDC00);
            }
            else
            {
                target += Utf8.Write(target, character);
            }
        }
    }
}
