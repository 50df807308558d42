namespace Rusthon.Runtime;

/// <summary>Names of types in messages.</summary>
[Cold]
public static unsafe class TypeNames
{
    /// <summary>Appends module.qualname, without the module when it is builtins.</summary>
    public static bool AddQualified(ref StrBuilder text, TypeObj* type)
    {
        var module = ModuleOf(type);
        if (!Strs.IsStr(module))
        {
            Counts.Release(module);
            return text.Add(type->Name);
        }

        var ok = Strs.EqualsAscii(module, "builtins"u8) || (text.Add(module) && text.AddUtf8("."u8));
        Counts.Release(module);
        return ok && text.Add(type->QualName);
    }

    /// <summary>__module__ of a type: an owned value, Unset when it has none.</summary>
    public static V ModuleOf(TypeObj* type)
    {
        if ((type->Flags & TypeFlags.HeapType) == 0)
        {
            return Counts.Retain(type->Module);
        }

        var module = Dicts.Get(type->Dict, Names.Module);
        return Counts.Retain(module);
    }
}
