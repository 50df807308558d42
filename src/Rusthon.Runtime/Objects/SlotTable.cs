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
    /// <summary>The method's name, borrowed from <see cref="Names"/>.</summary>
    public V Name;

    /// <summary>The offset of the slot in <see cref="TypeObj"/>, bytes.</summary>
    public int Offset;
    public SlotKind Kind;

    /// <summary>The number of the comparison.</summary>
    public int Op;

    /// <summary>What a class that defines the method in Python has in the slot; null when the method does not fill it then.</summary>
    public void* User;
}

/// <summary>The table of special methods.</summary>
public static unsafe class SlotTable
{
    /// <summary>The number of rows.</summary>
    public const int Count = 80;

    [FixedAddressValueType]
    private static RowArray rows;

    private static int filled;

    /// <summary>The rows; those of the same slot that have a user function are neighbours.</summary>
    public static SlotDef* Rows
    {
        get
        {
            if (filled == 0)
            {
                Fill();
            }

            return (SlotDef*)Unsafe.AsPointer(ref rows);
        }
    }

    /// <summary>Forgets the names, at exit.</summary>
    public static void Shutdown() => filled = 0;

    private static void Add(V name, void* slot, SlotKind kind, void* user, int op = 0)
    {
        var row = (SlotDef*)Unsafe.AsPointer(ref rows) + filled++;
        row->Name = name;
        row->Offset = (int)(nint)slot;
        row->Kind = kind;
        row->User = user;
        row->Op = op;
    }

    private static void Fill()
    {
        var type = (TypeObj*)null;
        Add(Names.Repr, &type->Repr, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Repr);
        Add(Names.Str, &type->Str, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Str);
        Add(Names.Format, &type->Format, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Format);
        Add(Names.Hash, &type->Hash, SlotKind.Hash, (delegate*<V, long>)&UserSlots.Hash);
        Add(Names.Bool, &type->Truth, SlotKind.Truth, (delegate*<V, int>)&UserSlots.Truth);
        Add(Names.Len, &type->Length, SlotKind.Length, (delegate*<V, long>)&UserSlots.Length);
        Add(Names.Lt, &type->Compare, SlotKind.Compare, (delegate*<V, V, int, V>)&UserSlots.Compare);
        Add(Names.Le, &type->Compare, SlotKind.Compare, (delegate*<V, V, int, V>)&UserSlots.Compare, 1);
        Add(Names.Eq, &type->Compare, SlotKind.Compare, (delegate*<V, V, int, V>)&UserSlots.Compare, 2);
        Add(Names.Ne, &type->Compare, SlotKind.Compare, (delegate*<V, V, int, V>)&UserSlots.Compare, 3);
        Add(Names.Gt, &type->Compare, SlotKind.Compare, (delegate*<V, V, int, V>)&UserSlots.Compare, 4);
        Add(Names.Ge, &type->Compare, SlotKind.Compare, (delegate*<V, V, int, V>)&UserSlots.Compare, 5);
        Add(Names.Call, &type->Call, SlotKind.Call, (delegate*<V, V*, long, TupleObj*, V>)&UserSlots.Call);
        Add(Names.GetAttribute, &type->GetAttr, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.GetAttr);
        Add(Names.GetAttr, &type->GetAttr, SlotKind.None, (delegate*<V, V, V>)&UserSlots.GetAttr);
        Add(Names.SetAttr, &type->SetAttr, SlotKind.SetItem, (delegate*<V, V, V, int>)&UserSlots.SetAttr);
        Add(Names.DelAttr, &type->SetAttr, SlotKind.DelItem, (delegate*<V, V, V, int>)&UserSlots.SetAttr);
        Add(Names.Get, &type->DescrGet, SlotKind.Get, (delegate*<V, V, V, V>)&UserSlots.DescrGet);
        Add(Names.Set, &type->DescrSet, SlotKind.SetItem, (delegate*<V, V, V, int>)&UserSlots.DescrSet);
        Add(Names.Delete, &type->DescrSet, SlotKind.DelItem, (delegate*<V, V, V, int>)&UserSlots.DescrSet);
        Add(Names.Iter, &type->Iter, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Iter);
        Add(Names.Next, &type->Next, SlotKind.Next, (delegate*<V, V>)&UserSlots.Next);
        Add(Names.Contains, &type->Contains, SlotKind.Contains, (delegate*<V, V, int>)&UserSlots.Contains);
        Add(Names.GetItem, &type->GetItem, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.GetItem);
        Add(Names.SetItem, &type->SetItem, SlotKind.SetItem, (delegate*<V, V, V, int>)&UserSlots.SetItem);
        Add(Names.DelItem, &type->SetItem, SlotKind.DelItem, (delegate*<V, V, V, int>)&UserSlots.SetItem);
        Add(Names.Init, &type->Init, SlotKind.Init, (delegate*<V, V*, long, TupleObj*, int>)&UserSlots.Init);
        Add(Names.Add, &type->Add, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Add);
        Add(Names.RAdd, &type->Add, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.Add);
        Add(Names.Sub, &type->Subtract, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Subtract);
        Add(Names.RSub, &type->Subtract, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.Subtract);
        Add(Names.Mul, &type->Multiply, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Multiply);
        Add(Names.RMul, &type->Multiply, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.Multiply);
        Add(Names.TrueDiv, &type->TrueDivide, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.TrueDivide);
        Add(Names.RTrueDiv, &type->TrueDivide, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.TrueDivide);
        Add(Names.FloorDiv, &type->FloorDivide, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.FloorDivide);
        Add(Names.RFloorDiv, &type->FloorDivide, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.FloorDivide);
        Add(Names.Mod, &type->Remainder, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Remainder);
        Add(Names.RMod, &type->Remainder, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.Remainder);
        Add(Names.DivMod, &type->DivMod, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.DivMod);
        Add(Names.RDivMod, &type->DivMod, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.DivMod);
        Add(Names.LShift, &type->LeftShift, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.LeftShift);
        Add(Names.RLShift, &type->LeftShift, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.LeftShift);
        Add(Names.RShift, &type->RightShift, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.RightShift);
        Add(Names.RRShift, &type->RightShift, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.RightShift);
        Add(Names.And, &type->And, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.And);
        Add(Names.RAnd, &type->And, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.And);
        Add(Names.Or, &type->Or, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Or);
        Add(Names.ROr, &type->Or, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.Or);
        Add(Names.Xor, &type->Xor, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.Xor);
        Add(Names.RXor, &type->Xor, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.Xor);
        Add(Names.MatMul, &type->MatrixMultiply, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.MatrixMultiply);
        Add(Names.RMatMul, &type->MatrixMultiply, SlotKind.Reflected, (delegate*<V, V, V>)&UserSlots.MatrixMultiply);
        Add(Names.Pow, &type->Power, SlotKind.Power, (delegate*<V, V, V, V>)&UserSlots.Power);
        Add(Names.RPow, &type->Power, SlotKind.ReflectedPower, (delegate*<V, V, V, V>)&UserSlots.Power);
        Add(Names.Add, &type->Concat, SlotKind.Binary, null);
        Add(Names.Mul, &type->Repeat, SlotKind.Repeat, null);
        Add(Names.RMul, &type->Repeat, SlotKind.Repeat, null);
        Add(Names.IAdd, &type->InPlaceConcat, SlotKind.Binary, null);
        Add(Names.IMul, &type->InPlaceRepeat, SlotKind.Repeat, null);
        Add(Names.IAdd, &type->InPlaceAdd, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceAdd);
        Add(Names.ISub, &type->InPlaceSubtract, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceSubtract);
        Add(Names.IMul, &type->InPlaceMultiply, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceMultiply);
        Add(Names.ITrueDiv, &type->InPlaceTrueDivide, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceTrueDivide);
        Add(Names.IFloorDiv, &type->InPlaceFloorDivide, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceFloorDivide);
        Add(Names.IMod, &type->InPlaceRemainder, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceRemainder);
        Add(Names.IPow, &type->InPlacePower, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlacePower);
        Add(Names.ILShift, &type->InPlaceLeftShift, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceLeftShift);
        Add(Names.IRShift, &type->InPlaceRightShift, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceRightShift);
        Add(Names.IAnd, &type->InPlaceAnd, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceAnd);
        Add(Names.IOr, &type->InPlaceOr, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceOr);
        Add(Names.IXor, &type->InPlaceXor, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceXor);
        Add(Names.IMatMul, &type->InPlaceMatrixMultiply, SlotKind.Binary, (delegate*<V, V, V>)&UserSlots.InPlaceMatrixMultiply);
        Add(Names.Neg, &type->Negative, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Negative);
        Add(Names.Pos, &type->Positive, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Positive);
        Add(Names.Abs, &type->Absolute, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Absolute);
        Add(Names.Invert, &type->Invert, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Invert);
        Add(Names.Index, &type->Index, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Index);
        Add(Names.Int, &type->Int, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Int);
        Add(Names.Float, &type->Float, SlotKind.Unary, (delegate*<V, V>)&UserSlots.Float);
    }

    [InlineArray(Count * 5)]
    private struct RowArray
    {
        private long first;
    }
}
