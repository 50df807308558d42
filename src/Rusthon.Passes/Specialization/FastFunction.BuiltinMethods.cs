using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Methods of built-in types, called without being looked up; list.append and list.pop without a call.</content>
internal sealed partial class FastFunction
{
    /// <summary>By a bound method of a built-in object that is not made: the op that would make it.</summary>
    private readonly Dictionary<int, Instruction> boundBuiltins = [];

    /// <summary>By value: the op that uses it when there is only one; null when there are more.</summary>
    private Dictionary<int, Instruction?>? onlyUses;

    /// <summary>obj.name(…), and obj.name where it is got only to be called: its object is checked there.</summary>
    private bool EmitBuiltinMethod(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op == Ops.GetAttr)
        {
            if (OnlyUse(instruction.Result) is not { } call || KnownMethods.Of(instruction, call, guesses) is not { } got)
            {
                return false;
            }

            Guard(Ops.ExpectType, [AsBoxed(instruction.Operands[0])], ExitHere(), Name(got.Type));
            boundBuiltins[instruction.Result.Index] = instruction;
            return true;
        }

        if (instruction.Op == Ops.Call && boundBuiltins.TryGetValue(instruction.Operands[0].Index, out var get))
        {
            EmitDirectly(KnownMethods.Of(get, instruction, guesses)!, instruction, get.Operands[0], terminator, isChecked: true);
            return true;
        }

        if (KnownMethods.Of(instruction, guesses) is not { } method)
        {
            return false;
        }

        EmitDirectly(method, instruction, instruction.Operands[0], terminator, isChecked: false);
        return true;
    }

    private void EmitDirectly(BuiltinMethod method, Instruction instruction, ValueId receiver, Terminator terminator, bool isChecked)
    {
        var self = AsBoxed(receiver);
        if (method.IsAppend)
        {
            var item = AsStored(instruction.Operands[1]);
            Guard(types[item.Index] switch { IRType.I64 => Ops.ListPushInt, IRType.F64 => Ops.ListPushFloat, _ => Ops.ListPush }, [self, item], ExitHere());
            Give(instruction, Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.None)));
        }
        else if (method.IsPop && instruction.Operands.Length == 1)
        {
            Give(instruction, Deliver(instruction, Guard(Ops.ListPop, [self], ExitHere()), terminator));
        }
        else if (isChecked)
        {
            Give(instruction, CallDirectly(method, instruction, self, terminator));
        }
        else
        {
            EmitEither(instruction, terminator, Append(Ops.IsType, [self], Name(method.Type)), () => CallDirectly(method, instruction, self, terminator));
        }
    }

    private ValueId CallDirectly(BuiltinMethod method, Instruction instruction, ValueId self, Terminator terminator)
    {
        var arguments = instruction.Operands.Skip(1).Select(AsBoxed).ToImmutableArray();
        while (arguments.Length < method.Total)
        {
            arguments = arguments.Add(Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.Unset)));
        }

        var call = new Instruction(Ops.CallTypeMethod, NewValue(IRType.V, null), [self, .. arguments], [Name(method.Symbol)], position);
        return Deliver(instruction, Checked(call, terminator), terminator);
    }

    private Instruction? OnlyUse(ValueId value)
    {
        onlyUses ??= FindOnlyUses();
        return onlyUses.GetValueOrDefault(value.Index);
    }

    private Dictionary<int, Instruction?> FindOnlyUses()
    {
        var found = new Dictionary<int, Instruction?>();
        foreach (var index in flow.Order)
        {
            var from = generic.Blocks[index];
            foreach (var instruction in from.Instructions)
            {
                foreach (var operand in instruction.Operands)
                {
                    found[operand.Index] = found.ContainsKey(operand.Index) ? null : instruction;
                }
            }

            foreach (var value in from.Terminator.Edges.SelectMany(edge => edge.Arguments).Append(from.Terminator.Operand).Where(value => value.Exists))
            {
                found[value.Index] = null;
            }
        }

        return found;
    }
}
