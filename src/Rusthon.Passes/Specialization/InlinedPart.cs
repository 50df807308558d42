using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Small functions that callers take over: those that only compute with their arguments, attributes of known places, items
/// and globals, without loops and without calls. They may set attributes and items. Where one raises, it is left.
/// </summary>
internal sealed class InlinedPart
{
    private const int MostOps = 24;
    private const int MostOpsWithEffects = 16;
    private const int MostReturns = 4;
    private const int MostOpsBeforeReturn = 8;
    private readonly HashSet<int> left = [];
    private readonly HashSet<int> afterEffect = [];

    private InlinedPart()
    {
    }

    /// <summary>The blocks that are taken over.</summary>
    public HashSet<int> Blocks { get; } = [];

    /// <summary>It sets something: it cannot be done again from its start.</summary>
    public bool HasEffects { get; private set; }

    /// <summary>It reads globals, which have the same names only in its own module.</summary>
    public bool ReadsGlobals { get; private set; }

    /// <summary>How many ops it has, those of nested parts included.</summary>
    public int Size { get; private set; }

    /// <summary>It makes a call whose function becomes part of it.</summary>
    public bool HasNested { get; private set; }

    /// <summary>True for a block whose op is not worth to be taken over, or that is believed not to run: the part is left there.</summary>
    public bool IsLeft(int block) => left.Contains(block);

    /// <summary>True for a block that may be reached when something was set already.</summary>
    public bool IsAfterEffect(int block) => afterEffect.Contains(block);

    /// <summary>How a function becomes part of its callers; null when it does not.</summary>
    public static InlinedPart? Of(FastPlan plan)
    {
        var function = plan.Generic;
        if (function.Kind != FunctionKind.Function || !function.Signature.FreeVariables.IsEmpty)
        {
            return null;
        }

        var part = new InlinedPart();
        return part.Find(plan) ? part : null;
    }

    /// <summary>
    /// The blocks in which a function finds out that it has next to nothing to do, and those that then return; null when there are none.
    /// They only compute: what leaves them can begin the function again.
    /// </summary>
    public static InlinedPart? EarlyReturnsOf(FastPlan plan)
    {
        var function = plan.Generic;
        if (function.Kind != FunctionKind.Function || !function.Signature.FreeVariables.IsEmpty)
        {
            return null;
        }

        var part = new InlinedPart();
        var ops = 0;
        return part.FindReturns(plan, 0, ref ops) ? part : null;
    }

    /// <summary>Adds a block, and what follows it, when it leads to a return; true when it was added.</summary>
    private bool FindReturns(FastPlan plan, int index, ref int ops)
    {
        var block = plan.Generic.Blocks[index];
        var checks = block.Terminator.Kind == TerminatorKind.Check;
        ops += block.Instructions.Count(instruction => instruction.Op != Ops.Const && instruction.Op != Ops.KeepAlive);
        var isPlain = (checks ? block.Instructions[..^1] : block.Instructions).All(instruction => IsPlain(instruction, plan) && instruction.Op != Ops.DetachAttr)
            && !(checks && (block.Instructions[^1].Op == Ops.LoadGlobal || !IsQuiet(block.Instructions[^1], plan)));
        if (ops > MostOpsBeforeReturn || !isPlain || !Blocks.Add(index))
        {
            return false;
        }

        var returns = block.Terminator.Kind switch
        {
            TerminatorKind.Return => true,
            TerminatorKind.Check or TerminatorKind.Jump => FindReturns(plan, block.Terminator.Edges[0].Target.Index, ref ops),
            TerminatorKind.Branch => FindReturns(plan, block.Terminator.Edges[0].Target.Index, ref ops) | FindReturns(plan, block.Terminator.Edges[1].Target.Index, ref ops),
            _ => false,
        };
        if (!returns)
        {
            Blocks.Remove(index);
        }

        return returns;
    }

    private bool Find(FastPlan plan)
    {
        var function = plan.Generic;
        var ops = 0;
        var returns = 0;
        var work = new Stack<int>([0]);
        var effects = new List<int>();
        var unlikely = new List<int>();
        while (work.TryPop(out var index))
        {
            if (!Blocks.Add(index))
            {
                continue;
            }

            var block = function.Blocks[index];
            var checks = block.Terminator.Kind == TerminatorKind.Check;
            ReadsGlobals |= block.Instructions.Any(instruction => instruction.Op == Ops.LoadGlobal || instruction.Op == Ops.CatchGlobal);
            ops += block.Instructions.Count(instruction => instruction.Op != Ops.Const && instruction.Op != Ops.KeepAlive);
            returns += block.Terminator.Kind == TerminatorKind.Return ? 1 : 0;
            if (ops > MostOps || returns > MostReturns || !(checks ? block.Instructions[..^1] : block.Instructions).All(instruction => IsPlain(instruction, plan)))
            {
                return false;
            }

            switch (block.Terminator.Kind)
            {
                case TerminatorKind.Check when block.Instructions[^1].Op == Ops.Raise || block.Instructions[^1].Op == Ops.RaiseNew:
                    left.Add(index);
                    break;
                case TerminatorKind.Check:
                    var last = block.Instructions[^1];
                    var isEffect = IsEffect(last, plan);
                    if (Nested(last, plan) is { } nested)
                    {
                        HasNested = true;
                        ops += nested.Size;
                        ReadsGlobals |= nested.ReadsGlobals;
                    }
                    else if (!isEffect && !IsQuiet(last, plan) && !IsLastObject(last, function.Blocks[block.Terminator.Edges[0].Target.Index], plan))
                    {
                        return false;
                    }

                    if (isEffect)
                    {
                        effects.Add(index);
                    }

                    work.Push(block.Terminator.Edges[0].Target.Index);
                    break;
                case TerminatorKind.Branch when plan.Guesses.TakenEdge(block.Terminator.Operand) is { } taken:
                    work.Push(block.Terminator.Edges[taken].Target.Index);
                    unlikely.Add(block.Terminator.Edges[1 - taken].Target.Index);
                    break;
                case TerminatorKind.Jump or TerminatorKind.Branch:
                    foreach (var edge in block.Terminator.Edges)
                    {
                        work.Push(edge.Target.Index);
                    }

                    break;
                case TerminatorKind.Return:
                    break;
                default:
                    return false;
            }
        }

        foreach (var index in unlikely.Where(Blocks.Add))
        {
            left.Add(index);
        }

        Size = ops;
        HasEffects = effects.Count > 0;
        foreach (var index in effects)
        {
            Reach(function, function.Blocks[index].Terminator.Edges[0].Target.Index);
        }

        return returns > 0 && !(HasEffects && ops > MostOpsWithEffects);
    }

    /// <summary>How a method that a call in a part reaches becomes a part of that: one that sets nothing, and has no other in it; null where it does not.</summary>
    public static InlinedPart? Nested(Instruction call, FastPlan plan) =>
        call.Op == Ops.CallMethod && plan.Forms is { } forms && KnownCalls.Methods(call, plan.Guesses) is [{ Signature.FreeVariables.IsEmpty: true } method]
        && method.Name != plan.Generic.Name && KnownCalls.Bind(call, method, 1, plan.Guesses)!.Value.All(bound => bound.Place < 0)
        && forms.Of(method, plan.Guesses.CloneAt(call, method)).Plan is { } target && (target.Guesses.IsOfSameModule(plan.Guesses) || target.Part is { ReadsGlobals: false })
        && target.Part is { HasEffects: false, HasNested: false } part
            ? part
            : null;

    private void Reach(Function function, int index)
    {
        if (Blocks.Contains(index) && afterEffect.Add(index))
        {
            foreach (var edge in function.Blocks[index].Terminator.Edges)
            {
                Reach(function, edge.Target.Index);
            }
        }
    }

    /// <summary>True for an op that does not raise, and does nothing in fast code.</summary>
    private static bool IsPlain(Instruction instruction, FastPlan plan) =>
        instruction.Op.Effects == OpEffects.None || instruction.Op == Ops.KeepAlive
        || (instruction.Op == Ops.DetachAttr && plan.Guesses[instruction.Operands[1]].IsNumber);

    /// <summary>True for an op that does nothing but give a value, or leaves fast code.</summary>
    private static bool IsQuiet(Instruction instruction, FastPlan plan)
    {
        var representation = plan.Representation;
        return representation.IsArithmetic(instruction) || (instruction.Result.Exists && representation.IsMixedArithmetic(instruction)) || representation.IsComparison(instruction) || representation.IsStrComparison(instruction)
            || representation.IsNumberTruth(instruction) || representation.IsPlainTruth(instruction)
            || (instruction.Op == Ops.GetAttr && representation.IsAttribute(instruction))
            || (instruction.Op == Ops.GetItem && (representation.IsIndexing(instruction) || representation.IsArrayItem(instruction)))
            || representation.IsUnpacking(instruction)
            || KnownBuiltins.Of(instruction, plan.Guesses) is not null
            || KnownCalls.InstanceTest(instruction, plan.Guesses) is not null || KnownCalls.BuiltinTest(instruction, plan.Guesses) is not null
            || plan.Guesses.ClassValueForm(instruction) is not null
            || (instruction.Op == Ops.LoadGlobal && plan.Guesses[instruction.Result].Kind is not (GuessKind.Function or GuessKind.Builtin or GuessKind.Any));
    }

    /// <summary>True for an op that sets an attribute or an item where the guards before it hold.</summary>
    private static bool IsEffect(Instruction instruction, FastPlan plan) =>
        (instruction.Op == Ops.SetAttr && plan.Representation.IsAttribute(instruction))
        || (instruction.Op == Ops.SetItem && (plan.Representation.IsIndexing(instruction) || plan.Representation.IsArrayItem(instruction)));

    /// <summary>True for an op that makes an instance or a tuple, which is then returned.</summary>
    private static bool IsLastObject(Instruction instruction, Block next, FastPlan plan) =>
        (instruction.Op == Ops.BuildTuple || PlainInitializer.Of(instruction, plan.Guesses) is { HasFactories: false })
        && next.Instructions.IsEmpty && next.Terminator.Kind == TerminatorKind.Return && next.Terminator.Operand == instruction.Result;
}
