using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>isinstance() with classes of known shape, and calls of classes whose __init__ only sets attributes: the instance is made with them, without a call.</content>
internal sealed partial class FastFunction
{
    /// <summary>isinstance() with a class that has a shape.</summary>
    private bool EmitInstanceTest(Instruction instruction)
    {
        if (KnownCalls.InstanceTest(instruction, guesses) is not { } shape)
        {
            return false;
        }

        Expect(instruction.Operands[0], "fn_builtins_isinstance");
        var truth = Guard(Ops.IsInstanceOf, [AsBoxed(instruction.Operands[1]), AsBoxed(instruction.Operands[2])], ExitHere(), Name(shape.Line.Body), Number(shape.Line.Depth));
        boxed[instruction.Result.Index] = Append(Ops.BoxBool, [truth]);
        return true;
    }

    private bool EmitInstance(Instruction instruction, Terminator terminator)
    {
        if (KnownCalls.Initializer(instruction, guesses) is not { } initializer || guesses[instruction.Operands[0]].Name is not { } body
            || guesses.Shapes.Of(body) is not { } shape || PlainInitializer.Of(initializer, guesses, shape) is not { } plain)
        {
            return false;
        }

        var made = AsBoxed(instruction.Operands[0]);
        Guard(Ops.ExpectMakes, [made], ExitHere(), Name(initializer.Name), Name(body), Number(shape.Line.Depth), Number(shape.Capacity));
        var values = plain.Places.Select(place => place switch
        {
            null => Constant(SingletonConstant.Unset),
            { Constant: { } constant } => Constant(constant),
            { Parameter: var parameter } => AsBoxed(instruction.Operands[parameter]),
        });
        boxed[instruction.Result.Index] = Checked(
            new Instruction(Ops.MakeInstance, NewValue(IRType.V, generic.Names[instruction.Result.Index]), [made, .. values], [Number(shape.Capacity), Number(shape.HasOnlySlots ? 0 : plain.Order), Name(body)], position),
            terminator);
        fresh[boxed[instruction.Result.Index].Index] = ValueId.None;
        return true;

        ValueId Constant(Constant constant) => Append(Ops.Const, [], new ConstantImmediate(constant));
    }
}
