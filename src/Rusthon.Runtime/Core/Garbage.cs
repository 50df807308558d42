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

        if (kept.IsUnset || !Keep(objects, count, kept))
        {
            Free(objects, count);
        }

        return number;
    }

    /// <summary>
    /// Treats those containers of a set (in an array that has room behind them for as many again) that only containers of the set
    /// refer to: trial deletion. How many were freed, as CPython counts.
    /// </summary>
    public static long TreatUnreachable(Obj** objects, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            objects[i]->Flags |= ObjFlags.Garbage;
        }

        for (var i = 0L; i < count; i++)
        {
            Collector.Traverse(objects[i], &Subtract);
        }

        count = RemoveReachable(objects, count);
        return count == 0 ? 0 : Treat(objects, count, V.Unset);
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
    private static bool RunFinalizers(Obj** objects, long count)
    {
        var waiting = objects + count;
        var number = 0L;
        for (var i = 0L; i < count; i++)
        {
            if (objects[i]->Type->Finalize != null && (objects[i]->Type->Flags & TypeFlags.ObservableDrop) != 0)
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

    /// <summary>Moves to the front what is still garbage: trial deletion again, of this part of the heap only.</summary>
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

    private static void Free(Obj** objects, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if ((objects[i]->Type->Flags & TypeFlags.TypeSubclass) != 0)
            {
                TypeDicts.Changed((TypeObj*)objects[i]);
            }
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
