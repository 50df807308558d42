using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>Makes the function in which the calls of a closure are its code (see <see cref="InlineClosures"/>).</summary>
internal sealed class ClosureInliner
{
    private readonly Function function;
    private readonly LocalClosure closure;
    private readonly bool keepsValues;
    private readonly List<Block> blocks;
    private readonly List<IRType> types;
    private readonly List<string?> names;

    /// <summary>Prepares.</summary>
    /// <param name="function">The function that makes the closure.</param>
    /// <param name="closure">The closure.</param>
    /// <param name="keepsValues">The program can see when values die: they live as long as they would in a call.</param>
    public ClosureInliner(Function function, LocalClosure closure, bool keepsValues)
    {
        this.function = function;
        this.closure = closure;
        this.keepsValues = keepsValues;
        blocks = [.. function.Blocks];
        types = [.. function.ValueTypes];
        names = [.. function.Names];
    }

    /// <summary>Builds the function.</summary>
    public Function Make()
    {
        foreach (var (block, arguments) in closure.Calls)
        {
            Inline(block, arguments);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i] = WithoutObject(blocks[i]);
        }

        return function with { Blocks = [.. blocks], ValueTypes = [.. types], Names = [.. names] };
    }

    private void Inline(int index, ImmutableArray<Argument> arguments)
    {
        var block = blocks[index];
        var call = block.Instructions[^1];
        var target = closure.Target;
        var map = new ValueId[target.ValueTypes.Length];
        var start = block.Instructions[..^1].ToBuilder();
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = target.Blocks[0].Parameters[i];
            map[parameter.Index] = arguments[i].Value;
            if (arguments[i].Constant is { } constant)
            {
                map[parameter.Index] = NewValue(IRType.V, target.Names[parameter.Index]);
                start.Add(new Instruction(Ops.Const, map[parameter.Index], [], [new ConstantImmediate(constant)], call.Position));
            }
        }

        for (var i = 0; i < map.Length; i++)
        {
            if (!target.Blocks[0].Parameters.Contains(new ValueId(i)))
            {
                map[i] = NewValue(target.ValueTypes[i], target.Names[i]);
            }
        }

        FindCells(map);
        ImmutableArray<Instruction> kept = keepsValues
            ? [.. closure.Kept.Select(value => new Instruction(Ops.KeepAlive, ValueId.None, [value], [], default))]
            : [];
        var behind = NewBlock([call.Result], kept, new Terminator(TerminatorKind.Jump, ValueId.None, [block.Terminator.Edges[0]]));
        var never = NewBlock([], [], new Terminator(TerminatorKind.Unreachable, ValueId.None, []));
        var escape = NewBlock(
            [],
            [.. kept, new Instruction(Ops.InlinedEscape, ValueId.None, [], [], call.Position)],
            new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(never, []), block.Terminator.Edges[1]]));
        var first = blocks.Count;

        // Where the exception leaves the caller too, its own traceback entry keeps the cells.
        var endsWithFunction = blocks[block.Terminator.Edges[1].Target.Index].Terminator.Kind == TerminatorKind.Unwind;
        foreach (var inner in target.Blocks)
        {
            blocks.Add(Copy(inner, map, first, behind, escape));
        }

        for (var i = first; endsWithFunction && i < blocks.Count; i++)
        {
            blocks[i] = blocks[i] with { Instructions = blocks[i].Instructions.RemoveAll(instruction => instruction.Op == Ops.KeepInTraceback && closure.Cells.Contains(instruction.Operands[0])) };
        }

        blocks[index] = block with { Instructions = start.ToImmutable(), Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(new BlockId(first), [])]) };
    }

    /// <summary>The cells of the closure are the caller's.</summary>
    private void FindCells(ValueId[] map)
    {
        foreach (var cell in closure.Target.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.ClosureCell))
        {
            map[cell.Result.Index] = closure.Cells[(int)((IntImmediate)cell.Immediates[0]).Value];
        }
    }

    private Block Copy(Block inner, ValueId[] map, int first, BlockId behind, BlockId escape) => new(
        new BlockId(first + inner.Id.Index),
        inner.Id.Index == 0 ? [] : [.. inner.Parameters.Select(parameter => map[parameter.Index])],
        [.. inner.Instructions.Where(instruction => instruction.Op != Ops.ClosureCell).Select(instruction => instruction with
        {
            Result = instruction.Result.Exists ? map[instruction.Result.Index] : ValueId.None,
            Operands = [.. instruction.Operands.Select(operand => map[operand.Index])],
            Position = instruction.Position with { Inlined = instruction.Position.Inlined ?? closure.Target.Name },
        })],
        inner.Terminator.Kind switch
        {
            TerminatorKind.Return => new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(behind, [map[inner.Terminator.Operand.Index]])]),
            TerminatorKind.Unwind => new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(escape, [])]),
            _ => new Terminator(
                inner.Terminator.Kind,
                inner.Terminator.Operand.Exists ? map[inner.Terminator.Operand.Index] : ValueId.None,
                [.. inner.Terminator.Edges.Select(edge => new Edge(new BlockId(first + edge.Target.Index), [.. edge.Arguments.Select(argument => map[argument.Index])]))]),
        });

    /// <summary>The block without the function object: what keeps it alive keeps what it would have kept.</summary>
    private Block WithoutObject(Block block)
    {
        if (block.Instructions.Any(IsKept))
        {
            block = block with { Instructions = [.. block.Instructions.SelectMany(IEnumerable<Instruction> (instruction) => IsKept(instruction) ? closure.Kept.Select(value => instruction with { Operands = [value] }) : [instruction])] };
        }

        if (block.Instructions is not [.., var last] || (last.Result != closure.Made.Result && !IsTuple(last)))
        {
            return block;
        }

        // Variables that the object was in hold nothing.
        ImmutableArray<Instruction> unset = last.Result == closure.Made.Result ? [new Instruction(Ops.Const, last.Result, [], [new ConstantImmediate(SingletonConstant.Unset)], last.Position)] : [];
        return block with { Instructions = [.. block.Instructions[..^1], .. unset], Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [block.Terminator.Edges[0]]) };

        bool IsKept(Instruction instruction) =>
            (instruction.Op == Ops.KeepAlive || instruction.Op == Ops.KeepInTraceback) && instruction.Operands[0] == closure.Made.Result;
    }

    /// <summary>True for the op that makes the tuple of the cells, or of the defaults: only the function object has those.</summary>
    private bool IsTuple(Instruction instruction) =>
        instruction.Op == Ops.BuildTuple && (instruction.Result == closure.Made.Operands[0] || instruction.Result == closure.Made.Operands[2]);

    private ValueId NewValue(IRType type, string? name)
    {
        types.Add(type);
        names.Add(name);
        return new ValueId(types.Count - 1);
    }

    private BlockId NewBlock(ImmutableArray<ValueId> parameters, ImmutableArray<Instruction> instructions, Terminator terminator)
    {
        var id = new BlockId(blocks.Count);
        blocks.Add(new Block(id, parameters, instructions, terminator));
        return id;
    }
}
