using System;

namespace Rusthon.Runtime;

/// <summary>The encoding Windows-1252.</summary>
internal static class Cp1252
{
    /// <summary>The characters of the bytes 0x80 to 0x9F; 0 where there is none.</summary>
    private static ReadOnlySpan<ushort> High =>
    [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ];

    /// <summary>The character of a byte, or 0 for a byte other than 0 that has none.</summary>
    public static uint Decode(byte value) => value is >= 0x80 and < 0xA0 ? High[value - 0x80] : value;

    /// <summary>The byte of a character, or -1.</summary>
    public static int Encode(uint character)
    {
        if (character is < 0x80 or (>= 0xA0 and < 0x100))
        {
            return (int)character;
        }

        for (var i = 0; i < 32; i++)
        {
            if (High[i] == character && character != 0)
            {
                return 0x80 + i;
            }
        }

        return -1;
    }
}
