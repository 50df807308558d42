namespace Rusthon.Runtime;

/// <summary>What was allocated of a type at a place.</summary>
public unsafe struct MeasuredSite
{
    /// <summary>The place of the op that runs, or null before the first.</summary>
    public PositionDef* Place;

    /// <summary>The type, or null for a block that belongs to an object.</summary>
    public TypeObj* Type;

    /// <summary>Blocks and bytes that were allocated.</summary>
    public long Blocks;

    /// <inheritdoc cref="Blocks"/>
    public long Bytes;

    /// <summary>Blocks and bytes that are in use, and the most bytes that were.</summary>
    public long LiveBlocks;

    /// <inheritdoc cref="LiveBlocks"/>
    public long LiveBytes;

    /// <inheritdoc cref="LiveBlocks"/>
    public long PeakBytes;

    /// <summary>The type's name, UTF-8, as it may be gone when the report is written.</summary>
    public ShortText Name;
}

/// <summary>The table of sites: found by place and type, numbered from 1; what finds no room is entered at 0.</summary>
internal static unsafe class MeasuredSites
{
    private const long Capacity = 1 << 16;
    private const long Slots = Capacity * 2;
    private static MeasuredSite* table;
    private static int* index;
    private static long count;

    /// <summary>The sites.</summary>
    public static MeasuredSite* Table => table;

    /// <summary>How many there are, the one numbered 0 included.</summary>
    public static long Count => count;

    /// <summary>The number of a site.</summary>
    public static long Find(PositionDef* place, TypeObj* type)
    {
        if (table == null)
        {
            table = (MeasuredSite*)Libc.MapMemory((nuint)(Capacity * sizeof(MeasuredSite)));
            index = (int*)Libc.MapMemory((nuint)(Slots * sizeof(int)));
            if (table == null || index == null)
            {
                Libc.Abort();
            }

            count = 1;
        }

        var at = (((ulong)place >> 3) * 0x9E3779B97F4A7C15UL) ^ (((ulong)type >> 4) * 0xC2B2AE3D27D4EB4FUL);
        for (at ^= at >> 29; ; at++)
        {
            var slot = index + (at & (ulong)(Slots - 1));
            if (*slot == 0)
            {
                return count < Capacity ? Enter(slot, place, type) : 0;
            }

            if (table[*slot].Place == place && table[*slot].Type == type)
            {
                return *slot;
            }
        }
    }

    /// <summary>Takes back a block that was entered where it does not belong.</summary>
    public static void Withdraw(long site, long size)
    {
        table[site].Blocks--;
        table[site].Bytes -= size;
        table[site].LiveBlocks--;
        if (table[site].PeakBytes == table[site].LiveBytes)
        {
            table[site].PeakBytes -= size;
        }

        table[site].LiveBytes -= size;
    }

    private static long Enter(int* slot, PositionDef* place, TypeObj* type)
    {
        *slot = (int)count;
        table[count].Place = place;
        table[count].Type = type;
        if (type != null)
        {
            var text = ShortTextWriter.Start(&table[count].Name);
            text.AddStr(type->Name, ShortText.Room);
        }

        return count++;
    }
}
