using System;

namespace Rusthon.Runtime;

/// <summary>Attributes by names that the runtime knows, on paths that are not hot.</summary>
public static unsafe class NamedAttributes
{
    /// <summary>value.name, owned; Unset when there is no such attribute.</summary>
    public static V GetOrUnset(V value, ReadOnlySpan<byte> name)
    {
        var text = Strs.FromAscii(name);
        if (text.IsError)
        {
            return text;
        }

        var result = Objects.GetAttrOrUnset(value, text);
        Counts.Release(text);
        return result;
    }

    /// <summary>The special method of that name of the value's type, bound, owned; Unset when there is none.</summary>
    public static V Special(V value, ReadOnlySpan<byte> name)
    {
        var text = Strs.FromAscii(name);
        if (text.IsError)
        {
            return text;
        }

        var result = Objects.LookupSpecial(value, text);
        Counts.Release(text);
        return result;
    }
}
