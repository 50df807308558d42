using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The iterator that iter(callable, sentinel) makes; Function is Unset when exhausted, Source is the sentinel.</summary>
[PyType("callable_iterator", Layout = typeof(FunctionIteratorObj))]
public static unsafe class CallableIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => FunctionIterators.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => FunctionIterators.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var iterator = (FunctionIteratorObj*)self.Object;
        if (iterator->Function.IsUnset)
        {
            return V.Unset;
        }

        var function = Counts.Retain(iterator->Function);
        var wanted = EndValues.Suspend();
        var result = Objects.Call0(function);
        Counts.Release(function);
        if (result.IsError)
        {
            result = EndValues.Note(result);
            EndValues.Resume(wanted);
            if (result.IsUnset)
            {
                Finish(iterator);
            }

            return result;
        }

        EndValues.Resume(wanted);
        var sentinel = Counts.Retain(iterator->Source);
        var equal = Objects.Equals(sentinel, result);
        Counts.Release(sentinel);
        if (equal == 0)
        {
            return result;
        }

        Counts.Release(result);
        if (equal < 0)
        {
            return V.Error;
        }

        Finish(iterator);
        return V.Unset;
    }

    private static void Finish(FunctionIteratorObj* iterator)
    {
        var function = iterator->Function;
        var sentinel = iterator->Source;
        iterator->Function = V.Unset;
        iterator->Source = V.Unset;
        Counts.Release(function);
        Counts.Release(sentinel);
    }
}
