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
    /// <summary>Functions with more blocks than this stay generic: they would take too long to compile twice.</summary>
    private const int MostBlocks = 4000;

    /// <summary>Runs the pass on a whole program.</summary>
    public static Program Run(Program program)
    {
        var guesses = new ProgramGuesses(program);
        return new Program([.. program.Modules.Select(module => module with { Functions = [.. module.Functions.SelectMany(function => CompilerDefectException.Guard(function.Name, () => Run(function, guesses)))] })]);
    }

    private static ImmutableArray<Function> Run(Function function, ProgramGuesses guesses)
    {
        if (function.Kind is not (FunctionKind.Function or FunctionKind.Module or FunctionKind.Part or FunctionKind.OncePart) || function.Blocks.Length > MostBlocks)
        {
            return [function];
        }

        var generic = GenericForm.Split(function);
        var name = function.Name + ".generic";
        if (FastFunction.Make(generic, guesses.Of(function), name) is not { } made)
        {
            return [function];
        }

        var fast = RemoveDead.Run(ThreadJumps.Run(made.Fast));
        return made.Form.Entries.Count == 0
            ? [fast]
            : [fast, RemoveDead.Run(ThreadJumps.Run(Continuation.Make(generic, name, made.Form.Entries)))];
    }
}
