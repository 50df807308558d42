using System;

namespace Rusthon.Runtime;

/// <summary>The arguments of str().</summary>
public static unsafe class StrArguments
{
    private const int Count = 3;

    /// <summary>Reads object, encoding and errors (Unset when missing) in this order; false when raised.</summary>
    public static bool Read(V* args, long count, TupleObj* names, V* given)
    {
        if (count > Count)
        {
            Errors.Raise(TypeErrorType.Address, "str expected at most 3 arguments, got %S"u8, V.FromSmall(count));
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            given[i] = i < count ? args[i] : V.Unset;
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            var index = IndexOf(name);
            if (index < 0)
            {
                Errors.Raise(TypeErrorType.Address, "str() got an unexpected keyword argument '%S'"u8, name);
                return false;
            }

            if (!given[index].IsUnset)
            {
                Errors.Raise(
                    TypeErrorType.Address,
                    "argument for str() given by name ('%S') and position (%S)"u8,
                    name,
                    V.FromSmall(index + 1));
                return false;
            }

            given[index] = args[count + i];
        }

        return CheckText(given[1], "str() argument 'encoding' must be str, not %T"u8)
            && CheckText(given[2], "str() argument 'errors' must be str, not %T"u8);
    }

    /// <summary>str(value, encoding, errors), each of which may be Unset; owned.</summary>
    public static V Convert(V value, V encoding, V errors)
    {
        if (value.IsUnset)
        {
            return Strs.Empty;
        }

        if (encoding.IsUnset && errors.IsUnset)
        {
            return Objects.Str(value);
        }

        if (Strs.IsStr(value))
        {
            return Errors.Raise(TypeErrorType.Address, "decoding str is not supported"u8);
        }

        return ByteView.IsBuffer(value)
            ? BytesDecoder.Decode(value, encoding, errors)
            : Errors.Raise(TypeErrorType.Address, "decoding to str: need a bytes-like object, %T found"u8, value);
    }

    private static bool CheckText(V value, ReadOnlySpan<byte> message) => value.IsUnset || TextArguments.Text(value, message);

    private static int IndexOf(V name)
    {
        if (Strs.EqualsAscii(name, "object"u8))
        {
            return 0;
        }

        if (Strs.EqualsAscii(name, "encoding"u8))
        {
            return 1;
        }

        return Strs.EqualsAscii(name, "errors"u8) ? 2 : -1;
    }
}
