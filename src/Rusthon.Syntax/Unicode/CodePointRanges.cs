using System;
using System.Globalization;

namespace Rusthon.Syntax.Unicode;

/// <summary>A set of code points, as sorted inclusive ranges.</summary>
internal sealed class CodePointRanges
{
    private readonly int[] starts;
    private readonly int[] ends;

    private CodePointRanges(int[] starts, int[] ends) => (this.starts, this.ends) = (starts, ends);

    /// <summary>Reads <c>hex-hex hex-hex ...</c></summary>
    public static CodePointRanges Parse(string text)
    {
        var parts = text.Split(' ');
        var starts = new int[parts.Length];
        var ends = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var dash = parts[i].IndexOf('-', StringComparison.Ordinal);
            starts[i] = int.Parse(parts[i].AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            ends[i] = int.Parse(parts[i].AsSpan(dash + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return new CodePointRanges(starts, ends);
    }

    /// <summary>True when the code point is in the set.</summary>
    public bool Contains(int point)
    {
        var index = Array.BinarySearch(starts, point);
        return index >= 0 || (~index > 0 && point <= ends[~index - 1]);
    }
}
