using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>What is decided of a function before its fast code is made: so much that its callers need to know.</summary>
/// <param name="Generic">The function in generic form.</param>
/// <param name="Guesses">What is believed of its values.</param>
/// <param name="Flow">Its control flow.</param>
/// <param name="Loops">Its loops without iterator objects.</param>
/// <param name="Representation">Its values in registers.</param>
internal sealed record FastPlan(Function Generic, FunctionGuesses Guesses, ControlFlow Flow, CountedLoops Loops, Representation Representation)
{
    /// <summary>Functions with more blocks than this stay generic: they would take too long to compile twice.</summary>
    private const int MostBlocks = 4000;

    private InlinedPart? part;
    private InlinedPart? earlyReturns;
    private bool isPartKnown;
    private bool areEarlyReturnsKnown;

    /// <summary>What is known of the functions that it calls; null before all functions are planned.</summary>
    public DirectForms? Forms { get; set; }

    /// <summary>How callers take the function over, or null when they do not.</summary>
    public InlinedPart? Part
    {
        get
        {
            if (!isPartKnown)
            {
                isPartKnown = true;
                part = InlinedPart.Of(this);
            }

            return part;
        }
    }

    /// <summary>What callers do of the function before they call it; null when that is nothing, or all.</summary>
    public InlinedPart? EarlyReturns
    {
        get
        {
            if (!areEarlyReturnsKnown)
            {
                areEarlyReturnsKnown = true;
                earlyReturns = Part is null && !Guesses.CountsCalls ? InlinedPart.EarlyReturnsOf(this) : null;
            }

            return earlyReturns;
        }
    }

    /// <summary>The plan for a clone of a function, whose values are those that the guesses are about; or null when that gains nothing.</summary>
    public static FastPlan? Make(Function function, FunctionGuesses guesses)
    {
        if (function.Kind is not (FunctionKind.Function or FunctionKind.Module or FunctionKind.Part or FunctionKind.OncePart or FunctionKind.Resume) || function.Blocks.Length > MostBlocks)
        {
            return null;
        }

        var generic = GenericForm.Split(function);
        var flow = new ControlFlow(generic.Blocks);
        var loops = new CountedLoops(generic, guesses, flow);
        var representation = new Representation(generic, guesses, loops);
        var isShort = (generic.RunsOnce || generic.IsRare) && !HasLoop(generic) && guesses.Clone == 0 && !guesses.CallsClones;
        return (representation.Gain == 0 && !IsTrivial(generic)) || isShort
            ? null
            : new FastPlan(generic, guesses, flow, loops, representation);
    }

    /// <summary>The direct form that the function is to have, or null when none of its parameters is a number and it returns no int. Clones have no other form.</summary>
    public DirectForm? Form()
    {
        if (Generic.Kind != FunctionKind.Function)
        {
            return null;
        }

        var types = Generic.Blocks[0].Parameters.Select(parameter => Representation.IsRaw(parameter) ? Representation.TypeOf(parameter) : IRType.V);
        var result = Guesses.Result.Guess is { Kind: GuessKind.Int, OrNone: false } ? IRType.Outcome : IRType.V;
        var isClone = Guesses.Clone > 0;
        var name = isClone ? $"{Generic.Name}.direct.{Guesses.Clone}" : Generic.Name + ".direct";
        var form = new DirectForm(name, [.. types], result, Guesses.Result.Guess.IsUnsigned);
        return form.HasNumbers || result == IRType.Outcome || isClone ? form : null;
    }

    /// <summary>True for a function that only returns a constant or an argument: callers may take it over.</summary>
    private static bool IsTrivial(Function function) =>
        function.Kind == FunctionKind.Function && !function.Blocks[0].Parameters.IsEmpty
        && function.Blocks.Count(block => block.Terminator.Kind == TerminatorKind.Return) == 1
        && function.Blocks.All(block => block.Terminator.Kind is TerminatorKind.Return or TerminatorKind.Jump && block.Instructions.All(instruction => instruction.Op == Ops.Const));

    private static bool HasLoop(Function function) => Cycles.Find(function.Blocks).Any(isCyclic => isCyclic);
}
