using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A table from objects (not owned) to a word each that is not 0: open addressing, at most half full, freed when empty.</summary>
internal unsafe struct ObjectTable
{
    private const long SmallestCapacity = 16;

    private Entry* entries;
    private long capacity;
    private long count;

    /// <summary>What is entered for an object; 0 when nothing is.</summary>
    public readonly nint Get(Obj* o) => capacity == 0 ? 0 : entries[Find(o)].Value;

    /// <summary>Enters or replaces what belongs to an object: 0, or -1 when out of memory.</summary>
    public int Set(Obj* o, nint value)
    {
        if ((count + 1) * 2 > capacity && !Grow())
        {
            return -1;
        }

        var entry = entries + Find(o);
        count += entry->Key == null ? 1 : 0;
        entry->Key = o;
        entry->Value = value;
        return 0;
    }

    /// <summary>Takes an object out; those behind it move up.</summary>
    public void Remove(Obj* o)
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

    private readonly long Home(Obj* o) => (long)(((ulong)o >> 4) * 0x9E3779B97F4A7C15UL >> 32) & (capacity - 1);

    private readonly long Find(Obj* o)
    {
        var i = Home(o);
        while (entries[i].Key != null && entries[i].Key != o)
        {
            i = (i + 1) & (capacity - 1);
        }

        return i;
    }

    private bool Grow()
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
        public nint Value;
    }
}
