namespace Rusthon.Runtime;

/// <summary>Operations on deques.</summary>
public static unsafe class Deques
{
    private const long MinCapacity = 8;

    /// <summary>True for a deque or an instance of a subclass.</summary>
    public static bool Is(V value) => value.IsPointer && Types.IsSubtype(value.Object->Type, DequeType.Address);

    /// <summary>The object behind a deque value.</summary>
    public static DequeObj* Of(V deque) => (DequeObj*)deque.Object;

    /// <summary>An empty deque of a type.</summary>
    public static V New(TypeObj* type, long maxLength)
    {
        var deque = (DequeObj*)Instances.New(type, sizeof(DequeObj));
        if (deque == null)
        {
            return V.Error;
        }

        deque->Length = 0;
        deque->Capacity = 0;
        deque->First = 0;
        deque->MaxLength = maxLength;
        deque->State = 0;
        deque->Items = null;
        return V.FromObject(deque);
    }

    /// <summary>Appends an owned value (taken over also when it raises); a full bounded deque loses its first item.</summary>
    public static int Append(DequeObj* deque, [Owned] V item)
    {
        if (!MakeRoom(deque))
        {
            Counts.Release(item);
            return -1;
        }

        *deque->At(deque->Length) = item;
        deque->Length++;
        deque->State++;
        if (deque->MaxLength >= 0 && deque->Length > deque->MaxLength)
        {
            Counts.Release(PopLeft(deque));
        }

        return 0;
    }

    /// <summary>Puts an owned value in front (taken over also when it raises); a full bounded deque loses its last item.</summary>
    public static int AppendLeft(DequeObj* deque, [Owned] V item)
    {
        if (!MakeRoom(deque))
        {
            Counts.Release(item);
            return -1;
        }

        deque->First = (deque->First - 1) & (deque->Capacity - 1);
        *deque->At(0) = item;
        deque->Length++;
        deque->State++;
        if (deque->MaxLength >= 0 && deque->Length > deque->MaxLength)
        {
            Counts.Release(Pop(deque));
        }

        return 0;
    }

    /// <summary>Takes the last item of a deque that has one, owned.</summary>
    public static V Pop(DequeObj* deque)
    {
        deque->Length--;
        deque->State++;
        return *deque->At(deque->Length);
    }

    /// <summary>Takes the first item of a deque that has one, owned.</summary>
    public static V PopLeft(DequeObj* deque)
    {
        var item = *deque->At(0);
        deque->First = (deque->First + 1) & (deque->Capacity - 1);
        deque->Length--;
        deque->State++;
        return item;
    }

    /// <summary>Takes out the item of a number in range, owned.</summary>
    public static V TakeAt(DequeObj* deque, long index)
    {
        var item = *deque->At(index);
        if (index < deque->Length / 2)
        {
            for (var i = index; i > 0; i--)
            {
                *deque->At(i) = *deque->At(i - 1);
            }

            *deque->At(0) = item;
            return PopLeft(deque);
        }

        for (var i = index; i < deque->Length - 1; i++)
        {
            *deque->At(i) = *deque->At(i + 1);
        }

        *deque->At(deque->Length - 1) = item;
        return Pop(deque);
    }

    /// <summary>Inserts an owned value before a position in range, of a deque that is not full.</summary>
    public static int InsertAt(DequeObj* deque, long index, [Owned] V item)
    {
        if (index < deque->Length / 2)
        {
            if (AppendLeft(deque, item) < 0)
            {
                return -1;
            }

            for (var i = 0L; i < index; i++)
            {
                *deque->At(i) = *deque->At(i + 1);
            }
        }
        else
        {
            if (Append(deque, item) < 0)
            {
                return -1;
            }

            for (var i = deque->Length - 1; i > index; i--)
            {
                *deque->At(i) = *deque->At(i - 1);
            }
        }

        *deque->At(index) = item;
        return 0;
    }

    /// <summary>Appends the items of an iterable, at the left each before the last one. 0, or -1 raised.</summary>
    public static int Extend(V self, V iterable, bool left)
    {
        var source = V.Same(self, iterable) ? Lists.FromIterable(iterable) : Counts.Retain(iterable);
        var iterator = source.IsError ? V.Error : Iteration.Iter(source);
        Counts.Release(source);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = 0;
        while (result == 0)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            result = item.IsError ? -1 : left ? AppendLeft(Of(self), item) : Append(Of(self), item);
        }

        Counts.Release(iterator);
        return result;
    }

    /// <summary>Moves the last items to the front, one for each step (backwards for negative steps).</summary>
    public static void Rotate(DequeObj* deque, long steps)
    {
        if (deque->Length < 2)
        {
            return;
        }

        steps %= deque->Length;
        if (steps > deque->Length / 2)
        {
            steps -= deque->Length;
        }
        else if (steps < -deque->Length / 2)
        {
            steps += deque->Length;
        }

        deque->State++;
        var mask = deque->Capacity - 1;
        for (; steps > 0; steps--)
        {
            var item = *deque->At(deque->Length - 1);
            deque->First = (deque->First - 1) & mask;
            *deque->At(0) = item;
        }

        for (; steps < 0; steps++)
        {
            var item = *deque->At(0);
            deque->First = (deque->First + 1) & mask;
            *deque->At(deque->Length - 1) = item;
        }
    }

    /// <summary>Drops all items.</summary>
    public static void Clear(DequeObj* deque)
    {
        var items = deque->Items;
        var capacity = deque->Capacity;
        var first = deque->First;
        var length = deque->Length;
        if (items == null)
        {
            return;
        }

        deque->Items = null;
        deque->Capacity = 0;
        deque->First = 0;
        deque->Length = 0;
        deque->State++;
        for (var i = 0L; i < length; i++)
        {
            Counts.Release(items[(first + i) & (capacity - 1)]);
        }

        Heap.Free(items, capacity * sizeof(V));
    }

    /// <summary>A plain deque with the same items and bound, owned.</summary>
    public static V Copy(V self)
    {
        var source = Of(self);
        var made = New(DequeType.Address, source->MaxLength);
        for (var i = 0L; i < source->Length && !made.IsError; i++)
        {
            if (Append(Of(made), Counts.Retain(*source->At(i))) < 0)
            {
                Counts.Release(made);
                return V.Error;
            }
        }

        return made;
    }

    /// <summary>Room for one more item; false when it raised. A full ring doubles and is straightened.</summary>
    private static bool MakeRoom(DequeObj* deque)
    {
        if (deque->Length < deque->Capacity)
        {
            return true;
        }

        var capacity = deque->Capacity == 0 ? MinCapacity : deque->Capacity * 2;
        var items = (V*)Heap.Allocate(capacity * sizeof(V));
        if (items == null)
        {
            return false;
        }

        for (var i = 0L; i < deque->Length; i++)
        {
            items[i] = *deque->At(i);
        }

        if (deque->Items != null)
        {
            Heap.Free(deque->Items, deque->Capacity * sizeof(V));
        }

        deque->Items = items;
        deque->Capacity = capacity;
        deque->First = 0;
        return true;
    }
}
