using System;

namespace Rusthon.Runtime;

/// <summary>What a function accepts as a path besides text, bytes and path-like objects.</summary>
[Flags]
public enum PathKinds
{
    None = 0,

    /// <summary>A file descriptor.</summary>
    Descriptor = 1,

    /// <summary>None: the current directory.</summary>
    Null = 2,
}

/// <summary>A path as the system wants it. Free it when done.</summary>
public unsafe struct PathArgument
{
    /// <summary>The bytes with a 0 behind them; null when it is a descriptor.</summary>
    public byte* Bytes;

    /// <summary>The descriptor, when it is one.</summary>
    public int Descriptor;

    /// <summary>True when names that come from it are bytes.</summary>
    public bool IsBytes;

    /// <summary>The str, bytes or int that names the file in errors, owned; Unset for a missing path.</summary>
    public V Given;
    private long length;

    /// <summary>Reads an argument of a function (empty: one that only says that it expects a path); false when it raised.</summary>
    public static bool Read(V value, ReadOnlySpan<byte> function, ReadOnlySpan<byte> parameter, PathKinds kinds, out PathArgument path)
    {
        path = default;
        path.Given = V.Unset;
        if (value.IsUnset || (value.IsNone && (kinds & PathKinds.Null) != 0))
        {
            return path.Copy("."u8);
        }

        if ((kinds & PathKinds.Descriptor) != 0 && Types.Of(value)->Index != null)
        {
            path.Given = value.IsSmall ? value : V.Unset;
            return ReadDescriptor(value, out path.Descriptor);
        }

        if (function.Length > 0 && !Strs.IsStr(value) && !Rusthon.Runtime.Bytes.Is(value) && !HasPath(value))
        {
            if (!Errors.IsPending)
            {
                RaiseType(value, function, parameter, kinds);
            }

            return false;
        }

        var text = Paths.ToPathOrBytes(value);
        if (text.IsError || !path.Take(text))
        {
            Counts.Release(text);
            return false;
        }

        path.Given = text;
        if (path.HasNull())
        {
            path.Free();
            if (function.Length == 0)
            {
                Errors.Raise(ValueErrorType.Address, "embedded null byte"u8);
                return false;
            }

            Raise(ValueErrorType.Address, function, "%S: embedded null character in %S"u8, parameter, V.None);
            return false;
        }

        return true;
    }

    /// <summary>A file descriptor: an int that fits 32 bits.</summary>
    public static bool ReadDescriptor(V value, out int descriptor)
    {
        var good = TextArguments.Int(value, 0, out var number);
        descriptor = (int)number;
        return good;
    }

    /// <summary>A file name from the system as str, or as bytes when this path is bytes.</summary>
    public readonly V ToName(byte* name, long size) => IsBytes ? Rusthon.Runtime.Bytes.FromMemory(name, size) : Strs.FromUtf8Escaped(name, size);

    /// <summary>Frees the bytes.</summary>
    public void Free()
    {
        if (Bytes != null)
        {
            Strs.FreeUtf8(Bytes, length);
            Bytes = null;
        }

        var given = Given;
        Given = V.Unset;
        Counts.Release(given);
    }

    private static bool HasPath(V value)
    {
        var method = Objects.LookupSpecial(value, Names.FsPath);
        var found = !method.IsUnset && !method.IsError;
        Counts.Release(method);
        return found;
    }

    private static void RaiseType(V value, ReadOnlySpan<byte> function, ReadOnlySpan<byte> parameter, PathKinds kinds)
    {
        var message = kinds switch
        {
            PathKinds.Descriptor => "%S: %S should be string, bytes, os.PathLike or integer, not %T"u8,
            PathKinds.Null => "%S: %S should be string, bytes, os.PathLike or None, not %T"u8,
            PathKinds.None => "%S: %S should be string, bytes or os.PathLike, not %T"u8,
            _ => "%S: %S should be string, bytes, os.PathLike, integer or None, not %T"u8,
        };
        Raise(TypeErrorType.Address, function, message, parameter, value);
    }

    private static void Raise(TypeObj* type, ReadOnlySpan<byte> function, ReadOnlySpan<byte> message, ReadOnlySpan<byte> parameter, V value)
    {
        var first = Strs.FromAscii(function);
        var second = Strs.FromAscii(parameter);
        if (!first.IsError && !second.IsError)
        {
            Errors.Raise(type, message, first, second, value);
        }

        Counts.Release(first);
        Counts.Release(second);
    }

    private readonly bool HasNull() => TextMemory.FindByte(Bytes, 0, length) >= 0;

    private bool Take(V text)
    {
        if (Strs.IsStr(text))
        {
            Bytes = Strs.ToUtf8(text, true, out length);
            return Bytes != null;
        }

        IsBytes = true;
        var view = ByteView.OfBytes(text);
        return Copy(new ReadOnlySpan<byte>(view.Data, (int)view.Length));
    }

    private bool Copy(ReadOnlySpan<byte> text)
    {
        length = text.Length;
        Bytes = (byte*)Heap.Allocate(length + 1);
        if (Bytes == null)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            Bytes[i] = text[i];
        }

        Bytes[length] = 0;
        return true;
    }
}
