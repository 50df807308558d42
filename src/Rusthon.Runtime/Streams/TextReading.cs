namespace Rusthon.Runtime;

/// <summary>Reading from a text file's decoded text.</summary>
internal static unsafe class TextReading
{
    /// <summary>One line with its end, a str; empty at the end of the file. No more than limit characters when that is not negative.</summary>
    public static V ReadLine(TextObj* file, long limit)
    {
        var scanned = 0L;
        var characters = 0L;
        while (true)
        {
            if (limit >= 0 && characters == limit)
            {
                return Take(file, scanned);
            }

            var end = FindEnd(file, ref scanned, ref characters, limit, false);
            if (end > 0)
            {
                return Take(file, end);
            }

            if (limit >= 0 && characters == limit)
            {
                continue;
            }

            var status = TextDecoding.Fill(file);
            if (status < 0)
            {
                return V.Error;
            }

            if (status == 0)
            {
                end = FindEnd(file, ref scanned, ref characters, limit, true);
                return Take(file, end > 0 ? end : limit >= 0 ? scanned : file->ReadEnd - file->ReadStart);
            }
        }
    }

    /// <summary>Reads count characters, or all that is left when it is negative.</summary>
    public static V Read(TextObj* file, long count)
    {
        if (count < 0)
        {
            return TextDecoding.FillAll(file) < 0 ? V.Error : Take(file, file->ReadEnd - file->ReadStart);
        }

        var bytes = 0L;
        var translates = (file->Flags & FileFlags.UniversalNewlines) != 0;
        for (var characters = 0L; characters < count; characters++)
        {
            if (bytes == file->ReadEnd - file->ReadStart)
            {
                var status = TextDecoding.Fill(file);
                if (status < 0)
                {
                    return V.Error;
                }

                if (status == 0)
                {
                    break;
                }
            }

            var first = file->ReadBuffer[file->ReadStart + bytes];
            bytes += TextDecoding.SizeOf(first);
            if (first != '\r' || !translates)
            {
                continue;
            }

            // The second half of a line end belongs to the same character.
            if (bytes == file->ReadEnd - file->ReadStart && TextDecoding.Fill(file) < 0)
            {
                return V.Error;
            }

            if (bytes < file->ReadEnd - file->ReadStart && file->ReadBuffer[file->ReadStart + bytes] == '\n')
            {
                bytes++;
            }
        }

        return Take(file, bytes);
    }

    /// <summary>The bytes up to and with the next line end, 0 when there is none yet. Characters before the place scanned are not looked at again.</summary>
    private static long FindEnd(TextObj* file, ref long scanned, ref long characters, long limit, bool isLast)
    {
        var text = file->ReadBuffer + file->ReadStart;
        var available = file->ReadEnd - file->ReadStart;
        var any = (file->Flags & (FileFlags.UniversalNewlines | FileFlags.AnyNewlines)) != 0;
        var ending = file->Newline.IsPointer && Strs.Length(file->Newline) > 0 ? Strs.At(file->Newline, 0) : '\n';
        var isPair = file->Newline.IsPointer && Strs.Length(file->Newline) == 2;
        if (limit < 0 && ending == '\n' && !isPair)
        {
            return FindLineFeed(text, available, any, ref scanned, isLast);
        }

        while (scanned < available && (limit < 0 || characters < limit))
        {
            var value = text[scanned];
            if (value >= 0x80 || (value != '\n' && value != '\r'))
            {
                scanned += limit < 0 ? 1 : TextDecoding.SizeOf(value);
                characters++;
                continue;
            }

            if (any && value == '\r')
            {
                if (scanned + 1 == available && !isLast)
                {
                    return 0;
                }

                var isBoth = scanned + 1 < available && text[scanned + 1] == '\n';
                var splits = isBoth && limit >= 0 && characters + 1 == limit && (file->Flags & FileFlags.UniversalNewlines) == 0;
                return scanned + (isBoth && !splits ? 2 : 1);
            }

            if (isPair && value == '\r')
            {
                if (scanned + 1 == available && !isLast)
                {
                    return 0;
                }

                if (scanned + 1 < available && text[scanned + 1] == '\n' && (limit < 0 || characters + 2 <= limit))
                {
                    return scanned + 2;
                }
            }
            else if (value == ending && (!isPair || any))
            {
                return scanned + 1;
            }

            scanned++;
            characters++;
        }

        return 0;
    }

    /// <summary>The bytes up to and with the next line feed or, if any line end counts, return; 0 when there is none yet.</summary>
    private static long FindLineFeed(byte* text, long available, bool any, ref long scanned, bool isLast)
    {
        var step = TextMemory.FindByte(text + scanned, (byte)'\n', available - scanned);
        var stop = step < 0 ? available : scanned + step;
        var back = any ? TextMemory.FindByte(text + scanned, (byte)'\r', stop - scanned) : -1;
        if (back >= 0)
        {
            scanned += back;
            if (scanned + 1 == available && !isLast)
            {
                return 0;
            }

            return scanned + (scanned + 1 < available && text[scanned + 1] == '\n' ? 2 : 1);
        }

        scanned = stop;
        return step < 0 ? 0 : stop + 1;
    }

    /// <summary>Consumes bytes of the read buffer as a str.</summary>
    private static V Take(TextObj* file, long bytes)
    {
        var start = file->ReadBuffer + file->ReadStart;
        var length = (file->Flags & FileFlags.UniversalNewlines) != 0 ? TranslateNewlines(start, bytes) : bytes;
        file->ReadStart += bytes;
        return ToStr(start, length);
    }

    /// <summary>A str of UTF-8 in which surrogates are like other characters.</summary>
    private static V ToStr(byte* bytes, long length)
    {
        if (Utf8.CountAscii(bytes, length) == length)
        {
            return Strs.FromAscii(bytes, length);
        }

        var text = StrBuilder.Start();
        for (var i = 0L; i < length;)
        {
            var size = TextDecoding.SizeOf(bytes[i]);
            uint character = bytes[i];
            if (size > 1)
            {
                character &= 0x7Fu >> size;
                for (var j = 1; j < size; j++)
                {
                    character = (character << 6) | (bytes[i + j] & 0x3Fu);
                }
            }

            if (!text.AddChar(character))
            {
                text.Abandon();
                return V.Error;
            }

            i += size;
        }

        return text.Finish();
    }

    /// <summary>Turns \r\n and \r into \n in place; the new length.</summary>
    private static long TranslateNewlines(byte* bytes, long length)
    {
        var found = TextMemory.FindByte(bytes, (byte)'\r', length);
        if (found < 0)
        {
            return length;
        }

        var target = found;
        for (var i = found; i < length; i++)
        {
            if (bytes[i] != '\r')
            {
                bytes[target++] = bytes[i];
                continue;
            }

            bytes[target++] = (byte)'\n';
            if (i + 1 < length && bytes[i + 1] == '\n')
            {
                i++;
            }
        }

        return target;
    }
}
