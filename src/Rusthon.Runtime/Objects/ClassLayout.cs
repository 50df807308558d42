namespace Rusthon.Runtime;

/// <summary>Where the instances of a new class keep their values.</summary>
public static unsafe class ClassLayout
{
    /// <summary>Places that are kept for attributes which the class's own methods do not name.</summary>
    private const int SpareAttributes = 2;

    /// <summary>As <see cref="SpareAttributes"/> where a metaclass may set some: members of enumerations have four that are set so.</summary>
    private const int SpareOfMetaclasses = 4;

    /// <summary>The base whose layout the others' agree with; null with TypeError when there is none.</summary>
    public static TypeObj* BestBase(TupleObj* bases)
    {
        TypeObj* winner = null;
        TypeObj* solid = null;
        for (var i = 0L; i < bases->Length; i++)
        {
            var candidate = (TypeObj*)(&bases->First)[i].Object;
            var candidateSolid = SolidBase(candidate);
            if (winner == null || (candidateSolid != solid && Types.IsSubtype(candidateSolid, solid)))
            {
                winner = candidate;
                solid = candidateSolid;
            }
            else if (!Types.IsSubtype(solid, candidateSolid))
            {
                Errors.Raise(TypeErrorType.Address, "multiple bases have instance lay-out conflict"u8);
                return null;
            }
        }

        return winner;
    }

    /// <summary>Sets the size and the places of a new class's instances, and the descriptors of its slots: 0 or -1. The shape is what was foreseen, or null.</summary>
    public static int Arrange(TypeObj* type, TypeObj* ancestor, ClassShape* shape)
    {
        var data = (ClassData*)type->ClassData;
        var parent = (ClassData*)ancestor->ClassData;
        if (parent != null)
        {
            data->ExtraCount = parent->ExtraCount;
            data->DictIndex = parent->DictIndex;
        }

        var slots = Dicts.Get(type->Dict, Names.Slots);
        var wantsDict = slots.IsUnset;
        var wantsWeak = slots.IsUnset;
        var own = 0;
        var isFirst = !slots.IsUnset && data->ExtraCount == 0 && data->Layout == ObjectType.Address;
        data->ExtraCount += isFirst ? ClassData.BeforeSlots : 0;
        if (!slots.IsUnset && (slots.IsError || SlotDescriptors.Make(type, slots, ref wantsDict, ref wantsWeak, out own) < 0))
        {
            return -1;
        }

        if (own > 0 && (data->Layout->Flags & (TypeFlags.IntSubclass | TypeFlags.TupleSubclass | TypeFlags.BytesSubclass)) != 0)
        {
            return Errors.Fail(TypeErrorType.Address, "nonempty __slots__ not supported for subtype of '%S'"u8, ancestor->Name);
        }

        data->ExtraCount += isFirst && own == 0 ? -ClassData.BeforeSlots : own;
        var hasDict = HasDict(type, wantsDict);
        if (hasDict)
        {
            type->Flags |= TypeFlags.HasDict;
        }

        if (hasDict && data->DictIndex < 0 && ((data->Layout->Flags & (TypeFlags.HasDict | TypeFlags.TypeSubclass)) == 0 || (data->Layout->Flags & TypeFlags.ExceptionSubclass) != 0))
        {
            data->DictIndex = data->ExtraCount;
            data->ExtraCount += 2;
        }

        if (data->DictIndex >= 0 && AddInline(type, parent, shape, own == 0 || parent == null || parent->DictIndex < 0) < 0)
        {
            return -1;
        }

        type->BasicSize = data->Layout->BasicSize + ((uint)data->ExtraCount * (uint)sizeof(V));
        return AddDescriptors(type, ancestor, hasDict);
    }

    /// <summary>The index of the first value of a class's own slots, while it is arranged.</summary>
    public static int FirstSlot(TypeObj* type) => ((ClassData*)type->ClassData)->ExtraCount;

    /// <summary>The nearest ancestor that adds slots or a built-in layout.</summary>
    private static TypeObj* SolidBase(TypeObj* type)
    {
        for (var t = type; t->Base != null; t = t->Base)
        {
            if ((t->Flags & TypeFlags.HeapType) == 0)
            {
                if (t->BasicSize != t->Base->BasicSize || (t->Flags & TypeFlags.Inheritable) != (t->Base->Flags & TypeFlags.Inheritable))
                {
                    return t;
                }

                continue;
            }

            var parent = (ClassData*)t->Base->ClassData;
            var slots = SlotDescriptors.CountOf(t);
            if (slots > 0 || (parent == null && (t->Base->Flags & TypeFlags.HeapType) != 0))
            {
                return t;
            }
        }

        return ObjectType.Address;
    }

    private static bool HasDict(TypeObj* type, bool wantsDict)
    {
        if (wantsDict)
        {
            return true;
        }

        var bases = Tuples.Of(type->Bases);
        for (var i = 0L; i < bases->Length; i++)
        {
            if ((((TypeObj*)(&bases->First)[i].Object)->Flags & TypeFlags.HasDict) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes the table of inline names: those of the parent first; new places only when the area can grow at its end.</summary>
    private static int AddInline(TypeObj* type, ClassData* parent, ClassShape* shape, bool canGrow)
    {
        var data = (ClassData*)type->ClassData;
        var inherited = parent != null && parent->DictIndex >= 0 ? parent : null;
        var before = inherited == null ? 0 : inherited->Capacity;
        var isLast = inherited == null || inherited->DictIndex + 2 + inherited->Capacity == inherited->ExtraCount;
        var wanted = inherited != null ? before : type->Head.Type == TypeType.Address ? SpareAttributes : SpareOfMetaclasses;
        var attributes = Dicts.Get(type->Dict, Names.StaticAttributes);
        if (attributes.IsError)
        {
            return -1;
        }

        wanted += Tuples.Is(attributes) ? CountNew(type, Tuples.Of(attributes)) : 6;
        wanted += OfOtherBases(type);
        wanted = ProgramSettings.ChangesClasses ? ClassData.InlineOfAll : wanted > ClassData.MaxInline ? ClassData.MaxInline : wanted;
        wanted = shape != null ? (int)shape->Capacity : wanted;

        data->Capacity = canGrow && isLast && wanted > before ? wanted : before;
        data->ExtraCount += data->Capacity - before;
        if (data->Capacity == 0)
        {
            return 0;
        }

        data->InlineNames = (V*)Heap.Allocate(data->Capacity * sizeof(V));
        if (data->InlineNames == null)
        {
            data->Capacity = 0;
            return -1;
        }

        for (; inherited != null && data->NameCount < inherited->NameCount; data->NameCount++)
        {
            data->InlineNames[data->NameCount] = Counts.Retain(inherited->InlineNames[data->NameCount]);
        }

        return 0;
    }

    /// <summary>How many attributes the bases have room for whose layout the class does not go on with.</summary>
    private static int OfOtherBases(TypeObj* type)
    {
        var count = 0;
        var bases = Tuples.Of(type->Bases);
        for (var i = 0L; i < bases->Length; i++)
        {
            var other = (TypeObj*)(&bases->First)[i].Object;
            if (other != type->Base && other->ClassData != null)
            {
                count += ((ClassData*)other->ClassData)->Capacity;
            }
        }

        return count;
    }

    /// <summary>How many of the attributes that a class's methods set are not set by those of its ancestors (whose instances need not exist yet).</summary>
    private static int CountNew(TypeObj* type, TupleObj* attributes)
    {
        var count = 0;
        for (var i = 0L; i < attributes->Length; i++)
        {
            var isNew = true;
            for (var t = type->Base; isNew && t != null && t->ClassData != null; t = t->Base)
            {
                var theirs = Dicts.Get(t->Dict, Names.StaticAttributes);
                isNew = !Tuples.Is(theirs) || Sequences.Contains(theirs, (&attributes->First)[i]) <= 0;
            }

            count += isNew ? 1 : 0;
        }

        return count;
    }

    private static int AddDescriptors(TypeObj* type, TypeObj* ancestor, bool hasDict)
    {
        if (!hasDict || (ancestor->Flags & TypeFlags.HasDict) != 0 || (type->Flags & TypeFlags.TypeSubclass) != 0
            || (((ClassData*)type->ClassData)->Layout->Flags & TypeFlags.TypeSubclass) != 0)
        {
            return 0;
        }

        var status = AddUnlessThere(type, Names.Dict, InstanceDicts.NewDescriptor(type));
        return status < 0 || !Dicts.Get(type->Dict, Names.Slots).IsUnset
            ? status
            : AddUnlessThere(type, Names.Weakref, InstanceDicts.NewWeakDescriptor(type));
    }

    /// <summary>Enters a descriptor (taken over) in a class's dict unless the class defines the name itself: 0 or -1.</summary>
    private static int AddUnlessThere(TypeObj* type, V name, [Owned] V descriptor)
    {
        var status = descriptor.IsError ? -1 : Dicts.Get(type->Dict, name).IsUnset ? Dicts.Set(type->Dict, name, descriptor) : 0;
        Counts.Release(descriptor);
        return status;
    }
}
