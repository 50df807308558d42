using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Items of arrays of numbers.</content>
internal sealed partial class FastFunction
{
    private bool EmitArrayItem(Instruction instruction)
    {
        if (KnownArrays.Of(instruction, guesses) is not { } code)
        {
            return false;
        }

        var array = AsBoxed(instruction.Operands[0]);
        var index = AsInt(instruction.Operands[1]);
        var isFloat = KnownArrays.IsOfFloats(code);
        if (instruction.Op == Ops.GetItem)
        {
            raw[instruction.Result.Index] = Guard(isFloat ? Ops.ArrayLoadFloat : Ops.ArrayLoadInt, [array, index], ExitHere(), Number(code));
        }
        else
        {
            var value = isFloat ? AsFloat(instruction.Operands[2]) : AsInt(instruction.Operands[2]);
            Guard(isFloat ? Ops.ArrayStoreFloat : Ops.ArrayStoreInt, [array, index, value], ExitHere(), Number(code));
        }

        return true;
    }
}
