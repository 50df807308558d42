using System;

namespace Rusthon.Runtime;

/// <summary>The function open.</summary>
public static unsafe class OpenFunction
{
    [Builtin("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    public static V Open(V path, V mode, V buffering, V encoding, V errors, V newline, V closeDescriptor, V opener)
    {
        if (!mode.IsUnset && !Strs.IsStr(mode))
        {
            return Errors.Raise(TypeErrorType.Address, "open() argument 'mode' must be str, not %T"u8, mode);
        }

        var text = mode.IsUnset ? Strs.FromChar('r') : mode;
        if (!TextArguments.Int(buffering, -1, out var size)
            || !CheckText(encoding, "open() argument 'encoding' must be str or None, not %T"u8)
            || !CheckText(errors, "open() argument 'errors' must be str or None, not %T"u8)
            || !CheckText(newline, "open() argument 'newline' must be str or None, not %T"u8)
            || !TextArguments.Flag(closeDescriptor, true, out var closes)
            || !CheckMode(text, encoding, errors, newline, out var parsed))
        {
            return V.Error;
        }

        var file = FileType.Make(-1, FileFlags.None, V.Unset);
        if (file == null)
        {
            return V.Error;
        }

        var raw = V.FromObject(file);
        if (FileType.Open(file, path, parsed, closes, opener) < 0)
        {
            Counts.Release(raw);
            return V.Error;
        }

        return Wrap(raw, text, parsed, size, encoding, errors, newline);
    }

    /// <summary>Checks that an optional argument is a str or None.</summary>
    internal static bool CheckText(V value, ReadOnlySpan<byte> message) => value.IsUnset || value.IsNone || TextArguments.Text(value, message);

    /// <summary>Checks a newline argument, which is Unset, None or a str.</summary>
    internal static bool CheckNewline(V newline)
    {
        if (newline.IsUnset || newline.IsNone || Strs.Length(newline) == 0 || Strs.EqualsAscii(newline, "\n"u8) || Strs.EqualsAscii(newline, "\r"u8)
            || Strs.EqualsAscii(newline, "\r\n"u8))
        {
            return true;
        }

        Errors.Raise(ValueErrorType.Address, "illegal newline value: %S"u8, newline);
        return false;
    }

    private static bool CheckMode(V text, V encoding, V errors, V newline, out FileMode mode)
    {
        if (!FileMode.Parse(text, out mode))
        {
            Errors.Raise(ValueErrorType.Address, "invalid mode: %R"u8, text);
            return false;
        }

        var message = ReadOnlySpan<byte>.Empty;
        if (mode.IsText && mode.IsBinary)
        {
            message = "can't have text and binary mode at once"u8;
        }
        else if (mode.Kinds > 1)
        {
            message = "must have exactly one of create/read/write/append mode"u8;
        }
        else if (mode.Kinds == 0)
        {
            message = "Must have exactly one of create/read/write/append mode and at most one plus"u8;
        }
        else if (mode.IsBinary && !encoding.IsUnset && !encoding.IsNone)
        {
            message = "binary mode doesn't take an encoding argument"u8;
        }
        else if (mode.IsBinary && !errors.IsUnset && !errors.IsNone)
        {
            message = "binary mode doesn't take an errors argument"u8;
        }
        else if (mode.IsBinary && !newline.IsUnset && !newline.IsNone)
        {
            message = "binary mode doesn't take a newline argument"u8;
        }

        if (message.Length == 0)
        {
            return true;
        }

        Errors.Raise(ValueErrorType.Address, message);
        return false;
    }

    /// <summary>Puts buffer and text on top of a file as the mode asks; takes the file over. When something is wrong the file is closed again.</summary>
    private static V Wrap([Owned] V raw, V modeText, FileMode mode, long size, V encoding, V errors, V newline)
    {
        var descriptor = ((FileObj*)raw.Object)->Descriptor;
        var lines = size == 1 || (size < 0 && Libc.IsTerminal(descriptor) != 0);
        if (size is < 0 or 1)
        {
            size = Files.BlockSize(descriptor);
        }

        if (size == 0)
        {
            if (mode.IsBinary)
            {
                return raw;
            }

            Errors.Raise(ValueErrorType.Address, "can't have unbuffered text I/O"u8);
            Counts.Release(raw);
            return V.Error;
        }

        var reads = (mode.Flags & FileFlags.Readable) != 0;
        var type = !reads ? BufferedWriterType.Address : mode.Updates > 0 ? BufferedRandomType.Address : BufferedReaderType.Address;
        var abilities = mode.Flags & (FileFlags.Readable | FileFlags.Writable);
        var buffered = BufferedType.Make(type, raw, abilities | FileFlags.Ready, size);
        if (buffered == null || mode.IsBinary)
        {
            return buffered == null ? V.Error : V.FromObject(buffered);
        }

        var buffer = V.FromObject(buffered);
        var text = TextFileType.Make(TextFileType.Address);
        var good = text != null && CheckNewline(newline)
            && TextFileType.Attach(text, buffer, encoding, errors, newline, lines ? FileFlags.LineBuffered : FileFlags.None) == 0;
        Counts.Release(buffer);
        if (good)
        {
            text->Mode = Counts.Retain(modeText);
            return V.FromObject(text);
        }

        var pending = Errors.Take();
        if (text != null)
        {
            Counts.Release(V.FromObject(text));
        }

        Errors.Restore(pending);
        return V.Error;
    }
}
