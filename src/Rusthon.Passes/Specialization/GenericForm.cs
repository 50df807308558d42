using System.Collections.Immutable;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// The form of a function in which its fast code can be left at the start of any block: an op that may raise is the
/// only op of its block, and the entry does nothing but go on. Values keep their numbers.
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
            CutBeforeCheck(i);
        }

        CutBeforeCheck(first);
        return function with { Blocks = blocks.ToImmutable() };

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
}
