using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.accumulate: A is the iterator, B the function or None, C the total so far, D the initial value until it is given.</summary>
[PyType("accumulate", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class AccumulateType
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
        V* slots = stackalloc V[3];
        if (!new ParameterList("accumulate iterable func *initial"u8, 1).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        var made = IteratorState.Of(type, Iteration.Iter(slots[0]), slots[1].IsUnset ? V.None : slots[1]);
        if (!made.IsError && !slots[2].IsUnset && !slots[2].IsNone)
        {
            IteratorState.Get(made)->D = Counts.Retain(slots[2]);
        }

        return made;
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        if (!state->D.IsUnset)
        {
            state->C = state->D;
            state->D = V.Unset;
            return Counts.Retain(state->C);
        }

        var item = Iteration.Next(state->A);
        if (item.IsUnset || item.IsError)
        {
            return item;
        }

        if (state->C.IsUnset)
        {
            state->C = Counts.Retain(item);
            return item;
        }

        var before = Counts.Retain(state->C);
        var total = state->B.IsNone ? Objects.Add(before, item) : Objects.Call2(state->B, before, item);
        Counts.Release(before);
        Counts.Release(item);
        if (total.IsError)
        {
            return EndValues.Note(total);
        }

        var old = state->C;
        state->C = Counts.Retain(total);
        Counts.Release(old);
        return total;
    }
}
