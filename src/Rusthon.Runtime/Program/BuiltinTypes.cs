namespace Rusthon.Runtime;

/// <summary>What built-in types need at start beyond their static data.</summary>
[Cold]
public static unsafe class BuiltinTypes
{
    /// <summary>ExceptionGroup is also an Exception, and io.UnsupportedOperation also a ValueError: the only built-in types with two bases.</summary>
    public static void Prepare()
    {
        SetBases(ExceptionGroupType.Address, BaseExceptionGroupType.Address, ExceptionType.Address, null);
        SetBases(UnsupportedOperationType.Address, OSErrorType.Address, ValueErrorType.Address, ExceptionType.Address);
    }

    private static void SetBases(TypeObj* type, TypeObj* first, TypeObj* second, TypeObj* third)
    {
        V* items = stackalloc V[6];
        items[0] = V.FromObject(type);
        items[1] = V.FromObject(first);
        items[2] = V.FromObject(second);
        var count = 3;
        if (third != null)
        {
            items[count++] = V.FromObject(third);
        }

        items[count++] = V.FromObject(BaseExceptionType.Address);
        items[count++] = V.FromObject(ObjectType.Address);
        type->Mro = Tuples.FromBorrowed(items, count);
        type->Bases = Tuples.FromBorrowed(items + 1, 2);
    }

    /// <summary>Releases what Prepare made.</summary>
    public static void Shutdown()
    {
        Forget(ExceptionGroupType.Address);
        Forget(UnsupportedOperationType.Address);
    }

    private static void Forget(TypeObj* type)
    {
        var mro = type->Mro;
        var bases = type->Bases;
        type->Mro = V.Unset;
        type->Bases = V.Unset;
        Counts.Release(mro);
        Counts.Release(bases);
    }
}
