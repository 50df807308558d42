using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.starmap: A is the iterator, B the function.</summary>
[PyType("starmap", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class StarmapType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => IteratorState.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => IteratorState.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("starmap"u8, names) < 0)
        {
            return V.Error;
        }

        return Arguments.CheckCount("starmap"u8, count, 2, 2) < 0 ? V.Error : IteratorState.Of(type, Iteration.Iter(args[1]), args[0]);
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        var item = Iteration.Next(state->A);
        if (item.IsUnset || item.IsError)
        {
            return item;
        }

        var args = Tuples.FromIterable(item);
        Counts.Release(item);
        if (args.IsError)
        {
            return args;
        }

        var result = Objects.Call(state->B, &Tuples.Of(args)->First, Tuples.Of(args)->Length, null);
        Counts.Release(args);
        return EndValues.Note(result);
    }
}
