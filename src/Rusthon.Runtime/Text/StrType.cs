using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type str.</summary>
[PyType("str", Layout = typeof(StrObj), Flags = TypeFlags.StrSubclass | TypeFlags.BaseType)]
public static unsafe partial class StrType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>Frees a str; an interned one leaves the table.</summary>
    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var text = (StrObj*)o;
        if ((o->Flags & StrFlags.Interned) != 0)
        {
            Strs.Forget(text);
        }

        Heap.Free(text, sizeof(StrObj) + text->Capacity);
    }

    [Slot("Repr")]
    public static V Repr(V self) => Strs.Repr(self);

    [Slot("Str")]
    public static V Str(V self) => Strs.Exact(self);

    [Slot("Hash")]
    public static long Hash(V self) => Strs.Hash(self);

    [Slot("Length")]
    public static long Length(V self) => Strs.Length(self);

    [Slot("Truth")]
    public static int Truth(V self) => Strs.Length(self) != 0 ? 1 : 0;

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (!Strs.IsStr(self) || !Strs.IsStr(other))
        {
            return V.NotImplemented;
        }

        return op switch
        {
            CompareOp.Eq => V.FromBool(Strs.Equal(self, other)),
            CompareOp.Ne => V.FromBool(!Strs.Equal(self, other)),
            CompareOp.Lt => V.FromBool(Strs.Compare(self, other) < 0),
            CompareOp.Le => V.FromBool(Strs.Compare(self, other) <= 0),
            CompareOp.Gt => V.FromBool(Strs.Compare(self, other) > 0),
            _ => V.FromBool(Strs.Compare(self, other) >= 0),
        };
    }
}
