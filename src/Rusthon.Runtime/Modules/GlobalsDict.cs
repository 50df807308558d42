namespace Rusthon.Runtime;

/// <summary>
/// The dict that globals() and a module's __dict__ show. The globals of a compiled module are in slots; when the dict is
/// asked for they are moved into it for good: code finds its slots Unset from then on, and goes to the dict.
/// </summary>
[Cold]
public static unsafe class GlobalsDict
{
    /// <summary>The dict of a module: reading and changing it reads and changes the globals. Owned.</summary>
    public static V Of(ModuleObj* module)
    {
        if (module->Def == null || module->IsInDict)
        {
            return Counts.Retain(module->Dict);
        }

        var dict = Snapshot(module);
        if (dict.IsError)
        {
            return V.Error;
        }

        var old = module->Dict;
        module->Dict = Counts.Retain(dict);
        module->IsInDict = true;
        Counts.Release(old);
        for (var i = 0L; i < module->Def->GlobalCount; i++)
        {
            var value = module->Def->Globals[i];
            HeldFunctions.Forget(module->Def, module->Def->Globals + i);
            module->Def->Globals[i] = V.Unset;
            Counts.Release(value);
        }

        return dict;
    }

    /// <summary>A new dict of what is bound: what every module has first, in CPython's order, then the globals in slot order. Owned.</summary>
    public static V Snapshot(ModuleObj* module)
    {
        var dict = Dicts.New();
        if (dict.IsError || Fill(dict, module) == 0)
        {
            return dict;
        }

        Counts.Release(dict);
        return V.Error;
    }

    private static int Fill(V dict, ModuleObj* module)
    {
        if (AddOwn(dict, module, Names.Name) < 0 || AddOwn(dict, module, Names.Doc) < 0 || AddOwn(dict, module, Names.Package) < 0
            || AddOwn(dict, module, Names.Loader) < 0 || AddOwn(dict, module, Names.Spec) < 0 || AddOwn(dict, module, Names.Annotations) < 0
            || (module->Def != null && Strs.EqualsAscii(module->Def->Name, "__main__"u8) && AddOwn(dict, module, Names.Builtins) < 0)
            || AddOwn(dict, module, Names.File) < 0)
        {
            return -1;
        }

        for (var i = 0L; module->Def != null && i < module->Def->GlobalCount; i++)
        {
            if (Add(dict, module->Def->GlobalNames[i], module->Def->Globals[i]) < 0)
            {
                return -1;
            }
        }

        var position = 0L;
        while (Dicts.Next(module->Dict, ref position, out var key, out var value))
        {
            if (Add(dict, key, value) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static int AddOwn(V dict, ModuleObj* module, V name) => Add(dict, name, ModuleObjects.Peek(module, name));

    private static int Add(V dict, V name, V value) => value.IsUnset ? 0 : Dicts.Set(dict, name, value);
}
