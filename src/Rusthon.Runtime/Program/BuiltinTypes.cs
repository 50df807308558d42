namespace Rusthon.Runtime;

/// <summary>What built-in types need at start beyond their static data.</summary>
public static unsafe class BuiltinTypes
{
    /// <summary>ExceptionGroup is also an Exception: the only built-in type with two bases.</summary>
    public static void Prepare()
    {
        var type = ExceptionGroupType.Address;
        V* items = stackalloc V[5];
        items[0] = V.FromObject(type);
        items[1] = V.FromObject(BaseExceptionGroupType.Address);
        items[2] = V.FromObject(ExceptionType.Address);
        items[3] = V.FromObject(BaseExceptionType.Address);
        items[4] = V.FromObject(ObjectType.Address);
        type->Mro = Tuples.FromBorrowed(items, 5);
        type->Bases = Tuples.FromBorrowed(items + 1, 2);
    }

    /// <summary>Releases what Prepare made.</summary>
    public static void Shutdown()
    {
        var type = ExceptionGroupType.Address;
        var mro = type->Mro;
        var bases = type->Bases;
        type->Mro = V.Unset;
        type->Bases = V.Unset;
        Counts.Release(mro);
        Counts.Release(bases);
    }
}
