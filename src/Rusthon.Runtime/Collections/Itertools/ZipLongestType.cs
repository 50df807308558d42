using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.zip_longest: A is a list of iterators (None: ended), B what fills up, N the number of those not ended.</summary>
[PyType("zip_longest", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class ZipLongestType
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
        var fill = V.None;
        if (names != null && names->Length > 0)
        {
            if (names->Length > 1 || !Strs.EqualsAscii(names->First, "fillvalue"u8))
            {
                return Errors.Raise(TypeErrorType.Address, "zip_longest() got an unexpected keyword argument"u8);
            }

            fill = args[count];
        }

        var iterators = Iterators.ToIterators(args, count);
        if (iterators.IsError)
        {
            return iterators;
        }

        var list = Lists.FromIterable(iterators);
        Counts.Release(iterators);
        var made = IteratorState.Of(type, list, fill);
        if (!made.IsError)
        {
            IteratorState.Get(made)->N = count;
        }

        return made;
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        if (state->N == 0)
        {
            return V.Unset;
        }

        var iterators = Lists.Of(state->A);
        var count = iterators->Length;
        var made = Lists.New(count);
        for (var i = 0L; i < count && !made.IsError; i++)
        {
            var item = iterators->Items[i].IsNone ? V.Unset : EndValues.NextOnly(iterators->Items[i]);
            if (item.IsError)
            {
                state->N = 0;
                Counts.Release(made);
                return item;
            }

            if (item.IsUnset)
            {
                if (!iterators->Items[i].IsNone && --state->N == 0)
                {
                    Counts.Release(made);
                    return V.Unset;
                }

                var ended = iterators->Items[i];
                iterators->Items[i] = V.None;
                Counts.Release(ended);
                item = Counts.Retain(state->B);
            }

            Lists.Append(made, item);
        }

        return made.IsError ? made : Tuples.FromList(made);
    }
}
