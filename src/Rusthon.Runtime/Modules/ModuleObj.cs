namespace Rusthon.Runtime;

/// <summary>A module object.</summary>
public unsafe struct ModuleObj
{
    public Obj Head;

    /// <summary>The compiled module whose global variables are attributes; null for a built-in module or one made by types.ModuleType.</summary>
    public ModuleDef* Def;

    /// <summary>The dict of the attributes that have no slot, or of all once <see cref="IsInDict"/>.</summary>
    public V Dict;

    /// <summary>A str: the name it was made with.</summary>
    public V Name;

    /// <summary>A dict from the names of the slots to their indices; Unset without a Def.</summary>
    public V Index;

    /// <summary>The globals have been moved from their slots, which stay Unset, into the dict.</summary>
    public bool IsInDict;

    /// <summary>The body is running.</summary>
    public bool Initializing;
}
