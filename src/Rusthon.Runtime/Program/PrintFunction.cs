namespace Rusthon.Runtime;

/// <summary>The functions print and input.</summary>
public static unsafe class PrintFunction
{
    [Builtin("print(*args, sep=' ', end='\\n', file=None, flush=False)")]
    public static V Print(V* args, long count, V sep, V end, V file, V flush)
    {
        if (!IsTextOrNone(sep))
        {
            return Errors.Raise(TypeErrorType.Address, "sep must be None or a string, not %T"u8, sep);
        }

        if (!IsTextOrNone(end))
        {
            return Errors.Raise(TypeErrorType.Address, "end must be None or a string, not %T"u8, end);
        }

        var target = file;
        if (file.IsUnset || file.IsNone)
        {
            target = StandardStreams.Out;
            if (target.IsUnset)
            {
                return Errors.Raise(RuntimeErrorType.Address, "lost sys.stdout"u8);
            }

            if (target.IsNone)
            {
                return V.None;
            }
        }

        Counts.Retain(target);
        var status = IsWritable(target)
            ? PrintToFile((TextObj*)target.Object, args, count, sep, end)
            : PrintToObject(target, args, count, sep, end);
        if (status == 0 && !flush.IsUnset)
        {
            var flushNow = Objects.Truth(flush);
            if (flushNow == 1)
            {
                var result = Objects.CallMethod0(target, Names.Flush);
                status = result.IsError ? -1 : 0;
                Counts.Release(result);
            }
            else
            {
                status = flushNow;
            }
        }

        Counts.Release(target);
        return status < 0 ? V.Error : V.None;
    }

    [Builtin("input(prompt='', /)")]
    public static V Input(V prompt)
    {
        if (StandardStreams.Flush() < 0 || !HasStream(StandardStreams.In, "input(): lost sys.stdin"u8) || !HasStream(StandardStreams.Out, "input(): lost sys.stdout"u8))
        {
            return V.Error;
        }

        if (!prompt.IsUnset && WritePrompt(prompt) < 0)
        {
            return V.Error;
        }

        var line = ReadLine();
        if (line.IsError)
        {
            return V.Error;
        }

        var length = Strs.Length(line);
        if (length == 0)
        {
            Counts.Release(line);
            return Errors.Raise(EOFErrorType.Address, "EOF when reading a line"u8);
        }

        if (Strs.At(line, length - 1) != '\n')
        {
            return line;
        }

        var result = Strs.Range(line, 0, length - 1);
        Counts.Release(line);
        return result;
    }

    private static bool IsTextOrNone(V value) => value.IsUnset || value.IsNone || Strs.IsStr(value);

    private static bool HasStream(V stream, System.ReadOnlySpan<byte> message)
    {
        if (!stream.IsUnset && !stream.IsNone)
        {
            return true;
        }

        Errors.Raise(RuntimeErrorType.Address, message);
        return false;
    }

    private static int WritePrompt(V prompt)
    {
        var output = StandardStreams.Out;
        if (PrintToObject(output, &prompt, 1, V.Unset, Strs.Empty) < 0)
        {
            return -1;
        }

        var result = Objects.CallMethod0(output, Names.Flush);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }

    private static V ReadLine()
    {
        var input = StandardStreams.In;
        if (input.IsPointer && input.Object->Type == TextFileType.Address)
        {
            return TextFileType.ReadLine(input, V.Unset);
        }

        var line = Objects.CallMethod0(input, Names.Readline);
        if (line.IsError || Strs.IsStr(line))
        {
            return line;
        }

        Errors.Raise(TypeErrorType.Address, "object.readline() returned non-string"u8);
        Counts.Release(line);
        return V.Error;
    }

    /// <summary>True for a text file over one of the runtime's own buffered files, open for writing.</summary>
    private static bool IsWritable(V target)
    {
        if (!target.IsPointer || target.Object->Type != TextFileType.Address)
        {
            return false;
        }

        var file = (TextObj*)target.Object;
        return (file->Flags & FileFlags.Ready) != 0 && !HasOwnWrite(file) && StreamCalls.IsBuffered(file->Buffer)
            && (((BufferedObj*)file->Buffer.Object)->Flags & FileFlags.Writable) != 0 && TextFiles.IsClosed(file) == 0;
    }

    /// <summary>True when the program gave this file a write method of its own.</summary>
    private static bool HasOwnWrite(TextObj* file) => file->Dict.IsPointer && !Dicts.GetStr(file->Dict, Names.Write).IsUnset;

    private static int PrintToFile(TextObj* file, V* args, long count, V sep, V end)
    {
        for (var i = 0L; i < count; i++)
        {
            if (i > 0 && WritePart(file, sep, (byte)' ') < 0)
            {
                return -1;
            }

            // The method __str__ can close the file.
            var text = Objects.Str(args[i]);
            if (text.IsError)
            {
                return -1;
            }

            var status = !IsWritable(V.FromObject(file)) ? StreamErrors.Closed() : TextFiles.Write(file, text);
            Counts.Release(text);
            if (status < 0)
            {
                return -1;
            }
        }

        return WritePart(file, end, (byte)'\n');
    }

    private static int WritePart(TextObj* file, V part, byte standard) =>
        part.IsUnset || part.IsNone ? TextFiles.WriteAscii(file, standard) : TextFiles.Write(file, part);

    private static int PrintToObject(V target, V* args, long count, V sep, V end)
    {
        var write = Objects.GetAttr(target, Names.Write);
        if (write.IsError)
        {
            return -1;
        }

        var status = 0;
        for (var i = 0L; i < count && status == 0; i++)
        {
            if (i > 0)
            {
                status = WriteTo(write, sep, ' ');
            }

            if (status < 0)
            {
                break;
            }

            var text = Objects.Str(args[i]);
            status = text.IsError ? -1 : WriteTo(write, text, 0);
            Counts.Release(text);
        }

        if (status == 0)
        {
            status = WriteTo(write, end, '\n');
        }

        Counts.Release(write);
        return status;
    }

    private static int WriteTo(V write, V part, uint standard)
    {
        var text = part.IsUnset || part.IsNone ? Strs.FromChar(standard) : part;
        var result = Objects.Call1(write, text);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }
}
