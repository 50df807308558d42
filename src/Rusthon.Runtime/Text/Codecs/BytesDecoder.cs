using System;

namespace Rusthon.Runtime;

/// <summary>bytes.decode.</summary>
public static unsafe class BytesDecoder
{
    /// <summary>Bytes being decoded.</summary>
    private struct Input
    {
        public byte* Data;
        public long Length;
        public Codec Codec;

        /// <summary>The handler's name, or Unset.</summary>
        public V Errors;
    }

    /// <summary>bytes.decode(encoding, errors) of a bytes-like object; the arguments may be Unset; owned.</summary>
    public static V Decode(V bytes, V encoding, V errors)
    {
        if (!CheckText(encoding, "decode() argument 'encoding' must be str, not %T"u8)
            || !CheckText(errors, "decode() argument 'errors' must be str, not %T"u8)
            || !ByteView.Of(bytes, out var view))
        {
            return V.Error;
        }

        var text = Decode(view.Data, view.Length, encoding, errors);
        view.Release();
        return text;
    }

    /// <summary>Decodes memory.</summary>
    public static V Decode(byte* data, long length, V encoding, V errors)
    {
        if (length == 0)
        {
            return Strs.Empty;
        }

        var codec = CodecNames.Find(encoding);
        if (codec == Codec.Unknown)
        {
            return V.Error;
        }

        if (codec == Codec.Latin1)
        {
            return Strs.FromLatin1(data, length);
        }

        if (codec is Codec.Utf8 or Codec.Ascii or Codec.Cp1252 && Utf8.CountAscii(data, length) == length)
        {
            return Strs.FromAscii(data, length);
        }

        if (codec == Codec.Utf8)
        {
            var whole = Utf8Decoding.ToStr(data, length);
            if (!whole.IsUnset)
            {
                return whole;
            }
        }

        Input input = default;
        input.Data = data;
        input.Length = length;
        input.Codec = codec;
        input.Errors = errors;
        if (codec == Codec.UnicodeEscape)
        {
            return UnicodeEscape.Decode(data, length);
        }

        var builder = StrBuilder.Start();
        if (AddAll(ref builder, &input))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static bool CheckText(V value, ReadOnlySpan<byte> message) => value.IsUnset || TextArguments.Text(value, message);

    private static bool AddAll(ref StrBuilder builder, Input* input)
    {
        switch (input->Codec)
        {
            case Codec.Ascii or Codec.Cp1252:
                return AddBytes(ref builder, input);
            case Codec.Utf8:
                return AddUtf8(ref builder, input, 0);
            case Codec.Utf8Signed:
                var marked = input->Length >= 3 && input->Data[0] == 0xEF && input->Data[1] == 0xBB && input->Data[2] == 0xBF;
                return AddUtf8(ref builder, input, marked ? 3 : 0);
            case Codec.Utf16 or Codec.Utf16Little or Codec.Utf16Big:
                return AddUtf16(ref builder, input);
            default:
                return AddUtf32(ref builder, input);
        }
    }

    private static bool AddBytes(ref StrBuilder builder, Input* input)
    {
        for (var i = 0L; i < input->Length; i++)
        {
            var value = input->Data[i];
            var character = input->Codec == Codec.Ascii ? value : Cp1252.Decode(value);
            var known = input->Codec == Codec.Ascii ? value < 128 : character != 0 || value == 0;
            var end = i + 1;
            if (known ? !builder.AddChar(character) : !Handle(ref builder, input, i, ref end, ByteReason(input->Codec)))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> ByteReason(Codec codec) =>
        codec == Codec.Ascii ? "ordinal not in range(128)"u8 : "character maps to <undefined>"u8;

    private static bool AddUtf8(ref StrBuilder builder, Input* input, long i)
    {
        while (i < input->Length)
        {
            var ascii = Utf8.CountAscii(input->Data + i, input->Length - i);
            if (!builder.AddAscii(input->Data + i, ascii))
            {
                return false;
            }

            i += ascii;
            if (i == input->Length)
            {
                break;
            }

            var size = Utf8.Check(input->Data + i, input->Length - i, out var character, out var problem);
            if (size > 0)
            {
                if (!builder.AddChar(character))
                {
                    return false;
                }

                i += size;
                continue;
            }

            if (IsPassedSurrogate(input, i, out character))
            {
                if (!builder.AddChar(character))
                {
                    return false;
                }

                i += 3;
                continue;
            }

            var end = i - size;
            if (!Handle(ref builder, input, i, ref end, Utf8Reason(problem)))
            {
                return false;
            }

            i = end;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Utf8Reason(Utf8Problem problem) => problem switch
    {
        Utf8Problem.InvalidStart => "invalid start byte"u8,
        Utf8Problem.InvalidContinuation => "invalid continuation byte"u8,
        _ => "unexpected end of data"u8,
    };

    /// <summary>A surrogate in three bytes, which the handler surrogatepass lets through.</summary>
    private static bool IsPassedSurrogate(Input* input, long i, out uint character)
    {
        character = 0;
        if (input->Length - i < 3 || CodecNames.Handler(input->Errors) != CodecHandler.SurrogatePass)
        {
            return false;
        }

        var data = input->Data + i;
        character = 0xD000u | ((data[1] & 0x3Fu) << 6) | (data[2] & 0x3Fu);
        return data[0] == 0xED && data[1] is >= 0xA0 and < 0xC0 && (data[2] & 0xC0) == 0x80;
    }

    private static bool AddUtf16(ref StrBuilder builder, Input* input)
    {
        var big = input->Codec == Codec.Utf16Big;
        var i = 0L;
        if (input->Codec == Codec.Utf16)
        {
            big = input->Length >= 2 && input->Data[0] == 0xFE && input->Data[1] == 0xFF;
            i = big || (input->Length >= 2 && input->Data[0] == 0xFF && input->Data[1] == 0xFE) ? 2 : 0;
            input->Codec = big ? Codec.Utf16Big : Codec.Utf16Little;
        }

        var pass = CodecNames.Handler(input->Errors) == CodecHandler.SurrogatePass;
        while (i < input->Length)
        {
            if (input->Length - i < 2)
            {
                var stop = input->Length;
                if (!Handle(ref builder, input, i, ref stop, "truncated data"u8))
                {
                    return false;
                }

                i = stop;
                continue;
            }

            var unit = Unit(input->Data + i, big);
            if (unit - 0xD800 >= 0x800)
            {
                if (!builder.AddChar(unit))
                {
                    return false;
                }

                i += 2;
                continue;
            }

            if (unit < 0xDC00 && input->Length - i >= 4 && Unit(input->Data + i + 2, big) - 0xDC00 < 0x400)
            {
                var low = Unit(input->Data + i + 2, big);
                if (!builder.AddChar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)))
                {
                    return false;
                }

                i += 4;
                continue;
            }

            var end = unit < 0xDC00 && input->Length - i < 4 ? input->Length : i + 2;
            if (pass ? !builder.AddChar(unit) : !Handle(ref builder, input, i, ref end, Utf16Reason(unit, input->Length - i)))
            {
                return false;
            }

            i = pass ? i + 2 : end;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Utf16Reason(uint unit, long left)
    {
        if (unit >= 0xDC00)
        {
            return "illegal encoding"u8;
        }

        return left < 4 ? "unexpected end of data"u8 : "illegal UTF-16 surrogate"u8;
    }

    private static uint Unit(byte* data, bool big) => big ? ((uint)data[0] << 8) | data[1] : ((uint)data[1] << 8) | data[0];

    private static bool AddUtf32(ref StrBuilder builder, Input* input)
    {
        var big = input->Codec == Codec.Utf32Big;
        var i = 0L;
        if (input->Codec == Codec.Utf32)
        {
            var mark = input->Length >= 4 ? Unit(input->Data, false) | (Unit(input->Data + 2, false) << 16) : 0;
            big = mark == 0xFFFE0000;
            i = mark is 0xFEFF or 0xFFFE0000 ? 4 : 0;
            input->Codec = big ? Codec.Utf32Big : Codec.Utf32Little;
        }

        var pass = CodecNames.Handler(input->Errors) == CodecHandler.SurrogatePass;
        while (i < input->Length)
        {
            var end = i + 4;
            if (end > input->Length)
            {
                end = input->Length;
                if (!Handle(ref builder, input, i, ref end, "truncated data"u8))
                {
                    return false;
                }

                i = end;
                continue;
            }

            var high = Unit(input->Data + i + (big ? 0 : 2), big);
            var character = (high << 16) | Unit(input->Data + i + (big ? 2 : 0), big);
            var surrogate = character - 0xD800 < 0x800 && !pass;
            if (!surrogate && character <= 0x10FFFF)
            {
                if (!builder.AddChar(character))
                {
                    return false;
                }
            }
            else if (!Handle(
                ref builder,
                input,
                i,
                ref end,
                surrogate ? "code point in surrogate code point range(0xd800, 0xe000)"u8 : "code point not in range(0x110000)"u8))
            {
                return false;
            }

            i = end;
        }

        return true;
    }

    /// <summary>Appends what the error handler makes of bytes that are no character; decoding goes on at the end, which the handler may move.</summary>
    private static bool Handle(ref StrBuilder builder, Input* input, long start, ref long end, ReadOnlySpan<byte> reason)
    {
        var handler = CodecNames.Handler(input->Errors);
        switch (handler)
        {
            case CodecHandler.Unknown:
                Errors.Raise(LookupErrorType.Address, "unknown error handler name '%S'"u8, input->Errors);
                return false;
            case CodecHandler.Ignore:
                return true;
            case CodecHandler.Replace:
                return builder.AddChar(0xFFFD);
            case CodecHandler.BackslashReplace:
                for (var i = start; i < end; i++)
                {
                    if (!Strs.AddCode(ref builder, input->Data[i]))
                    {
                        return false;
                    }
                }

                return true;
            case CodecHandler.SurrogateEscape when input->Data[start] >= 128:
                var place = start;
                while (place < end && input->Data[place] >= 128)
                {
                    if (!builder.AddChar(0xDC00u + input->Data[place++]))
                    {
                        return false;
                    }
                }

                end = place;
                return true;
            default:
                CodecErrors.RaiseDecode(CodecNames.NameOf(input->Codec), input->Data, input->Length, start, end, reason);
                return false;
        }
    }
}
