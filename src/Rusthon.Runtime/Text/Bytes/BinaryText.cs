using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The exception binascii.Error.</summary>
[PyType("Error", Module = "binascii", Base = typeof(ValueErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class BinaryTextErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The exception binascii.Incomplete.</summary>
[PyType("Incomplete", Module = "binascii", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class IncompleteTextType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The module binascii: bytes as hexadecimal and base64 text, checksums.</summary>
public static unsafe class BinaryText
{
    private const uint CrcPolynomial = 0xEDB88320;
    private const uint HqxPolynomial = 0x1021;
    private const byte Pad = (byte)'=';

    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    [Builtin("hexlify(data, sep=Unset, bytes_per_sep=1)", Module = "binascii")]
    public static V ToHex(V data, V separator, V group) => Hex(data, separator, group);

    [Builtin("b2a_hex(data, sep=Unset, bytes_per_sep=1)", Module = "binascii")]
    public static V Hex(V data, V separator, V group)
    {
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var text = ByteHex.Hex(view, separator, group);
        view.Release();
        if (text.IsError)
        {
            return V.Error;
        }

        var bytes = Bytes.FromMemory(Strs.Data(Strs.Of(text)), Strs.Length(text));
        Counts.Release(text);
        return bytes;
    }

    [Builtin("unhexlify(hexstr, /)", Module = "binascii")]
    public static V FromHexText(V text) => FromHex(text);

    [Builtin("a2b_hex(hexstr, /)", Module = "binascii")]
    public static V FromHex(V text)
    {
        if (!Ascii(text, out var view))
        {
            return V.Error;
        }

        var result = FromHex(view);
        view.Release();
        return result;
    }

    [Builtin("b2a_base64(data, /, *, newline=True)", Module = "binascii")]
    public static V ToBase64(V data, V newline)
    {
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        if (!TextArguments.Flag(newline, true, out var ends))
        {
            view.Release();
            return V.Error;
        }

        var bytes = Bytes.New(((view.Length + 2) / 3 * 4) + (ends ? 1 : 0));
        if (bytes == null)
        {
            view.Release();
            return V.Error;
        }

        var target = Bytes.Data(bytes);
        for (var i = 0L; i < view.Length; i += 3)
        {
            var left = view.Length - i;
            var bits = ((uint)view.Data[i] << 16) | (left > 1 ? (uint)view.Data[i + 1] << 8 : 0) | (left > 2 ? view.Data[i + 2] : 0u);
            *target++ = Alphabet[(int)(bits >> 18)];
            *target++ = Alphabet[(int)((bits >> 12) & 63)];
            *target++ = left > 1 ? Alphabet[(int)((bits >> 6) & 63)] : Pad;
            *target++ = left > 2 ? Alphabet[(int)(bits & 63)] : Pad;
        }

        if (ends)
        {
            *target = (byte)'\n';
        }

        view.Release();
        return V.FromObject(bytes);
    }

    [Builtin("a2b_base64(data, /, *, strict_mode=False)", Module = "binascii")]
    public static V FromBase64(V text, V strictMode)
    {
        if (!TextArguments.Flag(strictMode, false, out var strict) || !Ascii(text, out var view))
        {
            return V.Error;
        }

        var result = Decode(view, strict);
        view.Release();
        return result;
    }

    [Builtin("crc32(data, crc=0, /)", Module = "binascii")]
    public static V Crc32(V data, V start)
    {
        if (!Start(start, out var crc) || !ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        uint* table = stackalloc uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ CrcPolynomial : value >> 1;
            }

            table[i] = value;
        }

        crc = ~crc;
        for (var i = 0L; i < view.Length; i++)
        {
            crc = (crc >> 8) ^ table[(crc ^ view.Data[i]) & 255];
        }

        view.Release();
        return V.FromSmall(~crc);
    }

    [Builtin("crc_hqx(data, crc, /)", Module = "binascii")]
    public static V CrcHqx(V data, V start)
    {
        if (!Start(start, out var crc) || !ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        crc &= 0xFFFF;
        for (var i = 0L; i < view.Length; i++)
        {
            crc ^= (uint)view.Data[i] << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ HqxPolynomial) & 0xFFFF : crc << 1;
            }
        }

        view.Release();
        return V.FromSmall(crc);
    }

    private static bool Start(V value, out uint crc)
    {
        crc = 0;
        if (value.IsUnset)
        {
            return true;
        }

        var index = Ints.Index(value);
        if (index.IsError)
        {
            return false;
        }

        var low = LowBits(index);
        Counts.Release(index);
        crc = low;
        return true;
    }

    /// <summary>The low 32 bits of an int in two's complement.</summary>
    private static uint LowBits(V number)
    {
        IntView view;
        IntView.Read(number, &view);
        var low = view.BitLength == 0 ? 0u : (uint)view.Limbs[0];
        return view.Negative ? 0 - low : low;
    }

    /// <summary>The bytes of a bytes-like object or of a str that is ASCII.</summary>
    private static bool Ascii(V text, out ByteView view)
    {
        if (Strs.IsStr(text))
        {
            view = ByteView.OfMemory(Strs.Data(Strs.Of(text)), Strs.Length(text));
            if (Strs.IsAscii(Strs.Of(text)))
            {
                return true;
            }

            Errors.Raise(ValueErrorType.Address, "string argument should contain only ASCII characters"u8);
            return false;
        }

        return ByteView.Require(text, "argument should be bytes, buffer or ASCII string, not '%T'"u8, out view);
    }

    private static V FromHex(in ByteView view)
    {
        if ((view.Length & 1) != 0)
        {
            return Fail("Odd-length string"u8);
        }

        var bytes = Bytes.New(view.Length / 2);
        for (var i = 0L; bytes != null && i < view.Length; i += 2)
        {
            var high = ByteHex.Digit(view.Data[i]);
            var low = ByteHex.Digit(view.Data[i + 1]);
            if (high < 0 || low < 0)
            {
                Counts.Release(V.FromObject(bytes));
                return Fail("Non-hexadecimal digit found"u8);
            }

            Bytes.Data(bytes)[i / 2] = (byte)((high << 4) | low);
        }

        return bytes == null ? V.Error : V.FromObject(bytes);
    }

    private static V Decode(in ByteView view, bool strict)
    {
        if (strict && view.Length > 0 && view.Data[0] == Pad)
        {
            return Fail("Leading padding not allowed"u8);
        }

        var builder = ByteBuilder.Start();
        var place = 0;
        var pads = 0;
        var padded = false;
        var rest = 0u;
        for (var i = 0L; i < view.Length; i++)
        {
            var character = view.Data[i];
            if (character == Pad)
            {
                padded = true;
                if (place >= 2 && place + ++pads >= 4)
                {
                    // A complete group: what follows does not count.
                    if (strict && i + 1 < view.Length)
                    {
                        builder.Abandon();
                        return Fail("Excess data after padding"u8);
                    }

                    return builder.Finish();
                }

                if (strict && place == 0)
                {
                    builder.Abandon();
                    return Fail("Excess padding not allowed"u8);
                }

                continue;
            }

            var value = ValueOf(character);
            if (value < 0)
            {
                if (strict)
                {
                    builder.Abandon();
                    return Fail("Only base64 data is allowed"u8);
                }

                continue;
            }

            if (strict && padded)
            {
                builder.Abandon();
                return Fail("Discontinuous padding not allowed"u8);
            }

            pads = 0;
            var good = place == 0 || builder.AddByte((byte)((rest << (2 * place)) | ((uint)value >> (6 - (2 * place)))));
            rest = (uint)value & ((1u << (6 - (2 * place))) - 1);
            place = (place + 1) & 3;
            if (!good)
            {
                builder.Abandon();
                return V.Error;
            }
        }

        if (place == 0)
        {
            return builder.Finish();
        }

        var count = builder.Length;
        builder.Abandon();
        return place == 1
            ? Errors.Raise(
                BinaryTextErrorType.Address,
                "Invalid base64-encoded string: number of data characters (%S) cannot be 1 more than a multiple of 4"u8,
                V.FromSmall((count / 3 * 4) + 1))
            : Fail("Incorrect padding"u8);
    }

    private static int ValueOf(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    private static V Fail(ReadOnlySpan<byte> message) => Errors.Raise(BinaryTextErrorType.Address, message);
}
