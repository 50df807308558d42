using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Properties of a code point that Python asks for; a set of bits.</summary>
public static class CharacterFlags
{
    /// <summary>str.isalpha.</summary>
    public const int Alpha = 1;

    /// <summary>str.isdecimal.</summary>
    public const int Decimal = 2;

    /// <summary>str.isdigit.</summary>
    public const int Digit = 4;

    /// <summary>str.isnumeric.</summary>
    public const int Numeric = 8;

    /// <summary>Lowercase.</summary>
    public const int Lower = 16;

    /// <summary>Uppercase.</summary>
    public const int Upper = 32;

    /// <summary>A titlecase letter (category Lt).</summary>
    public const int Title = 64;

    /// <summary>White space.</summary>
    public const int Space = 128;

    /// <summary>Starts an identifier.</summary>
    public const int IdentifierStart = 256;

    /// <summary>Continues an identifier.</summary>
    public const int IdentifierPart = 512;

    /// <summary>Ignored when looking for a cased neighbour.</summary>
    public const int CaseIgnorable = 1024;

    /// <summary>Has a case.</summary>
    public const int Cased = Lower | Upper | Title;

    /// <summary>str.isalnum.</summary>
    public const int Alphanumeric = Alpha | Decimal | Digit | Numeric;
}

/// <summary>Which mapping of a character's case.</summary>
public static class CaseMapping
{
    public const int Lower = 0;
    public const int Upper = 1;
    public const int Title = 2;
    public const int Fold = 3;
}

/// <summary>Facts about code points from the Unicode character database.</summary>
public static unsafe class Characters
{
    /// <summary>The most characters that a case mapping gives.</summary>
    public const int MaxMapped = 3;

    /// <summary>The <see cref="CharacterFlags"/> of a code point.</summary>
    public static int FlagsOf(uint character)
    {
        var block = PropertyTable.Index[(int)(character >> 8)];
        var leaf = PropertyTable.Blocks[(block * 16) + (int)((character >> 4) & 15)];
        return PropertyTable.Flags[PropertyTable.Leaves[(leaf * 16) + (int)(character & 15)]];
    }

    /// <summary>str.isprintable of one code point.</summary>
    public static bool IsPrintable(uint character)
    {
        if (character < 0x7F)
        {
            return character >= ' ';
        }

        var block = PrintableTable.Index[(int)(character >> 8)];
        return (PrintableTable.Bits[(block * 32) + (int)((character >> 3) & 31)] >> (int)(character & 7) & 1) != 0;
    }

    /// <summary>White space as str.isspace and str.split see it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(uint character)
    {
        if (character < 128)
        {
            return character == ' ' || character - 9 < 5 || character - 0x1C < 4;
        }

        return IsWideSpace(character);
    }

    /// <summary>A line boundary of str.splitlines.</summary>
    public static bool IsLineBreak(uint character) =>
        character - 10 < 4 || character - 0x1C < 3 || character is 0x85 or 0x2028 or 0x2029;

    /// <summary>The value of a decimal digit of any script, or -1.</summary>
    public static int DecimalValue(uint character)
    {
        if (character < 128)
        {
            return character - '0' < 10 ? (int)(character - '0') : -1;
        }

        var low = 0;
        var high = DecimalTable.Zeros.Length;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (DecimalTable.Zeros[middle] <= character)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        var value = character - DecimalTable.Zeros[low];
        return value < 10 ? (int)value : -1;
    }

    /// <summary>Maps the case of a code point; gives how many characters (1 to 3) were stored.</summary>
    public static int Map(uint character, int mapping, uint* target)
    {
        if (character < 128)
        {
            target[0] = MapAscii(character, mapping);
            return 1;
        }

        var block = CaseTable.Index[(int)(character >> CaseTable.Shift)];
        var record = CaseTable.Blocks[(block << CaseTable.Shift) + (int)(character & ((1 << CaseTable.Shift) - 1))];
        if (record != CaseTable.Special)
        {
            target[0] = (uint)((int)character + CaseTable.Deltas[(record * 4) + mapping]);
            return 1;
        }

        var place = CaseTable.SpecialTexts[(FindSpecial(character) * 4) + mapping];
        var length = place & 3;
        for (var i = 0; i < length; i++)
        {
            target[i] = CaseTable.SpecialText[(place >> 2) + i];
        }

        return length;
    }

    /// <summary>Maps the case of an ASCII character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MapAscii(uint character, int mapping)
    {
        if (mapping is CaseMapping.Lower or CaseMapping.Fold)
        {
            return character - 'A' < 26 ? character + 32 : character;
        }

        return character - 'a' < 26 ? character - 32 : character;
    }

    private static bool IsWideSpace(uint character) =>
        character is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;

    private static int FindSpecial(uint character)
    {
        var low = 0;
        var high = CaseTable.SpecialCodes.Length;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (CaseTable.SpecialCodes[middle] <= character)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
