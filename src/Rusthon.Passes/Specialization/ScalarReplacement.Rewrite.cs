using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>The function without the instances.</content>
internal sealed partial class ScalarReplacement
{
    /// <summary>By instance: its class, then its attributes.</summary>
    private readonly Dictionary<int, ImmutableArray<ValueId>> components = [];

    /// <summary>What is used for a value that was an attribute.</summary>
    private readonly Dictionary<int, ValueId> standIns = [];
    private readonly List<IRType> types = [];
    private readonly List<string?> names = [];

    private Function Rewrite()
    {
        types.AddRange(function.ValueTypes);
        names.AddRange(function.Names);
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters.Where(IsTaken))
            {
                components[parameter.Index] = [.. Enumerable.Range(0, layouts[parameter.Index]!.Count + 1).Select(_ => NewValue())];
            }

            foreach (var made in block.Instructions.Where(instruction => instruction.Op == Ops.MakeInstance && IsTaken(instruction.Result)))
            {
                components[made.Result.Index] = made.Operands;
            }
        }

        foreach (var load in function.Blocks.SelectMany(block => block.Instructions).Where(IsTakenLoad))
        {
            standIns[load.Result.Index] = components[load.Operands[0].Index][1 + (int)Number(load, 0)];
        }

        return function with { Blocks = [.. function.Blocks.Select(Rewrite)], ValueTypes = [.. types], Names = [.. names] };
    }

    private bool IsTaken(ValueId value) => layouts[value.Index] is not null;

    private bool IsTakenLoad(Instruction instruction) => (instruction.Op == Ops.SlotLoad || instruction.Op == Ops.SlotPeek) && IsTaken(instruction.Operands[0]);

    private ValueId NewValue()
    {
        types.Add(IRType.V);
        names.Add(null);
        return new ValueId(types.Count - 1);
    }

    private ValueId Resolve(ValueId value)
    {
        while (value.Exists && standIns.TryGetValue(value.Index, out var other))
        {
            value = other;
        }

        return value;
    }

    private Block Rewrite(Block block)
    {
        var code = ImmutableArray.CreateBuilder<Instruction>(block.Instructions.Length);
        var made = new Dictionary<int, ValueId>();
        foreach (var instruction in block.Instructions)
        {
            Rewrite(instruction, code, made);
        }

        var terminator = block.Terminator;
        var isGone = terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard && IsGone(block.Instructions[^1]);
        var edges = isGone ? terminator.Edges[..1] : terminator.Edges;
        return new Block(
            block.Id,
            [.. block.Parameters.SelectMany(IEnumerable<ValueId> (parameter) => IsTaken(parameter) ? components[parameter.Index] : [parameter])],
            code.ToImmutable(),
            new Terminator(isGone ? TerminatorKind.Jump : terminator.Kind, Resolve(terminator.Operand), [.. edges.Select(edge => new Edge(edge.Target, [.. edge.Arguments.SelectMany(Given)]))]));

        IEnumerable<ValueId> Given(ValueId argument) => IsTaken(argument) ? components[argument.Index].Select(Resolve) : [Resolve(argument)];
    }

    private bool IsGone(Instruction instruction) => IsTakenLoad(instruction) || (instruction.Op == Ops.MakeInstance && IsTaken(instruction.Result));

    private void Rewrite(Instruction instruction, ImmutableArray<Instruction>.Builder code, Dictionary<int, ValueId> made)
    {
        if (IsGone(instruction))
        {
            return;
        }

        if (!instruction.Operands.Any(IsTaken))
        {
            code.Add(instruction with { Operands = [.. instruction.Operands.Select(Resolve)] });
        }
        else if (instruction.Op == Ops.KeepAlive || instruction.Op == Ops.KeepInTraceback)
        {
            code.AddRange(components[instruction.Operands[0].Index].Select(component => instruction with { Operands = [Resolve(component)] }));
        }
        else if (instruction.Op == Ops.Leave || instruction.Op == Ops.TupleOf)
        {
            code.Add(instruction with { Operands = [.. instruction.Operands.Select(operand => IsTaken(operand) ? Made(operand) : Resolve(operand)).ToArray()] });
        }
        else
        {
            code.Add(OnClass(instruction) with { Operands = [.. instruction.Operands.Select(operand => Resolve(IsTaken(operand) ? components[operand.Index][0] : operand))] });
        }

        ValueId Made(ValueId instance)
        {
            if (!made.TryGetValue(instance.Index, out var value))
            {
                value = made[instance.Index] = NewValue();
                var layout = layouts[instance.Index]!;
                code.Add(new Instruction(
                    Ops.InstanceOf, value, [.. components[instance.Index].Select(Resolve)], [new IntImmediate(layout.Capacity), new IntImmediate(layout.Order)], instruction.Position));
            }

            return value;
        }
    }

    /// <summary>The op that asks the class what this one asks the instance.</summary>
    private Instruction OnClass(Instruction instruction) =>
        instruction.Op == Ops.ExpectShape ? instruction with { Op = Ops.ExpectClassShape }
        : instruction.Op == Ops.MethodIndex ? instruction with { Op = Ops.ClassMethodIndex }
        : instruction.Op == Ops.GetterIndex ? instruction with { Op = Ops.ClassGetterIndex }
        : instruction with
        {
            Immediates = instruction.Immediates.SetItem(2, new IntImmediate((IsTaken(instruction.Operands[0]) ? 1 : 0) + (IsTaken(instruction.Operands[1]) ? 2 : 0))),
        };
}
