using System;
using System.Runtime.CompilerServices;
using Rusthon.Source;

namespace Rusthon.Semantics;

/// <summary>Turns nesting that is too deep for the compiler's stack into a diagnostic.</summary>
internal static class StackGuard
{
    /// <summary>Throws <see cref="TooDeepException"/> when little stack is left.</summary>
    public static void Check(Span span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TooDeepException(span);
        }
    }
}

/// <summary>The source is nested too deeply at a place.</summary>
internal sealed class TooDeepException(Span span) : Exception
{
    /// <summary>Where.</summary>
    public Span Span { get; } = span;
}
