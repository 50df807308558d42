namespace Rusthon.Runtime;

/// <summary>
/// The order in which finalisers of objects in one garbage cycle run: that in which the objects were made. Instances of
/// classes that have a __del__ when they are made are numbered, in a table beside the heap.
/// </summary>
internal static unsafe class FinalizerOrder
{
    private const long LaterRound = 1L << 61;

    private static ObjectTable numbers;
    private static long last;

    /// <summary>Numbers a new object; without memory for that it comes after the numbered ones.</summary>
    public static void Enter(Obj* o)
    {
        if (numbers.Set(o, (nint)(++last)) == 0)
        {
            o->Flags |= ObjFlags.Numbered;
            return;
        }

        Errors.Clear();
    }

    /// <summary>Forgets a numbered object that is being freed.</summary>
    public static void Leave(Obj* o)
    {
        o->Flags &= ~ObjFlags.Numbered;
        numbers.Remove(o);
    }

    /// <summary>Objects with lower keys come first. Streams come after the streams that write to them, files last.</summary>
    public static long KeyOf(Obj* o)
    {
        var key = (o->Flags & ObjFlags.Numbered) != 0 ? numbers.Get(o) : (long)o;
        if (Types.IsSubtype(o->Type, FileType.Address))
        {
            return key + (2 * LaterRound);
        }

        return Types.IsSubtype(o->Type, BufferedType.Address) ? key + LaterRound : key;
    }

    /// <summary>Sorts objects by their keys (a heap sort: it needs no memory).</summary>
    public static void Sort(Obj** objects, long count)
    {
        for (var i = (count / 2) - 1; i >= 0; i--)
        {
            Sink(objects, i, count);
        }

        for (var end = count - 1; end > 0; end--)
        {
            Exchange(objects, 0, end);
            Sink(objects, 0, end);
        }
    }

    private static void Exchange(Obj** objects, long a, long b)
    {
        var o = objects[a];
        objects[a] = objects[b];
        objects[b] = o;
    }

    private static void Sink(Obj** objects, long at, long count)
    {
        while ((2 * at) + 1 < count)
        {
            var child = (2 * at) + 1;
            if (child + 1 < count && KeyOf(objects[child + 1]) > KeyOf(objects[child]))
            {
                child++;
            }

            if (KeyOf(objects[at]) >= KeyOf(objects[child]))
            {
                return;
            }

            Exchange(objects, at, child);
            at = child;
        }
    }
}
