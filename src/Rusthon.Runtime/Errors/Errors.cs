using System;

namespace Rusthon.Runtime;

/// <summary>Raising exceptions from the runtime.</summary>
public static unsafe class Errors
{
    /// <summary>
    /// Raises an exception of a built-in type and returns <see cref="V.Error"/>. The message is UTF-8; in it
    /// %T is the name of an argument's type, %S its str, %R its repr, %N a type's own name, %% a percent sign;
    /// arguments are taken in order, borrowed.
    /// </summary>
    public static V Raise(TypeObj* type, ReadOnlySpan<byte> message, V first = default, V second = default, V third = default)
    {
        var text = StrBuilder.Start();
        V* arguments = stackalloc V[3];
        arguments[0] = first;
        arguments[1] = second;
        arguments[2] = third;
        if (!text.AddFormatted(message, arguments))
        {
            text.Abandon();
            return V.Error;
        }

        var finished = text.Finish();
        if (finished.IsError)
        {
            return V.Error;
        }

        RaiseWith(type, finished);
        Counts.Release(finished);
        return V.Error;
    }

    /// <summary>As <see cref="Raise"/>, for functions that signal an error by -1.</summary>
    public static int Fail(TypeObj* type, ReadOnlySpan<byte> message, V first = default, V second = default, V third = default)
    {
        Raise(type, message, first, second, third);
        return -1;
    }

    /// <summary>Raises type(argument) and returns <see cref="V.Error"/>; the argument is borrowed. What is being handled becomes the context.</summary>
    public static V RaiseWith(TypeObj* type, V argument) => ExceptionObjects.RaiseNew(type, argument);

    /// <summary>Raises MemoryError; needs no memory.</summary>
    public static V NoMemory() => ExceptionObjects.RaiseMemoryError();

    /// <summary>True when an exception is being raised.</summary>
    public static bool IsPending => !Thread.State->Pending.IsUnset;

    /// <summary>True when the pending exception is an instance of the type.</summary>
    public static bool PendingIs(TypeObj* type) => IsPending && Types.IsSubtype(Thread.State->Pending.Object->Type, type);

    /// <summary>Forgets the pending exception.</summary>
    public static void Clear()
    {
        var pending = Thread.State->Pending;
        Thread.State->Pending = V.Unset;
        Counts.Release(pending);
    }
}
