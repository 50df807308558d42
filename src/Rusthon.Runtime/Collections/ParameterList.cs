using System;

namespace Rusthon.Runtime;

/// <summary>
/// The parameters of a built-in constructor that takes keywords: name and parameters as text, e.g.
/// "accumulate iterable func *initial", where those behind a * are given by name only. Errors are CPython's.
/// </summary>
public readonly unsafe ref struct ParameterList
{
    private readonly ReadOnlySpan<byte> text;
    private readonly int required;

    /// <summary>A list of which the first so many parameters must be given.</summary>
    public ParameterList(ReadOnlySpan<byte> text, int required)
    {
        this.text = text;
        this.required = required;
    }

    /// <summary>Puts the arguments (borrowed) in order into the slots, Unset where not given; false when it raised.</summary>
    public bool Bind(V* args, long count, TupleObj* names, V* slots)
    {
        var keywords = names == null ? 0 : names->Length;
        var total = Count(out var positional);
        for (var i = 0L; i < total; i++)
        {
            slots[i] = i < count && i < positional ? args[i] : V.Unset;
        }

        if (count + keywords > total)
        {
            return Fail(
                total == required ? "%S() takes exactly %S arguments (%S given)"u8 : "%S() takes at most %S arguments (%S given)"u8,
                V.FromSmall(total),
                V.FromSmall(count + keywords));
        }

        if (count > positional)
        {
            return Fail("%S() takes at most %S positional arguments (%S given)"u8, V.FromSmall(positional), V.FromSmall(count));
        }

        return PutKeywords(args + count, names, keywords, count, total, slots) && CheckRequired(slots);
    }

    private bool PutKeywords(V* values, TupleObj* names, long keywords, long given, long total, V* slots)
    {
        for (var i = 0L; i < keywords; i++)
        {
            var name = (&names->First)[i];
            var at = IndexOf(name, total);
            if (at < 0)
            {
                return Fail("%S() got an unexpected keyword argument '%S'"u8, name, V.None);
            }

            if (at < given)
            {
                return Fail("argument for %S() given by name ('%S') and position (%S)"u8, name, V.FromSmall(at + 1));
            }

            slots[at] = values[i];
        }

        return true;
    }

    private bool CheckRequired(V* slots)
    {
        for (var i = 0; i < required; i++)
        {
            if (slots[i].IsUnset)
            {
                var word = Word(i + 1);
                var name = Strs.FromAscii(word);
                if (!name.IsError)
                {
                    Fail("%S() missing required argument '%S' (pos %S)"u8, name, V.FromSmall(i + 1));
                    Counts.Release(name);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>The number of parameters, and of those that positions reach.</summary>
    private long Count(out long positional)
    {
        var total = 0L;
        positional = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                total++;
            }
            else if (text[i] == '*')
            {
                positional = total - 1;
            }
        }

        if (positional < 0)
        {
            positional = total;
        }

        return total;
    }

    private long IndexOf(V name, long total)
    {
        for (var i = 1; i <= total; i++)
        {
            if (Strs.EqualsAscii(name, Word(i)))
            {
                return i - 1;
            }
        }

        return -1;
    }

    /// <summary>A word of the text; the first is the name.</summary>
    private ReadOnlySpan<byte> Word(int number)
    {
        var start = 0;
        for (var i = 0; i < text.Length && number > 0; i++)
        {
            if (text[i] == ' ')
            {
                number--;
                start = i + 1;
            }
        }

        var end = start;
        while (end < text.Length && text[end] != ' ')
        {
            end++;
        }

        if (text[start] == '*')
        {
            start++;
        }

        return text.Slice(start, end - start);
    }

    private bool Fail(ReadOnlySpan<byte> message, V second, V third)
    {
        var name = Strs.FromAscii(Word(0));
        if (!name.IsError)
        {
            Errors.Raise(TypeErrorType.Address, message, name, second, third);
            Counts.Release(name);
        }

        return false;
    }
}
