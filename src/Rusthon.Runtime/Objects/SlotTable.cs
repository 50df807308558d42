using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>How a special method's arguments become those of a slot.</summary>
public enum SlotKind
{
    /// <summary>Only user classes have the method: there is no wrapper.</summary>
    None,
    Unary,
    Binary,
    Reflected,
    Power,
    ReflectedPower,
    Repeat,
    Hash,
    Truth,
    Length,
    Compare,
    Call,
    SetItem,
    DelItem,
    Get,
    Next,
    Contains,
    Init,
}

/// <summary>One special method and the slot that it fills; several may share a slot, and one may fill several.</summary>
public unsafe struct SlotDef
{
    /// <summary>The method's name, a static str.</summary>
    public V Name;

    /// <summary>The offset of the slot in <see cref="TypeObj"/>, bytes.</summary>
    public int Offset;
    public SlotKind Kind;

    /// <summary>The number of the comparison.</summary>
    public int Op;
}

/// <summary>A row of <see cref="SlotTable"/>: a special method and the slot that it fills.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SpecialMethodAttribute(string name, string slot, SlotKind kind) : Attribute
{
    /// <summary>The method's name.</summary>
    public string Name { get; } = name;

    /// <summary>The field of <see cref="TypeObj"/>.</summary>
    public string Slot { get; } = slot;

    /// <summary>How it is called.</summary>
    public SlotKind Kind { get; } = kind;

    /// <summary>The method of UserSlots that a class which defines the special method in Python has in the slot; null when it does not fill it then.</summary>
    public string? User { get; set; }

    /// <summary>The number of the comparison.</summary>
    public int Op { get; set; }
}

/// <summary>
/// The table of special methods; the runtime builder makes its rows from the attributes, in their order. Those of the same
/// slot that have a user function are neighbours.
/// </summary>
[SpecialMethod("__repr__", nameof(TypeObj.Repr), SlotKind.Unary, User = nameof(UserSlots.Repr))]
[SpecialMethod("__str__", nameof(TypeObj.Str), SlotKind.Unary, User = nameof(UserSlots.Str))]
[SpecialMethod("__format__", nameof(TypeObj.Format), SlotKind.Binary, User = nameof(UserSlots.Format))]
[SpecialMethod("__hash__", nameof(TypeObj.Hash), SlotKind.Hash, User = nameof(UserSlots.Hash))]
[SpecialMethod("__bool__", nameof(TypeObj.Truth), SlotKind.Truth, User = nameof(UserSlots.Truth))]
[SpecialMethod("__len__", nameof(TypeObj.Length), SlotKind.Length, User = nameof(UserSlots.Length))]
[SpecialMethod("__lt__", nameof(TypeObj.Compare), SlotKind.Compare, User = nameof(UserSlots.Compare))]
[SpecialMethod("__le__", nameof(TypeObj.Compare), SlotKind.Compare, User = nameof(UserSlots.Compare), Op = 1)]
[SpecialMethod("__eq__", nameof(TypeObj.Compare), SlotKind.Compare, User = nameof(UserSlots.Compare), Op = 2)]
[SpecialMethod("__ne__", nameof(TypeObj.Compare), SlotKind.Compare, User = nameof(UserSlots.Compare), Op = 3)]
[SpecialMethod("__gt__", nameof(TypeObj.Compare), SlotKind.Compare, User = nameof(UserSlots.Compare), Op = 4)]
[SpecialMethod("__ge__", nameof(TypeObj.Compare), SlotKind.Compare, User = nameof(UserSlots.Compare), Op = 5)]
[SpecialMethod("__call__", nameof(TypeObj.Call), SlotKind.Call, User = nameof(UserSlots.Call))]
[SpecialMethod("__getattribute__", nameof(TypeObj.GetAttr), SlotKind.Binary, User = nameof(UserSlots.GetAttr))]
[SpecialMethod("__getattr__", nameof(TypeObj.GetAttr), SlotKind.None, User = nameof(UserSlots.GetAttr))]
[SpecialMethod("__setattr__", nameof(TypeObj.SetAttr), SlotKind.SetItem, User = nameof(UserSlots.SetAttr))]
[SpecialMethod("__delattr__", nameof(TypeObj.SetAttr), SlotKind.DelItem, User = nameof(UserSlots.SetAttr))]
[SpecialMethod("__get__", nameof(TypeObj.DescrGet), SlotKind.Get, User = nameof(UserSlots.DescrGet))]
[SpecialMethod("__set__", nameof(TypeObj.DescrSet), SlotKind.SetItem, User = nameof(UserSlots.DescrSet))]
[SpecialMethod("__delete__", nameof(TypeObj.DescrSet), SlotKind.DelItem, User = nameof(UserSlots.DescrSet))]
[SpecialMethod("__iter__", nameof(TypeObj.Iter), SlotKind.Unary, User = nameof(UserSlots.Iter))]
[SpecialMethod("__next__", nameof(TypeObj.Next), SlotKind.Next, User = nameof(UserSlots.Next))]
[SpecialMethod("__contains__", nameof(TypeObj.Contains), SlotKind.Contains, User = nameof(UserSlots.Contains))]
[SpecialMethod("__getitem__", nameof(TypeObj.GetItem), SlotKind.Binary, User = nameof(UserSlots.GetItem))]
[SpecialMethod("__setitem__", nameof(TypeObj.SetItem), SlotKind.SetItem, User = nameof(UserSlots.SetItem))]
[SpecialMethod("__delitem__", nameof(TypeObj.SetItem), SlotKind.DelItem, User = nameof(UserSlots.SetItem))]
[SpecialMethod("__init__", nameof(TypeObj.Init), SlotKind.Init, User = nameof(UserSlots.Init))]
[SpecialMethod("__add__", nameof(TypeObj.Add), SlotKind.Binary, User = nameof(UserSlots.Add))]
[SpecialMethod("__radd__", nameof(TypeObj.Add), SlotKind.Reflected, User = nameof(UserSlots.Add))]
[SpecialMethod("__sub__", nameof(TypeObj.Subtract), SlotKind.Binary, User = nameof(UserSlots.Subtract))]
[SpecialMethod("__rsub__", nameof(TypeObj.Subtract), SlotKind.Reflected, User = nameof(UserSlots.Subtract))]
[SpecialMethod("__mul__", nameof(TypeObj.Multiply), SlotKind.Binary, User = nameof(UserSlots.Multiply))]
[SpecialMethod("__rmul__", nameof(TypeObj.Multiply), SlotKind.Reflected, User = nameof(UserSlots.Multiply))]
[SpecialMethod("__truediv__", nameof(TypeObj.TrueDivide), SlotKind.Binary, User = nameof(UserSlots.TrueDivide))]
[SpecialMethod("__rtruediv__", nameof(TypeObj.TrueDivide), SlotKind.Reflected, User = nameof(UserSlots.TrueDivide))]
[SpecialMethod("__floordiv__", nameof(TypeObj.FloorDivide), SlotKind.Binary, User = nameof(UserSlots.FloorDivide))]
[SpecialMethod("__rfloordiv__", nameof(TypeObj.FloorDivide), SlotKind.Reflected, User = nameof(UserSlots.FloorDivide))]
[SpecialMethod("__mod__", nameof(TypeObj.Remainder), SlotKind.Binary, User = nameof(UserSlots.Remainder))]
[SpecialMethod("__rmod__", nameof(TypeObj.Remainder), SlotKind.Reflected, User = nameof(UserSlots.Remainder))]
[SpecialMethod("__divmod__", nameof(TypeObj.DivMod), SlotKind.Binary, User = nameof(UserSlots.DivMod))]
[SpecialMethod("__rdivmod__", nameof(TypeObj.DivMod), SlotKind.Reflected, User = nameof(UserSlots.DivMod))]
[SpecialMethod("__lshift__", nameof(TypeObj.LeftShift), SlotKind.Binary, User = nameof(UserSlots.LeftShift))]
[SpecialMethod("__rlshift__", nameof(TypeObj.LeftShift), SlotKind.Reflected, User = nameof(UserSlots.LeftShift))]
[SpecialMethod("__rshift__", nameof(TypeObj.RightShift), SlotKind.Binary, User = nameof(UserSlots.RightShift))]
[SpecialMethod("__rrshift__", nameof(TypeObj.RightShift), SlotKind.Reflected, User = nameof(UserSlots.RightShift))]
[SpecialMethod("__and__", nameof(TypeObj.And), SlotKind.Binary, User = nameof(UserSlots.And))]
[SpecialMethod("__rand__", nameof(TypeObj.And), SlotKind.Reflected, User = nameof(UserSlots.And))]
[SpecialMethod("__or__", nameof(TypeObj.Or), SlotKind.Binary, User = nameof(UserSlots.Or))]
[SpecialMethod("__ror__", nameof(TypeObj.Or), SlotKind.Reflected, User = nameof(UserSlots.Or))]
[SpecialMethod("__xor__", nameof(TypeObj.Xor), SlotKind.Binary, User = nameof(UserSlots.Xor))]
[SpecialMethod("__rxor__", nameof(TypeObj.Xor), SlotKind.Reflected, User = nameof(UserSlots.Xor))]
[SpecialMethod("__matmul__", nameof(TypeObj.MatrixMultiply), SlotKind.Binary, User = nameof(UserSlots.MatrixMultiply))]
[SpecialMethod("__rmatmul__", nameof(TypeObj.MatrixMultiply), SlotKind.Reflected, User = nameof(UserSlots.MatrixMultiply))]
[SpecialMethod("__pow__", nameof(TypeObj.Power), SlotKind.Power, User = nameof(UserSlots.Power))]
[SpecialMethod("__rpow__", nameof(TypeObj.Power), SlotKind.ReflectedPower, User = nameof(UserSlots.Power))]
[SpecialMethod("__add__", nameof(TypeObj.Concat), SlotKind.Binary)]
[SpecialMethod("__mul__", nameof(TypeObj.Repeat), SlotKind.Repeat)]
[SpecialMethod("__rmul__", nameof(TypeObj.Repeat), SlotKind.Repeat)]
[SpecialMethod("__iadd__", nameof(TypeObj.InPlaceConcat), SlotKind.Binary)]
[SpecialMethod("__imul__", nameof(TypeObj.InPlaceRepeat), SlotKind.Repeat)]
[SpecialMethod("__iadd__", nameof(TypeObj.InPlaceAdd), SlotKind.Binary, User = nameof(UserSlots.InPlaceAdd))]
[SpecialMethod("__isub__", nameof(TypeObj.InPlaceSubtract), SlotKind.Binary, User = nameof(UserSlots.InPlaceSubtract))]
[SpecialMethod("__imul__", nameof(TypeObj.InPlaceMultiply), SlotKind.Binary, User = nameof(UserSlots.InPlaceMultiply))]
[SpecialMethod("__itruediv__", nameof(TypeObj.InPlaceTrueDivide), SlotKind.Binary, User = nameof(UserSlots.InPlaceTrueDivide))]
[SpecialMethod("__ifloordiv__", nameof(TypeObj.InPlaceFloorDivide), SlotKind.Binary, User = nameof(UserSlots.InPlaceFloorDivide))]
[SpecialMethod("__imod__", nameof(TypeObj.InPlaceRemainder), SlotKind.Binary, User = nameof(UserSlots.InPlaceRemainder))]
[SpecialMethod("__ipow__", nameof(TypeObj.InPlacePower), SlotKind.Binary, User = nameof(UserSlots.InPlacePower))]
[SpecialMethod("__ilshift__", nameof(TypeObj.InPlaceLeftShift), SlotKind.Binary, User = nameof(UserSlots.InPlaceLeftShift))]
[SpecialMethod("__irshift__", nameof(TypeObj.InPlaceRightShift), SlotKind.Binary, User = nameof(UserSlots.InPlaceRightShift))]
[SpecialMethod("__iand__", nameof(TypeObj.InPlaceAnd), SlotKind.Binary, User = nameof(UserSlots.InPlaceAnd))]
[SpecialMethod("__ior__", nameof(TypeObj.InPlaceOr), SlotKind.Binary, User = nameof(UserSlots.InPlaceOr))]
[SpecialMethod("__ixor__", nameof(TypeObj.InPlaceXor), SlotKind.Binary, User = nameof(UserSlots.InPlaceXor))]
[SpecialMethod("__imatmul__", nameof(TypeObj.InPlaceMatrixMultiply), SlotKind.Binary, User = nameof(UserSlots.InPlaceMatrixMultiply))]
[SpecialMethod("__neg__", nameof(TypeObj.Negative), SlotKind.Unary, User = nameof(UserSlots.Negative))]
[SpecialMethod("__pos__", nameof(TypeObj.Positive), SlotKind.Unary, User = nameof(UserSlots.Positive))]
[SpecialMethod("__abs__", nameof(TypeObj.Absolute), SlotKind.Unary, User = nameof(UserSlots.Absolute))]
[SpecialMethod("__invert__", nameof(TypeObj.Invert), SlotKind.Unary, User = nameof(UserSlots.Invert))]
[SpecialMethod("__index__", nameof(TypeObj.Index), SlotKind.Unary, User = nameof(UserSlots.Index))]
[SpecialMethod("__int__", nameof(TypeObj.Int), SlotKind.Unary, User = nameof(UserSlots.Int))]
[SpecialMethod("__float__", nameof(TypeObj.Float), SlotKind.Unary, User = nameof(UserSlots.Float))]
public static unsafe class SlotTable
{
    /// <summary>The number of rows.</summary>
    public const int Count = 80;

    [FixedAddressValueType]
    private static RowArray rows;

    [FixedAddressValueType]
    private static RowArray users;

    /// <summary>The rows; null for one whose slot nothing in the program reads: it is not linked.</summary>
    public static SlotDef** Rows => (SlotDef**)Unsafe.AsPointer(ref rows);

    /// <summary>What a class that defines the method of a row in Python has in the slot; null when the method does not fill it then.</summary>
    public static void** Users => (void**)Unsafe.AsPointer(ref users);

    [InlineArray(Count)]
    private struct RowArray
    {
        private long first;
    }
}
