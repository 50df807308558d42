namespace Rusthon.Runtime;

/// <summary>
/// What a program allocates, for rusthon memory --run: which line has asked for which type of block, how much of it is in use,
/// and how the heap grows. Only programs that are compiled for it measure, with blocks from malloc.
/// </summary>
public static unsafe class Measures
{
    /// <summary>Bytes before a block that is no container, which hold the number of its site.</summary>
    public const long HeadBytes = 16;

    private static bool isClosed;

    /// <summary>All blocks.</summary>
    private static MeasuredSite total;

    /// <summary>How many blocks were allocated and freed.</summary>
    private static long events;

    /// <summary>True in a program that measures.</summary>
    public static bool IsOn => Build.Allocator == Build.MallocAllocator && ProgramSettings.MeasureFile != null;

    /// <summary>The bytes that a block that is no container needs beside its own.</summary>
    public static long Extra => IsOn ? HeadBytes : 0;

    /// <summary>A reference is added.</summary>
    [Inline]
    public static void Retained()
    {
        if (IsOn)
        {
            Thread.State->Retains++;
        }
    }

    /// <summary>A reference is given up.</summary>
    [Inline]
    public static void Released()
    {
        if (IsOn)
        {
            Thread.State->Releases++;
        }
    }

    /// <summary>Enters a block that is no container; gives what its user is to see.</summary>
    public static void* Begin(void* memory, long size)
    {
        *(long*)memory = Allocated(size);
        return (byte*)memory + HeadBytes;
    }

    /// <summary>Strikes a block that <see cref="Begin"/> entered; gives the memory.</summary>
    public static void* End(void* block, long size)
    {
        var memory = (byte*)block - HeadBytes;
        Freed(*(long*)memory, size);
        return memory;
    }

    /// <summary>Enters a block; gives the number of its site.</summary>
    public static long Allocated(long size)
    {
        if (isClosed)
        {
            return 0;
        }

        var site = MeasuredSites.Find(Containers.Place, null);
        Add(&MeasuredSites.Table[site], size);
        Count(size, 1);
        return site;
    }

    /// <summary>Strikes a block.</summary>
    public static void Freed(long site, long size)
    {
        if (isClosed)
        {
            return;
        }

        Subtract(&MeasuredSites.Table[site], size);
        Count(-size, -1);
    }

    /// <summary>A block has changed its size.</summary>
    public static void Resized(void* block, long oldSize, long newSize)
    {
        if (isClosed)
        {
            return;
        }

        Grow(&MeasuredSites.Table[*(long*)((byte*)block - HeadBytes)], newSize - oldSize);
        Count(newSize - oldSize, 0);
    }

    /// <summary>The type of a new object is known: it is entered at the site of that type.</summary>
    public static void Name(Obj* o, TypeObj* type, long size, bool isContainer)
    {
        var number = isContainer ? Containers.SiteOf(o) : (long*)((byte*)o - HeadBytes);
        if (isClosed || number == null)
        {
            return;
        }

        var site = MeasuredSites.Find(Containers.Place, type);
        MeasuredSites.Withdraw(*number, size);
        Add(&MeasuredSites.Table[site], size);
        *number = site;
    }

    /// <summary>As <see cref="Name"/>, for an instance that compiled code has filled in.</summary>
    [Export("rt_measure_instance")]
    public static void NameInstance(V instance, long size) => Name(instance.Object, instance.Object->Type, size, true);

    /// <summary>Writes the report; nothing is entered afterwards.</summary>
    public static void Close()
    {
        isClosed = true;
        MeasuredHeap.Finish();
        fixed (MeasuredSite* all = &total)
        {
            MeasureReport.Write(all, events);
        }
    }

    /// <summary>A block of a site.</summary>
    internal static void Add(MeasuredSite* site, long size)
    {
        site->Blocks++;
        site->LiveBlocks++;
        Grow(site, size);
    }

    private static void Grow(MeasuredSite* site, long difference)
    {
        site->Bytes += difference > 0 ? difference : 0;
        site->LiveBytes += difference;
        if (site->LiveBytes > site->PeakBytes)
        {
            site->PeakBytes = site->LiveBytes;
        }
    }

    private static void Subtract(MeasuredSite* site, long size)
    {
        site->LiveBlocks--;
        site->LiveBytes -= size;
    }

    private static void Count(long bytes, long blocks)
    {
        events++;
        fixed (MeasuredSite* all = &total)
        {
            if (blocks > 0)
            {
                Add(all, bytes);
            }
            else if (blocks < 0)
            {
                Subtract(all, -bytes);
            }
            else
            {
                Grow(all, bytes);
            }

            MeasuredHeap.Sample(events, all->LiveBytes);
        }
    }
}
