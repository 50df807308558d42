using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>x in (1, 2, 3), s in ("a", "b"), c in "aeiou", and ints in lists and tuples.</content>
internal sealed partial class FastFunction
{
    private bool EmitMembership(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op != Ops.Contains && instruction.Op != Ops.SetContains)
        {
            return false;
        }

        var (container, needle) = (instruction.Operands[0], instruction.Operands[1]);
        var constants = ConstantOf(container);
        switch (KnownMemberships.Of(instruction, constants, guesses))
        {
            case MembershipForm.IntConstants when !IsUnsigned(needle):
                boxed[instruction.Result.Index] = Append(Ops.IntIsOneOf, [AsInt(needle)], new ConstantImmediate(constants!));
                return true;
            case MembershipForm.StrConstants:
                boxed[instruction.Result.Index] = Guard(Ops.StrIsOneOf, [AsBoxed(needle)], ExitHere(), new ConstantImmediate(constants!));
                return true;
            case MembershipForm.StrInText:
                boxed[instruction.Result.Index] = Guard(Ops.StrIsInText, [AsBoxed(needle), AsBoxed(container)], ExitHere(), new ConstantImmediate(constants!));
                return true;
            case MembershipForm.IntInSequence when HasRaw(needle) && types[raw[needle.Index].Index] == IRType.I64:
                var test = new Instruction(Ops.ContainsInt, NewValue(IRType.Bool, null), [AsBoxed(container), raw[needle.Index]], [], position);
                boxed[instruction.Result.Index] = Checked(test, terminator);
                return true;
            default:
                return false;
        }
    }
}
