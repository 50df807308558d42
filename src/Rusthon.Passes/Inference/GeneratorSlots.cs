using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What the slots of a generator hold while it waits at each of its yields: different variables take turns in a slot.</summary>
internal sealed class GeneratorSlots
{
    private readonly Dictionary<Instruction, long> states = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(long State, long Slot), GuessNode> nodes = [];

    /// <summary>Looks at a function that resumes a generator.</summary>
    public GeneratorSlots(Function resume)
    {
        var flow = new ControlFlow(resume.Blocks);
        var entered = new Dictionary<int, long>();
        foreach (var index in flow.Order)
        {
            var block = resume.Blocks[index];
            if (flow.Predecessors(index) is [{ Block: var before, Edge: var edge }])
            {
                if (IsEntrance(resume.Blocks[before]))
                {
                    entered[index] = edge;
                }
                else if (entered.TryGetValue(before, out var state))
                {
                    entered[index] = state;
                }
            }

            var left = block.Instructions.FirstOrDefault(instruction => instruction.Op == Ops.GeneratorSuspend);
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op == Ops.GeneratorLoad && entered.TryGetValue(index, out var at))
                {
                    states[instruction] = at;
                }
                else if (instruction.Op == Ops.GeneratorStore && left is not null)
                {
                    states[instruction] = ((IntImmediate)left.Immediates[0]).Value;
                }
            }
        }
    }

    /// <summary>What a new generator keeps in a slot.</summary>
    public GuessNode AtStart(int slot) => Node(0, slot);

    /// <summary>What an op moves out of or into a slot, or null when that is not known.</summary>
    public GuessNode? Of(Instruction instruction) =>
        states.TryGetValue(instruction, out var state) ? Node(state, ((IntImmediate)instruction.Immediates[0]).Value) : null;

    /// <summary>The yield at which an op fills a slot, or the one behind which it empties it, from 1; 0 for what the generator begins with; null when that is not known.</summary>
    public long? StateOf(Instruction instruction) => states.TryGetValue(instruction, out var state) ? state : null;

    /// <summary>True for the block that goes on where the generator waits.</summary>
    private static bool IsEntrance(Block block) =>
        block.Terminator.Kind == TerminatorKind.Switch && block.Instructions.Any(instruction => instruction.Op == Ops.GeneratorState && instruction.Result == block.Terminator.Operand);

    private GuessNode Node(long state, long slot) =>
        nodes.TryGetValue((state, slot), out var node) ? node : nodes[(state, slot)] = new GuessNode();
}
