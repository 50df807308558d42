using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A value that compares by a function, or (without a value) the maker of such.</summary>
public struct KeyWrapperObj
{
    public Obj Head;
    public V Compare;

    /// <summary>Unset in the maker.</summary>
    public V Value;
}

/// <summary>What functools.cmp_to_key gives.</summary>
[PyType("KeyWrapper", Module = "functools", Layout = typeof(KeyWrapperObj))]
public static unsafe class KeyWrapperType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Builtin("cmp_to_key(mycmp)", Module = "_functools")]
    private static V CmpToKey(V compare) => Make(compare, V.Unset);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var wrapper = (KeyWrapperObj*)o;
        Counts.Release(wrapper->Compare);
        Counts.Release(wrapper->Value);
        Heap.FreeContainer(o, sizeof(KeyWrapperObj));
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((KeyWrapperObj*)o)->Compare);
        visit(&((KeyWrapperObj*)o)->Value);
    }

    [Slot("Call")]
    private static V Call(V self, V* args, long count, TupleObj* names)
    {
        V* slots = stackalloc V[1];
        return new ParameterList("K obj"u8, 1).Bind(args, count, names, slots)
            ? Make(((KeyWrapperObj*)self.Object)->Compare, slots[0])
            : V.Error;
    }

    [Slot("Compare")]
    private static V Compare(V a, V b, int op)
    {
        if (Types.Of(a) != Address || Types.Of(b) != Address)
        {
            return Errors.Raise(TypeErrorType.Address, "other argument must be K instance"u8);
        }

        var x = (KeyWrapperObj*)a.Object;
        var y = (KeyWrapperObj*)b.Object;
        if (x->Value.IsUnset || y->Value.IsUnset)
        {
            return Errors.Raise(AttributeErrorType.Address, "object"u8);
        }

        var order = Objects.Call2(x->Compare, x->Value, y->Value);
        if (order.IsError)
        {
            return order;
        }

        var result = Objects.Compare(order, V.FromSmall(0), op);
        Counts.Release(order);
        return result;
    }

    [Getter("obj")]
    private static V Value(V self) => Counts.Retain(((KeyWrapperObj*)self.Object)->Value);

    private static V Make(V compare, V value)
    {
        var wrapper = (KeyWrapperObj*)Heap.NewContainer(Address, sizeof(KeyWrapperObj));
        if (wrapper == null)
        {
            return V.Error;
        }

        wrapper->Compare = Counts.Retain(compare);
        wrapper->Value = Counts.Retain(value);
        return V.FromObject(wrapper);
    }
}
