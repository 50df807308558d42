using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>How a call by an attribute gets a function that is no method of the object.</summary>
public enum FunctionKind
{
    /// <summary>A function that a class has, called with the instance as its first argument.</summary>
    Plain,

    /// <summary>A staticmethod.</summary>
    Static,

    /// <summary>A classmethod.</summary>
    Class,
}

/// <summary>Functions that are called by an attribute of a class, or of an instance without becoming its methods, with a cache at each place.</summary>
public static unsafe class FunctionSites
{
    /// <summary>A positional default, owned, of a function with the code that a caller knows, whose parameters have the defaults of their def; else None.</summary>
    [Export("rt_function_default")]
    [Inline]
    [NoRaise]
    public static V DefaultOf(V function, CodeObj* code, long index) =>
        function.IsPointer && function.Object->Type == FunctionType.Address && ((FunctionObj*)function.Object)->KnownCode == code
            ? Counts.Retain((&Tuples.Of(((FunctionObj*)function.Object)->Defaults)->First)[index])
            : V.None;

    /// <summary>The function that a class has under a name, in the way of that kind, when it has the given code, owned; else Unset.</summary>
    [Export("rt_class_function_at")]
    [Inline]
    [NoRaise]
    public static V OfClass(V type, V name, CodeObj* code, long kind, MethodSite* site)
    {
        if (Types.IsClass(type) && ((TypeObj*)type.Object)->Version == site->Version)
        {
            return Counts.Retain(site->Function);
        }

        return OfClassSlowly(type, name, code, kind, site);
    }

    /// <summary>As <see cref="OfClass"/> for a static or class method of an object's class, when no attribute of the object hides it.</summary>
    [Export("rt_instance_function_at")]
    [Inline]
    [NoRaise]
    public static V OfInstance(V obj, V name, CodeObj* code, long kind, MethodSite* site)
    {
        if (obj.IsPointer && obj.Object->Type->Version == site->Version && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer)
        {
            return Counts.Retain(site->Function);
        }

        return OfInstanceSlowly(obj, name, code, kind, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V OfClassSlowly(V type, V name, CodeObj* code, long kind, MethodSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!Types.IsClass(type) || (void*)type.Object->Type->GetAttr != (void*)TypeType.Address->GetAttr || !TypeDicts.Lookup(type.Object->Type, name).IsUnset)
        {
            return V.Unset;
        }

        var function = Unwrap(TypeDicts.Lookup((TypeObj*)type.Object, name), code, kind);
        if (!function.IsUnset)
        {
            site->Function = function;
            site->Version = ((TypeObj*)type.Object)->Version;
        }

        return Counts.Retain(function);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V OfInstanceSlowly(V obj, V name, CodeObj* code, long kind, MethodSite* site)
    {
        if (!obj.IsPointer)
        {
            return V.Unset;
        }

        var type = obj.Object->Type;
        var function = Unwrap(InlineCaches.FindMethod(type, name, site), code, kind);
        if (function.IsUnset || (site->DictOffset != 0 && ((V*)((byte*)obj.Object + site->DictOffset))->IsPointer))
        {
            return V.Unset;
        }

        site->Function = function;
        site->Version = type->Version;
        return Counts.Retain(function);
    }

    /// <summary>The function in what a class has, borrowed, when it is of the kind and has the code; else Unset.</summary>
    private static V Unwrap(V found, CodeObj* code, long kind)
    {
        if (!found.IsPointer)
        {
            return V.Unset;
        }

        if (kind != (long)FunctionKind.Plain)
        {
            if (found.Object->Type != (kind == (long)FunctionKind.Static ? StaticMethodType.Address : ClassMethodType.Address))
            {
                return V.Unset;
            }

            found = ((MethodWrapObj*)found.Object)->Function;
        }

        return found.IsPointer && found.Object->Type == FunctionType.Address && ((FunctionObj*)found.Object)->KnownCode == code ? found : V.Unset;
    }
}
