namespace Rusthon.Runtime;

/// <summary>The memory of classes made at run time and of their instances.</summary>
public static unsafe class ClassMemory
{
    private static TypeObj* first;
    private static TypeObj* last;

    /// <summary>
    /// What must be done when an attribute of a class changes; null before the first class is made, so that programs without
    /// classes do not link it.
    /// </summary>
    private static delegate*<TypeObj*, V, void> whenChanged;

    /// <summary>The first class made at run time that is still there.</summary>
    public static TypeObj* First => first;

    /// <summary>An attribute of a class was set or deleted.</summary>
    public static void AttributeChanged(TypeObj* type, V name)
    {
        if (whenChanged != null)
        {
            whenChanged(type, name);
        }
    }

    /// <summary>Forgets which values lookups in a class and in those derived from it found.</summary>
    public static void ForgetValues(TypeObj* type)
    {
        TypeDicts.ValueChanged(type);
        for (var t = ((ClassData*)type->ClassData)->IsBase ? first : null; t != null; t = ((ClassData*)t->ClassData)->Next)
        {
            if (Types.IsSubtype(t, type))
            {
                TypeDicts.ValueChanged(t);
            }
        }
    }

    /// <summary>A function or a property became another one in place: what is cached of any class may name it.</summary>
    public static void ForgetMethods()
    {
        for (var type = first; type != null; type = ((ClassData*)type->ClassData)->Next)
        {
            TypeDicts.Changed(type);
        }
    }

    /// <summary>Enters a new class in the list.</summary>
    public static void Enter(TypeObj* type)
    {
        whenChanged = &SlotFilling.AttributeChanged;
        var data = (ClassData*)type->ClassData;
        data->Next = null;
        data->Previous = last;
        if (last == null)
        {
            first = type;
        }
        else
        {
            ((ClassData*)last->ClassData)->Next = type;
        }

        last = type;
    }

    /// <summary>Frees a class.</summary>
    public static void Drop(Obj* o)
    {
        var type = (TypeObj*)o;
        InstanceAttributes.Shutdown();
        AbstractAnswers.Forget();
        ReleaseParts(type);
        var data = (ClassData*)type->ClassData;
        Leave(data);
        FreeData(data);
        var name = type->Name;
        var qualName = type->QualName;
        var ancestor = type->Base;
        Instances.Free(o);
        Counts.ReleaseObject((Obj*)ancestor);
        Counts.Release(name);
        Counts.Release(qualName);
    }

    /// <summary>Breaks the circles that every class is part of, and releases what classes keep alive; at exit.</summary>
    public static void Shutdown()
    {
        for (var type = first; type != null; type = ((ClassData*)type->ClassData)->Next)
        {
            type->Head.Count++;
            TypeDicts.Changed(type);
            Shapes.Forget(type);
        }

        for (var type = first; type != null; type = ((ClassData*)type->ClassData)->Next)
        {
            var dict = type->Dict;
            if (dict.IsPointer)
            {
                Dicts.Clear(Dicts.Of(dict));
            }
        }

        for (var type = last; type != null;)
        {
            var previous = ((ClassData*)type->ClassData)->Previous;
            ReleaseParts(type);
            type = previous;
        }

        for (var type = first; type != null;)
        {
            var next = ((ClassData*)type->ClassData)->Next;
            Counts.ReleaseObject((Obj*)type);
            type = next;
        }
    }

    /// <summary>__subclasses__(): a list of the classes that name a type as a base.</summary>
    public static V SubclassesOf(TypeObj* type)
    {
        var list = Lists.New(0);
        var cursor = BuiltinCursor.Start();
        for (var def = cursor.Next(); def != null && !list.IsError; def = cursor.Next())
        {
            var value = def->Value;
            if (value.IsPointer && value.Object->Type == TypeType.Address && IsDirectBase(type, (TypeObj*)value.Object)
                && IsLoaded((TypeObj*)value.Object) && Objects.Contains(list, value) == 0)
            {
                list = Append(list, value);
            }
        }

        if (type == ExceptionType.Address && !list.IsError)
        {
            list = Append(list, V.FromObject(ExceptionGroupType.Address));
        }

        for (var t = first; t != null && !list.IsError; t = ((ClassData*)t->ClassData)->Next)
        {
            if (IsDirectBase(type, t))
            {
                list = Append(list, V.FromObject(t));
            }
        }

        return list;
    }

    private static bool IsDirectBase(TypeObj* type, TypeObj* of)
    {
        var bases = of->Bases.IsPointer ? Tuples.Of(of->Bases) : null;
        if (bases == null || of == ExceptionGroupType.Address)
        {
            return of->Base == type;
        }

        for (var i = 0L; i < bases->Length; i++)
        {
            if ((&bases->First)[i].Object == (Obj*)type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a built-in type that exists in CPython by now: its module is always there or has been imported.</summary>
    private static bool IsLoaded(TypeObj* type) =>
        Strs.EqualsAscii(type->Module, "builtins"u8) || Strs.EqualsAscii(type->Module, "io"u8) || Strs.EqualsAscii(type->Module, "collections"u8)
            || Dicts.Get(SysModule.Modules, type->Module).IsPointer;

    /// <summary>The Drop of instances of classes made at run time: __del__ may bring them back.</summary>
    public static void DropInstance(Obj* o)
    {
        var type = o->Type;
        var data = (ClassData*)type->ClassData;
        if (data->HasFinalizer && (o->Flags & ObjFlags.Finalized) == 0 && Finalizers.Run(o))
        {
            return;
        }

        if ((o->Flags & ObjFlags.WeaklyReferenced) != 0)
        {
            WeakReferences.Clear(o);
        }

        if ((o->Flags & ObjFlags.Numbered) != 0)
        {
            FinalizerOrder.Leave(o);
        }

        if (data->Layout == ObjectType.Address && data->DictIndex == 0)
        {
            DropPlain(o, type, data->NameCount);
            return;
        }

        if (data->HasOnlySlots)
        {
            DropPlain(o, type, data->ExtraCount - ClassData.BeforeSlots);
            return;
        }

        InstanceAttributes.ReleaseExtra(o, type);
        data->Layout->Drop(o);
    }

    /// <summary>Drops an instance that is nothing but a dict, an order word and attributes: places without a name are Unset.</summary>
    private static void DropPlain(Obj* o, TypeObj* type, long count)
    {
        var extra = (V*)((byte*)o + sizeof(Obj));
        Counts.Release(extra[0]);
        for (var i = 0L; i < count; i++)
        {
            Counts.Release(extra[2 + i]);
        }

        Heap.FreeContainer(o, type->BasicSize);
        Counts.ReleaseObject((Obj*)type);
    }

    /// <summary>Visits what an instance of a class made at run time owns.</summary>
    public static void TraverseInstance(Obj* o, delegate*<V*, void> visit)
    {
        Collector.VisitFixed((Obj*)o->Type, visit);
        InstanceAttributes.VisitExtra(o, o->Type, visit);
        var layout = ((ClassData*)o->Type->ClassData)->Layout;
        if (layout->Traverse != null)
        {
            layout->Traverse(o, visit);
        }
    }

    /// <summary>Calls __del__ of an instance in garbage, or does what its built-in layout does when dropped.</summary>
    public static void FinalizeInstance(Obj* o)
    {
        var data = (ClassData*)o->Type->ClassData;
        if (data->HasFinalizer)
        {
            Finalizers.Call(o);
        }

        if (data->Layout->Finalize != null)
        {
            data->Layout->Finalize(o);
        }
    }

    /// <summary>Frees the side data of a class.</summary>
    public static void FreeData(ClassData* data)
    {
        for (var i = 0; i < data->NameCount; i++)
        {
            Counts.Release(data->InlineNames[i]);
        }

        if (data->Capacity > 0)
        {
            Heap.Free(data->InlineNames, data->Capacity * sizeof(V));
        }

        AttributeOrders.Free(data);
        Heap.Free(data, sizeof(ClassData));
    }

    private static V Append(V list, V item)
    {
        if (Lists.Append(list, Counts.Retain(item)) == 0)
        {
            return list;
        }

        Counts.Release(list);
        return V.Error;
    }

    private static void ReleaseParts(TypeObj* type)
    {
        TypeDicts.Changed(type);
        var dict = type->Dict;
        var mro = type->Mro;
        var bases = type->Bases;
        type->Dict = V.Unset;
        type->Mro = V.Unset;
        type->Bases = V.Unset;
        Counts.Release(dict);
        Counts.Release(mro);
        Counts.Release(bases);
    }

    private static void Leave(ClassData* data)
    {
        if (data->Previous == null)
        {
            first = data->Next;
        }
        else
        {
            ((ClassData*)data->Previous->ClassData)->Next = data->Next;
        }

        if (data->Next == null)
        {
            last = data->Previous;
        }
        else
        {
            ((ClassData*)data->Next->ClassData)->Previous = data->Previous;
        }
    }
}
