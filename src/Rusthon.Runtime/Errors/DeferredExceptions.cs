using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Exceptions that have no object yet: the type and what its arguments are made of. Most exceptions are caught by an except clause
/// that does not look at them; such a one costs no memory. While one is pending or handled, <see cref="ThreadState.Pending"/> or
/// <see cref="ThreadState.Handled"/> is <see cref="V.Deferred"/>; there is one at a time, raised while nothing was handled. Whatever
/// asks for the object makes it; nothing that a program can see tells that it was not there before.
/// </summary>
public static unsafe class DeferredExceptions
{
    /// <summary>As many arguments can be kept.</summary>
    public const long MostArguments = 3;

    /// <summary>Stands for the exception in <see cref="ThreadState.TraceOwner"/>.</summary>
    public static ExceptionObj* Token => (ExceptionObj*)&Thread.State->Deferred;

    /// <summary>True when an exception that is raised now may be deferred: what is being handled would be its context.</summary>
    public static bool IsPossible => Thread.State->Handled.IsNone;

    /// <summary>Raises type(arguments…) of a type of which <see cref="ExceptionObjects.NewWithArgs"/> makes instances; the arguments are borrowed. <see cref="IsPossible"/>, at most <see cref="MostArguments"/>.</summary>
    [Cold]
    public static void Raise(TypeObj* type, V* arguments, long count) => Begin(type, null, 0, arguments, count);

    /// <summary>
    /// Raises type(message) with a message as that of <see cref="Errors.Raise"/> and its three arguments; false, and nothing raised, when it must be made at once:
    /// something is being handled, or an argument could change until the text is made.
    /// </summary>
    [Cold]
    public static bool TryRaise(TypeObj* type, byte* message, long length, V* arguments)
    {
        if (!IsPossible)
        {
            return false;
        }

        var count = MostArguments;
        while (count > 0 && arguments[count - 1].Bits == 0)
        {
            count--;
        }

        for (var i = 0L; i < count; i++)
        {
            if (arguments[i].IsPointer && !Strs.IsExact(arguments[i]))
            {
                return false;
            }
        }

        Begin(type, message, length, arguments, count);
        return true;
    }

    /// <summary>Handles the pending exception when it is an instance of the type and nothing else is being handled: 1; else 0, and nothing has happened.</summary>
    [Export("rt_catch")]
    [NoRaise]
    public static int Catch(V type)
    {
        var thread = Thread.State;
        if (!thread->Handled.IsNone || !type.IsPointer || (type.Object != (Obj*)Errors.PendingType && !CatchesBase(type)))
        {
            return 0;
        }

        thread->Handled = thread->Pending;
        thread->Pending = V.Unset;
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CatchesBase(V type) => Raising.IsExceptionType(type) && Types.IsSubtype(Errors.PendingType, (TypeObj*)type.Object);

    /// <summary>What is pending, as an object, borrowed; or Unset.</summary>
    public static V Pending()
    {
        if (Thread.State->Pending.IsDeferred)
        {
            Make(&Thread.State->Pending);
        }

        return Thread.State->Pending;
    }

    /// <summary>What is being handled, as an object, borrowed; or None.</summary>
    public static V Handled()
    {
        if (Thread.State->Handled.IsDeferred)
        {
            Make(&Thread.State->Handled);
        }

        return Thread.State->Handled;
    }

    /// <summary>Makes the object, wherever the exception is.</summary>
    [Cold]
    public static void Settle()
    {
        Pending();
        Handled();
    }

    /// <summary>Gives the exception up, which is neither pending nor handled any more.</summary>
    [Cold]
    public static void Drop()
    {
        TraceBuffer.Forget(Token);
        var count = Thread.State->Deferred.Count;
        if (count > 0)
        {
            var values = Thread.State->Deferred.Values;
            Release((V*)&values, count);
        }
    }

    /// <summary>Gives values up that are not in the record any more, which is free: what runs then may raise.</summary>
    [Cold]
    private static void Release(V* values, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            Counts.Release(values[i]);
        }
    }

    [Cold]
    private static void Begin(TypeObj* type, byte* message, long length, V* values, long count)
    {
        var thread = Thread.State;
        if (!thread->Pending.IsUnset)
        {
            Errors.Clear();
        }

        TraceBuffer.Own(Token);
        thread->Pending = V.Deferred;
        thread->Deferred.Type = type;
        thread->Deferred.Message = message;
        thread->Deferred.MessageLength = length;
        thread->Deferred.Count = count;
        var kept = (V*)&thread->Deferred.Values;
        for (var i = 0L; i < MostArguments; i++)
        {
            kept[i] = i < count ? Counts.Retain(values[i]) : default;
        }
    }

    /// <summary>Puts the exception object where the exception is; a MemoryError where there is no memory for it, which gives the values up. What else is pending stays so.</summary>
    [Cold]
    private static void Make(V* place)
    {
        var thread = Thread.State;
        var other = thread->Pending;
        thread->Pending = V.Unset;
        var exception = MakeObject(&thread->Deferred);
        var made = exception == null ? Errors.Take() : V.FromObject(exception);
        if (thread->TraceOwner == Token)
        {
            thread->TraceOwner = (ExceptionObj*)made.Object;
        }

        thread->Pending = other;
        *place = made;
        Drop();
    }

    [Cold]
    private static ExceptionObj* MakeObject(DeferredException* deferred)
    {
        var values = (V*)&deferred->Values;
        if (deferred->Message == null)
        {
            var args = Tuples.FromBorrowed(values, deferred->Count);
            return args.IsError ? null : ExceptionObjects.NewWithArgs(deferred->Type, args);
        }

        var text = Errors.Format(new ReadOnlySpan<byte>(deferred->Message, (int)deferred->MessageLength), values);
        if (text.IsError)
        {
            return null;
        }

        var exception = ExceptionObjects.New(deferred->Type, text);
        Counts.Release(text);
        return exception;
    }
}
