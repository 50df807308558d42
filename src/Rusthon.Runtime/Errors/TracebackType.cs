using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type traceback.</summary>
[PyType("traceback", Layout = typeof(TracebackObj))]
public static unsafe class TracebackType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>After a bare raise: an exception that was being handled goes on with the entries that it has; the RuntimeError of a raise without one gets its entry.</summary>
    [Export("rt_traceback_unless_handled")]
    public static void AddUnlessHandled(PositionDef* position)
    {
        if (Thread.State->Handled.IsNone)
        {
            Add(position);
        }
    }

    /// <summary>Notes that the pending exception passed through a place: the new entry comes before the others.</summary>
    [Export("rt_traceback")]
    public static void Add(PositionDef* position)
    {
        var pending = Thread.State->Pending;
        if (pending.IsUnset)
        {
            return;
        }

        if (!TraceBuffer.Note(pending.IsDeferred ? DeferredExceptions.Token : (ExceptionObj*)pending.Object, position))
        {
            var flags = (uint)Thread.State->CalleeFailed;
            Thread.State->CalleeFailed = 0;
            AddEntry((ExceptionObj*)DeferredExceptions.Pending().Object, position, flags);
        }
    }

    /// <summary>Puts an entry before the others of an exception; without memory it stays as it is.</summary>
    internal static void AddEntry(ExceptionObj* exception, PositionDef* position, uint flags)
    {
        var newest = exception->Traceback.IsPointer ? (TracebackObj*)exception->Traceback.Object : null;
        if (newest != null && newest->Position == position && newest->Head.Count == 1 && newest->Kept.IsUnset
            && (flags | (newest->Head.Flags & TracebackObj.CalleeOnly)) == 0)
        {
            newest->Repeats++;
            return;
        }

        var pending = Thread.State->Pending;
        Thread.State->Pending = V.Unset;
        var entry = NewEntry(position, flags, newest);
        Errors.Restore(pending);
        if (entry != null)
        {
            exception->Traceback = V.FromObject(entry);
        }
    }

    /// <summary>Keeps the value of a variable of the function that the pending exception is leaving alive, if code runs when it goes.</summary>
    [Export("rt_traceback_keep")]
    public static void Keep(V value)
    {
        if (!value.IsPointer || (value.Object->Flags & ObjFlags.Container) == 0)
        {
            return;
        }

        var pending = DeferredExceptions.Pending();
        if (!pending.IsPointer || V.Same(value, pending))
        {
            return;
        }

        var traceback = TraceBuffer.Of((ExceptionObj*)pending.Object);
        if (!traceback.IsPointer)
        {
            return;
        }

        var entry = (TracebackObj*)traceback.Object;
        if (entry->Kept.IsUnset)
        {
            entry->Kept = Lists.New(1);
            if (entry->Kept.IsError)
            {
                entry->Kept = V.Unset;
                Errors.Restore(Counts.Retain(pending));
                return;
            }
        }

        if (Lists.Append(entry->Kept, Counts.Retain(value)) < 0)
        {
            Errors.Restore(Counts.Retain(pending));
        }
    }

    /// <summary>A new entry before another, which it takes over; null when out of memory (raised).</summary>
    private static TracebackObj* NewEntry(PositionDef* position, uint flags, TracebackObj* next)
    {
        var entry = (TracebackObj*)Heap.NewContainer(Address, sizeof(TracebackObj));
        if (entry != null)
        {
            entry->Head.Flags |= flags;
            entry->Position = position;
            Retain(position);
            entry->Next = next;
            entry->Repeats = 0;
            entry->Kept = V.Unset;
        }

        return entry;
    }

    /// <summary>Takes the newest entry of the pending exception away if it is a place in the code.</summary>
    public static void RemoveNewest(CodeObj* code)
    {
        var exception = (ExceptionObj*)DeferredExceptions.Pending().Object;
        var traceback = TraceBuffer.Of(exception);
        if (!traceback.IsPointer || ((TracebackObj*)traceback.Object)->Position->Code != code)
        {
            return;
        }

        if (((TracebackObj*)traceback.Object)->Repeats > 0)
        {
            ((TracebackObj*)traceback.Object)->Repeats--;
            return;
        }

        var next = ((TracebackObj*)traceback.Object)->Next;
        exception->Traceback = next == null ? V.None : Counts.RetainObject(next);
        Counts.Release(traceback);
    }

    /// <summary>Keeps the code of a place alive where it is counted.</summary>
    internal static void Retain(PositionDef* position)
    {
        if ((position->Code->Head.Flags & ObjFlags.Static) == 0)
        {
            Counts.RetainObject(position->Code);
        }
    }

    /// <summary>Gives up what <see cref="Retain"/> took.</summary>
    internal static void Release(PositionDef* position)
    {
        if ((position->Code->Head.Flags & ObjFlags.Static) == 0)
        {
            Counts.ReleaseObject(&position->Code->Head);
        }
    }

    /// <summary>The innermost entry goes first, as in CPython: chains are turned round and then freed.</summary>
    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        TracebackObj* inner = null;
        var entry = (TracebackObj*)o;
        while (entry != null)
        {
            var next = entry->Next;
            entry->Head.Flags &= ~ObjFlags.Container;
            entry->Next = inner;
            inner = entry;
            entry = next != null && --next->Head.Count == 0 ? next : null;
        }

        while (inner != null)
        {
            var outer = inner->Next;
            ReleaseKept(inner->Kept);
            Release(inner->Position);
            Heap.FreeContainer(&inner->Head, sizeof(TracebackObj));
            inner = outer;
        }
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((TracebackObj*)o)->Kept);
        if (((TracebackObj*)o)->Next != null)
        {
            Collector.VisitFixed(&((TracebackObj*)o)->Next->Head, visit);
        }
    }

    /// <summary>Variables go in their order.</summary>
    private static void ReleaseKept(V kept)
    {
        if (!kept.IsPointer)
        {
            return;
        }

        var list = Lists.Of(kept);
        for (var i = 0L; i < list->Length; i++)
        {
            var value = list->Items[i];
            list->Items[i] = V.None;
            Counts.Release(value);
        }

        Counts.Release(kept);
    }

    [Getter("tb_next")]
    public static V GetNext(V self)
    {
        var entry = (TracebackObj*)self.Object;
        if (entry->Repeats > 0)
        {
            var rest = NewEntry(entry->Position, 0, entry->Next);
            if (rest == null)
            {
                return V.Error;
            }

            rest->Repeats = entry->Repeats - 1;
            entry->Repeats = 0;
            entry->Next = rest;
        }

        return entry->Next == null ? V.None : Counts.RetainObject(entry->Next);
    }

    [Getter("tb_lineno")]
    public static V GetLine(V self) => V.FromSmall(((TracebackObj*)self.Object)->Position->Line);

    [Getter("tb_lasti")]
    public static V GetLastInstruction(V self) => self.IsUnset ? V.Error : V.FromSmall(0);

    [Getter("tb_frame")]
    public static V GetFrame(V self) => FrameType.New(((TracebackObj*)self.Object)->Position);
}

/// <summary>What is known of a frame: where it was.</summary>
public unsafe struct FrameObj
{
    public Obj Head;

    /// <summary>Null for a generator that does not run: then the code tells where it begins.</summary>
    public PositionDef* Position;
    public CodeObj* Code;
}

/// <summary>The type frame.</summary>
[PyType("frame", Layout = typeof(FrameObj))]
public static unsafe class FrameType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A frame object for a place.</summary>
    public static V New(PositionDef* position)
    {
        var frame = (FrameObj*)Heap.New(Address, sizeof(FrameObj));
        if (frame == null)
        {
            return V.Error;
        }

        frame->Position = position;
        frame->Code = position->Code;
        TracebackType.Retain(position);
        return V.FromObject(frame);
    }

    /// <summary>A frame object for a generator that does not run, or None once it has finished.</summary>
    public static V OfGenerator(V generator)
    {
        var source = (GeneratorObj*)generator.Object;
        if (source->State < 0)
        {
            return V.None;
        }

        var frame = (FrameObj*)Heap.New(Address, sizeof(FrameObj));
        if (frame == null)
        {
            return V.Error;
        }

        frame->Position = null;
        frame->Code = source->Code;
        return V.FromObject(frame);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        if (((FrameObj*)o)->Position != null)
        {
            TracebackType.Release(((FrameObj*)o)->Position);
        }

        Heap.Free(o, sizeof(FrameObj));
    }

    [Getter("f_code")]
    public static V GetCode(V self) => Counts.RetainObject(((FrameObj*)self.Object)->Code);

    [Getter("f_lineno")]
    public static V GetLine(V self)
    {
        var frame = (FrameObj*)self.Object;
        return V.FromSmall(frame->Position == null ? frame->Code->FirstLine : frame->Position->Line);
    }

    [Getter("f_globals")]
    public static V GetGlobals(V self) => Globals.Of(((FrameObj*)self.Object)->Code->Module);
}
