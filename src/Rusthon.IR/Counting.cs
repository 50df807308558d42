using System.Collections.Generic;

namespace Rusthon.IR;

/// <summary>Who owns each value of a function.</summary>
public static class Counting
{
    /// <summary>
    /// By <see cref="ValueId"/>: Owned and Borrowed for values that may be counted; None for all others: registers,
    /// and boxed values that are known not to be pointers, which may be consumed any number of times.
    /// </summary>
    public static Ownership[] OwnershipOf(Function function)
    {
        var ownership = new Ownership[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                ownership[parameter.Index] = function.ValueTypes[parameter.Index] != IRType.V ? Ownership.None
                    : block.Id.Index == 0 ? Ownership.Borrowed : Ownership.Owned;
            }

            if (block.Id.Index == 0)
            {
                TakeParameters(function, ownership);
            }

            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    ownership[instruction.Result.Index] = IsUncounted(instruction) ? Ownership.None : instruction.Op.Ownership;
                }
            }
        }

        return ownership;
    }

    /// <summary>True for calls of functions that the IR names.</summary>
    public static bool CallsKnown(Op op) => op == Ops.CallDirect || op == Ops.CallTyped || op == Ops.ForwardTyped || op == Ops.CallForInt;

    /// <summary>Of a call of a known function: the operands that it takes, by bit; 0 for any other instruction.</summary>
    public static ulong TakenOperands(Instruction instruction, IReadOnlyDictionary<string, Function> functions)
    {
        if (!CallsKnown(instruction.Op) || !functions.TryGetValue(((NameImmediate)instruction.Immediates[0]).Name, out var callee))
        {
            return 0;
        }

        var taken = 0UL;
        foreach (var parameter in callee.Signature.Taken)
        {
            if (callee.Takes(parameter) && callee.ValueTypes[callee.Blocks[0].Parameters[parameter].Index] == IRType.V)
            {
                taken |= 2UL << parameter;
            }
        }

        return taken;
    }

    private static void TakeParameters(Function function, Ownership[] ownership)
    {
        var parameters = function.Blocks[0].Parameters;
        foreach (var taken in function.Signature.Taken)
        {
            if (taken < parameters.Length && function.Takes(taken) && ownership[parameters[taken].Index] == Ownership.Borrowed)
            {
                ownership[parameters[taken].Index] = Ownership.Owned;
            }
        }
    }

    private static bool IsUncounted(Instruction instruction) =>
        instruction.Op == Ops.BoxBool || (instruction.Op == Ops.Const && instruction.Immediates[0] is ConstantImmediate { Value.IsInline: true });
}
