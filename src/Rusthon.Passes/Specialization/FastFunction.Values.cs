using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>Values in boxes and in registers, and the way out.</content>
internal sealed partial class FastFunction
{
    private Position position;

    private Draft NewDraft()
    {
        var draft = new Draft(new BlockId(drafts.Count));
        drafts.Add(draft);
        return draft;
    }

    private ValueId NewValue(IRType type, string? name)
    {
        types.Add(type);
        names.Add(name);
        return new ValueId(types.Count - 1);
    }

    private static Immediate Number(long value) => new IntImmediate(value);

    private static Immediate Name(string name) => new NameImmediate(name);

    /// <summary>Appends an op that does not end its block.</summary>
    private ValueId Append(Op op, ImmutableArray<ValueId> operands, params ReadOnlySpan<Immediate> immediates)
    {
        var result = op.Result == IRType.None ? ValueId.None : NewValue(op.Result, null);
        current.Instructions.Add(new Instruction(op, result, operands, [.. immediates], position));
        if (op == Ops.BoxBool)
        {
            fresh[result.Index] = operands[0];
        }

        return result;
    }

    /// <summary>Appends an op that may exit, and goes on in a new block.</summary>
    private ValueId Guard(Op op, ImmutableArray<ValueId> operands, Draft exit, params ReadOnlySpan<Immediate> immediates)
    {
        var result = Append(op, operands, immediates);
        var next = NewDraft();
        current.Terminator = new Terminator(TerminatorKind.Guard, ValueId.None, [new Edge(next.Id, []), new Edge(exit.Id, [])]);
        current = next;
        return result;
    }

    private ValueId Unbox(ValueId value, IRType type, Draft exit) => Guard(type switch { IRType.F64 => Ops.UnboxFloat, IRType.U64 => Ops.UnboxUnsigned, _ => Ops.UnboxInt }, [value], exit);

    /// <summary>The number of a global that is believed to be a constant, checked to be that; else null.</summary>
    private ValueId? BelievedConstant(Instruction instruction, Draft exit)
    {
        if (guesses.BelievedConstant(instruction) is not { } number || number < long.MinValue || number > ulong.MaxValue)
        {
            return null;
        }

        var known = Append(Ops.Const, [], new ConstantImmediate(new IntConstant(number)));
        Guard(Ops.ExpectSame, [boxed[instruction.Result.Index], known], exit);
        return Append(number > long.MaxValue ? Ops.ConstUnsigned : Ops.ConstInt, [], Number(LowBits(number)));
    }

    /// <summary>The defaults that are given in calls, as values behind those of the generic form.</summary>
    private readonly List<GivenDefault> defaults = [];

    /// <summary>A default that a call leaves to a function, and the function object.</summary>
    private readonly record struct GivenDefault(BoundArgument Bound, string Function, ValueId Callee);

    private ValueId DefaultValue(GivenDefault given)
    {
        defaults.Add(given);
        return new ValueId(definitions.Length + defaults.Count - 1);
    }

    private Constant? ConstantOf(ValueId value) =>
        value.Index >= definitions.Length ? defaults[value.Index - definitions.Length].Bound.Default :
        definitions[value.Index] is { } definition && definition.Op == Ops.Const ? ((ConstantImmediate)definition.Immediates[0]).Value : null;

    private bool HasRaw(ValueId value) =>
        raw[value.Index].Exists && (rawFrom[value.Index] == 0 || flow.Dominates(rawFrom[value.Index], block));

    /// <summary>The value as the generic op takes it: boxed, or of its own type when that is no V.</summary>
    private ValueId AsBoxed(ValueId value)
    {
        if (value.Index >= definitions.Length)
        {
            var (given, function, callee) = defaults[value.Index - definitions.Length];
            return given.Default is { } constant ? Append(Ops.Const, [], new ConstantImmediate(constant)) : Append(Ops.FunctionDefault, [callee], Name(function), Number(given.Place));
        }

        if (boxed[value.Index].Exists)
        {
            return boxed[value.Index];
        }

        if (!raw[value.Index].Exists)
        {
            throw new InvalidOperationException($"specialise: function {generic.Name}: {value} has no value");
        }

        return Box(raw[value.Index]);
    }

    private ValueId Box(ValueId number) => Append(types[number.Index] switch { IRType.F64 => Ops.BoxFloat, IRType.U64 => Ops.BoxUnsigned, _ => Ops.BoxInt }, [number]);

    /// <summary>The value as a number in a register; when it is boxed, checked, with the exit that is asked for then.</summary>
    private ValueId AsNumber(ValueId value, IRType type, Func<Draft> exit)
    {
        if (value.Index < definitions.Length && definitions[value.Index] is { } definition && definition.Op == Ops.SumZero)
        {
            return ZeroOf(type);
        }

        switch (ConstantOf(value))
        {
            case IntConstant { Value: var number } when number >= long.MinValue && number <= long.MaxValue && type == IRType.I64:
                return Append(Ops.ConstInt, [], Number((long)number));
            case IntConstant { Value: var number } when number.Sign >= 0 && number <= ulong.MaxValue && type == IRType.U64:
                return Append(Ops.ConstUnsigned, [], Number(LowBits(number)));
            case IntConstant { Value: var number } when type == IRType.F64 && IsExactFloat(number):
                return Append(Ops.ConstFloat, [], new ConstantImmediate(new FloatConstant((double)number)));
            case SingletonConstant { Name: "undefined" }:
                return ZeroOf(type);
            case FloatConstant number when type == IRType.F64:
                return Append(Ops.ConstFloat, [], new ConstantImmediate(number));
        }

        if (value.Index >= definitions.Length)
        {
            return Unbox(AsBoxed(value), type, exit());
        }

        if (!HasRaw(value))
        {
            return guesses[value].Kind == GuessKind.Bool && type == IRType.I64
                ? Guard(Ops.UnboxBool, [AsBoxed(value)], exit())
                : Unbox(AsBoxed(value), type, exit());
        }

        var held = raw[value.Index];
        var from = types[held.Index];
        return from == type ? held
            : from == IRType.F64 || type == IRType.F64 ? Unbox(AsBoxed(value), type, exit())
            : ConvertNumber(held, type, exit);
    }

    private ValueId ZeroOf(IRType type) => type switch
    {
        IRType.F64 => Append(Ops.ConstFloat, [], new ConstantImmediate(new FloatConstant(0.0))),
        IRType.U64 => Append(Ops.ConstUnsigned, [], Number(0)),
        _ => Append(Ops.ConstInt, [], Number(0)),
    };

    private static bool IsExactFloat(BigInteger number) => BigInteger.Abs(number) < BigInteger.One << 1000 && (BigInteger)(double)number == number;

    /// <summary>The block that leaves for the start of the generic block that is being made, before any op of it; while a passing item or a fused expression is under way, for where that begins.</summary>
    private Draft ExitHere() => ExitAt(fused.HeadOf(passes.TryGetValue(block, out var start) ? start : block));

    private Draft ExitAt(int target)
    {
        if (caller is not null && !part!.IsAfterEffect(target))
        {
            return caller.ExitHere();
        }

        if (!exits.TryGetValue(target, out var exit))
        {
            var parameters = generic.Blocks[target].Parameters;
            exit = MakeExit(target, [.. parameters]);
            exits.Add(target, exit);
        }

        return exit;
    }

    /// <summary>A block that leaves along an edge, with its arguments as they are now.</summary>
    private Draft ExitOn(Edge edge) => caller is not null && !part!.IsAfterEffect(edge.Target.Index) ? caller.ExitHere() : passes.TryGetValue(edge.Target.Index, out var start) ? ExitAt(start) : MakeExit(edge.Target.Index, edge.Arguments);

    private Draft MakeExit(int target, ImmutableArray<ValueId> arguments)
    {
        var before = current;
        current = NewDraft();
        var exit = current;
        var parameters = generic.Blocks[target].Parameters;
        var given = new List<ValueId>();
        foreach (var value in leaving.Live(target))
        {
            var index = parameters.IndexOf(value);
            given.Add(Materialize(index >= 0 ? arguments[index] : value));
        }

        if (caller is not null)
        {
            LeavePart(target, [.. given]);
            current = before;
            return exit;
        }

        var result = Append(Ops.Leave, [.. given], Name(leaving.Name), Number(leaving.EntryOf(target)));
        result = form?.Result == IRType.Outcome ? Append(Ops.OutcomeOfValue, [result]) : result;
        current.Terminator = new Terminator(TerminatorKind.Return, result, []);
        current = before;
        return exit;
    }

    /// <summary>A live value as generic code has it, boxed.</summary>
    private ValueId Materialize(ValueId value)
    {
        if (generic.ValueTypes[value.Index] == IRType.Bool)
        {
            return Append(Ops.BoxBool, [boxed[value.Index]]);
        }

        if (callees.TargetOf(value) is not null && !callees.IsKept(value))
        {
            return Append(Ops.GlobalContent, [], definitions[value.Index]!.Immediates[0]);
        }

        if (boundBuiltins.TryGetValue(value.Index, out var get))
        {
            return Append(Ops.BoundMethodOf, [AsBoxed(get.Operands[0])], get.Immediates[0]);
        }

        if (held.TryGetValue(value.Index, out var method))
        {
            return Append(Ops.BindMethod, [method.Function, method.Self]);
        }

        if (heldFunctions.TryGetValue(value.Index, out var function))
        {
            return MaterializeFunction(function);
        }

        if (loops.OfIterator(value) is { } loop)
        {
            return MakeIterator(loop);
        }

        if (definitions[value.Index] is { } maker && loops.OfCall(maker) is { } source)
        {
            return MakeIterator(source);
        }

        if (parts.TryGetValue(value.Index, out var items))
        {
            return MakeTuple(items);
        }

        return HasRaw(value) && !(definitions[value.Index] is { } definition && definition.Op == Ops.Const)
            ? Box(raw[value.Index])
            : AsBoxed(value);
    }
}
