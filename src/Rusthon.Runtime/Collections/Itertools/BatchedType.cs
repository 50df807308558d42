using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.batched: A is the iterator, N the size of the batches, M is 1 when all must be full.</summary>
[PyType("batched", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class BatchedType
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
        if (!new ParameterList("batched iterable n *strict"u8, 2).Bind(args, count, names, slots)
            || !Arguments.ToLong(slots[1], out var size))
        {
            return V.Error;
        }

        var strict = slots[2].IsUnset ? 0 : Objects.Truth(slots[2]);
        if (strict < 0)
        {
            return V.Error;
        }

        if (size < 1)
        {
            return Errors.Raise(ValueErrorType.Address, "n must be at least one"u8);
        }

        var made = IteratorState.Of(type, Iteration.Iter(slots[0]));
        if (!made.IsError)
        {
            IteratorState.Get(made)->N = size;
            IteratorState.Get(made)->M = strict;
        }

        return made;
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        if (state->A.IsUnset)
        {
            return V.Unset;
        }

        var batch = Lists.New(0);
        var last = batch;
        while (!last.IsError && !last.IsUnset && Lists.Of(batch)->Length < state->N)
        {
            last = Iteration.Next(state->A);
            if (!last.IsError && !last.IsUnset && Lists.Append(batch, last) < 0)
            {
                last = V.Error;
            }
        }

        if (last.IsUnset)
        {
            IteratorState.Forget(ref state->A);
            if (Lists.Of(batch)->Length == 0)
            {
                Counts.Release(batch);
                return V.Unset;
            }

            if (state->M != 0)
            {
                Counts.Release(batch);
                return Errors.Raise(ValueErrorType.Address, "batched(): incomplete batch"u8);
            }
        }

        if (last.IsError)
        {
            IteratorState.Forget(ref state->A);
            Counts.Release(batch);
            return last;
        }

        return Tuples.FromList(batch);
    }
}
