using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>A pointer in the runtime's static data that is needed under a condition.</summary>
/// <param name="Holder">The symbol of the data.</param>
/// <param name="Offset">Where in it, bytes.</param>
/// <param name="Target">The node that it points to.</param>
/// <param name="Condition">The number of the condition.</param>
/// <param name="Other">The number of one that must hold too, or the same.</param>
internal readonly record struct ConditionalPointer(int Holder, int Offset, int Target, int Condition, int Other);

/// <summary>What refers to what in the runtime, as the runtime builder prints it (see its UsageGraph for the format).</summary>
internal sealed class UsageGraph
{
    private readonly List<string> symbols = [];
    private readonly List<int[]> targets = [];
    private readonly List<int[]> asked = [];
    private readonly List<ConditionalPointer> pointers = [];
    private readonly List<(int Condition, int Other)> implications = [];
    private readonly Dictionary<string, int> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> conditions = new(StringComparer.Ordinal);
    private readonly List<string> conditionNames = [];

    private UsageGraph()
    {
    }

    /// <summary>The number of nodes: functions and data.</summary>
    public int NodeCount => symbols.Count;

    /// <summary>The number of conditions.</summary>
    public int ConditionCount => conditions.Count;

    /// <summary>The conditional pointers.</summary>
    public IReadOnlyList<ConditionalPointer> Pointers => pointers;

    /// <summary>Conditions that bring another with them.</summary>
    public IReadOnlyList<(int Condition, int Other)> Implications => implications;

    /// <summary>The nodes of type objects.</summary>
    public IEnumerable<int> Types => Enumerable.Range(0, symbols.Count).Where(node => symbols[node].StartsWith("type_", StringComparison.Ordinal));

    /// <summary>The symbol of a node.</summary>
    public string Symbol(int node) => symbols[node];

    /// <summary>The nodes that a node refers to.</summary>
    public int[] Targets(int node) => targets[node];

    /// <summary>The conditions that a node makes true.</summary>
    public int[] Asked(int node) => asked[node];

    /// <summary>The node of a symbol, or -1.</summary>
    public int Node(string symbol) => nodes.TryGetValue(symbol, out var node) ? node : -1;

    /// <summary>The condition of a number.</summary>
    public string Condition(int number) => conditionNames[number];

    /// <summary>The number of a condition, or -1 when nothing depends on it.</summary>
    public int ConditionOf(string condition) => conditions.TryGetValue(condition, out var number) ? number : -1;

    /// <summary>The conditions that type objects are values.</summary>
    public IEnumerable<int> TypesAreValues => conditions.Where(pair => pair.Key[0] == '@').Select(pair => pair.Value);

    /// <summary>Reads a graph.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static UsageGraph Read(string text)
    {
        var graph = new UsageGraph();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            graph.ReadLine(line);
        }

        return graph;
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        var kind = Word(ref line);
        switch (kind)
        {
            case "":
                break;
            case "node":
                ReadNode(line);
                break;
            case "implies":
                implications.Add((Condition(Word(ref line)), Condition(line)));
                break;
            case "when":
                var holder = Node(Word(ref line).ToString());
                var offset = int.Parse(Word(ref line), CultureInfo.InvariantCulture);
                var target = int.Parse(Word(ref line), CultureInfo.InvariantCulture);
                var condition = Condition(Word(ref line));
                pointers.Add(new(holder, offset, target, condition, line.IsEmpty ? condition : Condition(line)));
                break;
            default:
                throw new FormatException($"the runtime's graph has a line \"{kind} {line}\"");
        }
    }

    private void ReadNode(ReadOnlySpan<char> line)
    {
        var symbol = Word(ref line).ToString();
        nodes.Add(symbol, symbols.Count);
        symbols.Add(symbol);
        int[] refersTo = [];
        var makesTrue = new List<int>();
        while (Word(ref line) is { Length: > 0 } word)
        {
            if (word[0] == '>')
            {
                refersTo = Numbers(word[1..]);
            }
            else
            {
                makesTrue.Add(Condition(word));
            }
        }

        targets.Add(refersTo);
        asked.Add([.. makesTrue]);
    }

    private int Condition(ReadOnlySpan<char> name)
    {
        var lookup = conditions.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var number))
        {
            number = conditions.Count;
            lookup[name] = number;
            conditionNames.Add(name.ToString());
        }

        return number;
    }

    private static int[] Numbers(ReadOnlySpan<char> list)
    {
        var numbers = new int[list.Count(',') + 1];
        var i = 0;
        foreach (var range in list.Split(','))
        {
            numbers[i++] = int.Parse(list[range], CultureInfo.InvariantCulture);
        }

        return numbers;
    }

    private static ReadOnlySpan<char> Word(ref ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(' ');
        var word = end < 0 ? line : line[..end];
        line = end < 0 ? default : line[(end + 1)..];
        return word;
    }
}
