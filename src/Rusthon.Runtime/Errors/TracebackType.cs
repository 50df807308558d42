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

    /// <summary>Notes that the pending exception passed through a place: the new entry comes before the others.</summary>
    [Export("rt_traceback")]
    public static void Add(PositionDef* position)
    {
        var pending = Thread.State->Pending;
        if (!pending.IsPointer)
        {
            return;
        }

        var exception = (ExceptionObj*)pending.Object;
        var entry = (TracebackObj*)Heap.Allocate(sizeof(TracebackObj));
        if (entry == null)
        {
            Errors.Restore(Counts.Retain(pending));
            return;
        }

        entry->Head.Count = 1;
        entry->Head.Flags = (uint)Thread.State->CalleeFailed;
        Thread.State->CalleeFailed = 0;
        entry->Head.Type = Address;
        entry->Position = position;
        Retain(position);
        entry->Next = exception->Traceback.IsPointer ? (TracebackObj*)exception->Traceback.Object : null;
        exception->Traceback = V.FromObject(entry);
    }

    /// <summary>Takes the newest entry of the pending exception away if it is a place in the code.</summary>
    public static void RemoveNewest(CodeObj* code)
    {
        var exception = (ExceptionObj*)Thread.State->Pending.Object;
        var traceback = exception->Traceback;
        if (!traceback.IsPointer || ((TracebackObj*)traceback.Object)->Position->Code != code)
        {
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

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var entry = (TracebackObj*)o;
        while (entry != null)
        {
            var next = entry->Next;
            Release(entry->Position);
            Heap.Free(entry, sizeof(TracebackObj));
            entry = next != null && --next->Head.Count == 0 ? next : null;
        }
    }

    [Getter("tb_next")]
    public static V GetNext(V self)
    {
        var next = ((TracebackObj*)self.Object)->Next;
        return next == null ? V.None : Counts.RetainObject(next);
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
