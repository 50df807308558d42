using System;

namespace Rusthon.Runtime;

/// <summary>The arguments of bytes() and bytearray().</summary>
public static unsafe class ByteArguments
{
    private const int Count = 3;

    /// <summary>Reads source, encoding and errors (Unset when missing) in this order; false when raised.</summary>
    public static bool Read(V* args, long count, TupleObj* names, V* given, ReadOnlySpan<byte> function)
    {
        var keywords = names == null ? 0 : names->Length;
        for (var i = 0; i < Count; i++)
        {
            given[i] = i < count ? args[i] : V.Unset;
        }

        var title = Strs.FromAscii(function);
        if (title.IsError)
        {
            return false;
        }

        var good = count + keywords <= Count;
        if (!good)
        {
            Errors.Raise(
                TypeErrorType.Address, "%S() takes at most 3 arguments (%S given)"u8, title, V.FromSmall(count + keywords));
        }

        for (var i = 0L; good && i < keywords; i++)
        {
            good = Place(given, (&names->First)[i], args[count + i], title);
        }

        good = good && CheckText(given[1], title, "%S() argument 'encoding' must be str, not %T"u8)
            && CheckText(given[2], title, "%S() argument 'errors' must be str, not %T"u8);
        Counts.Release(title);
        return good;
    }

    /// <summary>
    /// bytes(source, encoding, errors), each of which may be Unset; owned. The message is that for an int out of range.
    /// </summary>
    public static V Convert(V source, V encoding, V errors, ReadOnlySpan<byte> message, bool special)
    {
        var coded = !encoding.IsUnset || !errors.IsUnset;
        if (source.IsUnset)
        {
            return coded
                ? Errors.Raise(
                    TypeErrorType.Address,
                    encoding.IsUnset ? "errors without a string argument"u8 : "encoding without a string argument"u8)
                : Bytes.FromMemory(null, 0);
        }

        if (special && !coded && Strs.IsStr(source) && !Strs.IsExact(source))
        {
            var made = FromSpecial(source);
            if (!made.IsUnset)
            {
                return made;
            }
        }

        if (Strs.IsStr(source))
        {
            return encoding.IsUnset
                ? Errors.Raise(TypeErrorType.Address, "string argument without an encoding"u8)
                : StrEncoder.Encode(source, encoding, errors);
        }

        if (coded)
        {
            return Errors.Raise(
                TypeErrorType.Address,
                encoding.IsUnset ? "errors without a string argument"u8 : "encoding without a string argument"u8);
        }

        if (Bytes.IsExact(source))
        {
            return Counts.Retain(source);
        }

        if (special)
        {
            var made = FromSpecial(source);
            if (!made.IsUnset)
            {
                return made;
            }
        }

        if (!ByteView.IsBuffer(source) && (Ints.IsInt(source) || Types.Of(source)->Index != null))
        {
            return Zeros(source);
        }

        return FromItems(source, message);
    }

    /// <summary>The result of __bytes__, or Unset when the type has none.</summary>
    public static V FromSpecial(V value)
    {
        var name = Strs.FromAscii("__bytes__"u8);
        if (name.IsError)
        {
            return name;
        }

        var method = Objects.LookupSpecial(value, name);
        Counts.Release(name);
        if (method.IsUnset || method.IsError)
        {
            return method;
        }

        var result = Objects.Call0(method);
        Counts.Release(method);
        if (!result.IsError && !Bytes.Is(result))
        {
            Errors.Raise(TypeErrorType.Address, "__bytes__ returned non-bytes (type %T)"u8, result);
            Counts.Release(result);
            return V.Error;
        }

        return result;
    }

    /// <summary>The bytes of a bytes-like object, or of an iterable of ints; owned.</summary>
    public static V FromItems(V source, ReadOnlySpan<byte> message)
    {
        if (ByteView.IsBuffer(source))
        {
            if (!ByteView.Of(source, out var view))
            {
                return V.Error;
            }

            var copy = Bytes.FromMemory(view.Data, view.Length);
            view.Release();
            return copy;
        }

        var iterator = Objects.Iter(source);
        if (iterator.IsError)
        {
            return Errors.PendingIs(TypeErrorType.Address) && Types.Of(source)->Iter == null
                ? RaiseUnconvertible(source)
                : V.Error;
        }

        var builder = ByteBuilder.Start();
        var good = true;
        while (good)
        {
            var item = Objects.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            good = !item.IsError && ByteView.ToByte(item, message, out var value) && builder.AddByte(value);
            Counts.Release(item);
        }

        Counts.Release(iterator);
        if (good)
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static V RaiseUnconvertible(V source)
    {
        Errors.Clear();
        return Errors.Raise(TypeErrorType.Address, "cannot convert '%T' object to bytes"u8, source);
    }

    private static V Zeros(V source)
    {
        var count = Ints.AsIndex(source, out var failed);
        if (failed)
        {
            if (!Errors.PendingIs(IndexErrorType.Address))
            {
                return V.Error;
            }

            Errors.Clear();
            return Errors.Raise(OverflowErrorType.Address, "cannot fit '%T' into an index-sized integer"u8, source);
        }

        if (count < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "negative count"u8);
        }

        var bytes = Bytes.New(count);
        if (bytes == null)
        {
            return V.Error;
        }

        TextMemory.FillBytes(Bytes.Data(bytes), 0, count);
        return V.FromObject(bytes);
    }

    private static bool Place(V* given, V name, V value, V function)
    {
        var index = -1;
        if (Strs.EqualsAscii(name, "source"u8))
        {
            index = 0;
        }
        else if (Strs.EqualsAscii(name, "encoding"u8))
        {
            index = 1;
        }
        else if (Strs.EqualsAscii(name, "errors"u8))
        {
            index = 2;
        }

        if (index < 0)
        {
            Errors.Raise(TypeErrorType.Address, "%S() got an unexpected keyword argument '%S'"u8, function, name);
            return false;
        }

        if (!given[index].IsUnset)
        {
            Errors.Raise(
                TypeErrorType.Address,
                "argument for %S() given by name ('%S') and position (%S)"u8,
                function,
                name,
                V.FromSmall(index + 1));
            return false;
        }

        given[index] = value;
        return true;
    }

    private static bool CheckText(V value, V function, ReadOnlySpan<byte> message)
    {
        if (value.IsUnset || Strs.IsStr(value))
        {
            return true;
        }

        Errors.Raise(TypeErrorType.Address, message, function, value);
        return false;
    }
}
