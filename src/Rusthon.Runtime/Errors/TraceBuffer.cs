namespace Rusthon.Runtime;

/// <summary>
/// The places that one exception passed through since it was raised, noted without making traceback objects: most exceptions
/// are caught and die before anyone asks for those. They become entries of its traceback (are settled) when the traceback is
/// read, when another exception needs the buffer, or when it is full.
/// </summary>
public static unsafe class TraceBuffer
{
    /// <summary>How many places are noted before they are settled.</summary>
    public const int Capacity = 32;

    /// <summary>Notes a place of an exception; false when it must become an entry at once.</summary>
    public static bool Note(ExceptionObj* exception, PositionDef* position)
    {
        var thread = Thread.State;
        if (thread->TraceOwner != exception)
        {
            Own(exception);
        }

        if (thread->CalleeFailed != 0 || thread->TraceCount == Capacity || (position->Code->Head.Flags & ObjFlags.Static) == 0)
        {
            SettleOwner();
            return false;
        }

        ((nint*)&thread->TracePlaces)[thread->TraceCount++] = (nint)position;
        return true;
    }

    /// <summary>Gives the buffer to an exception.</summary>
    [Cold]
    public static void Own(ExceptionObj* exception)
    {
        if (Thread.State->TraceOwner != null)
        {
            SettleOwner();
        }

        Thread.State->TraceOwner = exception;
        Thread.State->TraceCount = 0;
    }

    /// <summary>The traceback of an exception, borrowed: None, or its outermost entry.</summary>
    public static V Of(ExceptionObj* exception)
    {
        Settle(exception);
        return exception->Traceback;
    }

    /// <summary>Makes entries of all places that were noted of an exception.</summary>
    public static void Settle(ExceptionObj* exception)
    {
        if (Thread.State->TraceOwner == exception)
        {
            SettleOwner();
        }
    }

    /// <summary>An exception is freed.</summary>
    public static void Forget(ExceptionObj* exception)
    {
        if (Thread.State->TraceOwner == exception)
        {
            Thread.State->TraceOwner = null;
        }
    }

    [Cold]
    private static void SettleOwner()
    {
        var thread = Thread.State;
        if (thread->TraceOwner == DeferredExceptions.Token)
        {
            DeferredExceptions.Settle();
        }

        var owner = thread->TraceOwner;
        var count = thread->TraceCount;
        thread->TraceOwner = null;
        thread->TraceCount = 0;
        for (var i = 0L; i < count; i++)
        {
            TracebackType.AddEntry(owner, (PositionDef*)((nint*)&thread->TracePlaces)[i], 0);
        }
    }
}
