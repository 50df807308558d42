using System;

namespace Rusthon.Runtime;

/// <summary>str.format and str.format_map: replacement fields, as CPython's string_format.h.</summary>
public static unsafe class StrFormat
{
    private const int MaxDepth = 2;

    /// <summary>Where the fields' values come from, and the state of automatic numbering.</summary>
    private struct Sources
    {
        /// <summary>Positional arguments, or null for format_map.</summary>
        public V* Args;
        public long ArgCount;

        /// <summary>A mapping of names, or Unset.</summary>
        public V Names;
        public Numbering Numbering;
        public long NextNumber;
    }

    private enum Numbering
    {
        Unknown,
        Automatic,
        Manual,
    }

    /// <summary>A replacement field's parts, as places in the text.</summary>
    private struct Field
    {
        public long NameStart;
        public long NameEnd;

        /// <summary>The character behind '!', or 0.</summary>
        public uint Conversion;
        public long SpecStart;
        public long SpecEnd;

        /// <summary>The specification has fields itself.</summary>
        public bool Nested;
    }

    /// <summary>text.format(*args, **names); names is a mapping or Unset, args null for format_map. Owned.</summary>
    public static V Format(V text, V* args, long argCount, V names)
    {
        Sources sources = default;
        sources.Args = args;
        sources.ArgCount = argCount;
        sources.Names = names;
        return Build(text, 0, Strs.Length(text), &sources, MaxDepth);
    }

    private static V Build(V text, long start, long end, Sources* sources, int depth)
    {
        if (depth == 0)
        {
            return Errors.Raise(ValueErrorType.Address, "Max string recursion exceeded"u8);
        }

        var builder = StrBuilder.Start();
        if (AddAll(ref builder, text, start, end, sources, depth))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static bool AddAll(ref StrBuilder builder, V text, long i, long end, Sources* sources, int depth)
    {
        while (i < end)
        {
            var start = i;
            while (i < end && !(Strs.At(text, i) is '{' or '}'))
            {
                i++;
            }

            if (!builder.AddRange(text, start, i))
            {
                return false;
            }

            if (i == end)
            {
                return true;
            }

            var brace = Strs.At(text, i++);
            if (i < end && Strs.At(text, i) == brace)
            {
                i++;
                if (!builder.AddChar(brace))
                {
                    return false;
                }

                continue;
            }

            if (brace == '}')
            {
                return Fail("Single '}' encountered in format string"u8);
            }

            if (i == end)
            {
                return Fail("Single '{' encountered in format string"u8);
            }

            Field field = default;
            if (!Parse(text, ref i, end, ref field) || !AddField(ref builder, text, &field, sources, depth))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a field apart, from behind its brace to behind its closing one.</summary>
    private static bool Parse(V text, ref long i, long end, ref Field field)
    {
        var character = 0u;
        field.NameStart = i;
        while (i < end)
        {
            character = Strs.At(text, i++);
            if (character == '{')
            {
                return Fail("unexpected '{' in field name"u8);
            }

            if (character == '[')
            {
                while (i < end && Strs.At(text, i) != ']')
                {
                    i++;
                }
            }
            else if (character is '}' or ':' or '!')
            {
                break;
            }
        }

        field.NameEnd = i - 1;
        if (character == '}')
        {
            return true;
        }

        if (!(character is ':' or '!'))
        {
            return Fail("expected '}' before end of string"u8);
        }

        if (character == '!')
        {
            if (i >= end)
            {
                return Fail("end of string while looking for conversion specifier"u8);
            }

            field.Conversion = Strs.At(text, i++);
            if (i < end)
            {
                character = Strs.At(text, i++);
                if (character == '}')
                {
                    return true;
                }

                if (character != ':')
                {
                    return Fail("expected ':' after conversion specifier"u8);
                }
            }
        }

        field.SpecStart = i;
        for (var open = 1; i < end;)
        {
            character = Strs.At(text, i++);
            if (character == '{')
            {
                field.Nested = true;
                open++;
            }
            else if (character == '}' && --open == 0)
            {
                field.SpecEnd = i - 1;
                return true;
            }
        }

        return Fail("unmatched '{' in format spec"u8);
    }

    private static bool AddField(ref StrBuilder builder, V text, Field* field, Sources* sources, int depth)
    {
        var value = Lookup(text, field, sources);
        if (value.IsError)
        {
            return false;
        }

        if (field->Conversion != 0)
        {
            var converted = Convert(value, field->Conversion);
            Counts.Release(value);
            if (converted.IsError)
            {
                return false;
            }

            value = converted;
        }

        var good = field->SpecStart == field->SpecEnd
            ? builder.AddOwned(Formatting.Plain(value))
            : AddWithSpec(ref builder, value, text, field, sources, depth);
        Counts.Release(value);
        return good;
    }

    private static bool AddWithSpec(ref StrBuilder builder, V value, V text, Field* field, Sources* sources, int depth)
    {
        var spec = field->Nested
            ? Build(text, field->SpecStart, field->SpecEnd, sources, depth - 1)
            : Strs.Range(text, field->SpecStart, field->SpecEnd);
        if (spec.IsError)
        {
            return false;
        }

        var good = builder.AddOwned(Objects.Format(value, spec));
        Counts.Release(spec);
        return good;
    }

    /// <summary>The value that a field's name stands for: an argument, then attributes and items of it.</summary>
    private static V Lookup(V text, Field* field, Sources* sources)
    {
        var end = field->NameEnd;
        var i = field->NameStart;
        while (i < end && !(Strs.At(text, i) is '.' or '['))
        {
            i++;
        }

        var value = First(text, field->NameStart, i, sources);
        while (!value.IsError && i < end)
        {
            var next = Step(value, text, ref i, end);
            Counts.Release(value);
            value = next;
        }

        return value;
    }

    private static V First(V text, long start, long end, Sources* sources)
    {
        if (!ReadNumber(text, start, end, out var index))
        {
            return V.Error;
        }

        if (start != end && index < 0)
        {
            return Named(text, start, end, sources);
        }

        var wanted = start == end ? Numbering.Automatic : Numbering.Manual;
        if (sources->Numbering != Numbering.Unknown && sources->Numbering != wanted)
        {
            return Errors.Raise(
                ValueErrorType.Address,
                wanted == Numbering.Automatic
                    ? "cannot switch from manual field specification to automatic field numbering"u8
                    : "cannot switch from automatic field numbering to manual field specification"u8);
        }

        sources->Numbering = wanted;
        if (start == end)
        {
            index = sources->NextNumber++;
        }

        if (sources->Args == null)
        {
            return Errors.Raise(ValueErrorType.Address, "Format string contains positional fields"u8);
        }

        if (index < sources->ArgCount)
        {
            return Counts.Retain(sources->Args[index]);
        }

        var number = Ints.FromLong(index);
        Errors.Raise(IndexErrorType.Address, "Replacement index %S out of range for positional args tuple"u8, number);
        Counts.Release(number);
        return V.Error;
    }

    private static V Named(V text, long start, long end, Sources* sources)
    {
        var name = Strs.Range(text, start, end);
        if (name.IsError)
        {
            return name;
        }

        var value = sources->Names.IsUnset
            ? Errors.RaiseWith(KeyErrorType.Address, name)
            : Objects.GetItem(sources->Names, name);
        Counts.Release(name);
        return value;
    }

    /// <summary>Applies one ".name" or "[key]".</summary>
    private static V Step(V value, V text, ref long i, long end)
    {
        var mark = Strs.At(text, i++);
        var start = i;
        if (mark == '.')
        {
            while (i < end && !(Strs.At(text, i) is '.' or '['))
            {
                i++;
            }

            return start == i ? RaiseEmpty() : Attribute(value, text, start, i);
        }

        if (mark != '[')
        {
            return Errors.Raise(ValueErrorType.Address, "Only '.' or '[' may follow ']' in format field specifier"u8);
        }

        while (i < end && Strs.At(text, i) != ']')
        {
            i++;
        }

        if (i >= end)
        {
            return Errors.Raise(ValueErrorType.Address, "Missing ']' in format string"u8);
        }

        var stop = i++;
        if (!ReadNumber(text, start, stop, out var index))
        {
            return V.Error;
        }

        return start == stop ? RaiseEmpty() : Item(value, text, start, stop, index);
    }

    private static V Attribute(V value, V text, long start, long stop)
    {
        var name = Strs.Range(text, start, stop);
        if (name.IsError)
        {
            return name;
        }

        var attribute = Objects.GetAttr(value, name);
        Counts.Release(name);
        return attribute;
    }

    private static V Item(V value, V text, long start, long stop, long index)
    {
        var key = index < 0 ? Strs.Range(text, start, stop) : Ints.FromLong(index);
        if (key.IsError)
        {
            return key;
        }

        var item = Objects.GetItem(value, key);
        Counts.Release(key);
        return item;
    }

    private static V Convert(V value, uint conversion)
    {
        switch (conversion)
        {
            case 's':
                return Objects.Str(value);
            case 'r':
                return Objects.Repr(value);
            case 'a':
                return Formatting.Ascii(value);
        }

        if (conversion is > 32 and < 127)
        {
            var shown = Strs.FromChar(conversion);
            Errors.Raise(ValueErrorType.Address, "Unknown conversion specifier %S"u8, shown);
            Counts.Release(shown);
            return V.Error;
        }

        var builder = StrBuilder.Start();
        var digits = 1;
        while (digits < 8 && conversion >> (4 * digits) != 0)
        {
            digits++;
        }

        if (builder.AddAscii("Unknown conversion specifier \\x"u8) && builder.AddHex(conversion, digits))
        {
            return Errors.RaiseText(ValueErrorType.Address, ref builder);
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>The number that a range of the text is, or -1 when it is not all decimal digits; false when raised.</summary>
    private static bool ReadNumber(V text, long start, long end, out long number)
    {
        number = -1;
        var value = 0L;
        for (var i = start; i < end; i++)
        {
            var digit = Characters.DecimalValue(Strs.At(text, i));
            if (digit < 0)
            {
                return true;
            }

            if (value > (long.MaxValue - digit) / 10)
            {
                return Fail("Too many decimal digits in format string"u8);
            }

            value = (value * 10) + digit;
        }

        number = start == end ? -1 : value;
        return true;
    }

    private static V RaiseEmpty() => Errors.Raise(ValueErrorType.Address, "Empty attribute in format string"u8);

    private static bool Fail(ReadOnlySpan<byte> message)
    {
        Errors.Raise(ValueErrorType.Address, message);
        return false;
    }
}
