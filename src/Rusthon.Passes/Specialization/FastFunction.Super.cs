using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>super().method(…): the function is looked up without making the super object, where nothing but its arguments comes in between.</content>
internal sealed partial class FastFunction
{
    /// <summary>By a super object that is not made: the call that would make it.</summary>
    private readonly Dictionary<int, Instruction> supers = [];

    private bool EmitSuper(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op == Ops.Call)
        {
            return PassSuper(instruction);
        }

        if (instruction.Op != Ops.CallMethod || !supers.TryGetValue(instruction.Operands[0].Index, out var made))
        {
            return false;
        }

        if (KnownCalls.Super(instruction, guesses) is not { } method)
        {
            EmitExceptionInit(instruction, made, terminator);
            return true;
        }

        var self = AsBoxed(made.Operands[2]);
        var found = Guard(Ops.SuperMethodOf, [AsBoxed(made.Operands[1]), self], ExitHere(), instruction.Immediates[0], Name(method.Name));
        var known = CalleeAt(instruction, method);
        var arguments = PassArguments(known, [self], BindArguments(instruction, method, 1, found));
        Give(instruction, CallForm(known, arguments, found, instruction, terminator));
        return true;
    }

    /// <summary>super().__init__(…) of an exception class, which reaches BaseException's.</summary>
    private void EmitExceptionInit(Instruction call, Instruction super, Terminator terminator)
    {
        var self = AsBoxed(super.Operands[2]);
        Guard(Ops.ExpectSuperInit, [AsBoxed(super.Operands[1]), self], ExitHere());
        Checked(new Instruction(Ops.ExceptionInit, ValueId.None, [self, .. call.Operands.Skip(1).Select(AsBoxed)], [], position), terminator);
        Give(call, Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.None)));
    }

    private bool PassSuper(Instruction call)
    {
        if (call.Operands.Length != 3 || definitions[call.Operands[0].Index] is not { } callee || callee.Op != Ops.Builtin
            || ((NameImmediate)callee.Immediates[0]).Name != "type_super" || WayToCall(call.Result, last => KnownCalls.Super(last, guesses) is not null || KnownCalls.IsExceptionInit(last, generic, guesses)) is not { Count: > 0 } way)
        {
            return false;
        }

        foreach (var passed in way)
        {
            passes[passed] = block;
        }

        supers[call.Result.Index] = call;
        return true;
    }

    /// <summary>The blocks from behind the op that gives a value up to the one use of it, for which the test holds; none when something happens on the way, or the value is used elsewhere.</summary>
    private List<int> WayToCall(ValueId value, Func<Instruction, bool> isCall)
    {
        const int MostBlocks = 16;
        var way = new List<int>();
        var at = generic.Blocks[block].Terminator.Edges[0].Target.Index;
        for (var i = 0; i < MostBlocks && flow.Predecessors(at).Length == 1 && !passes.ContainsKey(block); i++)
        {
            var next = generic.Blocks[at];
            way.Add(at);
            if (next.Instructions.SkipLast(next.Terminator.Kind == TerminatorKind.Check ? 1 : 0).Any(instruction => instruction.Op.Effects != OpEffects.None || instruction.Operands.Contains(value)))
            {
                return [];
            }

            if (next.Terminator.Kind == TerminatorKind.Check)
            {
                var last = next.Instructions[^1];
                if (last.Operands.Contains(value))
                {
                    return last.Operands[0] == value && UsedOnce(value) && isCall(last) ? way : [];
                }

                if (last.Op != Ops.LoadGlobal && last.Op != Ops.LoadCell && !representation.IsArithmetic(last) && !representation.IsComparison(last)
                    && !(last.Op == Ops.GetItem && (representation.IsIndexing(last) || representation.IsArrayItem(last))) && !(last.Op == Ops.GetAttr && representation.IsAttribute(last)))
                {
                    return [];
                }
            }
            else if (next.Terminator.Kind != TerminatorKind.Jump || next.Terminator.Edges[0].Arguments.Contains(value))
            {
                return [];
            }

            at = next.Terminator.Edges[0].Target.Index;
        }

        return [];
    }
}
