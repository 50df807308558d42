using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Sets of characters in the program of a regular expression: eight words with a bit for each character below 256, a word of bits
/// for classes of the other characters, 1 when those that are found are meant not to be, the number of ranges of other
/// characters, and their first and last codes.
/// </summary>
internal static unsafe class RegexSet
{
    private const int Classes = 8;
    private const int Negated = 9;
    private const int Count = 10;
    private const int Ranges = 11;

    private const int Word = 1;
    private const int NotWord = 2;
    private const int Digit = 4;
    private const int NotDigit = 8;
    private const int Space = 16;
    private const int NotSpace = 32;
    private const int All = 64;

    /// <summary>True when a character is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(int* set, uint character) =>
        character < 256 ? (set[character >> 5] >> (int)(character & 31) & 1) != 0 : HasWide(set, character);

    /// <summary>A letter, digit or underscore of any script.</summary>
    public static bool IsWord(uint character) =>
        character == '_' || (Characters.FlagsOf(character) & CharacterFlags.Alphanumeric) != 0;

    private static bool HasWide(int* set, uint character) =>
        (IsOfClass(set[Classes], character) || IsInRange(set + Ranges, set[Count], character)) != (set[Negated] != 0);

    private static bool IsInRange(int* ranges, int count, uint character)
    {
        for (var i = 0; i < count; i++)
        {
            if (character >= (uint)ranges[2 * i] && character <= (uint)ranges[(2 * i) + 1])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfClass(int classes, uint character)
    {
        if (classes == 0)
        {
            return false;
        }

        if ((classes & (Word | NotWord)) != 0 && (classes & (IsWord(character) ? Word : NotWord)) != 0)
        {
            return true;
        }

        if ((classes & (Digit | NotDigit)) != 0 && (classes & (Characters.DecimalValue(character) >= 0 ? Digit : NotDigit)) != 0)
        {
            return true;
        }

        return (classes & All) != 0
            || ((classes & (Space | NotSpace)) != 0 && (classes & (Characters.IsSpace(character) ? Space : NotSpace)) != 0);
    }
}
