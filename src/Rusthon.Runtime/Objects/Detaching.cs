using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Makes <c>s += t</c> grow a str in place where a global variable or an attribute holds it: the place gives its
/// reference up (and holds None) until the result is stored there. No other code runs in between.
/// </summary>
public static unsafe class Detaching
{
    /// <summary>Before an in-place op on what a global variable holds.</summary>
    [Export("rt_detach_global")]
    [Inline]
    public static void Global(V* slot, V left, V right)
    {
        if (left.IsPointer && left.Object->Count == 2 && right.IsPointer)
        {
            Detach(slot, left, right);
        }
    }

    /// <summary>Before an in-place op on what an attribute holds.</summary>
    [Export("rt_detach_attr")]
    [Inline]
    public static void Attribute(V obj, V left, V right, V name)
    {
        if (left.IsPointer && left.Object->Count == 2 && right.IsPointer && obj.IsPointer)
        {
            DetachAttribute(obj, left, right, name);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DetachAttribute(V obj, V left, V right, V name)
    {
        var place = InstanceAttributes.InlinePlace(obj, name);
        if (place != null)
        {
            Detach(place, left, right);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Detach(V* place, V left, V right)
    {
        if (V.Same(*place, left) && Strs.IsExact(left) && Strs.IsExact(right))
        {
            *place = V.None;
            left.Object->Count--;
        }
    }
}
