using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type module.</summary>
[PyType("module", Layout = typeof(ModuleObj), Flags = TypeFlags.HasDict | TypeFlags.BaseType, Doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.")]
public static unsafe class ModuleType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var module = (ModuleObj*)o;
        Counts.Release(module->Dict);
        Counts.Release(module->Name);
        Counts.Release(module->Index);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V, void> visit) => visit(((ModuleObj*)o)->Dict);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (names != null || count < 1 || count > 2 || !Strs.IsStr(args[0]))
        {
            return Errors.Raise(TypeErrorType.Address, "module() takes a str and an optional docstring"u8);
        }

        var module = ModuleObjects.New(args[0], null);
        if (!module.IsError && count == 2 && ModuleObjects.Set(module, Names.Doc, args[1]) < 0)
        {
            Counts.Release(module);
            return V.Error;
        }

        return type == null ? V.Error : module;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var module = (ModuleObj*)self.Object;
        var file = ModuleObjects.Get(self, Names.File);
        if (file.IsError)
        {
            return V.Error;
        }

        var builtIn = file.IsUnset && module->Def == null && V.Same(Dicts.Get(SysModule.Modules, module->Name), self);
        var text = StrBuilder.Start();
        V* items = stackalloc V[2];
        items[0] = module->Name;
        items[1] = file;
        var ok = text.AddFormatted("<module %R"u8, items)
            && (!builtIn || text.AddUtf8(" (built-in)"u8))
            && (file.IsUnset || text.AddFormatted(" from %R"u8, items + 1))
            && text.AddUtf8(">"u8);
        Counts.Release(file);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("GetAttr")]
    public static V GetAttribute(V self, V name)
    {
        var type = self.Object->Type;
        var found = TypeDicts.Lookup(type, name);
        if (!found.IsUnset && Types.Of(found)->DescrSet != null)
        {
            return Objects.Bind(found, self, V.FromObject(type));
        }

        var value = ModuleObjects.Get(self, name);
        if (!value.IsUnset)
        {
            return value;
        }

        if (!found.IsUnset)
        {
            return Objects.Bind(found, self, V.FromObject(type));
        }

        var hook = ModuleObjects.Get(self, Names.GetAttr);
        if (hook.IsError)
        {
            return V.Error;
        }

        if (!hook.IsUnset)
        {
            value = Objects.Call1(hook, name);
            Counts.Release(hook);
            return value;
        }

        return RaiseMissing(self, name);
    }

    [Slot("SetAttr")]
    public static int SetAttribute(V self, V name, V value)
    {
        var type = self.Object->Type;
        var found = TypeDicts.Lookup(type, name);
        if (!found.IsUnset && Types.Of(found)->DescrSet != null)
        {
            return Types.Of(found)->DescrSet(found, self, value);
        }

        if (!value.IsUnset)
        {
            return ModuleObjects.Set(self, name, value);
        }

        var module = (ModuleObj*)self.Object;
        var slot = ModuleObjects.SlotOf(module, name);
        if (slot != null && !slot->IsUnset)
        {
            var old = *slot;
            *slot = V.Unset;
            Counts.Release(old);
            return 0;
        }

        var removed = slot == null ? Dicts.Remove(module->Dict, name) : 0;
        if (removed == 0)
        {
            RaiseMissing(self, name);
        }

        return removed > 0 ? 0 : -1;
    }

    [Getter("__dict__")]
    public static V GetDict(V self) => GlobalsDict.Of((ModuleObj*)self.Object);

    [Method("__dir__(self, /)")]
    public static V Dir(V self)
    {
        var dict = GlobalsDict.Snapshot((ModuleObj*)self.Object);
        if (dict.IsError)
        {
            return V.Error;
        }

        var list = Lists.FromIterable(dict);
        Counts.Release(dict);
        return list;
    }

    private static V RaiseMissing(V self, V name)
    {
        var module = (ModuleObj*)self.Object;
        return module->Initializing
            ? Errors.RaiseAttribute("partially initialized module '%S' has no attribute '%S' (most likely due to a circular import)"u8, module->Name, self, name)
            : Errors.RaiseAttribute("module '%S' has no attribute '%S'"u8, module->Name, self, name);
    }
}
