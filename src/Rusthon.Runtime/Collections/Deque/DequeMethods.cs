namespace Rusthon.Runtime;

/// <summary>The methods of deque.</summary>
public static unsafe partial class DequeType
{
    [Method("append(self, item, /)")]
    private static V Append(V self, V item) => Deques.Append(Deques.Of(self), Counts.Retain(item)) < 0 ? V.Error : V.None;

    [Method("appendleft(self, item, /)")]
    private static V AppendLeft(V self, V item) =>
        Deques.AppendLeft(Deques.Of(self), Counts.Retain(item)) < 0 ? V.Error : V.None;

    [Method("clear(self, /)")]
    private static V Clear(V self)
    {
        Deques.Clear(Deques.Of(self));
        return V.None;
    }

    [Method("copy(self, /)")]
    [Method("__copy__(self, /)")]
    private static V Copy(V self)
    {
        if (Types.Of(self) == Address)
        {
            return Deques.Copy(self);
        }

        V* args = stackalloc V[2];
        args[0] = self;
        args[1] = V.FromSmall(Deques.Of(self)->MaxLength);
        return Objects.Call(V.FromObject(Types.Of(self)), args, args[1].Small < 0 ? 1 : 2, null);
    }

    [Method("count(self, value, /)")]
    private static V Count(V self, V value)
    {
        var deque = Deques.Of(self);
        var state = deque->State;
        var count = 0L;
        for (var i = 0L; i < deque->Length; i++)
        {
            var item = Counts.Retain(*deque->At(i));
            var equal = Objects.Equals(item, value);
            Counts.Release(item);
            if (equal < 0)
            {
                return V.Error;
            }

            if (deque->State != state)
            {
                return Errors.Raise(RuntimeErrorType.Address, "deque mutated during iteration"u8);
            }

            count += equal;
        }

        return V.FromSmall(count);
    }

    [Method("extend(self, iterable, /)")]
    private static V Extend(V self, V iterable) => Deques.Extend(self, iterable, false) < 0 ? V.Error : V.None;

    [Method("extendleft(self, iterable, /)")]
    private static V ExtendLeft(V self, V iterable) => Deques.Extend(self, iterable, true) < 0 ? V.Error : V.None;

    [Method("index(self, value, start=0, stop=9223372036854775807, /)")]
    private static V Index(V self, V value, V start, V stop)
    {
        if (!Slices.SearchBounds(Deques.Of(self)->Length, start, stop, out var from, out var to))
        {
            return V.Error;
        }

        var at = Find(self, value, from, to);
        if (at >= 0)
        {
            return V.FromSmall(at);
        }

        return at == Sequences.NotFound ? Errors.Raise(ValueErrorType.Address, "%R is not in deque"u8, value) : V.Error;
    }

    [Method("insert(self, index, value, /)")]
    private static V Insert(V self, V index, V value)
    {
        if (!Arguments.ToLong(index, out var at))
        {
            return V.Error;
        }

        var deque = Deques.Of(self);
        if (deque->Length == deque->MaxLength)
        {
            return Errors.Raise(IndexErrorType.Address, "deque already at its maximum size"u8);
        }

        at = at < 0 ? at + deque->Length : at;
        at = at < 0 ? 0 : at > deque->Length ? deque->Length : at;
        return Deques.InsertAt(deque, at, Counts.Retain(value)) < 0 ? V.Error : V.None;
    }

    [Method("pop(self, /)")]
    private static V Pop(V self) =>
        Deques.Of(self)->Length == 0
            ? Errors.Raise(IndexErrorType.Address, "pop from an empty deque"u8)
            : Deques.Pop(Deques.Of(self));

    [Method("popleft(self, /)")]
    private static V PopLeft(V self) =>
        Deques.Of(self)->Length == 0
            ? Errors.Raise(IndexErrorType.Address, "pop from an empty deque"u8)
            : Deques.PopLeft(Deques.Of(self));

    [Method("remove(self, value, /)")]
    private static V Remove(V self, V value)
    {
        var deque = Deques.Of(self);
        var state = deque->State;
        for (var i = 0L; i < deque->Length; i++)
        {
            var item = Counts.Retain(*deque->At(i));
            var equal = Objects.Equals(item, value);
            Counts.Release(item);
            if (equal < 0)
            {
                return V.Error;
            }

            if (deque->State != state)
            {
                return Errors.Raise(IndexErrorType.Address, "deque mutated during remove()."u8);
            }

            if (equal > 0)
            {
                Counts.Release(Deques.TakeAt(deque, i));
                return V.None;
            }
        }

        return Errors.Raise(ValueErrorType.Address, "%R is not in deque"u8, value);
    }

    [Method("reverse(self, /)")]
    private static V Reverse(V self)
    {
        var deque = Deques.Of(self);
        for (long i = 0, j = deque->Length - 1; i < j; i++, j--)
        {
            (*deque->At(i), *deque->At(j)) = (*deque->At(j), *deque->At(i));
        }

        return V.None;
    }

    [Method("rotate(self, n=1, /)")]
    private static V Rotate(V self, V steps)
    {
        var count = 1L;
        if (!steps.IsUnset && !Arguments.ToLong(steps, out count))
        {
            return V.Error;
        }

        Deques.Rotate(Deques.Of(self), count);
        return V.None;
    }

    [Method("__reversed__(self, /)")]
    private static V Reversed(V self) => DequeIterators.New(DequeReverseIteratorType.Address, self);

    [Getter("maxlen")]
    private static V MaxLength(V self) =>
        Deques.Of(self)->MaxLength < 0 ? V.None : Ints.FromLong(Deques.Of(self)->MaxLength);
}
