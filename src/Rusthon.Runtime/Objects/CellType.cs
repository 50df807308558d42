using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of cells: variables that nested functions share.</summary>
[PyType("cell", Layout = typeof(CellObj))]
public static unsafe class CellType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (Arguments.RejectKeywords("cell"u8, names) < 0 || Arguments.CheckCount("cell"u8, count, 0, 1) < 0)
        {
            return V.Error;
        }

        var cell = (CellObj*)Heap.NewContainer(type, sizeof(CellObj));
        if (cell == null)
        {
            return V.Error;
        }

        cell->Value = count == 0 ? V.Unset : Counts.Retain(args[0]);
        return V.FromObject(cell);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var value = ((CellObj*)o)->Value;
        Heap.FreeContainer(o, sizeof(CellObj));
        Counts.Release(value);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((CellObj*)o)->Value);

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var cell = (CellObj*)self.Object;
        var text = StrBuilder.Start();
        var ok = text.AddUtf8("<cell at 0x"u8) && Addresses.Add(ref text, cell);
        if (cell->Value.IsUnset)
        {
            ok = ok && text.AddUtf8(": empty>"u8);
        }
        else
        {
            ok = ok && text.AddUtf8(": "u8) && text.Add(Types.Of(cell->Value)->Name) && text.AddUtf8(" object at 0x"u8)
                && Addresses.Add(ref text, (void*)(cell->Value.Bits & V.PayloadMask)) && text.AddUtf8(">"u8);
        }

        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Getter("cell_contents", Setter = nameof(SetContents))]
    public static V GetContents(V self)
    {
        var value = ((CellObj*)self.Object)->Value;
        return value.IsUnset ? Errors.Raise(ValueErrorType.Address, "Cell is empty"u8) : Counts.Retain(value);
    }

    public static int SetContents(V self, V value)
    {
        var cell = (CellObj*)self.Object;
        var old = cell->Value;
        cell->Value = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }
}
