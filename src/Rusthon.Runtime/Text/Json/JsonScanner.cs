namespace Rusthon.Runtime;

/// <summary>
/// Reads JSON text in the ordinary way: no hooks, no tolerance. Whatever is not right it leaves to the library's own decoder, which
/// tells what is wrong: <see cref="V.Error"/> without an exception.
/// </summary>
internal unsafe struct JsonScanner
{
    private const int Deepest = 200;
    private const int KnownKeys = 64;
    private const int LongestKnown = 32;
    private const int LongestNumber = 64;
    private const int SafeDigits = 18;

    private byte* data;
    private int kind;
    private long length;
    private int depth;
    private V* known;

    /// <summary>How many values there must be room for in what <see cref="Start"/> is given.</summary>
    public const int Room = KnownKeys;

    /// <summary>Where it has got to.</summary>
    public long At;

    /// <summary>Sets the text, where to begin, and room for keys that have been seen.</summary>
    public void Start(V text, long at, V* room)
    {
        data = Strs.Data(Strs.Of(text));
        kind = Strs.Kind(Strs.Of(text));
        length = Strs.Length(text);
        At = at;
        depth = 0;
        known = room;
        for (var i = 0; i < KnownKeys; i++)
        {
            known[i] = V.Unset;
        }
    }

    /// <summary>Gives back the keys that it has kept.</summary>
    public readonly void Finish()
    {
        for (var i = 0; i < KnownKeys; i++)
        {
            if (!known[i].IsUnset)
            {
                Counts.Release(known[i]);
            }
        }
    }

    /// <summary>The value at the place, which moves behind it.</summary>
    public V Value()
    {
        switch (Peek())
        {
            case '"':
                At++;
                return Text(false);
            case '{':
                return Nested(true);
            case '[':
                return Nested(false);
            case 'n':
                return Word("null"u8, V.None);
            case 't':
                return Word("true"u8, V.True);
            case 'f':
                return Word("false"u8, V.False);
            case 'N':
                return Word("NaN"u8, V.FromDouble(double.NaN));
            case 'I':
                return Word("Infinity"u8, V.FromDouble(double.PositiveInfinity));
            default:
                return Number();
        }
    }

    private readonly uint Peek() => At < length ? TextMemory.Read(data, kind, At) : 0;

    private void SkipSpace()
    {
        while (At < length && TextMemory.Read(data, kind, At) is ' ' or '\n' or '\r' or '\t')
        {
            At++;
        }
    }

    private V Word(System.ReadOnlySpan<byte> word, V value)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (At + i >= length || TextMemory.Read(data, kind, At + i) != word[i])
            {
                return V.Error;
            }
        }

        At += word.Length;
        return value;
    }

    private V Nested(bool isObject)
    {
        if (++depth > Deepest)
        {
            return V.Error;
        }

        At++;
        var made = isObject ? Dicts.New() : Lists.New(0);
        if (made.IsError)
        {
            return made;
        }

        var isRight = isObject ? Members(made) : Items(made);
        depth--;
        if (isRight)
        {
            return made;
        }

        Counts.Release(made);
        return V.Error;
    }

    private bool Items(V list)
    {
        SkipSpace();
        if (Peek() == ']')
        {
            At++;
            return true;
        }

        while (true)
        {
            var item = Value();
            if (item.IsError || Lists.Append(list, item) < 0)
            {
                return false;
            }

            if (IsLast(']', out var isRight))
            {
                return isRight;
            }
        }
    }

    private bool Members(V dict)
    {
        SkipSpace();
        if (Peek() == '}')
        {
            At++;
            return true;
        }

        while (true)
        {
            if (Peek() != '"')
            {
                return false;
            }

            At++;
            var key = Text(true);
            if (key.IsError)
            {
                return false;
            }

            var isSet = Member(dict, key);
            Counts.Release(key);
            if (!isSet)
            {
                return false;
            }

            if (IsLast('}', out var isRight))
            {
                return isRight;
            }
        }
    }

    private bool Member(V dict, V key)
    {
        SkipSpace();
        if (Peek() != ':')
        {
            return false;
        }

        At++;
        SkipSpace();
        var value = Value();
        if (value.IsError)
        {
            return false;
        }

        var status = Dicts.Set(dict, key, value);
        Counts.Release(value);
        return status >= 0;
    }

    /// <summary>Reads what is behind an item: false for a comma, true for the end and for what is not right.</summary>
    private bool IsLast(uint close, out bool isRight)
    {
        SkipSpace();
        var mark = Peek();
        isRight = mark == close;
        if (mark != ',' && !isRight)
        {
            return true;
        }

        At++;
        if (isRight)
        {
            return true;
        }

        SkipSpace();
        return Peek() == close;
    }

    /// <summary>The string at the place, which is behind its quote.</summary>
    private V Text(bool isKey)
    {
        var stop = JsonText.PlainEnd(data, kind, At, length);
        if (stop < length && TextMemory.Read(data, kind, stop) == '"')
        {
            var start = At;
            At = stop + 1;
            return isKey && kind == 0 && stop - start <= LongestKnown ? Key(data + start, stop - start) : Strs.FromChars(data + (start << kind), kind, stop - start);
        }

        var builder = StrBuilder.Start();
        if (JsonText.AddUnescaped(ref builder, data, kind, ref At, length))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>A str of characters, the one that was given for the same ones before where it is still known.</summary>
    private readonly V Key(byte* text, long size)
    {
        var hash = (uint)size;
        for (var i = 0L; i < size; i++)
        {
            hash = (hash * 31) + text[i];
        }

        var place = known + ((hash ^ (hash >> 8)) & (KnownKeys - 1));
        if (!place->IsUnset && Strs.Length(*place) == size && TextMemory.CompareBytes(Strs.Data(Strs.Of(*place)), text, size) == 0)
        {
            return Counts.Retain(*place);
        }

        var made = Strs.FromLatin1(text, size);
        if (made.IsError)
        {
            return made;
        }

        if (!place->IsUnset)
        {
            Counts.Release(*place);
        }

        *place = Counts.Retain(made);
        return made;
    }

    private V Number()
    {
        var start = At;
        var isNegative = Peek() == '-';
        if (isNegative)
        {
            At++;
            if (Peek() == 'I')
            {
                return Word("Infinity"u8, V.FromDouble(double.NegativeInfinity));
            }
        }

        var first = At;
        var value = Digits();
        var count = At - first;
        if (count == 0 || (count > 1 && TextMemory.Read(data, kind, first) == '0'))
        {
            return V.Error;
        }

        var isFloat = Fraction();
        isFloat |= Exponent();
        if (!isFloat && count <= SafeDigits)
        {
            return Ints.FromLong(isNegative ? -value : value);
        }

        return isFloat ? Float(start) : BigInt(start);
    }

    /// <summary>Moves behind digits; the value of at most <see cref="SafeDigits"/>.</summary>
    private long Digits()
    {
        var value = 0L;
        for (; At < length; At++)
        {
            var digit = TextMemory.Read(data, kind, At) - '0';
            if (digit >= 10)
            {
                break;
            }

            value = unchecked((value * 10) + digit);
        }

        return value;
    }

    private readonly bool IsDigitAt(long at) => at < length && TextMemory.Read(data, kind, at) - '0' < 10;

    private bool Fraction()
    {
        if (Peek() != '.' || !IsDigitAt(At + 1))
        {
            return false;
        }

        At++;
        Digits();
        return true;
    }

    private bool Exponent()
    {
        if ((Peek() | 32) != 'e' || At + 1 >= length)
        {
            return false;
        }

        var digits = At + (TextMemory.Read(data, kind, At + 1) is '+' or '-' ? 2 : 1);
        if (!IsDigitAt(digits))
        {
            return false;
        }

        At = digits;
        Digits();
        return true;
    }

    private readonly V Float(long start)
    {
        var size = At - start;
        if (size > LongestNumber)
        {
            return V.Error;
        }

        byte* digits = stackalloc byte[LongestNumber];
        for (var i = 0L; i < size; i++)
        {
            digits[i] = (byte)TextMemory.Read(data, kind, start + i);
        }

        var value = FloatParsing.Parse(digits, size, out var ok);
        return ok ? V.FromDouble(value) : V.Error;
    }

    private readonly V BigInt(long start)
    {
        var text = Strs.FromChars(data + (start << kind), kind, At - start);
        if (text.IsError)
        {
            return text;
        }

        var value = IntParsing.Parse(text, 10);
        Counts.Release(text);
        return value;
    }
}
