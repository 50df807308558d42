namespace Rusthon.Runtime;

/// <summary>Strs from and to UTF-8.</summary>
public static unsafe partial class Strs
{
    /// <summary>A str of valid UTF-8; a malformed byte becomes U+FFFD.</summary>
    public static V FromUtf8(byte* bytes, long length)
    {
        if (Utf8.CountAscii(bytes, length) == length)
        {
            return FromAscii(bytes, length);
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
}
