using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Avoids boxing what is only tested: the truth of a boxed bool is the bool, the truth of a comparison used for nothing
/// else is one op, the truth of a constant decides the branch, and a branch on a negation has its edges exchanged.
/// </summary>
public static class FuseTruth
{
    /// <summary>Runs the pass.</summary>
    public static Function Run(Function function)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.Truth || instruction.Op == Ops.Not)))
        {
            return function;
        }

        var flow = new ControlFlow(function.Blocks);
        var rewriter = new Rewriter(function);
        var definitions = new (Instruction? Instruction, int Block)[function.ValueTypes.Length];
        var uses = new int[function.ValueTypes.Length];
        Scan(function, definitions, uses);
        foreach (var index in flow.Order)
        {
            var block = rewriter.Blocks[index];
            if (block.Terminator.Kind == TerminatorKind.Check && block.Instructions[^1].Op == Ops.Truth)
            {
                var truth = block.Instructions[^1];
                var (definition, home) = definitions[rewriter.Resolve(truth.Operands[0]).Index];
                if (definition is null)
                {
                    continue;
                }

                if (definition.Op == Ops.BoxBool)
                {
                    rewriter.TakeEdge(index, 0);
                    rewriter.Substitute(truth.Result, definition.Operands[0]);
                }
                else if (definition.Op == Ops.Const && TruthOf(((ConstantImmediate)definition.Immediates[0]).Value) is { } value)
                {
                    if (uses[truth.Result.Index] == 1 && block.Terminator.Edges[0] is { Arguments.Length: 0, Target: var next }
                        && rewriter.Blocks[next.Index].Terminator is { Kind: TerminatorKind.Branch } branch && branch.Operand == truth.Result)
                    {
                        rewriter.TakeEdge(index, 0);
                        rewriter.TakeEdge(next.Index, value ? 0 : 1);
                    }
                }
                else if (definition.Op == Ops.Compare && uses[truth.Operands[0].Index] == 1 && Joins(rewriter, flow, home, index))
                {
                    var compare = rewriter.Blocks[home];
                    var fused = definition with { Op = Ops.CompareTruth, Result = truth.Result };
                    rewriter.Replace(home, compare with { Instructions = compare.Instructions.SetItem(compare.Instructions.Length - 1, fused) });
                    rewriter.TakeEdge(index, 0);
                }
            }
        }

        foreach (var index in flow.Order)
        {
            var block = rewriter.Blocks[index];
            while (block.Terminator.Kind == TerminatorKind.Branch && definitions[rewriter.Resolve(block.Terminator.Operand).Index].Instruction is { } negation && negation.Op == Ops.Not)
            {
                block = block with { Terminator = new Terminator(TerminatorKind.Branch, negation.Operands[0], [block.Terminator.Edges[1], block.Terminator.Edges[0]]) };
                rewriter.Replace(index, block);
            }
        }

        return rewriter.Finish();
    }

    private static void Scan(Function function, (Instruction? Instruction, int Block)[] definitions, int[] uses)
    {
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = (instruction, block.Id.Index);
                }

                foreach (var operand in instruction.Operands)
                {
                    uses[operand.Index]++;
                }
            }

            if (block.Terminator.Operand.Exists)
            {
                uses[block.Terminator.Operand.Index]++;
            }

            foreach (var edge in block.Terminator.Edges)
            {
                foreach (var argument in edge.Arguments)
                {
                    uses[argument.Index]++;
                }
            }
        }
    }

    /// <summary>True when the block of the truth follows that of the comparison at once, and both raise to the same place with the same values.</summary>
    private static bool Joins(Rewriter rewriter, ControlFlow flow, int comparison, int truth)
    {
        var first = rewriter.Blocks[comparison].Terminator;
        var second = rewriter.Blocks[truth].Terminator;
        return first.Kind == TerminatorKind.Check
            && first.Edges[0].Target.Index == truth
            && flow.Predecessors(truth).Length == 1
            && rewriter.Blocks[truth].Instructions.Length == 1
            && rewriter.Blocks[truth].Parameters.IsEmpty
            && first.Edges[1].Target == second.Edges[1].Target
            && first.Edges[1].Arguments.SequenceEqual(second.Edges[1].Arguments);
    }

    private static bool? TruthOf(Constant constant) => constant switch
    {
        SingletonConstant { Name: "None" or "False" } => false,
        SingletonConstant { Name: "True" or "Ellipsis" } => true,
        IntConstant number => !number.Value.IsZero,
        FloatConstant number => number.Value != 0,
        ComplexConstant number => number.Real != 0 || number.Imaginary != 0,
        StringConstant text => !text.CodePoints.IsEmpty,
        BytesConstant bytes => !bytes.Bytes.IsEmpty,
        TupleConstant tuple => !tuple.Items.IsEmpty,
        _ => null,
    };
}
