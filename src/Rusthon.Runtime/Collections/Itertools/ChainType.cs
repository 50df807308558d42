using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.chain: A is the iterator over the iterables, B the one being read.</summary>
[PyType("chain", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class ChainType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    private static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Slot("Drop")]
    private static void Drop(Obj* o) => IteratorState.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => IteratorState.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("chain"u8, names) < 0)
        {
            return V.Error;
        }

        var sources = Tuples.FromBorrowed(args, count);
        return sources.IsError ? sources : Over(type, sources);
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var chain = IteratorState.Get(self);
        while (!chain->A.IsUnset)
        {
            if (chain->B.IsUnset)
            {
                var iterable = EndValues.NextOnly(chain->A);
                var iterator = iterable.IsUnset || iterable.IsError ? iterable : Iteration.Iter(iterable);
                if (iterator.IsUnset || iterator.IsError)
                {
                    Counts.Release(iterable);
                    IteratorState.Forget(ref chain->A);
                    return iterator;
                }

                Counts.Release(iterable);
                chain->B = iterator;
            }

            var item = EndValues.NextOnly(chain->B);
            if (!item.IsUnset)
            {
                return item;
            }

            IteratorState.Forget(ref chain->B);
        }

        return V.Unset;
    }

    [Method("from_iterable(type, iterable, /)", Kind = MethodKind.Class)]
    private static V FromIterable(V type, V iterable) => Over((TypeObj*)type.Object, Counts.Retain(iterable));

    /// <summary>A chain over an iterable of iterables (taken over).</summary>
    private static V Over(TypeObj* type, [Owned] V iterable)
    {
        var source = Iteration.Iter(iterable);
        Counts.Release(iterable);
        return IteratorState.Of(type, source);
    }
}
