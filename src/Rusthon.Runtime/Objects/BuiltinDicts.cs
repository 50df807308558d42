namespace Rusthon.Runtime;

/// <summary>Fills the dict of a built-in type from its static tables.</summary>
[Cold]
public static unsafe class BuiltinDicts
{
    /// <summary>Methods, computed attributes, special methods of the type's own slots, __new__, __doc__; false when out of memory.</summary>
    public static bool Fill(TypeObj* type, V dict) =>
        AddNew(type, dict) && AddSlots(type, dict) && AddMethods(type, dict) && AddGetters(type, dict) && AddDoc(type, dict);

    private static bool AddNew(TypeObj* type, V dict)
    {
        if (type->New == null || (type->Base != null && (void*)type->New == (void*)type->Base->New))
        {
            return true;
        }

        var builtin = (BuiltinObj*)Heap.NewContainer(BuiltinType.Address, sizeof(BuiltinObj));
        if (builtin == null)
        {
            return false;
        }

        builtin->Def = null;
        builtin->Self = V.FromObject(type);
        builtin->Owner = null;
        type->Head.Count++;
        return Add(dict, Names.New, V.FromObject(builtin));
    }

    private static bool AddSlots(TypeObj* type, V dict)
    {
        var rows = SlotTable.Rows;
        for (var i = 0; i < SlotTable.Count; i++)
        {
            var row = rows[i];
            if (row == null)
            {
                continue;
            }

            var own = *(void**)((byte*)type + row->Offset);
            var inherited = type->Base == null ? null : *(void**)((byte*)type->Base + row->Offset);
            if (own == inherited || row->Kind == SlotKind.None || (row->Kind == SlotKind.Truth && IsTrueByLength(type)))
            {
                continue;
            }

            if (own == null)
            {
                if (row->Kind == SlotKind.Hash && Dicts.Set(dict, row->Name, V.None) < 0)
                {
                    return false;
                }

                continue;
            }

            if (Dicts.Get(dict, row->Name).IsUnset && !Add(dict, row->Name, SlotWrapperType.New(row, type, V.Unset)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The containers have no __bool__: their truth slot is their length's short cut.</summary>
    private static bool IsTrueByLength(TypeObj* type) => (type->Flags
        & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass | TypeFlags.DictSubclass | TypeFlags.SetSubclass)) != 0;

    private static bool AddMethods(TypeObj* type, V dict)
    {
        for (var i = 0L; i < type->MethodCount; i++)
        {
            if (type->Methods[i] == null)
            {
                continue;
            }

            var def = type->Methods[i];
            var method = def->Kind == MethodKind.Static ? BuiltinType.Bind(&def->Function, V.Unset) : MethodDescriptorType.New(def, type);
            if (!Add(dict, def->Function.Name, method))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddGetters(TypeObj* type, V dict)
    {
        for (var i = 0L; i < type->GetterCount; i++)
        {
            var getter = type->Getters + i;
            if (getter->Get != null && !Add(dict, getter->Name, GetSetType.New(getter, type)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddDoc(TypeObj* type, V dict) =>
        !Dicts.Get(dict, Names.Doc).IsUnset || Dicts.Set(dict, Names.Doc, Strs.IsStr(type->Doc) ? type->Doc : V.None) == 0;

    /// <summary>Enters an owned value.</summary>
    private static bool Add(V dict, V name, V value)
    {
        if (value.IsError)
        {
            return false;
        }

        var status = Dicts.Set(dict, name, value);
        Counts.Release(value);
        return status == 0;
    }
}
