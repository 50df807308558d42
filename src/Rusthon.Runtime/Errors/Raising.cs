namespace Rusthon.Runtime;

/// <summary>What the raise statement, exception handlers and name checks of compiled code call.</summary>
public static unsafe class Raising
{
    /// <summary>raise exception from cause; the cause is Unset when there is none. Always raises.</summary>
    [Export("rt_raise")]
    public static int Raise(V exception, V cause)
    {
        if (V.Same(exception, V.FromObject(StopIterationType.Address)) && cause.IsUnset)
        {
            Errors.RaiseBare(StopIterationType.Address);
            return -1;
        }

        var value = Instantiate(exception, "exceptions must derive from BaseException"u8);
        if (value.IsError)
        {
            return -1;
        }

        if (!cause.IsUnset && SetCause((ExceptionObj*)value.Object, cause) < 0)
        {
            Counts.Release(value);
            return -1;
        }

        ExceptionObjects.RaiseOwned((ExceptionObj*)value.Object);
        return -1;
    }

    /// <summary>raise type(args…) of a built-in type that BaseException makes instances of. Always raises.</summary>
    [Export("rt_raise_new")]
    public static int RaiseNew(V type, V* args, long count)
    {
        if (DeferredExceptions.IsPossible && count <= DeferredExceptions.MostArguments)
        {
            DeferredExceptions.Raise((TypeObj*)type.Object, args, count);
            return -1;
        }

        var tuple = count == 0 ? Tuples.Empty : Tuples.FromBorrowed(args, count);
        var exception = tuple.IsError ? null : ExceptionObjects.NewWithArgs((TypeObj*)type.Object, tuple);
        if (exception != null)
        {
            ExceptionObjects.RaiseOwned(exception);
        }

        return -1;
    }

    /// <summary>Raises a caught exception again, as it was. Always raises.</summary>
    [Export("rt_reraise")]
    public static int Reraise(V exception)
    {
        Errors.Restore(Counts.Retain(exception));
        return -1;
    }

    /// <summary>A bare raise. Always raises.</summary>
    [Export("rt_raise_handled")]
    public static int RaiseHandled()
    {
        var handled = DeferredExceptions.Handled();
        if (handled.IsNone)
        {
            return Errors.Fail(RuntimeErrorType.Address, "No active exception to reraise"u8);
        }

        Errors.Restore(Counts.Retain(handled));
        return -1;
    }

    /// <summary>The exception being handled, or None.</summary>
    [Export("rt_handled_exception")]
    [NoRaise]
    public static V HandledException() => Counts.Retain(DeferredExceptions.Handled());

    /// <summary>The exception being handled, or None; in a generator Unset when it is what its resumer handles, which may be another one when the generator goes on.</summary>
    [Export("rt_get_handled")]
    [NoRaise]
    public static V GetHandled()
    {
        var handled = DeferredExceptions.Handled();
        var generator = Thread.State->RunningGenerator;
        return generator != null && IsOfResumer(generator, handled, Thread.State->OuterHandled) ? V.Unset : Counts.Retain(handled);
    }

    /// <summary>True when what is being handled is what the resumer of the running generator handles, and not the generator itself.</summary>
    internal static bool IsOfResumer(GeneratorObj* generator, V handled, V outer) =>
        V.Same(handled, outer) && (generator->Head.Flags & GeneratorObj.Handling) == 0;

    /// <summary>Makes what <see cref="GetHandled"/> gave the exception being handled; Unset: what the resumer of the running generator handles, or nothing.</summary>
    [Export("rt_set_handled")]
    public static void SetHandled(V exception)
    {
        var generator = Thread.State->RunningGenerator;
        if (generator != null)
        {
            generator->Head.Flags = exception.IsUnset ? generator->Head.Flags & ~GeneratorObj.Handling : generator->Head.Flags | GeneratorObj.Handling;
        }

        if (exception.IsUnset)
        {
            exception = generator == null ? V.None : Thread.State->OuterHandled;
        }

        Errors.Forget(&Thread.State->Handled, Counts.Retain(exception));
    }

    /// <summary>except type: 0, 1, or -1 when the type is no exception type.</summary>
    [Export("rt_exc_match")]
    public static int Matches(V exception, V type)
    {
        if (type.IsPointer && type.Object == (Obj*)exception.Object->Type)
        {
            return 1;
        }

        if (Types.IsSubtype(Types.Of(type), TupleType.Address))
        {
            var tuple = (TupleObj*)type.Object;
            for (var i = 0L; i < tuple->Length; i++)
            {
                if (!IsExceptionType((&tuple->First)[i]))
                {
                    return RaiseBadMatch();
                }
            }

            return MatchesTuple(exception, tuple) ? 1 : 0;
        }

        if (!IsExceptionType(type))
        {
            return RaiseBadMatch();
        }

        return Types.IsSubtype(exception.Object->Type, (TypeObj*)type.Object) ? 1 : 0;
    }

    /// <summary>UnboundLocalError of a local variable.</summary>
    [Export("rt_unbound_local")]
    public static V UnboundLocal(V name) =>
        Errors.RaiseName(UnboundLocalErrorType.Address, "cannot access local variable '%S' where it is not associated with a value"u8, name);

    /// <summary>NameError of a variable of an enclosing function.</summary>
    [Export("rt_unbound_free")]
    public static V UnboundFree(V name) =>
        Errors.RaiseName(NameErrorType.Address, "cannot access free variable '%S' where it is not associated with a value in enclosing scope"u8, name);

    /// <summary>NameError of a global.</summary>
    [Export("rt_name_error")]
    public static V NameError(V name) => Errors.RaiseName(NameErrorType.Address, "name '%S' is not defined"u8, name);

    /// <summary>True for a class that inherits from BaseException.</summary>
    public static bool IsExceptionType(V value) =>
        (Types.Of(value)->Flags & TypeFlags.TypeSubclass) != 0 && (((TypeObj*)value.Object)->Flags & TypeFlags.ExceptionSubclass) != 0;

    /// <summary>True for an instance of BaseException.</summary>
    public static bool IsException(V value) => (Types.Of(value)->Flags & TypeFlags.ExceptionSubclass) != 0;

    /// <summary>An exception object of an exception or an exception class; TypeError with the message for anything else.</summary>
    public static V Instantiate(V exception, System.ReadOnlySpan<byte> message)
    {
        if (IsException(exception))
        {
            return Counts.Retain(exception);
        }

        if (!IsExceptionType(exception))
        {
            return Errors.Raise(TypeErrorType.Address, message);
        }

        if (ExceptionObjects.IsPlain((TypeObj*)exception.Object) && Types.Of(exception) == TypeType.Address)
        {
            var plain = ExceptionObjects.New((TypeObj*)exception.Object, V.Unset);
            return plain == null ? V.Error : V.FromObject(plain);
        }

        var value = Objects.Call0(exception);
        if (value.IsError || IsException(value))
        {
            return value;
        }

        Errors.Raise(TypeErrorType.Address, "calling %R should have returned an instance of BaseException, not %R"u8, exception, V.FromObject(Types.Of(value)));
        Counts.Release(value);
        return V.Error;
    }

    private static int SetCause(ExceptionObj* exception, V cause)
    {
        var value = cause.IsNone ? V.None : Instantiate(cause, "exception causes must derive from BaseException"u8);
        if (value.IsError)
        {
            return -1;
        }

        var old = exception->Cause;
        exception->Cause = value;
        exception->SuppressContext = V.True;
        Counts.Release(old);
        return 0;
    }

    private static bool MatchesTuple(V exception, TupleObj* tuple)
    {
        for (var i = 0L; i < tuple->Length; i++)
        {
            if (Types.IsSubtype(exception.Object->Type, (TypeObj*)(&tuple->First)[i].Object))
            {
                return true;
            }
        }

        return false;
    }

    private static int RaiseBadMatch() =>
        Errors.Fail(TypeErrorType.Address, "catching classes that do not inherit from BaseException is not allowed"u8);
}
