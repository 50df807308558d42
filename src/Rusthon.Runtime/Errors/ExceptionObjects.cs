using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Making and raising exception objects.</summary>
public static unsafe class ExceptionObjects
{
    /// <summary>Raised when there is no memory for any other exception; never freed.</summary>
    [FixedAddressValueType]
    private static ExceptionObj memoryError;

    /// <summary>The bytes of the built-in layout that instances of an exception type begin with.</summary>
    public static long LayoutSize(TypeObj* type)
    {
        return (type->Flags & TypeFlags.HeapType) != 0 ? ((ClassData*)type->ClassData)->Layout->BasicSize : type->BasicSize;
    }

    /// <summary>True for a type whose instances BaseException makes: it sets the args, and __init__ would only set them again.</summary>
    public static bool IsPlain(TypeObj* type) =>
        (void*)type->New == (void*)BaseExceptionType.Address->New && (void*)type->Init == (void*)BaseExceptionType.Address->Init;

    /// <summary>Stores an owned value in a field.</summary>
    public static void Replace(V* field, [Owned] V value)
    {
        var old = *field;
        *field = value;
        Counts.Release(old);
    }

    /// <summary>An exception object whose args hold the argument (none when it is Unset); null when out of memory.</summary>
    public static ExceptionObj* New(TypeObj* type, V argument)
    {
        var args = argument.IsUnset ? Tuples.Empty : Tuples.FromBorrowed(&argument, 1);
        return args.IsError ? null : NewWithArgs(type, args);
    }

    /// <summary>An exception object that takes over a tuple of arguments; null when out of memory. Other fields are unset.</summary>
    public static ExceptionObj* NewWithArgs(TypeObj* type, [Owned] V args)
    {
        var size = LayoutSize(type);
        var exception = (ExceptionObj*)Instances.New(type, size);
        if (exception == null)
        {
            Counts.Release(args);
            return null;
        }

        for (var offset = (long)sizeof(ExceptionObj); offset < size; offset += sizeof(V))
        {
            *(V*)((byte*)exception + offset) = V.Unset;
        }

        exception->Dict = V.Unset;
        exception->Args = args;
        exception->Traceback = V.None;
        exception->Context = V.None;
        exception->Cause = V.None;
        exception->SuppressContext = V.False;
        return exception;
    }

    /// <summary>Raises an exception object, taking it over; what is being handled becomes its context. Returns Error.</summary>
    public static V RaiseOwned(ExceptionObj* exception)
    {
        SetContext(exception);
        Errors.Restore(V.FromObject(exception));
        return V.Error;
    }

    /// <summary>Makes what is being handled the context of an exception that is about to be raised, without making a circle.</summary>
    [Cold]
    public static void SetContext(ExceptionObj* exception)
    {
        var handled = DeferredExceptions.Handled();
        if (!handled.IsPointer || handled.Object == (Obj*)exception)
        {
            return;
        }

        var slow = (ExceptionObj*)handled.Object;
        var step = false;
        for (var e = (ExceptionObj*)handled.Object; e->Context.IsPointer; e = (ExceptionObj*)e->Context.Object)
        {
            if (e->Context.Object == (Obj*)exception)
            {
                var old = e->Context;
                e->Context = V.None;
                Counts.Release(old);
                break;
            }

            if (step)
            {
                slow = (ExceptionObj*)slow->Context.Object;
                if (slow == e)
                {
                    break;
                }
            }

            step = !step;
        }

        var previous = exception->Context;
        exception->Context = Counts.Retain(handled);
        Counts.Release(previous);
    }

    /// <summary>Raises the preallocated MemoryError.</summary>
    public static V RaiseMemoryError()
    {
        var exception = (ExceptionObj*)Unsafe.AsPointer(ref memoryError);
        if (exception->Head.Count == 0)
        {
            exception->Head.Count = Obj.Immortal;
            exception->Head.Flags = ObjFlags.Static;
            exception->Head.Type = MemoryErrorType.Address;
            exception->Args = Tuples.Empty;
            exception->Context = V.None;
            exception->Cause = V.None;
            exception->SuppressContext = V.False;
            exception->Dict = V.Unset;
            exception->Traceback = V.None;
        }

        Errors.Restore(V.FromObject(exception));
        return V.Error;
    }

    /// <summary>Gives back what the static MemoryError has collected, at exit.</summary>
    public static void Shutdown()
    {
        var exception = (ExceptionObj*)Unsafe.AsPointer(ref memoryError);
        if (exception->Head.Count == 0)
        {
            return;
        }

        TraceBuffer.Forget(exception);
        var traceback = exception->Traceback;
        exception->Traceback = V.None;
        Counts.Release(traceback);
    }

    /// <summary>Frees an exception object.</summary>
    public static void Drop(Obj* o)
    {
        TraceBuffer.Forget((ExceptionObj*)o);
        var fields = &((ExceptionObj*)o)->Args;
        var count = (LayoutSize(o->Type) - sizeof(Obj)) / sizeof(V);
        for (var i = 0L; i < count; i++)
        {
            Counts.Release(fields[i]);
        }

        Instances.Free(o);
    }

    /// <summary>Visits what an exception owns.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var fields = &((ExceptionObj*)o)->Args;
        var count = (LayoutSize(o->Type) - sizeof(Obj)) / sizeof(V);
        for (var i = 0L; i < count; i++)
        {
            if (fields[i].IsCounted)
            {
                visit(&fields[i]);
            }
        }
    }
}
