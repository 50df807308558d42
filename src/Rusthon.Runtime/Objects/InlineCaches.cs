using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a place in the program where an attribute is read or set remembers of the class that it met last. Static data of the program; the version is at first one that no type has.</summary>
public unsafe struct AttributeSite
{
    /// <summary>The class's version: another one after any change of it or of a base.</summary>
    public ulong Version;

    /// <summary>Where an instance keeps its dict, bytes from the header; 0 (never a pointer) when it cannot have one.</summary>
    public long DictOffset;

    /// <summary>Where it keeps the attribute.</summary>
    public long Offset;

    /// <summary>The order word before and after the attribute is set for the first time; equal when that was not seen.</summary>
    public ulong OrderBefore;
    public ulong OrderAfter;
}

/// <summary>What a place in the program where a method is called remembers.</summary>
public unsafe struct MethodSite
{
    /// <summary>As in <see cref="AttributeSite"/>.</summary>
    public ulong Version;

    /// <summary>As in <see cref="AttributeSite"/>.</summary>
    public long DictOffset;

    /// <summary>The function or method descriptor, borrowed from the class.</summary>
    public V Function;

    /// <summary>The entry of a Python function whose parameters are all given in order; else null.</summary>
    public delegate*<FunctionObj*, V*, ulong, V> Entry;

    /// <summary>The entry of a built-in method; else null.</summary>
    public delegate*<V*, V> Thunk;

    /// <summary>How many of the built-in method's parameters are not given, behind those that are.</summary>
    public long Missing;
}

/// <summary>Attribute access with a cache at each place in the program (Deutsch and Schiffman, "Efficient Implementation of the Smalltalk-80 System", POPL 1984).</summary>
public static unsafe class InlineCaches
{
    /// <summary>How many slots the program leaves free behind the arguments of a method call.</summary>
    private const int SpareSlots = 3;

    /// <summary>In place of a number of arguments in <see cref="SharedSites"/>: what holds for all.</summary>
    private const long AnyArguments = -1;

    /// <summary>In place of a <see cref="AttributeSite.DictOffset"/>: the place reads a field of named tuples. The words for orders hold the class's version and which item that is.</summary>
    private const long FieldOfTuple = -1;
    private const TypeFlags VariableSize = TypeFlags.TupleSubclass | TypeFlags.IntSubclass | TypeFlags.StrSubclass | TypeFlags.BytesSubclass;

    /// <summary>obj.name.</summary>
    [Export("rt_get_attr_at")]
    [Inline]
    public static V GetAttr(V obj, V name, AttributeSite* site)
    {
        if (obj.IsPointer && obj.Object->Type->Version == site->Version && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer)
        {
            var value = *(V*)((byte*)obj.Object + site->Offset);
            if (!value.IsUnset)
            {
                return Counts.Retain(value);
            }
        }

        return GetAttrSlowly(obj, name, site);
    }

    /// <summary>obj.name = value: 0 or -1.</summary>
    [Export("rt_set_attr_at")]
    [Inline]
    public static int SetAttr(V obj, V value, V name, AttributeSite* site)
    {
        return obj.IsPointer && obj.Object->Type->Version == site->Version && Store(obj, value, site) ? 0 : SetAttrSlowly(obj, value, name, site);
    }

    /// <summary>object.__setattr__(obj, name, value): 0 or -1.</summary>
    public static int SetGenericAttr(V obj, V value, V name, AttributeSite* site) =>
        !obj.IsPointer ? Objects.GenericSetAttr(obj, name, value)
        : obj.Object->Type->Version == site->Version && Store(obj, value, site) ? 0
        : SetAndLearn(obj, value, name, site, isGeneric: true);

    /// <summary>Sets an attribute where a site of the object's class says; false when the object keeps it elsewhere.</summary>
    [Inline]
    private static bool Store(V obj, V value, AttributeSite* site)
    {
        if (((V*)((byte*)obj.Object + site->DictOffset))->IsPointer)
        {
            return false;
        }

        var place = (V*)((byte*)obj.Object + site->Offset);
        var old = *place;
        if (!old.IsUnset || site->DictOffset == 0)
        {
            *place = Counts.Retain(value);
            Counts.Release(old);
            return true;
        }

        // The first value in a place is noted in the order of the attributes; a slot has none.
        var order = (ulong*)((byte*)obj.Object + site->DictOffset + sizeof(V));
        if (*order != site->OrderBefore || site->OrderBefore == site->OrderAfter)
        {
            return false;
        }

        *order = site->OrderAfter;
        *place = Counts.Retain(value);
        return true;
    }

    /// <summary>obj.name(args…): the slot before the arguments and those behind them are free.</summary>
    [Export("rt_call_method_at")]
    public static V CallMethod(V obj, V name, V* args, long positional, TupleObj* names, MethodSite* site)
    {
        return Settle(obj, name, positional, names, site) && (site->Thunk != null || site->Entry != null)
            ? CallSettled(obj, args, positional, site, 0)
            : Objects.CallMethod(obj, name, args, positional, names);
    }

    /// <summary>Makes the cache of a call know the method of the object, if that can be; whether it does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Settle(V obj, V name, long positional, TupleObj* names, MethodSite* site)
    {
        if (IsSettled(obj, site))
        {
            return true;
        }

        Find(obj, name, positional, names, site);
        return IsSettled(obj, site);
    }

    /// <summary>Calls what the cache knows, a built-in method or a function; given as for <see cref="CodeObj.Entry"/>, bit 0 standing for the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V CallSettled(V obj, V* args, long positional, MethodSite* site, ulong given)
    {
        args[-1] = obj;
        if (site->Thunk != null)
        {
            for (var i = 0L; i < site->Missing; i++)
            {
                args[positional + i] = V.Unset;
            }

            return site->Thunk(args - 1);
        }

        var function = Counts.Retain(site->Function);
        var result = site->Entry((FunctionObj*)function.Object, args - 1, given);
        Counts.Release(function);
        return result;
    }

    /// <summary>The method of that name when it is a function with the given code, owned; Unset when it is not, or an attribute of the object itself hides it.</summary>
    [Export("rt_method_at")]
    [Inline]
    [NoRaise]
    public static V MethodAt(V obj, V name, CodeObj* code, MethodSite* site)
    {
        if (obj.IsPointer && obj.Object->Type->Version == site->Version && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer)
        {
            return Counts.Retain(site->Function);
        }

        return MethodSlowly(obj, name, code, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V GetAttrSlowly(V obj, V name, AttributeSite* site)
    {
        if (site->DictOffset == FieldOfTuple && obj.IsPointer && obj.Object->Type->Version == site->OrderBefore
            && site->OrderAfter < (ulong)Tuples.Of(obj)->Length)
        {
            return Counts.Retain((&Tuples.Of(obj)->First)[site->OrderAfter]);
        }

        if (obj.IsPointer && Objects.IsGeneric(obj.Object->Type->GetAttr)
            && (SharedSites.Recall(obj.Object->Type, name, site) || Locate(obj.Object->Type, name, site) || LocateMember(obj.Object->Type, name, site))
            && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer)
        {
            var value = *(V*)((byte*)obj.Object + site->Offset);
            if (!value.IsUnset)
            {
                return Counts.Retain(value);
            }
        }

        if (obj.IsPointer && Tuples.Is(obj))
        {
            LocateField(obj.Object->Type, name, site);
        }

        return Objects.GetAttr(obj, name);
    }

    /// <summary>Notes which item the field of a named tuple is; only for places that read it.</summary>
    private static void LocateField(TypeObj* type, V name, AttributeSite* site)
    {
        var found = Objects.IsGeneric(type->GetAttr) ? TypeDicts.Lookup(type, name) : V.Unset;
        if (found.IsPointer && found.Object->Type == TupleGetterType.Address)
        {
            site->Version = ulong.MaxValue;
            site->DictOffset = FieldOfTuple;
            site->OrderBefore = type->Version;
            site->OrderAfter = (ulong)((TupleGetterObj*)found.Object)->Index;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SetAttrSlowly(V obj, V value, V name, AttributeSite* site)
    {
        if (!obj.IsPointer || (void*)obj.Object->Type->SetAttr != (void*)ObjectType.Address->SetAttr)
        {
            return Objects.SetAttr(obj, value, name);
        }

        var type = obj.Object->Type;
        if (SharedSites.Recall(type, name, site) && Store(obj, value, site))
        {
            return 0;
        }

        return SetAndLearn(obj, value, name, site, isGeneric: false);
    }

    private static int SetAndLearn(V obj, V value, V name, AttributeSite* site, bool isGeneric)
    {
        var type = obj.Object->Type;
        var order = OrderOf(obj.Object, type);
        var result = isGeneric ? Objects.GenericSetAttr(obj, name, value) : Objects.SetAttr(obj, value, name);
        if (result == 0 && obj.Object->Type == type && Locate(type, name, site) && site->DictOffset != 0
            && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer)
        {
            site->OrderBefore = order;
            site->OrderAfter = OrderOf(obj.Object, type);
            SharedSites.Remember(type, name, site);
        }

        return result;
    }

    /// <summary>True when what the place remembers holds for an object: its class is the one met last, and it has no dict that could hide the method.</summary>
    private static bool IsSettled(V obj, MethodSite* site) =>
        obj.IsPointer && obj.Object->Type->Version == site->Version && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer;

    private static ulong OrderOf(Obj* o, TypeObj* type)
    {
        var data = (ClassData*)type->ClassData;
        return data != null && data->DictIndex >= 0 && IsFixed(data)
            ? *(ulong*)((byte*)o + data->Layout->BasicSize + ((data->DictIndex + 1) * sizeof(V)))
            : 0;
    }

    private static bool IsFixed(ClassData* data) => (data->Layout->Flags & VariableSize) == 0;

    /// <summary>Notes where instances of a class keep an attribute; false when the class does not settle that.</summary>
    private static bool Locate(TypeObj* type, V name, AttributeSite* site)
    {
        site->Version = ulong.MaxValue;
        site->DictOffset = 0;
        site->OrderBefore = site->OrderAfter;
        var data = (ClassData*)type->ClassData;
        if (data == null || !IsFixed(data))
        {
            return false;
        }

        var found = TypeDicts.Lookup(type, name);
        var start = (long)data->Layout->BasicSize;
        if (!found.IsUnset && Types.Of(found)->DescrSet != null)
        {
            if (Types.Of(found) != MemberType.Address)
            {
                return false;
            }

            site->DictOffset = 0;
            site->Offset = start + (((MemberObj*)found.Object)->Index * sizeof(V));
            site->Version = type->Version;
            SharedSites.Remember(type, name, site);
            return true;
        }

        var place = data->DictIndex < 0 ? -1 : InstanceAttributes.PlaceOf(type, name);
        if (place < 0)
        {
            return false;
        }

        site->DictOffset = start + (data->DictIndex * sizeof(V));
        site->Offset = site->DictOffset + ((2 + place) * sizeof(V));
        site->Version = type->Version;
        SharedSites.Remember(type, name, site);
        return true;
    }

    /// <summary>Notes where members of an enumeration keep what they have as name or value; only for places that read it.</summary>
    private static bool LocateMember(TypeObj* type, V name, AttributeSite* site) =>
        EnumMembers.Behind(type, name) is var behind && !behind.IsUnset && Locate(type, behind, site);

    /// <summary>Notes the method that a call finds when instances cannot hide it.</summary>
    internal static V FindMethod(TypeObj* type, V name, MethodSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!CanHideNothing(type, name, out site->DictOffset))
        {
            return V.Unset;
        }

        var found = TypeDicts.Lookup(type, name);
        if (!found.IsPointer)
        {
            return V.Unset;
        }

        site->Function = found;
        return found;
    }

    /// <summary>True when an instance of a class has no attribute of a name in itself, while there is no dict where one would be (bytes from the header; 0 when there can be none).</summary>
    internal static bool CanHideNothing(TypeObj* type, V name, out long dictOffset)
    {
        dictOffset = 0;
        if (!Objects.IsGeneric(type->GetAttr))
        {
            return false;
        }

        if ((type->Flags & TypeFlags.HasDict) == 0)
        {
            return true;
        }

        var data = (ClassData*)type->ClassData;
        if (data == null || data->DictIndex < 0 || !IsFixed(data) || InstanceAttributes.PlaceOf(type, name) >= 0)
        {
            return false;
        }

        dictOffset = data->Layout->BasicSize + (data->DictIndex * sizeof(V));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Find(V obj, V name, long positional, TupleObj* names, MethodSite* site)
    {
        site->Entry = null;
        site->Thunk = null;
        if (!obj.IsPointer || names != null)
        {
            site->Version = ulong.MaxValue;
            return;
        }

        var type = obj.Object->Type;
        var known = SharedSites.Method(type, name, positional);
        if (known != null)
        {
            *site = *known;
            return;
        }

        FindAnew(type, name, positional, site);
        if (site->Version == type->Version)
        {
            SharedSites.Remember(type, name, positional, site);
        }
    }

    private static void FindAnew(TypeObj* type, V name, long positional, MethodSite* site)
    {
        var found = FindMethod(type, name, site);
        if (found.IsUnset)
        {
            return;
        }

        if (found.Object->Type == FunctionType.Address)
        {
            var code = ((FunctionObj*)found.Object)->Code;
            if (code->ParamCount == positional + 1 && code->ArgCount == positional + 1)
            {
                site->Entry = code->Entry;
                site->Version = type->Version;
            }
        }
        else if (found.Object->Type == MethodDescriptorType.Address && Types.IsSubtype(type, ((BuiltinObj*)found.Object)->Owner))
        {
            FindBuiltin(((BuiltinObj*)found.Object)->Def, type, positional, site);
        }
    }

    private static void FindBuiltin(FunctionDef* def, TypeObj* type, long positional, MethodSite* site)
    {
        var missing = def->ParamCount - positional - 1;
        if (missing is < 0 or > SpareSlots)
        {
            return;
        }

        for (var i = 0L; i < def->ParamCount; i++)
        {
            if (def->Params[i].Kind is not (ParamKind.PositionalOnly or ParamKind.Normal) || (i > positional && !def->Params[i].HasDefault))
            {
                return;
            }
        }

        site->Missing = missing;
        site->Thunk = def->Thunk;
        site->Version = type->Version;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V MethodSlowly(V obj, V name, CodeObj* code, MethodSite* site)
    {
        if (!obj.IsPointer)
        {
            return V.Unset;
        }

        var type = obj.Object->Type;
        var known = SharedSites.Method(type, name, AnyArguments);
        MethodSite own;
        if (known == null)
        {
            known = &own;
            if (!FindFunction(type, name, known))
            {
                return V.Unset;
            }
        }

        var function = known->Function;
        if (((FunctionObj*)function.Object)->KnownCode != code || (known->DictOffset != 0 && ((V*)((byte*)obj.Object + known->DictOffset))->IsPointer))
        {
            return V.Unset;
        }

        *site = *known;
        return Counts.Retain(function);
    }

    /// <summary>Notes the Python function that a method call finds, whatever the arguments; false when it is none.</summary>
    private static bool FindFunction(TypeObj* type, V name, MethodSite* site)
    {
        var found = FindMethod(type, name, site);
        if (found.IsUnset || found.Object->Type != FunctionType.Address)
        {
            return false;
        }

        site->Version = type->Version;
        SharedSites.Remember(type, name, AnyArguments, site);
        return true;
    }
}
