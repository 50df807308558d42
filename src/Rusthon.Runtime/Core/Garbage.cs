namespace Rusthon.Runtime;

/// <summary>
/// What happens to garbage that the <see cref="Collector"/> has found, in CPython's order (PEP 442): weak references to it
/// are cleared and their callbacks called, then all finalisers run, then what they have brought back to life is kept, and
/// the rest is freed: first every place that refers to anything is cleared, then the memory goes.
/// </summary>
internal static unsafe class Garbage
{
    /// <summary>The stack of <see cref="MarkDead"/>.</summary>
    private static Obj** dying;
    private static long dyingCount;

    private static long treated;

    /// <summary>How many objects were treated so far.</summary>
    public static long Treated => treated;

    /// <summary>Treats the objects of an array, which has room behind them for as many again; how many were freed or kept, as CPython counts.</summary>
    public static long Treat(Obj** objects, long count, V kept)
    {
        var number = Prepare(objects, ref count);
        if (kept.IsUnset || !Keep(objects, count, kept))
        {
            Free(objects, count);
        }

        return number;
    }

    /// <summary>All that comes before garbage is freed: weak references, finalisers, what these bring back. Then each object has one count more; how many there are, as CPython counts.</summary>
    [Cold]
    internal static long Prepare(Obj** objects, ref long count)
    {
        treated += count;
        for (var i = 0L; i < count; i++)
        {
            objects[i]->Count++;
            objects[i]->Flags |= ObjFlags.Garbage;
        }

        ClearWeakReferences(objects, count);
        if (RunFinalizers(objects, count))
        {
            count = RemoveResurrected(objects, count);
        }

        var number = 0L;
        for (var i = 0L; i < count; i++)
        {
            number += (objects[i]->Flags & ObjFlags.Dead) == 0 && IsTracked(objects[i]) ? 1 : 0;
            objects[i]->Flags &= ~(ObjFlags.Garbage | ObjFlags.Dead);
        }

        return number;
    }

    /// <summary>
    /// Trial deletion of a set of containers that are flagged as garbage, some of which may have died meanwhile: leaves those (in an array that has room behind
    /// them for as many again) that only containers of the set refer to. Where these are all, and no code hears of their end, their counts stay lowered by the
    /// references within the set: true.
    /// </summary>
    [Cold]
    internal static bool Isolate(Obj** objects, ref long count)
    {
        var left = 0L;
        for (var i = 0L; i < count; i++)
        {
            if (IsMember(objects[i]))
            {
                Collector.Traverse(objects[i], &Subtract);
                objects[left++] = objects[i];
            }
        }

        count = left;
        var isPlain = true;
        for (var i = 0L; i < count && isPlain; i++)
        {
            isPlain = objects[i]->Count == 0 && (objects[i]->Flags & ObjFlags.WeaklyReferenced) == 0 && !IsFinalized(objects[i]);
        }

        if (!isPlain)
        {
            count = RemoveReachable(objects, count);
        }

        return isPlain;
    }

    /// <summary>True for a container of a set that is still alive; the flag of one that may not be freed any more is taken back.</summary>
    private static bool IsMember(Obj* o)
    {
        if ((o->Flags & (ObjFlags.Container | ObjFlags.Frozen)) != ObjFlags.Container)
        {
            Forget(o);
            return false;
        }

        return (o->Flags & ObjFlags.Garbage) != 0;
    }

    /// <summary>Takes the flag of a container back that is not to be tried any more; it may have died.</summary>
    [Cold]
    internal static void Forget(Obj* o)
    {
        if ((o->Flags & ObjFlags.Container) != 0)
        {
            o->Flags &= ~ObjFlags.Garbage;
        }
    }

    /// <summary>First step of freeing isolated garbage, for each object: gives back the counts of what it leads to.</summary>
    internal static void GiveBack(Obj* o) => Collector.Traverse(o, &GiveBack);

    /// <summary>Second step, for each: it is held until the end; 1 when CPython counts it, else 0.</summary>
    [Cold]
    internal static long Hold(Obj* o)
    {
        treated++;
        o->Count++;
        o->Flags &= ~ObjFlags.Garbage;
        return IsTracked(o) ? 1 : 0;
    }

    /// <summary>Third step, for each: caches forget a class.</summary>
    [Cold]
    internal static void Withdraw(Obj* o)
    {
        if ((o->Type->Flags & TypeFlags.TypeSubclass) != 0)
        {
            TypeDicts.Changed((TypeObj*)o);
        }
    }

    /// <summary>Fourth step, for each: lets go of all that it refers to.</summary>
    [Cold]
    internal static void Clear(Obj* o)
    {
        treated++;
        Collector.ClearPlaces(o);
    }

    /// <summary>Whether CPython's collector would know the object: not atoms, built-in types, constants, and dicts of such.</summary>
    public static bool IsTracked(Obj* o)
    {
        if ((o->Type->Flags & TypeFlags.Container) == 0)
        {
            return false;
        }

        if ((o->Flags & ObjFlags.Static) != 0)
        {
            return (o->Type->Flags & (TypeFlags.TypeSubclass | TypeFlags.TupleSubclass)) == 0;
        }

        return o->Type != DictType.Address || HoldsTracked((DictObj*)o);
    }

    private static bool HoldsTracked(DictObj* dict)
    {
        for (var i = 0L; i < dict->EntryCount; i++)
        {
            var key = dict->Entries[i].Key;
            var value = dict->Entries[i].Value;
            if ((key.IsPointer && MayBeTracked(key.Object)) || (value.IsPointer && MayBeTracked(value.Object)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As <see cref="IsTracked"/> without looking into a dict.</summary>
    private static bool MayBeTracked(Obj* o) => o->Type == DictType.Address || IsTracked(o);

    private static void ClearWeakReferences(Obj** objects, long count)
    {
        WeakReferenceObj* called = null;
        WeakReferenceObj* last = null;
        for (var i = 0L; i < count; i++)
        {
            if ((objects[i]->Flags & ObjFlags.WeaklyReferenced) != 0)
            {
                called = WeakReferences.Detach(objects[i], called, ref last);
            }
        }

        if (called != null)
        {
            WeakReferences.CallAll(called);
        }
    }

    /// <summary>Runs the finalisers in the order in which the objects were made, those of files from the outermost stream to the innermost; true when there was any.</summary>
    [Cold]
    private static bool RunFinalizers(Obj** objects, long count)
    {
        var waiting = objects + count;
        var number = 0L;
        for (var i = 0L; i < count; i++)
        {
            if (IsFinalized(objects[i]))
            {
                waiting[number++] = objects[i];
            }
        }

        FinalizerOrder.Sort(waiting, number);
        for (var i = 0L; i < number; i++)
        {
            waiting[i]->Type->Finalize(waiting[i]);
        }

        return number > 0;
    }

    private static bool IsFinalized(Obj* o) => o->Type->Finalize != null && (o->Type->Flags & TypeFlags.ObservableDrop) != 0;

    /// <summary>Moves to the front what is still garbage: trial deletion again, of this part of the heap only.</summary>
    [Cold]
    private static long RemoveResurrected(Obj** objects, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            objects[i]->Count--;
        }

        MarkDead(objects, count);
        for (var i = 0L; i < count; i++)
        {
            if ((objects[i]->Flags & ObjFlags.Dead) == 0)
            {
                Collector.Traverse(objects[i], &Subtract);
            }
        }

        var left = RemoveReachable(objects, count);
        for (var i = 0L; i < left; i++)
        {
            objects[i]->Count++;
        }

        return left;
    }

    /// <summary>After the counts of a set were lowered by the references within it: moves to the front what nothing outside of it leads to, and restores all counts.</summary>
    [Cold]
    private static long RemoveReachable(Obj** objects, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (objects[i]->Count > 0 && (objects[i]->Flags & ObjFlags.Reached) == 0)
            {
                Collector.Reach(objects[i], objects + count, &Restore);
            }
        }

        var left = 0L;
        var alive = 0L;
        for (var i = 0L; i < count; i++)
        {
            var o = objects[i];
            if ((o->Flags & ObjFlags.Reached) != 0)
            {
                objects[count + alive++] = o;
            }
            else
            {
                objects[left++] = o;
            }
        }

        for (var i = 0L; i < left; i++)
        {
            Collector.Traverse(objects[i], &GiveBack);
        }

        for (var i = 0L; i < alive; i++)
        {
            objects[count + i]->Flags &= ~(ObjFlags.Reached | ObjFlags.Garbage);
        }

        return left;
    }

    /// <summary>Marks what the finalisers have left without references, and what only such objects refer to: CPython has freed it by now, and does not count it.</summary>
    [Cold]
    private static void MarkDead(Obj** objects, long count)
    {
        dying = objects + count;
        dyingCount = 0;
        for (var i = 0L; i < count; i++)
        {
            if (objects[i]->Count == 0 && (objects[i]->Flags & ObjFlags.Dead) == 0)
            {
                objects[i]->Flags |= ObjFlags.Dead;
                dying[dyingCount++] = objects[i];
            }

            while (dyingCount > 0)
            {
                Collector.Traverse(dying[--dyingCount], &SubtractDead);
            }
        }
    }

    private static void SubtractDead(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Garbage) != 0 && --place->Object->Count == 0)
        {
            place->Object->Flags |= ObjFlags.Dead;
            dying[dyingCount++] = place->Object;
        }
    }

    /// <summary>Appends the objects to a list; false when there is no memory for that.</summary>
    [Cold]
    private static bool Keep(Obj** objects, long count, V kept)
    {
        for (var i = 0L; i < count; i++)
        {
            if (Lists.Append(kept, Counts.RetainObject(objects[i])) < 0)
            {
                Errors.Clear();
                return false;
            }
        }

        for (var i = 0L; i < count; i++)
        {
            objects[i]->Count--;
        }

        return true;
    }

    [Cold]
    private static void Free(Obj** objects, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            Withdraw(objects[i]);
        }

        for (var i = 0L; i < count; i++)
        {
            Collector.ClearPlaces(objects[i]);
        }

        for (var i = 0L; i < count; i++)
        {
            Counts.ReleaseObject(objects[i]);
        }
    }

    private static void Subtract(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Garbage) != 0)
        {
            place->Object->Count--;
        }
    }

    private static void Restore(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Garbage) != 0)
        {
            place->Object->Count++;
            Collector.Push(place->Object);
        }
    }

    private static void GiveBack(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Garbage) != 0)
        {
            place->Object->Count++;
        }
    }
}
