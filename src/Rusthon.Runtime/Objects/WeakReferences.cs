namespace Rusthon.Runtime;

/// <summary>Weak references: a table beside the objects; objects in it have a flag.</summary>
public static unsafe class WeakReferences
{
    /// <summary>Clears all weak references to an object that is being dropped.</summary>
    public static void Clear(Obj* o) => o->Flags &= ~ObjFlags.WeaklyReferenced;
}
