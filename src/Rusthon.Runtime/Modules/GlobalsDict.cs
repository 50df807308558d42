namespace Rusthon.Runtime;

/// <summary>The dict that globals() and a module's __dict__ show.</summary>
public static unsafe class GlobalsDict
{
    /// <summary>A dict of all bound globals of a compiled module, in slot order; attributes without a slot follow. Owned.</summary>
    public static V Of(ModuleObj* module)
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
        var position = 0L;
        while (Dicts.Next(module->Dict, ref position, out var key, out var value))
        {
            if (Dicts.Set(dict, key, value) < 0)
            {
                return -1;
            }
        }

        for (var i = 0L; i < module->Def->GlobalCount; i++)
        {
            var value = module->Def->Globals[i];
            if (!value.IsUnset && Dicts.Set(dict, module->Def->GlobalNames[i], value) < 0)
            {
                return -1;
            }
        }

        return 0;
    }
}
