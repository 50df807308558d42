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
        var guesses = new ProgramGuesses(program);
        program = ShapedClasses.Run(program, guesses);
        var plans = new Dictionary<string, FastPlan>();
        var forms = new DirectForms();
        foreach (var function in program.Modules.SelectMany(module => module.Functions))
        {
            if (CompilerDefectException.Guard(function.Name, () => FastPlan.Make(function, guesses)) is { } plan)
            {
                plans.Add(function.Name, plan);
                forms.Add(function, plan);
                if (plan.Form() is { } form)
                {
                    forms.Add(function, form);
                }
            }
        }

        return new Program([.. program.Modules.Select(module => module with { Functions = [.. module.Functions.SelectMany(function => plans.TryGetValue(function.Name, out var plan)
            ? CompilerDefectException.Guard(function.Name, () => Run(plan, forms, guesses.Shapes))
            : [function])] })]);
    }

    /// <summary>Instances become their attributes where they do not leave the function, and those that are numbers stay in registers.</summary>
    private static Function TakeApart(Function function, ClassShapes shapes)
    {
        var apart = ScalarReplacement.Run(function, shapes);
        return apart == function ? function : RemoveDead.Run(ThreadJumps.Run(UnboxParameters.Run(RemoveDead.Run(ThreadJumps.Run(apart)))));
    }

    private static ImmutableArray<Function> Run(FastPlan plan, DirectForms forms, ClassShapes shapes)
    {
        var name = plan.Generic.Name + ".generic";
        var made = FastFunction.Make(plan, forms, name);
        var fast = made.Fast.Select(function => TakeApart(RemoveDead.Run(ThreadJumps.Run(function)), shapes)).ToImmutableArray();
        return made.Form.Entries.Count == 0
            ? fast
            : fast.Add(RemoveDead.Run(ThreadJumps.Run(Continuation.Make(plan.Generic, name, made.Form.Entries))));
    }
}
