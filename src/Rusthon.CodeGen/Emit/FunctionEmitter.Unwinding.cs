using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>
/// Error edges. Most lead through blocks of their own that only release what the function holds there. Such blocks are not emitted:
/// the position and the values are given to one call, which is half of the code of a function that mostly calls.
/// </summary>
internal sealed partial class FunctionEmitter
{
    /// <summary>The most values that one call releases, as many as arguments fit in registers beside the position.</summary>
    private const int ReleasedByCall = 5;

    private readonly Dictionary<int, ErrorPath> errorPaths = [];

    /// <summary>Where an error edge leads when blocks that only it enters and that only release are passed over.</summary>
    /// <param name="Values">What those blocks release, in order.</param>
    /// <param name="End">The edge after them; null when the last of them leaves the function.</param>
    private sealed record ErrorPath(IReadOnlyList<ValueId> Values, Edge? End);

    /// <summary>The error path of a block that ends with a check.</summary>
    private ErrorPath ErrorPathOf(Block block)
    {
        if (!errorPaths.TryGetValue(block.Id.Index, out var path))
        {
            path = Follow(block.Terminator.Edges[1]);
            errorPaths.Add(block.Id.Index, path);
        }

        return path;
    }

    private ErrorPath Follow(Edge edge)
    {
        var values = new List<ValueId>();
        while (true)
        {
            var target = function.Blocks[edge.Target.Index];
            if (entries[target.Id.Index] != 1 || !edge.Arguments.IsEmpty || !IsCleanup(target))
            {
                return new(values, edge);
            }

            values.AddRange(target.Instructions.Select(instruction => instruction.Operands[0]));
            if (target.Terminator.Kind == TerminatorKind.Unwind)
            {
                return new(values, null);
            }

            edge = target.Terminator.Edges[0];
        }
    }

    /// <summary>Whether a block behind an error edge does nothing but release.</summary>
    private bool IsCleanup(Block block) =>
        isCold[block.Id.Index] && block.Id.Index != 0 && block.Parameters.IsEmpty && block.Instructions.All(instruction => instruction.Op == Ops.Release)
        && block.Terminator.Kind is TerminatorKind.Jump or TerminatorKind.Unwind;

    /// <summary>The edges of a block by which code that is emitted for it leaves.</summary>
    private IEnumerable<Edge> EmittedEdges(Block block)
    {
        if (block.Terminator.Kind != TerminatorKind.Check)
        {
            return block.Terminator.Edges;
        }

        var normal = block.Terminator.Edges[0];
        return ErrorPathOf(block).End is { } end ? [normal, end] : [normal];
    }

    /// <summary>How many edges enter each block.</summary>
    private static int[] CountEntries(Function function)
    {
        var entries = new int[function.Blocks.Length];
        entries[0] = 1;
        foreach (var edge in function.Blocks.SelectMany(block => block.Terminator.Edges))
        {
            entries[edge.Target.Index]++;
        }

        return entries;
    }

    /// <summary>Emits what happens once the last op of a block has raised, at the builder's place.</summary>
    private void EmitErrorPath(Block block)
    {
        cold = true;
        var instruction = block.Instructions[^1];
        var path = ErrorPathOf(block);
        var released = path.Values.Select(value => values[value.Index]).ToArray();
        var first = Math.Min(released.Length, ReleasedByCall);
        if (instruction.Op == Ops.Reraise || instruction.Op == Ops.CallPart || instruction.Position.Span == default)
        {
            first = 0;
        }
        else if (instruction.Op == Ops.RaiseHandled)
        {
            first = 0;
            CallRuntime("rt_traceback_unless_handled", context.Void, module.Position(data, instruction.Position));
        }
        else
        {
            CallRuntime(first == 0 ? "rt_traceback" : $"rt_unwind_{first}", context.Void, [module.Position(data, instruction.Position), .. released[..first]]);
        }

        ReleaseAll(released[first..]);
        if (path.End is { } end)
        {
            Enter(end);
        }
        else
        {
            ReturnError();
        }
    }

    private void ReleaseAll(LlvmValue[] values)
    {
        foreach (var group in values.Chunk(ReleasedByCall))
        {
            CallRuntime(group.Length == 1 ? "rt_release" : $"rt_release_{group.Length}", context.Void, group);
        }
    }
}
