namespace Rusthon.Runtime;

/// <summary>
/// Which functions globals hold, by slot, so that one comparison tells compiled code before a direct call that a global still holds the
/// function that it held. Of each slot there is the known code of the function object in it, or null where nothing is said;
/// modules whose code compares none have no such table. Whatever writes to a slot forgets first.
/// </summary>
public static unsafe class HeldFunctions
{
    /// <summary>As <see cref="Globals.Store"/>, of a slot that compiled code asks about.</summary>
    [Export("rt_store_held_global")]
    [Cold]
    public static void Store(V* slot, V value, V name, ModuleDef* def)
    {
        Forget(def, slot);
        Globals.Store(slot, value, name, def);

        // What the old value's end has run may have bound the global again.
        var held = *slot;
        if (held.IsPointer && held.Object->Type == FunctionType.Address)
        {
            def->Held[slot - def->Globals] = ((FunctionObj*)held.Object)->KnownCode;
        }
    }

    /// <summary>Nothing is said of a slot.</summary>
    public static void Forget(ModuleDef* def, V* slot)
    {
        if (def->Held != null)
        {
            def->Held[slot - def->Globals] = null;
        }
    }

    /// <summary>Nothing is said of any slot: a function is no longer what compiled callers know.</summary>
    [Cold]
    public static void ForgetAll()
    {
        for (var module = ProgramModules.Table; *module != null; module++)
        {
            for (var i = 0L; (*module)->Held != null && i < (*module)->GlobalCount; i++)
            {
                (*module)->Held[i] = null;
            }
        }
    }
}
