using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A map or filter iterator.</summary>
public struct FunctionIteratorObj
{
    public Obj Head;
    public V Function;

    /// <summary>Map: a tuple of iterators; filter: the iterator.</summary>
    public V Source;
}

/// <summary>The type map.</summary>
[PyType("map", Layout = typeof(FunctionIteratorObj), Flags = TypeFlags.BaseType)]
public static unsafe class MapType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("map"u8, names) < 0)
        {
            return V.Error;
        }

        if (count < 2)
        {
            return Errors.Raise(TypeErrorType.Address, "map() must have at least two arguments."u8);
        }

        var sources = Iterators.ToIterators(args + 1, count - 1);
        return sources.IsError ? sources : FunctionIterators.New(type, sizeof(FunctionIteratorObj), args[0], sources);
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
        var map = (FunctionIteratorObj*)self.Object;
        return Iterators.CallWithNext(map->Function, map->Source);
    }
}
