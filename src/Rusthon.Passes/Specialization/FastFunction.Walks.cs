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
    /// <summary>By generic iterator: the sequences that are walked through.</summary>
    private readonly Dictionary<int, ValueId[]> walked = [];

    /// <summary>By generic value that is a tuple: its items here.</summary>
    private readonly Dictionary<int, ValueId[]> parts = [];

    private static Immediate Kind(CountedLoop loop, int walk) => Number((long)loop.Walks[walk]);

    /// <summary>Where reversed, enumerate or zip is called: checks that it is the built-in, and what it is given.</summary>
    private void StartWalks(Instruction call, CountedLoop loop)
    {
        Expect(call.Operands[0], "type_" + guesses[call.Operands[0]].Name);
        var sources = call.Operands.Skip(1).Take(loop.Walks.Length).Select(AsBoxed).ToArray();
        if (loop.Form == LoopForm.Enumerate)
        {
            var first = call.Operands.Length > 2 ? AsInt(call.Operands[2]) : Append(Ops.ConstInt, [], Number(0));
            Guard(Ops.CountStart, [first], ExitHere(), Number(loop.Slot));
        }

        StartAt(loop, sources);
        walked[call.Result.Index] = sources;
    }

    private void StartAt(CountedLoop loop, ValueId[] sources)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            Guard(Ops.ExpectSequence, [sources[i]], ExitHere(), Kind(loop, i));
        }

        for (var i = 0; i < sources.Length; i++)
        {
            Append(Ops.WalkStart, [sources[i]], Number(loop.Slot + i), Kind(loop, i));
        }
    }

    /// <summary>The iter and next ops of loops without iterators, and the unpack op of what such a loop gives.</summary>
    private bool EmitWalk(Instruction instruction)
    {
        if (instruction.Op == Ops.Iter && loops.OfIterator(instruction.Result) is { } begun)
        {
            if (begun.Form == LoopForm.Walk && begun.Call is null)
            {
                walked[instruction.Result.Index] = [AsBoxed(instruction.Operands[0])];
                StartAt(begun, walked[instruction.Result.Index]);
            }
            else if (begun.Form != LoopForm.Range)
            {
                walked[instruction.Result.Index] = walked[instruction.Operands[0].Index];
            }

            return true;
        }

        if (instruction.Op == Ops.Next && loops.OfIterator(instruction.Operands[0]) is { } loop)
        {
            EmitNext(instruction, loop);
            return true;
        }

        return EmitUnpack(instruction);
    }

    private void EmitNext(Instruction instruction, CountedLoop loop)
    {
        var item = instruction.Result.Index;
        if (loop.Form == LoopForm.Range)
        {
            mores[item] = Append(Ops.RangeMore, [], Number(loop.Slot), Number(loop.Step));
            raw[item] = loop.HasVariableStep ? Append(Ops.RangeTakeBy, [], Number(loop.Slot)) : Append(Ops.RangeTake, [], Number(loop.Slot), Number(loop.Step));
            return;
        }

        var sources = walked[instruction.Operands[0].Index];
        var items = new ValueId[sources.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Append(Ops.WalkNext, [sources[i]], Number(loop.Slot + i), Kind(loop, i));
        }

        if (loop.Form == LoopForm.Walk)
        {
            boxed[item] = items[0];
        }
        else
        {
            parts[item] = loop.Form == LoopForm.Zip ? items : [Append(Ops.WalkCount, [], Number(loop.Slot), Number(-1)), items[0]];
        }
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

        var item = items[PlaceOf(instruction)];
        (types[item.Index] == IRType.V ? boxed : raw)[instruction.Result.Index] = item;
        if (types[item.Index] == IRType.V && IsUnboxedAtOnce(instruction))
        {
            UnboxPart(instruction.Result, item);
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

    private ValueId IsWalkOver(ValueId[] items) => Append(Ops.AnyUnset, [.. items.Where(item => types[item.Index] == IRType.V)]);

    /// <summary>The tuple of items that are at hand, for code that is being left.</summary>
    private ValueId MakeTuple(ValueId[] items) => Append(Ops.TupleOf, [.. items.Select(item => types[item.Index] == IRType.V ? item : Box(item))]);

    /// <summary>The iterator object that goes on where a loop is.</summary>
    private ValueId MakeIterator(ValueId iterator, CountedLoop loop)
    {
        if (loop.Form == LoopForm.Range)
        {
            return loop.HasVariableStep ? Append(Ops.RangeIteratorBy, [], Number(loop.Slot)) : Append(Ops.RangeIterator, [], Number(loop.Slot), Number(loop.Step));
        }

        var sources = walked[iterator.Index];
        ImmutableArray<ValueId> iterators = [.. sources.Select((source, i) => Append(Ops.WalkIterator, [source], Number(loop.Slot + i), Kind(loop, i)))];
        return loop.Form switch
        {
            LoopForm.Walk => iterators[0],
            LoopForm.Enumerate => Append(Ops.EnumerateIterator, [iterators[0], Box(Append(Ops.WalkCount, [], Number(loop.Slot), Number(0)))]),
            _ => Append(Ops.ZipIterator, [Append(Ops.TupleOf, iterators)]),
        };
    }

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
