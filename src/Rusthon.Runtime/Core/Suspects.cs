namespace Rusthon.Runtime;

/// <summary>
/// Looks for garbage cycles in small steps, while the program runs between them, and frees what it finds in small batches:
/// <code>
/// count    how many references from containers lead to each container, in a table beside the heap
/// mark     what has more references than that, and all that it leads to, is in use
/// gather   the others are suspects
/// try      a suspect with all suspects that it leads to: trial deletion of these alone, in one step
/// </code>
/// The first three see a heap that changes under their eyes and may be wrong about any container. That costs only time: a trial
/// deletion is right for every set of containers, because it compares the counts of that moment with the references of that moment,
/// and what is referenced from outside of the set is kept. Garbage that was overlooked is garbage still when the next search begins.
/// </summary>
public static unsafe class Suspects
{
    /// <summary>The containers and references that one step may look at. The last container is looked at as a whole, unless it is a large list or dict.</summary>
    private const long StepWork = 32 << 10;

    /// <summary>The same for programs that are tested with <see cref="Collector.RunOften"/>.</summary>
    private const long SmallStepWork = 1000;

    /// <summary>A batch is tried when it has this many containers: a structure is never divided.</summary>
    private const long BatchSize = 4 << 10;

    /// <summary>A batch of so many is brought into the order of the addresses before it is tried.</summary>
    private const long LargeBatch = 8 * BatchSize;

    /// <summary>So many bytes of the search's own memory are given back at a time, which counts as so much work.</summary>
    private const long ReleasedBytes = 1 << 20;

    /// <inheritdoc cref="ReleasedBytes"/>
    private const long ReleaseWork = 8 << 10;

    /// <summary>The bits of an entry of the table of counts.</summary>
    private const uint Marked = 1u << 31;
    private const uint Suspected = 1u << 30;
    private const uint CountMask = Suspected - 1;

    private static Phase phase;
    private static Containers.Cursor cursor;
    private static long work;
    private static long limit;

    /// <summary>The large container that is being looked through, or null, and the item of it that is next.</summary>
    private static Obj* large;
    private static long next;

    /// <summary>Marked containers to look through; when there are none any more, the suspects; behind them twice as much room for a batch.</summary>
    private static Obj** memory;
    private static long capacity;
    private static long depth;

    /// <summary>The largest depth so far, and the bytes that were given back of the table and of the stack.</summary>
    private static long deepest;
    private static long releasedTallies;
    private static long releasedStack;
    private static long tried;
    private static long batchCount;

    /// <summary>How many containers of the batch were looked through for others, how many the stage is through with, and the stage.</summary>
    private static long looked;
    private static long freed;
    private static Stage stage;

    /// <summary>What is being freed runs code of the program.</summary>
    private static bool isFreeing;
    private static long total;
    private static long found;
    private static long alive;

    private enum Phase
    {
        None,
        Clear,
        Count,
        Mark,
        Gather,
        Try,
        Order,
        Free,
        Release,
    }

    /// <summary>What happens to each container of a batch that is garbage, to all of them one after the other.</summary>
    private enum Stage
    {
        GiveBack,
        Hold,
        Withdraw,
        Clear,
        Release,
    }

    /// <summary>Whether a search is under way. Blocks of containers must stay readable until it ends.</summary>
    public static bool IsSearching => phase != Phase.None;

    private static Obj** Batch => memory + capacity;

    /// <summary>Begins a search; false when there is no memory for it.</summary>
    [Cold]
    public static bool Begin()
    {
        capacity = (Containers.Bytes / Heap.Granule * 2) + 1024;
        memory = (Obj**)Libc.MapMemory(Size);
        if (memory == null)
        {
            return false;
        }

        if (!Containers.MapTallies())
        {
            Libc.Unmap(memory, Size);
            return false;
        }

        large = null;
        depth = 0;
        deepest = 0;
        batchCount = 0;
        looked = 0;
        releasedTallies = 0;
        releasedStack = 0;
        tried = 0;
        total = 0;
        found = 0;
        alive = 0;
        Enter(Phase.Clear);
        return true;
    }

    /// <summary>Goes on with the search that is under way; gives the work done, in containers and references.</summary>
    public static long Step(bool isSmall)
    {
        limit = isSmall ? SmallStepWork : StepWork;
        work = 0;
        while (work < limit && IsSearching)
        {
            switch (phase)
            {
                case Phase.Clear:
                    Clear();
                    break;
                case Phase.Count:
                    Count();
                    break;
                case Phase.Mark:
                    Mark();
                    break;
                case Phase.Gather:
                    Gather();
                    break;
                case Phase.Try:
                    Try();
                    break;
                case Phase.Order:
                    Order();
                    break;
                case Phase.Free:
                    Free();
                    break;
                default:
                    Release();
                    break;
            }
        }

        return work;
    }

    /// <summary>Frees at once what is known to be garbage: then all containers of the heap are whole, and nobody's but the program's.</summary>
    [Cold]
    public static void FinishFreeing()
    {
        while (phase == Phase.Free && !isFreeing)
        {
            Free();
        }
    }

    /// <summary>Ends the search that is under way, if any.</summary>
    [Cold]
    public static void Stop()
    {
        FinishFreeing();
        for (var i = 0L; batchCount + looked > 0 && i < depth; i++)
        {
            Garbage.Forget(memory[i]);
        }

        Abandon();
    }

    /// <summary>Gives the memory of the search back, when there are no objects any more.</summary>
    [Cold]
    public static void Abandon()
    {
        if (IsSearching)
        {
            phase = Phase.None;
            Libc.Unmap(memory, Size);
            Containers.UnmapTallies();
        }
    }

    private static nuint Size => (nuint)(3 * capacity * sizeof(Obj*));

    private static void Enter(Phase entered)
    {
        phase = entered;
        cursor = Containers.Cursor.Start();
    }

    /// <summary>The entries of containers with blocks of their own; the table for the others is new.</summary>
    private static void Clear()
    {
        var o = cursor.NextListed();
        if (o == null)
        {
            Enter(Phase.Count);
            return;
        }

        work++;
        *Containers.TallyOf(o) = 0;
    }

    /// <summary>Calls the visitor for what a container refers to, now or, if it is large, with <see cref="GoOn"/>.</summary>
    private static void LookThrough(Obj* o, delegate*<V*, void> visit)
    {
        if (LargeContainers.Includes(o))
        {
            large = o;
            next = 0;
        }
        else if (o->Type == ListType.Address)
        {
            work += LargeContainers.WorkFor(o);
            LargeContainers.Visit(o, 0, visit);
        }
        else
        {
            Collector.Traverse(o, visit);
        }
    }

    /// <summary>Looks at another part of a large container; false when there is none to look through. It may have died, or shrunk.</summary>
    private static bool GoOn(delegate*<V*, void> visit)
    {
        if (large == null)
        {
            return false;
        }

        work += LargeContainers.WorkFor(large);
        next = (large->Flags & ObjFlags.Container) == 0 ? 0 : LargeContainers.Visit(large, next, visit);
        large = next == 0 ? null : large;
        return true;
    }

    private static void Count()
    {
        if (GoOn(&CountReference))
        {
            return;
        }

        var o = cursor.Next();
        if (o == null)
        {
            Enter(Phase.Mark);
            return;
        }

        work++;
        LookThrough(o, &CountReference);
    }

    private static void CountReference(V* place)
    {
        work++;
        var tally = Containers.TallyOf(*place);
        if (tally != null)
        {
            (*tally)++;
        }
    }

    private static void Mark()
    {
        if (GoOn(&MarkReference))
        {
            return;
        }

        if (depth > 0)
        {
            // It may have died since it was put there.
            var marked = memory[--depth];
            work++;
            if ((marked->Flags & ObjFlags.Container) != 0)
            {
                LookThrough(marked, &MarkReference);
            }

            return;
        }

        var o = cursor.Next();
        if (o == null)
        {
            Enter(Phase.Gather);
            return;
        }

        work++;
        if (IsReferencedFromOutside(o))
        {
            Mark(o, Containers.TallyOf(o));
        }
    }

    private static bool IsReferencedFromOutside(Obj* o) =>
        o->Count > (*Containers.TallyOf(o) & CountMask) || (o->Flags & ObjFlags.Frozen) != 0;

    private static void MarkReference(V* place)
    {
        work++;
        var tally = Containers.TallyOf(*place);
        if (tally != null)
        {
            Mark(place->Object, tally);
        }
    }

    private static void Mark(Obj* o, uint* tally)
    {
        if ((*tally & Marked) == 0 && depth < capacity)
        {
            *tally |= Marked;
            memory[depth++] = o;
            deepest = depth > deepest ? depth : deepest;
        }
    }

    private static void Gather()
    {
        var o = cursor.Next();
        if (o == null || depth == capacity)
        {
            phase = Phase.Try;
            return;
        }

        work++;
        total++;
        var tally = Containers.TallyOf(o);
        if ((*tally & Marked) != 0 || IsReferencedFromOutside(o))
        {
            alive += cursor.Size;
            return;
        }

        *tally |= Suspected;
        memory[depth++] = o;
    }

    /// <summary>Makes a batch of the next suspects, with all suspects that each leads to; tries it when it is complete.</summary>
    private static void Try()
    {
        while (work < limit || looked == batchCount)
        {
            work++;
            if (looked < batchCount)
            {
                var member = Batch[looked++];
                if ((member->Flags & (ObjFlags.Container | ObjFlags.Garbage)) == (ObjFlags.Container | ObjFlags.Garbage))
                {
                    Collector.Traverse(member, &AddReference);
                }
            }
            else if (tried == depth || batchCount >= BatchSize || (batchCount > 0 && work >= limit))
            {
                if (batchCount < LargeBatch)
                {
                    Prove();
                }
                else
                {
                    batchCount = 0;
                    looked = 0;
                    phase = Phase.Order;
                }

                return;
            }
            else
            {
                var suspect = memory[tried++];
                AddToBatch(suspect, Containers.TallyOf(suspect));
            }
        }
    }

    /// <summary>Brings a large batch into the order of the addresses, in which its memory is looked through quickly; tries it then.</summary>
    [Cold]
    private static void Order()
    {
        if (looked == depth)
        {
            Prove();
            return;
        }

        work++;
        var o = memory[looked++];
        if ((o->Flags & (ObjFlags.Container | ObjFlags.Garbage)) == (ObjFlags.Container | ObjFlags.Garbage))
        {
            Batch[batchCount++] = o;
        }
    }

    /// <summary>
    /// Trial deletion of the batch: the only thing that must be done in one step, however large a structure is. From here on no code can reach what is found to be
    /// garbage, so it is freed in as many steps as that takes.
    /// </summary>
    [Cold]
    private static void Prove()
    {
        work += batchCount;
        looked = 0;
        freed = 0;
        stage = Stage.GiveBack;
        if (!Garbage.Isolate(Batch, ref batchCount))
        {
            stage = Stage.Withdraw;
            found += batchCount == 0 ? 0 : Garbage.Prepare(Batch, ref batchCount);
        }

        phase = Phase.Free;
    }

    /// <summary>Frees the garbage of the batch, one stage after the other.</summary>
    private static void Free()
    {
        if (freed < batchCount)
        {
            work++;
            isFreeing = true;
            var o = Batch[freed++];
            switch (stage)
            {
                case Stage.GiveBack:
                    Garbage.GiveBack(o);
                    break;
                case Stage.Hold:
                    found += Garbage.Hold(o);
                    break;
                case Stage.Withdraw:
                    Garbage.Withdraw(o);
                    break;
                case Stage.Clear:
                    Garbage.Clear(o);
                    break;
                default:
                    Counts.ReleaseObject(o);
                    break;
            }

            isFreeing = false;
            return;
        }

        freed = 0;
        if (stage++ < Stage.Release)
        {
            return;
        }

        batchCount = 0;
        deepest = tried == depth && depth > deepest ? depth : deepest;
        phase = tried == depth ? Phase.Release : Phase.Try;
    }

    /// <summary>Frees what had to stay, and gives the memory of the search back, in parts: the system needs time for each page.</summary>
    private static void Release()
    {
        if (Containers.FreeDeferred())
        {
            work++;
            return;
        }

        work += ReleaseWork;
        var tallies = Part(Containers.UsedTallies - releasedTallies);
        var stacked = Part((deepest * sizeof(Obj*)) - releasedStack);
        if (tallies > 0)
        {
            Containers.ForgetTallies(releasedTallies, tallies);
            releasedTallies += tallies;
        }
        else if (stacked > 0)
        {
            Libc.Forget((byte*)memory + releasedStack, stacked);
            releasedStack += stacked;
        }
        else
        {
            Stop();
            Collector.SetGoal(alive, found, total);
        }
    }

    private static long Part(long bytes) => bytes > ReleasedBytes ? ReleasedBytes : bytes;

    private static void AddReference(V* place)
    {
        work++;
        var tally = Containers.TallyOf(*place);
        if (tally != null)
        {
            AddToBatch(place->Object, tally);
        }
    }

    /// <summary>Adds a suspect that is alive and in no batch yet.</summary>
    private static void AddToBatch(Obj* o, uint* tally)
    {
        var isAlive = (o->Flags & (ObjFlags.Container | ObjFlags.Frozen)) == ObjFlags.Container;
        if (isAlive && (*tally & Suspected) != 0 && batchCount < capacity)
        {
            *tally &= ~Suspected;
            o->Flags |= ObjFlags.Garbage;
            Batch[batchCount++] = o;
        }
    }
}
