using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>The allocator that this build of the runtime uses. The builder of the runtime replaces the getter by a constant.</summary>
public static class Build
{
    /// <summary>Inline size-class free lists.</summary>
    public const int FreeListAllocator = 0;

    /// <summary>Every block from malloc, for valgrind.</summary>
    public const int MallocAllocator = 1;

    /// <summary>Freed blocks are filled with a pattern and never used again, so that a wrong borrow fails at once.</summary>
    public const int PoisonAllocator = 2;

    /// <summary>Chunks, as with free lists, but nothing dies: all memory goes back when the process ends (--memory=arena).</summary>
    public const int ArenaAllocator = 3;

    /// <summary>One of the above.</summary>
    public static int Allocator => MallocAllocator;

    /// <summary>Whether objects live until the program ends.</summary>
    public static bool IsArena => Allocator == ArenaAllocator;

    /// <summary>Whether small blocks are carved from chunks, not of malloc each.</summary>
    public static bool HasChunks => Allocator == FreeListAllocator || Allocator == ArenaAllocator;
}

/// <summary>
/// Blocks of memory. Sizes are in bytes and the same size is given when a block is freed. Small blocks come from
/// free lists by size class (16 bytes each), carved from chunks; larger ones from malloc. In an arena objects are never freed, only
/// buffers that their owner gives back, as a list does that grows: small blocks are carved first, and the free lists are used
/// up before the next chunk.
/// </summary>
public static unsafe class Heap
{
    /// <summary>The granularity of size classes, and the alignment of blocks.</summary>
    public const long Granule = 16;

    /// <summary>The number of size classes (class 0 is unused).</summary>
    public const int ClassCount = 33;

    /// <summary>The largest block that comes from a free list.</summary>
    public const long MaxSmallBlock = Granule * (ClassCount - 1);

    private const long ChunkSize = 1 << 16;
    private const long MaxChunkSize = 1 << 22;
    private const int ChunkHeader = 16;
    private const byte PoisonByte = 0xDB;
    private const long ArenaReserve = 4 * ChunkSize;

    private static long reserve;

    [DllImport("libc", EntryPoint = "malloc")]
    private static extern void* Malloc(nuint size);

    [DllImport("libc", EntryPoint = "realloc")]
    private static extern void* Realloc(void* block, nuint size);

    [DllImport("libc", EntryPoint = "free")]
    private static extern void Free(void* block);

    /// <summary>A new object with count 1 and zeroed flags; the rest is not initialised. Null when out of memory: then MemoryError is pending.</summary>
    [Inline]
    public static Obj* New(TypeObj* type, long size)
    {
        if (!Build.HasChunks && (type->Flags & TypeFlags.Container) != 0)
        {
            Libc.Abort();
        }

        var o = (Obj*)Allocate(size);
        if (o == null)
        {
            return null;
        }

        if (Measures.IsOn)
        {
            Measures.Name(o, type, size, false);
        }

        o->Count = 1;
        o->Flags = 0;
        o->Type = type;
        return o;
    }

    /// <summary>As <see cref="New"/> for an object that owns references: the cycle collector finds it. All it owns must be in place before other code runs.</summary>
    [Inline]
    public static Obj* NewContainer(TypeObj* type, long size)
    {
        if (!Build.HasChunks && (type->Flags & TypeFlags.Container) == 0)
        {
            Libc.Abort();
        }

        var o = (Obj*)AllocateContainer(size);
        if (o == null)
        {
            return null;
        }

        if (Measures.IsOn)
        {
            Measures.Name(o, type, size, true);
        }

        o->Count = 1;
        o->Flags = ObjFlags.Container;
        o->Type = type;
        return o;
    }

    /// <summary>A block for a container, not initialised; null when out of memory (raised).</summary>
    [Inline]
    public static void* AllocateContainer(long size)
    {
        if (Build.IsArena)
        {
            return Allocate(size);
        }

        if (Build.Allocator == Build.FreeListAllocator && (ulong)size <= MaxSmallBlock)
        {
            var index = (int)((size + Granule - 1) / Granule);
            var head = (nint*)&Thread.State->FreeContainers + index;
            var block = (nint*)*head;
            if (block != null)
            {
                *head = *block;
                return block;
            }
        }

        return Containers.Allocate(size);
    }

    /// <summary>Frees an object made by <see cref="NewContainer"/>. The link of the free list takes the place of count and flags: its upper half has no flag.</summary>
    [Inline]
    public static void FreeContainer(Obj* o, long size)
    {
        if (Build.IsArena)
        {
            Free(o, size);
            return;
        }

        if (Build.Allocator == Build.FreeListAllocator && (ulong)size <= MaxSmallBlock)
        {
            var index = (int)((size + Granule - 1) / Granule);
            var head = (nint*)&Thread.State->FreeContainers + index;
            *(nint*)o = *head;
            *head = (nint)o;
            return;
        }

        Containers.Free(o, size);
    }

    /// <summary>A block of at least <paramref name="size"/> bytes, aligned to 16, not initialised. Null when out of memory: then MemoryError is pending.</summary>
    [Inline]
    public static void* Allocate(long size)
    {
        if (Build.IsArena && (ulong)(size - 1) < MaxSmallBlock)
        {
            var thread = Thread.State;
            var carved = thread->ChunkNext;
            var next = carved + ((size + Granule - 1) & -Granule);
            if (next <= thread->ChunkEnd)
            {
                thread->ChunkNext = next;
                return carved;
            }
        }

        if (Build.Allocator == Build.FreeListAllocator && (ulong)size <= MaxSmallBlock)
        {
            var index = (int)((size + Granule - 1) / Granule);
            var head = (nint*)&Thread.State->Free + index;
            var block = (nint*)*head;
            if (block != null)
            {
                *head = *block;
                return block;
            }
        }

        return AllocateSlowly(size);
    }

    /// <summary>Frees a block; the size is the one it was allocated with.</summary>
    [Inline]
    public static void Free(void* block, long size)
    {
        if (Build.HasChunks && (ulong)size <= MaxSmallBlock)
        {
            var index = (int)((size + Granule - 1) / Granule);
            var head = (nint*)&Thread.State->Free + index;
            *(nint*)block = *head;
            *head = (nint)block;
            return;
        }

        FreeSlowly(block, size);
    }

    /// <summary>Moves a block to a new size, keeping the smaller of both sizes of content. Null when out of memory: then MemoryError is pending and the old block still stands.</summary>
    public static void* Resize(void* block, long oldSize, long newSize)
    {
        if (oldSize > MaxSmallBlock && newSize > MaxSmallBlock && Build.Allocator != Build.PoisonAllocator)
        {
            var moved = Grow(newSize - oldSize) ? (byte*)Realloc((byte*)block - Measures.Extra, (nuint)(newSize + Measures.Extra)) : null;
            if (moved == null)
            {
                Errors.NoMemory();
                return null;
            }

            Thread.State->HeapBytes += newSize - oldSize;
            moved += Measures.Extra;
            if (Measures.IsOn)
            {
                Measures.Resized(moved, oldSize, newSize);
            }

            return moved;
        }

        var fresh = Allocate(newSize);
        if (fresh != null)
        {
            Unsafe.CopyBlock(fresh, block, (uint)(oldSize < newSize ? oldSize : newSize));
            Free(block, oldSize);
        }

        return fresh;
    }

    /// <summary>Called when a count has reached 0: drops the object now, or later when drops are nested too deep.</summary>
    [Export("rt_drop")]
    public static void Drop(Obj* o)
    {
        var thread = Thread.State;
        o->Flags &= ~ObjFlags.Container;
        if (thread->DropDepth >= MaxDropDepth && Postpone(o))
        {
            return;
        }

        thread->DropDepth++;
        DropNow(o);
        while (thread->DropDepth == 1 && thread->DropCount > 0)
        {
            DropNow(thread->DropList[--thread->DropCount]);
        }

        thread->DropDepth--;
    }

    /// <summary>Instances of classes made at run time clear their weak references themselves, after __del__.</summary>
    private static void DropNow(Obj* o)
    {
        if ((o->Flags & ObjFlags.WeaklyReferenced) != 0 && (o->Type->Flags & TypeFlags.HeapType) == 0)
        {
            WeakReferences.Clear(o);
        }

        o->Type->Drop(o);
    }

    /// <summary>Puts an object on the list of those to drop; false when the list cannot grow.</summary>
    private static bool Postpone(Obj* o)
    {
        var thread = Thread.State;
        if (thread->DropCount == thread->DropCapacity)
        {
            var capacity = thread->DropCapacity == 0 ? 64 : thread->DropCapacity * 2;
            var list = (Obj**)Realloc(thread->DropList, (nuint)(capacity * sizeof(Obj*)));
            if (list == null)
            {
                return false;
            }

            thread->DropList = list;
            thread->DropCapacity = capacity;
        }

        thread->DropList[thread->DropCount++] = o;
        return true;
    }

    /// <summary>Blocks that are allocated and not freed.</summary>
    public static long CountLiveBlocks()
    {
        var thread = Thread.State;
        var live = thread->LiveBlocks;
        if (Build.Allocator != Build.FreeListAllocator)
        {
            return live;
        }

        for (var i = 1; i < ClassCount; i++)
        {
            live -= LengthOf(((nint*)&thread->Free)[i]) + LengthOf(((nint*)&thread->FreeContainers)[i]);
        }

        return live;
    }

    /// <summary>Gives all chunks back. No object may be used afterwards.</summary>
    public static void Shutdown()
    {
        var thread = Thread.State;
        while (thread->Chunks != null)
        {
            var chunk = thread->Chunks;
            thread->Chunks = *(byte**)chunk;
            Free(chunk);
        }

        Suspects.Abandon();
        Containers.Shutdown();
        Free(thread->DropList);
        thread->DropList = null;
        thread->DropCount = 0;
        thread->DropCapacity = 0;
        thread->ChunkNext = null;
        thread->ChunkEnd = null;
        thread->Free = default;
    }

    private const long MaxDropDepth = 64;
    private const long MaxBlock = 1L << 46;

    private static void* AllocateSlowly(long size)
    {
        if (Build.HasChunks && (ulong)size <= MaxSmallBlock)
        {
            var classes = (size + Granule - 1) / Granule;
            var freed = Build.IsArena ? TakeFreed(classes) : null;
            return freed == null ? Carve(classes * Granule) : freed;
        }

        var block = size < 0 ? null : FromSystem((size == 0 ? 1 : size) + Measures.Extra);
        if (block == null)
        {
            return null;
        }

        Thread.State->LiveBlocks++;
        return Measures.IsOn ? Measures.Begin(block, size) : block;
    }

    /// <summary>A block of memory from the system, accounted for; null when there is none: then MemoryError is pending.</summary>
    internal static void* FromSystem(long size)
    {
        var block = Grow(size) ? Malloc((nuint)size) : null;
        if (block == null)
        {
            Errors.NoMemory();
            return null;
        }

        Thread.State->HeapBytes += size;
        return block;
    }

    /// <summary>Accounts for memory that is touched from now on; false when the heap may not grow so much: then MemoryError is pending.</summary>
    internal static bool Reserve(long size)
    {
        if (!Grow(size))
        {
            Errors.NoMemory();
            return false;
        }

        Thread.State->HeapBytes += size;
        return true;
    }

    /// <summary>Gives a block back that <see cref="FromSystem"/> gave.</summary>
    internal static void ToSystem(void* block, long size)
    {
        Thread.State->HeapBytes -= size;
        Free(block);
    }

    /// <summary>Whether the heap may grow by so many bytes; asks for a collection when it has grown enough.</summary>
    private static bool Grow(long size)
    {
        var thread = Thread.State;
        if (!Build.IsArena && thread->HeapBytes + size > thread->HeapGoal)
        {
            Collector.Ask();
        }

        return size <= MaxBlock && FitsLimit(size);
    }

    /// <summary>
    /// Whether the heap keeps within its limit with so many bytes more. In an arena no memory comes back with which to handle the
    /// MemoryError or to print it, so after the first small request that does not fit there is a reserve.
    /// </summary>
    private static bool FitsLimit(long size)
    {
        var limit = ProgramSettings.MaxHeap;
        var isSmall = Build.IsArena && size <= ChunkSize;
        if (limit == 0 || Thread.State->HeapBytes + size <= limit + (isSmall ? reserve : 0))
        {
            return true;
        }

        reserve = isSmall ? ArenaReserve : reserve;
        return false;
    }

    /// <summary>The bytes in use in blocks that are no containers.</summary>
    internal static long BytesOutsideContainers
    {
        get
        {
            var thread = Thread.State;
            var bytes = thread->HeapBytes - Containers.Bytes - (thread->ChunkEnd - thread->ChunkNext);
            for (var i = 1; i < ClassCount; i++)
            {
                bytes -= LengthOf(((nint*)&thread->Free)[i]) * i * Granule;
            }

            return bytes;
        }
    }

    private static long LengthOf(nint block)
    {
        var length = 0L;
        for (; block != 0; block = *(nint*)block)
        {
            length++;
        }

        return length;
    }

    /// <summary>Every block carved counts as live; the free lists are subtracted when the live blocks are counted.</summary>
    private static void* Carve(long size)
    {
        if (size == 0)
        {
            size = Granule;
        }

        var thread = Thread.State;
        if (thread->ChunkEnd - thread->ChunkNext < size && !NewChunk())
        {
            return null;
        }

        var block = thread->ChunkNext;
        thread->ChunkNext += size;
        thread->LiveBlocks++;
        return block;
    }

    /// <summary>Chunks double up to a limit. What is left of the old chunk is abandoned (less than the largest small block).</summary>
    private static bool NewChunk()
    {
        var thread = Thread.State;
        var size = ChunkSize;
        if (thread->Chunks != null)
        {
            var last = ((long*)thread->Chunks)[1];
            size = last < MaxChunkSize ? last * 2 : last;
            size = Build.IsArena && !FitsLimit(size) ? ChunkSize : size;
        }

        var chunk = (byte*)FromSystem(size);
        if (chunk == null)
        {
            return false;
        }

        *(byte**)chunk = thread->Chunks;
        ((long*)chunk)[1] = size;
        thread->Chunks = chunk;
        thread->ChunkNext = chunk + ChunkHeader;
        thread->ChunkEnd = chunk + size;
        return true;
    }

    /// <summary>The first block of a free list, taken off; null when it is empty.</summary>
    private static void* TakeFreed(long index)
    {
        var head = (nint*)&Thread.State->Free + index;
        var block = (nint*)*head;
        if (block != null)
        {
            *head = *block;
        }

        return block;
    }

    private static void FreeSlowly(void* block, long size)
    {
        Thread.State->LiveBlocks--;
        if (Build.Allocator == Build.PoisonAllocator)
        {
            Poison(block, size);
            return;
        }

        var memory = Measures.IsOn ? Measures.End(block, size) : block;
        ToSystem(memory, (size == 0 ? 1 : size) + Measures.Extra);
    }

    /// <summary>Fills the beginning of a freed block with the pattern.</summary>
    internal static void Poison(void* block, long size) =>
        new System.Span<byte>(block, (int)(size > MaxSmallBlock ? MaxSmallBlock : size)).Fill(PoisonByte);
}

/// <summary>Reference counts. In an arena they only tell whether a value has a single reference, so that it may change in place: nothing is dropped.</summary>
public static unsafe class Counts
{
    /// <summary>Adds a reference and gives the value back.</summary>
    [Inline]
    [Export("rt_retain")]
    public static V Retain(V value)
    {
        if (value.IsCounted)
        {
            Measures.Retained();
            value.Object->Count++;
        }

        return value;
    }

    /// <summary>Gives up a reference.</summary>
    [Inline]
    [Export("rt_release")]
    public static void Release(V value)
    {
        if (value.IsCounted)
        {
            ReleaseObject(value.Object);
        }
    }

    /// <summary>Adds a reference to an object and gives its value.</summary>
    [Inline]
    public static V RetainObject(void* o)
    {
        Measures.Retained();
        ((Obj*)o)->Count++;
        return V.FromObject(o);
    }

    /// <summary>Gives up a reference to an object.</summary>
    [Inline]
    public static void ReleaseObject(Obj* o)
    {
        Measures.Released();
        if (--o->Count == 0 && !Build.IsArena)
        {
            Heap.Drop(o);
        }
    }
}
