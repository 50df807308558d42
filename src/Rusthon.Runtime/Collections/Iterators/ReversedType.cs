using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over a sequence from its end, by __len__ and __getitem__.</summary>
[PyType("reversed", Layout = typeof(IndexIteratorObj), Flags = TypeFlags.BaseType)]
public static unsafe class ReversedType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("reversed"u8, names) < 0)
        {
            return V.Error;
        }

        return Arguments.CheckCount("reversed"u8, count, 1, 1) < 0 ? V.Error : Of(type, args[0]);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var source = ((IndexIteratorObj*)o)->Source;
        Instances.Free(o);
        Counts.Release(source);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => IndexIterators.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        if (iterator->Source.IsUnset)
        {
            return V.Unset;
        }

        if (iterator->Index >= 0)
        {
            var item = Objects.GetItem(iterator->Source, V.FromSmall(iterator->Index));
            if (!item.IsError)
            {
                iterator->Index--;
                return item;
            }

            if (!Errors.PendingIs(IndexErrorType.Address) && !Errors.PendingIs(StopIterationType.Address))
            {
                return item;
            }

            Errors.Clear();
        }

        iterator->Index = -1;
        return IndexIterators.Finish(iterator);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        if (iterator->Source.IsUnset)
        {
            return V.FromSmall(0);
        }

        var length = Objects.Length(iterator->Source);
        return length < 0 ? V.Error : V.FromSmall(length < iterator->Index + 1 ? 0 : iterator->Index + 1);
    }

    /// <summary>type(sequence): what its __reversed__ gives, else an instance of the type.</summary>
    private static V Of(TypeObj* type, V sequence)
    {
        var method = NamedAttributes.Special(sequence, "__reversed__"u8);
        if (method.IsError)
        {
            return method;
        }

        if (method.IsNone)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not reversible"u8, sequence);
        }

        if (!method.IsUnset)
        {
            var result = Objects.Call0(method);
            Counts.Release(method);
            return result;
        }

        if (!Iteration.IsSequence(sequence))
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not reversible"u8, sequence);
        }

        var length = Objects.Length(sequence);
        if (length < 0)
        {
            return V.Error;
        }

        var iterator = (IndexIteratorObj*)Instances.New(type, sizeof(IndexIteratorObj));
        if (iterator == null)
        {
            return V.Error;
        }

        iterator->Index = length - 1;
        iterator->Source = Counts.Retain(sequence);
        return V.FromObject(iterator);
    }
}
