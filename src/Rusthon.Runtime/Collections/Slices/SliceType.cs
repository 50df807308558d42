using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type slice.</summary>
[PyType("slice", Layout = typeof(SliceObj))]
public static unsafe class SliceType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self) => Reduction.Pair(self, Tuples.FromBorrowed(&((SliceObj*)self.Object)->Start, 3));

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var slice = (SliceObj*)o;
        Counts.Release(slice->Step);
        Counts.Release(slice->Start);
        Counts.Release(slice->Stop);
        Heap.FreeContainer(o, sizeof(SliceObj));
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var slice = (SliceObj*)o;
        visit(&slice->Start);
        visit(&slice->Stop);
        visit(&slice->Step);
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (Arguments.RejectKeywords("slice"u8, names) < 0 || Arguments.CheckCount("slice"u8, count, 1, 3) < 0)
        {
            return V.Error;
        }

        return count == 1
            ? Slices.New(V.None, args[0], V.None)
            : Slices.New(args[0], args[1], count == 3 ? args[2] : V.None);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var slice = Slices.Of(self);
        var text = StrBuilder.Start();
        if (text.AddUtf8("slice("u8) && text.AddRepr(slice->Start) && text.AddUtf8(", "u8) && text.AddRepr(slice->Stop)
            && text.AddUtf8(", "u8) && text.AddRepr(slice->Step) && text.AddChar((byte)')'))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Hash")]
    private static long Hash(V self)
    {
        var slice = Slices.Of(self);
        V* parts = stackalloc V[3];
        parts[0] = slice->Start;
        parts[1] = slice->Stop;
        parts[2] = slice->Step;
        return TupleHashes.Of(parts, 3, false);
    }

    [Slot("Compare")]
    private static V Compare(V a, V b, int op)
    {
        if (!Slices.Is(a) || !Slices.Is(b))
        {
            return V.NotImplemented;
        }

        var x = Parts(a);
        var y = x.IsError ? V.Error : Parts(b);
        var result = y.IsError ? V.Error : Sequences.Compare(x, y, op);
        Counts.Release(x);
        Counts.Release(y);
        return result;
    }

    [Getter("start")]
    private static V Start(V self) => Counts.Retain(Slices.Of(self)->Start);

    [Getter("stop")]
    private static V Stop(V self) => Counts.Retain(Slices.Of(self)->Stop);

    [Getter("step")]
    private static V Step(V self) => Counts.Retain(Slices.Of(self)->Step);

    [Method("indices(self, object, /)")]
    private static V IndicesMethod(V self, V length)
    {
        var exact = Ints.Index(length);
        if (exact.IsError)
        {
            return exact;
        }

        var result = SliceIndices.Compute(Slices.Of(self), exact);
        Counts.Release(exact);
        return result;
    }

    private static V Parts(V self)
    {
        var slice = Slices.Of(self);
        var made = Tuples.New(3);
        if (!made.IsError)
        {
            var items = &Tuples.Of(made)->First;
            items[0] = Counts.Retain(slice->Start);
            items[1] = Counts.Retain(slice->Stop);
            items[2] = Counts.Retain(slice->Step);
        }

        return made;
    }
}
