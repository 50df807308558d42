using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.pairwise: A is the iterator, B the item before.</summary>
[PyType("pairwise", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class PairwiseType
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
        if (type == Address && Arguments.RejectKeywords("pairwise"u8, names) < 0)
        {
            return V.Error;
        }

        return Arguments.CheckCount("pairwise"u8, count, 1, 1) < 0 ? V.Error : IteratorState.Of(type, Iteration.Iter(args[0]));
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        if (state->A.IsUnset)
        {
            return V.Unset;
        }

        var iterator = Counts.Retain(state->A);
        var result = Pair(state, iterator);
        Counts.Release(iterator);
        return result;
    }

    /// <summary>The next pair. The iterator's code may ask this same object for pairs, which changes the state.</summary>
    private static V Pair(IteratorStateObj* state, V iterator)
    {
        if (state->B.IsUnset)
        {
            var first = Iteration.Next(iterator);
            IteratorState.Forget(ref state->B);
            if (first.IsUnset || first.IsError)
            {
                IteratorState.Forget(ref state->A);
                return first;
            }

            state->B = first;
            if (state->A.IsUnset)
            {
                IteratorState.Forget(ref state->B);
                return V.Unset;
            }
        }

        var before = Counts.Retain(state->B);
        var item = Iteration.Next(iterator);
        if (item.IsUnset || item.IsError)
        {
            IteratorState.Forget(ref state->A);
            IteratorState.Forget(ref state->B);
            Counts.Release(before);
            return item;
        }

        IteratorState.Forget(ref state->B);
        state->B = Counts.Retain(item);
        return Tuples.Pair(before, item);
    }
}
