namespace Rusthon.Runtime;

/// <summary>isinstance and issubclass for what is no type but has a tuple of __bases__, as CPython's abstract_issubclass has it.</summary>
[Cold]
public static unsafe class AbstractBases
{
    /// <summary>isinstance(value, type) by the __class__ of the value: 0, 1 or -1.</summary>
    public static int IsInstance(V value, V type)
    {
        if (!HasBases(type))
        {
            return Errors.IsPending ? -1 : Errors.Fail(TypeErrorType.Address, "isinstance() arg 2 must be a type, a tuple of types, or a union"u8);
        }

        var claimed = Objects.GetAttrOrUnset(value, Names.Class);
        if (claimed.IsError)
        {
            return -1;
        }

        var result = claimed.IsUnset ? 0 : Derives(claimed, type);
        Counts.Release(claimed);
        return result;
    }

    /// <summary>issubclass(type, ancestor) by __bases__: 0, 1 or -1.</summary>
    public static int IsSubclass(V type, V ancestor)
    {
        if (!HasBases(type))
        {
            return Errors.IsPending ? -1 : Errors.Fail(TypeErrorType.Address, "issubclass() arg 1 must be a class"u8);
        }

        return HasBases(ancestor) ? Derives(type, ancestor)
            : Errors.IsPending ? -1
            : Errors.Fail(TypeErrorType.Address, "issubclass() arg 2 must be a class, a tuple of classes, or a union"u8);
    }

    /// <summary>Whether a value can stand for a class; false also with an error pending.</summary>
    private static bool HasBases(V value)
    {
        var bases = BasesOf(value);
        var found = Tuples.Is(bases);
        Counts.Release(bases);
        return found;
    }

    /// <summary>The tuple __bases__ (owned), Unset without one, or Error.</summary>
    private static V BasesOf(V value)
    {
        var bases = Objects.GetAttrOrUnset(value, Names.Bases);
        if (bases.IsError || Tuples.Is(bases))
        {
            return bases;
        }

        Counts.Release(bases);
        return V.Unset;
    }

    private static int Derives(V type, V ancestor)
    {
        if (V.Same(type, ancestor))
        {
            return 1;
        }

        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(" in __subclasscheck__"u8);
            return -1;
        }

        var bases = BasesOf(type);
        var result = bases.IsError ? -1 : 0;
        for (var i = 0L; result == 0 && bases.IsPointer && i < Tuples.Of(bases)->Length; i++)
        {
            result = Derives((&Tuples.Of(bases)->First)[i], ancestor);
        }

        Counts.Release(bases);
        return result;
    }
}
