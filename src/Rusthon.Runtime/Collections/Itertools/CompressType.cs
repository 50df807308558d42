using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.compress: A is the iterator over the data, B that over the selectors.</summary>
[PyType("compress", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class CompressType
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
        V* slots = stackalloc V[2];
        if (!new ParameterList("compress data selectors"u8, 2).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        var data = Iteration.Iter(slots[0]);
        var selectors = data.IsError ? V.Error : Iteration.Iter(slots[1]);
        if (selectors.IsError)
        {
            Counts.Release(data);
            return V.Error;
        }

        var made = IteratorState.Of(type, data, selectors);
        Counts.Release(selectors);
        return made;
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

            var selector = Iteration.Next(state->B);
            if (selector.IsUnset || selector.IsError)
            {
                Counts.Release(item);
                return selector;
            }

            var good = Objects.Truth(selector);
            Counts.Release(selector);
            if (good > 0)
            {
                return item;
            }

            Counts.Release(item);
            if (good < 0)
            {
                return V.Error;
            }
        }
    }
}
