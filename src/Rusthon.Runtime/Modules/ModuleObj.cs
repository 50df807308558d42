namespace Rusthon.Runtime;

/// <summary>A module object.</summary>
public unsafe struct ModuleObj
{
    public Obj Head;

    /// <summary>The compiled module whose globals are the attributes; null for a built-in module.</summary>
    public ModuleDef* Def;

    /// <summary>The dict of attributes that have no slot; for a built-in module all attributes.</summary>
    public V Dict;
}
