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

    /// <summary>The plan, or null for a function that gains nothing.</summary>
    public static FastPlan? Make(Function function, ProgramGuesses program)
    {
        if (function.Kind is not (FunctionKind.Function or FunctionKind.Module or FunctionKind.Part or FunctionKind.OncePart) || function.Blocks.Length > MostBlocks)
        {
            return null;
        }

        var generic = GenericForm.Split(function);
        var guesses = program.Of(function);
        var flow = new ControlFlow(generic.Blocks);
        var loops = new CountedLoops(generic, guesses, flow);
        var representation = new Representation(generic, guesses, loops);
        return representation.Gain == 0 || ((generic.RunsOnce || generic.IsRare) && !HasLoop(generic, flow))
            ? null
            : new FastPlan(generic, guesses, flow, loops, representation);
    }

    /// <summary>The direct form that the function is to have, or null when none of its parameters is a number and it returns no int.</summary>
    public DirectForm? Form()
    {
        if (Generic.Kind != FunctionKind.Function)
        {
            return null;
        }

        var types = Generic.Blocks[0].Parameters.Select(parameter => Representation.IsRaw(parameter) ? Representation.TypeOf(parameter) : IRType.V);
        var result = Guesses.Result.Guess is { Kind: GuessKind.Int, OrNone: false } ? IRType.Outcome : IRType.V;
        var form = new DirectForm(Generic.Name + ".direct", [.. types], result, Guesses.Result.Guess.IsUnsigned);
        return form.HasNumbers || result == IRType.Outcome ? form : null;
    }

    private static bool HasLoop(Function function, ControlFlow flow) =>
        flow.Order.Any(index => function.Blocks[index].Terminator.Edges.Any(edge => flow.Dominates(edge.Target.Index, index)));
}
