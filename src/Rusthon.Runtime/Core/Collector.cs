namespace Rusthon.Runtime;

/// <summary>
/// Finds garbage cycles by trial deletion over all <see cref="Containers"/> (the principle of D. F. Bacon and V. T. Rajan,
/// "Concurrent Cycle Collection in Reference Counted Systems", 2001, with the heap itself in place of their buffer of
/// candidates): the counts are lowered by every reference from container to container; what still has a count is
/// referenced from outside, and with it all that it leads to is reachable; the rest is garbage. Each reference is followed
/// twice. Nothing is done, and nothing noted, when counts change. Finalisers run as PEP 442 says: <see cref="Garbage"/>.
/// So works <c>gc.collect()</c>; collections that start by themselves do the same in small steps: <see cref="Suspects"/>.
/// </summary>
public static unsafe class Collector
{
    /// <summary>No collection before the heap has this many bytes.</summary>
    private const long FirstGoal = 1 << 20;

    /// <summary>How often as large as after a collection the heap grows before the next: after one that found little, and after one that found garbage.</summary>
    private const long IdleFactor = 4;

    /// <inheritdoc cref="IdleFactor"/>
    private const long BusyFactor = 2;

    /// <summary>A collection has found much when this part of the containers was garbage.</summary>
    private const long MuchGarbage = 8;

    /// <summary>How many polls there are to a collection after <see cref="RunOften"/>: so many, or one for so many bytes of containers.</summary>
    private const long PollsBetween = 7;

    /// <inheritdoc cref="PollsBetween"/>
    private const long BytesForPoll = 1 << 10;

    /// <summary>How many containers and references a search looks at for each byte by which the heap grows meanwhile: it ends before the heap has grown by half.</summary>
    private const long WorkForByte = 1;

    private static bool often;
    private static long polls;

    /// <summary>What the search that is under way still has to look at, and the size of the heap when that was set.</summary>
    private static long owed;
    private static long heapBefore;
    private static bool disabled;
    private static bool manual;
    private static bool asked;
    private static bool running;
    private static bool clearing;
    private static Obj** stack;
    private static long depth;

    /// <summary>False between gc.disable() and gc.enable().</summary>
    public static bool IsEnabled
    {
        get => !disabled;
        set => disabled = !value;
    }

    /// <summary>Whether the growth of the heap makes collections start.</summary>
    public static bool IsAutomatic
    {
        get => !manual;
        set => manual = !value;
    }

    /// <summary>The heap has grown to its goal: a collection is to run at the next poll.</summary>
    [Cold]
    public static void Ask()
    {
        var thread = Thread.State;
        if (thread->HeapGoal == 0)
        {
            var limit = ProgramSettings.MaxHeap;
            thread->HeapGoal = limit > 0 && limit / 2 < FirstGoal ? limit / 2 : FirstGoal;
            return;
        }

        asked = true;
        thread->HeapGoal = long.MaxValue;
        thread->Interrupted = 1;
    }

    /// <summary>Makes a collection run at every few polls, to test programs with.</summary>
    public static void RunOften()
    {
        often = true;
        Thread.State->Interrupted = 1;
    }

    /// <summary>Collects when that was asked for and is not disabled.</summary>
    public static void RunIfAsked()
    {
        if (often)
        {
            Thread.State->Interrupted = 1;
            asked |= (Suspects.IsSearching || ++polls % Larger(PollsBetween, Containers.Bytes / BytesForPoll) == 0) && !disabled && !manual;
        }

        if (!asked)
        {
            return;
        }

        // A finaliser of garbage may ask: what is under way sets the next goal when it ends.
        asked = false;
        if (running)
        {
            return;
        }

        if (disabled || manual)
        {
            Suspects.Stop();
            Thread.State->HeapGoal = Thread.State->HeapBytes * BusyFactor;
        }
        else
        {
            Search();
        }
    }

    /// <summary>
    /// Does some of the work of a search for garbage cycles, in proportion to the growth of the heap. Where the heap has a limit all is
    /// done at once: what is free then is needed soon.
    /// </summary>
    private static void Search()
    {
        var thread = Thread.State;
        if (!Suspects.IsSearching)
        {
            if (ProgramSettings.MaxHeap > 0 || !Suspects.Begin())
            {
                Collect(V.Unset);
                return;
            }

            owed = 1;
            heapBefore = thread->HeapBytes;
        }

        if (thread->HeapBytes > heapBefore)
        {
            owed += (thread->HeapBytes - heapBefore) * WorkForByte;
        }

        heapBefore = thread->HeapBytes;
        running = true;
        owed -= Suspects.Step(often);
        running = false;
        if (!Suspects.IsSearching)
        {
            return;
        }

        if (owed > 0)
        {
            asked = true;
            thread->Interrupted = 1;
        }
        else
        {
            thread->HeapGoal = thread->HeapBytes;
        }
    }

    /// <summary>Whether there is anything of which code would notice that it is collected now and not when the globals are gone.</summary>
    public static bool MayBeObserved()
    {
        var cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            if ((o->Flags & ObjFlags.WeaklyReferenced) != 0 || (o->Type->Flags & TypeFlags.ObservableDrop) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Collects all garbage cycles: how many objects were in them, as CPython counts. Where a list is given they are
    /// appended to it instead of being freed. Must be called only where no object is half built. Never raises.
    /// </summary>
    public static long Collect(V kept)
    {
        if (running)
        {
            return 0;
        }

        Suspects.Stop();
        running = true;
        var room = (Containers.Bytes / sizeof(V)) + 1;
        var size = (nuint)(room * sizeof(Obj*));
        stack = (Obj**)Libc.MapMemory(size);
        var found = 0L;
        if (stack != null)
        {
            var objects = stack;
            var total = Find(out var count, out var alive);
            found = count == 0 ? 0 : Garbage.Treat(objects, count, kept);
            Libc.Unmap(objects, size);
            stack = null;
            SetGoal(alive + (ProgramSettings.MaxHeap > 0 ? Heap.BytesOutsideContainers : BytesOutside), count * MuchGarbage >= total);
        }
        else
        {
            SetGoal(Thread.State->HeapBytes, true);
        }

        running = false;
        return found;
    }

    /// <summary>Visits an owned reference that is no place of a value: an instance's class, a class's first base. It stays when places are cleared.</summary>
    public static void VisitFixed(Obj* o, delegate*<V*, void> visit)
    {
        if (!clearing)
        {
            var value = V.FromObject(o);
            visit(&value);
        }
    }

    /// <summary>Calls the visitor for what an object owns.</summary>
    internal static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        if (o->Type->Traverse != null)
        {
            o->Type->Traverse(o, visit);
        }
    }

    /// <summary>Releases all that an object owns, and puts Unset in its places.</summary>
    internal static void ClearPlaces(Obj* o)
    {
        clearing = true;
        Traverse(o, &ReleasePlace);
        clearing = false;
    }

    /// <summary>Of an object known to be reachable, restores the counts of what it leads to and marks it as reached, and so on.</summary>
    internal static void Reach(Obj* root, Obj** memory, delegate*<V*, void> visit)
    {
        stack = memory;
        root->Flags |= ObjFlags.Reached;
        Traverse(root, visit);
        while (depth > 0)
        {
            Traverse(stack[--depth], visit);
        }
    }

    /// <summary>Marks an object as reached and puts it on the stack of those to look through.</summary>
    internal static void Push(Obj* o)
    {
        if ((o->Flags & ObjFlags.Reached) == 0)
        {
            o->Flags |= ObjFlags.Reached;
            stack[depth++] = o;
        }
    }

    /// <summary>Leaves the garbage on the stack, from its bottom, with all counts as they were; returns the number of containers; alive are the bytes of the others.</summary>
    private static long Find(out long count, out long alive)
    {
        alive = 0;
        var total = 0L;
        var cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            total++;
            Traverse(o, &Subtract);
        }

        cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            if ((o->Count > 0 || (o->Flags & ObjFlags.Frozen) != 0) && (o->Flags & ObjFlags.Reached) == 0)
            {
                Reach(o, stack, &Restore);
            }
        }

        count = 0;
        cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            if ((o->Flags & ObjFlags.Reached) != 0)
            {
                o->Flags &= ~ObjFlags.Reached;
                alive += cursor.Size;
            }
            else
            {
                stack[count++] = o;
            }
        }

        for (var i = 0L; i < count; i++)
        {
            Traverse(stack[i], &GiveBack);
        }

        return total;
    }

    /// <summary>After a search: the bytes of the containers that are in use, how many were freed, and of how many. Free memory outside of containers counts as used: it is not looked through.</summary>
    internal static void SetGoal(long alive, long found, long total) =>
        SetGoal(alive + BytesOutside, found * MuchGarbage >= total);

    /// <summary>As <see cref="Heap.BytesOutsideContainers"/>, with the free memory among it.</summary>
    private static long BytesOutside => Thread.State->HeapBytes - Containers.Bytes;

    /// <summary>Where much was found, what is free now is used up first; else the heap may grow at any rate.</summary>
    private static void SetGoal(long used, bool much)
    {
        var thread = Thread.State;
        var goal = much ? Larger(used * BusyFactor, thread->HeapBytes) : Larger(used * IdleFactor, thread->HeapBytes + (used / 2));
        var limit = ProgramSettings.MaxHeap;
        var early = Larger(limit - (limit / 4), thread->HeapBytes);
        thread->HeapGoal = limit > 0 && goal > early ? early : Larger(goal, FirstGoal);
    }

    private static long Larger(long a, long b) => a > b ? a : b;

    private static void Subtract(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Container) != 0)
        {
            place->Object->Count--;
        }
    }

    private static void Restore(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Container) != 0)
        {
            place->Object->Count++;
            Push(place->Object);
        }
    }

    private static void GiveBack(V* place)
    {
        if (place->IsCounted && (place->Object->Flags & ObjFlags.Container) != 0)
        {
            place->Object->Count++;
        }
    }

    private static void ReleasePlace(V* place)
    {
        var old = *place;
        *place = V.Unset;
        Counts.Release(old);
    }
}
