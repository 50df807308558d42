using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Uses;

/// <summary>Where the values of a function are used. Counting is no use, and a retained value is the value.</summary>
internal sealed class ValueUses
{
    private readonly List<(Instruction User, int Operand)>[] uses;
    private readonly Instruction?[] definitions;
    private readonly bool[] leaves;

    /// <summary>Looks through a function.</summary>
    public ValueUses(Function function)
    {
        uses = new List<(Instruction, int)>[function.ValueTypes.Length];
        definitions = new Instruction?[function.ValueTypes.Length];
        leaves = new bool[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                Note(instruction);
            }

            Leave(block.Terminator.Operand);
            foreach (var argument in block.Terminator.Edges.SelectMany(edge => edge.Arguments))
            {
                Leave(argument);
            }
        }
    }

    /// <summary>The instruction that gives a value; null for a parameter.</summary>
    public Instruction? Definition(ValueId value)
    {
        var definition = definitions[value.Index];
        return definition?.Op == Ops.Retain ? Definition(definition.Operands[0]) : definition;
    }

    /// <summary>The uses of a value; null when it is also returned or goes to another block under another name.</summary>
    public IReadOnlyList<(Instruction User, int Operand)>? Of(ValueId value)
    {
        var found = new List<(Instruction, int)>();
        return Collect(value, found) ? found : null;
    }

    /// <summary>The only use of a value, or null.</summary>
    public (Instruction User, int Operand)? Only(ValueId value) => Of(value) is [var use] ? use : null;

    private bool Collect(ValueId value, List<(Instruction User, int Operand)> found)
    {
        foreach (var use in uses[value.Index] ?? [])
        {
            if (use.User.Op != Ops.Retain)
            {
                found.Add(use);
            }
            else if (!Collect(use.User.Result, found))
            {
                return false;
            }
        }

        return !leaves[value.Index];
    }

    private void Note(Instruction instruction)
    {
        if (instruction.Result.Exists)
        {
            definitions[instruction.Result.Index] = instruction;
        }

        for (var i = 0; i < instruction.Operands.Length; i++)
        {
            if (instruction.Operands[i].Exists && instruction.Op != Ops.Release)
            {
                (uses[instruction.Operands[i].Index] ??= []).Add((instruction, i));
            }
        }
    }

    private void Leave(ValueId value)
    {
        if (value.Exists)
        {
            leaves[value.Index] = true;
        }
    }
}
