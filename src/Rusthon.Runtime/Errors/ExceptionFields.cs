namespace Rusthon.Runtime;

/// <summary>The fields of exceptions as attributes.</summary>
public static unsafe class ExceptionFields
{
    /// <summary>A field's value, owned; None when unset.</summary>
    public static V Get(V field) => field.IsUnset ? V.None : Counts.Retain(field);

    /// <summary>Sets a field, or unsets it: 0.</summary>
    public static int Set(V* field, V value)
    {
        var old = *field;
        *field = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }
}
