using System.Collections.Immutable;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What a parameter gets in a call.</summary>
/// <param name="Argument">Which of the arguments; -1 for none.</param>
/// <param name="Default">The constant that it has as its default, where there is no argument.</param>
/// <param name="Place">Where the function object keeps its default, which is no constant, where there is no argument; else -1.</param>
public readonly record struct BoundArgument(int Argument, Constant? Default, int Place = -1)
{
    /// <summary>True for one that the call gives.</summary>
    public bool IsGiven => Argument >= 0;
}

/// <summary>Binds the arguments of a call to the parameters of a known function, as the call would when it runs.</summary>
internal static class ArgumentBinding
{
    /// <summary>
    /// What each parameter gets that is not given already; null when the call raises, the function collects arguments, or a keyword-only parameter has a default that is no constant.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="defaults">The defaults of all functions.</param>
    /// <param name="first">How many parameters are given already: 1 for a method.</param>
    /// <param name="given">How many arguments the call has; the last ones have names.</param>
    /// <param name="names">Those names.</param>
    public static ImmutableArray<BoundArgument>? Bind(Function function, ParameterDefaults defaults, int first, int given, ImmutableArray<string> names)
    {
        var signature = function.Signature;
        var positional = given - names.Length;
        if (function.Kind is not (FunctionKind.Function or FunctionKind.Generator) || signature.VarArgs || signature.VarKeywords
            || function.Blocks[0].Parameters.Length != signature.ParameterCount || first + positional > signature.Positional)
        {
            return null;
        }

        var bound = new BoundArgument[signature.ParameterCount - first];
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = i < positional ? new BoundArgument(i, null) : new BoundArgument(-1, null);
        }

        for (var i = 0; i < names.Length; i++)
        {
            var parameter = signature.Locals.IndexOf(names[i], 0, signature.ParameterCount) - first;
            if (parameter < positional || parameter + first < signature.PositionalOnly || bound[parameter].Argument >= 0)
            {
                return null;
            }

            bound[parameter] = new BoundArgument(positional + i, null);
        }

        for (var i = positional; i < bound.Length; i++)
        {
            if (bound[i].Argument < 0)
            {
                if (defaults.Of(function.Name, first + i) is not { } known)
                {
                    return null;
                }

                bound[i] = new BoundArgument(-1, known.Constant, known.Constant is null ? known.Place : -1);
            }
        }

        return ImmutableArray.Create(bound);
    }
}
