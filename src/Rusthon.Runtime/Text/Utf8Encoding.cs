namespace Rusthon.Runtime;

/// <summary>Whole texts to UTF-8.</summary>
internal static unsafe class Utf8Encoding
{
    private const ulong HighBits = 0x8080808080808080;
    private const uint FirstSurrogate = 0xD800;
    private const uint SurrogateCount = 0x800;

    /// <summary>The bytes that a str takes; -1 when it has lone surrogates.</summary>
    public static long Size(StrObj* text)
    {
        var data = Strs.Data(text);
        var size = text->Length;
        var surrogates = 0;
        switch (Strs.Kind(text))
        {
            case 0:
                for (var i = 0L; i < text->Length; i++)
                {
                    size += data[i] >> 7;
                }

                break;
            case 1:
                for (var i = 0L; i < text->Length; i++)
                {
                    uint character = ((ushort*)data)[i];
                    size += (character >= 0x80 ? 1 : 0) + (character >= 0x800 ? 1 : 0);
                    surrogates |= character - FirstSurrogate < SurrogateCount ? 1 : 0;
                }

                break;
            default:
                for (var i = 0L; i < text->Length; i++)
                {
                    var character = ((uint*)data)[i];
                    size += (character >= 0x80 ? 1 : 0) + (character >= 0x800 ? 1 : 0) + (character >= 0x10000 ? 1 : 0);
                    surrogates |= character - FirstSurrogate < SurrogateCount ? 1 : 0;
                }

                break;
        }

        return surrogates == 0 ? size : -1;
    }

    /// <summary>Writes a str without lone surrogates.</summary>
    public static void Write(StrObj* text, byte* target)
    {
        var data = Strs.Data(text);
        var kind = Strs.Kind(text);
        for (var i = 0L; i < text->Length; i++)
        {
            if (kind == 0)
            {
                while (i + 8 <= text->Length && (*(ulong*)(data + i) & HighBits) == 0)
                {
                    *(ulong*)target = *(ulong*)(data + i);
                    target += 8;
                    i += 8;
                }

                if (i == text->Length)
                {
                    return;
                }
            }

            var character = TextMemory.Read(data, kind, i);
            if (character < 0x80)
            {
                *target++ = (byte)character;
            }
            else
            {
                target += Utf8.Write(target, character);
            }
        }
    }
}
