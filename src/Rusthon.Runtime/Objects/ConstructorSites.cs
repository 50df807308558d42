using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Calls of classes that make an instance and run a Python __init__, with a cache at each place in the program.</summary>
public static unsafe class ConstructorSites
{
    /// <summary>The __init__ of a class when that is a function with the given code, owned; Unset when it is not, or when calling the class does anything but make an instance and call it.</summary>
    [Export("rt_init_of")]
    [Inline]
    [NoRaise]
    public static V InitOf(V callee, CodeObj* code, MethodSite* site)
    {
        if (Types.IsClass(callee) && ((TypeObj*)callee.Object)->Version == site->Version)
        {
            return Counts.Retain(site->Function);
        }

        return InitSlowly(callee, code, site);
    }

    /// <summary>1 when calling a class does no more than make an instance of the shape, of that size, and call its __init__, which is a function with the given code.</summary>
    [Export("rt_makes_instance")]
    [Inline]
    [NoRaise]
    public static int MakesInstance(V callee, CodeObj* code, nint shape, long depth, long size, MethodSite* site)
    {
        if (Types.IsClass(callee) && ((TypeObj*)callee.Object)->Version == site->Version)
        {
            return 1;
        }

        return MakesSlowly(callee, code, shape, depth, size, site);
    }

    /// <summary>1 when calling a class without arguments does no more than make an instance of the shape, of that size.</summary>
    [Export("rt_makes_bare")]
    [Inline]
    [NoRaise]
    public static int MakesBare(V callee, nint shape, long depth, long size, MethodSite* site) =>
        Types.IsClass(callee) && ((TypeObj*)callee.Object)->Version == site->Version ? 1 : MakesBareSlowly(callee, shape, depth, size, site);

    /// <summary>An instance of a class for which <see cref="InitOf"/> gave a function.</summary>
    [Export("rt_instance_new")]
    public static V NewInstance(V callee)
    {
        var o = Instances.New((TypeObj*)callee.Object, sizeof(Obj));
        return o == null ? V.Error : V.FromObject(o);
    }

    /// <summary>Raises the TypeError of an __init__ that returned something (taken over): 0 or -1.</summary>
    [Export("rt_check_init")]
    [Inline]
    public static int CheckInit(V result) => result.IsNone ? 0 : RaiseInit(result);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RaiseInit(V result) => Errors.Fail(TypeErrorType.Address, "__init__() should return None, not '%T'"u8, result);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int MakesSlowly(V callee, CodeObj* code, nint shape, long depth, long size, MethodSite* site)
    {
        var found = InitSlowly(callee, code, site);
        if (found.IsUnset)
        {
            return 0;
        }

        Counts.Release(found);
        var type = (TypeObj*)callee.Object;
        if (!Shapes.IsOf(type, shape, depth) || type->BasicSize != size || (type->Flags & TypeFlags.ObservableDrop) != 0)
        {
            site->Version = ulong.MaxValue;
            return 0;
        }

        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int MakesBareSlowly(V callee, nint shape, long depth, long size, MethodSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!Types.IsClass(callee))
        {
            return 0;
        }

        var type = (TypeObj*)callee.Object;
        if (!IsPlain(type) || (void*)type->Init != (void*)ObjectType.Address->Init || !Shapes.IsOf(type, shape, depth) || type->BasicSize != size || (type->Flags & TypeFlags.ObservableDrop) != 0)
        {
            return 0;
        }

        site->Version = type->Version;
        return 1;
    }

    /// <summary>The __init__ of a class, borrowed, when it is a function with the code that a caller knows; else Unset.</summary>
    internal static V KnownInit(TypeObj* type, CodeObj* code)
    {
        var found = TypeDicts.Lookup(type, Names.Init);
        return found.IsPointer && found.Object->Type == FunctionType.Address && ((FunctionObj*)found.Object)->KnownCode == code ? found : V.Unset;
    }

    /// <summary>True when calling a class does no more than make an instance and call a Python __init__.</summary>
    internal static bool CallsInit(TypeObj* type) =>
        IsPlain(type) && (void*)type->Init == (void*)(delegate*<V, V*, long, TupleObj*, int>)&UserSlots.Init;

    /// <summary>True when calling a class makes an instance as object does, and calls what stands in the slot for __init__.</summary>
    private static bool IsPlain(TypeObj* type) =>
        (type->Flags & TypeFlags.HeapType) != 0 && (void*)type->Head.Type->Call == (void*)TypeType.Address->Call && (void*)type->New == (void*)ObjectType.Address->New
        && !((ClassData*)type->ClassData)->IsAbstract;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V InitSlowly(V callee, CodeObj* code, MethodSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!Types.IsClass(callee))
        {
            return V.Unset;
        }

        var type = (TypeObj*)callee.Object;
        var found = CallsInit(type) ? KnownInit(type, code) : V.Unset;
        if (found.IsUnset)
        {
            return V.Unset;
        }

        site->Function = found;
        site->Version = type->Version;
        return Counts.Retain(found);
    }
}
