using System.Collections.Immutable;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// The form of a function in which its fast code can be left at the start of any block: an op that may raise is the
/// only op of its block, the entry does nothing but go on, and what is moved out of a generator's slots is there before the
/// block that it is used in. Values keep their numbers.
/// </summary>
public static class GenericForm
{
    /// <summary>Splits the blocks of a function.</summary>
    public static Function Split(Function function)
    {
        var blocks = function.Blocks.ToBuilder();
        var first = Cut(0, 0);
        for (var i = 1; i < first; i++)
        {
            CutAfterLoads(i);
        }

        CutAfterLoads(first);
        return function with { Blocks = blocks.ToImmutable() };

        // A load leaves nothing in the slot: it is not done again.
        void CutAfterLoads(int index)
        {
            var last = LastLoad(blocks[index]);
            CutBeforeCheck(last < 0 ? index : Cut(index, last + 1));
        }

        void CutBeforeCheck(int index)
        {
            if (blocks[index] is { Terminator.Kind: TerminatorKind.Check, Instructions.Length: > 1 and var count })
            {
                Cut(index, count - 1);
            }
        }

        // Moves a block's ops from the given one on into a new block.
        int Cut(int index, int at)
        {
            var block = blocks[index];
            var rest = new BlockId(blocks.Count);
            blocks.Add(new Block(rest, [], block.Instructions[at..], block.Terminator));
            blocks[index] = block with
            {
                Instructions = block.Instructions[..at],
                Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(rest, [])]),
            };
            return rest.Index;
        }
    }

    private static int LastLoad(Block block)
    {
        var last = block.Instructions.Length - 1;
        while (last >= 0 && block.Instructions[last].Op != Ops.GeneratorLoad)
        {
            last--;
        }

        return last;
    }
}
