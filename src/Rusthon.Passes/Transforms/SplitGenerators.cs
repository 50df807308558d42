using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Splits a function that yields into one that makes the generator and one that runs it from yield to yield. What is
/// live across a yield is moved into slots of the generator before, and out again after; cells of the closure stay in
/// slots of their own. What an op without operands gives is made again instead.
/// </summary>
public sealed class SplitGenerators
{
    private readonly Function function;
    private readonly FunctionBuilder builder;
    private readonly Instruction?[] definitions;
    private readonly Variable?[] variables;
    private readonly bool[] crosses;
    private readonly ValueId[] values;
    private readonly BlockId[] blocks;
    private readonly Dictionary<int, ImmutableArray<int>> liveAcross = [];
    private readonly List<long> cells;
    private readonly ImmutableArray<ValueId> parameters;
    private readonly ValueId generator;
    private readonly ValueId sent;
    private readonly Dictionary<int, ValueId> madeAgain = [];
    private readonly List<BlockId> resumePoints = [];
    private int slots;

    private SplitGenerators(Function function)
    {
        this.function = function;
        builder = new FunctionBuilder(function.Name + ".resume", FunctionKind.Resume, function.Signature);
        generator = builder.AddParameter("generator");
        sent = builder.AddParameter("sent");
        definitions = new Instruction?[function.ValueTypes.Length];
        var used = new bool[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                Use(instruction.Operands);
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = instruction;
                }
            }

            Use([block.Terminator.Operand]);
            foreach (var edge in block.Terminator.Edges)
            {
                Use(edge.Arguments);
            }
        }

        cells = [.. definitions.Where(d => d?.Op == Ops.ClosureCell).Select(CellOf).Distinct().Order()];
        parameters = [.. function.Blocks[0].Parameters.Where(parameter => used[parameter.Index])];
        crosses = new bool[function.ValueTypes.Length];
        variables = new Variable?[function.ValueTypes.Length];
        values = new ValueId[function.ValueTypes.Length];
        blocks = [.. function.Blocks.Select(_ => builder.CreateBlock())];
        slots = cells.Count + parameters.Length;
        FindCrossing();

        void Use(ImmutableArray<ValueId> operands)
        {
            foreach (var operand in operands)
            {
                if (operand.Exists)
                {
                    used[operand.Index] = true;
                }
            }
        }
    }

    /// <summary>Splits a generator, coroutine or asynchronous generator; any other function is left as it is.</summary>
    public static ImmutableArray<Function> Run(Function function)
    {
        if (function.Kind is not (FunctionKind.Generator or FunctionKind.Coroutine or FunctionKind.AsyncGenerator))
        {
            return [function];
        }

        var split = new SplitGenerators(function);
        var resume = split.Resume();
        return [split.Creator(resume.Name), resume];
    }

    private static long CellOf(Instruction? instruction) => ((IntImmediate)instruction!.Immediates[0]).Value;

    private static Immediate Number(long value) => new IntImmediate(value);

    /// <summary>Finds what is live across each yield, and gives a variable to each such value that is not made again.</summary>
    private void FindCrossing()
    {
        var liveness = new Liveness(function, new ControlFlow(function.Blocks), [.. function.ValueTypes.Select(_ => true)]);
        foreach (var block in function.Blocks)
        {
            if (block.Instructions.IsEmpty || block.Instructions[^1].Op != Ops.Yield)
            {
                continue;
            }

            var live = new SortedSet<int>();
            foreach (var edge in block.Terminator.Edges)
            {
                live.UnionWith(liveness.Entering(edge.Target.Index).ToArray());
                live.UnionWith(edge.Arguments.Select(argument => argument.Index));
            }

            live.Remove(block.Instructions[^1].Result.Index);
            foreach (var value in live)
            {
                crosses[value] = true;
            }

            var stored = live.Where(value => !IsMadeAgain(value)).ToImmutableArray();
            liveAcross.Add(block.Id.Index, stored);
            slots = Math.Max(slots, cells.Count + stored.Length);
        }

        foreach (var parameter in parameters)
        {
            crosses[parameter.Index] = true;
        }

        for (var value = 0; value < crosses.Length; value++)
        {
            if (crosses[value] && !IsMadeAgain(value))
            {
                variables[value] = builder.DeclareVariable(function.Names[value], function.ValueTypes[value]);
            }
        }
    }

    private bool IsMadeAgain(int value) => definitions[value]?.IsRematerializable == true;

    private Function Creator(string resume)
    {
        var creator = new FunctionBuilder(function.Name, function.Kind, function.Signature);
        var given = new Dictionary<ValueId, ValueId>();
        foreach (var parameter in function.Blocks[0].Parameters)
        {
            given.Add(parameter, creator.AddParameter(function.Names[parameter.Index]));
        }

        var operands = cells.Select(cell => creator.Append(Ops.ClosureCell, [], Number(cell))).Concat(parameters.Select(parameter => given[parameter])).ToArray();
        creator.Return(creator.Append(Ops.GeneratorNew, operands, new NameImmediate(resume), Number(slots)));
        return creator.Finish();
    }

    private Function Resume()
    {
        var state = builder.Append(Ops.GeneratorState, [generator]);
        var entry = builder.Current;
        var start = builder.CreateBlock();
        builder.SwitchTo(start);
        builder.Append(Ops.GeneratorSent, [sent]);
        for (var i = 0; i < parameters.Length; i++)
        {
            Define(parameters[i], builder.Append(Ops.GeneratorLoad, [generator], Number(cells.Count + i)));
        }

        builder.Jump(blocks[0]);
        resumePoints.Add(start);
        for (var i = 0; i < function.Blocks.Length; i++)
        {
            if (i > 0)
            {
                foreach (var parameter in function.Blocks[i].Parameters)
                {
                    values[parameter.Index] = builder.AddBlockParameter(blocks[i], function.ValueTypes[parameter.Index], function.Names[parameter.Index]);
                }
            }
        }

        foreach (var index in new ControlFlow(function.Blocks).Order)
        {
            Rebuild(function.Blocks[index]);
        }

        builder.SwitchTo(entry);
        if (resumePoints.Count == 1)
        {
            builder.Jump(start);
        }
        else
        {
            builder.Terminate(TerminatorKind.Switch, state, [.. resumePoints.Select(point => new Edge(point, []))]);
        }

        return builder.Finish();
    }

    private void Define(ValueId old, ValueId value)
    {
        values[old.Index] = value;
        if (variables[old.Index] is { } variable)
        {
            builder.DefineVariable(variable, value);
        }
    }

    /// <summary>What stands for a value of the old function at the current point.</summary>
    private ValueId Read(ValueId old)
    {
        if (variables[old.Index] is { } variable)
        {
            return builder.ReadVariable(variable);
        }

        if (!crosses[old.Index])
        {
            return values[old.Index];
        }

        if (!madeAgain.TryGetValue(old.Index, out var value))
        {
            value = Make(definitions[old.Index]!);
            madeAgain.Add(old.Index, value);
        }

        return value;
    }

    /// <summary>Appends an op that has no operands; a cell of the closure comes from its slot.</summary>
    private ValueId Make(Instruction instruction)
    {
        builder.Position = instruction.Position;
        return instruction.Op == Ops.ClosureCell
            ? builder.AppendToBlock(Ops.GeneratorPeek, [generator], Number(cells.IndexOf(CellOf(instruction))))
            : builder.AppendToBlock(instruction.Op, [], instruction.Immediates.AsSpan());
    }

    private void Rebuild(Block block)
    {
        Enter(blocks[block.Id.Index]);
        if (block.Id.Index > 0)
        {
            foreach (var parameter in block.Parameters)
            {
                Define(parameter, values[parameter.Index]);
            }
        }

        var last = block.Terminator.Kind == TerminatorKind.Check ? block.Instructions.Length - 1 : block.Instructions.Length;
        for (var i = 0; i < last; i++)
        {
            var instruction = block.Instructions[i];
            if (instruction.Op == Ops.ClosureCell || (instruction.Result.Exists && crosses[instruction.Result.Index] && IsMadeAgain(instruction.Result.Index)))
            {
                if (!crosses[instruction.Result.Index])
                {
                    values[instruction.Result.Index] = Make(instruction);
                }

                continue;
            }

            var operands = ReadAll(instruction.Operands);
            builder.Position = instruction.Position;
            var result = builder.AppendToBlock(instruction.Op, operands, instruction.Immediates.AsSpan());
            if (result.Exists)
            {
                Define(instruction.Result, result);
            }
        }

        switch (block.Terminator.Kind)
        {
            case TerminatorKind.Check when block.Instructions[^1].Op == Ops.Yield:
                RebuildYield(block);
                break;
            case TerminatorKind.Check:
                var check = block.Instructions[^1];
                RebuildCheck(block, check, check.Op, ReadAll(check.Operands));
                break;
            case TerminatorKind.Return:
                builder.Append(Ops.GeneratorFinish, [generator, Read(block.Terminator.Operand)]);
                builder.Return(builder.Constant(SingletonConstant.Unset));
                break;
            default:
                var operand = block.Terminator.Operand.Exists ? Read(block.Terminator.Operand) : ValueId.None;
                builder.Terminate(block.Terminator.Kind, operand, [.. block.Terminator.Edges.Select(MapEdge)]);
                break;
        }
    }

    private void RebuildYield(Block block)
    {
        var instruction = block.Instructions[^1];
        var live = liveAcross[block.Id.Index];
        builder.Position = instruction.Position;
        for (var i = 0; i < live.Length; i++)
        {
            var value = Read(new ValueId(live[i]));
            value = function.ValueTypes[live[i]] == IRType.Bool ? builder.Append(Ops.BoxBool, [value]) : value;
            builder.Append(Ops.GeneratorStore, [generator, value], Number(cells.Count + i));
        }

        var yielded = Read(instruction.Operands[0]);
        builder.Append(Ops.GeneratorSuspend, [generator], Number(resumePoints.Count));
        builder.Return(yielded);

        var point = builder.CreateBlock();
        resumePoints.Add(point);
        Enter(point);
        for (var i = 0; i < live.Length; i++)
        {
            var value = builder.Append(Ops.GeneratorLoad, [generator], Number(cells.Count + i));
            value = function.ValueTypes[live[i]] switch
            {
                IRType.V => value,
                IRType.Bool => builder.Append(Ops.Is, [value, builder.Constant(SingletonConstant.True)]),
                var type => throw new InvalidOperationException($"@{function.Name}: a value of type {type} is live across a yield"),
            };
            Define(new ValueId(live[i]), value);
        }

        RebuildCheck(block, instruction, Ops.GeneratorSent, [sent]);
    }

    /// <summary>Appends an op that may raise and ends its block; a variable gets the result in a block on the first edge.</summary>
    private void RebuildCheck(Block block, Instruction instruction, Op op, ValueId[] operands)
    {
        var onError = MapEdge(block.Terminator.Edges[1]);
        var onSuccess = block.Terminator.Edges[0];
        var next = builder.CreateBlock();
        var immediates = op == instruction.Op ? instruction.Immediates : [];
        builder.Position = instruction.Position;
        var result = builder.AppendToBlock(op, operands, immediates.AsSpan());
        builder.Terminate(TerminatorKind.Check, ValueId.None, [new Edge(next, []), onError]);
        Enter(next);
        if (result.Exists)
        {
            Define(instruction.Result, result);
        }

        builder.Terminate(TerminatorKind.Jump, ValueId.None, [MapEdge(onSuccess)]);
    }

    private void Enter(BlockId block)
    {
        builder.SwitchTo(block);
        builder.Position = default;
        madeAgain.Clear();
    }

    private Edge MapEdge(Edge edge) => new(blocks[edge.Target.Index], [.. ReadAll(edge.Arguments)]);

    private ValueId[] ReadAll(ImmutableArray<ValueId> operands) => [.. operands.Select(Read)];
}
