using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Globals that are loaded only to be called, and are believed to hold one function without free variables. A guard at the load
/// decides what is called. Where nothing between the load and the call runs other code, the function
/// object itself is not needed, so that it is not counted; else it is kept, and a second guard at the call finds that nothing has changed.
/// </summary>
/// <remarks>
/// The lowering makes of the call of a global: a load, the arguments, is_function, and a branch to a direct call or to
/// any call. All of it but the guard and the direct call goes.
/// </remarks>
internal sealed class GlobalCallees
{
    private readonly Dictionary<int, Function> targets = [];
    private readonly HashSet<int> kept = [];
    private readonly HashSet<int> tests = [];
    private readonly HashSet<int> skipped = [];

    /// <summary>Looks at a function in generic form.</summary>
    public GlobalCallees(Function function, FunctionGuesses guesses, ControlFlow flow, Representation representation)
    {
        var uses = new Dictionary<int, List<(int Block, Instruction Instruction)>>();
        foreach (var index in flow.Order)
        {
            foreach (var instruction in function.Blocks[index].Instructions)
            {
                foreach (var operand in instruction.Operands)
                {
                    (uses.TryGetValue(operand.Index, out var list) ? list : uses[operand.Index] = []).Add((index, instruction));
                }
            }
        }

        var carried = flow.Order.SelectMany(index => function.Blocks[index].Terminator.Edges).SelectMany(edge => edge.Arguments).ToHashSet();
        foreach (var index in flow.Order)
        {
            if (function.Blocks[index].Instructions is [.., { } load] && load.Op == Ops.LoadGlobal && !carried.Contains(load.Result)
                && guesses[load.Result] is { Kind: GuessKind.Function, Name: { } name }
                && guesses.Known(name) is { Signature.FreeVariables.IsEmpty: true } target
                && uses.TryGetValue(load.Result.Index, out var found))
            {
                Find(index, load, target, found);
            }
        }

        void Find(int home, Instruction load, Function target, List<(int Block, Instruction Instruction)> found)
        {
            var test = found.Find(use => use.Instruction.Op == Ops.IsFunction);
            var direct = found.Find(use => use.Instruction.Op == Ops.CallDirect);
            var generic = found.Find(use => use.Instruction.Op == Ops.Call);
            if (found.Count != 3 || test.Instruction is null || direct.Instruction is null || generic.Instruction is null
                || ((NameImmediate)test.Instruction.Immediates[0]).Name != target.Name
                || found.Any(use => use.Instruction.Operands.Skip(1).Contains(load.Result))
                || function.Blocks[test.Block].Terminator is not { Kind: TerminatorKind.Branch, Edges: [_, { Arguments.IsEmpty: true, Target: var slow }] } branch
                || branch.Operand != test.Instruction.Result
                || flow.Predecessors(slow.Index).Length != 1
                || !flow.Dominates(slow.Index, generic.Block))
            {
                return;
            }

            if (!IsQuiet(home, test.Block))
            {
                // The guard at the call leaves for the start of its block: nothing there may be done twice.
                if (!function.Blocks[test.Block].Instructions.TakeWhile(instruction => instruction != test.Instruction).All(instruction => instruction.Op.Effects == OpEffects.None))
                {
                    return;
                }

                kept.Add(load.Result.Index);
            }

            targets.Add(load.Result.Index, target);
            tests.Add(test.Instruction.Result.Index);
            skipped.UnionWith(flow.Order.Where(index => flow.Dominates(slow.Index, index)));
        }

        // True when only one way leads from one block to the other, and no op on it runs code that could rebind the global.
        bool IsQuiet(int from, int to)
        {
            for (var at = from; at != to;)
            {
                var terminator = function.Blocks[at].Terminator;
                if (at != from && (!IsQuietBlock(function.Blocks[at]) || flow.Predecessors(at).Length != 1))
                {
                    return false;
                }

                if (terminator.Kind is not (TerminatorKind.Jump or TerminatorKind.Check))
                {
                    return false;
                }

                at = terminator.Edges[0].Target.Index;
            }

            return flow.Predecessors(to).Length == 1 && IsQuietBlock(function.Blocks[to]);
        }

        bool IsQuietBlock(Block block) => block.Instructions.All(instruction =>
            instruction.Op.Effects == OpEffects.None
            || instruction.Op == Ops.LoadGlobal
            || representation.IsArithmetic(instruction)
            || representation.IsComparison(instruction)
            || ((representation.IsIndexing(instruction) || representation.IsArrayItem(instruction)) && instruction.Op == Ops.GetItem));
    }

    /// <summary>The function that a loaded global is, when the load is a guard; else null.</summary>
    public Function? TargetOf(ValueId value) => value.Exists ? targets.GetValueOrDefault(value.Index) : null;

    /// <summary>True for a loaded global whose function object must be kept, because other code runs before it is called, such as calls in its arguments.</summary>
    public bool IsKept(ValueId value) => kept.Contains(value.Index);

    /// <summary>True for the is_function op whose answer a guard has given.</summary>
    public bool IsTest(Instruction instruction) => instruction.Op == Ops.IsFunction && tests.Contains(instruction.Result.Index);

    /// <summary>True for a block that runs only when the guard fails.</summary>
    public bool IsSkipped(int block) => skipped.Contains(block);
}
