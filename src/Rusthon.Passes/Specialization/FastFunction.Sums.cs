using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>The loop that sum() is, on numbers in registers.</content>
internal sealed partial class FastFunction
{
    private bool EmitSum(Instruction instruction)
    {
        if (!representation.IsSum(instruction))
        {
            return false;
        }

        raw[instruction.Result.Index] = instruction.Op == Ops.SumAdd ? EmitSumAdd(instruction)
            : instruction.Op == Ops.SumEnd ? EmitSumEnd(instruction)
            : EmitCompensation(instruction);
        return true;
    }

    private ValueId EmitSumAdd(Instruction instruction)
    {
        var (sum, item) = (instruction.Operands[0], instruction.Operands[2]);
        if (IsInt(instruction.Result))
        {
            var (a, b) = (AsInt(sum), AsInt(item));
            return Guard(Ops.IntArithmetic, [a, b], ExitHere(), Name("+"));
        }

        var (x, y) = (AsFloat(sum), AsFloat(item));
        return Append(Ops.FloatArithmetic, [x, y], Name("+"));
    }

    private ValueId EmitCompensation(Instruction instruction)
    {
        if (IsInt(instruction.Operands[3]))
        {
            return ZeroOf(IRType.F64);
        }

        ValueId[] operands = [.. System.Linq.Enumerable.Select(instruction.Operands, operand => AsFloat(operand))];
        return Append(Ops.FloatCompensation, [.. operands]);
    }

    private ValueId EmitSumEnd(Instruction instruction) => IsInt(instruction.Result)
        ? AsInt(instruction.Operands[0])
        : Guard(Ops.FloatSumEnd, [AsFloat(instruction.Operands[0]), AsFloat(instruction.Operands[1])], ExitHere());
}
