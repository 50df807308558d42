using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Attributes of instances whose class is believed to be known: a test of the shape, then a load or a store.</content>
internal sealed partial class FastFunction
{
    private bool EmitAttribute(Instruction instruction)
    {
        if (!representation.IsAttribute(instruction) || guesses.Shapes.Find(guesses[instruction.Operands[0]], Representation.NameOf(instruction)) is not { } found)
        {
            return false;
        }

        var self = AsBoxed(instruction.Operands[0]);
        var place = Number(found.Place);
        Guard(Ops.ExpectShape, [self], ExitHere(), Name(found.Shape.Line.Body), Number(found.Shape.Line.Depth));
        if (instruction.Op == Ops.SetAttr)
        {
            if (!found.Shape.HasOnlySlots)
            {
                Guard(Ops.ExpectSlot, [self], ExitHere(), place);
            }

            Append(Ops.SlotStore, [self, AsBoxed(instruction.Operands[1])], place, Number(found.Shape.HasOnlySlots ? 0 : 1));
            return true;
        }

        var result = instruction.Result;
        if (representation.IsRaw(result))
        {
            raw[result.Index] = Unbox(Append(Ops.SlotPeek, [self], place), representation.TypeOf(result), ExitHere());
            Append(Ops.KeepAlive, [self]);
        }
        else
        {
            boxed[result.Index] = Guard(Ops.SlotLoad, [self], ExitHere(), place);
        }

        return true;
    }
}
