using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Where objects that own references lie, so that all of them can be found: small ones in chunks of one size class
/// each, the others (and all, where blocks come from malloc) in a list of blocks with a <see cref="BlockHead"/>.
/// </summary>
public static unsafe class Containers
{
    private const long FirstChunk = 4 << 10;
    private const long LargestChunk = 256 << 10;

    /// <summary>The address space that is asked for to hold chunks, and the least that will do where there is a limit.</summary>
    private const long WantedRange = 1L << 36;

    /// <inheritdoc cref="WantedRange"/>
    private const long SmallestRange = 1L << 24;

    [FixedAddressValueType]
    private static PoolTable pools;

    private static BlockHead* listed;

    /// <summary>Blocks that were freed while <see cref="Suspects"/> may still look at them.</summary>
    private static BlockHead* deferred;

    /// <summary>The address space of the chunks, how much of it is used, and a table with an entry for each granule of it.</summary>
    private static byte* range;
    private static long rangeSize;
    private static long rangeUsed;
    private static bool isRangeTried;
    private static uint* tallies;

    private static long bytes;
    private static PositionDef* place;

    private static Pool* Pools => (Pool*)Unsafe.AsPointer(ref pools);

    /// <summary>The bytes of container memory: chunks and listed blocks; no fewer than all containers have together.</summary>
    public static long Bytes => bytes;

    /// <summary>Memory for a container when the free list of its size has none; not initialised. Null when out of memory: then MemoryError is pending.</summary>
    public static void* Allocate(long size) =>
        Build.Allocator == Build.FreeListAllocator && (ulong)size <= Heap.MaxSmallBlock
            ? Carve((int)((size + Heap.Granule - 1) / Heap.Granule))
            : AllocateListed(size);

    /// <summary>Frees a container that is in no size class.</summary>
    public static void Free(Obj* o, long size)
    {
        var head = (BlockHead*)o - 1;
        if (head->Previous == null)
        {
            listed = head->Next;
        }
        else
        {
            head->Previous->Next = head->Next;
        }

        if (head->Next != null)
        {
            head->Next->Previous = head->Previous;
        }

        if (Measures.IsOn)
        {
            Measures.Freed(head->Site, size);
        }

        Thread.State->LiveBlocks--;
        bytes -= size;
        if (Build.Allocator == Build.PoisonAllocator)
        {
            Heap.Poison(o, size);
        }

        if (Suspects.IsSearching)
        {
            // What stays readable must not look like a container.
            o->Flags = 0;
            head->Tally = size;
            head->Deferred = deferred;
            deferred = head;
        }
        else
        {
            GiveBack(head, size);
        }
    }

    /// <summary>A table of counts for all containers, empty for those in chunks; false when there is no memory.</summary>
    internal static bool MapTallies()
    {
        if (Build.Allocator == Build.FreeListAllocator && !HasRange())
        {
            return true;
        }

        tallies = (uint*)Libc.MapMemory(TalliesSize);
        return tallies != null;
    }

    /// <summary>The bytes at the beginning of the table that may have been used.</summary>
    internal static long UsedTallies => (rangeUsed / Heap.Granule * sizeof(uint)) + sizeof(uint);

    /// <summary>Gives a part of the table back.</summary>
    internal static void ForgetTallies(long from, long length) => Libc.Forget((byte*)tallies + from, length);

    /// <summary>Frees a block that was freed during the search and had to stay; false when there is none.</summary>
    internal static bool FreeDeferred()
    {
        if (deferred == null)
        {
            return false;
        }

        var head = deferred;
        deferred = head->Deferred;
        GiveBack(head, head->Tally);
        return true;
    }

    /// <summary>Frees the table, and the blocks that had to stay.</summary>
    internal static void UnmapTallies()
    {
        if (tallies != null)
        {
            Libc.Unmap(tallies, TalliesSize);
            tallies = null;
        }

        while (FreeDeferred())
        {
        }
    }

    /// <summary>The entry of a container, between <see cref="MapTallies"/> and <see cref="UnmapTallies"/>.</summary>
    internal static uint* TallyOf(Obj* o)
    {
        var offset = (ulong)((byte*)o - range);
        return offset < (ulong)rangeUsed ? &tallies[offset / Heap.Granule] : (uint*)&((BlockHead*)o - 1)->Tally;
    }

    /// <summary>The entry of what a reference leads to; null when that is no container.</summary>
    internal static uint* TallyOf(V value)
    {
        if (!value.IsCounted)
        {
            return null;
        }

        var offset = (ulong)((byte*)value.Object - range);
        return offset < (ulong)rangeUsed ? &tallies[offset / Heap.Granule]
            : (value.Object->Flags & ObjFlags.Container) == 0 ? null
            : (uint*)&((BlockHead*)value.Object - 1)->Tally;
    }

    private static nuint TalliesSize => (nuint)((rangeSize / Heap.Granule * sizeof(uint)) + sizeof(uint));

    private static void GiveBack(BlockHead* head, long size)
    {
        if (Build.Allocator != Build.PoisonAllocator)
        {
            Heap.ToSystem(head, size + sizeof(BlockHead));
        }
    }

    /// <summary>Gives the chunks back.</summary>
    public static void Shutdown()
    {
        for (var i = 1; i < Heap.ClassCount; i++)
        {
            var pool = Pools + i;
            while (pool->First != null)
            {
                var chunk = pool->First;
                pool->First = chunk->Next;
                Thread.State->HeapBytes -= chunk->Size;
            }

            *pool = default;
        }

        if (range != null)
        {
            Libc.Unmap(range, (nuint)rangeSize);
            range = null;
            rangeSize = 0;
            rangeUsed = 0;
        }

        Thread.State->FreeContainers = default;
    }

    /// <summary>Notes the place of the op that follows, for <see cref="PlaceOf"/>.</summary>
    [Export("rt_note_maker")]
    public static void NoteMaker(PositionDef* maker) => place = maker;

    /// <summary>The place of the op that runs, in a program that was compiled to note it.</summary>
    internal static PositionDef* Place => place;

    /// <summary>Where a container has the number of its site, in a program that measures.</summary>
    internal static long* SiteOf(Obj* o) => &((BlockHead*)o - 1)->Site;

    /// <summary>The place of the op that made a container, if the program was compiled to note them and blocks come from malloc; else null.</summary>
    public static PositionDef* PlaceOf(Obj* o) => Build.HasChunks ? null : ((BlockHead*)o - 1)->Place;

    private static void* Carve(int index)
    {
        var pool = Pools + index;
        var size = index * Heap.Granule;
        if (pool->End - pool->Next < size)
        {
            if (!HasRange() || rangeSize - rangeUsed < LargestChunk)
            {
                return AllocateListed(size);
            }

            if (!NewChunk(pool))
            {
                return null;
            }
        }

        var block = pool->Next;
        pool->Next += size;
        Thread.State->LiveBlocks++;
        return block;
    }

    /// <summary>Chunks double up to a limit; what is left of the last one is abandoned. False when out of memory (raised).</summary>
    private static bool NewChunk(Pool* pool)
    {
        var size = pool->Last == null ? FirstChunk : pool->Last->Size < LargestChunk ? pool->Last->Size * 2 : LargestChunk;
        if (!Heap.Reserve(size))
        {
            return false;
        }

        var chunk = (Chunk*)(range + rangeUsed);
        rangeUsed += size;
        chunk->Next = null;
        chunk->Size = size;
        if (pool->Last == null)
        {
            pool->First = chunk;
        }
        else
        {
            pool->Last->Next = chunk;
        }

        pool->Last = chunk;
        pool->Next = (byte*)(chunk + 1);
        pool->End = (byte*)chunk + size;
        bytes += size;
        return true;
    }

    /// <summary>Whether there is address space for chunks; it is reserved at the first question.</summary>
    private static bool HasRange()
    {
        for (var size = WantedRange; !isRangeTried && range == null && size >= SmallestRange; size /= 4)
        {
            range = (byte*)Libc.MapMemory((nuint)size);
            rangeSize = range == null ? 0 : size;
        }

        isRangeTried = true;
        return range != null;
    }

    private static void* AllocateListed(long size)
    {
        var head = size < 0 ? null : (BlockHead*)Heap.FromSystem(size + sizeof(BlockHead));
        if (head == null)
        {
            return null;
        }

        head->Place = place;
        head->Tally = 0;
        head->Site = Measures.IsOn ? Measures.Allocated(size) : 0;
        head->Previous = null;
        head->Next = listed;
        if (listed != null)
        {
            listed->Previous = head;
        }

        listed = head;
        bytes += size;
        Thread.State->LiveBlocks++;
        return head + 1;
    }

    /// <summary>
    /// Goes through all containers, those of a size class in the order of their addresses. Between two steps none may be made or freed,
    /// unless <see cref="Suspects"/> is searching: then what is made meanwhile may be left out.
    /// </summary>
    public struct Cursor
    {
        private int index;
        private Chunk* chunk;
        private byte* at;
        private BlockHead* block;

        /// <summary>The bytes of the container that <see cref="Next"/> gave, estimated where it has a block of its own.</summary>
        public readonly long Size => index == 0 ? Heap.MaxSmallBlock : index * Heap.Granule;

        /// <summary>Before the first container.</summary>
        public static Cursor Start()
        {
            Cursor cursor = default;
            cursor.block = listed;
            return cursor;
        }

        /// <summary>The next container that has a block of its own; null behind the last.</summary>
        public Obj* NextListed()
        {
            while (block != null)
            {
                var o = (Obj*)(block + 1);
                block = block->Next;
                if ((o->Flags & ObjFlags.Container) != 0)
                {
                    return o;
                }
            }

            return null;
        }

        /// <summary>The next container; null behind the last.</summary>
        public Obj* Next()
        {
            var first = NextListed();
            if (first != null)
            {
                return first;
            }

            while (chunk != null || NextPool())
            {
                var pool = Pools + index;
                var size = index * Heap.Granule;
                var end = chunk == pool->Last ? pool->Next : (byte*)chunk + chunk->Size;
                while (end - at >= size)
                {
                    var o = (Obj*)at;
                    at += size;
                    if ((o->Flags & ObjFlags.Container) != 0)
                    {
                        return o;
                    }
                }

                chunk = chunk->Next;
                at = (byte*)(chunk + 1);
            }

            return null;
        }

        private bool NextPool()
        {
            while (chunk == null && index < Heap.ClassCount - 1)
            {
                index++;
                chunk = Pools[index].First;
            }

            at = (byte*)(chunk + 1);
            return chunk != null;
        }
    }

    /// <summary>Stands before a container that has a block of its own.</summary>
    private struct BlockHead
    {
        public BlockHead* Next;
        public BlockHead* Previous;

        /// <summary>The place of the op that made it, or null.</summary>
        public PositionDef* Place;

        /// <summary>The number of its site in a program that measures.</summary>
        public long Site;

        /// <summary>Of a block that was freed while it had to stay: the next such.</summary>
        public BlockHead* Deferred;

        /// <summary>Its entry in the table of counts; of a freed block that had to stay its size.</summary>
        public long Tally;
    }

    private struct Chunk
    {
        public Chunk* Next;
        public long Size;
    }

    /// <summary>The chunks of a size class, and the part of the last one that is still to be given out.</summary>
    private struct Pool
    {
        public byte* Next;
        public byte* End;
        public Chunk* First;
        public Chunk* Last;
    }

    [InlineArray(Heap.ClassCount * 4)]
    private struct PoolTable
    {
        private nint first;
    }
}
