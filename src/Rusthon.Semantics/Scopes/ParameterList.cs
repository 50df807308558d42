using System.Collections.Generic;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>The parameters of a function in the order of its local variables.</summary>
internal static class ParameterList
{
    /// <summary>Positional, keyword-only, *args, **kwargs.</summary>
    public static IEnumerable<Arg> All(Arguments arguments)
    {
        foreach (var parameter in arguments.PosOnlyArgs)
        {
            yield return parameter;
        }

        foreach (var parameter in arguments.Args)
        {
            yield return parameter;
        }

        foreach (var parameter in arguments.KwOnlyArgs)
        {
            yield return parameter;
        }

        if (arguments.VarArg is not null)
        {
            yield return arguments.VarArg;
        }

        if (arguments.KwArg is not null)
        {
            yield return arguments.KwArg;
        }
    }
}
