using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>A for loop over a direct call of a generator function.</summary>
/// <param name="CallBlock">Ends with the call_direct op.</param>
/// <param name="Way">The blocks from where the call's result arrives to before the loop's head; only the iter op among theirs has an effect.</param>
/// <param name="Head">Ends with the next op.</param>
/// <param name="Test">The block whose branch finds whether there is an item.</param>
/// <param name="End">Where the loop goes on when there is none.</param>
/// <param name="Body">Where it goes on with the item.</param>
/// <param name="Item">What the next op gives.</param>
/// <param name="Iterator">What the iter op gives.</param>
internal sealed record GeneratorLoop(int CallBlock, ImmutableArray<int> Way, int Head, int Test, BlockId End, BlockId Body, ValueId Item, ValueId Iterator)
{
    /// <summary>The loop over what a call gives, or null when it is used in another way.</summary>
    public static GeneratorLoop? Find(Function function, ControlFlow flow, UseCounts uses, int callBlock)
    {
        var call = function.Blocks[callBlock].Instructions[^1];
        var way = ImmutableArray.CreateBuilder<int>();
        var (at, carried) = Arrival(function, flow, uses, callBlock, call.Result);
        if (at < 0)
        {
            return null;
        }

        Instruction? iter = null;
        for (var next = at; ; next = function.Blocks[next].Terminator.Edges[0].Target.Index)
        {
            var block = function.Blocks[next];
            var last = block.Terminator.Kind == TerminatorKind.Check ? block.Instructions[^1] : null;
            if (last?.Op == Ops.Next && iter is not null && last.Operands[0] == iter.Result && !way.Contains(next))
            {
                return uses[iter.Result] == 1 && uses[carried] == 1 ? Complete(function, flow, callBlock, way.ToImmutable(), next, last.Result, iter.Result) : null;
            }

            var isIter = last?.Op == Ops.Iter && last.Operands[0] == carried && iter is null;
            var isPure = block.Instructions.SkipLast(last is null ? 0 : 1).All(instruction => instruction.Op.Effects == OpEffects.None);
            if (!isPure || (last is null ? block.Terminator.Kind != TerminatorKind.Jump : !isIter) || way.Contains(next) || (next != at && flow.Predecessors(next).Length != 1))
            {
                return null;
            }

            iter ??= last;
            way.Add(next);
        }
    }

    /// <summary>The block to which the result of the call goes, and what it is called there.</summary>
    private static (int Block, ValueId Value) Arrival(Function function, ControlFlow flow, UseCounts uses, int callBlock, ValueId result)
    {
        var edge = function.Blocks[callBlock].Terminator.Edges[0];
        var between = function.Blocks[edge.Target.Index];
        if (uses[result] != 1)
        {
            return (-1, result);
        }

        if (between.Instructions.IsEmpty && between.Terminator is { Kind: TerminatorKind.Jump, Edges: [{ Arguments: [var given], Target: var target }] } && given == result
            && flow.Predecessors(between.Id.Index).Length == 1)
        {
            return (target.Index, function.Blocks[target.Index].Parameters[0]);
        }

        return (edge.Target.Index, result);
    }

    private static GeneratorLoop? Complete(Function function, ControlFlow flow, int callBlock, ImmutableArray<int> way, int head, ValueId item, ValueId iterator)
    {
        var test = function.Blocks[head].Terminator.Edges[0].Target.Index;
        var block = function.Blocks[test];
        if (block.Terminator is not { Kind: TerminatorKind.Branch, Edges: [{ Arguments.IsEmpty: true } end, { Arguments.IsEmpty: true } body] }
            || block.Instructions is not [var isUnset] || isUnset.Op != Ops.IsUnset || isUnset.Operands[0] != item || block.Terminator.Operand != isUnset.Result
            || flow.Predecessors(test).Length != 1 || flow.Predecessors(body.Target.Index).Length != 1
            || !function.Blocks[body.Target.Index].Parameters.IsEmpty || !function.Blocks[end.Target.Index].Parameters.IsEmpty)
        {
            return null;
        }

        return new GeneratorLoop(callBlock, way, head, test, end.Target, body.Target, item, iterator);
    }
}

/// <summary>How often each value of a function is used.</summary>
internal sealed class UseCounts
{
    private readonly Dictionary<ValueId, int> counts = [];

    /// <summary>Counts.</summary>
    public UseCounts(Function function)
    {
        foreach (var block in function.Blocks)
        {
            foreach (var operand in block.Instructions.SelectMany(instruction => instruction.Operands)
                .Concat(block.Terminator.Edges.SelectMany(edge => edge.Arguments)).Append(block.Terminator.Operand))
            {
                counts[operand] = this[operand] + 1;
            }
        }
    }

    /// <summary>The uses of a value.</summary>
    public int this[ValueId value] => counts.GetValueOrDefault(value);
}
