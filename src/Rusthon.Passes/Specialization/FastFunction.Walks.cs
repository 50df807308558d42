using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Loops without iterator objects (see <see cref="CountedLoops"/>), and tuples that are taken apart where they are made:
/// their items are at hand, and the tuple exists only where fast code is left before that.
/// </content>
internal sealed partial class FastFunction
{
    /// <summary>By slot: the containers that are walked through.</summary>
    private readonly Dictionary<int, ValueId> walked = [];

    /// <summary>By generic value that is a tuple: its items here.</summary>
    private readonly Dictionary<int, ValueId[]> parts = [];

    /// <summary>By value that stands for a tuple which is not made: its items.</summary>
    private readonly Dictionary<int, ValueId[]> nested = [];

    /// <summary>By item of a loop: the walks' items, one of which is Unset at the end, and the counters' conditions to go on.</summary>
    private readonly Dictionary<int, (List<ValueId> Items, List<ValueId> Mores)> ends = [];

    private static Immediate Kind(LoopSource source) => Number((long)source.Kind);

    /// <summary>Where reversed, enumerate, zip or a method of a dict is called: checks that it is that, and what it is given; then the walks begin that have not begun with calls of their own.</summary>
    private void StartWalks(Instruction call, LoopSource source)
    {
        if (call.Op == Ops.Call)
        {
            Expect(call.Operands[0], "type_" + guesses[call.Operands[0]].Name);
        }

        var walks = source.Form is LoopForm.Walk or LoopForm.Items ? [source] : source.Parts.Where(part => part.Call is null).ToArray();
        foreach (var walk in walks)
        {
            Guard(Ops.ExpectSequence, [walked[walk.Slot] = AsBoxed(walk.Container)], ExitHere(), Kind(walk));
        }

        if (source.Form == LoopForm.Enumerate)
        {
            StartCount(call, source);
        }

        foreach (var walk in walks)
        {
            Append(Ops.WalkStart, [walked[walk.Slot]], Number(walk.Slot), Kind(walk));
        }
    }

    private void StartCount(Instruction call, LoopSource source)
    {
        var first = call.Operands.Length > 2 ? AsInt(call.Operands[2]) : Append(Ops.ConstInt, [], Number(0));
        if (source.CountsIndex)
        {
            Guard(Ops.CountStart, [first], ExitHere(), Number(source.Slot));
        }
        else
        {
            Guard(Ops.RangeStart, [first, Append(Ops.ConstInt, [], Number(LoopSource.FarthestCount))], ExitHere(), Number(source.Slot), Number(1));
        }
    }

    /// <summary>The iter and next ops of loops without iterators, and the unpack op of what such a loop gives.</summary>
    private bool EmitWalk(Instruction instruction)
    {
        if (instruction.Op == Ops.Iter && loops.OfIterator(instruction.Result) is { } begun)
        {
            if (begun.Call is null)
            {
                walked[begun.Slot] = AsBoxed(instruction.Operands[0]);
                Guard(Ops.ExpectSequence, [walked[begun.Slot]], ExitHere(), Kind(begun));
                Append(Ops.WalkStart, [walked[begun.Slot]], Number(begun.Slot), Kind(begun));
            }

            return true;
        }

        if (instruction.Op == Ops.Next && loops.OfIterator(instruction.Operands[0]) is { } source)
        {
            EmitNext(instruction, source);
            return true;
        }

        return EmitUnpack(instruction);
    }

    private void EmitNext(Instruction instruction, LoopSource source)
    {
        var item = instruction.Result.Index;
        foreach (var walk in source.Leaves.Where(leaf => leaf.MayChange))
        {
            Guard(Ops.ExpectUnchanged, [walked[walk.Slot]], ExitHere(), Number(walk.Slot), Kind(walk));
        }

        if (source.Form == LoopForm.Range)
        {
            mores[item] = Append(Ops.RangeMore, [], Number(source.Slot), Number(source.Step));
            raw[item] = TakeNumber(source);
            return;
        }

        var end = ends[item] = ([], []);
        var given = Take(source, end.Items, end.Mores);
        if (nested.TryGetValue(given.Index, out var items))
        {
            parts[item] = items;
        }
        else
        {
            boxed[item] = given;
        }
    }

    /// <summary>The next item of a source; what tells whether it was there is added.</summary>
    private ValueId Take(LoopSource source, List<ValueId> items, List<ValueId> mores)
    {
        switch (source.Form)
        {
            case LoopForm.Range:
                mores.Add(Append(Ops.RangeMore, [], Number(source.Slot), Number(source.Step)));
                return TakeNumber(source);
            case LoopForm.Items:
                var value = Append(Ops.WalkPeek, [walked[source.Slot]], Number(source.Slot), Kind(source));
                return Tuple(TakeItem(source, items), value);
            case LoopForm.Enumerate when source.CountsIndex:
                var counted = TakeItem(source.Parts[0], items);
                return Tuple(Append(Ops.WalkCount, [], Number(source.Slot), Number(-1)), counted);
            case LoopForm.Enumerate:
                mores.Add(Append(Ops.RangeMore, [], Number(source.Slot), Number(1)));
                return Tuple(TakeNumber(source), Take(source.Parts[0], items, mores));
            case LoopForm.Zip:
                return Tuple([.. source.Parts.Select(part => Take(part, items, mores))]);
            default:
                return TakeItem(source, items);
        }
    }

    private ValueId TakeNumber(LoopSource source) =>
        source.HasVariableStep ? Append(Ops.RangeTakeBy, [], Number(source.Slot)) : Append(Ops.RangeTake, [], Number(source.Slot), Number(source.Step));

    private ValueId TakeItem(LoopSource walk, List<ValueId> items)
    {
        var item = Append(Ops.WalkNext, [walked[walk.Slot]], Number(walk.Slot), Kind(walk));
        items.Add(item);
        return item;
    }

    /// <summary>A value that stands for a tuple.</summary>
    private ValueId Tuple(params ValueId[] items)
    {
        var tuple = NewValue(IRType.V, null);
        nested.Add(tuple.Index, items);
        return tuple;
    }

    /// <summary>A tuple of known items is not made; one that is believed to have as many items as are wanted is checked for that.</summary>
    private bool EmitUnpack(Instruction instruction)
    {
        if (instruction.Op != Ops.Unpack)
        {
            return false;
        }

        var from = instruction.Operands[0];
        if (parts.TryGetValue(from.Index, out var items))
        {
            parts[instruction.Result.Index] = items;
            return true;
        }

        if (!representation.IsUnpacking(instruction))
        {
            return false;
        }

        var known = AsBoxed(from);
        if (guesses[from].Kind == GuessKind.List)
        {
            UnpackList(instruction, known);
            return true;
        }

        Guard(Ops.ExpectTuple, [known], ExitHere(), instruction.Immediates[0]);
        boxed[instruction.Result.Index] = known;
        return true;
    }

    /// <summary>The items that a list has now: the tuple of them is not made. Those that are wanted as numbers are unboxed first, since others need counts.</summary>
    private void UnpackList(Instruction instruction, ValueId list)
    {
        Guard(Ops.ExpectListOf, [list], ExitHere(), instruction.Immediates[0]);
        NoteList(instruction.Operands[0], list);
        var items = new ValueId[((IntImmediate)instruction.Immediates[0]).Value];
        Array.Fill(items, ValueId.None);
        var taken = generic.Blocks.SelectMany(other => other.Instructions).Where(other => other.Op == Ops.TupleItem && other.Operands[0] == instruction.Result).ToLookup(PlaceOf);
        for (var i = 0; i < items.Length; i++)
        {
            if (taken[i].Any() && taken[i].All(item => representation.IsRaw(item.Result)))
            {
                items[i] = Unbox(Append(Ops.ListPeek, [list], Number(i)), representation.TypeOf(taken[i].First().Result), ExitHere());
            }
        }

        for (var i = 0; i < items.Length; i++)
        {
            items[i] = items[i].Exists ? items[i] : Append(Ops.ListItem, [list], Number(i));
        }

        Append(Ops.KeepAlive, [list]);
        parts[instruction.Result.Index] = items;
    }

    private static int PlaceOf(Instruction item) => (int)((IntImmediate)item.Immediates[0]).Value;

    /// <summary>An item of a tuple whose items are at hand; false when they are not.</summary>
    private bool EmitPart(Instruction instruction)
    {
        if (instruction.Op != Ops.TupleItem || !parts.TryGetValue(instruction.Operands[0].Index, out var items))
        {
            return false;
        }

        GivePart(instruction, items[PlaceOf(instruction)]);
        if (boxed[instruction.Result.Index].Exists && IsUnboxedAtOnce(instruction))
        {
            UnboxPart(instruction.Result, boxed[instruction.Result.Index]);
        }

        return true;
    }

    private void GivePart(Instruction instruction, ValueId item)
    {
        if (nested.TryGetValue(item.Index, out var inner))
        {
            parts[instruction.Result.Index] = inner;
        }
        else
        {
            (types[item.Index] == IRType.V ? boxed : raw)[instruction.Result.Index] = item;
        }
    }

    /// <summary>tuple[constant] of a tuple whose items are at hand; false for other ops.</summary>
    private bool EmitItemOfParts(Instruction instruction)
    {
        if (instruction.Op != Ops.GetItem || !parts.TryGetValue(instruction.Operands[0].Index, out var items) || loops.PlaceIn(instruction, items.Length) is not (>= 0 and var place))
        {
            return false;
        }

        GivePart(instruction, items[place]);
        if (boxed[instruction.Result.Index].Exists && representation.IsRaw(instruction.Result))
        {
            UnboxPart(instruction.Result, boxed[instruction.Result.Index]);
        }

        return true;
    }

    /// <summary>An item of a tuple that is unboxed at once needs no reference of its own.</summary>
    private bool EmitTuplePeek(Instruction instruction)
    {
        if (instruction.Op != Ops.TupleItem || !IsUnboxedAtOnce(instruction))
        {
            return false;
        }

        var tuple = AsBoxed(instruction.Operands[0]);
        UnboxPart(instruction.Result, Append(Ops.TuplePeek, [tuple], instruction.Immediates[0]));
        Append(Ops.KeepAlive, [tuple]);
        return true;
    }

    /// <summary>True for an item of a tuple that is wanted as a number when nothing was done yet in its block.</summary>
    private bool IsUnboxedAtOnce(Instruction instruction) =>
        representation.IsRaw(instruction.Result)
        && generic.Blocks[block].Instructions.TakeWhile(other => other != instruction).All(other => other.Op.Effects == OpEffects.None);

    private void UnboxPart(ValueId result, ValueId item)
    {
        raw[result.Index] = Unbox(item, representation.TypeOf(result), ExitHere());
        rawFrom[result.Index] = block;
    }

    /// <summary>True when a loop has come to its end, where its next item was asked for.</summary>
    private ValueId IsWalkOver(ValueId item)
    {
        var (items, more) = ends[item.Index];
        var conditions = more.Select(condition => Append(Ops.Not, [condition])).ToList();
        if (items.Count > 0)
        {
            conditions.Add(Append(Ops.AnyUnset, [.. items]));
        }

        return conditions.Aggregate((left, right) => Append(Ops.Either, [left, right]));
    }

    /// <summary>The tuple of items that are at hand, for code that is being left.</summary>
    private ValueId MakeTuple(ValueId[] items) => Append(
        Ops.TupleOf,
        [.. items.Select(item => nested.TryGetValue(item.Index, out var inner) ? MakeTuple(inner) : types[item.Index] == IRType.V ? item : Box(item))]);

    /// <summary>The iterator object that goes on where a loop is.</summary>
    private ValueId MakeIterator(LoopSource source) => source.Form switch
    {
        LoopForm.Range when source.HasVariableStep => Append(Ops.RangeIteratorBy, [], Number(source.Slot)),
        LoopForm.Range => Append(Ops.RangeIterator, [], Number(source.Slot), Number(source.Step)),
        LoopForm.Enumerate => Append(Ops.EnumerateIterator, [MakeIterator(source.Parts[0]), Box(source.CountsIndex ? Append(Ops.WalkCount, [], Number(source.Slot), Number(0)) : TakeNumber(source))]),
        LoopForm.Zip => Append(Ops.ZipIterator, [Append(Ops.TupleOf, [.. source.Parts.Select(MakeIterator)])]),
        _ => Append(Ops.WalkIterator, [walked[source.Slot]], Number(source.Slot), Kind(source)),
    };

    /// <summary>== and != of what are believed to be strs.</summary>
    private bool EmitStrComparison(Instruction instruction)
    {
        if (!representation.IsStrComparison(instruction))
        {
            return false;
        }

        var (left, right) = (AsBoxed(instruction.Operands[0]), AsBoxed(instruction.Operands[1]));
        var truth = Guard(Ops.StrEqual, [left, right], ExitHere());
        if (Representation.NameOf(instruction) == "!=")
        {
            truth = Append(Ops.Not, [truth]);
        }

        boxed[instruction.Result.Index] = instruction.Op == Ops.Compare ? Append(Ops.BoxBool, [truth]) : truth;
        return true;
    }
}
