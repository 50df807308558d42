using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>An iterator that itertools.tee makes: A is the block that it reads, N its place in that.</summary>
[PyType("_tee", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class TeeType
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
        if (type == Address && Arguments.RejectKeywords("_tee"u8, names) < 0)
        {
            return V.Error;
        }

        return Arguments.CheckCount("_tee"u8, count, 1, 1) < 0 ? V.Error : Over(type, args[0]);
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        var block = TeeBlockType.Of(state->A);
        if (state->N == TeeBlockType.Capacity)
        {
            var next = TeeBlockType.NextOf(block);
            if (next.IsError)
            {
                return next;
            }

            var old = state->A;
            state->A = next;
            state->N = 0;
            Counts.Release(old);
            block = TeeBlockType.Of(next);
        }

        var item = TeeBlockType.ItemOf(block, state->N);
        if (!item.IsUnset && !item.IsError)
        {
            state->N++;
        }

        return item;
    }

    [Method("__copy__(self, /)")]
    private static V Copy(V self) => CopyOf(self);

    /// <summary>Another iterator at the same place.</summary>
    public static V CopyOf(V self)
    {
        var made = IteratorState.Of(Address, Counts.Retain(IteratorState.Get(self)->A));
        if (!made.IsError)
        {
            IteratorState.Get(made)->N = IteratorState.Get(self)->N;
        }

        return made;
    }

    /// <summary>A tee over any iterable.</summary>
    public static V Over(TypeObj* type, V iterable)
    {
        var iterator = Iteration.Iter(iterable);
        if (iterator.IsError || Types.Of(iterator) == Address)
        {
            var copy = iterator.IsError ? V.Error : CopyOf(iterator);
            Counts.Release(iterator);
            return copy;
        }

        return IteratorState.Of(type, TeeBlockType.New(iterator));
    }

    [Builtin("tee(iterable, n=2, /)", Module = "itertools")]
    private static V Tee(V iterable, V number)
    {
        var count = 2L;
        if (!number.IsUnset && !Arguments.ToLong(number, out count))
        {
            return V.Error;
        }

        if (count < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "n must be >= 0"u8);
        }

        var first = count == 0 ? V.Unset : Types.Of(iterable) == Address ? Counts.Retain(iterable) : Over(Address, iterable);
        var list = first.IsError ? V.Error : Lists.New(count);
        for (var i = 0L; i < count && !list.IsError; i++)
        {
            var copy = i == 0 ? Counts.Retain(first) : CopyOf(first);
            if (copy.IsError || Lists.Append(list, copy) < 0)
            {
                Counts.Release(list);
                list = V.Error;
            }
        }

        Counts.Release(first);
        return list.IsError ? list : Tuples.FromList(list);
    }
}
