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
        var exits = new Dictionary<string, FunctionExits>();
        var forms = new DirectForms();
        foreach (var function in program.Modules.SelectMany(module => module.Functions))
        {
            var made = CompilerDefectException.Guard(function.Name, () => guesses.ClonesOf(function).Select(clone => FastPlan.Make(function, clone)).OfType<FastPlan>().ToList());
            plans.Add(function.Name, made);
            if (made.Count == 0)
            {
                continue;
            }

            exits.Add(function.Name, new FunctionExits(made[0].Generic));
            foreach (var plan in made)
            {
                forms.Add(function, plan, exits[function.Name]);
            }
        }

        // Generic code comes last: what became part of other functions is left for it too.
        var fast = plans.ToDictionary(pair => pair.Key, pair => CompilerDefectException.Guard(pair.Key, () => pair.Value.SelectMany(plan => FastFunction.Make(plan, forms)).Select(made => Improve(RemoveDead.Run(ThreadJumps.Run(made)), guesses.Shapes, program.Without)).SelectMany(made => program.CountsCalls ? [made] : UnrollRecursion.Run(made)).ToImmutableArray()));
        return program with { Modules = [.. program.Modules.Select(module => module with { Functions = [.. module.Functions.SelectMany(function => CompilerDefectException.Guard(function.Name, () => Collect(function, guesses, plans[function.Name], fast[function.Name], exits.GetValueOrDefault(function.Name))))] })] };
    }

    /// <summary>The function with the fast code of its clones, and the generic code that all of them go on in.</summary>
    private static ImmutableArray<Function> Collect(Function function, ProgramGuesses guesses, List<FastPlan> plans, ImmutableArray<Function> fast, FunctionExits? exits)
    {
        var forms = plans.Count == 0 || plans[0].Guesses.Clone > 0 ? fast.Insert(0, ClassValues.Run(function, guesses.Of(function))) : fast;
        return exits?.Make() is { } generic ? forms.Add(RemoveDead.Run(ThreadJumps.Run(generic))) : forms;
    }

    private static Function Improve(Function function, ClassShapes shapes, CountingSteps without)
    {
        function = without.HasFlag(CountingSteps.Globals) ? function : HoistGlobals.Run(KeepGlobals.Run(function));
        return without.HasFlag(CountingSteps.TakingApart) ? function : TakeApart(function, shapes);
    }

    /// <summary>Instances become their attributes where they do not leave the function, and those that are numbers stay in registers.</summary>
    private static Function TakeApart(Function function, ClassShapes shapes)
    {
        var apart = ScalarReplacement.Run(TupleForwarding.Run(function), shapes);
        var unboxed = UnboxParameters.Run(apart == function ? function : RemoveDead.Run(ThreadJumps.Run(apart)));
        return unboxed == function ? function : RemoveDead.Run(ThreadJumps.Run(unboxed));
    }
}
