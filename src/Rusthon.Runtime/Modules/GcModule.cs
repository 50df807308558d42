namespace Rusthon.Runtime;

/// <summary>What the module gc asks the <see cref="Collector"/>.</summary>
public static unsafe class GcModule
{
    /// <summary>The object looked for, and where what was found is put.</summary>
    private static V wanted;
    private static V found;
    private static bool isFound;
    private static bool failed;

    /// <summary>Collects all garbage; what is found is appended to the list when one is given.</summary>
    [Builtin("_collect(kept, /)", Module = "_gc")]
    public static V Collect(V kept) => V.FromSmall(Collector.Collect(kept.IsNone ? V.Unset : kept));

    [Builtin("enable()", Module = "_gc")]
    public static V Enable()
    {
        Collector.IsEnabled = true;
        return V.None;
    }

    [Builtin("disable()", Module = "_gc")]
    public static V Disable()
    {
        Collector.IsEnabled = false;
        return V.None;
    }

    [Builtin("isenabled()", Module = "_gc")]
    public static V IsEnabled() => V.FromBool(Collector.IsEnabled);

    /// <summary>Whether collections start by themselves.</summary>
    [Builtin("_set_automatic(on, /)", Module = "_gc")]
    public static V SetAutomatic(V on)
    {
        Collector.IsAutomatic = V.Same(on, V.True);
        return V.None;
    }

    [Builtin("freeze()", Module = "_gc")]
    public static V Freeze()
    {
        Freezing(ObjFlags.Frozen);
        return V.None;
    }

    [Builtin("unfreeze()", Module = "_gc")]
    public static V Unfreeze()
    {
        Freezing(0);
        return V.None;
    }

    /// <summary>Sets or clears the flag of all containers.</summary>
    public static void Freezing(uint flag)
    {
        var cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            o->Flags = (o->Flags & ~ObjFlags.Frozen) | flag;
        }
    }

    /// <summary>How many containers are frozen that CPython would track.</summary>
    [Builtin("get_freeze_count()", Module = "_gc")]
    public static V GetFreezeCount() => CountTracked(ObjFlags.Frozen);

    [Builtin("is_tracked(obj, /)", Module = "_gc")]
    public static V IsTracked(V obj) => V.FromBool(obj.IsPointer && Garbage.IsTracked(obj.Object));

    [Builtin("is_finalized(obj, /)", Module = "_gc")]
    public static V IsFinalized(V obj) => V.FromBool(obj.IsPointer && (obj.Object->Flags & ObjFlags.Finalized) != 0);

    /// <summary>A list of all containers that CPython would track, the list itself excepted.</summary>
    [Builtin("_objects()", Module = "_gc")]
    public static V AllObjects()
    {
        Suspects.FinishFreeing();
        var list = Lists.New(0);
        var cursor = Containers.Cursor.Start();
        for (var o = list.IsError ? null : cursor.Next(); o != null; o = cursor.Next())
        {
            if (o != list.Object && Garbage.IsTracked(o) && Lists.Append(list, Counts.RetainObject(o)) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    /// <summary>A list of the containers that refer to one of the objects of a tuple.</summary>
    [Builtin("get_referrers(*objs)", Module = "_gc")]
    public static V GetReferrers(V* objs, long count)
    {
        Suspects.FinishFreeing();
        var list = Lists.New(0);
        var cursor = Containers.Cursor.Start();
        for (var o = list.IsError ? null : cursor.Next(); o != null; o = cursor.Next())
        {
            isFound = false;
            for (var i = 0L; i < count && !isFound; i++)
            {
                wanted = objs[i];
                Collector.Traverse(o, &Compare);
            }

            if (isFound && o != list.Object && Lists.Append(list, Counts.RetainObject(o)) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    /// <summary>A list of what the objects refer to.</summary>
    [Builtin("get_referents(*objs)", Module = "_gc")]
    public static V GetReferents(V* objs, long count)
    {
        found = Lists.New(0);
        failed = found.IsError;
        for (var i = 0L; i < count; i++)
        {
            if (objs[i].IsPointer)
            {
                Collector.Traverse(objs[i].Object, &Add);
            }
        }

        var list = found;
        found = V.Unset;
        if (!failed)
        {
            return list;
        }

        Counts.Release(list);
        return V.Error;
    }

    private static V CountTracked(uint flag)
    {
        Suspects.FinishFreeing();
        var count = 0L;
        var cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            count += (o->Flags & flag) == flag && Garbage.IsTracked(o) ? 1 : 0;
        }

        return V.FromSmall(count);
    }

    private static void Compare(V* place) => isFound |= place->IsPointer && V.Same(*place, wanted);

    private static void Add(V* place)
    {
        if (!failed && !place->IsUnset && !place->IsError)
        {
            failed = Lists.Append(found, Counts.Retain(*place)) < 0;
        }
    }
}
