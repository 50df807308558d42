using System.Collections.Generic;

namespace Rusthon.Syntax;

/// <summary>Compares trees by structure; places do not count.</summary>
public static class TreeComparer
{
    /// <summary>True when both trees mean the same program text.</summary>
    public static bool AreEqual(Node first, Node second) => FindDifference(first, second) is null;

    /// <summary>The first pair of nodes that differ, in the order of the text; null where the trees are equal.</summary>
    public static (Node First, Node Second)? FindDifference(Node first, Node second)
    {
        var open = new Stack<(Node First, Node Second)>();
        open.Push((first, second));
        while (open.TryPop(out var pair))
        {
            if (NodeFields.NameOf(pair.First) != NodeFields.NameOf(pair.Second))
            {
                return pair;
            }

            var fields = NodeFields.Of(pair.First);
            var otherFields = NodeFields.Of(pair.Second);
            for (var i = fields.Length - 1; i >= 0; i--)
            {
                if (!Compare(fields[i].Value, otherFields[i].Value, open))
                {
                    return pair;
                }
            }
        }

        return null;
    }

    /// <summary>Compares values that are not nodes and puts pairs of nodes on the stack.</summary>
    private static bool Compare(object? first, object? second, Stack<(Node First, Node Second)> open)
    {
        switch (first, second)
        {
            case (Node node, Node other):
                open.Push((node, other));
                return true;
            case (IReadOnlyList<object?> list, IReadOnlyList<object?> otherList):
                var equal = list.Count == otherList.Count;
                for (var i = list.Count - 1; equal && i >= 0; i--)
                {
                    equal = Compare(list[i], otherList[i], open);
                }

                return equal;
            default:
                return Equals(first, second);
        }
    }
}
