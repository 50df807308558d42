namespace Rusthon.Runtime;

/// <summary>Text through files: UTF-8 out of strs and back.</summary>
public static unsafe class TextFiles
{
    /// <summary>Writes a str: 0 or -1.</summary>
    public static int Write(FileObj* file, V text)
    {
        var s = Strs.Of(text);
        var data = Strs.Data(s);
        var hasLineEnd = (file->Flags & FileFlags.LineBuffered) != 0 && Contains(data, Strs.Kind(s), s->Length, '\n');
        var status = Strs.IsAscii(s) && file->Newline.IsNone ? FileBuffers.Write(file, data, s->Length) : Encode(file, text, s, data);
        return status == 0 && hasLineEnd ? FileBuffers.Flush(file) : status;
    }

    /// <summary>One line with its end, a str; empty at the end of the file. No more than limit characters when that is not negative.</summary>
    public static V ReadLine(FileObj* file, long limit)
    {
        var scanned = 0L;
        while (true)
        {
            var available = file->ReadEnd - file->ReadStart;
            var start = file->ReadBuffer + file->ReadStart;
            for (; scanned < available; scanned++)
            {
                var value = start[scanned];
                if (value == '\n' || (value == '\r' && EndsAtReturn(file)))
                {
                    return TakeLine(file, scanned + 1, limit);
                }
            }

            if (limit >= 0 && scanned > limit * 4)
            {
                return TakeLine(file, scanned, limit);
            }

            var got = FileBuffers.Fill(file, FileBuffers.Size);
            if (got < 0)
            {
                return V.Error;
            }

            if (got == 0)
            {
                return TakeLine(file, available, limit);
            }
        }
    }

    /// <summary>Reads count characters, or all that is left when it is negative.</summary>
    public static V Read(FileObj* file, long count)
    {
        if (count < 0)
        {
            long got;
            while ((got = FileBuffers.Fill(file, FileBuffers.Size)) > 0)
            {
            }

            return got < 0 ? V.Error : Take(file, file->ReadEnd - file->ReadStart);
        }

        var bytes = 0L;
        for (var characters = 0L; characters < count;)
        {
            if (bytes == file->ReadEnd - file->ReadStart)
            {
                var got = FileBuffers.Fill(file, FileBuffers.Size);
                if (got < 0)
                {
                    return V.Error;
                }

                if (got == 0)
                {
                    break;
                }
            }

            var first = file->ReadBuffer[file->ReadStart + bytes];
            var isSecondHalf = first == '\n' && bytes > 0 && file->ReadBuffer[file->ReadStart + bytes - 1] == '\r' && TranslatesNewlines(file);
            bytes++;
            while (bytes < file->ReadEnd - file->ReadStart && (file->ReadBuffer[file->ReadStart + bytes] & 0xC0) == 0x80)
            {
                bytes++;
            }

            var unfinished = bytes == file->ReadEnd - file->ReadStart && (first >= 0x80 || (first == '\r' && TranslatesNewlines(file)));
            if (unfinished && FileBuffers.Fill(file, FileBuffers.Size) < 0)
            {
                return V.Error;
            }

            while (first >= 0x80 && bytes < file->ReadEnd - file->ReadStart && (file->ReadBuffer[file->ReadStart + bytes] & 0xC0) == 0x80)
            {
                bytes++;
            }

            characters += isSecondHalf ? 0 : 1;
        }

        if (bytes > 0 && bytes < file->ReadEnd - file->ReadStart && TranslatesNewlines(file)
            && file->ReadBuffer[file->ReadStart + bytes - 1] == '\r' && file->ReadBuffer[file->ReadStart + bytes] == '\n')
        {
            bytes++;
        }

        return Take(file, bytes);
    }

    private static bool TranslatesNewlines(FileObj* file) => (file->Flags & FileFlags.UniversalNewlines) != 0;

    private static bool EndsAtReturn(FileObj* file) =>
        TranslatesNewlines(file) || (file->Newline.IsPointer && Strs.Length(file->Newline) == 0);

    /// <summary>A line of so many bytes; a \r at its end takes the \n behind it along.</summary>
    private static V TakeLine(FileObj* file, long bytes, long limit)
    {
        if (bytes > 0 && file->ReadBuffer[file->ReadStart + bytes - 1] == '\r' && EndsAtReturn(file))
        {
            if (file->ReadStart + bytes == file->ReadEnd && FileBuffers.Fill(file, FileBuffers.Size) < 0)
            {
                return V.Error;
            }

            if (file->ReadStart + bytes < file->ReadEnd && file->ReadBuffer[file->ReadStart + bytes] == '\n')
            {
                bytes++;
            }
        }

        if (limit >= 0)
        {
            var end = 0L;
            for (var characters = 0L; end < bytes && characters < limit; characters++)
            {
                end++;
                while (end < bytes && (file->ReadBuffer[file->ReadStart + end] & 0xC0) == 0x80)
                {
                    end++;
                }
            }

            bytes = end;
        }

        return Take(file, bytes);
    }

    /// <summary>Decodes and consumes bytes of the read buffer.</summary>
    private static V Take(FileObj* file, long bytes)
    {
        var start = file->ReadBuffer + file->ReadStart;
        var length = TranslatesNewlines(file) ? TranslateNewlines(start, bytes) : bytes;
        file->ReadStart += bytes;
        return (file->Flags & FileFlags.SurrogateEscape) != 0 ? Strs.FromUtf8Escaped(start, length) : Strs.FromUtf8(start, length);
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

    private static bool Contains(byte* data, int kind, long length, uint character)
    {
        if (kind == 0)
        {
            return TextMemory.FindByte(data, (byte)character, length) >= 0;
        }

        for (var i = 0L; i < length; i++)
        {
            if (TextMemory.Read(data, kind, i) == character)
            {
                return true;
            }
        }

        return false;
    }

    private static int Encode(FileObj* file, V text, StrObj* s, byte* data)
    {
        var kind = Strs.Kind(s);
        for (var i = 0L; i < s->Length; i++)
        {
            var status = EncodeOne(file, text, i, TextMemory.Read(data, kind, i));
            if (status < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static int EncodeOne(FileObj* file, V text, long index, uint character)
    {
        byte* bytes = stackalloc byte[8];
        if (character < 0x80)
        {
            return character == '\n' && file->Newline.IsPointer && Strs.Length(file->Newline) > 0
                ? WriteNewline(file)
                : FileBuffers.WriteByte(file, (byte)character);
        }

        if (character < 0x800)
        {
            bytes[0] = (byte)(0xC0 | (character >> 6));
            bytes[1] = (byte)(0x80 | (character & 0x3F));
            return FileBuffers.Write(file, bytes, 2);
        }

        if (character >= 0xD800 && character < 0xE000)
        {
            return EncodeSurrogate(file, text, index, character);
        }

        if (character < 0x10000)
        {
            bytes[0] = (byte)(0xE0 | (character >> 12));
            bytes[1] = (byte)(0x80 | ((character >> 6) & 0x3F));
            bytes[2] = (byte)(0x80 | (character & 0x3F));
            return FileBuffers.Write(file, bytes, 3);
        }

        bytes[0] = (byte)(0xF0 | (character >> 18));
        bytes[1] = (byte)(0x80 | ((character >> 12) & 0x3F));
        bytes[2] = (byte)(0x80 | ((character >> 6) & 0x3F));
        bytes[3] = (byte)(0x80 | (character & 0x3F));
        return FileBuffers.Write(file, bytes, 4);
    }

    private static int WriteNewline(FileObj* file)
    {
        for (var i = 0L; i < Strs.Length(file->Newline); i++)
        {
            if (FileBuffers.WriteByte(file, (byte)Strs.At(file->Newline, i)) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static int EncodeSurrogate(FileObj* file, V text, long index, uint character)
    {
        if ((file->Flags & FileFlags.BackslashReplace) != 0)
        {
            var digits = "0123456789abcdef"u8;
            byte* bytes = stackalloc byte[8];
            bytes[0] = (byte)'\\';
            bytes[1] = (byte)'u';
            for (var i = 0; i < 4; i++)
            {
                bytes[2 + i] = digits[(int)((character >> (12 - (4 * i))) & 15)];
            }

            return FileBuffers.Write(file, bytes, 6);
        }

        if ((file->Flags & FileFlags.SurrogateEscape) != 0 && character >= 0xDC80 && character <= 0xDCFF)
        {
            return FileBuffers.WriteByte(file, (byte)character);
        }

        UnicodeErrors.RaiseEncode(Names.Utf8, text, index, index + 1, "surrogates not allowed"u8);
        return -1;
    }
}
