using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>isinstance and issubclass.</summary>
public static unsafe class TypeChecks
{
    /// <summary>isinstance(value, type): 0, 1 or -1.</summary>
    public static int IsInstance(V value, V type)
    {
        if (type.IsPointer && (Obj*)Types.Of(value) == type.Object)
        {
            return 1;
        }

        if (Types.Of(type) == TypeType.Address)
        {
            return IsPlainInstance(value, type);
        }

        if (Tuples.Is(type))
        {
            return AnyOf(value, type, true);
        }

        if (Types.Of(type) == UnionType.Address)
        {
            return AnyOf(value, UnionType.ArgsOf(type), true);
        }

        return ByHook(value, type, Names.InstanceCheck, true);
    }

    /// <summary>isinstance(value, type) for a built-in type: 0 or 1; -1 when the value's class says itself what it is.</summary>
    [Export("rt_is_builtin_instance")]
    [Inline]
    [NoRaise]
    public static int IsBuiltinInstance(V value, V type)
    {
        var actual = Types.Of(value);
        return (Obj*)actual == type.Object ? 1 : IsDerivedInstance(actual, (TypeObj*)type.Object);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IsDerivedInstance(TypeObj* actual, TypeObj* type) =>
        Types.IsSubtype(actual, type) ? 1 : (actual->Flags & TypeFlags.HeapType) == 0 || ShowsItsType(actual) ? 0 : -1;

    /// <summary>issubclass(type, ancestor): 0, 1 or -1.</summary>
    public static int IsSubclass(V type, V ancestor)
    {
        if (Types.Of(ancestor) == TypeType.Address)
        {
            return V.Same(type, ancestor) ? 1 : IsPlainSubclass(type, ancestor);
        }

        if (Tuples.Is(ancestor))
        {
            return AnyOf(type, ancestor, false);
        }

        if (Types.Of(ancestor) == UnionType.Address)
        {
            return AnyOf(type, UnionType.ArgsOf(ancestor), false);
        }

        return ByHook(type, ancestor, Names.SubclassCheck, false);
    }

    /// <summary>type.__instancecheck__: by type, then by __class__.</summary>
    public static int IsPlainInstance(V value, V type)
    {
        if ((Types.Of(type)->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return AbstractBases.IsInstance(value, type);
        }

        if (Types.IsSubtype(Types.Of(value), (TypeObj*)type.Object))
        {
            return 1;
        }

        if ((Types.Of(value)->Flags & TypeFlags.HeapType) == 0 || ShowsItsType(Types.Of(value)))
        {
            return 0;
        }

        var claimed = Objects.GetAttrOrUnset(value, Names.Class);
        if (claimed.IsError)
        {
            return -1;
        }

        var result = !claimed.IsUnset && (Types.Of(claimed)->Flags & TypeFlags.TypeSubclass) != 0 && Types.IsSubtype((TypeObj*)claimed.Object, (TypeObj*)type.Object);
        Counts.Release(claimed);
        return result ? 1 : 0;
    }

    /// <summary>True when __class__ of an instance can only be its type: the class has nothing of its own for it.</summary>
    private static bool ShowsItsType(TypeObj* type) =>
        Objects.IsGeneric(type->GetAttr) && V.Same(TypeDicts.Lookup(type, Names.Class), TypeDicts.Lookup(ObjectType.Address, Names.Class));

    /// <summary>type.__subclasscheck__.</summary>
    public static int IsPlainSubclass(V type, V ancestor)
    {
        if ((Types.Of(type)->Flags & Types.Of(ancestor)->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return AbstractBases.IsSubclass(type, ancestor);
        }

        return Types.IsSubtype((TypeObj*)type.Object, (TypeObj*)ancestor.Object) ? 1 : 0;
    }

    /// <summary>True or False of a status, Error of -1.</summary>
    public static V ToValue(int status) => status < 0 ? V.Error : V.FromBool(status > 0);

    private static int AnyOf(V value, V types, bool isInstance)
    {
        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(isInstance ? " in __instancecheck__"u8 : " in __subclasscheck__"u8);
            return -1;
        }

        var tuple = Tuples.Of(types);
        for (var i = 0L; i < tuple->Length; i++)
        {
            var item = (&tuple->First)[i];
            var type = item.IsNone ? V.FromObject(NoneTypeType.Address) : item;
            var status = isInstance ? IsInstance(value, type) : IsSubclass(value, type);
            if (status != 0)
            {
                return status;
            }
        }

        return 0;
    }

    private static int ByHook(V value, V type, V name, bool isInstance)
    {
        var hook = Objects.LookupSpecial(type, name);
        if (hook.IsUnset)
        {
            return isInstance ? IsPlainInstance(value, type) : IsPlainSubclass(value, type);
        }

        var result = hook.IsError ? V.Error : Objects.Call1(hook, value);
        Counts.Release(hook);
        if (result.IsError)
        {
            return -1;
        }

        var truth = Objects.Truth(result);
        Counts.Release(result);
        return truth;
    }
}
