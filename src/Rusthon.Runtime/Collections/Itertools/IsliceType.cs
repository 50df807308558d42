using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.islice: A is the iterator, K the items read, L the number of the next item to give, M the stop (-1: none), N the step.</summary>
[PyType("islice", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class IsliceType
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
        if (type == Address && Arguments.RejectKeywords("islice"u8, names) < 0)
        {
            return V.Error;
        }

        if (Arguments.CheckCount("islice"u8, count, 2, 4) < 0)
        {
            return V.Error;
        }

        var start = 0L;
        var step = 1L;
        if (!ReadPosition(args[count == 2 ? 1 : 2], -1, out var stop))
        {
            return Errors.Raise(
                ValueErrorType.Address,
                "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."u8);
        }

        if (count > 2 && !ReadPosition(args[1], 0, out start))
        {
            return Errors.Raise(
                ValueErrorType.Address,
                "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."u8);
        }

        if (count > 3 && (!ReadPosition(args[3], 1, out step) || step < 1))
        {
            return Errors.Raise(ValueErrorType.Address, "Step for islice() must be a positive integer or None."u8);
        }

        var made = IteratorState.Of(type, Iteration.Iter(args[0]));
        if (!made.IsError)
        {
            var state = IteratorState.Get(made);
            state->L = start;
            state->M = stop;
            state->N = step;
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

        while (state->K < state->L)
        {
            var skipped = Iteration.Next(state->A);
            if (skipped.IsUnset || skipped.IsError)
            {
                IteratorState.Forget(ref state->A);
                return skipped;
            }

            Counts.Release(skipped);
            state->K++;
        }

        if (state->M >= 0 && state->K >= state->M)
        {
            return IteratorState.Forget(ref state->A);
        }

        var item = Iteration.Next(state->A);
        if (item.IsUnset || item.IsError)
        {
            IteratorState.Forget(ref state->A);
            return item;
        }

        state->K++;
        var next = unchecked(state->L + state->N);
        state->L = next < state->L || (state->M >= 0 && next > state->M) ? state->M : next;
        return item;
    }

    /// <summary>A position that is not negative; what None means is given. False, with nothing raised, when it is none.</summary>
    private static bool ReadPosition(V value, long whenNone, out long position)
    {
        position = whenNone;
        if (value.IsNone)
        {
            return true;
        }

        if (Arguments.ToLong(value, out position))
        {
            return position >= 0;
        }

        Errors.Clear();
        return false;
    }
}
