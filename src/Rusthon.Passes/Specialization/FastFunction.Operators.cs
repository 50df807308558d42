using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Operators, items and properties of instances: the method is called directly where the class is one of those that
/// were foreseen; where it gives NotImplemented, the runtime does the rest.
/// </content>
internal sealed partial class FastFunction
{
    /// <summary>The operators of comparisons by the runtime's numbers.</summary>
    private static readonly ImmutableArray<string> Comparisons = ["<", "<=", "==", "!=", ">", ">="];

    private bool EmitOperator(Instruction instruction, Terminator terminator)
    {
        if (KnownOperator.Of(instruction, guesses) is not { } known)
        {
            return false;
        }

        var operands = known.Form == OperatorForm.Right ? [AsBoxed(known.Operands[0]), BoxedNumber(known.Operands[1])] : known.Operands.Select(AsBoxed).ToImmutableArray();
        var type = instruction.Op.Result == IRType.V ? Wanted(instruction) : instruction.Op.Result;
        if (type != IRType.None && known.Methods is [var single] && CalleeAt(instruction, single) is var only && IsInlined(only, isCall: false))
        {
            Guard(Ops.ExpectIndex, [IndexOf(known, operands, instruction)], ExitHere(), Number(0));
            EmitInline(only, known.Operands, type == IRType.Bool ? IRType.V : type, terminator, null, out var inlined);
            Give(instruction, Finish(inlined, isCalled: false));
            return true;
        }

        var (slow, join) = (NewDraft(), NewDraft());
        var result = type == IRType.None ? ValueId.None : NewValue(type, generic.Names[instruction.Result.Index]);
        if (result.Exists)
        {
            join.Parameters.Add(result);
        }

        var starts = known.Methods.Select(_ => NewDraft()).ToArray();
        var index = IndexOf(known, operands, instruction);
        current.Terminator = new Terminator(TerminatorKind.Switch, index, [.. starts.Append(slow).Select(start => new Edge(start.Id, []))]);
        current = slow;
        ImmutableArray<ValueId> given = [.. instruction.Operands.Select(AsBoxed)];
        Join(Checked(instruction with { Operands = given, Result = instruction.Result.Exists ? NewValue(instruction.Op.Result, null) : ValueId.None }, terminator));
        for (var i = 0; i < starts.Length; i++)
        {
            current = starts[i];
            var method = CalleeAt(instruction, known.Methods[i]);
            var isInlined = EmitInline(method, known.Operands, type is IRType.I64 or IRType.U64 or IRType.F64 ? type : IRType.V, terminator, null, out var value);
            if (!isInlined)
            {
                var arguments = PassArguments(method, [operands[0]], known.Operands[1..]);
                value = CallBoxed(method, arguments, Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.None)), terminator);
            }

            Join(Finish(value, isCalled: !isInlined));
        }

        current = join;
        if (result.Exists)
        {
            Give(instruction, result);
        }

        return true;

        // What the method has given is the result unless it is NotImplemented; a comparison may ask for its truth.
        ValueId Finish(ValueId value, bool isCalled)
        {
            if (types[value.Index] == IRType.V && known.Form is not (OperatorForm.Plain or OperatorForm.Getter) && !fresh.ContainsKey(value.Index))
            {
                value = EmitRest(known, value, operands, instruction, terminator);
            }

            if (isCalled)
            {
                KeepOperands(known, operands, value);
            }

            return type != IRType.Bool ? value
                : fresh.TryGetValue(value.Index, out var truth) && truth.Exists ? truth
                : Checked(new Instruction(Ops.Truth, NewValue(IRType.Bool, null), [value], [], position), terminator);
        }

        void Join(ValueId value)
        {
            var given = !result.Exists ? value : types[value.Index] == IRType.V ? Deliver(instruction, value, terminator) : value;
            current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(join.Id, result.Exists ? [given] : [])]);
        }
    }

    /// <summary>An operator gives its method nothing: its operands live until the method has ended, whatever that does with its parameters; what the method gives dies after them.</summary>
    private void KeepOperands(KnownOperator known, ImmutableArray<ValueId> operands, ValueId given)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            if (!representation.IsRaw(known.Operands[i]))
            {
                Append(Ops.KeepAlive, [operands[i]]);
            }
        }

        if (types[given.Index] == IRType.V)
        {
            Append(Ops.KeepAlive, [given]);
        }
    }

    /// <summary>A value that is believed to be a number, checked and boxed.</summary>
    private ValueId BoxedNumber(ValueId value) => Box(AsNumber(value, representation.TypeOf(value), ExitHere));

    private ValueId IndexOf(KnownOperator known, ImmutableArray<ValueId> operands, Instruction instruction)
    {
        var methods = new NamesImmediate([.. known.Methods.Select(method => method.Name)]);
        return known.Form switch
        {
            OperatorForm.Getter => Append(Ops.GetterIndex, [operands[0]], Name(known.Name), methods),
            OperatorForm.Left or OperatorForm.Comparison => Append(
                Ops.OperatorIndex,
                operands,
                Name(known.Name),
                Name(instruction.Op == Ops.InPlace ? SpecialMethods.InPlace(Representation.NameOf(instruction)) : ""),
                Number(0),
                methods),
            _ => Append(Ops.MethodIndex, [operands[0]], Name(known.Name), methods),
        };
    }

    /// <summary>What the operator gives when its method has given a value: that, unless it is NotImplemented.</summary>
    private ValueId EmitRest(KnownOperator known, ValueId value, ImmutableArray<ValueId> operands, Instruction instruction, Terminator terminator)
    {
        var (rest, join) = (NewDraft(), NewDraft());
        var result = NewValue(IRType.V, null);
        join.Parameters.Add(result);
        var isUnknown = Append(Ops.IsNotImplemented, [value]);
        current.Terminator = new Terminator(TerminatorKind.Branch, isUnknown, [new Edge(rest.Id, []), new Edge(join.Id, [value])]);
        current = rest;
        var symbol = Representation.NameOf(instruction);
        JumpTo(join, Checked(known.Form switch
        {
            OperatorForm.Comparison => Rest(Ops.ComparisonRest, operands, Number(Comparisons.IndexOf(symbol))),
            OperatorForm.InPlace => Rest(Ops.InPlace, operands, Name(symbol)),
            OperatorForm.Right => Rest(Ops.OperatorRest, [operands[1], operands[0]], Name(""), Name(InMessage(instruction, symbol))),
            _ => Rest(Ops.OperatorRest, operands, Name(SpecialMethods.Right(symbol)), Name(InMessage(instruction, symbol))),
        }, terminator));
        current = join;
        return result;

        Instruction Rest(Op op, ImmutableArray<ValueId> operands, params ImmutableArray<Immediate> immediates) =>
            new(op, NewValue(IRType.V, null), operands, immediates, position);
    }

    /// <summary>The operator as the TypeError names it.</summary>
    private static string InMessage(Instruction instruction, string symbol) =>
        instruction.Op == Ops.InPlace ? symbol + "=" : symbol == "**" ? "** or pow()" : symbol;
}
