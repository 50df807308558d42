namespace Rusthon.Runtime;

/// <summary>The table from objects to the first weak reference to each.</summary>
internal static unsafe class WeakTable
{
    private static ObjectTable table;

    /// <summary>The first reference to an object; null when there is none.</summary>
    public static WeakReferenceObj* Get(Obj* o) => (WeakReferenceObj*)table.Get(o);

    /// <summary>Enters or replaces the first reference: 0, or -1 when out of memory.</summary>
    public static int Set(Obj* o, WeakReferenceObj* first) => table.Set(o, (nint)first);

    /// <summary>Takes an object out.</summary>
    public static void Remove(Obj* o) => table.Remove(o);
}
