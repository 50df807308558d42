using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>The faster forms of ops.</content>
internal sealed partial class FastFunction
{
    /// <summary>By the item of a loop over a range: whether it is there.</summary>
    private readonly Dictionary<int, ValueId> mores = [];

    /// <summary>By block: the block in which the passing item was read that is under way there.</summary>
    private readonly Dictionary<int, int> passes = [];

    /// <summary>By the block in which a passing item is used: the container that must live until then.</summary>
    private readonly Dictionary<int, ValueId> holders = [];

    /// <summary>Emits the faster form of an op that may raise; false when it has none here.</summary>
    private bool EmitTyped(Instruction instruction)
    {
        if (callees.TargetOf(instruction.Result) is { } callee)
        {
            Guard(Ops.ExpectGlobal, [], ExitHere(), Name(callee.Name), instruction.Immediates[0]);
            if (callees.IsKept(instruction.Result))
            {
                boxed[instruction.Result.Index] = Append(Ops.GlobalContent, [], instruction.Immediates[0]);
            }

            return true;
        }

        if (EmitItemOfParts(instruction) || EmitFused(instruction) || EmitSum(instruction))
        {
            return true;
        }

        if (representation.IsArithmetic(instruction))
        {
            raw[instruction.Result.Index] = EmitArithmetic(instruction);
            return true;
        }

        if (representation.IsComparison(instruction))
        {
            var truth = EmitComparison(instruction);
            boxed[instruction.Result.Index] = instruction.Op == Ops.Compare ? Append(Ops.BoxBool, [truth]) : truth;
            return true;
        }

        if (EmitStrComparison(instruction))
        {
            return true;
        }

        if (representation.IsNumberTruth(instruction))
        {
            boxed[instruction.Result.Index] = EmitTruth(instruction.Operands[0]);
            return true;
        }

        if (representation.IsPlainTruth(instruction))
        {
            var isBool = guesses[instruction.Operands[0]].Kind == GuessKind.Bool;
            var number = isBool ? Guard(Ops.UnboxBool, [AsBoxed(instruction.Operands[0])], ExitHere()) : EmitLength(instruction.Operands[0]);
            boxed[instruction.Result.Index] = Append(Ops.IntCompare, [number, Append(Ops.ConstInt, [], Number(0))], Name("!="));
            return true;
        }

        return EmitIndexing(instruction) || EmitArrayItem(instruction) || EmitAttribute(instruction) || EmitModuleFunction(instruction) || EmitInstanceTest(instruction) || EmitLoop(instruction) || EmitBuiltin(instruction);
    }

    private ValueId AsInt(ValueId value) => AsNumber(value, IRType.I64, ExitHere);

    /// <summary>The value as a float; an int becomes the nearest float, or exits when exact and there is none equal to it.</summary>
    private ValueId AsFloat(ValueId value, bool exact = false)
    {
        if (guesses[value].Kind == GuessKind.Float || (guesses.ConstantOf(value) is { } number && IsExactFloat(number)))
        {
            return AsNumber(value, IRType.F64, ExitHere);
        }

        if (guesses[value].Kind == GuessKind.Number)
        {
            return Guard(Ops.UnboxNumber, [AsBoxed(value)], ExitHere());
        }

        if (!exact && IsUnsigned(value))
        {
            return Append(Ops.UnsignedToFloat, [AsUnsigned(value)]);
        }

        return exact ? Guard(Ops.IntToFloatExact, [AsInt(value)], ExitHere()) : Append(Ops.IntToFloat, [AsInt(value)]);
    }

    /// <summary>True for what is an int in arithmetic.</summary>
    private bool IsInt(ValueId value) => guesses[value].Kind is GuessKind.Int or GuessKind.Bool;

    private ValueId EmitArithmetic(Instruction instruction)
    {
        var name = Representation.NameOf(instruction);
        var left = instruction.Operands[0];
        if (instruction.Op == Ops.Unary)
        {
            return EmitUnary(name, left);
        }

        var right = instruction.Operands[1];
        if (IsInt(left) && IsInt(right))
        {
            return (IsUnsigned(left) || IsUnsigned(right)) && name != "/" ? EmitUnsigned(instruction, name) : EmitInts(name, left, right);
        }

        // The nearest float is what Python takes, but when it is not finite Python raises: 64 bits are always finite.
        var exact = name == "/" && guesses[left].Kind != GuessKind.Float && guesses[right].Kind != GuessKind.Float;
        var (a, b) = (AsFloat(left, exact), AsFloat(right, exact));
        return Operators.FloatArithmetic.Contains(name)
            ? Append(Ops.FloatArithmetic, [a, b], Name(name))
            : Guard(Ops.FloatDivision, [a, b], ExitHere(), Name(name));
    }

    private ValueId EmitUnary(string name, ValueId operand)
    {
        if (!IsInt(operand))
        {
            var number = AsFloat(operand);
            return name == "-" ? Append(Ops.FloatNegate, [number]) : number;
        }

        if (IsUnsigned(operand) && name == "+")
        {
            return AsUnsigned(operand);
        }

        var value = AsInt(operand);
        return name switch
        {
            "-" => Guard(Ops.IntNegate, [value], ExitHere()),
            "~" => Append(Ops.IntBits, [value, Append(Ops.ConstInt, [], Number(-1))], Name("^")),
            _ => value,
        };
    }

    private ValueId EmitInts(string name, ValueId left, ValueId right)
    {
        if (name == "/")
        {
            // Dividing by a power of two is exact, so that rounding the dividend first makes no difference.
            var isScaling = guesses.ConstantOf(right) is { Sign: > 0, IsPowerOfTwo: true } scale && IsExactFloat(scale);
            var (dividend, divisor) = (AsFloat(left, exact: !isScaling), AsFloat(right, exact: true));
            return Guard(Ops.FloatDivision, [dividend, divisor], ExitHere(), Name(name));
        }

        var a = AsInt(left);
        if (name == "**")
        {
            return Guard(Ops.IntArithmetic, [a, a], ExitHere(), Name("*"));
        }

        var b = AsInt(right);
        return Operators.IntBits.Contains(name)
            ? Append(Ops.IntBits, [a, b], Name(name))
            : Guard(Ops.IntArithmetic, [a, b], ExitHere(), Name(name));
    }

    private ValueId EmitComparison(Instruction instruction)
    {
        var (left, right) = (instruction.Operands[0], instruction.Operands[1]);
        var name = Name(Representation.NameOf(instruction));
        if (IsInt(left) && IsInt(right))
        {
            if ((IsUnsigned(left) || IsUnsigned(right)) && !IsNegative(left) && !IsNegative(right))
            {
                var (first, second) = (AsUnsigned(left), AsUnsigned(right));
                return Append(Ops.UnsignedCompare, [first, second], name);
            }

            var (a, b) = (AsInt(left), AsInt(right));
            return Append(Ops.IntCompare, [a, b], name);
        }

        var (x, y) = (AsFloat(left, exact: true), AsFloat(right, exact: true));
        return Append(Ops.FloatCompare, [x, y], name);
    }

    private bool IsNegative(ValueId value) => guesses.ConstantOf(value) is { Sign: < 0 };

    private ValueId EmitTruth(ValueId value) => IsUnsigned(value)
        ? Append(Ops.UnsignedCompare, [AsUnsigned(value), Append(Ops.ConstUnsigned, [], Number(0))], Name("!="))
        : IsInt(value)
        ? Append(Ops.IntCompare, [AsInt(value), Append(Ops.ConstInt, [], Number(0))], Name("!="))
        : Append(Ops.FloatCompare, [AsFloat(value), Append(Ops.ConstFloat, [], new ConstantImmediate(new FloatConstant(0.0)))], Name("!="));

    private bool EmitIndexing(Instruction instruction)
    {
        if (!representation.IsIndexing(instruction))
        {
            return false;
        }

        var container = AsBoxed(instruction.Operands[0]);
        var index = AsInt(instruction.Operands[1]);
        if (instruction.Op == Ops.SetItem)
        {
            var kindOfStore = representation.KindOf(instruction.Operands[0])!.Value;
            var item = kindOfStore == WalkKind.List ? AsStored(instruction.Operands[2]) : AsBoxed(instruction.Operands[2]);
            var store = types[item.Index] switch { IRType.I64 => Ops.ListStoreInt, IRType.F64 => Ops.ListStoreFloat, _ => Ops.ListStore };
            Guard(store, [container, index, item], ExitHere(), Number((long)kindOfStore), Number((IsKnownList(container) ? 1 : 0) | (QuietLoops.ReplacesNumber(instruction, guesses) ? Ops.ReplacesNumber : 0)));
            NoteList(instruction.Operands[0], container);
            return true;
        }

        var result = instruction.Result;
        var kind = Number((long)representation.KindOf(instruction.Operands[0])!.Value);
        var known = Number(IsKnownList(container) ? 1 : 0);
        if (representation.IsRaw(result))
        {
            var item = Guard(Ops.SequencePeek, [container, index], ExitHere(), kind, known);
            NoteList(instruction.Operands[0], container);
            raw[result.Index] = Unbox(item, representation.TypeOf(result), ExitHere());
            Append(Ops.KeepAlive, [container]);
            if (holders.TryGetValue(block, out var holder))
            {
                Append(Ops.KeepAlive, [holder]);
            }
        }
        else
        {
            boxed[result.Index] = Guard(IsPassing(result, container) ? Ops.SequencePeek : Ops.SequenceItem, [container, index], ExitHere(), kind, known);
            NoteList(instruction.Operands[0], container);
        }

        return true;
    }

    /// <summary>
    /// True for an item that is only indexed again, before anything is written: a row of a matrix. It needs no reference
    /// of its own while its container lives; where a guard on the way fails, the container is indexed again.
    /// </summary>
    private bool IsPassing(ValueId item, ValueId container)
    {
        if (passes.ContainsKey(block))
        {
            return false;
        }

        var way = WayToUse(item);
        if (way.Append(block).Any(passed => fused.HeadOf(passed) != passed))
        {
            way.Clear();
        }

        foreach (var passed in way)
        {
            passes[passed] = block;
        }

        if (way.Count > 0)
        {
            holders[way[^1]] = container;
        }

        return way.Count > 0;
    }

    /// <summary>The blocks from behind the op that gives an item up to the op that indexes it; none when the item does not pass.</summary>
    private List<int> WayToUse(ValueId item)
    {
        const int MostBlocks = 8;
        var way = new List<int>();
        var at = generic.Blocks[block].Terminator.Edges[0].Target.Index;
        for (var i = 0; i < MostBlocks && flow.Predecessors(at).Length == 1; i++)
        {
            var next = generic.Blocks[at];
            way.Add(at);
            if (next.Instructions.SkipLast(next.Terminator.Kind == TerminatorKind.Check ? 1 : 0).Any(instruction => instruction.Op.Effects != OpEffects.None || instruction.Operands.Contains(item)))
            {
                return [];
            }

            if (next.Terminator.Kind == TerminatorKind.Check)
            {
                var last = next.Instructions[^1];
                if (last.Operands.Contains(item))
                {
                    var passes = representation.IsIndexing(last) && last.Op == Ops.GetItem && last.Operands[0] == item && last.Operands[1] != item
                        && representation.IsRaw(last.Result) && UsedOnce(item);
                    return passes ? way : [];
                }

                if (!representation.IsArithmetic(last) && !(representation.IsIndexing(last) && last.Op == Ops.GetItem && representation.IsRaw(last.Result)))
                {
                    return [];
                }
            }
            else if (next.Terminator.Kind != TerminatorKind.Jump || next.Terminator.Edges[0].Arguments.Contains(item))
            {
                return [];
            }

            at = next.Terminator.Edges[0].Target.Index;
        }

        return [];
    }

    private bool UsedOnce(ValueId value) =>
        generic.Blocks.Sum(item => item.Instructions.Count(instruction => instruction.Operands.Contains(value)) + item.Terminator.Edges.Count(edge => edge.Arguments.Contains(value)) + (item.Terminator.Operand == value ? 1 : 0)) == 1;

    private bool EmitLoop(Instruction instruction)
    {
        if (loops.OfCall(instruction) is { } called)
        {
            if (called.Form != LoopForm.Range)
            {
                StartWalks(instruction, called);
            }
            else if (instruction != called.Reversal)
            {
                StartRange(instruction, called);
            }

            return true;
        }

        return EmitWalk(instruction);
    }

    /// <summary>Where range is called: checks that it is the built-in, and sets the counter. So is the reversed that is called with the range.</summary>
    private void StartRange(Instruction call, LoopSource loop)
    {
        Expect(call.Operands[0], "type_range");
        if (loop.Reversal is { } reversal)
        {
            Expect(reversal.Operands[0], "type_reversed");
        }

        var start = call.Operands.Length == 2 ? Append(Ops.ConstInt, [], Number(0)) : AsInt(call.Operands[1]);
        var stop = AsInt(call.Operands[call.Operands.Length == 2 ? 1 : 2]);
        if (loop.HasVariableStep)
        {
            Guard(Ops.RangeStartBy, [start, stop, AsInt(call.Operands[3])], ExitHere(), Number(loop.Slot), Number(loop.Step));
        }
        else
        {
            (start, stop) = loop.Reversal is null ? (start, stop) : (Before(stop, -loop.Step), Before(start, -loop.Step));
            Guard(Ops.RangeStart, [start, stop], ExitHere(), Number(loop.Slot), Number(loop.Step));
        }
    }

    /// <summary>The number one step before another.</summary>
    private ValueId Before(ValueId number, long step) =>
        Guard(Ops.IntArithmetic, [number, Append(Ops.ConstInt, [], Number(step))], ExitHere(), Name("-"));

    private void Expect(ValueId callee, string symbol)
    {
        if (definitions[callee.Index] is { } definition && definition.Op == Ops.Builtin)
        {
            return;
        }

        var known = Append(Ops.Builtin, [], Name(symbol));
        Guard(Ops.ExpectSame, [AsBoxed(callee), known], ExitHere());
    }
}
