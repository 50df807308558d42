using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>itertools.count: A is the next number, B the step.</summary>
[PyType("count", Module = "itertools", Layout = typeof(IteratorStateObj), Flags = TypeFlags.BaseType)]
public static unsafe class CountType
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
        if (!new ParameterList("count start step"u8, 0).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        var start = slots[0].IsUnset ? V.FromSmall(0) : slots[0];
        var step = slots[1].IsUnset ? V.FromSmall(1) : slots[1];
        if (!IsNumber(start) || !IsNumber(step))
        {
            return Errors.Raise(TypeErrorType.Address, "a number is required"u8);
        }

        return IteratorState.Of(type, Counts.Retain(start), step);
    }

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        var current = state->A;
        if (current.IsSmall && state->B.IsSmall)
        {
            var sum = Ints.FromLong(current.Small + state->B.Small);
            if (!sum.IsError)
            {
                state->A = sum;
                return current;
            }

            return sum;
        }

        Counts.Retain(current);
        var next = Objects.Add(current, state->B);
        if (next.IsError)
        {
            Counts.Release(current);
            return next;
        }

        var old = state->A;
        state->A = next;
        Counts.Release(old);
        return current;
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var state = IteratorState.Get(self);
        V* parts = stackalloc V[3];
        parts[0] = self.Object->Type->Name;
        parts[1] = state->A;
        parts[2] = state->B;
        var text = StrBuilder.Start();
        if (text.AddFormatted(state->B.IsSmall && state->B.Small == 1 ? "%S(%R)"u8 : "%S(%R, %R)"u8, parts))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    private static bool IsNumber(V value)
    {
        var type = Types.Of(value);
        return type->Index != null || type->Int != null || type->Float != null
            || (type->Add != null && type->Subtract != null && type->Power != null);
    }
}
