namespace Rusthon.Runtime;

/// <summary>Calls of __del__.</summary>
public static unsafe class Finalizers
{
    /// <summary>Calls __del__ of an object whose count has reached 0, once; true when it has been brought back to life.</summary>
    public static bool Run(Obj* o)
    {
        o->Flags |= ObjFlags.Finalized;
        o->Count = 1;
        var pending = Errors.Take();
        var self = V.FromObject(o);
        V none;
        var found = TypeDicts.Lookup(o->Type, Names.Del);
        if (!found.IsUnset)
        {
            var result = UserSlots.CallFound(self, found, &none, 0);
            if (result.IsError)
            {
                Unraisable.Report(V.None, found);
            }

            Counts.Release(result);
        }

        Errors.Restore(pending);
        return --o->Count > 0;
    }
}
