using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Calls of functions, methods and classes that are believed to reach one function: where a test says that they do, its
/// direct form is called, with numbers in registers; else as before.
/// </content>
internal sealed partial class FastFunction
{
    private bool EmitKnownCall(Instruction instruction, Terminator terminator)
    {
        if (instruction.Result.Exists && EmitMixed(instruction, terminator))
        {
            return true;
        }

        if (instruction.Op == Ops.Call && instruction.Operands[0].Index is var called
            && (bound.ContainsKey(called) || held.ContainsKey(called) || heldFunctions.ContainsKey(called)))
        {
            return EmitBoundCall(instruction, terminator) || EmitAttributeCall(instruction, terminator);
        }

        if (instruction.Op == Ops.CallDirect && guesses.Known(((NameImmediate)instruction.Immediates[0]).Name) is { } sibling)
        {
            var callee = CalleeAt(instruction, sibling);
            if (callees.TargetOf(instruction.Operands[0]) is not null && EmitInline(callee, instruction.Operands[1..], Wanted(instruction), terminator, instruction, out var inlined))
            {
                Give(instruction, inlined);
                return true;
            }

            var callable = callees.TargetOf(instruction.Operands[0]) is null ? AsBoxed(instruction.Operands[0]) : Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.None));
            var passed = PassArguments(callee, [], instruction.Operands[1..]);
            Give(instruction, callees.TargetOf(instruction.Operands[0]) is null
                ? CallForm(callee, passed, callable, instruction, terminator)
                : EmitCallUnlessReturned(callee, instruction.Operands[1..], terminator, instruction, () => CallForm(callee, passed, callable, instruction, terminator)));
            return true;
        }

        if (KnownCalls.Function(instruction, guesses) is { } function)
        {
            var callable = AsBoxed(instruction.Operands[0]);
            var isKnown = Append(Ops.IsFunction, [callable], Name(function.Name));
            var known = CalleeAt(instruction, function);
            var given = BindArguments(instruction, function, 0, callable);
            var arguments = PassArguments(known, [], given);
            EmitEither(instruction, terminator, isKnown, () => EmitInline(known, given, Wanted(instruction), terminator, instruction, out var result)
                ? result
                : EmitCallUnlessReturned(known, given, terminator, instruction, () => CallForm(known, arguments, callable, instruction, terminator)));
            return true;
        }

        if (EmitInstance(instruction, terminator))
        {
            return true;
        }

        if (EmitBuiltinMethod(instruction, terminator) || EmitSuper(instruction, terminator) || EmitBoundCall(instruction, terminator) || EmitAttributeCall(instruction, terminator) || EmitMethod(instruction, terminator) || EmitOperator(instruction, terminator))
        {
            return true;
        }

        if (KnownCalls.Initializer(instruction, guesses) is { } initializer)
        {
            var made = AsBoxed(instruction.Operands[0]);
            var isException = guesses.ExceptionLine(guesses[instruction.Operands[0]].Name!).Count > 0;
            var found = Append(isException ? Ops.ExceptionInitOf : Ops.InitOf, [made], Name(initializer.Name));
            var known = CalleeAt(instruction, initializer);
            var arguments = PassArguments(known, [ValueId.None], BindArguments(instruction, initializer, 1, found));
            EmitEither(instruction, terminator, IsThere(found), () =>
            {
                var instance = isException
                    ? Checked(new Instruction(Ops.NewException, NewValue(IRType.V, null), [made, .. WithoutNames(instruction).Select(AsBoxed)], [], position), terminator)
                    : Checked(new Instruction(Ops.NewInstance, NewValue(IRType.V, null), [made], [], position), terminator);
                var result = CallBoxed(known, arguments.SetItem(0, instance), found, terminator);
                Checked(new Instruction(Ops.CheckInit, ValueId.None, [result], [], position), terminator);
                return instance;
            });
            return true;
        }

        return false;
    }

    /// <summary>The arguments of a call that have no names: those that an exception keeps as its args.</summary>
    private static ImmutableArray<ValueId> WithoutNames(Instruction call) => call.Operands[1..^((NamesImmediate)call.Immediates[^1]).Names.Length];

    /// <summary>What is known of the clone that a call reaches.</summary>
    private Callee CalleeAt(Instruction call, Function target) => forms.Of(target, guesses.CloneAt(call, target));

    private ValueId IsThere(ValueId found) => Append(Ops.Not, [Append(Ops.IsUnset, [found])]);

    /// <summary>What an op gives is used as a number in a register, or as a V.</summary>
    private IRType Wanted(Instruction instruction) => representation.IsRaw(instruction.Result) ? representation.TypeOf(instruction.Result) : IRType.V;

    /// <summary>The value here of what a call gives.</summary>
    private void Give(Instruction instruction, ValueId value)
    {
        if (types[value.Index] is IRType.V or IRType.Bool)
        {
            boxed[instruction.Result.Index] = value;
        }
        else
        {
            raw[instruction.Result.Index] = value;
            rawFrom[instruction.Result.Index] = block;
        }
    }

    /// <summary>A call's result, boxed, as it is wanted; where it is no such number, generic code goes on behind the call.</summary>
    private ValueId Deliver(Instruction instruction, ValueId value, Terminator terminator)
    {
        if (Wanted(instruction) is var type && type == IRType.V)
        {
            return value;
        }

        boxed[instruction.Result.Index] = value;
        var number = Unbox(value, type, ExitOn(terminator.Edges[0]));
        boxed[instruction.Result.Index] = ValueId.None;
        return number;
    }

    /// <summary>The generic values that the parameters of a function get in a call, but for the first ones, which are given already. Defaults that are no constants are those of the function object, which is a value here.</summary>
    private ImmutableArray<ValueId> BindArguments(Instruction call, Function function, int first, ValueId callee) =>
        [.. KnownCalls.Bind(call, function, first, guesses)!.Value.Select(bound => bound.IsGiven ? call.Operands[1 + bound.Argument] : DefaultValue(new GivenDefault(bound, function.Name, callee)))];

    /// <summary>True when a call needs the function object, for its free variables or for a default that is no constant.</summary>
    private bool NeedsFunction(Instruction call, Function function, int first) =>
        !function.Signature.FreeVariables.IsEmpty || KnownCalls.Bind(call, function, first, guesses)!.Value.Any(bound => bound.Place >= 0);

    /// <summary>The arguments of a call as the function's direct form takes them, else boxed. Those that come first are given as they are.</summary>
    private ImmutableArray<ValueId> PassArguments(Callee target, ImmutableArray<ValueId> first, ImmutableArray<ValueId> rest)
    {
        var arguments = first.ToBuilder();
        var form = target.Form;
        foreach (var argument in rest)
        {
            var type = form?.Types[arguments.Count] ?? IRType.V;
            arguments.Add(type == IRType.V ? AsBoxed(argument) : AsNumber(argument, type, ExitHere));
        }

        return arguments.ToImmutable();
    }

    /// <summary>Calls a function with arguments as its form takes them; the result is as it is wanted.</summary>
    private ValueId CallForm(Callee target, ImmutableArray<ValueId> arguments, ValueId callee, Instruction instruction, Terminator terminator)
    {
        if (target.Form is not { Result: IRType.Outcome } form)
        {
            return Deliver(instruction, CallBoxed(target, arguments, callee, terminator), terminator);
        }

        var outcome = Append(Ops.CallForInt, [callee, .. arguments], Name(form.Name));
        var isInt = Append(Ops.OutcomeIsInt, [outcome]);
        var (then, otherwise, join) = (NewDraft(), NewDraft(), NewDraft());
        current.Terminator = new Terminator(TerminatorKind.Branch, isInt, [new Edge(then.Id, []), new Edge(otherwise.Id, [])]);
        current = otherwise;
        var value = Checked(new Instruction(Ops.OutcomeValue, NewValue(IRType.V, null), [outcome], [], position), terminator);
        var wanted = Wanted(instruction);
        var result = NewValue(wanted, generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        var given = form.IsUnsigned ? IRType.U64 : IRType.I64;
        if (wanted == given)
        {
            boxed[instruction.Result.Index] = value;
            current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(ExitOn(terminator.Edges[0]).Id, [])]);
            boxed[instruction.Result.Index] = ValueId.None;
        }
        else
        {
            JumpTo(join, Deliver(instruction, value, terminator));
        }

        current = then;
        var number = NumberOf(outcome, form);
        JumpTo(join, wanted == given ? number : Deliver(instruction, Box(number), terminator));
        current = join;
        return result;
    }

    /// <summary>Calls a function with arguments as its form takes them; the result is boxed.</summary>
    private ValueId CallBoxed(Callee target, ImmutableArray<ValueId> arguments, ValueId callee, Terminator terminator)
    {
        var form = target.Form;
        if (form?.Result != IRType.Outcome)
        {
            return Checked(new Instruction(form is null ? Ops.CallDirect : Ops.CallTyped, NewValue(IRType.V, null), [callee, .. arguments], [Name(form?.Name ?? target.Function.Name)], position), terminator);
        }

        var outcome = Append(Ops.CallForInt, [callee, .. arguments], Name(form.Name));
        var (then, otherwise, join) = (NewDraft(), NewDraft(), NewDraft());
        var result = NewValue(IRType.V, null);
        join.Parameters.Add(result);
        current.Terminator = new Terminator(TerminatorKind.Branch, Append(Ops.OutcomeIsInt, [outcome]), [new Edge(then.Id, []), new Edge(otherwise.Id, [])]);
        current = otherwise;
        JumpTo(join, Checked(new Instruction(Ops.OutcomeValue, NewValue(IRType.V, null), [outcome], [], position), terminator));
        current = then;
        JumpTo(join, Box(NumberOf(outcome, form)));
        current = join;
        return result;
    }

    private ValueId NumberOf(ValueId outcome, DirectForm form)
    {
        var number = Append(Ops.OutcomeInt, [outcome]);
        return form.IsUnsigned ? Append(Ops.AsUnsigned, [number]) : number;
    }

    /// <summary>The direct call where the test says that the function was found, the generic op where it was not.</summary>
    private void EmitEither(Instruction instruction, Terminator terminator, ValueId isKnown, Func<ValueId> direct)
    {
        var (slow, fast, join) = (NewDraft(), NewDraft(), NewDraft());
        var result = NewValue(Wanted(instruction), generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        current.Terminator = new Terminator(TerminatorKind.Branch, isKnown, [new Edge(fast.Id, []), new Edge(slow.Id, [])]);
        current = slow;
        ImmutableArray<ValueId> operands = [.. instruction.Operands.Select(AsBoxed)];
        JumpTo(join, Deliver(instruction, Checked(instruction with { Operands = operands, Result = NewValue(IRType.V, null) }, terminator), terminator));
        current = fast;
        JumpTo(join, direct());
        current = join;
        Give(instruction, result);
    }

    private void JumpTo(Draft target, ValueId argument) =>
        current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(target.Id, [argument])]);

    /// <summary>Appends an op that may raise, and goes on in a new block.</summary>
    private ValueId Checked(Instruction instruction, Terminator terminator)
    {
        if (caller is not null)
        {
            return CheckedInCaller(instruction);
        }

        current.Instructions.Add(instruction);
        var draft = current;
        var next = NewDraft();
        draft.Terminator = new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(next.Id, []), MakeEdge(terminator.Edges[1])]);
        current = next;
        return instruction.Result;
    }
}
