using System;

namespace Rusthon.Runtime;

/// <summary>The import statement: compiled modules of the program, then built-in ones.</summary>
[Cold]
public static unsafe class Imports
{
    /// <summary>import name, or from name import names: the module, or without names the first package of a dotted name.</summary>
    [Export("rt_import")]
    public static V Import(V name, long level, TupleObj* names, ModuleDef* importer)
    {
        var absolute = Absolute(name, level, importer);
        if (absolute.IsError)
        {
            return V.Error;
        }

        var module = ImportAll(absolute);
        if (!module.IsError && names != null)
        {
            module = ImportNames(module, absolute, names);
        }
        else if (!module.IsError)
        {
            Counts.Release(module);
            module = FirstOf(absolute);
        }

        Counts.Release(absolute);
        return module;
    }

    /// <summary>from module import name.</summary>
    [Export("rt_import_from")]
    public static V ImportFrom(V module, V name)
    {
        var value = Objects.GetAttrOrUnset(module, name);
        if (!value.IsUnset)
        {
            return value;
        }

        var moduleName = Objects.GetAttrOrUnset(module, Names.Name);
        if (moduleName.IsError)
        {
            return V.Error;
        }

        if (Strs.IsStr(moduleName))
        {
            var full = Errors.Format("%S.%S"u8, moduleName, name, default);
            var loaded = full.IsError ? V.Error : Dicts.Get(SysModule.Modules, full);
            Counts.Release(full);
            if (!loaded.IsUnset)
            {
                Counts.Release(moduleName);
                return Counts.Retain(loaded);
            }
        }

        RaiseCannotImport(module, moduleName, name);
        Counts.Release(moduleName);
        return V.Error;
    }

    /// <summary>from module import *: 0 or -1.</summary>
    [Export("rt_import_star")]
    public static int ImportStar(V module, ModuleDef* importer) => ImportStarInto(module, importer->Object);

    /// <summary>Binds all public names of a module in another module, or in a mapping: 0 or -1.</summary>
    public static int ImportStarInto(V module, V target)
    {
        var all = Objects.GetAttrOrUnset(module, Names.All);
        var isListed = !all.IsUnset;
        if (all.IsUnset)
        {
            var dict = module.Object->Type == ModuleType.Address ? GlobalsDict.Snapshot((ModuleObj*)module.Object) : Objects.GetAttr(module, Names.Dict);
            all = dict.IsError ? V.Error : Lists.FromIterable(dict);
            Counts.Release(dict);
        }

        if (all.IsError)
        {
            return -1;
        }

        var iterator = Objects.Iter(all);
        Counts.Release(all);
        var status = iterator.IsError ? -1 : 0;
        while (status == 0)
        {
            var name = Objects.Next(iterator);
            if (name.IsUnset)
            {
                break;
            }

            status = name.IsError ? -1 : ImportStarred(module, name, isListed, target);
            Counts.Release(name);
        }

        Counts.Release(iterator);
        return status;
    }

    /// <summary>Imports a module by its absolute name, its packages first: the module itself, owned.</summary>
    public static V ImportAll(V name)
    {
        var length = Strs.Length(name);
        var parent = V.Unset;
        for (var end = 0L; end <= length; end++)
        {
            if (end < length && Strs.At(name, end) != '.')
            {
                continue;
            }

            var part = end == length ? Counts.Retain(name) : Strs.Range(name, 0, end);
            var module = part.IsError ? V.Error : ImportOne(part, parent);
            Counts.Release(parent);
            if (module.IsError)
            {
                Counts.Release(part);
                return V.Error;
            }

            Counts.Release(part);
            parent = module;
        }

        return parent;
    }

    private static V ImportOne(V name, V parent)
    {
        var loaded = Dicts.Get(SysModule.Modules, name);
        if (loaded.IsError)
        {
            return V.Error;
        }

        if (loaded.IsNone)
        {
            return RaiseNotFound("import of %S halted; None in sys.modules"u8, name, V.Unset);
        }

        if (!loaded.IsUnset)
        {
            return Counts.Retain(loaded);
        }

        var def = FindCompiled(name);
        if (def == null)
        {
            return BuiltinModules.Import(name, parent);
        }

        if (ModuleObjects.Run(def) < 0)
        {
            return V.Error;
        }

        var module = Dicts.Get(SysModule.Modules, name);
        if (module.IsError || module.IsUnset)
        {
            return module.IsError ? V.Error : Errors.Raise(KeyErrorType.Address, "%S"u8, name);
        }

        Counts.Retain(module);
        if (!parent.IsUnset && BindInParent(parent, name, module) < 0)
        {
            Counts.Release(module);
            return V.Error;
        }

        return module;
    }

    /// <summary>Raises ModuleNotFoundError: No module named 'a.b' (; 'a' is not a package). A note tells when CPython has the module.</summary>
    internal static V RaiseNoModule(V name, V parent)
    {
        if (parent.IsUnset)
        {
            RaiseNotFound("No module named %R"u8, name, V.Unset);
            return StandardModuleNames.Contains(name) ? AddNote(name) : V.Error;
        }

        var parentName = Objects.GetAttr(parent, Names.Name);
        if (parentName.IsError)
        {
            return V.Error;
        }

        var isPackage = IsPackage(parent);
        var result = isPackage ? RaiseNotFound("No module named %R"u8, name, V.Unset) : RaiseNotFound("No module named %R; %R is not a package"u8, name, parentName);
        Counts.Release(parentName);
        return result;
    }

    private static V AddNote(V name)
    {
        var exception = Errors.Take();
        var note = Errors.Format("Rusthon does not have the standard module %R yet"u8, name, default, default);
        if (note.IsError || ExceptionNotes.Add(exception, note) < 0)
        {
            Errors.Clear();
        }

        Counts.Release(note);
        Errors.Restore(exception);
        return V.Error;
    }

    private static bool IsPackage(V module)
    {
        if (module.Object->Type != ModuleType.Address)
        {
            return false;
        }

        var def = ((ModuleObj*)module.Object)->Def;
        return def == null ? BuiltinModules.IsPackage(((ModuleObj*)module.Object)->Name) : ModuleObjects.IsPackage(def);
    }

    private static int BindInParent(V parent, V name, V module)
    {
        var start = Strs.Length(name);
        while (start > 0 && Strs.At(name, start - 1) != '.')
        {
            start--;
        }

        var last = Strs.Range(name, start, Strs.Length(name));
        var status = last.IsError ? -1 : Objects.SetAttr(parent, module, last);
        Counts.Release(last);
        return status;
    }

    private static ModuleDef* FindCompiled(V name)
    {
        for (var entry = ProgramModules.Table; *entry != null; entry++)
        {
            if (Strs.Equal((*entry)->Name, name))
            {
                return *entry;
            }
        }

        return null;
    }

    private static V FirstOf(V name)
    {
        var end = 0L;
        while (end < Strs.Length(name) && Strs.At(name, end) != '.')
        {
            end++;
        }

        var first = Strs.Range(name, 0, end);
        var module = first.IsError ? V.Error : Dicts.Get(SysModule.Modules, first);
        Counts.Release(first);
        return module.IsUnset ? RaiseNotFound("No module named %R"u8, name, V.Unset) : Counts.Retain(module);
    }

    /// <summary>The submodules that a from list names.</summary>
    private static V ImportNames([Owned] V module, V absolute, TupleObj* names)
    {
        if (!module.IsPointer || !IsPackage(module))
        {
            return module;
        }

        var status = 0;
        for (var i = 0L; i < names->Length && status == 0; i++)
        {
            var name = (&names->First)[i];
            status = Strs.EqualsAscii(name, "*"u8) ? ImportListed(module, absolute) : ImportSubmodule(module, absolute, name);
        }

        if (status == 0)
        {
            return module;
        }

        Counts.Release(module);
        return V.Error;
    }

    /// <summary>Imports the submodules that a package's __all__ lists: 0 or -1.</summary>
    private static int ImportListed(V module, V absolute)
    {
        var all = Objects.GetAttrOrUnset(module, Names.All);
        if (all.IsUnset || all.IsError)
        {
            return all.IsError ? -1 : 0;
        }

        var items = Tuples.FromIterable(all);
        Counts.Release(all);
        var status = items.IsError ? -1 : 0;
        for (var i = 0L; status == 0 && i < Tuples.Of(items)->Length; i++)
        {
            var name = (&Tuples.Of(items)->First)[i];
            status = Strs.IsStr(name) ? ImportSubmodule(module, absolute, name) : 0;
        }

        Counts.Release(items);
        return status;
    }

    /// <summary>Imports a submodule unless the package has an attribute of that name or there is no such module: 0 or -1.</summary>
    private static int ImportSubmodule(V module, V absolute, V name)
    {
        var value = Objects.GetAttrOrUnset(module, name);
        if (value.IsUnset)
        {
            var full = Errors.Format("%S.%S"u8, absolute, name, default);
            value = full.IsError ? V.Error : FindCompiled(full) != null ? ImportAll(full) : V.None;
            Counts.Release(full);
        }

        Counts.Release(value);
        return value.IsError ? -1 : 0;
    }

    private static V Absolute(V name, long level, ModuleDef* importer)
    {
        if (level == 0)
        {
            return Counts.Retain(name);
        }

        var package = ModuleObjects.PackageOf(importer);
        return package.IsError ? V.Error : Resolve(name, level, package);
    }

    /// <summary>The absolute name of a relative one as seen from a package, which is taken over; level is at least 1.</summary>
    internal static V Resolve(V name, long level, [Owned] V package)
    {
        if (Strs.Length(package) == 0)
        {
            Counts.Release(package);
            return Errors.Raise(ImportErrorType.Address, "attempted relative import with no known parent package"u8);
        }

        var end = Strs.Length(package);
        for (var i = 1L; i < level; i++)
        {
            while (end > 0 && Strs.At(package, end - 1) != '.')
            {
                end--;
            }

            end--;
            if (end <= 0)
            {
                Counts.Release(package);
                return Errors.Raise(ImportErrorType.Address, "attempted relative import beyond top-level package"u8);
            }
        }

        var start = Strs.Range(package, 0, end);
        Counts.Release(package);
        if (start.IsError || Strs.Length(name) == 0)
        {
            return start;
        }

        var full = Errors.Format("%S.%S"u8, start, name, default);
        Counts.Release(start);
        return full;
    }

    private static int ImportStarred(V module, V name, bool isListed, V target)
    {
        if (!Strs.IsStr(name))
        {
            return isListed
                ? Errors.Fail(TypeErrorType.Address, "Item in %S.__all__ must be str, not %T"u8, ((ModuleObj*)module.Object)->Name, name)
                : 0;
        }

        if (!isListed && Strs.Length(name) > 0 && Strs.At(name, 0) == '_')
        {
            return 0;
        }

        var value = Objects.GetAttr(module, name);
        if (value.IsError)
        {
            return -1;
        }

        var status = Types.Of(target) == ModuleType.Address ? ModuleObjects.Set(target, name, value) : Objects.SetItem(target, name, value);
        Counts.Release(value);
        return status;
    }

    private static V RaiseNotFound(ReadOnlySpan<byte> message, V name, V second)
    {
        var text = Errors.Format(message, name, second, default);
        if (text.IsError)
        {
            return V.Error;
        }

        var exception = (ImportErrorObj*)ExceptionObjects.New(ModuleNotFoundErrorType.Address, text);
        if (exception == null)
        {
            Counts.Release(text);
            return V.Error;
        }

        exception->Message = text;
        exception->Name = Counts.Retain(name);
        return ExceptionObjects.RaiseOwned((ExceptionObj*)exception);
    }

    private static void RaiseCannotImport(V module, V moduleName, V name)
    {
        var file = Objects.GetAttrOrUnset(module, Names.File);
        if (file.IsError)
        {
            return;
        }

        var shown = Strs.IsStr(moduleName) ? moduleName : Strs.Empty;
        var isPartial = module.IsPointer && module.Object->Type == ModuleType.Address && ((ModuleObj*)module.Object)->Initializing;
        var text = isPartial
            ? Errors.Format("cannot import name %R from partially initialized module %R (most likely due to a circular import) (%S)"u8, name, shown, file.IsUnset ? V.None : file)
            : file.IsUnset
                ? Errors.Format("cannot import name %R from %R (unknown location)"u8, name, shown, default)
                : Errors.Format("cannot import name %R from %R (%S)"u8, name, shown, file);
        var exception = text.IsError ? null : (ImportErrorObj*)ExceptionObjects.New(ImportErrorType.Address, text);
        if (exception == null)
        {
            Counts.Release(text);
            Counts.Release(file);
            return;
        }

        exception->Message = text;
        exception->Name = Counts.Retain(shown);
        exception->Path = file.IsUnset ? V.None : file;
        exception->NameFrom = Counts.Retain(name);
        ExceptionObjects.RaiseOwned((ExceptionObj*)exception);
    }
}
