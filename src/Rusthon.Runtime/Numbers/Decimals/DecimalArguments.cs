using System;

namespace Rusthon.Runtime;

/// <summary>Arguments of decimal's types.</summary>
internal static unsafe class DecimalArguments
{
    /// <summary>The number of a word among words with spaces between; -1 when it is none.</summary>
    public static int IndexOf(ReadOnlySpan<byte> words, V name)
    {
        var number = 0;
        var start = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] != ' ')
            {
                continue;
            }

            if (Strs.EqualsAscii(name, words.Slice(start, i - start)))
            {
                return number;
            }

            number++;
            start = i + 1;
        }

        return -1;
    }

    /// <summary>Puts the arguments (borrowed) of a constructor into slots, Unset where not given; false when it raised.</summary>
    public static bool Bind(ReadOnlySpan<byte> words, V* args, long count, TupleObj* names, V* slots, int size)
    {
        for (var i = 0; i < size; i++)
        {
            slots[i] = i < count ? args[i] : V.Unset;
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            var at = IndexOf(words, name);
            if (at < 0)
            {
                Errors.Raise(TypeErrorType.Address, "this function got an unexpected keyword argument '%S'"u8, name);
                return false;
            }

            if (at < count)
            {
                Errors.Raise(TypeErrorType.Address, "argument for function given by name ('%S') and position (%S)"u8, name, V.FromSmall(at + 1));
                return false;
            }

            slots[at] = args[count + i];
        }

        return true;
    }

    /// <summary>The number of a way of rounding; -1 when it is none (raised).</summary>
    public static int Mode(V value)
    {
        var mode = DecimalContexts.ModeOf(value);
        return mode >= 0
            ? mode
            : Errors.Fail(
                TypeErrorType.Address,
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"u8);
    }
}
