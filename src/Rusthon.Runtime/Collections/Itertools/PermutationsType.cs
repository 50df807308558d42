using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.permutations: A is the pool (a tuple), B the list of all numbers, the chosen first, C the list of what is left of each cycle, M how many are chosen; N is 0 at first, then 1, at the end 2.</summary>
[PyType("permutations", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class PermutationsType
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
        if (!new ParameterList("permutations iterable r"u8, 1).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        var pool = Tuples.FromIterable(slots[0]);
        if (pool.IsError)
        {
            return pool;
        }

        var size = Tuples.Of(pool)->Length;
        var length = size;
        if (!slots[1].IsUnset && !slots[1].IsNone && !ReadLength(slots[1], out length))
        {
            Counts.Release(pool);
            return V.Error;
        }

        return Over(type, pool, length);
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

    /// <summary>The permutations of a pool (taken over).</summary>
    private static V Over(TypeObj* type, [Owned] V pool, long length)
    {
        var size = Tuples.Of(pool)->Length;
        var ended = length > size;
        var numbers = IteratorState.CountingList(size);
        var cycles = numbers.IsError ? V.Error : Lists.New(length);
        for (var i = 0L; !ended && !cycles.IsError && i < length; i++)
        {
            Lists.Append(cycles, V.FromSmall(size - i));
        }

        if (cycles.IsError)
        {
            Counts.Release(numbers);
            Counts.Release(pool);
            return V.Error;
        }

        var made = IteratorState.Of(type, pool, numbers);
        Counts.Release(numbers);
        if (made.IsError)
        {
            Counts.Release(cycles);
            return made;
        }

        IteratorState.Get(made)->C = cycles;
        IteratorState.Get(made)->M = length;
        IteratorState.Get(made)->N = ended ? 2 : 0;
        return made;
    }

    private static bool ReadLength(V value, out long length)
    {
        length = 0;
        if (!Ints.IsInt(value))
        {
            Errors.Raise(TypeErrorType.Address, "Expected int as r"u8);
            return false;
        }

        return IteratorState.ReadLength(value, out length);
    }

    /// <summary>The next permutation in the order of positions; false after the last.</summary>
    private static bool Advance(IteratorStateObj* state)
    {
        var numbers = Lists.Of(state->B)->Items;
        var cycles = Lists.Of(state->C)->Items;
        var size = Lists.Of(state->B)->Length;
        for (var i = state->M - 1; i >= 0; i--)
        {
            var left = cycles[i].Small - 1;
            if (left > 0)
            {
                cycles[i] = V.FromSmall(left);
                (numbers[i], numbers[size - left]) = (numbers[size - left], numbers[i]);
                return true;
            }

            var first = numbers[i];
            Blocks.Move(numbers + i, numbers + i + 1, size - i - 1);
            numbers[size - 1] = first;
            cycles[i] = V.FromSmall(size - i);
        }

        return false;
    }
}
