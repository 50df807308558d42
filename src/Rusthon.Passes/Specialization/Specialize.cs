using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;
using Rusthon.Passes.Transforms;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Gives functions that work on numbers fast code, in which those are in registers, and generic code to go on with
/// where a guess did not hold or a number became too large. Functions that gain nothing stay as they are.
/// </summary>
public static class Specialize
{
    /// <summary>Runs the pass on a whole program.</summary>
    public static Program Run(Program program)
    {
        var guesses = ProgramGuesses.Infer(program);
        program = ShapedClasses.Run(program, guesses);
        var plans = new Dictionary<string, List<FastPlan>>();
        var forms = new DirectForms();
        foreach (var function in program.Modules.SelectMany(module => module.Functions))
        {
            List<FastPlan> made = [.. CompilerDefectException.Guard(function.Name, () => guesses.ClonesOf(function).Select(FastPlan.Make).OfType<FastPlan>().ToList())];
            plans.Add(function.Name, made);
            foreach (var plan in made)
            {
                forms.Add(function, plan.Guesses.Clone, plan, plan.Form());
            }
        }

        return new Program([.. program.Modules.Select(module => module with { Functions = [.. module.Functions.SelectMany(function => CompilerDefectException.Guard(function.Name, () => Run(function, plans[function.Name], forms, guesses.Shapes)))] })]);
    }

    /// <summary>Instances become their attributes where they do not leave the function, and those that are numbers stay in registers.</summary>
    private static Function TakeApart(Function function, ClassShapes shapes)
    {
        var apart = ScalarReplacement.Run(function, shapes);
        return apart == function ? function : RemoveDead.Run(ThreadJumps.Run(UnboxParameters.Run(RemoveDead.Run(ThreadJumps.Run(apart)))));
    }

    /// <summary>The function with the fast code of its clones, and the generic code that all of them go on in.</summary>
    private static ImmutableArray<Function> Run(Function function, List<FastPlan> plans, DirectForms forms, ClassShapes shapes)
    {
        if (plans.Count == 0)
        {
            return [function];
        }

        var name = function.Name + ".generic";
        var exits = new FunctionExits(plans[0].Generic);
        var made = plans.SelectMany(plan => FastFunction.Make(plan, forms, exits, name)).Select(fast => TakeApart(RemoveDead.Run(ThreadJumps.Run(fast)), shapes)).ToImmutableArray();
        if (plans[0].Guesses.Clone > 0)
        {
            made = made.Insert(0, function);
        }

        return exits.Entries.Count == 0
            ? made
            : made.Add(RemoveDead.Run(ThreadJumps.Run(Continuation.Make(plans[0].Generic, name, exits.Entries))));
    }
}
