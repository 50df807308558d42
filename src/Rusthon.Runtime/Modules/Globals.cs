namespace Rusthon.Runtime;

/// <summary>Global names and the names of class bodies.</summary>
public static unsafe class Globals
{
    /// <summary>A global, owned, or the builtin of that name, or NameError: for code that runs once.</summary>
    [Export("rt_load_global")]
    public static V Load(V* slot, V name, ModuleDef* def) => slot->IsUnset ? LoadMissing(name, def) : Counts.Retain(*slot);

    /// <summary>What a name means whose slot is Unset or that has none: an attribute that the module got in another way, a builtin, or NameError. Owned.</summary>
    [Export("rt_load_missing")]
    public static V LoadMissing(V name, ModuleDef* def)
    {
        if (def->Object.IsPointer)
        {
            var value = Dicts.GetStr(((ModuleObj*)def->Object.Object)->Dict, name);
            if (!value.IsUnset)
            {
                return value.IsError ? value : Counts.Retain(value);
            }
        }

        return BuiltinModules.Load(name);
    }

    /// <summary>As <see cref="LoadMissing"/>; Unset instead of NameError.</summary>
    [Export("rt_peek_missing")]
    [NoRaise]
    public static V PeekMissing(V name, ModuleDef* def)
    {
        var value = LoadMissing(name, def);
        if (!value.IsError)
        {
            return value;
        }

        Errors.Clear();
        return V.Unset;
    }

    /// <summary>Binds a global to an owned value.</summary>
    [Export("rt_store_global")]
    public static void Store(V* slot, V value, V name, ModuleDef* def)
    {
        var old = *slot;
        if (old.IsUnset && IsInDict(def))
        {
            // Only the memory can be lacking.
            if (Dicts.Set(((ModuleObj*)def->Object.Object)->Dict, name, value) < 0)
            {
                Errors.Clear();
            }

            Counts.Release(value);
            return;
        }

        *slot = value;
        Counts.Release(old);
    }

    /// <summary>del of a global: 0, or -1 when it is not bound.</summary>
    [Export("rt_delete_global")]
    public static int Delete(V* slot, V name, ModuleDef* def)
    {
        var old = *slot;
        if (!old.IsUnset)
        {
            HeldFunctions.Forget(def, slot);
            *slot = V.Unset;
            Counts.Release(old);
            return 0;
        }

        if (IsInDict(def) && Dicts.Remove(((ModuleObj*)def->Object.Object)->Dict, name) > 0)
        {
            return 0;
        }

        Raising.NameError(name);
        return -1;
    }

    /// <summary>True when the globals of a module have been moved into its dict.</summary>
    public static bool IsInDict(ModuleDef* def) => def->Object.IsPointer && ((ModuleObj*)def->Object.Object)->IsInDict;

    /// <summary>As <see cref="IsInDict"/>, 1 or 0.</summary>
    [Export("rt_globals_in_dict")]
    [NoRaise]
    public static int AreInDict(ModuleDef* def) => IsInDict(def) ? 1 : 0;

    /// <summary>globals().</summary>
    [Export("rt_globals")]
    public static V Of(ModuleDef* def) => def->Object.IsPointer ? GlobalsDict.Of((ModuleObj*)def->Object.Object) : Dicts.New();

    /// <summary>A name in a class body: in the namespace, then the global whose slot is given (null: none), then the builtin.</summary>
    [Export("rt_load_name")]
    public static V LoadName(V scope, V name, V* slot, ModuleDef* def)
    {
        var value = LookIn(scope, name);
        if (!value.IsUnset)
        {
            return value;
        }

        return slot != null ? Load(slot, name, def) : LoadMissing(name, def);
    }

    /// <summary>A free variable in a class body: in the namespace, then in the cell.</summary>
    [Export("rt_load_class_cell")]
    public static V LoadClassCell(V scope, V cell, V name)
    {
        var value = LookIn(scope, name);
        if (!value.IsUnset)
        {
            return value;
        }

        value = ((CellObj*)cell.Object)->Value;
        return value.IsUnset ? Raising.UnboundFree(name) : Counts.Retain(value);
    }

    /// <summary>Binds a name in a class body: 0 or -1.</summary>
    [Export("rt_store_name")]
    public static int StoreName(V scope, V value, V name) =>
        scope.Object->Type == DictType.Address ? Dicts.Set(scope, name, value) : Objects.SetItem(scope, name, value);

    /// <summary>Unbinds a name in a class body: 0, or -1 when it is not bound.</summary>
    [Export("rt_delete_name")]
    public static int DeleteName(V scope, V name)
    {
        var status = scope.Object->Type == DictType.Address ? Dicts.Remove(scope, name) - 1 : Objects.DeleteItem(scope, name);
        if (status == 0)
        {
            return 0;
        }

        if (status == -1 && scope.Object->Type != DictType.Address && !Errors.PendingIs(KeyErrorType.Address))
        {
            return -1;
        }

        if (Errors.IsPending)
        {
            Errors.Clear();
        }

        Raising.NameError(name);
        return -1;
    }

    /// <summary>An item of a namespace, owned; Unset when it is missing.</summary>
    private static V LookIn(V scope, V name)
    {
        if (scope.Object->Type == DictType.Address)
        {
            return Counts.Retain(Dicts.Get(scope, name));
        }

        var value = Objects.GetItem(scope, name);
        if (value.IsError && Errors.PendingIs(KeyErrorType.Address))
        {
            Errors.Clear();
            return V.Unset;
        }

        return value;
    }
}
