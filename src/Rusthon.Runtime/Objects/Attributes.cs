namespace Rusthon.Runtime;

/// <summary>Attribute access.</summary>
public static unsafe partial class Objects
{
    /// <summary>obj.name.</summary>
    [Export("rt_get_attr")]
    public static V GetAttr(V obj, V name) => Types.Of(obj)->GetAttr(obj, name);

    /// <summary>obj.name, or Unset where that would raise AttributeError.</summary>
    public static V GetAttrOrUnset(V obj, V name)
    {
        var value = Types.Of(obj)->GetAttr(obj, name);
        if (value.IsError && Errors.PendingIs(AttributeErrorType.Address))
        {
            Errors.Clear();
            return V.Unset;
        }

        return value;
    }

    /// <summary>obj.name = value: 0 or -1.</summary>
    [Export("rt_set_attr")]
    public static int SetAttr(V obj, V value, V name) => Types.Of(obj)->SetAttr(obj, name, value);

    /// <summary>del obj.name: 0 or -1.</summary>
    [Export("rt_delete_attr")]
    public static int DeleteAttr(V obj, V name) => Types.Of(obj)->SetAttr(obj, name, V.Unset);

    /// <summary>A special method as the interpreter looks it up: on the type, bound. Unset when missing.</summary>
    public static V LookupSpecial(V obj, V name) => GetAttrOrUnset(obj, name);
}
