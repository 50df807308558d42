namespace Rusthon.Runtime;

/// <summary>Questions about types.</summary>
public static unsafe class Types
{
    /// <summary>The type of any value, borrowed.</summary>
    [Shows(typeof(FloatType))]
    public static TypeObj* Of(V value)
    {
        if (value.IsPointer)
        {
            return value.Object->Type;
        }

        if (value.IsDouble)
        {
            return FloatType.Address;
        }

        return (value.Bits >> 48) switch
        {
            V.TagInt >> 48 => IntType.Address,
            V.TagBool >> 48 => BoolType.Address,
            _ => OfSpecial(value),
        };
    }

    /// <summary>True for a class: a type, of whatever metaclass.</summary>
    [Inline]
    public static bool IsClass(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.TypeSubclass) != 0;

    /// <summary>True when a type is another or inherits from it.</summary>
    public static bool IsSubtype(TypeObj* type, TypeObj* ancestor)
    {
        if (type == ancestor)
        {
            return true;
        }

        if (type->Mro.IsUnset)
        {
            for (var t = type; t != null; t = t->Base)
            {
                if (t == ancestor)
                {
                    return true;
                }
            }

            return false;
        }

        var mro = (TupleObj*)type->Mro.Object;
        for (var i = 0L; i < mro->Length; i++)
        {
            if ((&mro->First)[i].Object == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    private static TypeObj* OfSpecial(V value)
    {
        if (value.IsNone)
        {
            return NoneTypeType.Address;
        }

        return value.IsNotImplemented ? NotImplementedTypeType.Address : EllipsisTypeType.Address;
    }
}
