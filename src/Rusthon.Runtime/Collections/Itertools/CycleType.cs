using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.cycle: A is the iterator while the first pass lasts, B the list of its items, N the number of the next one.</summary>
[PyType("cycle", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class CycleType
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
        if (type == Address && Arguments.RejectKeywords("cycle"u8, names) < 0)
        {
            return V.Error;
        }

        return Arguments.CheckCount("cycle"u8, count, 1, 1) < 0 ? V.Error : Over(type, args[0]);
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        if (!state->A.IsUnset)
        {
            var item = EndValues.NextOnly(state->A);
            if (item.IsError)
            {
                return item;
            }

            if (!item.IsUnset)
            {
                if (Lists.Append(state->B, Counts.Retain(item)) < 0)
                {
                    Counts.Release(item);
                    return V.Error;
                }

                return item;
            }

            IteratorState.Forget(ref state->A);
        }

        var saved = Lists.Of(state->B);
        if (saved->Length == 0)
        {
            return V.Unset;
        }

        var next = saved->Items[state->N++];
        if (state->N == saved->Length)
        {
            state->N = 0;
        }

        return Counts.Retain(next);
    }

    private static V Over(TypeObj* type, V iterable)
    {
        var saved = Lists.New(0);
        var made = saved.IsError ? V.Error : IteratorState.Of(type, Iteration.Iter(iterable), saved);
        Counts.Release(saved);
        return made;
    }
}
