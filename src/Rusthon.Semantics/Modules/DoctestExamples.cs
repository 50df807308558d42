using System.Collections.Generic;
using System.Linq;

namespace Rusthon.Semantics;

/// <summary>The source of the examples in a docstring, as doctest reads them: behind the prompts >>> and ….</summary>
internal static class DoctestExamples
{
    private const string First = ">>>";
    private const string Next = "...";

    /// <summary>The examples' sources, each ended by one line end or, behind an empty line, by that.</summary>
    public static IEnumerable<string> Sources(string text)
    {
        if (!text.Contains(First))
        {
            yield break;
        }

        var lines = Lines(text);
        for (var i = 0; i < lines.Count;)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ').Length;
            if (!HasPrompt(lines[i], indent, First))
            {
                i++;
                continue;
            }

            var source = new List<string> { Content(lines[i], indent) };
            for (i++; i < lines.Count && HasPrompt(lines[i], indent, Next) && lines[i].Length - lines[i].TrimStart(' ').Length == indent; i++)
            {
                source.Add(Content(lines[i], indent));
            }

            var joined = string.Join('\n', source);
            yield return joined.EndsWith('\n') ? joined : joined + "\n";
        }
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(ExpandTabs)];

    private static string ExpandTabs(string line)
    {
        for (var tab = line.IndexOf('\t'); tab >= 0; tab = line.IndexOf('\t'))
        {
            line = line[..tab] + new string(' ', 8 - (tab % 8)) + line[(tab + 1)..];
        }

        return line;
    }

    private static bool HasPrompt(string line, int indent, string prompt) =>
        line.Length >= indent + 3 && string.CompareOrdinal(line, indent, prompt, 0, 3) == 0 && (line.Length == indent + 3 || line[indent + 3] == ' ');

    private static string Content(string line, int indent) => line.Length > indent + 4 ? line[(indent + 4)..] : "";
}
