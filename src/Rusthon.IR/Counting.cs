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

    private static bool IsUncounted(Instruction instruction) =>
        instruction.Op == Ops.BoxBool || (instruction.Op == Ops.Const && instruction.Immediates[0] is ConstantImmediate { Value.IsInline: true });
}
