namespace Rusthon.Runtime;

/// <summary>Writing text to a text file, flushing and closing it. 0 or -1 raised.</summary>
public static unsafe class TextFiles
{
    /// <summary>Writes a str. Nothing is written when a character cannot be encoded.</summary>
    public static int Write(TextObj* file, V text)
    {
        var s = Strs.Of(text);
        var data = Strs.Data(s);
        var flushes = (file->Flags & FileFlags.LineBuffered) != 0
            && (Contains(data, Strs.Kind(s), s->Length, '\n') || Contains(data, Strs.Kind(s), s->Length, '\r'));
        var plain = Strs.IsAscii(s) && !Translates(file) && file->Codec is Codec.Utf8 or Codec.Ascii or Codec.Latin1 or Codec.Cp1252;
        var status = plain ? Append(file, data, s->Length) : Encode(file, text);
        if (status < 0)
        {
            return -1;
        }

        if (file->ReadEnd > 0 || file->TailCount > 0)
        {
            TextDecoding.Reset(file, false);
        }

        if (flushes)
        {
            return Flush(file);
        }

        return (file->Flags & FileFlags.WriteThrough) != 0 ? FlushPending(file) : 0;
    }

    /// <summary>Writes one ASCII character that is no line end to be translated.</summary>
    public static int WriteAscii(TextObj* file, byte value)
    {
        if (file->Codec is not (Codec.Utf8 or Codec.Ascii or Codec.Latin1 or Codec.Cp1252) || (value == '\n' && Translates(file)) || file->ReadEnd > 0)
        {
            return Write(file, Strs.FromChar(value));
        }

        if (file->WriteBuffer != null && file->WriteCount < TextDecoding.ChunkSize - 1)
        {
            file->WriteBuffer[file->WriteCount++] = value;
        }
        else if (Append(file, &value, 1) < 0)
        {
            return -1;
        }

        if (value == '\n' && (file->Flags & FileFlags.LineBuffered) != 0)
        {
            return Flush(file);
        }

        return (file->Flags & FileFlags.WriteThrough) != 0 ? FlushPending(file) : 0;
    }

    /// <summary>Gives the pending text to the stream below, and flushes that.</summary>
    public static int Flush(TextObj* file) => FlushPending(file) < 0 ? -1 : StreamCalls.Flush(file->Buffer);

    /// <summary>Gives the pending text to the stream below.</summary>
    public static int FlushPending(TextObj* file)
    {
        var count = file->WriteCount;
        file->WriteCount = 0;
        return count == 0 ? 0 : StreamCalls.WriteAll(file->Buffer, file->WriteBuffer, count);
    }

    /// <summary>Flushes and closes the stream below.</summary>
    public static int Close(TextObj* file)
    {
        if ((file->Flags & FileFlags.Ready) == 0)
        {
            return 0;
        }

        var closed = IsClosed(file);
        if (closed != 0)
        {
            return closed < 0 ? -1 : 0;
        }

        var status = Flush(file);
        var pending = Errors.Take();
        FreeBuffers(file);
        var result = StreamCalls.IsBuffered(file->Buffer)
            ? BufferedStreams.Close((BufferedObj*)file->Buffer.Object)
            : StreamCalls.Status(StreamCalls.Call(file->Buffer, "close"u8));
        if (status < 0 && result == 0)
        {
            Errors.Restore(pending);
            return -1;
        }

        Counts.Release(pending);
        return result;
    }

    /// <summary>Whether the stream below is closed: 0, 1 or -1.</summary>
    public static int IsClosed(TextObj* file)
    {
        if (StreamCalls.IsBuffered(file->Buffer))
        {
            var buffered = (BufferedObj*)file->Buffer.Object;
            if ((buffered->Flags & FileFlags.Ready) != 0)
            {
                return BufferedStreams.IsClosed(buffered);
            }
        }

        var closed = StreamCalls.Get(file->Buffer, "closed"u8);
        var truth = closed.IsError ? -1 : Objects.Truth(closed);
        Counts.Release(closed);
        return truth;
    }

    /// <summary>Frees the buffers.</summary>
    public static void FreeBuffers(TextObj* file)
    {
        if (file->WriteBuffer != null)
        {
            Heap.Free(file->WriteBuffer, TextDecoding.ChunkSize);
            file->WriteBuffer = null;
            file->WriteCount = 0;
        }

        if (file->ReadBuffer != null)
        {
            Heap.Free(file->ReadBuffer, file->ReadCapacity);
            file->ReadBuffer = null;
            file->ReadCapacity = 0;
        }

        file->ReadStart = 0;
        file->ReadEnd = 0;
    }

    private static bool Translates(TextObj* file) => file->Newline.IsPointer && Strs.Length(file->Newline) > 0 && Strs.At(file->Newline, 0) == '\r';

    private static int Append(TextObj* file, byte* bytes, long count)
    {
        if (file->WriteBuffer == null)
        {
            file->WriteBuffer = (byte*)Heap.Allocate(TextDecoding.ChunkSize);
            if (file->WriteBuffer == null)
            {
                return -1;
            }
        }

        if (file->WriteCount + count > TextDecoding.ChunkSize && FlushPending(file) < 0)
        {
            return -1;
        }

        if (count >= TextDecoding.ChunkSize)
        {
            return StreamCalls.WriteAll(file->Buffer, bytes, count);
        }

        TextMemory.CopyBytes(file->WriteBuffer + file->WriteCount, bytes, count);
        file->WriteCount += count;
        return file->WriteCount >= TextDecoding.ChunkSize ? FlushPending(file) : 0;
    }

    private static int Encode(TextObj* file, V text)
    {
        var translated = Translate(file, text);
        var name = translated.IsError ? V.Error : EncodingName(file);
        var bytes = name.IsError ? V.Error : StrEncoder.Encode(translated, name, file->ErrorHandler);
        Counts.Release(name);
        Counts.Release(translated);
        if (bytes.IsError)
        {
            return -1;
        }

        file->Flags |= FileFlags.EncodingStarted;
        var view = ByteView.OfBytes(bytes);
        var status = Append(file, view.Data, view.Length);
        Counts.Release(bytes);
        return status;
    }

    /// <summary>The encoding; once something has been written, without its byte order mark. Owned.</summary>
    private static V EncodingName(TextObj* file)
    {
        if ((file->Flags & FileFlags.EncodingStarted) == 0)
        {
            return Counts.Retain(file->Encoding);
        }

        return file->Codec switch
        {
            Codec.Utf8Signed => Strs.FromAscii("utf-8"u8),
            Codec.Utf16 => Strs.FromAscii("utf-16-le"u8),
            Codec.Utf32 => Strs.FromAscii("utf-32-le"u8),
            _ => Counts.Retain(file->Encoding),
        };
    }

    private static V Translate(TextObj* file, V text)
    {
        var s = Strs.Of(text);
        if (!Translates(file) || !Contains(Strs.Data(s), Strs.Kind(s), s->Length, '\n'))
        {
            return Counts.Retain(text);
        }

        var result = StrBuilder.Start();
        var start = 0L;
        for (var i = 0L; i <= s->Length; i++)
        {
            if (i < s->Length && Strs.At(text, i) != '\n')
            {
                continue;
            }

            if (!result.AddRange(text, start, i) || (i < s->Length && !result.Add(file->Newline)))
            {
                result.Abandon();
                return V.Error;
            }

            start = i + 1;
        }

        return result.Finish();
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
}
