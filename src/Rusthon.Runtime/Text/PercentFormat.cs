using System;

namespace Rusthon.Runtime;

/// <summary>
/// text % arguments, as CPython's PyUnicode_Format, and bytes % arguments: there bytes are handled as the latin-1
/// text that they are.
/// </summary>
public static unsafe class PercentFormat
{
    private const int LeftFlag = 1;
    private const int PlusFlag = 2;
    private const int BlankFlag = 4;
    private const int AlternateFlag = 8;
    private const int ZeroFlag = 16;
    private const long NoSize = -1;

    /// <summary>Where arguments come from.</summary>
    private struct Source
    {
        /// <summary>The right operand, borrowed.</summary>
        public V Args;

        /// <summary>It can be asked for keys.</summary>
        public bool IsMapping;

        /// <summary>The value of the last key (owned), or Unset: then arguments are taken in order.</summary>
        public V Keyed;

        /// <summary>Arguments taken so far.</summary>
        public long Taken;

        /// <summary>The left operand is bytes.</summary>
        public bool IsBytes;
    }

    /// <summary>One conversion, e.g. "%-10.3f".</summary>
    private struct Conversion
    {
        public int Flags;
        public long Width;
        public long Precision;
        public uint Type;
        public bool IsBytes;
    }

    /// <summary>The formatted str, owned.</summary>
    public static V Format(V text, V args) => Format(text, args, false);

    /// <summary>bytes % arguments, as an object of the kind of the bytes or bytearray.</summary>
    public static V FormatBytes(V bytes, V args)
    {
        var view = ByteView.OfBytes(bytes);
        var text = Strs.FromLatin1(view.Data, view.Length);
        if (text.IsError)
        {
            return text;
        }

        var formatted = Format(text, args, true);
        Counts.Release(text);
        if (formatted.IsError)
        {
            return formatted;
        }

        var result = Bytes.Like(bytes, Strs.Data(Strs.Of(formatted)), Strs.Length(formatted));
        Counts.Release(formatted);
        return result;
    }

    private static V Format(V text, V args, bool bytes)
    {
        Source source = default;
        source.Args = args;
        source.Keyed = V.Unset;
        source.IsBytes = bytes;
        source.IsMapping = Types.Of(args)->GetItem != null && !Tuples.Is(args)
            && (bytes ? !Bytes.Is(args) && !ByteArrays.Is(args) : !Strs.IsStr(args));
        var builder = StrBuilder.Start();
        var good = AddAll(ref builder, text, &source);
        Counts.Release(source.Keyed);
        if (good && source.Keyed.IsUnset && !source.IsMapping && source.Taken < ArgCount(&source))
        {
            good = Fail(
                TypeErrorType.Address,
                bytes
                    ? "not all arguments converted during bytes formatting"u8
                    : "not all arguments converted during string formatting"u8);
        }

        if (good)
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static long ArgCount(Source* source) => Tuples.Is(source->Args) ? Tuples.Of(source->Args)->Length : 1;

    private static bool AddAll(ref StrBuilder builder, V text, Source* source)
    {
        var s = Strs.Of(text);
        var kind = Strs.Kind(s);
        for (var i = 0L; i < s->Length;)
        {
            var place = StrSearch.FindChar(Strs.Data(s) + (i << kind), kind, s->Length - i, '%');
            var literal = place < 0 ? s->Length : i + place;
            if (!builder.AddRange(text, i, literal))
            {
                return false;
            }

            i = literal + 1;
            if (literal < s->Length && !AddConversion(ref builder, text, ref i, source))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddConversion(ref StrBuilder builder, V text, ref long i, Source* source)
    {
        if (i < Strs.Length(text) && Strs.At(text, i) == '%')
        {
            i++;
            return builder.AddChar('%');
        }

        Conversion conversion = default;
        conversion.IsBytes = source->IsBytes;
        if (!Parse(text, ref i, &conversion, source) || !TakeArgument(source, out var value))
        {
            return false;
        }

        Counts.Retain(value);
        var good = AddValue(ref builder, value, &conversion, i - 1);
        Counts.Release(value);
        return good;
    }

    /// <summary>Reads a conversion from behind its percent sign to behind its type.</summary>
    private static bool Parse(V text, ref long i, Conversion* conversion, Source* source)
    {
        var end = Strs.Length(text);
        conversion->Width = NoSize;
        conversion->Precision = NoSize;
        if (i < end && Strs.At(text, i) == '(' && !ReadKey(text, ref i, source))
        {
            return false;
        }

        while (i < end)
        {
            var flag = FlagOf(Strs.At(text, i));
            if (flag == 0)
            {
                break;
            }

            conversion->Flags |= flag;
            i++;
        }

        if (!ReadSize(text, ref i, source, long.MaxValue, "width too big"u8, out conversion->Width))
        {
            return false;
        }

        if (conversion->Width < NoSize)
        {
            conversion->Flags |= LeftFlag;
            conversion->Width = -(conversion->Width + 1);
        }

        if (i < end && Strs.At(text, i) == '.')
        {
            i++;
            if (!ReadSize(text, ref i, source, int.MaxValue, "precision too big"u8, out conversion->Precision))
            {
                return false;
            }

            conversion->Precision = conversion->Precision < 0 ? 0 : conversion->Precision;
        }

        if (i < end && (Strs.At(text, i) is 'h' or 'l' or 'L'))
        {
            i++;
        }

        if (i >= end)
        {
            return Fail(ValueErrorType.Address, "incomplete format"u8);
        }

        conversion->Type = Strs.At(text, i++);
        return true;
    }

    private static int FlagOf(uint character) => character switch
    {
        '-' => LeftFlag,
        '+' => PlusFlag,
        ' ' => BlankFlag,
        '#' => AlternateFlag,
        '0' => ZeroFlag,
        _ => 0,
    };

    private static bool ReadKey(V text, ref long i, Source* source)
    {
        if (!source->IsMapping)
        {
            return Fail(TypeErrorType.Address, "format requires a mapping"u8);
        }

        var start = ++i;
        for (var open = 1; open > 0; i++)
        {
            if (i >= Strs.Length(text))
            {
                return Fail(ValueErrorType.Address, "incomplete format key"u8);
            }

            var character = Strs.At(text, i);
            open += character == '(' ? 1 : 0;
            open -= character == ')' ? 1 : 0;
        }

        var key = source->IsBytes
            ? Bytes.FromMemory(Strs.Data(Strs.Of(text)) + start, i - 1 - start)
            : Strs.Range(text, start, i - 1);
        if (key.IsError)
        {
            return false;
        }

        var value = Objects.GetItem(source->Args, key);
        Counts.Release(key);
        if (value.IsError)
        {
            return false;
        }

        var old = source->Keyed;
        source->Keyed = value;
        source->Taken = 0;
        Counts.Release(old);
        return true;
    }

    /// <summary>Reads digits or '*'; -1 when there is neither. A negative number -n from '*' is given as -n - 1.</summary>
    private static bool ReadSize(V text, ref long i, Source* source, long limit, ReadOnlySpan<byte> tooBig, out long size)
    {
        size = NoSize;
        if (i < Strs.Length(text) && Strs.At(text, i) == '*')
        {
            i++;
            return TakeSize(source, limit, out size);
        }

        while (i < Strs.Length(text) && Strs.At(text, i) - '0' < 10)
        {
            var digit = Strs.At(text, i++) - '0';
            size = size < 0 ? 0 : size;
            if (size > (limit - digit) / 10)
            {
                return Fail(ValueErrorType.Address, tooBig);
            }

            size = (size * 10) + digit;
        }

        return true;
    }

    private static bool TakeSize(Source* source, long limit, out long size)
    {
        size = NoSize;
        if (!TakeArgument(source, out var value))
        {
            return false;
        }

        if (!Ints.IsInt(value))
        {
            return Fail(TypeErrorType.Address, "* wants int"u8);
        }

        if (!Ints.TryToLong(value, out size) || size == long.MinValue)
        {
            return Fail(
                OverflowErrorType.Address,
                limit == int.MaxValue ? "Python int too large to convert to C int"u8 : "Python int too large to convert to C ssize_t"u8);
        }

        if (size > limit || -size > limit)
        {
            return Fail(OverflowErrorType.Address, "Python int too large to convert to C int"u8);
        }

        size = size < 0 ? size - 1 : size;
        return true;
    }

    /// <summary>The next argument, borrowed.</summary>
    private static bool TakeArgument(Source* source, out V value)
    {
        value = source->Keyed;
        var keyed = !value.IsUnset;
        if (source->Taken >= (keyed ? 1 : ArgCount(source)))
        {
            return Fail(TypeErrorType.Address, "not enough arguments for format string"u8);
        }

        var place = source->Taken++;
        if (!keyed)
        {
            value = Tuples.Is(source->Args) ? (&Tuples.Of(source->Args)->First)[place] : source->Args;
        }

        return true;
    }

    private static bool AddValue(ref StrBuilder builder, V value, Conversion* conversion, long place)
    {
        switch (conversion->Type)
        {
            case 's' or 'b' when conversion->IsBytes:
                return AddText(ref builder, BytesText(value), conversion);
            case 'r' when conversion->IsBytes:
                return AddText(ref builder, Formatting.Ascii(value), conversion);
            case 'c' when conversion->IsBytes:
                return AddText(ref builder, ByteCharacter(value), conversion);
            case 's':
                return conversion->Width == NoSize && conversion->Precision == NoSize
                    ? builder.AddStrOf(value)
                    : AddText(ref builder, Objects.Str(value), conversion);
            case 'r':
                return AddText(ref builder, Objects.Repr(value), conversion);
            case 'a':
                return AddText(ref builder, Formatting.Ascii(value), conversion);
            case 'c':
                return AddText(ref builder, Character(value), conversion);
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                return AddInt(ref builder, value, conversion);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return AddFloat(ref builder, value, conversion);
            default:
                return FailUnsupported(conversion->Type, place);
        }
    }

    private static bool AddText(ref StrBuilder builder, [Owned] V text, Conversion* conversion)
    {
        if (text.IsError)
        {
            return false;
        }

        var length = Strs.Length(text);
        if (conversion->Type != 'c' && conversion->Precision >= 0 && length > conversion->Precision)
        {
            length = conversion->Precision;
        }

        var padding = conversion->Width - length;
        var left = (conversion->Flags & LeftFlag) != 0;
        var good = (left || builder.AddRepeated(' ', padding))
            && builder.AddRange(text, 0, length)
            && (!left || builder.AddRepeated(' ', padding));
        Counts.Release(text);
        return good;
    }

    /// <summary>The bytes of a bytes-like object, or of one with __bytes__, as latin-1 text.</summary>
    private static V BytesText(V value)
    {
        var bytes = ByteView.IsBuffer(value) ? Counts.Retain(value) : ByteArguments.FromSpecial(value);
        if (bytes.IsUnset)
        {
            return Errors.Raise(
                TypeErrorType.Address,
                "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'"u8,
                value);
        }

        if (bytes.IsError || !ByteView.Of(bytes, out var view))
        {
            Counts.Release(bytes);
            return V.Error;
        }

        var text = Strs.FromLatin1(view.Data, view.Length);
        view.Release();
        Counts.Release(bytes);
        return text;
    }

    private static V ByteCharacter(V value)
    {
        if (Bytes.Is(value) || ByteArrays.Is(value))
        {
            var view = ByteView.OfBytes(value);
            if (view.Length == 1)
            {
                return Strs.FromChar(*view.Data);
            }
        }
        else if (Ints.IsInt(value) || Types.Of(value)->Index != null)
        {
            var index = Ints.Index(value);
            if (index.IsError)
            {
                return index;
            }

            var fits = Ints.TryToLong(index, out var code) && (ulong)code < 256;
            Counts.Release(index);
            return fits
                ? Strs.FromChar((uint)code)
                : Errors.Raise(OverflowErrorType.Address, "%%c arg not in range(256)"u8);
        }

        return Errors.Raise(TypeErrorType.Address, "%%c requires an integer in range(256) or a single byte"u8);
    }

    private static V Character(V value)
    {
        if (Strs.IsStr(value))
        {
            return Strs.Length(value) == 1
                ? Strs.FromChar(Strs.At(value, 0))
                : Errors.Raise(TypeErrorType.Address, "%%c requires int or char"u8);
        }

        if (Types.Of(value)->Index == null && !Ints.IsInt(value))
        {
            return Errors.Raise(TypeErrorType.Address, "%%c requires int or char"u8);
        }

        var index = Ints.Index(value);
        if (index.IsError)
        {
            return index;
        }

        var fits = Ints.TryToLong(index, out var code);
        Counts.Release(index);
        return fits && (ulong)code <= 0x10FFFF
            ? Strs.FromChar((uint)code)
            : Errors.Raise(OverflowErrorType.Address, "%%c arg not in range(0x110000)"u8);
    }

    private static bool AddInt(ref StrBuilder builder, V value, Conversion* conversion)
    {
        var number = ToInt(value, conversion->Type);
        if (number.IsError)
        {
            return false;
        }

        var type = conversion->Type is 'i' or 'u' ? 'd' : conversion->Type;
        var buffer = stackalloc byte[IntDigits.BufferSize];
        var good = IntDigits.Get(number, type, buffer, out var digits);
        if (good)
        {
            var zeros = conversion->Precision > digits.Count ? conversion->Precision - digits.Count : 0;
            var prefix = (conversion->Flags & AlternateFlag) != 0 && type != 'd' ? type : 0;
            good = AddNumber(ref builder, digits.Negative, prefix, zeros, digits.First, digits.Count, conversion);
            digits.Release();
        }

        Counts.Release(number);
        return good;
    }

    /// <summary>The exact int of a number, truncated for 'd'; owned.</summary>
    private static V ToInt(V value, uint type)
    {
        if (Ints.IsInt(value))
        {
            return Counts.Retain(value);
        }

        var hex = type is 'o' or 'x' or 'X';
        var slots = Types.Of(value);
        if (hex ? slots->Index != null : slots->Int != null || slots->Index != null)
        {
            var number = hex || slots->Int == null ? Ints.Index(value) : slots->Int(value);
            if (!number.IsError || !Errors.PendingIs(TypeErrorType.Address))
            {
                return number;
            }

            Errors.Clear();
        }

        var shown = Strs.FromChar(type);
        Errors.Raise(
            TypeErrorType.Address,
            hex ? "%%%S format: an integer is required, not %T"u8 : "%%%S format: a real number is required, not %T"u8,
            shown,
            value);
        Counts.Release(shown);
        return V.Error;
    }

    private static bool AddFloat(ref StrBuilder builder, V value, Conversion* conversion)
    {
        if (!Floats.TryToDouble(value, out var number))
        {
            return false;
        }

        FloatStyle style = default;
        style.Type = conversion->Type;
        style.Precision = conversion->Precision == NoSize ? 6 : conversion->Precision;
        style.Alternate = (conversion->Flags & AlternateFlag) != 0;
        var text = FloatText.Format(number, style);
        if (text.IsError)
        {
            return false;
        }

        var data = Strs.Data(Strs.Of(text));
        var negative = data[0] == '-';
        var skipped = negative ? 1 : 0;
        var good = AddNumber(ref builder, negative, 0, 0, data + skipped, Strs.Length(text) - skipped, conversion);
        Counts.Release(text);
        return good;
    }

    /// <summary>Appends sign, prefix ('o', 'x', 'X' or 0), zeros and digits, padded to the width.</summary>
    private static bool AddNumber(
        ref StrBuilder builder, bool negative, uint prefix, long zeros, byte* digits, long count, Conversion* conversion)
    {
        var sign = 0u;
        if (negative)
        {
            sign = '-';
        }
        else if ((conversion->Flags & (PlusFlag | BlankFlag)) != 0)
        {
            sign = (conversion->Flags & PlusFlag) != 0 ? '+' : ' ';
        }

        var padding = conversion->Width - (sign != 0 ? 1 : 0) - (prefix != 0 ? 2 : 0) - zeros - count;
        padding = padding < 0 ? 0 : padding;
        var left = (conversion->Flags & LeftFlag) != 0;
        var zeroed = (conversion->Flags & ZeroFlag) != 0;
        return (left || zeroed || builder.AddRepeated(' ', padding))
            && (sign == 0 || builder.AddChar(sign))
            && (prefix == 0 || (builder.AddChar('0') && builder.AddChar(prefix)))
            && builder.AddRepeated('0', !left && zeroed ? zeros + padding : zeros)
            && builder.AddAscii(digits, count)
            && (!left || builder.AddRepeated(' ', padding));
    }

    private static bool FailUnsupported(uint type, long place)
    {
        var builder = StrBuilder.Start();
        var digits = 1;
        while (digits < 8 && type >> (4 * digits) != 0)
        {
            digits++;
        }

        if (builder.AddAscii("unsupported format character '"u8)
            && builder.AddChar(type is >= 31 and <= 126 ? type : '?')
            && builder.AddAscii("' (0x"u8)
            && builder.AddHex(type, digits)
            && builder.AddAscii(") at index "u8)
            && builder.AddLong(place))
        {
            Errors.RaiseText(ValueErrorType.Address, ref builder);
            return false;
        }

        builder.Abandon();
        return false;
    }

    private static bool Fail(TypeObj* type, ReadOnlySpan<byte> message)
    {
        Errors.Raise(type, message);
        return false;
    }
}
