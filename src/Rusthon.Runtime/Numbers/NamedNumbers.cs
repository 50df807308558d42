using System;

namespace Rusthon.Runtime;

/// <summary>Tuples with names that describe numbers: sys.float_info and its like.</summary>
internal static unsafe class NamedNumbers
{
    /// <summary>A tuple of the given type with items, which are taken over; Error items mean that an error is pending.</summary>
    public static V Make(TypeObj* type, V* owned, long count)
    {
        var fine = true;
        for (var i = 0L; i < count; i++)
        {
            fine &= !owned[i].IsError;
        }

        var tuple = fine ? (TupleObj*)Heap.NewContainer(type, Tuples.SizeOf(count)) : null;
        if (tuple == null)
        {
            for (var i = 0L; i < count; i++)
            {
                Counts.Release(owned[i]);
            }

            return V.Error;
        }

        tuple->Length = count;
        for (var i = 0L; i < count; i++)
        {
            (&tuple->First)[i] = owned[i];
        }

        return V.FromObject(tuple);
    }

    /// <summary>One item, owned.</summary>
    public static V Item(V self, long index) => Counts.Retain((&Tuples.Of(self)->First)[index]);

    /// <summary>The text in which each %R is the repr of the next item.</summary>
    public static V Repr(V self, ReadOnlySpan<byte> format)
    {
        var text = StrBuilder.Start();
        if (text.AddFormatted(format, &Tuples.Of(self)->First))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }
}
