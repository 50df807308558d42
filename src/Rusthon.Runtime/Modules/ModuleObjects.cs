using System;

namespace Rusthon.Runtime;

/// <summary>Making module objects and running the bodies of compiled modules.</summary>
[Cold]
public static unsafe class ModuleObjects
{
    /// <summary>A module object with __name__, __doc__, __package__, __loader__ and __spec__; the name is borrowed.</summary>
    public static V New(V name, ModuleDef* def)
    {
        var value = Allocate(ModuleType.Address, name, def);
        if (value.IsError || SetFirst(value, name, V.None) == 0)
        {
            return value;
        }

        Counts.Release(value);
        return V.Error;
    }

    /// <summary>An instance of the type module or a subclass, without attributes; the name is borrowed.</summary>
    public static V Allocate(TypeObj* type, V name, ModuleDef* def)
    {
        var dict = Dicts.New();
        var index = def == null ? V.Unset : IndexOf(def);
        var module = dict.IsError || index.IsError ? null : (ModuleObj*)Instances.New(type, sizeof(ModuleObj));
        if (module == null)
        {
            Counts.Release(dict);
            Counts.Release(index);
            return V.Error;
        }

        module->Def = def;
        module->Dict = dict;
        module->Name = Counts.Retain(name);
        module->Index = index;
        module->IsInDict = false;
        module->Initializing = false;
        return V.FromObject(module);
    }

    /// <summary>Sets what every module has first: 0 or -1.</summary>
    public static int SetFirst(V module, V name, V doc) =>
        SetImplicit(module, Names.Name, name) < 0 || SetImplicit(module, Names.Doc, doc) < 0 || SetImplicit(module, Names.Package, V.None) < 0
            || SetImplicit(module, Names.Loader, V.None) < 0 || SetImplicit(module, Names.Spec, V.None) < 0
                ? -1
                : 0;

    /// <summary>Makes the module object of a compiled module, enters it in sys.modules and runs the body: 0, or -1 raised (then it has been taken out again).</summary>
    public static int Run(ModuleDef* def)
    {
        var module = New(def->Name, def);
        if (module.IsError)
        {
            return -1;
        }

        var failed = def->Object;
        def->Object = module;
        Counts.Release(failed);
        var o = (ModuleObj*)module.Object;
        var package = PackageOf(def);
        var status = package.IsError ? -1 : SetImplicit(module, Names.Package, package);
        Counts.Release(package);
        if (status < 0 || SetImplicit(module, Names.File, def->FileName) < 0 || SetPath(module, def) < 0 || Dicts.Set(SysModule.Modules, def->Name, module) < 0)
        {
            return -1;
        }

        o->Initializing = true;
        status = def->Body();
        o->Initializing = false;
        if (status < 0 && !Strs.EqualsAscii(def->Name, "__main__"u8))
        {
            var pending = Errors.Take();
            if (Dicts.Delete(SysModule.Modules, def->Name) < 0)
            {
                Errors.Clear();
            }

            Errors.Restore(pending);
        }

        return status;
    }

    /// <summary>__path__ of a package: a list of its folder.</summary>
    private static int SetPath(V module, ModuleDef* def)
    {
        if (!IsPackage(def))
        {
            return 0;
        }

        var suffix = "/__init__.py"u8.Length;
        var length = Strs.Length(def->FileName);
        var folder = Strs.Range(def->FileName, 0, length < suffix ? 0 : length - suffix);
        var path = folder.IsError ? V.Error : Lists.FromBorrowed(&folder, length == 0 ? 0 : 1);
        Counts.Release(folder);
        var status = path.IsError ? -1 : SetImplicit(module, Names.Path, path);
        Counts.Release(path);
        return status;
    }

    /// <summary>True for a compiled package: its file is an __init__.py.</summary>
    public static bool IsPackage(ModuleDef* def)
    {
        var suffix = "__init__.py"u8;
        var length = Strs.Length(def->FileName);
        if (length == 0)
        {
            return true;
        }

        if (length < suffix.Length || (length > suffix.Length && Strs.At(def->FileName, length - suffix.Length - 1) != '/'))
        {
            return false;
        }

        for (var i = 0; i < suffix.Length; i++)
        {
            if (Strs.At(def->FileName, length - suffix.Length + i) != suffix[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>__package__ of a compiled module: an owned str.</summary>
    public static V PackageOf(ModuleDef* def)
    {
        if (IsPackage(def))
        {
            return Counts.Retain(def->Name);
        }

        for (var i = Strs.Length(def->Name) - 1; i > 0; i--)
        {
            if (Strs.At(def->Name, i) == '.')
            {
                return Strs.Range(def->Name, 0, i);
            }
        }

        return Counts.Retain(Strs.Empty);
    }

    /// <summary>The slot of a global variable, or null when there is none or its value is in the dict.</summary>
    public static V* SlotOf(ModuleObj* module, V name)
    {
        if (module->Def == null || module->IsInDict)
        {
            return null;
        }

        var index = Dicts.Get(module->Index, name);
        return index.IsSmall ? module->Def->Globals + index.Small : null;
    }

    /// <summary>Sets an attribute: 0 or -1.</summary>
    public static int Set(V module, V name, V value)
    {
        var o = (ModuleObj*)module.Object;
        var slot = SlotOf(o, name);
        if (slot == null)
        {
            return Dicts.Set(o->Dict, name, value);
        }

        HeldFunctions.Forget(o->Def, slot);
        var old = *slot;
        *slot = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }

    /// <summary>An attribute of the module itself, owned; Unset when there is none, Error when raised.</summary>
    public static V Get(V module, V name) => Counts.Retain(Peek((ModuleObj*)module.Object, name));

    /// <summary>As <see cref="Get"/>, borrowed.</summary>
    public static V Peek(ModuleObj* module, V name)
    {
        var slot = SlotOf(module, name);
        return slot != null ? *slot : Dicts.Get(module->Dict, name);
    }

    /// <summary>Sets what a module has without binding it, but not over what the compiler has put there.</summary>
    private static int SetImplicit(V module, V name, V value)
    {
        var slot = SlotOf((ModuleObj*)module.Object, name);
        if (slot != null && !slot->IsUnset && value.IsNone)
        {
            return 0;
        }

        return Set(module, name, value);
    }

    private static V IndexOf(ModuleDef* def)
    {
        var index = Dicts.New();
        for (var i = 0L; i < def->GlobalCount && !index.IsError; i++)
        {
            if (Dicts.Set(index, def->GlobalNames[i], V.FromSmall(i)) < 0)
            {
                Counts.Release(index);
                index = V.Error;
            }
        }

        return index;
    }
}
