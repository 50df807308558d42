using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Rusthon.Syntax.Unicode;

/// <summary>What may be in a name (UAX #31, Unicode 15.1) and how names are normalised (NFKC).</summary>
public static class IdentifierCharacters
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly Lazy<Tables> Data = new(() => new Tables());

    /// <summary>True when a name may begin with the code point.</summary>
    public static bool IsStart(int point) =>
        point < 128 ? char.IsAsciiLetter((char)point) || point == '_' : Data.Value.Start.Contains(point);

    /// <summary>True when a name may have the code point behind its first.</summary>
    public static bool IsContinue(int point) =>
        point < 128 ? char.IsAsciiLetterOrDigit((char)point) || point == '_' : Data.Value.Continue.Contains(point);

    /// <summary>The NFKC form of a name. The globalization data of .NET is not needed.</summary>
    public static string Normalize(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var points = Decompose(name);
        Reorder(points);
        Compose(points);
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            text.Append(char.ConvertFromUtf32(point));
        }

        return text.ToString();
    }

    private static List<int> Decompose(string name)
    {
        var points = new List<int>(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var syllable = rune.Value - HangulBase;
            if (syllable is >= 0 and < LeadCount * VowelCount * TailCount)
            {
                points.Add(LeadBase + (syllable / (VowelCount * TailCount)));
                points.Add(VowelBase + (syllable / TailCount % VowelCount));
                if (syllable % TailCount != 0)
                {
                    points.Add(TailBase + (syllable % TailCount));
                }
            }
            else if (Data.Value.Decompositions.TryGetValue(rune.Value, out var parts))
            {
                points.AddRange(parts);
            }
            else
            {
                points.Add(rune.Value);
            }
        }

        return points;
    }

    /// <summary>Sorts each run of combining marks by class, stably.</summary>
    private static void Reorder(List<int> points)
    {
        var classes = Data.Value.CombiningClasses;
        for (var i = 1; i < points.Count; i++)
        {
            var point = points[i];
            var rank = classes.GetValueOrDefault(point);
            var to = i;
            while (rank != 0 && to > 0 && classes.GetValueOrDefault(points[to - 1]) > rank)
            {
                points[to] = points[to - 1];
                to--;
            }

            points[to] = point;
        }
    }

    private static void Compose(List<int> points)
    {
        var starter = -1;
        var lastClass = 0;
        var kept = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var rank = Data.Value.CombiningClasses.GetValueOrDefault(point);
            if (starter >= 0 && (lastClass < rank || (lastClass == 0 && kept == starter + 1)) && Composite(points[starter], point) is { } composite)
            {
                points[starter] = composite;
                continue;
            }

            if (rank == 0)
            {
                starter = kept;
            }

            lastClass = rank;
            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Composite(int first, int second)
    {
        var lead = first - LeadBase;
        var vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return HangulBase + (((lead * VowelCount) + vowel) * TailCount);
        }

        var syllable = first - HangulBase;
        var tail = second - TailBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            return first + tail;
        }

        return Data.Value.Compositions.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private sealed class Tables
    {
        public Tables()
        {
            var lines = Encoding.ASCII.GetString(UnicodeTable.Read("characters")).Split('\n');
            Start = CodePointRanges.Parse(lines[0]);
            Continue = CodePointRanges.Parse(lines[1]);
            foreach (var row in Rows(lines[2]))
            {
                Decompositions.Add(row[0], row[1..]);
            }

            foreach (var row in Rows(lines[3]))
            {
                CombiningClasses.Add(row[0], row[1]);
            }

            foreach (var row in Rows(lines[4]))
            {
                Compositions.Add((row[0], row[1]), row[2]);
            }
        }

        public CodePointRanges Start { get; }

        public CodePointRanges Continue { get; }

        public Dictionary<int, int[]> Decompositions { get; } = [];

        public Dictionary<int, int> CombiningClasses { get; } = [];

        public Dictionary<(int First, int Second), int> Compositions { get; } = [];

        private static IEnumerable<int[]> Rows(string line)
        {
            foreach (var row in line.Split(';'))
            {
                yield return Array.ConvertAll(row.Split(' '), hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
        }
    }
}
