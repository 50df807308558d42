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
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((ModuleObj*)o)->Dict);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) => ModuleObjects.Allocate(type, Strs.Empty, null);

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        V* given = stackalloc V[2];
        if (!Read(args, count, names, given))
        {
            return -1;
        }

        if (given[0].IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "module() missing required argument 'name' (pos 1)"u8);
        }

        if (!Strs.IsStr(given[0]))
        {
            return Errors.Fail(TypeErrorType.Address, "module() argument 'name' must be str, not %T"u8, given[0]);
        }

        return ModuleObjects.SetFirst(self, given[0], given[1].IsUnset ? V.None : given[1]);
    }

    /// <summary>Reads name and doc, Unset when missing; false when raised.</summary>
    private static bool Read(V* args, long count, TupleObj* names, V* given)
    {
        var keywords = names == null ? 0 : names->Length;
        if (count + keywords > 2)
        {
            Errors.Raise(TypeErrorType.Address, "module() takes at most 2 arguments (%S given)"u8, V.FromSmall(count + keywords));
            return false;
        }

        given[0] = count > 0 ? args[0] : V.Unset;
        given[1] = count > 1 ? args[1] : V.Unset;
        for (var i = 0L; i < keywords; i++)
        {
            var name = (&names->First)[i];
            var place = Strs.EqualsAscii(name, "name"u8) ? 0 : Strs.EqualsAscii(name, "doc"u8) ? 1 : -1;
            if (place < 0)
            {
                Errors.Raise(TypeErrorType.Address, "module() got an unexpected keyword argument %R"u8, name);
                return false;
            }

            if (place < count)
            {
                Errors.Raise(TypeErrorType.Address, "argument for module() given by name (%R) and position (%S)"u8, name, V.FromSmall(place + 1));
                return false;
            }

            given[place] = args[count + i];
        }

        return true;
    }

    [Cold]
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
        items[0] = ShownName(module);
        items[1] = file;
        var ok = (Strs.IsStr(items[0]) ? text.AddFormatted("<module %R"u8, items) : text.AddUtf8("<module '?'"u8))
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
            HeldFunctions.Forget(module->Def, slot);
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

    [Getter("__dict__", Setter = nameof(RefuseChange))]
    public static V GetDict(V self) => GlobalsDict.Of((ModuleObj*)self.Object);

    private static int RefuseChange(V self, V value) => FunctionType.RefuseChange(self, value);

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

    /// <summary>What a module is called in its repr, borrowed: the __name__ that one made by the program itself has now.</summary>
    private static V ShownName(ModuleObj* module) =>
        Strs.Length(module->Name) == 0 ? ModuleObjects.Peek(module, Names.Name) : module->Name;

    private static V RaiseMissing(V self, V name)
    {
        var module = (ModuleObj*)self.Object;
        var own = ModuleObjects.Peek(module, Names.Name);
        if (!Strs.IsStr(own))
        {
            return Errors.RaiseAttribute("module has no attribute '%S'"u8, name, self, name);
        }

        return module->Initializing
            ? Errors.RaiseAttribute("partially initialized module '%S' has no attribute '%S' (most likely due to a circular import)"u8, own, self, name)
            : Errors.RaiseAttribute("module '%S' has no attribute '%S'"u8, own, self, name);
    }
}
