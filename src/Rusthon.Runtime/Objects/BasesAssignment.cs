namespace Rusthon.Runtime;

/// <summary>type.__bases__ = tuple.</summary>
public static unsafe class BasesAssignment
{
    /// <summary>Gives a class other bases where their instances are laid out as those of the old ones: 0 or -1.</summary>
    public static int Set(TypeObj* type, V value)
    {
        if (!Tuples.Is(value))
        {
            return Errors.Fail(TypeErrorType.Address, "can only assign tuple to %S.__bases__, not %T"u8, type->Name, value);
        }

        var bases = Tuples.Of(value);
        if (bases->Length == 0)
        {
            return Errors.Fail(TypeErrorType.Address, "can only assign non-empty tuple to %S.__bases__, not ()"u8, type->Name);
        }

        if (CheckItems(type, bases) < 0)
        {
            return -1;
        }

        var ancestor = ClassLayout.BestBase(bases);
        if (ancestor == null || CheckLayout(type->Base, ancestor) < 0)
        {
            return -1;
        }

        var oldBases = type->Bases;
        var oldBase = type->Base;
        type->Bases = Counts.Retain(value);
        type->Base = ancestor;
        ancestor->Head.Count++;
        if (UpdateOrders(type) < 0)
        {
            Counts.Release(type->Bases);
            Counts.ReleaseObject((Obj*)ancestor);
            type->Bases = oldBases;
            type->Base = oldBase;
            return -1;
        }

        Counts.Release(oldBases);
        Counts.ReleaseObject((Obj*)oldBase);
        return 0;
    }

    private static int CheckItems(TypeObj* type, TupleObj* bases)
    {
        for (var i = 0L; i < bases->Length; i++)
        {
            var item = (&bases->First)[i];
            if ((Types.Of(item)->Flags & TypeFlags.TypeSubclass) == 0)
            {
                return Errors.Fail(TypeErrorType.Address, "%S.__bases__ must be tuple of classes, not '%T'"u8, type->Name, item);
            }

            if (Types.IsSubtype((TypeObj*)item.Object, type))
            {
                return Errors.Fail(TypeErrorType.Address, "a __bases__ item causes an inheritance cycle"u8);
            }

            if ((((TypeObj*)item.Object)->Flags & TypeFlags.BaseType) == 0)
            {
                return Errors.Fail(TypeErrorType.Address, "type '%N' is not an acceptable base type"u8, item);
            }
        }

        return 0;
    }

    private static int CheckLayout(TypeObj* from, TypeObj* to)
    {
        if (from == to)
        {
            return 0;
        }

        if ((from->Flags & to->Flags & TypeFlags.HeapType) == 0)
        {
            return Errors.Fail(TypeErrorType.Address, "__bases__ assignment: '%S' deallocator differs from '%S'"u8, to->Name, from->Name);
        }

        var a = (ClassData*)from->ClassData;
        var b = (ClassData*)to->ClassData;
        return a->Layout == b->Layout && a->DictIndex == b->DictIndex && (a->DictIndex == 0 || a->ExtraCount == b->ExtraCount)
            ? 0
            : Errors.Fail(TypeErrorType.Address, "__bases__ assignment: '%S' object layout differs from '%S'"u8, to->Name, from->Name);
    }

    /// <summary>The order, the flags and the slots of a class and, after it, of its subclasses, which are younger.</summary>
    private static int UpdateOrders(TypeObj* type)
    {
        for (var t = ClassMemory.First; t != null; t = ((ClassData*)t->ClassData)->Next)
        {
            if (t != type && !Types.IsSubtype(t, type))
            {
                continue;
            }

            if (ClassBuilder.SetMro(t) < 0)
            {
                return -1;
            }

            TypeDicts.Changed(t);
            SlotFilling.Refill(t);
            Shapes.Forget(t);
        }

        return 0;
    }
}
