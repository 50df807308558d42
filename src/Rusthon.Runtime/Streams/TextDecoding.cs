using System;

namespace Rusthon.Runtime;

/// <summary>
/// The way from bytes to text in a text file: chunks of the stream below are decoded into the read buffer, which holds
/// UTF-8 whatever the file's encoding is. What is invalid is met when its chunk is decoded.
/// </summary>
internal static unsafe class TextDecoding
{
    /// <summary>Bytes that are asked for at once.</summary>
    public const int ChunkSize = 8192;

    private const int LongestTail = 8;

    /// <summary>Decodes more text behind what the buffer holds: 1, 0 at the end of the file, -1 raised.</summary>
    public static int Fill(TextObj* file)
    {
        byte* chunk = stackalloc byte[ChunkSize + LongestTail];
        while (true)
        {
            for (var i = 0; i < file->TailCount; i++)
            {
                chunk[i] = (byte)(file->Tail >> (8 * i));
            }

            var got = StreamCalls.ReadSome(file->Buffer, chunk + file->TailCount, ChunkSize);
            if (got < 0)
            {
                return got == StreamCalls.WouldBlock ? 0 : -1;
            }

            var before = file->ReadEnd - file->ReadStart;
            var length = file->TailCount + got;
            file->TailCount = 0;
            if (Decode(file, chunk, length, got == 0) < 0)
            {
                return -1;
            }

            if (file->ReadEnd - file->ReadStart > before)
            {
                return 1;
            }

            if (got == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>Decodes everything that is left: 0 or -1.</summary>
    public static int FillAll(TextObj* file)
    {
        var status = 1;
        while (status > 0)
        {
            status = Fill(file);
        }

        return status;
    }

    /// <summary>How many bytes of the file the unread text stands for.</summary>
    public static long UnreadBytes(TextObj* file)
    {
        var count = (long)file->TailCount;
        for (var i = file->ReadStart; i < file->ReadEnd;)
        {
            var first = file->ReadBuffer[i];
            var size = SizeOf(first);
            var escaped = first == 0xED && file->ReadBuffer[i + 1] is 0xB2 or 0xB3 && Strs.EqualsAscii(file->ErrorHandler, "surrogateescape"u8);
            count += file->Codec switch
            {
                Codec.Utf8 or Codec.Utf8Signed => escaped ? 1 : size,
                Codec.Utf16 or Codec.Utf16Little or Codec.Utf16Big => size == 4 ? 4 : 2,
                Codec.Utf32 or Codec.Utf32Little or Codec.Utf32Big => 4,
                _ => 1,
            };
            i += size;
        }

        return count;
    }

    /// <summary>The bytes of the UTF-8 character that begins with this one.</summary>
    public static int SizeOf(byte first) => first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;

    /// <summary>Forgets what was decoded, and at the start of the file also the byte order mark.</summary>
    public static void Reset(TextObj* file, bool atStart)
    {
        file->ReadStart = 0;
        file->ReadEnd = 0;
        file->TailCount = 0;
        file->Flags &= ~(FileFlags.PendingReturn | (atStart ? FileFlags.DecodingStarted : FileFlags.None));
        if (!atStart)
        {
            file->Flags |= FileFlags.DecodingStarted;
        }
    }

    private static int Decode(TextObj* file, byte* bytes, long length, bool isLast)
    {
        var skipped = (file->Flags & FileFlags.DecodingStarted) == 0 ? SkipMark(file, bytes, length, isLast) : 0;
        if (skipped < 0)
        {
            return KeepTail(file, bytes, length);
        }

        bytes += skipped;
        length -= skipped;
        var usable = isLast ? length : length - Unfinished(file, bytes, length);
        var status = Append(file, bytes, usable);
        if (status == 0)
        {
            KeepTail(file, bytes + usable, length - usable);
        }

        return status;
    }

    private static int KeepTail(TextObj* file, byte* bytes, long count)
    {
        file->Tail = 0;
        for (var i = 0; i < count; i++)
        {
            file->Tail |= (ulong)bytes[i] << (8 * i);
        }

        file->TailCount = (int)count;
        return 0;
    }

    /// <summary>The length of the byte order mark at the start of a file; -1 when there are not enough bytes to tell.</summary>
    private static int SkipMark(TextObj* file, byte* bytes, long length, bool isLast)
    {
        var size = file->Codec switch
        {
            Codec.Utf8Signed => 3,
            Codec.Utf16 => 2,
            Codec.Utf32 => 4,
            _ => 0,
        };
        if (length < size && !isLast)
        {
            return -1;
        }

        file->Flags |= FileFlags.DecodingStarted;
        file->Flags &= ~FileFlags.BigEndian;
        if (size == 0 || length < size)
        {
            return 0;
        }

        if (size == 3)
        {
            return bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        }

        if (bytes[0] == 0xFF && bytes[1] == 0xFE && (size == 2 || (bytes[2] == 0 && bytes[3] == 0)))
        {
            return size;
        }

        if (bytes[size - 2] == 0xFE && bytes[size - 1] == 0xFF && (size == 2 || (bytes[0] == 0 && bytes[1] == 0)))
        {
            file->Flags |= FileFlags.BigEndian;
            return size;
        }

        return 0;
    }

    /// <summary>How many bytes at the end are the start of a character.</summary>
    private static long Unfinished(TextObj* file, byte* bytes, long length)
    {
        switch (file->Codec)
        {
            case Codec.Utf8 or Codec.Utf8Signed:
                for (var i = 1; i <= 3 && i <= length; i++)
                {
                    var value = bytes[length - i];
                    if (value >= 0xC0)
                    {
                        return Utf8.Check(bytes + length - i, i, out _, out var problem) < 0 && problem == Utf8Problem.EndOfData ? i : 0;
                    }

                    if (value < 0x80)
                    {
                        return 0;
                    }
                }

                return 0;
            case Codec.Utf16 or Codec.Utf16Little or Codec.Utf16Big:
                var odd = length & 1;
                if (length - odd < 2)
                {
                    return odd;
                }

                var high = bytes[length - odd - (IsBig(file) ? 2 : 1)];
                return high is >= 0xD8 and < 0xDC ? odd + 2 : odd;
            case Codec.Utf32 or Codec.Utf32Little or Codec.Utf32Big:
                return length & 3;
            default:
                return 0;
        }
    }

    private static bool IsBig(TextObj* file) => file->Codec is Codec.Utf16Big or Codec.Utf32Big || (file->Flags & FileFlags.BigEndian) != 0;

    private static int Append(TextObj* file, byte* bytes, long length)
    {
        if (length == 0)
        {
            Look(file, file->ReadEnd, true);
            return 0;
        }

        var ascii = Utf8.CountAscii(bytes, length);
        var isUtf8 = file->Codec is Codec.Utf8 or Codec.Utf8Signed;
        if ((ascii == length && file->Codec is Codec.Utf8 or Codec.Utf8Signed or Codec.Ascii or Codec.Latin1 or Codec.Cp1252) || (isUtf8 && IsValid(bytes + ascii, length - ascii)))
        {
            if (!Reserve(file, length))
            {
                return -1;
            }

            TextMemory.CopyBytes(file->ReadBuffer + file->ReadEnd, bytes, length);
            file->ReadEnd += length;
            Look(file, file->ReadEnd - length, false);
            return 0;
        }

        var name = EncodingName(file);
        var text = name.IsError ? V.Error : BytesDecoder.Decode(bytes, length, name, file->ErrorHandler);
        Counts.Release(name);
        var status = text.IsError ? -1 : AppendText(file, text);
        Counts.Release(text);
        return status;
    }

    private static bool IsValid(byte* bytes, long length)
    {
        for (var i = 0L; i < length;)
        {
            var size = Utf8.Check(bytes + i, length - i, out _, out _);
            if (size < 0)
            {
                return false;
            }

            i += size;
        }

        return true;
    }

    /// <summary>The encoding without its byte order mark, owned.</summary>
    private static V EncodingName(TextObj* file)
    {
        var big = (file->Flags & FileFlags.BigEndian) != 0;
        return file->Codec switch
        {
            Codec.Utf8Signed => Strs.FromAscii("utf-8"u8),
            Codec.Utf16 => Strs.FromAscii(big ? "utf-16-be"u8 : "utf-16-le"u8),
            Codec.Utf32 => Strs.FromAscii(big ? "utf-32-be"u8 : "utf-32-le"u8),
            _ => Counts.Retain(file->Encoding),
        };
    }

    private static int AppendText(TextObj* file, V text)
    {
        var length = Strs.Length(text);
        if (!Reserve(file, length * 4))
        {
            return -1;
        }

        var start = file->ReadEnd;
        for (var i = 0L; i < length; i++)
        {
            file->ReadEnd += Utf8.Write(file->ReadBuffer + file->ReadEnd, Strs.At(text, i));
        }

        Look(file, start, false);
        return 0;
    }

    /// <summary>Notes which line ends the new text has.</summary>
    private static void Look(TextObj* file, long start, bool isLast)
    {
        if ((file->Flags & (FileFlags.UniversalNewlines | FileFlags.AnyNewlines)) == 0)
        {
            return;
        }

        var text = file->ReadBuffer + start;
        var length = file->ReadEnd - start;
        if ((file->Flags & FileFlags.PendingReturn) == 0 && TextMemory.FindByte(text, (byte)'\r', length) < 0)
        {
            if ((file->Flags & FileFlags.SeenNewline) == 0 && TextMemory.FindByte(text, (byte)'\n', length) >= 0)
            {
                file->Flags |= FileFlags.SeenNewline;
            }

            return;
        }

        for (var i = start; i < file->ReadEnd; i++)
        {
            var value = file->ReadBuffer[i];
            var afterReturn = (file->Flags & FileFlags.PendingReturn) != 0;
            if (afterReturn)
            {
                file->Flags = (file->Flags & ~FileFlags.PendingReturn) | (value == '\n' ? FileFlags.SeenBoth : FileFlags.SeenReturn);
            }

            if (value == '\r')
            {
                file->Flags |= FileFlags.PendingReturn;
            }
            else if (value == '\n' && !afterReturn)
            {
                file->Flags |= FileFlags.SeenNewline;
            }
        }

        if (isLast && (file->Flags & FileFlags.PendingReturn) != 0)
        {
            file->Flags = (file->Flags & ~FileFlags.PendingReturn) | FileFlags.SeenReturn;
        }
    }

    private static bool Reserve(TextObj* file, long more)
    {
        var kept = file->ReadEnd - file->ReadStart;
        if (file->ReadStart > 0)
        {
            TextMemory.MoveBytes(file->ReadBuffer, file->ReadBuffer + file->ReadStart, kept);
            file->ReadStart = 0;
            file->ReadEnd = kept;
        }

        if (file->ReadCapacity - kept >= more)
        {
            return true;
        }

        var capacity = file->ReadCapacity == 0 ? ChunkSize + LongestTail : file->ReadCapacity * 2;
        while (capacity - kept < more)
        {
            capacity *= 2;
        }

        var buffer = file->ReadBuffer == null ? (byte*)Heap.Allocate(capacity) : (byte*)Heap.Resize(file->ReadBuffer, file->ReadCapacity, capacity);
        if (buffer == null)
        {
            return false;
        }

        file->ReadBuffer = buffer;
        file->ReadCapacity = capacity;
        return true;
    }
}
