using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Parameters of blocks that only get boxed numbers of one kind, and are unboxed somewhere, become numbers in
/// registers; unboxing what was boxed is the number itself.
/// <code>
/// jump ^2 (box_float %x)  …  ^2(%p): %q = unbox_float (%p)   =>   jump ^2 (%x)  …  ^2(%q)
/// </code>
/// </summary>
internal sealed class UnboxParameters
{
    private readonly Function function;
    private readonly Instruction?[] definitions;

    /// <summary>By parameter: the type of the number; None for others, Any where nothing is known yet.</summary>
    private readonly IRType[] kinds;
    private readonly bool[] isUnboxed;
    private readonly Dictionary<int, ValueId> standIns = [];
    private readonly Dictionary<int, ValueId> raw = [];
    private readonly List<IRType> types;
    private readonly List<string?> names;

    private UnboxParameters(Function function)
    {
        this.function = function;
        definitions = new Instruction?[function.ValueTypes.Length];
        kinds = new IRType[function.ValueTypes.Length];
        isUnboxed = new bool[function.ValueTypes.Length];
        types = [.. function.ValueTypes];
        names = [.. function.Names];
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Result.Exists)
            {
                definitions[instruction.Result.Index] = instruction;
            }

            if (UnboxedType(instruction) is not IRType.None)
            {
                isUnboxed[instruction.Operands[0].Index] = true;
            }
        }
    }

    /// <summary>Runs on a function.</summary>
    public static Function Run(Function function)
    {
        var pass = new UnboxParameters(function);
        pass.Find();
        return pass.Rewrite();
    }

    private static IRType UnboxedType(Instruction instruction) =>
        instruction.Op == Ops.UnboxFloat ? IRType.F64 : instruction.Op == Ops.UnboxInt ? IRType.I64 : IRType.None;

    private void Find()
    {
        foreach (var parameter in function.Blocks.Skip(1).SelectMany(block => block.Parameters).Where(parameter => function.ValueTypes[parameter.Index] == IRType.V))
        {
            kinds[parameter.Index] = IRType.Any;
        }

        bool changed;
        do
        {
            changed = false;
            foreach (var edge in function.Blocks.SelectMany(block => block.Terminator.Edges))
            {
                var parameters = function.Blocks[edge.Target.Index].Parameters;
                for (var i = 0; i < parameters.Length; i++)
                {
                    Meet(parameters[i].Index, edge.Arguments[i]);
                }
            }
        }
        while (changed || StrikeUnused());

        void Meet(int parameter, ValueId argument)
        {
            var kind = kinds[parameter];
            var given = KindOf(argument);
            if (kind != IRType.None && given != IRType.Any && given != kind)
            {
                kinds[parameter] = kind == IRType.Any ? given : IRType.None;
                changed = true;
            }

            // What flows into a parameter that is unboxed is so too.
            if (kinds[parameter] != IRType.None && isUnboxed[parameter] && !isUnboxed[argument.Index])
            {
                isUnboxed[argument.Index] = changed = true;
            }
        }
    }

    /// <summary>Strikes out parameters that nothing is known of or that are never unboxed.</summary>
    private bool StrikeUnused()
    {
        var changed = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == IRType.Any || (kinds[i] != IRType.None && !isUnboxed[i]))
            {
                kinds[i] = IRType.None;
                changed = true;
            }
        }

        return changed;
    }

    private IRType KindOf(ValueId value) => definitions[value.Index] is not { } definition ? kinds[value.Index]
        : definition.Op == Ops.BoxFloat ? IRType.F64
        : definition.Op == Ops.BoxInt ? IRType.I64
        : definition.Op == Ops.Const ? ((ConstantImmediate)definition.Immediates[0]).Value switch
        {
            FloatConstant => IRType.F64,
            IntConstant { IsInline: true } => IRType.I64,
            _ => IRType.None,
        }
        : IRType.None;

    private Function Rewrite()
    {
        foreach (var parameter in function.Blocks.SelectMany(block => block.Parameters).Where(parameter => kinds[parameter.Index] != IRType.None))
        {
            raw[parameter.Index] = NewValue(kinds[parameter.Index], names[parameter.Index]);
        }

        foreach (var unboxing in function.Blocks.SelectMany(block => block.Instructions).Where(IsGone))
        {
            standIns[unboxing.Result.Index] = NumberOf(unboxing.Operands[0]);
        }

        return raw.Count == 0 && standIns.Count == 0
            ? function
            : function with { Blocks = [.. function.Blocks.Select(Rewrite)], ValueTypes = [.. types], Names = [.. names] };
    }

    /// <summary>True for an op that unboxes what was boxed.</summary>
    private bool IsGone(Instruction instruction) =>
        UnboxedType(instruction) is not IRType.None and var type && KindOf(instruction.Operands[0]) == type && definitions[instruction.Operands[0].Index]?.Op != Ops.Const;

    /// <summary>The number that a boxed value is: a parameter's, or what was boxed.</summary>
    private ValueId NumberOf(ValueId value) => raw.TryGetValue(value.Index, out var number) ? number : definitions[value.Index]!.Operands[0];

    private ValueId NewValue(IRType type, string? name)
    {
        types.Add(type);
        names.Add(name);
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
        var boxes = new Dictionary<int, ValueId>();
        var ends = block.Terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard;
        var isGone = ends && IsGone(block.Instructions[^1]);
        var last = ends ? block.Instructions.Length - 1 : block.Instructions.Length;
        foreach (var instruction in block.Instructions.Take(last))
        {
            code.Add(instruction with { Operands = [.. instruction.Operands.Select(Boxed)] });
        }

        var end = ends && !isGone ? block.Instructions[^1] with { Operands = [.. block.Instructions[^1].Operands.Select(Boxed)] } : null;
        var operand = block.Terminator.Operand.Exists ? Boxed(block.Terminator.Operand) : ValueId.None;
        var edges = (isGone ? block.Terminator.Edges[..1] : block.Terminator.Edges).Select(Give).ToImmutableArray();
        if (end is not null)
        {
            code.Add(end);
        }

        return new Block(
            block.Id,
            [.. block.Parameters.Select(parameter => raw.GetValueOrDefault(parameter.Index, parameter))],
            code.ToImmutable(),
            new Terminator(isGone ? TerminatorKind.Jump : block.Terminator.Kind, operand, edges));

        Edge Give(Edge edge)
        {
            var parameters = function.Blocks[edge.Target.Index].Parameters;
            return new Edge(edge.Target, [.. edge.Arguments.Select((argument, i) => raw.ContainsKey(parameters[i].Index) ? Number(argument, kinds[parameters[i].Index]) : Boxed(argument))]);
        }

        ValueId Number(ValueId argument, IRType type)
        {
            if (definitions[argument.Index] is not { } definition || definition.Op != Ops.Const)
            {
                return Resolve(NumberOf(argument));
            }

            var number = NewValue(type, null);
            var constant = ((ConstantImmediate)definition.Immediates[0]).Value;
            code.Add(constant is IntConstant integer
                ? new Instruction(Ops.ConstInt, number, [], [new IntImmediate((long)integer.Value)], default)
                : new Instruction(Ops.ConstFloat, number, [], [new ConstantImmediate(constant)], default));
            return number;
        }

        // A parameter that became a number is boxed again in each block that needs it so: most often one that leaves.
        ValueId Boxed(ValueId value)
        {
            if (!raw.TryGetValue(value.Index, out var number))
            {
                return Resolve(value);
            }

            if (!boxes.TryGetValue(value.Index, out var boxed))
            {
                boxed = boxes[value.Index] = NewValue(IRType.V, names[value.Index]);
                code.Add(new Instruction(types[number.Index] == IRType.F64 ? Ops.BoxFloat : Ops.BoxInt, boxed, [number], [], default));
            }

            return boxed;
        }
    }
}
