using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.groupby: A is the iterator, B the key function or None, C the key of the group given last, D the current key, E the current item; N the address of the group that may still be read.</summary>
[PyType("groupby", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class GroupbyType
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
        return new ParameterList("groupby iterable key"u8, 1).Bind(args, count, names, slots)
            ? IteratorState.Of(type, Iteration.Iter(slots[0]), slots[1].IsUnset ? V.None : slots[1])
            : V.Error;
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        state->N = 0;
        while (true)
        {
            if (!state->D.IsUnset)
            {
                if (state->C.IsUnset)
                {
                    break;
                }

                var equal = EqualKeys(state->C, state->D);
                if (equal <= 0)
                {
                    if (equal < 0)
                    {
                        return V.Error;
                    }

                    break;
                }
            }

            var step = Step(state);
            if (step.IsUnset || step.IsError)
            {
                return step;
            }
        }

        var old = state->C;
        state->C = Counts.Retain(state->D);
        Counts.Release(old);
        var group = IteratorState.Of(GrouperType.Address, Counts.Retain(self), state->C);
        if (group.IsError)
        {
            return group;
        }

        state->N = (long)group.Object;
        return Tuples.Pair(Counts.Retain(state->D), group);
    }

    /// <summary>The next item of a group (the address of which is given) with a key; Unset at its end.</summary>
    public static V NextOfGroup(IteratorStateObj* state, long group, V key)
    {
        if (state->N != group)
        {
            return V.Unset;
        }

        if (state->E.IsUnset)
        {
            var step = Step(state);
            if (step.IsUnset || step.IsError)
            {
                return step;
            }
        }

        var equal = EqualKeys(key, state->D);
        if (equal <= 0)
        {
            return equal < 0 ? V.Error : V.Unset;
        }

        var item = state->E;
        state->E = V.Unset;
        return item;
    }

    private static int EqualKeys(V a, V b)
    {
        Counts.Retain(a);
        Counts.Retain(b);
        var equal = Objects.Equals(a, b);
        Counts.Release(a);
        Counts.Release(b);
        return equal;
    }

    /// <summary>Reads the next item and its key: None, Unset at the end, or Error.</summary>
    private static V Step(IteratorStateObj* state)
    {
        var item = Iteration.Next(state->A);
        if (item.IsUnset || item.IsError)
        {
            return item;
        }

        var key = state->B.IsNone ? Counts.Retain(item) : Objects.Call1(state->B, item);
        if (key.IsError)
        {
            Counts.Release(item);
            return EndValues.Note(key);
        }

        var oldItem = state->E;
        var oldKey = state->D;
        state->E = item;
        state->D = key;
        Counts.Release(oldItem);
        Counts.Release(oldKey);
        return V.None;
    }
}
