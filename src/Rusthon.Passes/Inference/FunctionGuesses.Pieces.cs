using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Tuples that are put together from items and from other tuples.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>With more items, only those of all places together are known.</summary>
    private const int MostItems = 64;

    /// <summary>A part of a tuple: an item, or what another one holds.</summary>
    private readonly record struct Piece(Guess Guess, bool IsSpread);

    /// <summary>(a, *b): the list that the tuple is made of is made for it.</summary>
    private Guess OfListToTuple(Instruction instruction)
    {
        var list = Of(instruction, 0);
        if (list.Kind != GuessKind.List)
        {
            return list.Kind == GuessKind.Nothing ? Guess.Nothing : Guess.Any;
        }

        return argumentLists.PartsOf(instruction.Result) is { } made ? OfPieces(instruction, [.. made.SelectMany(PiecesOf)]) : Guess.TupleOf(list.Parts[0]);
    }

    private IEnumerable<Piece> PiecesOf(Instruction part) =>
        part.Op == Ops.BuildList ? part.Operands.Select(operand => new Piece(this[operand], false)) : [new Piece(Of(part, 1), part.Op == Ops.ListExtend)];

    /// <summary>The tuple of some pieces: of each length that it may have.</summary>
    private Guess OfPieces(Instruction instruction, ImmutableArray<Piece> pieces)
    {
        if (pieces.Any(piece => piece.Guess.Kind == GuessKind.Nothing || (piece.Guess.IsOfAnyLength && piece.Guess.Parts[0].Guess.Kind == GuessKind.Nothing)))
        {
            return Guess.Nothing;
        }

        List<ImmutableArray<Guess>> made = [[]];
        foreach (var piece in pieces)
        {
            IReadOnlyList<ImmutableArray<Guess>> ways = !piece.IsSpread ? [[piece.Guess]]
                : piece.Guess.IsTuple ? [.. TupleShapes.Of(piece.Guess).Select(shape => shape.Parts.Select(part => part.Guess).ToImmutableArray())]
                : [];
            made = [.. made.SelectMany(_ => ways, (before, way) => before.AddRange(way))];
            if (made.Count is 0 or > TupleShapes.MostShapes || made.Any(items => items.Length > MostItems))
            {
                return OfAnyLength(instruction, pieces);
            }
        }

        return made.Aggregate(Guess.Nothing, (sum, items) => Guess.Join(sum, BuiltinResults.Tuple(part => Fresh(instruction, (items.Length * (MostItems + 1)) + part + 1), items.AsSpan())));
    }

    private Guess OfAnyLength(Instruction instruction, params ImmutableArray<Piece> pieces)
    {
        var items = Fresh(instruction, 0);
        foreach (var piece in pieces)
        {
            items.Add(piece.IsSpread ? BuiltinResults.ItemOf(piece.Guess) : piece.Guess);
        }

        return Guess.TupleOf(items);
    }

    /// <summary>A tuple of what another one holds, of which it is not known how much of it.</summary>
    private Guess OfAnyLength(Instruction instruction, Guess tuple) => OfAnyLength(instruction, new Piece(tuple, true));
}
