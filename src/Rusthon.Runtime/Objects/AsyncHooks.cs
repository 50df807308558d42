namespace Rusthon.Runtime;

/// <summary>What sys.set_asyncgen_hooks sets: called when an asynchronous generator begins and when a suspended one is freed.</summary>
public static unsafe class AsyncHooks
{
    private static V firstIteration;
    private static V finalizer;

    /// <summary>The generators that began and are not freed, not owned, in the order of their beginnings.</summary>
    private static Obj** begun;
    private static long begunCount;
    private static long begunCapacity;

    [Builtin("set_hooks(firstiter, finalizer, /)", Module = "_asyncgen")]
    public static V Set(V first, V last)
    {
        Counts.Retain(first);
        Counts.Retain(last);
        var oldFirst = firstIteration;
        var oldLast = finalizer;
        firstIteration = first;
        finalizer = last;
        Counts.Release(oldFirst);
        Counts.Release(oldLast);
        return V.None;
    }

    [Builtin("get_hooks()", Module = "_asyncgen")]
    public static V Get() => Tuples.Pair(Counts.Retain(OrNone(firstIteration)), Counts.Retain(OrNone(finalizer)));

    /// <summary>Calls the hook for the first step of a generator: 0 or -1.</summary>
    public static int Begin(V generator)
    {
        if ((generator.Object->Flags & GeneratorObj.Begun) != 0)
        {
            return 0;
        }

        if (!Register(generator.Object))
        {
            return -1;
        }

        generator.Object->Flags |= GeneratorObj.Begun;
        if (!firstIteration.IsPointer)
        {
            return 0;
        }

        var result = Objects.Call1(firstIteration, generator);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }

    /// <summary>Gives a suspended generator that nobody has any more to the hook: false when there is none.</summary>
    public static bool Finalize(V generator)
    {
        if (!finalizer.IsPointer || (generator.Object->Flags & GeneratorObj.Begun) == 0)
        {
            return false;
        }

        var result = Objects.Call1(finalizer, generator);
        if (result.IsError)
        {
            Unraisable.Report(V.None, generator);
        }

        Counts.Release(result);
        return true;
    }

    [Builtin("live()", Module = "_asyncgen")]
    public static V Live()
    {
        var list = Lists.New(begunCount);
        for (var i = 0L; i < begunCount && !list.IsError; i++)
        {
            if (((GeneratorObj*)begun[i])->State >= 0 && Lists.Append(list, Counts.RetainObject(begun[i])) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    /// <summary>A generator that began is freed.</summary>
    public static void Unregister(Obj* generator)
    {
        var i = begunCount - 1;
        while (i >= 0 && begun[i] != generator)
        {
            i--;
        }

        if (i < 0)
        {
            return;
        }

        begunCount--;
        for (; i < begunCount; i++)
        {
            begun[i] = begun[i + 1];
        }

        if (begunCount == 0)
        {
            Heap.Free(begun, begunCapacity * sizeof(Obj*));
            begun = null;
            begunCapacity = 0;
        }
    }

    private static bool Register(Obj* generator)
    {
        if (begunCount == begunCapacity)
        {
            var capacity = begunCapacity == 0 ? 8 : begunCapacity * 2;
            var grown = (Obj**)Heap.Allocate(capacity * sizeof(Obj*));
            if (grown == null)
            {
                return false;
            }

            for (var i = 0L; i < begunCount; i++)
            {
                grown[i] = begun[i];
            }

            if (begun != null)
            {
                Heap.Free(begun, begunCapacity * sizeof(Obj*));
            }

            begun = grown;
            begunCapacity = capacity;
        }

        begun[begunCount++] = generator;
        return true;
    }

    /// <summary>Forgets the hooks, at exit.</summary>
    public static void Shutdown() => Set(V.None, V.None);

    private static V OrNone(V value) => value.IsPointer ? value : V.None;
}
