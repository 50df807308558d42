using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rusthon.Passes.Inference;

/// <summary>Tuples of several lengths that meet in one place, such as the values of a table of functions and their arguments: each length keeps its items.</summary>
internal static class TupleShapes
{
    /// <summary>With more lengths only their items are known, together.</summary>
    public const int MostShapes = 8;

    /// <summary>The tuples of known length that a tuple may be; none for one of any length, and for other values.</summary>
    public static IReadOnlyList<Guess> Of(Guess tuple)
    {
        if (tuple.Kind != GuessKind.Tuples)
        {
            return tuple.Kind == GuessKind.Tuple && !tuple.IsOfAnyLength ? [tuple] : [];
        }

        var shapes = new List<Guess>();
        var first = 0;
        foreach (var length in tuple.Name!.Split('|').Select(int.Parse))
        {
            shapes.Add(Guess.Of(GuessKind.Tuple, tuple.Parts.AsSpan().Slice(first, length)));
            first += length;
        }

        return shapes;
    }

    /// <summary>The one with so many items, or null.</summary>
    public static Guess? Find(Guess tuple, int length) => Of(tuple).FirstOrDefault(shape => shape.Parts.Length == length);

    /// <summary>What covers two tuples that differ in length, or of which one has any length or one of several.</summary>
    public static Guess Join(Guess left, Guess right)
    {
        if (left.IsOfAnyLength || right.IsOfAnyLength)
        {
            return Together(left.IsOfAnyLength ? left : right, left.IsOfAnyLength ? right : left);
        }

        var shapes = new SortedDictionary<int, Guess>();
        foreach (var shape in Of(left).Concat(Of(right)))
        {
            shapes[shape.Parts.Length] = shapes.TryGetValue(shape.Parts.Length, out var known) ? Guess.Join(known, shape) : shape;
        }

        return shapes.Count > MostShapes
            ? Guess.Any
            : new Guess(GuessKind.Tuples, [.. shapes.Values.SelectMany(shape => shape.Parts)], string.Join('|', shapes.Keys));
    }

    /// <summary>A tuple of any length that may also be another one: what that holds is added.</summary>
    private static Guess Together(Guess any, Guess other)
    {
        foreach (var part in other.Parts)
        {
            any.Parts[0].Add(part.Guess);
        }

        return any;
    }
}
