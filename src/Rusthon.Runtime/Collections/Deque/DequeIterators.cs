namespace Rusthon.Runtime;

/// <summary>An iterator over a deque.</summary>
public struct DequeIteratorObj
{
    public Obj Head;
    public V Deque;

    /// <summary>The deque's <see cref="DequeObj.State"/> when the iteration began.</summary>
    public long State;

    /// <summary>Items given so far.</summary>
    public long Given;

    /// <summary>Items still to come.</summary>
    public long Left;
}

/// <summary>What both iterators over deques share.</summary>
public static unsafe class DequeIterators
{
    /// <summary>An iterator of a type over a deque (retained).</summary>
    public static V New(TypeObj* type, V deque)
    {
        var iterator = (DequeIteratorObj*)Heap.NewContainer(type, sizeof(DequeIteratorObj));
        if (iterator == null)
        {
            return V.Error;
        }

        iterator->Deque = Counts.Retain(deque);
        iterator->State = Deques.Of(deque)->State;
        iterator->Given = 0;
        iterator->Left = Deques.Of(deque)->Length;
        return V.FromObject(iterator);
    }

    /// <summary>The next item, from the front or from the end.</summary>
    public static V Next(V self, bool backwards)
    {
        var iterator = (DequeIteratorObj*)self.Object;
        var deque = Deques.Of(iterator->Deque);
        if (iterator->State != deque->State)
        {
            iterator->Left = 0;
            return Errors.Raise(RuntimeErrorType.Address, "deque mutated during iteration"u8);
        }

        if (iterator->Left == 0)
        {
            return V.Unset;
        }

        iterator->Left--;
        var index = iterator->Given++;
        return Counts.Retain(*deque->At(backwards ? deque->Length - 1 - index : index));
    }

    /// <summary>Frees an iterator.</summary>
    public static void Drop(Obj* o)
    {
        var deque = ((DequeIteratorObj*)o)->Deque;
        Heap.FreeContainer(o, sizeof(DequeIteratorObj));
        Counts.Release(deque);
    }
}
