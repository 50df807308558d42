using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type filter.</summary>
[PyType("filter", Layout = typeof(FunctionIteratorObj), Flags = TypeFlags.BaseType)]
public static unsafe class FilterType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("filter"u8, names) < 0)
        {
            return V.Error;
        }

        if (Arguments.CheckCount("filter"u8, count, 2, 2) < 0)
        {
            return V.Error;
        }

        var source = Iteration.Iter(args[1]);
        return source.IsError ? source : FunctionIterators.New(type, sizeof(FunctionIteratorObj), args[0], source);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o) => FunctionIterators.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => FunctionIterators.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var filter = (FunctionIteratorObj*)self.Object;
        while (true)
        {
            var item = Iteration.Next(filter->Source);
            if (item.IsUnset || item.IsError)
            {
                return item;
            }

            var good = Predicates.Accepts(filter->Function, item);
            if (good > 0)
            {
                return item;
            }

            Counts.Release(item);
            if (good < 0)
            {
                return EndValues.Note(V.Error);
            }
        }
    }
}
