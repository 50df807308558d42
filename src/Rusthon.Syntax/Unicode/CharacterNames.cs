using System;
using System.Globalization;
using System.Text;

namespace Rusthon.Syntax.Unicode;

/// <summary>Finds characters by their Unicode 15.1 name or alias, as <c>\N{...}</c> does.</summary>
public static class CharacterNames
{
    private const string CjkPrefix = "CJK UNIFIED IDEOGRAPH-";
    private const string HangulPrefix = "HANGUL SYLLABLE ";

    private static readonly Lazy<byte[]> Table = new(() => UnicodeTable.Read("names"));

    private static readonly string[] Leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
    private static readonly string[] Vowels = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];
    private static readonly string[] Tails = ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    /// <summary>The code point of a name, in any case; -1 where there is none.</summary>
    public static int Find(string name)
    {
        name = name.ToUpperInvariant();
        if (name.StartsWith(CjkPrefix, StringComparison.Ordinal))
        {
            return FindIdeograph(name.AsSpan(CjkPrefix.Length));
        }

        if (name.StartsWith(HangulPrefix, StringComparison.Ordinal))
        {
            return FindSyllable(name.AsSpan(HangulPrefix.Length));
        }

        if (name.Length == 0 || !Ascii.IsValid(name) || name.AsSpan().IndexOfAny(';', '\n') >= 0)
        {
            return -1;
        }

        ReadOnlySpan<byte> table = Table.Value;
        var at = table.IndexOf(Encoding.ASCII.GetBytes($";{name}\n"));
        return at < 0 ? -1 : CodePointBefore(table, at);
    }

    /// <summary>The number in front of the semicolon at an offset; a line without one counts on from the line above.</summary>
    private static int CodePointBefore(ReadOnlySpan<byte> table, int semicolon)
    {
        var above = 0;
        while (true)
        {
            var start = table[..semicolon].LastIndexOf((byte)'\n') + 1;
            if (start < semicolon)
            {
                return int.Parse(table[start..semicolon], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + above;
            }

            above++;
            var lineAbove = table[..(start - 1)].LastIndexOf((byte)'\n') + 1;
            semicolon = lineAbove + table[lineAbove..].IndexOf((byte)';');
        }
    }

    private static int FindIdeograph(ReadOnlySpan<char> hex)
    {
        if (hex.Length is not (4 or 5) || !int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point))
        {
            return -1;
        }

        var table = Table.Value;
        var ranges = CodePointRanges.Parse(Encoding.ASCII.GetString(table, 0, Array.IndexOf(table, (byte)'\n')));
        return ranges.Contains(point) ? point : -1;
    }

    private static int FindSyllable(ReadOnlySpan<char> romanised)
    {
        for (var lead = 0; lead < Leads.Length; lead++)
        {
            for (var vowel = 0; vowel < Vowels.Length; vowel++)
            {
                var head = Leads[lead] + Vowels[vowel];
                if (!romanised.StartsWith(head, StringComparison.Ordinal))
                {
                    continue;
                }

                var tail = Array.IndexOf(Tails, romanised[head.Length..].ToString());
                if (tail >= 0)
                {
                    return 0xAC00 + ((((lead * Vowels.Length) + vowel) * Tails.Length) + tail);
                }
            }
        }

        return -1;
    }
}
