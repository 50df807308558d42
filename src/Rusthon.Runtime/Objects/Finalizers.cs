namespace Rusthon.Runtime;

/// <summary>Calls of __del__.</summary>
public static unsafe class Finalizers
{
    /// <summary>Calls __del__ of an object whose count has reached 0, once; true when it has been brought back to life.</summary>
    public static bool Run(Obj* o)
    {
        o->Count = 1;
        Call(o);
        if (--o->Count == 0)
        {
            return false;
        }

        o->Flags |= ObjFlags.Container;
        return true;
    }

    /// <summary>Calls __del__ of an object that is alive, unless it was called before.</summary>
    public static void Call(Obj* o)
    {
        if ((o->Flags & ObjFlags.Finalized) != 0)
        {
            return;
        }

        o->Flags |= ObjFlags.Finalized;
        var pending = Errors.Take();
        var self = V.FromObject(o);
        V none;
        var found = TypeDicts.Lookup(o->Type, Names.Del);
        if (!found.IsUnset)
        {
            // The method may take itself out of its class.
            Counts.Retain(found);
            var result = UserSlots.CallFound(self, found, &none, 0);
            if (result.IsError)
            {
                Unraisable.Report(V.None, found);
            }

            Counts.Release(result);
            Counts.Release(found);
        }

        Errors.Restore(pending);
    }
}
