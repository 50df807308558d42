using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Collects changes to a function: blocks replaced, values that others stand for, parameters dropped. Finish applies
/// them in one sweep, drops blocks that can no longer be reached, and numbers blocks and values in reverse postorder.
/// </summary>
public sealed class Rewriter
{
    private readonly int[] standIns;
    private bool[]? dropped;
    private bool changed;

    /// <summary>Starts with the function unchanged.</summary>
    public Rewriter(Function function)
    {
        Function = function;
        Blocks = [.. function.Blocks];
        standIns = new int[function.ValueTypes.Length];
        for (var i = 0; i < standIns.Length; i++)
        {
            standIns[i] = i;
        }
    }

    /// <summary>The function as it was.</summary>
    public Function Function { get; }

    /// <summary>The blocks as they are now, with the old numbers.</summary>
    public Block[] Blocks { get; }

    /// <summary>Replaces a block.</summary>
    public void Replace(int block, Block by)
    {
        Blocks[block] = by;
        changed = true;
    }

    /// <summary>Uses another value instead of this one from now on.</summary>
    public void Substitute(ValueId value, ValueId by)
    {
        standIns[value.Index] = Resolve(by).Index;
        changed = true;
    }

    /// <summary>The value that is used instead of this one.</summary>
    public ValueId Resolve(ValueId value)
    {
        var at = value.Index;
        while (standIns[at] != at)
        {
            standIns[at] = standIns[standIns[at]];
            at = standIns[at];
        }

        return new ValueId(at);
    }

    /// <summary>Removes a block's parameter, and the arguments for it.</summary>
    public void DropParameter(ValueId parameter)
    {
        dropped ??= new bool[standIns.Length];
        dropped[parameter.Index] = true;
        changed = true;
    }

    /// <summary>Ends a block with a jump along one of its edges; after a check, the op that could raise goes too.</summary>
    public void TakeEdge(int block, int edge)
    {
        var old = Blocks[block];
        var instructions = old.Terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard ? old.Instructions.RemoveAt(old.Instructions.Length - 1) : old.Instructions;
        Replace(block, old with { Instructions = instructions, Terminator = Jump(old.Terminator.Edges[edge]) });
    }

    /// <summary>A jump along the edge.</summary>
    public static Terminator Jump(Edge edge) => new(TerminatorKind.Jump, ValueId.None, [edge]);

    /// <summary>The function, with its blocks and values numbered anew.</summary>
    public Function Renumber()
    {
        changed = true;
        return Finish();
    }

    /// <summary>The changed function, or the same one when nothing changed.</summary>
    public Function Finish()
    {
        if (!changed)
        {
            return Function;
        }

        var flow = new ControlFlow(ImmutableCollectionsMarshal.AsImmutableArray(Blocks));
        var numbers = new int[standIns.Length];
        Array.Fill(numbers, -1);
        var types = new List<IRType>(standIns.Length);
        var names = new List<string?>(standIns.Length);
        foreach (var index in flow.Order)
        {
            foreach (var parameter in Blocks[index].Parameters)
            {
                if (!IsDropped(parameter))
                {
                    Number(parameter);
                }
            }

            foreach (var instruction in Blocks[index].Instructions)
            {
                if (instruction.Result.Exists)
                {
                    Number(instruction.Result);
                }
            }
        }

        KeepNames();
        var blocks = new Block[flow.Order.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var old = Blocks[flow.Order[i]];
            var instructions = new Instruction[old.Instructions.Length];
            for (var n = 0; n < instructions.Length; n++)
            {
                var instruction = old.Instructions[n];
                var (result, operands) = (Map(instruction.Result), MapAll(instruction.Operands));
                instructions[n] = result == instruction.Result && operands == instruction.Operands ? instruction : instruction with { Result = result, Operands = operands };
            }

            var edges = new Edge[old.Terminator.Edges.Length];
            for (var e = 0; e < edges.Length; e++)
            {
                edges[e] = MapEdge(old.Terminator.Edges[e]);
            }

            blocks[i] = new Block(
                new BlockId(i),
                old.Parameters.IsEmpty ? old.Parameters : [.. old.Parameters.Where(parameter => !IsDropped(parameter)).Select(Map)],
                ImmutableCollectionsMarshal.AsImmutableArray(instructions),
                new Terminator(old.Terminator.Kind, Map(old.Terminator.Operand), ImmutableCollectionsMarshal.AsImmutableArray(edges)));
        }

        return Function with
        {
            Blocks = ImmutableCollectionsMarshal.AsImmutableArray(blocks),
            ValueTypes = [.. types],
            Names = [.. names],
        };

        void Number(ValueId value)
        {
            if (standIns[value.Index] == value.Index)
            {
                numbers[value.Index] = types.Count;
                types.Add(Function.ValueTypes[value.Index]);
                names.Add(Function.Names[value.Index]);
            }
        }

        // A value without a name is that of the variable that it stands in for.
        void KeepNames()
        {
            for (var i = 0; i < standIns.Length; i++)
            {
                if (standIns[i] != i && Function.Names[i] is { } name && numbers[Resolve(new ValueId(i)).Index] is >= 0 and var number)
                {
                    names[number] ??= name;
                }
            }
        }

        ValueId Map(ValueId value) => value.Exists ? new ValueId(numbers[Resolve(value).Index]) : value;

        // The same array when nothing in it has a new number.
        ImmutableArray<ValueId> MapAll(ImmutableArray<ValueId> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (Map(values[i]) != values[i])
                {
                    var mapped = new ValueId[values.Length];
                    for (var n = 0; n < mapped.Length; n++)
                    {
                        mapped[n] = Map(values[n]);
                    }

                    return ImmutableCollectionsMarshal.AsImmutableArray(mapped);
                }
            }

            return values;
        }

        Edge MapEdge(Edge edge)
        {
            var target = new BlockId(flow.Number[edge.Target.Index]);
            if (edge.Arguments.IsEmpty)
            {
                return new Edge(target, []);
            }

            var parameters = Blocks[edge.Target.Index].Parameters;
            return new Edge(target, [.. edge.Arguments.Where((_, i) => !IsDropped(parameters[i])).Select(Map)]);
        }
    }

    private bool IsDropped(ValueId parameter) => dropped?[parameter.Index] == true || standIns[parameter.Index] != parameter.Index;
}
