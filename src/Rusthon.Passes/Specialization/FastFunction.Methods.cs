using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Calls of methods of instances: a switch over the functions that a call is believed to reach.</content>
internal sealed partial class FastFunction
{
    /// <summary>By a bound method that is not made: the op that would make it.</summary>
    private readonly Dictionary<int, Instruction> bound = [];

    /// <summary>By a bound method that is not made while its arguments are: the function and the object.</summary>
    private readonly Dictionary<int, HeldMethod> held = [];

    /// <summary>A method that is called later.</summary>
    /// <param name="Function">The function, which is one of those that were foreseen.</param>
    /// <param name="Self">The object.</param>
    /// <param name="Index">Which of them it is; none when only one was.</param>
    private readonly record struct HeldMethod(ValueId Function, ValueId Self, ValueId Index);

    private bool EmitMethod(Instruction instruction, Terminator terminator)
    {
        if (EmitHeldCall(instruction, terminator))
        {
            return true;
        }

        var methods = KnownCalls.Methods(instruction, guesses);
        if (methods is [{ Signature.FreeVariables.IsEmpty: false } closed])
        {
            var made = AsBoxed(instruction.Operands[0]);
            var found = Append(Ops.MethodOf, [made], instruction.Immediates[0], Name(closed.Name));
            var known = CalleeAt(instruction, closed);
            var arguments = PassArguments(known, [made], BindArguments(instruction, closed, 1, found));
            EmitEither(instruction, terminator, IsThere(found), () => CallForm(known, arguments, found, instruction, terminator));
            return true;
        }

        if (methods.IsEmpty)
        {
            return false;
        }

        EmitSwitch(instruction, terminator, methods, instruction.Operands[0], instruction.Immediates[0]);
        return true;
    }

    /// <summary>A call of what an attribute of a known place holds.</summary>
    private bool EmitHeldCall(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op != Ops.CallMethod || guesses.Shapes.Find(guesses[instruction.Operands[0]], Representation.NameOf(instruction)) is not { } found)
        {
            return false;
        }

        var self = AsBoxed(instruction.Operands[0]);
        Guard(Ops.ExpectShape, [self], ExitHere(), Name(found.Shape.Line.Body), Number(found.Shape.Line.Depth));
        var callee = Guard(Ops.SlotLoad, [self], ExitHere(), Number(found.Place));
        var call = new Instruction(Ops.Call, NewValue(IRType.V, null), [callee, .. instruction.Operands.Skip(1).Select(AsBoxed)], [instruction.Immediates[1]], position);
        Give(instruction, Deliver(instruction, Checked(call, terminator), terminator));
        return true;
    }

    /// <summary>obj.name(…) with arguments that come after the method is got, but before it is called: no bound method is made where nothing happens in between. Where it is none of the known functions, generic code begins at the get.</summary>
    private bool EmitBoundCall(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op == Ops.GetAttr)
        {
            var way = WayToCall(instruction.Result, last => !KnownCalls.Methods(instruction, last, guesses).IsEmpty);
            foreach (var passed in way)
            {
                passes[passed] = block;
            }

            if (way.Count > 0)
            {
                bound[instruction.Result.Index] = instruction;
            }

            return way.Count > 0 || HoldMethod(instruction);
        }

        if (instruction.Op == Ops.Call && held.TryGetValue(instruction.Operands[0].Index, out var method))
        {
            CallHeld(instruction, terminator, method, KnownCalls.Methods(definitions[instruction.Operands[0].Index]!, instruction, guesses));
            return true;
        }

        if (instruction.Op != Ops.Call || !bound.TryGetValue(instruction.Operands[0].Index, out var get))
        {
            return false;
        }

        EmitSwitch(instruction, terminator, KnownCalls.Methods(get, instruction, guesses), get.Operands[0], get.Immediates[0]);
        return true;
    }

    /// <summary>Finds the one method that is believed to be called later, after arguments that may do anything.</summary>
    private bool HoldMethod(Instruction get)
    {
        if (OnlyUse(get.Result) is not { } call || call.Operands.IndexOf(get.Result) != 0 || KnownCalls.Methods(get, call, guesses) is not { IsEmpty: false } methods)
        {
            return false;
        }

        var self = AsBoxed(get.Operands[0]);
        if (methods is [var method])
        {
            var found = Append(Ops.MethodOf, [self], get.Immediates[0], Name(method.Name));
            ExpectThere(found);
            held[get.Result.Index] = new HeldMethod(found, self, ValueId.None);
            return true;
        }

        var join = NewDraft();
        var several = new HeldMethod(NewValue(IRType.V, null), self, NewValue(IRType.I64, null));
        join.Parameters.AddRange([several.Function, several.Index]);
        for (var i = 0; i < methods.Length; i++)
        {
            var found = Append(Ops.MethodOf, [self], get.Immediates[0], Name(methods[i].Name));
            var then = NewDraft();
            var next = i < methods.Length - 1 ? NewDraft() : ExitHere();
            var isThere = IsThere(found);
            current.Terminator = new Terminator(TerminatorKind.Branch, isThere, [new Edge(then.Id, []), new Edge(next.Id, [])]);
            current = then;
            var index = Append(Ops.ConstInt, [], Number(i));
            current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(join.Id, [found, index])]);
            current = next;
        }

        current = join;
        held[get.Result.Index] = several;
        return true;
    }

    /// <summary>Calls a method that was found before its arguments were computed.</summary>
    private void CallHeld(Instruction instruction, Terminator terminator, HeldMethod method, ImmutableArray<Function> functions)
    {
        if (!method.Index.Exists)
        {
            Give(instruction, Call(functions[0]));
            return;
        }

        var join = NewDraft();
        var result = NewValue(Wanted(instruction), generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        var starts = functions.Select(_ => NewDraft()).ToArray();
        var exit = ExitHere();
        current.Terminator = new Terminator(TerminatorKind.Switch, method.Index, [.. starts.Append(exit).Select(start => new Edge(start.Id, []))]);
        for (var i = 0; i < starts.Length; i++)
        {
            current = starts[i];
            JumpTo(join, Call(functions[i]));
        }

        current = join;
        Give(instruction, result);

        ValueId Call(Function function)
        {
            var target = CalleeAt(instruction, function);
            ExpectKnown(method.Function, instruction, function, 1);
            return CallForm(target, PassArguments(target, [method.Self], BindArguments(instruction, function, 1, method.Function)), method.Function, instruction, terminator);
        }
    }

    /// <summary>A function that was found before its arguments were computed must still have its defaults where the call uses them; else generic code makes the call.</summary>
    private void ExpectKnown(ValueId found, Instruction call, Function function, int first)
    {
        if (KnownCalls.Bind(call, function, first, guesses)!.Value.All(bound => bound.IsGiven))
        {
            return;
        }

        var isKnown = Append(Ops.IsFunction, [found], Name(function.Name));
        var next = NewDraft();
        current.Terminator = new Terminator(TerminatorKind.Branch, isKnown, [new Edge(next.Id, []), new Edge(ExitHere().Id, [])]);
        current = next;
    }

    private void EmitSwitch(Instruction instruction, Terminator terminator, ImmutableArray<Function> methods, ValueId receiver, Immediate name)
    {
        var self = AsBoxed(receiver);
        var index = Append(Ops.MethodIndex, [self], name, new NamesImmediate([.. methods.Select(method => method.Name)]));
        if (methods is [var single] && CalleeAt(instruction, single) is var only && IsInlined(only, isCall: true) && !NeedsFunction(instruction, single, 1))
        {
            Guard(Ops.ExpectIndex, [index], ExitHere(), Number(0));
            EmitInline(only, [receiver, .. BindArguments(instruction, single, 1, ValueId.None)], Wanted(instruction), terminator, instruction, out var value);
            Give(instruction, value);
            return;
        }

        var (slow, join) = (NewDraft(), NewDraft());
        var starts = methods.Select(_ => NewDraft()).ToArray();
        var result = NewValue(Wanted(instruction), generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        current.Terminator = new Terminator(TerminatorKind.Switch, index, [.. starts.Append(slow).Select(start => new Edge(start.Id, []))]);
        current = slow;
        if (instruction.Op == Ops.CallMethod)
        {
            ImmutableArray<ValueId> operands = [.. instruction.Operands.Select(AsBoxed)];
            JumpTo(join, Deliver(instruction, Checked(instruction with { Operands = operands, Result = NewValue(IRType.V, null) }, terminator), terminator));
        }
        else
        {
            current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(ExitHere().Id, [])]);
        }

        for (var i = 0; i < starts.Length; i++)
        {
            current = starts[i];
            var method = CalleeAt(instruction, methods[i]);
            var needsFunction = NeedsFunction(instruction, methods[i], 1);
            if (!needsFunction && EmitInline(method, [receiver, .. BindArguments(instruction, methods[i], 1, ValueId.None)], Wanted(instruction), terminator, instruction, out var inlined))
            {
                JumpTo(join, inlined);
                continue;
            }

            var callee = Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.None));
            if (needsFunction)
            {
                callee = Append(Ops.MethodOf, [self], name, Name(methods[i].Name));
                var found = NewDraft();
                var isThere = IsThere(callee);
                current.Terminator = new Terminator(TerminatorKind.Branch, isThere, [new Edge(found.Id, []), new Edge(slow.Id, [])]);
                current = found;
            }

            var bound = BindArguments(instruction, methods[i], 1, callee);
            var arguments = PassArguments(method, [self], bound);
            JumpTo(join, methods.Length == 1 && !needsFunction
                ? EmitCallUnlessReturned(method, [receiver, .. bound], terminator, instruction, () => CallForm(method, arguments, callee, instruction, terminator))
                : CallForm(method, arguments, callee, instruction, terminator));
        }

        current = join;
        Give(instruction, result);
    }
}
