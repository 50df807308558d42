using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What the compiler foresaw of the class that a class statement makes: static data of the program.</summary>
public unsafe struct ClassShape
{
    /// <summary>Stands for the shape: the code of the class's body.</summary>
    public nint Id;

    /// <summary>That of the base, or null when the base has none.</summary>
    public nint Parent;

    /// <summary>How many ancestors have shapes.</summary>
    public long Depth;

    /// <summary>How many attributes an instance has room for.</summary>
    public long Capacity;

    /// <summary>1 when no compiled code sets attributes in their places: then a __setattr__ does not break the promise.</summary>
    public long IsFrozen;

    /// <summary>How many attributes are foreseen, those of the base first.</summary>
    public long Count;

    /// <summary>The first of Count static strs.</summary>
    public V FirstName;
}

/// <summary>The shapes of a type and its ancestors by depth; null where there is none (Cohen, "Type-extension type tests can be performed in constant time", 1991).</summary>
[InlineArray(Shapes.MaxDepth)]
public struct ShapeDisplay
{
    private nint first;
}

/// <summary>
/// Shapes are promises to fast code. While a type has a shape in its display, each attribute of the shape lies in the
/// place of its index in every instance, unless the place is Unset; and nothing of the class comes before it: no other
/// data descriptor of that name (all attributes are slots, or none is), no __getattribute__, no __setattr__ (but of frozen data classes, whose attributes fast code does not set). A change of a class that breaks the promise takes all
/// shapes from it and from its subclasses.
/// </summary>
public static unsafe class Shapes
{
    /// <summary>How many classes below object can have shapes in one line.</summary>
    public const int MaxDepth = 6;

    /// <summary>The shape of the class that is being made of the pending scope, or null.</summary>
    private static ClassShape* pending;

    /// <summary>Borrowed.</summary>
    private static V pendingScope;

    /// <summary>The class statement that is under way makes a class of this shape of a namespace (borrowed).</summary>
    public static void Announce(ClassShape* shape, V scope)
    {
        pending = shape;
        pendingScope = scope;
    }

    /// <summary>The shape that was announced for a class of this namespace, or null; only one class has it. Metaclasses may make other classes before.</summary>
    public static ClassShape* Take(V scope)
    {
        if (pending == null || !V.Same(scope, pendingScope))
        {
            return null;
        }

        var shape = pending;
        pending = null;
        return shape;
    }

    /// <summary>Gives a new class that has been arranged the shape that was foreseen, when it is as foreseen.</summary>
    [Cold]
    public static void Apply(TypeObj* type, ClassShape* shape)
    {
        var data = (ClassData*)type->ClassData;
        var parent = type->Base;
        if (shape == null || !HasRoom(data, shape) || (shape->Parent == 0 ? *Display(parent) != 0 : Display(parent)[shape->Depth - 1] != shape->Parent) || HasOtherShapes(type))
        {
            return;
        }

        for (var i = 0; i < data->NameCount; i++)
        {
            Counts.Release(data->InlineNames[i]);
        }

        for (var i = 0L; i < shape->Count; i++)
        {
            data->InlineNames[i] = Counts.Retain((&shape->FirstName)[i]);
        }

        data->NameCount = (int)shape->Count;
        for (var i = 0L; i < shape->Depth; i++)
        {
            Display(type)[i] = Display(parent)[i];
        }

        Display(type)[shape->Depth] = shape->Id;
        data->IsFrozen = shape->IsFrozen != 0 && (shape->Depth == 0 || ((ClassData*)parent->ClassData)->IsFrozen);
        Check(type);
    }

    /// <summary>True when a base but the one whose shape the class goes on with has shapes: the answer whether instances are such needs one line.</summary>
    private static bool HasOtherShapes(TypeObj* type)
    {
        var bases = Tuples.Of(type->Bases);
        for (var i = 0L; i < bases->Length; i++)
        {
            var other = (TypeObj*)(&bases->First)[i].Object;
            if (other != type->Base && *Display(other) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when instances have a place for each attribute: behind a dict that they may have, or as slots; then the table of names is made.</summary>
    [Cold]
    private static bool HasRoom(ClassData* data, ClassShape* shape)
    {
        if (!data->HasOnlySlots)
        {
            return data->Layout == ObjectType.Address && data->DictIndex == 0 && data->Capacity >= shape->Count;
        }

        if (data->ExtraCount != ClassData.BeforeSlots + shape->Count)
        {
            return false;
        }

        data->InlineNames = (V*)Heap.Allocate(shape->Count * sizeof(V));
        if (data->InlineNames == null)
        {
            Errors.Clear();
            return false;
        }

        data->Capacity = (int)shape->Count;
        return true;
    }

    /// <summary>True for the class of a shape itself.</summary>
    public static bool IsOf(TypeObj* type, nint shape, long depth) =>
        Display(type)[depth] == shape && (depth + 1 == MaxDepth || Display(type)[depth + 1] == 0);

    /// <summary>isinstance(value, type) for the class of a shape: 0 or 1; -1 when the type is another, or the answer depends on more than the value's type.</summary>
    [Export("rt_is_instance_of")]
    [Inline]
    [NoRaise]
    public static int IsInstance(V value, V type, nint shape, long depth)
    {
        if (!type.IsPointer || type.Object->Type != TypeType.Address || !IsOf((TypeObj*)type.Object, shape, depth))
        {
            return -1;
        }

        if (!value.IsPointer)
        {
            return 0;
        }

        var actual = value.Object->Type;
        return Display(actual)[depth] == shape ? 1 : *Display(actual) != 0 || (actual->Flags & TypeFlags.HeapType) == 0 ? 0 : -1;
    }

    /// <summary>A class has changed, or an ancestor: keeps its shapes only while they hold.</summary>
    public static void Check(TypeObj* type)
    {
        if (*Display(type) != 0 && !Holds(type))
        {
            Forget(type);
        }
    }

    /// <summary>Takes all shapes from a class.</summary>
    public static void Forget(TypeObj* type)
    {
        for (var i = 0; i < MaxDepth; i++)
        {
            Display(type)[i] = 0;
        }
    }

    private static nint* Display(TypeObj* type) => (nint*)&type->Shapes;

    [Cold]
    private static bool Holds(TypeObj* type)
    {
        var data = (ClassData*)type->ClassData;
        if (!Objects.IsGeneric(type->GetAttr) || ((void*)type->SetAttr != (void*)ObjectType.Address->SetAttr && !data->IsFrozen))
        {
            return false;
        }

        for (var i = 0; i < data->NameCount; i++)
        {
            var found = TypeDicts.Lookup(type, data->InlineNames[i]);
            if (data->HasOnlySlots)
            {
                if (found.IsUnset || Types.Of(found) != MemberType.Address || ((MemberObj*)found.Object)->Index != ClassData.BeforeSlots + i)
                {
                    return false;
                }
            }
            else if (!found.IsUnset && Types.Of(found)->DescrSet != null)
            {
                return false;
            }
        }

        return true;
    }
}
