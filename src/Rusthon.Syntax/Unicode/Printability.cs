using System;
using System.Text;

namespace Rusthon.Syntax.Unicode;

/// <summary>Which characters CPython shows as they are (Unicode 15.1).</summary>
internal static class Printability
{
    private static readonly Lazy<CodePointRanges> Hidden = new(() =>
        CodePointRanges.Parse(Encoding.ASCII.GetString(UnicodeTable.Read("characters")).Split('\n')[5]));

    /// <summary>True when <c>str.isprintable</c> holds for the code point.</summary>
    public static bool IsPrintable(int point) => point < 127 ? point >= ' ' : point is not (>= 0xD800 and < 0xE000) && !Hidden.Value.Contains(point);
}
