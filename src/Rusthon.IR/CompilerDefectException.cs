using System;

namespace Rusthon.IR;

/// <summary>A broken promise inside the compiler while it worked on a function; the message names the function.</summary>
public sealed class CompilerDefectException(string function, Exception cause)
    : Exception($"function {function}: {cause.GetType().Name}: {cause.Message}", cause)
{
    /// <summary>Does work on a function; failures say which function it was.</summary>
    /// <exception cref="CompilerDefectException">The work failed.</exception>
    public static T Guard<T>(string function, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not CompilerDefectException)
        {
            throw new CompilerDefectException(function, e);
        }
    }
}
