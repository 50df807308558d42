using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>Calls of static and class methods, and of functions by the class that has them.</content>
internal sealed partial class FastFunction
{
    /// <summary>By an attribute that is called later: the callee, its function and the object it was got from.</summary>
    private readonly Dictionary<int, (AttributeCallee Callee, ValueId Function, ValueId Self)> heldFunctions = [];

    private bool EmitAttributeCall(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op == Ops.GetAttr)
        {
            return HoldFunction(instruction);
        }

        if (instruction.Op == Ops.Call && heldFunctions.TryGetValue(instruction.Operands[0].Index, out var held))
        {
            ExpectKnown(held.Function, instruction, held.Callee.Function, held.Callee.Kind == MethodKind.Class ? 1 : 0);
            Give(instruction, CallCallee(held.Callee, held.Function, held.Self, instruction, terminator));
            return true;
        }

        if (instruction.Op != Ops.CallMethod
            || KnownCalls.ByAttribute(guesses[instruction.Operands[0]], Representation.NameOf(instruction), instruction, guesses) is not { } callee)
        {
            return false;
        }

        var self = AsBoxed(instruction.Operands[0]);
        var found = FindFunction(callee, self, instruction.Immediates[0]);
        if (CalleeAt(instruction, callee.Function) is var target && callee.Kind == MethodKind.Static && IsInlined(target, isCall: true))
        {
            ExpectThere(found);
            EmitInline(target, BindArguments(instruction, callee.Function, 0, found), Wanted(instruction), terminator, instruction, out var value);
            Give(instruction, value);
            return true;
        }

        EmitEither(instruction, terminator, IsThere(found), () => CallCallee(callee, found, self, instruction, terminator));
        return true;
    }

    private bool HoldFunction(Instruction get)
    {
        if (OnlyUse(get.Result) is not { } call || call.Op != Ops.Call || call.Operands.IndexOf(get.Result) != 0
            || KnownCalls.ByAttribute(guesses[get.Operands[0]], Representation.NameOf(get), call, guesses) is not { } callee)
        {
            return false;
        }

        var self = AsBoxed(get.Operands[0]);
        var found = FindFunction(callee, self, get.Immediates[0]);
        ExpectThere(found);
        heldFunctions[get.Result.Index] = (callee, found, self);
        return true;
    }

    private ValueId FindFunction(AttributeCallee callee, ValueId self, Immediate name) =>
        Append(callee.OfClass ? Ops.ClassFunctionOf : Ops.InstanceFunctionOf, [self], name, Name(callee.Function.Name), Number(callee.Kind switch { MethodKind.Static => 1, MethodKind.Class => 2, _ => 0 }));

    /// <summary>Goes on when a function was found, else leaves.</summary>
    private void ExpectThere(ValueId found)
    {
        var isThere = IsThere(found);
        var next = NewDraft();
        current.Terminator = new Terminator(TerminatorKind.Branch, isThere, [new Edge(next.Id, []), new Edge(ExitHere().Id, [])]);
        current = next;
    }

    private ValueId CallCallee(AttributeCallee callee, ValueId function, ValueId self, Instruction instruction, Terminator terminator)
    {
        ImmutableArray<ValueId> first = callee.Kind == MethodKind.Class ? [self] : [];
        var target = CalleeAt(instruction, callee.Function);
        return CallForm(target, PassArguments(target, first, BindArguments(instruction, callee.Function, first.Length, function)), function, instruction, terminator);
    }

    /// <summary>What the attribute is that is called later.</summary>
    private ValueId MaterializeFunction((AttributeCallee Callee, ValueId Function, ValueId Self) held) =>
        held.Callee.Kind == MethodKind.Class ? Append(Ops.BindMethod, [held.Function, held.Self]) : held.Function;
}
