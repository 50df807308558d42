using System;
using System.Runtime.CompilerServices;

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
        V* arguments = stackalloc V[3];
        arguments[0] = first;
        arguments[1] = second;
        arguments[2] = third;
        fixed (byte* bytes = message)
        {
            if (DeferredExceptions.TryRaise(type, bytes, message.Length, arguments))
            {
                return V.Error;
            }
        }

        var text = Format(message, arguments);
        if (text.IsError)
        {
            return V.Error;
        }

        RaiseWith(type, text);
        Counts.Release(text);
        return V.Error;
    }

    /// <summary>As <see cref="Raise"/>, for functions that signal an error by -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Fail(TypeObj* type, ReadOnlySpan<byte> message, V first = default, V second = default, V third = default)
    {
        Raise(type, message, first, second, third);
        return -1;
    }

    /// <summary>Raises type(argument) and returns <see cref="V.Error"/>; the argument is borrowed. What is being handled becomes the context.</summary>
    public static V RaiseWith(TypeObj* type, V argument)
    {
        if (DeferredExceptions.IsPossible)
        {
            DeferredExceptions.Raise(type, &argument, argument.IsUnset ? 0 : 1);
            return V.Error;
        }

        var exception = ExceptionObjects.New(type, argument);
        return exception == null ? V.Error : ExceptionObjects.RaiseOwned(exception);
    }

    /// <summary>Raises type() and returns <see cref="V.Error"/>.</summary>
    public static V RaiseBare(TypeObj* type) => RaiseWith(type, V.Unset);

    /// <summary>Raises type(text), taking what was built; returns <see cref="V.Error"/>.</summary>
    public static V RaiseText(TypeObj* type, ref StrBuilder builder)
    {
        var text = builder.Finish();
        if (text.IsError)
        {
            return V.Error;
        }

        RaiseWith(type, text);
        Counts.Release(text);
        return V.Error;
    }

    /// <summary>Raises AttributeError with its name and obj. The message's arguments are two values.</summary>
    public static V RaiseAttribute(ReadOnlySpan<byte> message, V first, V obj, V name)
    {
        var text = Format(message, first, name, default);
        if (text.IsError)
        {
            return V.Error;
        }

        var exception = (AttributeErrorObj*)ExceptionObjects.New(AttributeErrorType.Address, text);
        Counts.Release(text);
        if (exception == null)
        {
            return V.Error;
        }

        exception->Name = Counts.Retain(name);
        exception->Object = Counts.Retain(obj);
        return ExceptionObjects.RaiseOwned((ExceptionObj*)exception);
    }

    /// <summary>Raises NameError or UnboundLocalError with its name; the message's argument is the name.</summary>
    public static V RaiseName(TypeObj* type, ReadOnlySpan<byte> message, V name)
    {
        var text = Format(message, name, default, default);
        if (text.IsError)
        {
            return V.Error;
        }

        var exception = (NameErrorObj*)ExceptionObjects.New(type, text);
        Counts.Release(text);
        if (exception == null)
        {
            return V.Error;
        }

        exception->Name = Counts.Retain(name);
        return ExceptionObjects.RaiseOwned((ExceptionObj*)exception);
    }

    /// <summary>Raises MemoryError; needs no memory.</summary>
    public static V NoMemory() => ExceptionObjects.RaiseMemoryError();

    /// <summary>True when an exception is being raised.</summary>
    public static bool IsPending => !Thread.State->Pending.IsUnset;

    /// <summary>The type of the pending exception.</summary>
    public static TypeObj* PendingType => Thread.State->Pending.IsDeferred ? Thread.State->Deferred.Type : Thread.State->Pending.Object->Type;

    /// <summary>True when the pending exception is an instance of the type.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool PendingIs(TypeObj* type) => IsPending && Types.IsSubtype(PendingType, type);

    /// <summary>Forgets the pending exception.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Clear()
    {
        Forget(&Thread.State->Pending, V.Unset);
    }

    /// <summary>Takes the pending exception, owned.</summary>
    [Export("rt_take_pending")]
    [NoRaise]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Take()
    {
        var pending = DeferredExceptions.Pending();
        Thread.State->Pending = V.Unset;
        return pending;
    }

    /// <summary>Makes an exception pending, as it is; takes it over. What was pending is forgotten.</summary>
    public static void Restore([Owned] V exception)
    {
        Forget(&Thread.State->Pending, exception);
    }

    /// <summary>Puts an owned value in place of an exception of the thread state, which is given up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Forget(V* place, V value)
    {
        var old = *place;
        *place = value;
        if (old.IsDeferred)
        {
            DeferredExceptions.Drop();
        }
        else
        {
            Counts.Release(old);
        }
    }

    /// <summary>A str made from a message.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Format(ReadOnlySpan<byte> message, V first, V second, V third)
    {
        V* arguments = stackalloc V[3];
        arguments[0] = first;
        arguments[1] = second;
        arguments[2] = third;
        return Format(message, arguments);
    }

    /// <summary>A str made from a message and its arguments, three.</summary>
    public static V Format(ReadOnlySpan<byte> message, V* arguments)
    {
        var text = StrBuilder.Start();
        if (!text.AddFormatted(message, arguments))
        {
            text.Abandon();
            return V.Error;
        }

        return text.Finish();
    }
}
