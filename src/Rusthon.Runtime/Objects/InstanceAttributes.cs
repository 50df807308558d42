using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// The attributes that instances themselves have. Instances of classes made at run time keep them inline, in the
/// places that the class's table of names gives; the order word says in which order they were set
/// (<see cref="AttributeOrders"/>). When a name finds no place, or the program asks for the __dict__, all move into a
/// dict for good.
/// </summary>
public static unsafe class InstanceAttributes
{
    private const int CacheSize = 512;
    private const int NoPlace = 1;

    [FixedAddressValueType]
    private static PlaceCache cache;

    /// <summary>An attribute of the instance itself, owned; Unset when there is none.</summary>
    public static V GetOwn(V obj, TypeObj* type, V name)
    {
        var o = obj.Object;
        var slot = DictSlot(o, type);
        if (slot == null)
        {
            return V.Unset;
        }

        if (slot->IsPointer)
        {
            return Counts.Retain(Dicts.Get(*slot, name));
        }

        var place = Place(type, name);
        return place < 0 ? V.Unset : Counts.Retain(slot[2 + place]);
    }

    /// <summary>Sets an attribute of the instance itself, or deletes it when the value is Unset: 0 or -1.</summary>
    public static int SetOwn(V obj, TypeObj* type, V name, V value)
    {
        var o = obj.Object;
        var slot = DictSlot(o, type);
        if (slot == null)
        {
            Objects.RaiseNoAttribute(obj, name);
            return -1;
        }

        if (!slot->IsPointer && HasInline(type))
        {
            var place = Place(type, name);
            if (place < 0 && !value.IsUnset)
            {
                place = AddName(type, name);
            }

            var status = place < 0 ? NoPlace : SetInline(obj, slot, place, name, value);
            if (status != NoPlace)
            {
                return status;
            }

            if (value.IsUnset && place < 0)
            {
                Objects.RaiseNoAttribute(obj, name);
                return -1;
            }
        }

        var dict = DictOf(o, type);
        if (dict.IsError)
        {
            return -1;
        }

        if (!value.IsUnset)
        {
            return Dicts.Set(dict, name, value);
        }

        var removed = Dicts.Remove(dict, name);
        if (removed == 0)
        {
            Objects.RaiseNoAttribute(obj, name);
        }

        return removed > 0 ? 0 : -1;
    }

    /// <summary>The instance's dict, borrowed; made when there was none. Error when out of memory, Unset when the type has none.</summary>
    public static V DictOf(Obj* o, TypeObj* type)
    {
        var slot = DictSlot(o, type);
        if (slot == null)
        {
            return V.Unset;
        }

        return slot->IsPointer ? *slot : MakeDict(slot, type);
    }

    /// <summary>The instance's dict, borrowed, if it has one or has attributes; Unset when it has none. Error when out of memory.</summary>
    public static V DictIfAny(Obj* o, TypeObj* type)
    {
        var slot = DictSlot(o, type);
        return slot == null || (!slot->IsPointer && (!HasInline(type) || Order(slot) == 0)) ? V.Unset : DictOf(o, type);
    }

    /// <summary>A new dict of the instance's attributes, which stay where they are; None when the type has no dict.</summary>
    public static V Snapshot(Obj* o, TypeObj* type)
    {
        var slot = DictSlot(o, type);
        if (slot == null)
        {
            return V.None;
        }

        if (slot->IsPointer)
        {
            return Dicts.Copy(*slot);
        }

        var dict = Dicts.New();
        if (dict.IsError || !HasInline(type) || AddInline(dict, slot, (ClassData*)type->ClassData) == 0)
        {
            return dict;
        }

        Counts.Release(dict);
        return V.Error;
    }

    /// <summary>Replaces the instance's dict: 0 or -1.</summary>
    public static int SetDict(V obj, V dict)
    {
        var type = obj.Object->Type;
        if (DictOf(obj.Object, type).IsError)
        {
            return -1;
        }

        var slot = DictSlot(obj.Object, type);
        var old = *slot;
        *slot = Counts.Retain(dict);
        Counts.Release(old);
        return 0;
    }

    /// <summary>Releases the values behind the built-in layout of an instance of a class made at run time.</summary>
    public static void ReleaseExtra(Obj* o, TypeObj* type)
    {
        var data = (ClassData*)type->ClassData;
        var extra = Extra(o, data->Layout);
        for (var i = 0; i < data->ExtraCount; i++)
        {
            var value = extra[i];
            extra[i] = V.Unset;
            if (i != data->DictIndex + 1 || data->DictIndex < 0)
            {
                Counts.Release(value);
            }
        }
    }

    /// <summary>Visits the values behind the built-in layout.</summary>
    public static void VisitExtra(Obj* o, TypeObj* type, delegate*<V*, void> visit)
    {
        var data = (ClassData*)type->ClassData;
        var extra = Extra(o, data->Layout);
        for (var i = 0; i < data->ExtraCount; i++)
        {
            if ((i != data->DictIndex + 1 || data->DictIndex < 0) && extra[i].IsCounted)
            {
                visit(&extra[i]);
            }
        }
    }

    /// <summary>The first value behind the built-in layout of an instance.</summary>
    public static V* Extra(Obj* o, TypeObj* layout)
    {
        if ((layout->Flags & (TypeFlags.TupleSubclass | TypeFlags.IntSubclass | TypeFlags.StrSubclass | TypeFlags.BytesSubclass)) == 0)
        {
            return (V*)((byte*)o + layout->BasicSize);
        }

        if ((layout->Flags & TypeFlags.TupleSubclass) != 0)
        {
            return (V*)((byte*)o + Tuples.SizeOf(((TupleObj*)o)->Length));
        }

        if ((layout->Flags & TypeFlags.IntSubclass) != 0)
        {
            var size = ((IntObj*)o)->Size;
            return (V*)((byte*)o + Ints.SizeOf(size < 0 ? -size : size));
        }

        if ((layout->Flags & TypeFlags.BytesSubclass) != 0)
        {
            return (V*)((byte*)o + Bytes.ExtraOffset((BytesObj*)o));
        }

        return (V*)((byte*)o + sizeof(StrObj) + ((StrObj*)o)->Capacity);
    }

    /// <summary>Forgets all cached places, at exit.</summary>
    public static void Shutdown() => Unsafe.InitBlock(Unsafe.AsPointer(ref cache), 0, CacheSize * 24);

    /// <summary>The attribute in a place has been set for the first time: it comes last in the order.</summary>
    [Export("rt_append_attribute")]
    [NoRaise]
    public static void AppendAttribute(V obj, long place)
    {
        var type = obj.Object->Type;
        var data = (ClassData*)type->ClassData;
        var slot = DictSlot(obj.Object, type);
        if (Append(data, slot, (int)place))
        {
            return;
        }

        var value = slot[2 + place];
        slot[2 + place] = V.Unset;
        var dict = MakeDict(slot, type);
        if (dict.IsError || Dicts.Set(dict, data->InlineNames[place], value) < 0)
        {
            Libc.Abort();
        }

        Counts.Release(value);
    }

    /// <summary>Where the instance's dict is kept; null when it has none.</summary>
    private static V* DictSlot(Obj* o, TypeObj* type)
    {
        if (type->ClassData != null)
        {
            var data = (ClassData*)type->ClassData;
            if (data->DictIndex >= 0)
            {
                return Extra(o, data->Layout) + data->DictIndex;
            }

            type = data->Layout;
        }

        if ((type->Flags & TypeFlags.ExceptionSubclass) != 0)
        {
            return &((ExceptionObj*)o)->Dict;
        }

        if (type == FunctionType.Address)
        {
            return &((FunctionObj*)o)->Dict;
        }

        if (type == ModuleType.Address)
        {
            return &((ModuleObj*)o)->Dict;
        }

        if (type == StaticMethodType.Address || type == ClassMethodType.Address)
        {
            return &((MethodWrapObj*)o)->Dict;
        }

        if (type == PartialType.Address)
        {
            return &((PartialObj*)o)->Dict;
        }

        if (type == LruCacheType.Address)
        {
            return &((LruCacheObj*)o)->Dict;
        }

        return StreamDict(o, type);
    }

    private static V* StreamDict(Obj* o, TypeObj* type)
    {
        if (type == TextFileType.Address)
        {
            return &((TextObj*)o)->Dict;
        }

        if (type == FileType.Address)
        {
            return &((FileObj*)o)->Dict;
        }

        return type == BufferedReaderType.Address || type == BufferedWriterType.Address || type == BufferedRandomType.Address ? &((BufferedObj*)o)->Dict : null;
    }

    private static bool HasInline(TypeObj* type) => type->ClassData != null && ((ClassData*)type->ClassData)->DictIndex >= 0;

    /// <summary>Where an instance keeps an attribute that is not in its dict, or null.</summary>
    public static V* InlinePlace(V obj, V name)
    {
        var type = obj.Object->Type;
        if (!HasInline(type))
        {
            return null;
        }

        var slot = DictSlot(obj.Object, type);
        var place = slot->IsPointer ? -1 : Place(type, name);
        return place < 0 ? null : slot + 2 + place;
    }

    /// <summary>The place that instances of a class keep an attribute in unless they have a dict, or -1.</summary>
    public static int PlaceOf(TypeObj* type, V name) => Place(type, name);

    /// <summary>The place of a name in the class's table, or -1.</summary>
    private static int Place(TypeObj* type, V name)
    {
        if (!HasInline(type))
        {
            return -1;
        }

        var data = (ClassData*)type->ClassData;
        var entry = (CacheEntry*)Unsafe.AsPointer(ref cache) + ((((ulong)data ^ name.Bits) >> 4) & (CacheSize - 1));
        if (entry->Data == data && entry->Name == name.Bits && (entry->Place >= 0 || entry->NameCount == data->NameCount))
        {
            return entry->Place;
        }

        var place = FindPlace(data, name);
        if ((name.Object->Flags & ObjFlags.Static) != 0)
        {
            entry->Data = data;
            entry->Name = name.Bits;
            entry->Place = place;
            entry->NameCount = data->NameCount;
        }

        return place;
    }

    private static int FindPlace(ClassData* data, V name)
    {
        for (var i = 0; i < data->NameCount; i++)
        {
            if (V.Same(data->InlineNames[i], name))
            {
                return i;
            }
        }

        for (var i = 0; i < data->NameCount; i++)
        {
            if (Strs.Equal(data->InlineNames[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Gives a name a place in the class's table; -1 when it is full or the name is no exact str.</summary>
    private static int AddName(TypeObj* type, V name)
    {
        var data = (ClassData*)type->ClassData;
        if (data->NameCount == data->Capacity || !Strs.IsExact(name))
        {
            return -1;
        }

        data->InlineNames[data->NameCount] = Counts.Retain(name);
        TypeDicts.Changed(type);
        return data->NameCount++;
    }

    /// <summary>0 or -1; <see cref="NoPlace"/> when the instance must have a dict first.</summary>
    private static int SetInline(V obj, V* slot, int place, V name, V value)
    {
        var old = slot[2 + place];
        if (old.IsUnset)
        {
            if (value.IsUnset)
            {
                Objects.RaiseNoAttribute(obj, name);
                return -1;
            }

            if (!Append((ClassData*)Types.Of(obj)->ClassData, slot, place))
            {
                return NoPlace;
            }
        }
        else if (value.IsUnset && !Remove((ClassData*)Types.Of(obj)->ClassData, slot, place))
        {
            return NoPlace;
        }

        slot[2 + place] = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }

    /// <summary>The order word; a fresh instance has Unset there.</summary>
    private static ulong Order(V* slot) => slot[1].Bits ^ V.Unset.Bits;

    private static bool Append(ClassData* data, V* slot, int place)
    {
        var order = Order(slot);
        var fits = AttributeOrders.Append(data, ref order, place);
        slot[1] = new V(order ^ V.Unset.Bits);
        return fits;
    }

    private static bool Remove(ClassData* data, V* slot, int place)
    {
        var order = Order(slot);
        var fits = AttributeOrders.Remove(data, ref order, place);
        slot[1] = new V(order ^ V.Unset.Bits);
        return fits;
    }

    private static V MakeDict(V* slot, TypeObj* type)
    {
        var dict = Dicts.New();
        if (dict.IsError)
        {
            return V.Error;
        }

        if (!HasInline(type))
        {
            *slot = dict;
            return dict;
        }

        var data = (ClassData*)type->ClassData;
        if (AddInline(dict, slot, data) < 0)
        {
            Counts.Release(dict);
            return V.Error;
        }

        *slot = dict;
        slot[1] = V.Unset;
        for (var i = 0; i < data->Capacity; i++)
        {
            var value = slot[2 + i];
            slot[2 + i] = V.Unset;
            Counts.Release(value);
        }

        return dict;
    }

    private static int AddInline(V dict, V* slot, ClassData* data)
    {
        var places = stackalloc byte[ClassData.MaxInline];
        var count = AttributeOrders.List(data, Order(slot), places);
        for (var i = 0; i < count; i++)
        {
            if (Dicts.Set(dict, data->InlineNames[places[i]], slot[2 + places[i]]) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private struct CacheEntry
    {
        public ClassData* Data;
        public ulong Name;
        public int Place;
        public int NameCount;
    }

    [InlineArray(CacheSize * 3)]
    private struct PlaceCache
    {
        private ulong first;
    }
}
