namespace Rusthon.Runtime;

/// <summary>The module _csv: rows of the usual kind for the library module csv, which does the rest and tells what is wrong.</summary>
public static unsafe class CsvModule
{
    private const int ShortTerminator = 8;

    /// <summary>
    /// The fields of a line that is one row, a list: between delimiters, or in quotes (which are doubled in a field if that is asked
    /// for). None for any other line. The delimiter and the quote are one character each.
    /// </summary>
    [Builtin("cut(line, delimiter, quote, doubled, /)", Module = "_csv")]
    private static V Cut(V line, V delimiter, V quote, V doubled)
    {
        var s = Strs.Of(line);
        var data = Strs.Data(s);
        var kind = Strs.Kind(s);
        var end = s->Length;
        while (end > 0 && TextMemory.Read(data, kind, end - 1) is '\r' or '\n')
        {
            end--;
        }

        var fields = Lists.New(0);
        if (fields.IsError || end == 0)
        {
            return fields;
        }

        var mark = Strs.At(quote, 0);
        var comma = Strs.At(delimiter, 0);
        for (var at = 0L; at <= end; at++)
        {
            var field = at < end && TextMemory.Read(data, kind, at) == mark
                ? Quoted(data, kind, ref at, end, mark, doubled.Bits == V.True.Bits)
                : Plain(data, kind, ref at, end, comma);
            if (field.IsError || Lists.Append(fields, field) < 0 || (at < end && TextMemory.Read(data, kind, at) != comma))
            {
                Counts.Release(fields);
                return Errors.IsPending ? V.Error : V.None;
            }
        }

        return fields;
    }

    /// <summary>
    /// The line of a row: a list or tuple of strs, ints, floats and None, separated by a delimiter and ended by a terminator. What needs
    /// quotes gets them (all does when asked for), and quotes in it are doubled. None for any other row.
    /// </summary>
    [Builtin("join(row, delimiter, quote, terminator, all, /)", Module = "_csv")]
    private static V Join(V row, V delimiter, V quote, V terminator, V all)
    {
        if ((!Lists.IsExact(row) && !Tuples.IsExact(row)) || Strs.Length(terminator) > ShortTerminator)
        {
            return V.None;
        }

        var builder = StrBuilder.Start();
        var items = Sequences.Items(row);
        var count = Sequences.Length(row);
        for (var i = 0L; i < count; i++)
        {
            if ((i > 0 && !builder.Add(delimiter)) || !AddField(ref builder, items[i], delimiter, quote, terminator, all.Bits == V.True.Bits || (count == 1 && IsEmpty(items[0]))))
            {
                builder.Abandon();
                return Errors.IsPending ? V.Error : V.None;
            }
        }

        if (builder.Add(terminator))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static bool IsEmpty(V item) => item.IsNone || (Strs.IsExact(item) && Strs.Length(item) == 0);

    /// <summary>The field in quotes at a place, which moves behind the last quote; Error when that is missing.</summary>
    private static V Quoted(byte* data, int kind, ref long at, long end, uint quote, bool doubled)
    {
        var start = ++at;
        var builder = StrBuilder.Start();
        while (true)
        {
            var step = StrSearch.FindChar(data + (at << kind), kind, end - at, quote);
            if (step < 0)
            {
                builder.Abandon();
                return V.Error;
            }

            at += step + 1;
            var isLast = !doubled || at >= end || TextMemory.Read(data, kind, at) != quote;
            if (isLast && builder.Length == 0)
            {
                return Strs.FromChars(data + (start << kind), kind, at - 1 - start);
            }

            var run = data + (start << kind);
            var size = at - start - (isLast ? 1 : 0);
            if (!builder.AddChars(run, kind, size, TextMemory.Bits(run, kind, size)))
            {
                builder.Abandon();
                return V.Error;
            }

            if (isLast)
            {
                return builder.Finish();
            }

            start = ++at;
        }
    }

    /// <summary>The field without quotes at a place, which moves behind it; Error when there is the end of a line in it.</summary>
    private static V Plain(byte* data, int kind, ref long at, long end, uint delimiter)
    {
        var start = at;
        for (; at < end; at++)
        {
            var character = TextMemory.Read(data, kind, at);
            if (character == delimiter)
            {
                break;
            }

            if (character is '\r' or '\n')
            {
                return V.Error;
            }
        }

        return Strs.FromChars(data + (start << kind), kind, at - start);
    }

    private static bool AddField(ref StrBuilder builder, V item, V delimiter, V quote, V terminator, bool isQuoted)
    {
        if (Strs.IsExact(item))
        {
            return AddText(ref builder, item, delimiter, quote, terminator, isQuoted);
        }

        if (item.IsNone)
        {
            return AddText(ref builder, Strs.Empty, delimiter, quote, terminator, isQuoted);
        }

        if (!item.IsDouble && !Ints.IsExact(item))
        {
            return false;
        }

        var text = Objects.Str(item);
        if (text.IsError)
        {
            return false;
        }

        var isAdded = AddText(ref builder, text, delimiter, quote, terminator, isQuoted);
        Counts.Release(text);
        return isAdded;
    }

    private static bool AddText(ref StrBuilder builder, V text, V delimiter, V quote, V terminator, bool isQuoted)
    {
        if (!isQuoted && !NeedsQuotes(text, delimiter, quote, terminator))
        {
            return builder.Add(text);
        }

        var s = Strs.Of(text);
        var mark = Strs.At(quote, 0);
        if (!builder.AddChar(mark))
        {
            return false;
        }

        var start = 0L;
        for (var i = 0L; i < s->Length; i++)
        {
            if (TextMemory.Read(Strs.Data(s), Strs.Kind(s), i) == mark)
            {
                if (!builder.AddRange(text, start, i + 1))
                {
                    return false;
                }

                start = i;
            }
        }

        return builder.AddRange(text, start, s->Length) && builder.AddChar(mark);
    }

    private static bool NeedsQuotes(V text, V delimiter, V quote, V terminator)
    {
        var s = Strs.Of(text);
        var data = Strs.Data(s);
        var kind = Strs.Kind(s);
        var comma = Strs.At(delimiter, 0);
        var mark = Strs.At(quote, 0);
        var ends = Strs.Length(terminator);
        var isUsual = Strs.EqualsAscii(terminator, "\r\n"u8) || Strs.EqualsAscii(terminator, "\n"u8);
        for (var i = 0L; i < s->Length; i++)
        {
            var character = TextMemory.Read(data, kind, i);
            if (character == comma || character == mark || character is '\r' or '\n')
            {
                return true;
            }

            for (var k = 0L; !isUsual && k < ends; k++)
            {
                if (character == Strs.At(terminator, k))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
