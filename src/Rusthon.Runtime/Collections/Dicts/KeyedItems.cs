namespace Rusthon.Runtime;

/// <summary>Items of what is believed to be a dict, and members of what is believed to be a dict or set: looked up without the slots of the type where it is one, not of a subclass.</summary>
public static unsafe class KeyedItems
{
    /// <summary>value[key], owned.</summary>
    [Export("rt_dict_item")]
    public static V Item(V value, V key)
    {
        if (!Dicts.IsExact(value))
        {
            return Objects.GetItem(value, key);
        }

        var found = Dicts.Get(value, key);
        return found.IsUnset ? DictType.Missing(value, key) : Counts.Retain(found);
    }

    /// <summary>container[key] = value: 0 or -1.</summary>
    [Export("rt_dict_store")]
    public static int Store(V container, V key, V value) =>
        Dicts.IsExact(container) ? Dicts.Set(container, key, value) : Objects.SetItem(container, key, value);

    /// <summary>needle in container: 0, 1 or -1.</summary>
    [Export("rt_dict_contains")]
    public static int InDict(V container, V needle) =>
        Dicts.IsExact(container) ? Dicts.Contains(container, needle) : Objects.Contains(container, needle);

    /// <summary>needle in container: 0, 1 or -1. A needle that is a set itself is looked up as a frozenset.</summary>
    [Export("rt_any_set_contains")]
    public static int InSet(V container, V needle) =>
        Sets.IsExact(container) && !Sets.Is(needle) ? Sets.Contains(container, needle) : Objects.Contains(container, needle);
}
