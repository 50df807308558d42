using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A special method of a built-in type as an attribute: int.__add__, or bound (1).__add__.</summary>
public unsafe struct SlotWrapperObj
{
    public Obj Head;

    /// <summary>The row of <see cref="SlotTable"/>.</summary>
    public SlotDef* Def;

    /// <summary>The type that it belongs to.</summary>
    public TypeObj* Owner;

    /// <summary>The bound self (owned), or Unset.</summary>
    public V Self;
}

/// <summary>The type of unbound special methods of built-in types.</summary>
[PyType("wrapper_descriptor", Layout = typeof(SlotWrapperObj))]
public static unsafe class SlotWrapperType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A wrapper, for the type's dict (self Unset) or bound.</summary>
    public static V New(SlotDef* def, TypeObj* owner, V self)
    {
        var wrapper = (SlotWrapperObj*)Heap.NewContainer(self.IsUnset ? Address : MethodWrapperType.Address, sizeof(SlotWrapperObj));
        if (wrapper == null)
        {
            return V.Error;
        }

        wrapper->Def = def;
        wrapper->Owner = owner;
        wrapper->Self = Counts.Retain(self);
        return V.FromObject(wrapper);
    }

    /// <summary>True for the wrapper of a slot of that very type.</summary>
    public static bool IsWrapperOf(V value, TypeObj* owner) =>
        value.IsPointer && value.Object->Type == Address && ((SlotWrapperObj*)value.Object)->Owner == owner;

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((SlotWrapperObj*)o)->Self);
        Heap.FreeContainer(o, sizeof(SlotWrapperObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((SlotWrapperObj*)o)->Self);

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var wrapper = (SlotWrapperObj*)self.Object;
        if (positional == 0)
        {
            return Errors.Raise(TypeErrorType.Address, "descriptor '%S' of '%S' object needs an argument"u8, wrapper->Def->Name, wrapper->Owner->Name);
        }

        if (!Types.IsSubtype(Types.Of(args[0]), wrapper->Owner))
        {
            return Errors.Raise(
                TypeErrorType.Address,
                "descriptor '%S' requires a '%S' object but received a '%T'"u8,
                wrapper->Def->Name,
                wrapper->Owner->Name,
                args[0]);
        }

        return SlotCalls.Call(wrapper->Def, wrapper->Owner, args[0], args + 1, positional - 1, names);
    }

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var wrapper = (SlotWrapperObj*)self.Object;
        return obj.IsUnset ? Counts.Retain(self) : New(wrapper->Def, wrapper->Owner, obj);
    }

    /// <summary>Calls a wrapper as what it would be bound to an instance of its type.</summary>
    public static V CallBound(V wrapper, V self, V* args, long count)
    {
        var o = (SlotWrapperObj*)wrapper.Object;
        return SlotCalls.Call(o->Def, o->Owner, self, args, count, null);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var wrapper = (SlotWrapperObj*)self.Object;
        return Errors.Format("<slot wrapper '%S' of '%S' objects>"u8, wrapper->Def->Name, wrapper->Owner->Name, default);
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((SlotWrapperObj*)self.Object)->Def->Name);

    [Getter("__qualname__")]
    public static V GetQualName(V self)
    {
        var wrapper = (SlotWrapperObj*)self.Object;
        return Errors.Format("%S.%S"u8, wrapper->Owner->Name, wrapper->Def->Name, default);
    }

    [Getter("__objclass__")]
    public static V GetObjClass(V self) => Counts.RetainObject(((SlotWrapperObj*)self.Object)->Owner);

    [Getter("__doc__")]
    public static V GetDoc(V self) => self.IsUnset ? V.Error : V.None;
}

/// <summary>The type of bound special methods of built-in types.</summary>
[PyType("method-wrapper", Layout = typeof(SlotWrapperObj))]
public static unsafe class MethodWrapperType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((SlotWrapperObj*)o)->Self);
        Heap.FreeContainer(o, sizeof(SlotWrapperObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((SlotWrapperObj*)o)->Self);

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var wrapper = (SlotWrapperObj*)self.Object;
        return SlotCalls.Call(wrapper->Def, wrapper->Owner, wrapper->Self, args, positional, names);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var wrapper = (SlotWrapperObj*)self.Object;
        var text = StrBuilder.Start();
        if (text.AddUtf8("<method-wrapper '"u8) && text.Add(wrapper->Def->Name) && text.AddUtf8("' of "u8) && text.Add(Types.Of(wrapper->Self)->Name)
            && text.AddUtf8(" object at 0x"u8) && Addresses.Add(ref text, (void*)(wrapper->Self.Bits & V.PayloadMask)) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((SlotWrapperObj*)self.Object)->Def->Name);

    [Getter("__qualname__")]
    public static V GetQualName(V self) => SlotWrapperType.GetQualName(self);

    [Getter("__objclass__")]
    public static V GetObjClass(V self) => SlotWrapperType.GetObjClass(self);

    [Getter("__self__")]
    public static V GetSelf(V self) => Counts.Retain(((SlotWrapperObj*)self.Object)->Self);
}

/// <summary>Calls of slots as special methods.</summary>
public static unsafe class SlotCalls
{
    /// <summary>self.name(args) through the owner's slot.</summary>
    public static V Call(SlotDef* def, TypeObj* owner, V self, V* args, long count, TupleObj* names)
    {
        var slot = *(void**)((byte*)owner + def->Offset);
        if (def->Kind == SlotKind.Init)
        {
            return Status(((delegate*<V, V*, long, TupleObj*, int>)slot)(self, args, count, names));
        }

        if (def->Kind == SlotKind.Call)
        {
            return ((delegate*<V, V*, long, TupleObj*, V>)slot)(self, args, count, names);
        }

        if (names != null && names->Length > 0)
        {
            return Errors.Raise(TypeErrorType.Address, "wrapper %S() takes no keyword arguments"u8, def->Name);
        }

        return CheckCount(def->Kind, count) ? CallCounted(def, slot, self, args, count) : V.Error;
    }

    private static V CallCounted(SlotDef* def, void* slot, V self, V* args, long count)
    {
        switch (def->Kind)
        {
            case SlotKind.Unary:
                return ((delegate*<V, V>)slot)(self);
            case SlotKind.Binary:
                return ((delegate*<V, V, V>)slot)(self, args[0]);
            case SlotKind.Reflected:
                return ((delegate*<V, V, V>)slot)(args[0], self);
            case SlotKind.Power:
                return ((delegate*<V, V, V, V>)slot)(self, args[0], count > 1 ? args[1] : V.None);
            case SlotKind.ReflectedPower:
                return ((delegate*<V, V, V, V>)slot)(args[0], self, count > 1 ? args[1] : V.None);
            case SlotKind.Repeat:
                return Types.Of(args[0])->Index == null
                    ? Errors.Raise(TypeErrorType.Address, "'%T' object cannot be interpreted as an integer"u8, args[0])
                    : ((delegate*<V, V, V>)slot)(self, args[0]);
            case SlotKind.Hash:
                return Number(((delegate*<V, long>)slot)(self));
            case SlotKind.Length:
                return Number(((delegate*<V, long>)slot)(self));
            case SlotKind.Truth:
                return Truth(((delegate*<V, int>)slot)(self));
            case SlotKind.Contains:
                return Truth(((delegate*<V, V, int>)slot)(self, args[0]));
            case SlotKind.Compare:
                return ((delegate*<V, V, int, V>)slot)(self, args[0], def->Op);
            case SlotKind.SetItem:
                return Status(((delegate*<V, V, V, int>)slot)(self, args[0], args[1]));
            case SlotKind.DelItem:
                return Status(((delegate*<V, V, V, int>)slot)(self, args[0], V.Unset));
            case SlotKind.Get:
                return ((delegate*<V, V, V, V>)slot)(self, args[0].IsNone ? V.Unset : args[0], count > 1 && !args[1].IsNone ? args[1] : V.Unset);
            default:
                return Stop(((delegate*<V, V>)slot)(self));
        }
    }

    private static bool CheckCount(SlotKind kind, long count)
    {
        var least = kind switch
        {
            SlotKind.Unary or SlotKind.Hash or SlotKind.Length or SlotKind.Truth or SlotKind.Next => 0,
            SlotKind.SetItem => 2,
            _ => 1,
        };
        var most = kind is SlotKind.Power or SlotKind.ReflectedPower or SlotKind.Get ? 2 : least;
        if (count >= least && count <= most)
        {
            return true;
        }

        var message = least == most
            ? least == 1 ? "expected %S argument, got %S"u8 : "expected %S arguments, got %S"u8
            : count < least ? "expected at least %S argument, got %S"u8 : "expected at most %S arguments, got %S"u8;
        Errors.Raise(TypeErrorType.Address, message, V.FromSmall(count < least ? least : most), V.FromSmall(count));
        return false;
    }

    private static V Status(int status) => status < 0 ? V.Error : V.None;

    private static V Truth(int truth) => truth < 0 ? V.Error : V.FromBool(truth > 0);

    private static V Number(long number) => number == -1 ? V.Error : Ints.FromLong(number);

    private static V Stop(V item) => item.IsUnset ? Errors.RaiseBare(StopIterationType.Address) : item;
}
