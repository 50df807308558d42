using System;
using System.Linq;

namespace Rusthon.Semantics;

/// <summary>What textwrap.dedent makes of a constant text: programs pass the result to exec.</summary>
internal static class Dedentation
{
    /// <summary>The text without the blanks that all its lines begin with; lines of blanks only become empty.</summary>
    public static string Of(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim(' ', '\t').Length == 0 ? "" : line).ToList();
        string? common = null;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var indent = line[..(line.Length - line.TrimStart(' ', '\t').Length)];
            common = common is null ? indent : common[..common.AsSpan().CommonPrefixLength(indent)];
        }

        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[(common ?? "").Length..]));
    }
}
