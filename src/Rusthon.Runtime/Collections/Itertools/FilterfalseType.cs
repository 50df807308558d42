using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.filterfalse: A is the iterator, B the predicate.</summary>
[PyType("filterfalse", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class FilterfalseType
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
        if (type == Address && Arguments.RejectKeywords("filterfalse"u8, names) < 0)
        {
            return V.Error;
        }

        return Arguments.CheckCount("filterfalse"u8, count, 2, 2) < 0 ? V.Error : IteratorState.Of(type, Iteration.Iter(args[1]), args[0]);
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        while (true)
        {
            var item = Iteration.Next(state->A);
            if (item.IsUnset || item.IsError)
            {
                return item;
            }

            var good = Predicates.Accepts(state->B, item);
            if (good == 0)
            {
                return item;
            }

            Counts.Release(item);
            if (good < 0)
            {
                return EndValues.Note(V.Error);
            }
        }
    }
}
