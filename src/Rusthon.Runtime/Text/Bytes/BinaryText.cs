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

    private const byte NoValue = 255;

    /// <summary>The values of characters in base64; <see cref="NoValue"/> for others.</summary>
    private static ReadOnlySpan<byte> Values =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,  62, 255, 255, 255,  63,
        52,  53,  54,  55,  56,  57,  58,  59,  60,  61, 255, 255, 255, 255, 255, 255,
        255,   0,   1,   2,   3,   4,   5,   6,   7,   8,   9,  10,  11,  12,  13,  14,
        15,  16,  17,  18,  19,  20,  21,  22,  23,  24,  25, 255, 255, 255, 255, 255,
        255,  26,  27,  28,  29,  30,  31,  32,  33,  34,  35,  36,  37,  38,  39,  40,
        41,  42,  43,  44,  45,  46,  47,  48,  49,  50,  51, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    /// <summary>The values of hexadecimal digits; <see cref="NoValue"/> for others.</summary>
    private static ReadOnlySpan<byte> HexValues =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 255, 255, 255, 255, 255,
        255, 10, 11, 12, 13, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 10, 11, 12, 13, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    [Builtin("hexlify(data, sep=Unset, bytes_per_sep=1)", Module = "binascii")]
    public static V ToHex(V data, V separator, V group) => Hex(data, separator, group);

    [Builtin("b2a_hex(data, sep=Unset, bytes_per_sep=1)", Module = "binascii")]
    public static V Hex(V data, V separator, V group)
    {
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        if (separator.IsUnset && group.IsUnset)
        {
            var plain = Bytes.New(2 * view.Length);
            if (plain != null)
            {
                ByteHex.Write(Bytes.Data(plain), view);
            }

            view.Release();
            return plain == null ? V.Error : V.FromObject(plain);
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

        var target = WriteBase64(Bytes.Data(bytes), view);
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

    /// <summary>Writes the characters of bytes, padded, and gives the place behind them.</summary>
    private static byte* WriteBase64(byte* target, in ByteView view)
    {
        fixed (byte* alphabet = Alphabet)
        {
            var data = view.Data;
            var left = view.Length;
            for (; left >= 3; left -= 3, data += 3, target += 4)
            {
                var bits = ((uint)data[0] << 16) | ((uint)data[1] << 8) | data[2];
                target[0] = alphabet[bits >> 18];
                target[1] = alphabet[(bits >> 12) & 63];
                target[2] = alphabet[(bits >> 6) & 63];
                target[3] = alphabet[bits & 63];
            }

            if (left > 0)
            {
                var bits = ((uint)data[0] << 16) | (left > 1 ? (uint)data[1] << 8 : 0);
                target[0] = alphabet[bits >> 18];
                target[1] = alphabet[(bits >> 12) & 63];
                target[2] = left > 1 ? alphabet[(bits >> 6) & 63] : Pad;
                target[3] = Pad;
                target += 4;
            }
        }

        return target;
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
        if (bytes == null)
        {
            return V.Error;
        }

        fixed (byte* values = HexValues)
        {
            var wrong = 0;
            var target = Bytes.Data(bytes);
            for (var i = 0L; i < view.Length; i += 2)
            {
                var high = values[view.Data[i]];
                var low = values[view.Data[i + 1]];
                wrong |= high | low;
                *target++ = (byte)((high << 4) | low);
            }

            if (wrong < 16)
            {
                return V.FromObject(bytes);
            }
        }

        Counts.Release(V.FromObject(bytes));
        return Fail("Non-hexadecimal digit found"u8);
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
        var first = DecodeGroups(view, ref builder);
        for (var i = first; i >= 0 && i < view.Length; i++)
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

            var value = Values[character];
            if (value == NoValue)
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
            return first < 0 ? V.Error : builder.Finish();
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

    /// <summary>Decodes whole groups of four characters as far as there are only such, and gives the number of characters; -1 when out of memory.</summary>
    private static long DecodeGroups(in ByteView view, ref ByteBuilder builder)
    {
        var start = view.Length < 4 ? null : builder.Room((view.Length / 4 * 3) + 3);
        if (start == null)
        {
            return view.Length < 4 ? 0 : -1;
        }

        var target = start;
        var i = 0L;
        fixed (byte* values = Values)
        {
            for (; i + 4 <= view.Length; i += 4, target += 3)
            {
                var a = values[view.Data[i]];
                var b = values[view.Data[i + 1]];
                var c = values[view.Data[i + 2]];
                var d = values[view.Data[i + 3]];
                if ((a | b | c | d) == NoValue)
                {
                    break;
                }

                target[0] = (byte)((a << 2) | (b >> 4));
                target[1] = (byte)((b << 4) | (c >> 2));
                target[2] = (byte)((c << 6) | d);
            }
        }

        builder.Take(target - start);
        return i;
    }

    private static V Fail(ReadOnlySpan<byte> message) => Errors.Raise(BinaryTextErrorType.Address, message);
}
