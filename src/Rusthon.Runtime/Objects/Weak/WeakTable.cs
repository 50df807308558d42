using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The table from objects to the first weak reference to each: open addressing, at most half full, freed when empty.</summary>
internal static unsafe class WeakTable
{
    private const long SmallestCapacity = 16;

    private static Entry* entries;
    private static long capacity;
    private static long count;

    /// <summary>The first reference to an object; null when there is none.</summary>
    public static WeakReferenceObj* Get(Obj* o)
    {
        if (capacity == 0)
        {
            return null;
        }

        return entries[Find(o)].First;
    }

    /// <summary>Enters or replaces the first reference: 0, or -1 when out of memory.</summary>
    public static int Set(Obj* o, WeakReferenceObj* first)
    {
        if ((count + 1) * 2 > capacity && !Grow())
        {
            return -1;
        }

        var entry = entries + Find(o);
        count += entry->Key == null ? 1 : 0;
        entry->Key = o;
        entry->First = first;
        return 0;
    }

    /// <summary>Replaces the first reference of an object that is in the table.</summary>
    public static void Replace(Obj* o, WeakReferenceObj* first) => entries[Find(o)].First = first;

    /// <summary>Takes an object out; those behind it move up.</summary>
    public static void Remove(Obj* o)
    {
        if (capacity == 0)
        {
            return;
        }

        var hole = Find(o);
        if (entries[hole].Key == null)
        {
            return;
        }

        count--;
        for (var i = (hole + 1) & (capacity - 1); entries[i].Key != null; i = (i + 1) & (capacity - 1))
        {
            var home = Home(entries[i].Key);
            if (((i - home) & (capacity - 1)) >= ((i - hole) & (capacity - 1)))
            {
                entries[hole] = entries[i];
                hole = i;
            }
        }

        entries[hole] = default;
        if (count == 0)
        {
            Heap.Free(entries, capacity * sizeof(Entry));
            entries = null;
            capacity = 0;
        }
    }

    private static long Home(Obj* o) => (long)(((ulong)o >> 4) * 0x9E3779B97F4A7C15UL >> 32) & (capacity - 1);

    private static long Find(Obj* o)
    {
        var i = Home(o);
        while (entries[i].Key != null && entries[i].Key != o)
        {
            i = (i + 1) & (capacity - 1);
        }

        return i;
    }

    private static bool Grow()
    {
        var oldEntries = entries;
        var oldCapacity = capacity;
        var wanted = capacity == 0 ? SmallestCapacity : capacity * 2;
        var fresh = (Entry*)Heap.Allocate(wanted * sizeof(Entry));
        if (fresh == null)
        {
            return false;
        }

        Unsafe.InitBlock(fresh, 0, (uint)(wanted * sizeof(Entry)));
        entries = fresh;
        capacity = wanted;
        for (var i = 0L; i < oldCapacity; i++)
        {
            if (oldEntries[i].Key != null)
            {
                entries[Find(oldEntries[i].Key)] = oldEntries[i];
            }
        }

        if (oldEntries != null)
        {
            Heap.Free(oldEntries, oldCapacity * sizeof(Entry));
        }

        return true;
    }

    private struct Entry
    {
        public Obj* Key;
        public WeakReferenceObj* First;
    }
}
