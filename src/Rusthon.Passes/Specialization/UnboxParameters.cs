using System;
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
/// What gets floats and small int constants (a sum that begins with 0) becomes a float with a word that says which of both it is.
/// </summary>
internal sealed class UnboxParameters
{
    /// <summary>What a parameter gets. Each kind but <see cref="Other"/> may still turn into one behind it.</summary>
    private enum Kind
    {
        /// <summary>Nothing is known yet.</summary>
        Unknown,

        /// <summary>Constants that are ints of 48 bits.</summary>
        SmallConstant,

        /// <summary>Ints.</summary>
        Int,

        /// <summary>Floats.</summary>
        Float,

        /// <summary>Floats, and constants that are ints of 48 bits.</summary>
        Number,

        /// <summary>Anything else.</summary>
        Other,
    }

    /// <summary>How a value is unboxed.</summary>
    [Flags]
    private enum Uses
    {
        None = 0,
        AsInt = 1,
        AsFloat = 2,
        AsNumber = 4,
    }

    private readonly Function function;
    private readonly Instruction?[] definitions;
    private readonly Kind[] kinds;
    private readonly Uses[] uses;
    private readonly Dictionary<int, ValueId> standIns = [];
    private readonly Dictionary<int, ValueId> raw = [];

    /// <summary>By parameter that is a <see cref="Kind.Number"/>: 1 when it is an int.</summary>
    private readonly Dictionary<int, ValueId> areInts = [];
    private readonly List<IRType> types;
    private readonly List<string?> names;

    private UnboxParameters(Function function)
    {
        this.function = function;
        definitions = new Instruction?[function.ValueTypes.Length];
        kinds = new Kind[function.ValueTypes.Length];
        uses = new Uses[function.ValueTypes.Length];
        Array.Fill(kinds, Kind.Other);
        types = [.. function.ValueTypes];
        names = [.. function.Names];
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Result.Exists)
            {
                definitions[instruction.Result.Index] = instruction;
            }

            if (UseOf(instruction) is not Uses.None and var use)
            {
                uses[instruction.Operands[0].Index] |= use;
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

    private static Uses UseOf(Instruction instruction) =>
        instruction.Op == Ops.UnboxFloat ? Uses.AsFloat
        : instruction.Op == Ops.UnboxInt ? Uses.AsInt
        : instruction.Op == Ops.UnboxNumber ? Uses.AsNumber
        : Uses.None;

    /// <summary>The ways of unboxing that need no check of a kind.</summary>
    private static Uses Free(Kind kind) => kind switch
    {
        Kind.SmallConstant or Kind.Int => Uses.AsInt,
        Kind.Float => Uses.AsFloat | Uses.AsNumber,
        Kind.Number => Uses.AsNumber,
        _ => Uses.None,
    };

    private static Kind Join(Kind one, Kind other) => (one, other) switch
    {
        _ when one == other => one,
        (Kind.Unknown, _) => other,
        (_, Kind.Unknown) => one,
        (Kind.SmallConstant, Kind.Int) or (Kind.Int, Kind.SmallConstant) => Kind.Int,
        (Kind.SmallConstant or Kind.Float or Kind.Number, Kind.SmallConstant or Kind.Float or Kind.Number) => Kind.Number,
        _ => Kind.Other,
    };

    private void Find()
    {
        foreach (var parameter in function.Blocks.Skip(1).SelectMany(block => block.Parameters).Where(parameter => function.ValueTypes[parameter.Index] == IRType.V))
        {
            kinds[parameter.Index] = Kind.Unknown;
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
            var kind = Join(kinds[parameter], KindOf(argument));
            if (kind != kinds[parameter])
            {
                kinds[parameter] = kind;
                changed = true;
            }

            // What flows into a parameter that is unboxed is so too.
            if (kind != Kind.Other && (uses[parameter] & ~uses[argument.Index]) != 0)
            {
                uses[argument.Index] |= uses[parameter];
                changed = true;
            }
        }
    }

    /// <summary>Strikes out parameters that nothing is known of or that are never unboxed.</summary>
    private bool StrikeUnused()
    {
        var changed = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Other && (Free(kinds[i]) & uses[i]) == 0)
            {
                kinds[i] = Kind.Other;
                changed = true;
            }
        }

        return changed;
    }

    private Kind KindOf(ValueId value) => definitions[value.Index] is not { } definition ? kinds[value.Index]
        : definition.Op == Ops.BoxFloat ? Kind.Float
        : definition.Op == Ops.BoxInt ? Kind.Int
        : definition.Op == Ops.Const ? ((ConstantImmediate)definition.Immediates[0]).Value switch
        {
            FloatConstant => Kind.Float,
            IntConstant { IsInline: true } => Kind.SmallConstant,
            _ => Kind.Other,
        }
        : Kind.Other;

    private Function Rewrite()
    {
        foreach (var parameter in function.Blocks.SelectMany(block => block.Parameters).Where(parameter => kinds[parameter.Index] != Kind.Other))
        {
            var kind = kinds[parameter.Index];
            raw[parameter.Index] = NewValue(kind is Kind.Float or Kind.Number ? IRType.F64 : IRType.I64, names[parameter.Index]);
            if (kind == Kind.Number)
            {
                areInts[parameter.Index] = NewValue(IRType.I64, null);
            }
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
        UseOf(instruction) is not Uses.None and var use && (use & Free(KindOf(instruction.Operands[0]))) != 0 && definitions[instruction.Operands[0].Index]?.Op != Ops.Const;

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
            [.. block.Parameters.SelectMany(parameter => Words(parameter, raw.GetValueOrDefault(parameter.Index, parameter)))],
            code.ToImmutable(),
            new Terminator(isGone ? TerminatorKind.Jump : block.Terminator.Kind, operand, edges));

        ImmutableArray<ValueId> Words(ValueId parameter, ValueId number) => areInts.TryGetValue(parameter.Index, out var isInt) ? [number, isInt] : [number];

        Edge Give(Edge edge)
        {
            var parameters = function.Blocks[edge.Target.Index].Parameters;
            return new Edge(edge.Target, [.. edge.Arguments.SelectMany((argument, i) => GiveTo(parameters[i], argument))]);
        }

        ImmutableArray<ValueId> GiveTo(ValueId parameter, ValueId argument) =>
            !raw.TryGetValue(parameter.Index, out var number) ? [Boxed(argument)]
            : kinds[parameter.Index] != Kind.Number ? [Number(argument, types[number.Index])]
            : areInts.TryGetValue(argument.Index, out var isInt) ? [raw[argument.Index], isInt]
            : [Number(argument, IRType.F64), Make(Ops.ConstInt, [], new IntImmediate(KindOf(argument) == Kind.SmallConstant ? 1 : 0))];

        ValueId Number(ValueId argument, IRType type)
        {
            if (definitions[argument.Index] is not { } definition || definition.Op != Ops.Const)
            {
                var number = Resolve(NumberOf(argument));
                return types[number.Index] == type ? number : Make(Ops.IntToFloat, [number]);
            }

            return ((ConstantImmediate)definition.Immediates[0]).Value switch
            {
                IntConstant integer when type == IRType.I64 => Make(Ops.ConstInt, [], new IntImmediate((long)integer.Value)),
                IntConstant integer => Make(Ops.ConstFloat, [], new ConstantImmediate(new FloatConstant((double)integer.Value))),
                var constant => Make(Ops.ConstFloat, [], new ConstantImmediate(constant)),
            };
        }

        ValueId Make(Op op, ImmutableArray<ValueId> operands, params ReadOnlySpan<Immediate> immediates)
        {
            var made = NewValue(op.Result, null);
            code.Add(new Instruction(op, made, operands, [.. immediates], default));
            return made;
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
                var (op, words) = areInts.TryGetValue(value.Index, out var isInt) ? (Ops.BoxNumber, ImmutableArray.Create(number, isInt))
                    : (types[number.Index] == IRType.F64 ? Ops.BoxFloat : Ops.BoxInt, [number]);
                code.Add(new Instruction(op, boxed, words, [], default));
            }

            return boxed;
        }
    }
}
