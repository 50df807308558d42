using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Transforms;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Tuples that fast code makes only to take them apart again are not made.
/// <code>
/// %3 = build_tuple (%1, %2)
/// expect_tuple 2 (%3)              =>   %5 = %2
/// %5 = tuple_item 1 (%3)
/// </code>
/// Expects functions as the specialise pass makes them, without counts. A tuple that is used in another way is made all the same.
/// </summary>
internal static class TupleForwarding
{
    /// <summary>Runs on a function; gives it back as it is when there is nothing to do.</summary>
    public static Function Run(Function function)
    {
        var forwarded = Forward(DropTests(function));
        return forwarded == function ? function : Tidy(RemoveUnused(Tidy(UnboxParameters.Run(Tidy(forwarded)))));
    }

    private static Function Tidy(Function function) => RemoveDead.Run(ThreadJumps.Run(function));

    private static IEnumerable<Instruction> Instructions(Function function) => function.Blocks.SelectMany(block => block.Instructions);

    /// <summary>Without the tests that new tuples pass.</summary>
    private static Function DropTests(Function function)
    {
        var lengths = Instructions(function).Where(instruction => instruction.Op == Ops.BuildTuple).ToDictionary(made => made.Result.Index, made => made.Operands.Length);
        var changed = false;
        var blocks = function.Blocks.Select(block =>
        {
            if (block.Terminator.Kind != TerminatorKind.Guard || block.Instructions[^1] is not { } test || test.Op != Ops.ExpectTuple
                || !lengths.TryGetValue(test.Operands[0].Index, out var length) || Number(test) != length)
            {
                return block;
            }

            changed = true;
            return Without(block, [test]);
        }).ToImmutableArray();
        return changed ? function with { Blocks = blocks } : function;
    }

    /// <summary>With what was put into new tuples in place of what is read from them.</summary>
    private static Function Forward(Function function)
    {
        var definitions = Instructions(function).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result.Index);
        var items = Instructions(function)
            .Where(instruction => instruction.Op == Ops.TupleItem || instruction.Op == Ops.TuplePeek)
            .Select(item => (Item: item.Result, Value: ContentOf(item)))
            .Where(pair => pair.Value.Exists)
            .ToDictionary(pair => pair.Item.Index, pair => pair.Value);
        return items.Count == 0 ? function
            : function with { Blocks = [.. function.Blocks.Select(block => Rename(Without(block, [.. block.Instructions.Where(instruction => instruction.Result.Exists && items.ContainsKey(instruction.Result.Index))])))] };

        ValueId ContentOf(Instruction item) =>
            definitions.TryGetValue(item.Operands[0].Index, out var made) && made.Op == Ops.BuildTuple && IsPlain(made.Operands[(int)Number(item)])
                ? made.Operands[(int)Number(item)]
                : ValueId.None;

        // A value may be used as long as the tuple if it is not borrowed from elsewhere.
        bool IsPlain(ValueId value) =>
            !definitions.TryGetValue(value.Index, out var definition) || definition.Op.Ownership != Ownership.Borrowed || definition.IsRematerializable;

        ValueId Resolve(ValueId value)
        {
            while (value.Exists && items.TryGetValue(value.Index, out var item))
            {
                value = item;
            }

            return value;
        }

        Block Rename(Block block) => block with
        {
            Instructions = [.. block.Instructions.Select(instruction => instruction with { Operands = [.. instruction.Operands.Select(Resolve)] })],
            Terminator = block.Terminator with
            {
                Operand = Resolve(block.Terminator.Operand),
                Edges = [.. block.Terminator.Edges.Select(edge => edge with { Arguments = [.. edge.Arguments.Select(Resolve)] })],
            },
        };
    }

    private static Function RemoveUnused(Function function)
    {
        var made = Instructions(function).Where(instruction => instruction.Op == Ops.BuildTuple).Select(instruction => instruction.Result).ToHashSet();
        var used = Instructions(function).Where(instruction => instruction.Op != Ops.KeepAlive).SelectMany(instruction => instruction.Operands)
            .Concat(function.Blocks.Select(block => block.Terminator.Operand))
            .Concat(function.Blocks.SelectMany(block => block.Terminator.Edges).SelectMany(edge => edge.Arguments))
            .ToHashSet();
        made.ExceptWith(used);
        return function with
        {
            Blocks = [.. function.Blocks.Select(block => Without(block, [.. block.Instructions.Where(IsGone)]))],
        };

        bool IsGone(Instruction instruction) => made.Contains(instruction.Result) || (instruction.Op == Ops.KeepAlive && made.Contains(instruction.Operands[0]));
    }

    /// <summary>The block without some ops; one that could fail or raise at its end goes on.</summary>
    private static Block Without(Block block, ImmutableArray<Instruction> gone)
    {
        if (gone.IsEmpty)
        {
            return block;
        }

        var ends = block.Terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard && gone.Contains(block.Instructions[^1]);
        return block with
        {
            Instructions = [.. block.Instructions.Where(instruction => !gone.Contains(instruction))],
            Terminator = ends ? new Terminator(TerminatorKind.Jump, ValueId.None, [block.Terminator.Edges[0]]) : block.Terminator,
        };
    }

    private static long Number(Instruction instruction) => ((IntImmediate)instruction.Immediates[0]).Value;
}
