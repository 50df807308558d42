using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A name of __slots__.</summary>
public unsafe struct MemberObj
{
    public Obj Head;

    /// <summary>A str.</summary>
    public V Name;

    /// <summary>The class, borrowed (its dict owns this object).</summary>
    public TypeObj* Owner;

    /// <summary>The index among the values behind the built-in layout.</summary>
    public int Index;
}

/// <summary>__slots__.</summary>
public static unsafe class SlotDescriptors
{
    /// <summary>Makes the descriptors of a class's __slots__ and enters them in its dict; 0 or -1.</summary>
    public static int Make(TypeObj* type, V slots, ref bool wantsDict, ref bool wantsWeak, out int count)
    {
        count = 0;
        var names = Strs.IsStr(slots) ? Tuples.FromBorrowed(&slots, 1) : Tuples.FromIterable(slots);
        if (names.IsError)
        {
            return -1;
        }

        var status = 0;
        for (var i = 0L; i < Tuples.Of(names)->Length && status == 0; i++)
        {
            var name = (&Tuples.Of(names)->First)[i];
            if (!Strs.IsStr(name))
            {
                status = Errors.Fail(TypeErrorType.Address, "__slots__ items must be strings, not '%T'"u8, name);
            }
            else if (!Identifiers.Is(name))
            {
                status = Errors.Fail(TypeErrorType.Address, "__slots__ must be identifiers"u8);
            }
            else if (Strs.Equal(name, Names.Dict))
            {
                if ((type->Base->Flags & TypeFlags.HasDict) != 0 || wantsDict)
                {
                    status = Errors.Fail(TypeErrorType.Address, "__dict__ slot disallowed: we already got one"u8);
                }

                wantsDict = true;
            }
            else if (Strs.Equal(name, Names.Weakref))
            {
                wantsWeak = true;
                status = AddWeak(type);
            }
            else
            {
                status = AddOne(type, name, ClassLayout.FirstSlot(type) + count++);
            }
        }

        Counts.Release(names);
        return status;
    }

    /// <summary>How many values a class's own __slots__ take.</summary>
    public static int CountOf(TypeObj* type)
    {
        var count = 0;
        var position = 0L;
        while (type->Dict.IsPointer && Dicts.Next(type->Dict, ref position, out _, out var value))
        {
            count += IsOwnSlot(value, type) ? 1 : 0;
        }

        return count;
    }

    /// <summary>True for the descriptor of a slot that a class itself has.</summary>
    public static bool IsOwnSlot(V value, TypeObj* type) =>
        value.IsPointer && value.Object->Type == MemberType.Address && ((MemberObj*)value.Object)->Owner == type;

    private static int AddWeak(TypeObj* type)
    {
        if (!TypeDicts.Lookup(type->Base, Names.Weakref).IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "__weakref__ slot disallowed: we already got one"u8);
        }

        var descriptor = InstanceDicts.NewWeakDescriptor(type);
        var status = descriptor.IsError ? -1 : Dicts.Set(type->Dict, Names.Weakref, descriptor);
        Counts.Release(descriptor);
        return status;
    }

    private static int AddOne(TypeObj* type, V name, int index)
    {
        var mangled = Mangle(type->Name, name);
        if (mangled.IsError)
        {
            return -1;
        }

        var existing = Dicts.Get(type->Dict, mangled);
        if (!existing.IsUnset)
        {
            Errors.Raise(ValueErrorType.Address, "%R in __slots__ conflicts with class variable"u8, mangled);
            Counts.Release(mangled);
            return -1;
        }

        var member = (MemberObj*)Heap.New(MemberType.Address, sizeof(MemberObj));
        if (member == null)
        {
            Counts.Release(mangled);
            return -1;
        }

        member->Name = mangled;
        member->Owner = type;
        member->Index = index;
        var status = Dicts.Set(type->Dict, mangled, V.FromObject(member));
        Counts.ReleaseObject((Obj*)member);
        return status;
    }

    /// <summary>A private name with the class's name in front.</summary>
    private static V Mangle(V className, V name)
    {
        var length = Strs.Length(name);
        var isPrivate = length > 2 && Strs.At(name, 0) == '_' && Strs.At(name, 1) == '_' && !(Strs.At(name, length - 1) == '_' && Strs.At(name, length - 2) == '_');
        var start = 0L;
        while (start < Strs.Length(className) && Strs.At(className, start) == '_')
        {
            start++;
        }

        if (!isPrivate || start == Strs.Length(className))
        {
            return Counts.Retain(name);
        }

        var stripped = Strs.Range(className, start, Strs.Length(className));
        var result = stripped.IsError ? V.Error : Errors.Format("_%S%S"u8, stripped, name, default);
        Counts.Release(stripped);
        return result;
    }
}

/// <summary>The type of the descriptors of __slots__.</summary>
[PyType("member_descriptor", Layout = typeof(MemberObj))]
public static unsafe class MemberType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((MemberObj*)o)->Name);
        Heap.Free(o, sizeof(MemberObj));
    }

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var member = (MemberObj*)self.Object;
        if (obj.IsUnset)
        {
            return Counts.Retain(self);
        }

        var place = Place(member, obj);
        if (place == null)
        {
            return V.Error;
        }

        return place->IsUnset ? Errors.RaiseAttribute("'%Q' object has no attribute '%S'"u8, obj, obj, member->Name) : Counts.Retain(*place);
    }

    [Slot("DescrSet")]
    public static int Set(V self, V obj, V value)
    {
        var member = (MemberObj*)self.Object;
        var place = Place(member, obj);
        if (place == null)
        {
            return -1;
        }

        var old = *place;
        if (value.IsUnset && old.IsUnset)
        {
            return Errors.Fail(AttributeErrorType.Address, "%S"u8, member->Name);
        }

        *place = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var member = (MemberObj*)self.Object;
        return Errors.Format("<member '%S' of '%S' objects>"u8, member->Name, member->Owner->Name, default);
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((MemberObj*)self.Object)->Name);

    [Getter("__objclass__")]
    public static V GetObjClass(V self) => Counts.RetainObject(((MemberObj*)self.Object)->Owner);

    private static V* Place(MemberObj* member, V obj)
    {
        if (!Types.IsSubtype(Types.Of(obj), member->Owner))
        {
            Errors.Raise(TypeErrorType.Address, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object"u8, member->Name, V.FromObject(member->Owner), obj);
            return null;
        }

        return InstanceAttributes.Extra(obj.Object, ((ClassData*)member->Owner->ClassData)->Layout) + member->Index;
    }
}
