using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What super() gives.</summary>
public struct SuperObj
{
    public Obj Head;

    /// <summary>The class behind which the search starts.</summary>
    public V Start;

    /// <summary>The instance or class, or Unset.</summary>
    public V Self;

    /// <summary>The class whose order is searched, or Unset.</summary>
    public V SelfType;
}

/// <summary>The type super.</summary>
[PyType("super", Layout = typeof(SuperObj), Flags = TypeFlags.BaseType)]
public static unsafe class SuperType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (names != null)
        {
            return Errors.Raise(TypeErrorType.Address, "super() takes no keyword arguments"u8);
        }

        if (count == 0)
        {
            return Errors.Raise(RuntimeErrorType.Address, "super(): no arguments"u8);
        }

        if (count > 2)
        {
            return Errors.Raise(TypeErrorType.Address, "super() expected at most 2 arguments, got %S"u8, V.FromSmall(count));
        }

        if ((Types.Of(args[0])->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return Errors.Raise(TypeErrorType.Address, "super() argument 1 must be a type, not %T"u8, args[0]);
        }

        var start = (TypeObj*)args[0].Object;
        TypeObj* objType = null;
        if (count == 2 && !args[1].IsNone)
        {
            objType = CheckObject(start, args[1]);
            if (objType == null)
            {
                return V.Error;
            }
        }

        var super = (SuperObj*)Instances.New(type, sizeof(SuperObj));
        if (super == null)
        {
            return V.Error;
        }

        super->Start = Counts.Retain(args[0]);
        super->Self = objType == null ? V.Unset : Counts.Retain(args[1]);
        super->SelfType = objType == null ? V.Unset : Counts.RetainObject(objType);
        return V.FromObject(super);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names) => self.IsUnset && args == null && count < 0 && names == null ? -1 : 0;

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var super = (SuperObj*)o;
        Counts.Release(super->Start);
        Counts.Release(super->Self);
        Counts.Release(super->SelfType);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((SuperObj*)o)->Start);
        visit(&((SuperObj*)o)->Self);
        visit(&((SuperObj*)o)->SelfType);
    }

    [Slot("GetAttr")]
    public static V GetAttribute(V self, V name)
    {
        var super = (SuperObj*)self.Object;
        if (!super->Self.IsUnset && !Strs.Equal(name, Names.Class))
        {
            var found = Find((TypeObj*)super->Start.Object, (TypeObj*)super->SelfType.Object, name);
            if (found.IsError)
            {
                return V.Error;
            }

            if (!found.IsUnset)
            {
                var isClass = super->Self.IsPointer && super->Self.Object == super->SelfType.Object;
                return Objects.Bind(found, isClass ? V.Unset : super->Self, super->SelfType);
            }
        }

        var value = Objects.FindAttr(self, name);
        return value.IsUnset ? Errors.RaiseAttribute("'super' object has no attribute '%S'"u8, name, self, name) : value;
    }

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var super = (SuperObj*)self.Object;
        if (obj.IsUnset || !super->Self.IsUnset)
        {
            return Counts.Retain(self);
        }

        V* args = stackalloc V[2];
        args[0] = super->Start;
        args[1] = obj;
        return Types.Of(self) == Address ? New(Address, args, 2, null) : Objects.Call2(V.FromObject(Types.Of(self)), args[0], obj);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var super = (SuperObj*)self.Object;
        var start = ((TypeObj*)super->Start.Object)->Name;
        return super->Self.IsUnset
            ? Errors.Format("<super: <class '%S'>, NULL>"u8, start, default, default)
            : Errors.Format("<super: <class '%S'>, <%S object>>"u8, start, ((TypeObj*)super->SelfType.Object)->Name, default);
    }

    [Getter("__thisclass__")]
    public static V GetThisClass(V self) => Counts.Retain(((SuperObj*)self.Object)->Start);

    [Getter("__self__")]
    public static V GetSelf(V self) => OrNone(((SuperObj*)self.Object)->Self);

    [Getter("__self_class__")]
    public static V GetSelfClass(V self) => OrNone(((SuperObj*)self.Object)->SelfType);

    private static V OrNone(V value) => value.IsUnset ? V.None : Counts.Retain(value);

    /// <summary>The attribute of the first class behind start in the order of a type, borrowed.</summary>
    internal static V Find(TypeObj* start, TypeObj* type, V name)
    {
        var behind = false;
        if (!type->Mro.IsPointer)
        {
            for (var t = type; t != null; t = t->Base)
            {
                var found = behind ? FindOwn(t, name) : V.Unset;
                if (!found.IsUnset)
                {
                    return found;
                }

                behind |= t == start;
            }

            return V.Unset;
        }

        var mro = Tuples.Of(type->Mro);
        for (var i = 0L; i < mro->Length; i++)
        {
            var t = (TypeObj*)(&mro->First)[i].Object;
            var found = behind ? FindOwn(t, name) : V.Unset;
            if (!found.IsUnset)
            {
                return found;
            }

            behind |= t == start;
        }

        return V.Unset;
    }

    private static V FindOwn(TypeObj* type, V name)
    {
        var dict = TypeDicts.Of(type);
        return dict.IsError ? V.Error : Dicts.Get(dict, name);
    }

    private static TypeObj* CheckObject(TypeObj* start, V obj)
    {
        if ((Types.Of(obj)->Flags & TypeFlags.TypeSubclass) != 0 && Types.IsSubtype((TypeObj*)obj.Object, start))
        {
            return (TypeObj*)obj.Object;
        }

        if (Types.IsSubtype(Types.Of(obj), start))
        {
            return Types.Of(obj);
        }

        var isType = (Types.Of(obj)->Flags & TypeFlags.TypeSubclass) != 0;
        Errors.Raise(
            TypeErrorType.Address,
            isType
                ? "super(type, obj): obj (type %S) is not an instance or subtype of type (%S)."u8
                : "super(type, obj): obj (instance of %S) is not an instance or subtype of type (%S)."u8,
            isType ? ((TypeObj*)obj.Object)->Name : Types.Of(obj)->Name,
            start->Name);
        return null;
    }
}
