using System.Collections.Generic;
using System.Numerics;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>The globals that one place in the program binds, to an int constant: MASK = 0xFFFFFFFF. Believed to keep it.</summary>
internal sealed class ConstantGlobals
{
    private readonly Dictionary<(string Module, string Name), BigInteger?> values = [];

    /// <summary>Looks at all stores of a program.</summary>
    public ConstantGlobals(Program program)
    {
        foreach (var module in program.Modules)
        {
            foreach (var function in module.Functions)
            {
                Scan(module, function);
            }
        }
    }

    /// <summary>The int that a global is believed to be, or null.</summary>
    public BigInteger? Of(Module module, string name) => values.GetValueOrDefault((module.Name, name));

    private void Scan(Module module, Function function)
    {
        var constants = new Dictionary<ValueId, BigInteger>();
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op == Ops.Const && ((ConstantImmediate)instruction.Immediates[0]).Value is IntConstant number)
                {
                    constants[instruction.Result] = number.Value;
                }
                else if (instruction.Op == Ops.StoreGlobal)
                {
                    var key = (module.Name, ((NameImmediate)instruction.Immediates[0]).Name);
                    values[key] = !values.ContainsKey(key) && constants.TryGetValue(instruction.Operands[0], out var value) ? value : null;
                }
            }
        }
    }
}
