using System.Globalization;

namespace Rusthon.Syntax.Unicode;

/// <summary>Which characters CPython shows as they are.</summary>
internal static class Printability
{
    /// <summary>True when <c>str.isprintable</c> holds for the code point.</summary>
    public static bool IsPrintable(int point) => point == ' ' || CharUnicodeInfo.GetUnicodeCategory(point) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
