using System;

namespace Rusthon.Runtime;

/// <summary>The function open.</summary>
public static unsafe class OpenFunction
{
    private const int CreateFlag = 0x40;
    private const int ExclusiveFlag = 0x80;
    private const int TruncateFlag = 0x200;
    private const int AppendFlag = 0x400;
    private const int CloseOnExec = 0x80000;

    [Builtin("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    public static V Open(V path, V mode, V buffering, V encoding, V errors, V newline, V closeDescriptor, V opener)
    {
        if (!mode.IsUnset && !Strs.IsStr(mode))
        {
            return Errors.Raise(TypeErrorType.Address, "open() argument 'mode' must be str, not %T"u8, mode);
        }

        if (!opener.IsUnset && !opener.IsNone)
        {
            return Errors.Raise(NotImplementedErrorType.Address, "open() with an opener is not supported"u8);
        }

        if (!ParseMode(mode, out var flags, out var system))
        {
            return V.Error;
        }

        if ((flags & FileFlags.Binary) != 0)
        {
            return Errors.Raise(NotImplementedErrorType.Address, "binary files are not supported"u8);
        }

        if (!CheckNewline(newline) || (!buffering.IsUnset && !CheckBuffering(buffering, ref flags)))
        {
            return V.Error;
        }

        var descriptor = OpenDescriptor(path, system, ref flags);
        if (descriptor < 0)
        {
            return V.Error;
        }

        if (!closeDescriptor.IsUnset && Objects.Truth(closeDescriptor) == 0)
        {
            flags &= ~FileFlags.OwnsDescriptor;
        }

        return Make(descriptor, flags, path, mode, encoding, errors, newline);
    }

    /// <summary>Sets the flags that follow from the name of the error handler.</summary>
    internal static void ApplyErrorHandler(FileObj* file)
    {
        file->Flags &= ~(FileFlags.SurrogateEscape | FileFlags.BackslashReplace);
        if (Strs.EqualsAscii(file->ErrorHandler, "surrogateescape"u8))
        {
            file->Flags |= FileFlags.SurrogateEscape;
        }
        else if (Strs.EqualsAscii(file->ErrorHandler, "backslashreplace"u8))
        {
            file->Flags |= FileFlags.BackslashReplace;
        }
    }

    private static V Make(int descriptor, FileFlags flags, V path, V mode, V encoding, V errors, V newline)
    {
        var result = FileType.New(descriptor, flags, ""u8, "r"u8);
        if (result.IsError)
        {
            return V.Error;
        }

        var file = (FileObj*)result.Object;
        Set(&file->Name, path);
        Set(&file->Mode, mode);
        Set(&file->Encoding, encoding.IsUnset || encoding.IsNone ? Names.LocaleEncoding : encoding);
        Set(&file->ErrorHandler, errors);
        if (!newline.IsUnset && !newline.IsNone)
        {
            file->Newline = Counts.Retain(newline);
        }
        else
        {
            file->Flags |= FileFlags.UniversalNewlines;
        }

        ApplyErrorHandler(file);
        return result;
    }

    private static void Set(V* field, V value)
    {
        if (!value.IsUnset && !value.IsNone)
        {
            Counts.Release(*field);
            *field = Counts.Retain(value);
        }
    }

    private static bool ParseMode(V mode, out FileFlags flags, out int system)
    {
        flags = FileFlags.OwnsDescriptor;
        system = CloseOnExec;
        if (mode.IsUnset)
        {
            flags |= FileFlags.Readable;
            return true;
        }

        var reading = 0;
        var updating = 0;
        var text = 0;
        var binary = 0;
        for (var i = 0L; i < Strs.Length(mode); i++)
        {
            switch (Strs.At(mode, i))
            {
                case 'r': reading++; flags |= FileFlags.Readable; break;
                case 'w': reading++; flags |= FileFlags.Writable; system |= CreateFlag | TruncateFlag; break;
                case 'x': reading++; flags |= FileFlags.Writable; system |= CreateFlag | ExclusiveFlag; break;
                case 'a': reading++; flags |= FileFlags.Writable | FileFlags.Appending; system |= CreateFlag | AppendFlag; break;
                case '+': updating++; flags |= FileFlags.Readable | FileFlags.Writable; break;
                case 't': text++; break;
                case 'b': binary++; flags |= FileFlags.Binary; break;
                default: reading = 9; break;
            }
        }

        if (reading == 9 || reading > 4 || updating > 1 || text > 1 || binary > 1)
        {
            Errors.Raise(ValueErrorType.Address, "invalid mode: %R"u8, mode);
            return false;
        }

        if (text + binary > 1)
        {
            Errors.Raise(ValueErrorType.Address, "can't have text and binary mode at once"u8);
            return false;
        }

        if (reading != 1)
        {
            Errors.Raise(ValueErrorType.Address, "must have exactly one of create/read/write/append mode"u8);
            return false;
        }

        var both = FileFlags.Readable | FileFlags.Writable;
        system |= (flags & both) == both ? 2 : (flags & FileFlags.Writable) != 0 ? 1 : 0;
        return true;
    }

    private static bool CheckNewline(V newline)
    {
        if (newline.IsUnset || newline.IsNone)
        {
            return true;
        }

        if (!Strs.IsStr(newline))
        {
            Errors.Raise(TypeErrorType.Address, "open() argument 'newline' must be str or None, not %T"u8, newline);
            return false;
        }

        if (Strs.Length(newline) == 0 || Strs.EqualsAscii(newline, "\n"u8) || Strs.EqualsAscii(newline, "\r"u8) || Strs.EqualsAscii(newline, "\r\n"u8))
        {
            return true;
        }

        Errors.Raise(ValueErrorType.Address, "illegal newline value: %R"u8, newline);
        return false;
    }

    private static bool CheckBuffering(V buffering, ref FileFlags flags)
    {
        if (!Arguments.ToLong(buffering, out var size))
        {
            return false;
        }

        if (size == 0)
        {
            Errors.Raise(ValueErrorType.Address, "can't have unbuffered text I/O"u8);
            return false;
        }

        if (size == 1)
        {
            flags |= FileFlags.LineBuffered;
        }

        return true;
    }

    private static int OpenDescriptor(V path, int system, ref FileFlags flags)
    {
        if (Ints.IsInt(path))
        {
            return Ints.TryToLong(path, out var number) && number >= 0
                ? (int)number
                : Errors.Fail(ValueErrorType.Address, "negative file descriptor"u8);
        }

        var name = Paths.ToPath(path);
        if (name.IsError)
        {
            return -1;
        }

        var bytes = Strs.ToUtf8(name, out var length);
        if (bytes == null)
        {
            Counts.Release(name);
            return -1;
        }

        var descriptor = Libc.Open(bytes, system, 0x1B6);
        Strs.FreeUtf8(bytes, length);
        if (descriptor < 0)
        {
            FileErrors.Raise(name);
        }
        else if (IsDirectory(descriptor))
        {
            Libc.Close(descriptor);
            *Libc.ErrorNumber() = 21;
            FileErrors.Raise(name);
            descriptor = -1;
        }

        Counts.Release(name);
        return descriptor;
    }

    /// <summary>Reading a directory fails with EISDIR.</summary>
    private static bool IsDirectory(int descriptor)
    {
        byte none;
        return Libc.Read(descriptor, &none, 0) < 0 && *Libc.ErrorNumber() == 21;
    }
}
