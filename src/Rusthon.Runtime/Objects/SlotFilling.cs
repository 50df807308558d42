namespace Rusthon.Runtime;

/// <summary>
/// Keeps the slots of classes made at run time in step with their special methods: a slot is the built-in ancestor's
/// own function where every method of the slot is found as its wrapper, the function that calls the Python method
/// where one is defined in Python, and null where there is none.
/// </summary>
[Cold]
public static unsafe class SlotFilling
{
    /// <summary>Fills all slots of a class.</summary>
    public static void FillAll(TypeObj* type)
    {
        var rows = SlotTable.Rows;
        for (var i = 0; i < SlotTable.Count;)
        {
            i = rows[i] == null ? i + 1 : FillOne(type, rows, i);
        }

        type->New = FindNew(type);
        var data = (ClassData*)type->ClassData;
        data->HasFinalizer = !TypeDicts.Lookup(type, Names.Del).IsUnset;
        if (data->HasFinalizer)
        {
            type->Flags |= TypeFlags.ObservableDrop;
        }
    }

    /// <summary>An attribute of a class was set or deleted: forgets what is cached and refills slots, in subclasses too.</summary>
    public static void AttributeChanged(TypeObj* type, V name)
    {
        Update(type, name);
        if ((type->Flags & TypeFlags.TypeSubclass) != 0)
        {
            ClassMemory.ForgetMethods();
        }

        for (var t = ((ClassData*)type->ClassData)->IsBase ? ClassMemory.First : null; t != null; t = ((ClassData*)t->ClassData)->Next)
        {
            if (t != type && Types.IsSubtype(t, type))
            {
                Update(t, name);
            }
        }
    }

    private static void Update(TypeObj* type, V name)
    {
        TypeDicts.Changed(type);
        if (IsSpecial(name))
        {
            Refill(type);
        }

        Shapes.Check(type);
    }

    /// <summary>Fills all slots of a class that has instances. Where these become descriptors, or no longer are, what is known of places and values of attributes ends.</summary>
    public static void Refill(TypeObj* type)
    {
        var (wasData, wasDescriptor) = (type->DescrSet != null, type->DescrGet != null);
        FillAll(type);
        TupleHashes.ForgetAll();
        if (wasData != (type->DescrSet != null) || wasDescriptor != (type->DescrGet != null))
        {
            DescriptorsChanged();
        }
    }

    /// <summary>Some value has become a descriptor, or no longer is one: any class may have it, also in place of an attribute of its instances.</summary>
    public static void DescriptorsChanged()
    {
        for (var t = ClassMemory.First; t != null; t = ((ClassData*)t->ClassData)->Next)
        {
            TypeDicts.Changed(t);
            Shapes.Check(t);
        }
    }

    /// <summary>Fills the slot of a row; the index of the next row of another slot.</summary>
    private static int FillOne(TypeObj* type, SlotDef** rows, int first)
    {
        var offset = rows[first]->Offset;
        var next = first;
        void* native = null;
        void* user = null;
        var mixed = false;
        for (; next < SlotTable.Count && rows[next] != null && rows[next]->Offset == offset; next++)
        {
            var row = rows[next];
            var own = SlotTable.Users[next];
            var found = TypeDicts.Lookup(type, row->Name);
            if (found.IsUnset)
            {
                continue;
            }

            if (found.IsNone && row->Kind == SlotKind.Hash)
            {
                mixed = false;
                native = null;
                user = null;
                continue;
            }

            if (found.IsPointer && found.Object->Type == SlotWrapperType.Address)
            {
                var wrapper = (SlotWrapperObj*)found.Object;
                if (wrapper->Def->Offset != offset)
                {
                    user = V.Same(wrapper->Def->Name, row->Name) ? user : own;
                    continue;
                }

                var inherited = *(void**)((byte*)wrapper->Owner + offset);
                mixed |= wrapper->Def != row || (native != null && native != inherited);
                native = inherited;
                continue;
            }

            user = own;
        }

        *(void**)((byte*)type + offset) = user != null ? user : mixed && SlotTable.Users[first] != null ? SlotTable.Users[first] : native;
        return next;
    }

    private static delegate*<TypeObj*, V*, long, TupleObj*, V> FindNew(TypeObj* type)
    {
        var found = TypeDicts.Lookup(type, Names.New);
        if (found.IsPointer && found.Object->Type == BuiltinType.Address && ((BuiltinObj*)found.Object)->Def == null)
        {
            return ((TypeObj*)((BuiltinObj*)found.Object)->Self.Object)->New;
        }

        return found.IsUnset || found.IsNone ? null : &Constructors.UserNew;
    }

    /// <summary>True for a name with two underscores on both sides, and some others.</summary>
    public static bool IsSpecial(V name) =>
        Strs.Length(name) > 4 && Strs.At(name, 0) == '_' && Strs.At(name, 1) == '_' && Strs.At(name, Strs.Length(name) - 1) == '_';
}
