namespace Rusthon.Runtime;

/// <summary>Variables that nested functions share.</summary>
public static unsafe class Cells
{
    /// <summary>A cell that takes over a value (Unset: unbound; released also when it raises).</summary>
    [Export("rt_cell_new")]
    public static V New([Owned] V value)
    {
        var cell = (CellObj*)Heap.NewContainer(CellType.Address, sizeof(CellObj));
        if (cell == null)
        {
            Counts.Release(value);
            return V.Error;
        }

        cell->Value = value;
        return V.FromObject(cell);
    }

    /// <summary>Replaces what is in a cell by an owned value.</summary>
    [Inline]
    [Export("rt_cell_store")]
    public static void Store(V cell, [Owned] V value)
    {
        var o = (CellObj*)cell.Object;
        var old = o->Value;
        o->Value = value;
        Counts.Release(old);
    }
}
