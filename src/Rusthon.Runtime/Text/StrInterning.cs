using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// The table of interned strs. It does not own them: a str that is dropped leaves the table. Open addressing by the
/// str's hash with linear probing; a removed entry leaves a mark.
/// </summary>
public static unsafe partial class Strs
{
    private struct InternTable
    {
        public StrObj** Slots;

        /// <summary>A power of two, or 0 while there is no table.</summary>
        public long Size;

        /// <summary>Slots that hold a str or a mark.</summary>
        public long Used;

        /// <summary>Slots that hold a str.</summary>
        public long Count;
    }

    [FixedAddressValueType]
    [ExportData("rt_interned")]
    private static InternTable interned;

    private static StrObj* Removed => (StrObj*)1;

    /// <summary>The unique str that equals a given exact str (an instance of a subclass is given back itself).</summary>
    public static V Intern(V text)
    {
        var s = Of(text);
        if ((s->Head.Flags & StrFlags.Interned) != 0 || s->Head.Type != StrType.Address)
        {
            return Counts.Retain(text);
        }

        var table = (InternTable*)Unsafe.AsPointer(ref interned);
        if ((table->Used + 1) * 3 > table->Size * 2 && !Rebuild(table))
        {
            return V.Error;
        }

        var slot = FindSlot(table, text, out var free);
        if (slot != null)
        {
            return Counts.RetainObject(*slot);
        }

        if (*free == null)
        {
            table->Used++;
        }

        *free = s;
        table->Count++;
        s->Head.Flags |= StrFlags.Interned;
        return Counts.Retain(text);
    }

    /// <summary>Frees the interning table. Interned strs may still be used and dropped.</summary>
    public static void Shutdown()
    {
        var table = (InternTable*)Unsafe.AsPointer(ref interned);
        if (table->Slots != null)
        {
            Heap.Free(table->Slots, table->Size * sizeof(StrObj*));
        }

        *table = default;
    }

    /// <summary>Takes an interned str that is being dropped out of the table.</summary>
    internal static void Forget(StrObj* s)
    {
        var table = (InternTable*)Unsafe.AsPointer(ref interned);
        if (table->Size == 0)
        {
            return;
        }

        var mask = table->Size - 1;
        for (var i = Hash(V.FromObject(s)) & mask; table->Slots[i] != null; i = (i + 1) & mask)
        {
            if (table->Slots[i] == s)
            {
                table->Slots[i] = Removed;
                table->Count--;
                return;
            }
        }
    }

    /// <summary>The slot of the equal str, or null; then the slot for a new one is given.</summary>
    private static StrObj** FindSlot(InternTable* table, V text, out StrObj** free)
    {
        var mask = table->Size - 1;
        free = null;
        for (var i = Hash(text) & mask; ; i = (i + 1) & mask)
        {
            var slot = table->Slots + i;
            if (*slot == null)
            {
                free = free == null ? slot : free;
                return null;
            }

            if (*slot == Removed)
            {
                free = free == null ? slot : free;
            }
            else if (Equal(V.FromObject(*slot), text))
            {
                return slot;
            }
        }
    }

    private static bool Rebuild(InternTable* table)
    {
        var size = 64L;
        while (size < (table->Count + 1) * 3)
        {
            size *= 2;
        }

        var slots = (StrObj**)Heap.Allocate(size * sizeof(StrObj*));
        if (slots == null)
        {
            return false;
        }

        TextMemory.FillBytes(slots, 0, size * sizeof(StrObj*));
        for (var i = 0L; i < table->Size; i++)
        {
            var s = table->Slots[i];
            if (s == null || s == Removed)
            {
                continue;
            }

            var place = s->Hash & (size - 1);
            while (slots[place] != null)
            {
                place = (place + 1) & (size - 1);
            }

            slots[place] = s;
        }

        if (table->Slots != null)
        {
            Heap.Free(table->Slots, table->Size * sizeof(StrObj*));
        }

        table->Slots = slots;
        table->Size = size;
        table->Used = table->Count;
        return true;
    }
}
