using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.combinations_with_replacement: A is the pool (a tuple), B the list of the chosen numbers, M how many; N is 0 at first, then 1, at the end 2.</summary>
[PyType("combinations_with_replacement", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class CombinationsWithReplacementType
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
        if (!new ParameterList("combinations_with_replacement iterable r"u8, 2).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        var pool = Tuples.FromIterable(slots[0]);
        if (pool.IsError || !IteratorState.ReadLength(slots[1], out var length))
        {
            Counts.Release(pool);
            return V.Error;
        }

        var size = Tuples.Of(pool)->Length;
        var ended = size == 0 && length > 0;
        var numbers = ZeroList(ended ? 0 : length);
        var made = numbers.IsError ? V.Error : IteratorState.Of(type, pool, numbers);
        if (made.IsError)
        {
            if (numbers.IsError)
            {
                Counts.Release(pool);
            }

            Counts.Release(numbers);
            return V.Error;
        }

        Counts.Release(numbers);
        IteratorState.Get(made)->M = length;
        IteratorState.Get(made)->N = ended ? 2 : 0;
        return made;
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        if (state->N == 2 || (state->N == 1 && !Advance(state)))
        {
            state->N = 2;
            return V.Unset;
        }

        state->N = 1;
        return IteratorState.Pick(state->A, state->B, state->M);
    }

    /// <summary>The next choice in ascending order; false after the last.</summary>
    private static bool Advance(IteratorStateObj* state)
    {
        var numbers = Lists.Of(state->B)->Items;
        var last = Tuples.Of(state->A)->Length - 1;
        var i = state->M - 1;
        while (i >= 0 && numbers[i].Small == last)
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        for (var number = numbers[i].Small + 1; i < state->M; i++)
        {
            numbers[i] = V.FromSmall(number);
        }

        return true;
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
