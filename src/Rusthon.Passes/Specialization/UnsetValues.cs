using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>The values of a function that may be Unset, such as a variable that is bound in a loop, behind it: they are in no register as numbers.</summary>
internal sealed class UnsetValues
{
    private readonly bool[] may;

    /// <summary>Looks at a function.</summary>
    public UnsetValues(Function function)
    {
        may = new bool[function.ValueTypes.Length];
        var instructions = function.Blocks.SelectMany(block => block.Instructions).ToList();
        foreach (var constant in instructions.Where(instruction => instruction.Op == Ops.Const && instruction.Immediates[0].Equals(new ConstantImmediate(SingletonConstant.Unset))))
        {
            may[constant.Result.Index] = true;
        }

        var states = function.Kind == FunctionKind.Resume ? new GeneratorSlots(function) : null;
        var slots = instructions.Where(instruction => instruction.Op == Ops.GeneratorStore || instruction.Op == Ops.GeneratorLoad)
            .ToLookup(instruction => (((IntImmediate)instruction.Immediates[0]).Value, states?.StateOf(instruction)));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var edge in function.Blocks.SelectMany(block => block.Terminator.Edges))
            {
                var parameters = function.Blocks[edge.Target.Index].Parameters;
                for (var i = 0; i < parameters.Length; i++)
                {
                    changed |= Spread(edge.Arguments[i], parameters[i]);
                }
            }

            foreach (var slot in slots.Where(slot => slot.Any(op => op.Op == Ops.GeneratorStore && may[op.Operands[1].Index])))
            {
                foreach (var load in slot.Where(op => op.Op == Ops.GeneratorLoad && !may[op.Result.Index]))
                {
                    may[load.Result.Index] = changed = true;
                }
            }
        }
    }

    /// <summary>True when the value may be Unset.</summary>
    public bool Has(ValueId value) => may[value.Index];

    private bool Spread(ValueId from, ValueId to)
    {
        var isNew = may[from.Index] && !may[to.Index];
        may[to.Index] |= isNew;
        return isNew;
    }
}
