namespace Rusthon.Runtime;

/// <summary>A weak reference. Those to the same object form a list; those with a callback come behind the one without.</summary>
public unsafe struct WeakReferenceObj
{
    public Obj Head;

    /// <summary>The object, not owned; null when it is gone.</summary>
    public Obj* Target;

    /// <summary>Called when the object goes; None when there is nothing to call.</summary>
    public V Callback;

    /// <summary>The object's hash once it was asked for, if <see cref="HasHash"/>.</summary>
    public long Hash;
    public bool HasHash;
    public WeakReferenceObj* Previous;
    public WeakReferenceObj* Next;
}

/// <summary>Weak references: a table beside the objects; objects in it have a flag.</summary>
public static unsafe class WeakReferences
{
    /// <summary>The first weak reference to an object; null when there is none.</summary>
    public static WeakReferenceObj* First(Obj* o) => (o->Flags & ObjFlags.WeaklyReferenced) == 0 ? null : WeakTable.Get(o);

    /// <summary>Enters a reference to an object: 0, or -1 when out of memory. The newest one with a callback comes before the others.</summary>
    public static int Enter(WeakReferenceObj* reference, Obj* o)
    {
        var first = First(o);
        var isFirst = first == null || reference->Callback.IsNone || !first->Callback.IsNone;
        if (isFirst && WeakTable.Set(o, reference) < 0)
        {
            return -1;
        }

        reference->Target = o;
        reference->Previous = isFirst ? null : first;
        reference->Next = isFirst ? first : first->Next;
        if (reference->Next != null)
        {
            reference->Next->Previous = reference;
        }

        if (!isFirst)
        {
            first->Next = reference;
        }

        o->Flags |= ObjFlags.WeaklyReferenced;
        return 0;
    }

    /// <summary>Takes a reference out of the list of its object.</summary>
    public static void Leave(WeakReferenceObj* reference)
    {
        var target = reference->Target;
        if (target == null)
        {
            return;
        }

        reference->Target = null;
        if (reference->Next != null)
        {
            reference->Next->Previous = reference->Previous;
        }

        if (reference->Previous != null)
        {
            reference->Previous->Next = reference->Next;
        }
        else if (reference->Next != null)
        {
            WeakTable.Set(target, reference->Next);
        }
        else
        {
            WeakTable.Remove(target);
            target->Flags &= ~ObjFlags.WeaklyReferenced;
        }
    }

    /// <summary>Clears all weak references to an object that is being dropped, then calls their callbacks.</summary>
    public static void Clear(Obj* o)
    {
        WeakReferenceObj* last = null;
        var called = Detach(o, null, ref last);
        if (called != null)
        {
            CallAll(called);
        }
    }

    /// <summary>
    /// Clears all weak references to an object. Those to be called are put behind the last of a list (the first one is
    /// given and returned), each kept alive; those that are garbage themselves are not.
    /// </summary>
    public static WeakReferenceObj* Detach(Obj* o, WeakReferenceObj* called, ref WeakReferenceObj* last)
    {
        var first = WeakTable.Get(o);
        WeakTable.Remove(o);
        o->Flags &= ~ObjFlags.WeaklyReferenced;
        while (first != null)
        {
            var next = first->Next;
            first->Target = null;
            first->Previous = null;
            first->Next = null;
            if (!first->Callback.IsNone && first->Head.Count > 0 && (first->Head.Flags & ObjFlags.Garbage) == 0)
            {
                first->Head.Count++;
                if (last == null)
                {
                    called = first;
                }
                else
                {
                    last->Next = first;
                }

                last = first;
            }

            first = next;
        }

        return called;
    }

    /// <summary>Calls the callbacks of detached references, and lets these go.</summary>
    public static void CallAll(WeakReferenceObj* reference)
    {
        var pending = Errors.Take();
        while (reference != null)
        {
            var next = reference->Next;
            reference->Next = null;
            var callback = reference->Callback;
            reference->Callback = V.None;
            var result = Objects.Call1(callback, V.FromObject(reference));
            if (result.IsError)
            {
                Unraisable.Report(V.None, callback);
            }

            Counts.Release(result);
            Counts.Release(callback);
            Counts.ReleaseObject((Obj*)reference);
            reference = next;
        }

        Errors.Restore(pending);
    }
}
