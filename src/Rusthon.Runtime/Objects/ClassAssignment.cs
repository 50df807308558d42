namespace Rusthon.Runtime;

/// <summary>obj.__class__ = type.</summary>
public static unsafe class ClassAssignment
{
    /// <summary>Changes the type of an instance where both types lay their instances out alike: 0 or -1.</summary>
    public static int Set(V obj, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "can't delete __class__ attribute"u8);
        }

        if ((Types.Of(value)->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return Errors.Fail(TypeErrorType.Address, "__class__ must be set to a class, not '%T' object"u8, value);
        }

        var from = Types.Of(obj);
        var to = (TypeObj*)value.Object;
        if ((from->Flags & to->Flags & TypeFlags.HeapType) == 0)
        {
            return Errors.Fail(TypeErrorType.Address, "__class__ assignment only supported for mutable types or ModuleType subclasses"u8);
        }

        var a = (ClassData*)from->ClassData;
        var b = (ClassData*)to->ClassData;
        var fits = a->Layout == b->Layout && a->DictIndex == b->DictIndex && (a->DictIndex >= 0 || a->ExtraCount == b->ExtraCount);
        if (!fits || !AddTheSame(LastAddition(from), LastAddition(to)))
        {
            return Errors.Fail(TypeErrorType.Address, "__class__ assignment: '%S' object layout differs from '%S'"u8, to->Name, from->Name);
        }

        if (a->DictIndex >= 0 && InstanceAttributes.DictOf(obj.Object, from).IsError)
        {
            return -1;
        }

        if (from->BasicSize != to->BasicSize)
        {
            return Errors.Fail(TypeErrorType.Address, "__class__ assignment: '%S' object layout differs from '%S'"u8, to->Name, from->Name);
        }

        if (MoveSlots(obj.Object, LastAddition(from), LastAddition(to)) < 0)
        {
            return -1;
        }

        TupleHashes.ForgetAll();
        to->Head.Count++;
        obj.Object->Type = to;
        if ((to->Flags & TypeFlags.TypeSubclass) != 0)
        {
            TypeDicts.Changed((TypeObj*)obj.Object);
        }

        if ((from->DescrSet != null) != (to->DescrSet != null) || (from->DescrGet != null) != (to->DescrGet != null))
        {
            SlotFilling.DescriptorsChanged();
        }

        Counts.ReleaseObject((Obj*)from);
        return 0;
    }

    /// <summary>The class itself or the nearest ancestor that gives instances more than its base does: slots, a dict, weak references.</summary>
    private static TypeObj* LastAddition(TypeObj* type)
    {
        var last = type;
        while ((last->Base->Flags & TypeFlags.HeapType) != 0 && SlotDescriptors.CountOf(last) == 0
            && ((ClassData*)last->ClassData)->DictIndex == ((ClassData*)last->Base->ClassData)->DictIndex
            && Dicts.Get(last->Dict, Names.Weakref).IsUnset)
        {
            last = last->Base;
        }

        return last;
    }

    /// <summary>Whether two classes add slots of the same names, and weak references or none, to the same base.</summary>
    private static bool AddTheSame(TypeObj* from, TypeObj* to)
    {
        if (from == to)
        {
            return true;
        }

        if (from->Base != to->Base || SlotDescriptors.CountOf(from) != SlotDescriptors.CountOf(to)
            || Dicts.Get(from->Dict, Names.Weakref).IsUnset != Dicts.Get(to->Dict, Names.Weakref).IsUnset)
        {
            return false;
        }

        var position = 0L;
        while (from->Dict.IsPointer && Dicts.Next(from->Dict, ref position, out var name, out var value))
        {
            if (SlotDescriptors.IsOwnSlot(value, from) && !SlotDescriptors.IsOwnSlot(Dicts.Get(to->Dict, name), to))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts the values of slots where the other class has the slots of these names: 0, or -1 when there is no memory for that.</summary>
    private static int MoveSlots(Obj* o, TypeObj* from, TypeObj* to)
    {
        var count = from == to ? 0 : SlotDescriptors.CountOf(from);
        if (count < 2)
        {
            return 0;
        }

        var data = (ClassData*)from->ClassData;
        var places = InstanceAttributes.Extra(o, data->Layout);
        var size = data->ExtraCount * sizeof(V);
        var before = (V*)Heap.Allocate(size);
        if (before == null)
        {
            return -1;
        }

        for (var i = 0; i < data->ExtraCount; i++)
        {
            before[i] = places[i];
        }

        var position = 0L;
        while (Dicts.Next(from->Dict, ref position, out var name, out var value))
        {
            if (SlotDescriptors.IsOwnSlot(value, from))
            {
                places[((MemberObj*)Dicts.Get(to->Dict, name).Object)->Index] = before[((MemberObj*)value.Object)->Index];
            }
        }

        Heap.Free(before, size);
        return 0;
    }
}
