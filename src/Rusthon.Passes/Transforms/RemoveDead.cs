using System.Collections.Generic;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>Removes ops without effect whose results nobody needs, and parameters that only such ops or each other need.</summary>
public static class RemoveDead
{
    /// <summary>Runs the pass.</summary>
    public static Function Run(Function function)
    {
        var flow = new ControlFlow(function.Blocks);
        var definitions = new Instruction?[function.ValueTypes.Length];
        var parameters = new (int Block, int Index)[function.ValueTypes.Length];
        var needed = new bool[function.ValueTypes.Length];
        var work = new Stack<ValueId>();
        foreach (var block in function.Blocks)
        {
            for (var i = 0; i < block.Parameters.Length; i++)
            {
                parameters[block.Parameters[i].Index] = (block.Id.Index, i);
            }

            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = instruction;
                }

                if (HasEffect(instruction))
                {
                    foreach (var operand in instruction.Operands)
                    {
                        Need(operand);
                    }
                }
            }

            if (block.Terminator.Operand.Exists)
            {
                Need(block.Terminator.Operand);
            }
        }

        while (work.TryPop(out var value))
        {
            if (definitions[value.Index] is { } instruction)
            {
                foreach (var operand in instruction.Operands)
                {
                    Need(operand);
                }
            }
            else
            {
                var (block, index) = parameters[value.Index];
                foreach (var edge in flow.Predecessors(block))
                {
                    Need(function.Blocks[edge.Block].Terminator.Edges[edge.Edge].Arguments[index]);
                }
            }
        }

        var rewriter = new Rewriter(function);
        foreach (var block in function.Blocks)
        {
            for (var i = 0; i < block.Parameters.Length && block.Id.Index > 0; i++)
            {
                if (!needed[block.Parameters[i].Index])
                {
                    rewriter.DropParameter(block.Parameters[i]);
                }
            }

            var kept = block.Instructions.RemoveAll(instruction => !HasEffect(instruction) && !needed[instruction.Result.Index]);
            if (kept.Length != block.Instructions.Length)
            {
                rewriter.Replace(block.Id.Index, block with { Instructions = kept });
            }
        }

        return rewriter.Finish();

        void Need(ValueId value)
        {
            if (!needed[value.Index])
            {
                needed[value.Index] = true;
                work.Push(value);
            }
        }
    }

    private static bool HasEffect(Instruction instruction) => (instruction.Op.Effects & (OpEffects.Raises | OpEffects.Exits | OpEffects.Writes)) != 0;
}
