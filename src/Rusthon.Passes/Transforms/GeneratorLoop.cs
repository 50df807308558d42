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
/// <param name="IsCarried">It comes to the head as a parameter, which gets nothing else: the loop is part of another one, which is also entered elsewhere, where the iterator is undefined.</param>
internal sealed record GeneratorLoop(int CallBlock, ImmutableArray<int> Way, int Head, int Test, BlockId End, BlockId Body, ValueId Item, ValueId Iterator, bool IsCarried)
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
            if (last?.Op == Ops.Next && iter is not null && !way.Contains(next))
            {
                var isCarried = last.Operands[0] != iter.Result;
                return uses[iter.Result] == 1 && uses[carried] == 1 && (!isCarried || CarriesOnly(function, uses, last.Operands[0], iter.Result))
                    ? Complete(function, flow, callBlock, way.ToImmutable(), next, last.Result, iter.Result, isCarried)
                    : null;
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

    /// <summary>Whether a parameter, which one op uses, gets an iterator, what is undefined, and parameters that get nothing else and are used for nothing else.</summary>
    private static bool CarriesOnly(Function function, UseCounts uses, ValueId parameter, ValueId iterator)
    {
        var incoming = new Dictionary<ValueId, List<ValueId>>();
        foreach (var edge in function.Blocks.SelectMany(block => block.Terminator.Edges))
        {
            var parameters = function.Blocks[edge.Target.Index].Parameters;
            for (var i = 0; i < edge.Arguments.Length; i++)
            {
                if (!incoming.TryGetValue(parameters[i], out var given))
                {
                    incoming.Add(parameters[i], given = []);
                }

                given.Add(edge.Arguments[i]);
            }
        }

        var undefined = function.Blocks.SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op == Ops.Const && ((ConstantImmediate)instruction.Immediates[0]).Value.Equals(SingletonConstant.Undefined))
            .Select(instruction => instruction.Result).ToHashSet();
        var web = new HashSet<ValueId> { parameter };
        var work = new Stack<ValueId>(web);
        var passed = new Dictionary<ValueId, int>();
        while (work.TryPop(out var value))
        {
            if (!incoming.TryGetValue(value, out var given))
            {
                return false;
            }

            foreach (var from in given.Where(from => from != iterator && !undefined.Contains(from)))
            {
                passed[from] = passed.GetValueOrDefault(from) + 1;
                if (web.Add(from))
                {
                    work.Push(from);
                }
            }
        }

        return web.All(value => uses[value] == passed.GetValueOrDefault(value) + (value == parameter ? 1 : 0));
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

    private static GeneratorLoop? Complete(Function function, ControlFlow flow, int callBlock, ImmutableArray<int> way, int head, ValueId item, ValueId iterator, bool isCarried)
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

        return new GeneratorLoop(callBlock, way, head, test, end.Target, body.Target, item, iterator, isCarried);
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
