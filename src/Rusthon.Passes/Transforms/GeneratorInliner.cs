using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>Makes the function in which one loop contains the generator that it goes over (see <see cref="InlineGenerators"/>).</summary>
internal sealed class GeneratorInliner
{
    /// <summary>The number of the loop over an object; the inlined generator is at n behind its n-th yield.</summary>
    private const int OverObject = 0;
    private readonly Function function;
    private readonly Function generator;
    private readonly GeneratorLoop loop;
    private readonly FunctionBuilder builder;
    private readonly ValueId[] values;
    private readonly Variable?[] variables;
    private readonly BlockId[] blocks;
    private readonly Variable[] inner;
    private readonly BlockId[] innerBlocks;
    private readonly Variable place;
    private readonly List<BlockId> resumptions = [];
    private readonly BlockId escape;
    private readonly ImmutableArray<ValueId> cells;
    private readonly bool isCertain;

    /// <summary>Prepares. The call is certain to be one of the generator function when its closure's cells are given.</summary>
    public GeneratorInliner(Function function, Function generator, GeneratorLoop loop, ImmutableArray<ValueId>? cells)
    {
        isCertain = cells is not null;
        this.cells = cells ?? [];
        this.function = function;
        this.generator = generator;
        this.loop = loop;
        builder = new FunctionBuilder(function.Name, function.Kind, function.Signature);
        values = new ValueId[function.ValueTypes.Length];
        variables = new Variable?[function.ValueTypes.Length];
        blocks = [.. function.Blocks.Select(block => block.Id.Index == 0 ? builder.Entry : builder.CreateBlock())];
        innerBlocks = [.. generator.Blocks.Select(_ => builder.CreateBlock())];
        inner = [.. generator.ValueTypes.Select((type, i) => builder.DeclareVariable(generator.Names[i], type))];
        place = builder.DeclareVariable(null);
        escape = builder.CreateBlock();
    }

    /// <summary>Builds the function.</summary>
    public Function Make()
    {
        DeclareVariables();
        var flow = new ControlFlow(function.Blocks);
        foreach (var index in new ControlFlow(generator.Blocks).Order)
        {
            EmitInner(generator.Blocks[index]);
        }

        foreach (var index in flow.Order)
        {
            EmitBlock(function.Blocks[index]);
        }

        foreach (var block in function.Blocks.Where(block => !flow.IsReachable(block.Id.Index)))
        {
            builder.SwitchTo(blocks[block.Id.Index]);
            builder.Unreachable();
        }

        EmitEscape();
        foreach (var block in innerBlocks.Where((_, index) => !reached.Contains(index)))
        {
            builder.SwitchTo(block);
            builder.Unreachable();
        }

        return builder.Finish();
    }

    private readonly HashSet<int> reached = [];

    /// <summary>What has a definition on the way that the object takes and one on that of the inlined generator becomes a variable.</summary>
    private void DeclareVariables()
    {
        foreach (var cell in cells)
        {
            Declare(cell);
        }

        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                if (loop.Way.Contains(block.Id.Index) || block.Id.Index == loop.Head)
                {
                    Declare(parameter);
                }

                values[parameter.Index] = builder.AddBlockParameter(blocks[block.Id.Index], function.ValueTypes[parameter.Index], function.Names[parameter.Index]);
            }
        }

        foreach (var instruction in loop.Way.Add(loop.Head).SelectMany(index => function.Blocks[index].Instructions).Where(instruction => instruction.Result.Exists))
        {
            Declare(instruction.Result);
        }

        void Declare(ValueId value) => variables[value.Index] ??= builder.DeclareVariable(function.Names[value.Index], function.ValueTypes[value.Index]);
    }

    private ValueId Read(ValueId value) => variables[value.Index] is { } variable ? builder.ReadVariable(variable) : values[value.Index];

    private void Define(ValueId value, ValueId here)
    {
        values[value.Index] = here;
        if (variables[value.Index] is { } variable)
        {
            builder.DefineVariable(variable, here);
        }
    }

    private void EmitBlock(Block block)
    {
        var index = block.Id.Index;
        builder.SwitchTo(blocks[index]);
        if (index == 0 && loop.IsCarried)
        {
            builder.DefineVariable(place, Number(OverObject));
            DefineInner(builder.Constant(SingletonConstant.Undefined));
        }

        foreach (var parameter in block.Parameters.Where(parameter => variables[parameter.Index] is not null))
        {
            builder.DefineVariable(variables[parameter.Index]!.Value, values[parameter.Index]);
        }

        if (index == loop.CallBlock)
        {
            EmitAll(block.Instructions.SkipLast(1));
            EmitStart(block.Instructions[^1]);
            return;
        }

        if (index == loop.Head)
        {
            EmitHead(block);
            return;
        }

        if (isCertain && loop.Way.Contains(index))
        {
            builder.Unreachable();
            return;
        }

        EmitAll(block.Instructions);
        if (index == loop.Way[^1])
        {
            builder.DefineVariable(place, Number(OverObject));
            DefineInner(builder.Constant(SingletonConstant.Undefined));
        }

        EmitTerminator(block.Terminator);
    }

    private void EmitAll(IEnumerable<Instruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            builder.Position = instruction.Position;
            var result = builder.AppendToBlock(instruction.Op, [.. instruction.Operands.Select(Read)], instruction.Immediates.AsSpan());
            if (instruction.Result.Exists)
            {
                Define(instruction.Result, result);
            }
        }
    }

    private void EmitTerminator(Terminator terminator)
    {
        var operand = terminator.Operand.Exists ? Read(terminator.Operand) : ValueId.None;
        builder.Terminate(terminator.Kind, operand, [.. terminator.Edges.Select(MapEdge)]);
    }

    private Edge MapEdge(Edge edge) => new(blocks[edge.Target.Index], [.. edge.Arguments.Select(Read)]);

    private ValueId Number(int number) => builder.Constant(new IntConstant(number));

    /// <summary>Nothing of the generator is known yet.</summary>
    private void DefineInner(ValueId undefined)
    {
        for (var i = 0; i < inner.Length; i++)
        {
            if (generator.ValueTypes[i] == IRType.V)
            {
                builder.DefineVariable(inner[i], undefined);
            }
        }
    }

    /// <summary>Instead of making the object: its parameters, what happens between the call and the next op but for the iter op, and the generator's start.</summary>
    private void EmitStart(Instruction call)
    {
        var undefined = builder.Constant(SingletonConstant.Undefined);
        DefineInner(undefined);
        var parameters = generator.Blocks[0].Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            builder.DefineVariable(inner[parameters[i].Index], Read(call.Operands[i + 1]));
        }

        builder.DefineVariable(variables[loop.Iterator.Index]!.Value, undefined);
        foreach (var index in loop.Way)
        {
            EmitAll(function.Blocks[index].Instructions.Where(instruction => instruction.Op != Ops.Iter));
        }

        var given = function.Blocks[loop.Way[^1]].Terminator.Edges[0].Arguments.Select(Read).ToList();
        var head = function.Blocks[loop.Head];
        for (var i = 0; i < given.Count; i++)
        {
            builder.DefineVariable(variables[head.Parameters[i].Index]!.Value, given[i]);
        }

        EmitAll(head.Instructions.SkipLast(1));
        builder.Jump(innerBlocks[0]);
    }

    /// <summary>The head finds out where to go on: with the object, or in the generator.</summary>
    private void EmitHead(Block block)
    {
        EmitAll(block.Instructions.SkipLast(1));
        if (!isCertain)
        {
            Choose(OverObject, EmitNext);
        }

        for (var i = 0; i < resumptions.Count - 1; i++)
        {
            var resumption = resumptions[i];
            Choose(OverObject + 1 + i, () => builder.Jump(resumption));
        }

        builder.Jump(resumptions[^1]);

        void EmitNext()
        {
            EmitAll([block.Instructions[^1]]);
            EmitTerminator(block.Terminator);
        }
    }

    private void Choose(int number, System.Action go)
    {
        var (then, otherwise) = (builder.CreateBlock(), builder.CreateBlock());
        var isThere = builder.Append(Ops.Is, [builder.ReadVariable(place), Number(number)]);
        builder.Branch(isThere, then, otherwise);
        builder.SwitchTo(then);
        go();
        builder.SwitchTo(otherwise);
    }

    private ValueId ReadInner(ValueId value) => builder.ReadVariable(inner[value.Index]);

    private Edge MapInner(Edge edge) => new(innerBlocks[edge.Target.Index], [.. edge.Arguments.Select(ReadInner)]);

    private void EmitInner(Block block)
    {
        reached.Add(block.Id.Index);
        builder.SwitchTo(innerBlocks[block.Id.Index]);
        if (block.Id.Index != 0)
        {
            foreach (var parameter in block.Parameters)
            {
                builder.DefineVariable(inner[parameter.Index], builder.AddBlockParameter(innerBlocks[block.Id.Index], generator.ValueTypes[parameter.Index], generator.Names[parameter.Index]));
            }
        }

        foreach (var instruction in block.Instructions)
        {
            builder.Position = instruction.Position with { Inlined = instruction.Position.Inlined ?? generator.Name };
            if (instruction.Op == Ops.Yield)
            {
                EmitYield(instruction, block.Terminator.Edges[0]);
                return;
            }

            var result = instruction.Op == Ops.ClosureCell
                ? Read(cells[(int)((IntImmediate)instruction.Immediates[0]).Value])
                : builder.AppendToBlock(instruction.Op, [.. instruction.Operands.Select(ReadInner)], instruction.Immediates.AsSpan());
            if (instruction.Result.Exists)
            {
                builder.DefineVariable(inner[instruction.Result.Index], result);
            }
        }

        switch (block.Terminator.Kind)
        {
            case TerminatorKind.Return:
                builder.Jump(blocks[loop.End.Index]);
                break;
            case TerminatorKind.Unwind:
                builder.Jump(escape);
                break;
            default:
                var operand = block.Terminator.Operand.Exists ? ReadInner(block.Terminator.Operand) : ValueId.None;
                builder.Terminate(block.Terminator.Kind, operand, [.. block.Terminator.Edges.Select(MapInner)]);
                break;
        }
    }

    /// <summary>The loop's body gets the value; what is sent in is None.</summary>
    private void EmitYield(Instruction yield, Edge resumed)
    {
        builder.DefineVariable(variables[loop.Item.Index]!.Value, ReadInner(yield.Operands[0]));
        builder.DefineVariable(place, Number(OverObject + 1 + resumptions.Count));
        builder.Jump(blocks[loop.Body.Index]);
        var resumption = builder.CreateBlock();
        resumptions.Add(resumption);
        builder.SwitchTo(resumption);
        if (yield.Result.Exists)
        {
            builder.DefineVariable(inner[yield.Result.Index], builder.Constant(SingletonConstant.None));
        }

        builder.Terminate(TerminatorKind.Jump, ValueId.None, [MapInner(resumed)]);
    }

    /// <summary>An exception that leaves the generator goes where one that the next op raises goes.</summary>
    private void EmitEscape()
    {
        var head = function.Blocks[loop.Head];
        builder.SwitchTo(escape);
        builder.Position = head.Instructions[^1].Position;
        builder.AppendToBlock(Ops.GeneratorEscape, []);
        var never = builder.CreateBlock();
        builder.Terminate(TerminatorKind.Check, ValueId.None, [new Edge(never, []), MapEdge(head.Terminator.Edges[1])]);
        builder.SwitchTo(never);
        builder.Unreachable();
    }
}
