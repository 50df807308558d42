using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Innermost loops that read globals and are believed to do nothing but compute with numbers and index lists. Where a poll in one of
/// them has run Python code, which is rare, fast code is left: so what such a loop has read of a global stays true from round to round.
/// In programs with threads it is not rare: there are no such loops in them.
/// Also tells which globals of a function hold numbers, and are worth being followed.
/// </summary>
internal sealed class QuietLoops
{
    private readonly Function function;
    private readonly FunctionGuesses guesses;
    private readonly ControlFlow flow;
    private readonly CountedLoops loops;
    private readonly Representation representation;
    private readonly HashSet<string> numeric;
    private readonly HashSet<int> polls = [];

    /// <summary>Looks at a function in generic form.</summary>
    public QuietLoops(Function function, FunctionGuesses guesses, ControlFlow flow, CountedLoops loops, Representation representation)
    {
        this.function = function;
        this.guesses = guesses;
        this.flow = flow;
        this.loops = loops;
        this.representation = representation;
        var isCyclic = Cycles.Find(function.Blocks);
        numeric = [.. flow.Order.Where(index => isCyclic[index]).SelectMany(index => function.Blocks[index].Instructions)
            .Where(instruction => instruction.Op == Ops.LoadGlobal && guesses[instruction.Result].IsNumber).Select(Representation.NameOf)];
        if (!guesses.HasThreads && function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.LoadGlobal)))
        {
            FindPolls();
        }
    }

    /// <summary>True for the poll of such a loop.</summary>
    public bool IsQuietPoll(int block) => polls.Contains(block);

    /// <summary>True when an op binds a global that loops read, and that is believed to hold numbers only.</summary>
    public bool BindsNumber(Instruction instruction) =>
        instruction.Op == Ops.StoreGlobal && guesses[instruction.Operands[0]].IsNumber && numeric.Contains(Representation.NameOf(instruction));

    /// <summary>True when an op sets an item of what is believed to be a list of numbers or bools: no code runs when the old item goes.</summary>
    public static bool ReplacesNumber(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.SetItem && guesses[instruction.Operands[0]] is { Kind: GuessKind.List, OrNone: false } list
        && BuiltinResults.ItemOf(list).Kind is GuessKind.Int or GuessKind.Float or GuessKind.Number or GuessKind.Bool;

    private void FindPolls()
    {
        var body = new Dictionary<int, HashSet<int>>();
        foreach (var index in flow.Order)
        {
            foreach (var edge in function.Blocks[index].Terminator.Edges.Where(edge => flow.Dominates(edge.Target.Index, index)))
            {
                var header = edge.Target.Index;
                flow.CollectLoop(body.TryGetValue(header, out var known) ? known : body[header] = [header], index);
            }
        }

        foreach (var (header, blocks) in body)
        {
            // A loop around others is left to them.
            if (body.Keys.Any(other => other != header && blocks.Contains(other)) || !blocks.All(index => function.Blocks[index].Instructions.All(IsQuiet))
                || !blocks.Any(index => function.Blocks[index].Instructions.Any(instruction => instruction.Op == Ops.LoadGlobal)))
            {
                continue;
            }

            polls.UnionWith(blocks.Where(index => function.Blocks[index].Instructions.Any(instruction => instruction.Op == Ops.Poll)));
        }
    }

    private bool IsQuiet(Instruction instruction) =>
        (instruction.Op.Effects & (OpEffects.Raises | OpEffects.Writes)) == 0
        || instruction.Op == Ops.Poll || instruction.Op == Ops.LoadGlobal || BindsNumber(instruction)
        || (instruction.Op == Ops.DetachGlobal && guesses[instruction.Operands[0]].IsNumber)
        || representation.IsArithmetic(instruction) || representation.IsComparison(instruction) || representation.IsNumberTruth(instruction) || representation.IsPlainTruth(instruction)
        || representation.IsArrayItem(instruction)
        || (representation.IsIndexing(instruction) && (instruction.Op == Ops.GetItem || ReplacesNumber(instruction, guesses)))
        || (instruction.Op == Ops.Next && loops.OfIterator(instruction.Operands[0]) is not null)
        || KnownBuiltins.Of(instruction, guesses) is not null;
}
