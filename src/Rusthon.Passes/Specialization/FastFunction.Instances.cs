using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>isinstance() with classes of known shape, and calls of classes whose __init__ only sets attributes: the instance is made with them, without a call.</content>
internal sealed partial class FastFunction
{
    /// <summary>isinstance() with a class that has a shape, or a built-in type.</summary>
    private bool EmitInstanceTest(Instruction instruction)
    {
        if (KnownCalls.BuiltinTest(instruction, guesses) is { } symbol)
        {
            ExpectInstanceTest(instruction);
            Expect(instruction.Operands[^1], symbol);
            if (HasRaw(instruction.Operands[^2]) && types[raw[instruction.Operands[^2].Index].Index] is var type)
            {
                boxed[instruction.Result.Index] = Append(Ops.Const, [], new ConstantImmediate(symbol == (type == IRType.F64 ? "type_float" : "type_int") ? SingletonConstant.True : SingletonConstant.False));
                return true;
            }

            boxed[instruction.Result.Index] = Append(Ops.BoxBool, [Guard(Ops.IsBuiltinInstance, [AsBoxed(instruction.Operands[^2]), AsBoxed(instruction.Operands[^1])], ExitHere())]);
            return true;
        }

        if (KnownCalls.InstanceTest(instruction, guesses) is not { } shape)
        {
            return false;
        }

        ExpectInstanceTest(instruction);
        var truth = Guard(Ops.IsInstanceOf, [AsBoxed(instruction.Operands[^2]), AsBoxed(instruction.Operands[^1])], ExitHere(), Name(shape.Line.Body), Number(shape.Line.Depth));
        boxed[instruction.Result.Index] = Append(Ops.BoxBool, [truth]);
        return true;
    }

    /// <summary>The name isinstance still means the built-in.</summary>
    private void ExpectInstanceTest(Instruction instruction)
    {
        if (instruction.Op == Ops.Call)
        {
            Expect(instruction.Operands[0], "fn_builtins_isinstance");
        }
    }

    private bool EmitInstance(Instruction instruction, Terminator terminator)
    {
        if (PlainInitializer.Of(instruction, guesses) is not { } plain || (caller is not null && plain.HasFactories))
        {
            return false;
        }

        var body = guesses[instruction.Operands[0]].Name!;
        var shape = guesses.Shapes.Of(body)!;
        var made = AsBoxed(instruction.Operands[0]);
        if (plain.IsAbsent)
        {
            Guard(Ops.ExpectMakesBare, [made], ExitHere(), Name(body), Number(shape.Line.Depth), Number(shape.Capacity));
        }
        else if (plain.Function is { } initializer)
        {
            Guard(Ops.ExpectMakes, [made], ExitHere(), Name(initializer.Name), Name(body), Number(shape.Line.Depth), Number(shape.Capacity));
        }
        else
        {
            var defaults = plain.Fields.Select(field => Constant(field.Value.Constant ?? SingletonConstant.Unset));
            Guard(
                Ops.ExpectMakesRecord, [made, .. defaults], ExitHere(), Name(body), Number(shape.Line.Depth), Number(shape.Capacity),
                new NamesImmediate([.. plain.Fields.Select(field => field.Name)]), new NamesImmediate([.. plain.Fields.Select(field => field.Value.Factory ?? "")]));
        }

        var values = plain.Places.Select(place => place switch
        {
            null => Constant(SingletonConstant.Unset),
            { Constant: { } constant } => Constant(constant),
            { Factory: { } factory } => Checked(new Instruction(factory switch { "list" => Ops.BuildList, "dict" => Ops.BuildDict, _ => Ops.BuildSet }, NewValue(IRType.V, null), [], [], position), terminator),
            { Operand: var operand } => AsBoxed(instruction.Operands[operand]),
        }).ToArray();
        boxed[instruction.Result.Index] = Checked(
            new Instruction(Ops.MakeInstance, NewValue(IRType.V, generic.Names[instruction.Result.Index]), [made, .. values], [Number(shape.Capacity), Number(shape.HasOnlySlots ? 0 : plain.Order), Name(body)], position),
            terminator);
        fresh[boxed[instruction.Result.Index].Index] = ValueId.None;
        return true;

        ValueId Constant(Constant constant) => Append(Ops.Const, [], new ConstantImmediate(constant));
    }
}
