using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.repeat: A is the object, N how often it is still to come, -1 for ever.</summary>
[PyType("repeat", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class RepeatType
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
        if (!new ParameterList("repeat object times"u8, 1).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        var times = -1L;
        if (!slots[1].IsUnset)
        {
            if (!Arguments.ToLong(slots[1], out times))
            {
                return V.Error;
            }

            times = times < 0 ? 0 : times;
        }

        var made = IteratorState.Of(type, Counts.Retain(slots[0]));
        if (!made.IsError)
        {
            IteratorState.Get(made)->N = times;
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

        if (state->N > 0)
        {
            state->N--;
        }

        return Counts.Retain(state->A);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var state = IteratorState.Get(self);
        V* parts = stackalloc V[3];
        parts[0] = self.Object->Type->Name;
        parts[1] = state->A;
        parts[2] = V.FromSmall(state->N);
        var text = StrBuilder.Start();
        if (text.AddFormatted(state->N < 0 ? "%S(%R)"u8 : "%S(%R, %S)"u8, parts))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self) => IteratorState.Get(self)->N < 0
        ? Errors.Raise(TypeErrorType.Address, "len() of unsized object"u8)
        : Ints.FromLong(IteratorState.Get(self)->N);
}
