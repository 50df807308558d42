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
        if (!fits || !HaveSameSlots(from, to))
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

        to->Head.Count++;
        obj.Object->Type = to;
        Counts.ReleaseObject((Obj*)from);
        return 0;
    }

    private static bool HaveSameSlots(TypeObj* from, TypeObj* to)
    {
        if (SlotDescriptors.CountOf(from) != SlotDescriptors.CountOf(to))
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
}
