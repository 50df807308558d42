using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.product: A is a tuple of the pools (tuples), B a list of the numbers of their current items; N is 0 at first, then 1, at the end 2.</summary>
[PyType("product", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class ProductType
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
        var repeat = 1L;
        if (names != null && names->Length > 0)
        {
            V* slots = stackalloc V[1];
            if (!new ParameterList("product repeat"u8, 0).Bind(args + count, 0, names, slots)
                || !Arguments.ToLong(slots[0], out repeat))
            {
                return V.Error;
            }

            if (repeat < 0)
            {
                return Errors.Raise(ValueErrorType.Address, "repeat argument cannot be negative"u8);
            }
        }

        if (repeat > 0 && count > Lists.MaxLength / repeat)
        {
            return Errors.Raise(OverflowErrorType.Address, "repeat argument too large"u8);
        }

        var pools = Pools(args, repeat == 0 ? 0 : count, repeat);
        var numbers = pools.IsError ? V.Error : ZeroList(Tuples.Of(pools)->Length);
        if (numbers.IsError)
        {
            Counts.Release(pools);
            return numbers;
        }

        var made = IteratorState.Of(type, pools, numbers);
        Counts.Release(numbers);
        return made;
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        var pools = Tuples.Of(state->A);
        var numbers = Lists.Of(state->B)->Items;
        if (state->N == 2 || (state->N == 0 ? HasEmptyPool(pools) : !Advance(pools, numbers)))
        {
            state->N = 2;
            return V.Unset;
        }

        state->N = 1;
        var made = Tuples.New(pools->Length);
        if (!made.IsError)
        {
            var target = &Tuples.Of(made)->First;
            for (var i = 0L; i < pools->Length; i++)
            {
                target[i] = Counts.Retain((&Tuples.Of((&pools->First)[i])->First)[numbers[i].Small]);
            }
        }

        return made;
    }

    private static bool HasEmptyPool(TupleObj* pools)
    {
        for (var i = 0L; i < pools->Length; i++)
        {
            if (Tuples.Of((&pools->First)[i])->Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts on, the last pool fastest; false after the last combination.</summary>
    private static bool Advance(TupleObj* pools, V* numbers)
    {
        for (var i = pools->Length - 1; i >= 0; i--)
        {
            var next = numbers[i].Small + 1;
            if (next < Tuples.Of((&pools->First)[i])->Length)
            {
                numbers[i] = V.FromSmall(next);
                return true;
            }

            numbers[i] = V.FromSmall(0);
        }

        return false;
    }

    /// <summary>The iterables as tuples, the whole repeated.</summary>
    private static V Pools(V* iterables, long count, long repeat)
    {
        var list = Lists.New(count);
        for (var i = 0L; i < count && !list.IsError; i++)
        {
            var pool = Tuples.FromIterable(iterables[i]);
            if (pool.IsError || Lists.Append(list, pool) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        for (var i = count; i < count * repeat && !list.IsError; i++)
        {
            if (Lists.Append(list, Counts.Retain(Lists.Of(list)->Items[i - count])) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list.IsError ? list : Tuples.FromList(list);
    }

    private static V ZeroList(long count)
    {
        var list = Lists.New(count);
        for (var i = 0L; i < count && !list.IsError; i++)
        {
            Lists.Append(list, V.FromSmall(0));
        }

        return list;
    }
}
