namespace Rusthon.Runtime;

/// <summary>The built-in functions about iterating.</summary>
public static unsafe class IterationBuiltins
{
    [Builtin("len(obj, /)")]
    private static V Len(V value)
    {
        var length = Objects.Length(value);
        return length < 0 ? V.Error : Ints.FromLong(length);
    }

    [Builtin("iter(object, sentinel=<unrepresentable>, /)")]
    private static V Iter(V value, V sentinel)
    {
        if (sentinel.IsUnset)
        {
            return Iteration.Iter(value);
        }

        if (Types.Of(value)->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "iter(v, w): v must be callable"u8);
        }

        return FunctionIterators.New(
            CallableIteratorType.Address, sizeof(FunctionIteratorObj), value, Counts.Retain(sentinel));
    }

    [Builtin("next(iterator, default=<unrepresentable>, /)")]
    private static V Next(V iterator, V fallback)
    {
        var next = Types.Of(iterator)->Next;
        if (next == null)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not an iterator"u8, iterator);
        }

        if (fallback.IsUnset)
        {
            return Delegation.NextOrRaise(iterator);
        }

        var item = next(iterator);
        return EndValues.Note(item).IsUnset ? Counts.Retain(fallback) : item;
    }

    [Builtin("any(iterable, /)")]
    private static V Any(V iterable) => SetMethods.Answer(FindTruth(iterable, 1));

    [Builtin("all(iterable, /)")]
    private static V All(V iterable)
    {
        var found = FindTruth(iterable, 0);
        return found < 0 ? V.Error : V.FromBool(found == 0);
    }

    [Builtin("sorted(*args, key=None, reverse=False)")]
    private static V Sorted(V* args, long count, V key, V reverse)
    {
        if (Arguments.CheckCount("sorted"u8, count, 1, 1) < 0)
        {
            return V.Error;
        }

        var list = Lists.FromIterable(args[0]);
        if (list.IsError)
        {
            return list;
        }

        var backwards = reverse.IsUnset ? 0 : Objects.Truth(reverse);
        if (backwards < 0 || ListSort.Sort(Lists.Of(list), key.IsUnset ? V.None : key, backwards > 0) < 0)
        {
            Counts.Release(list);
            return V.Error;
        }

        return list;
    }

    [Builtin("sum(iterable, /, start=0)")]
    private static V Sum(V iterable, V start) => Summing.Sum(iterable, start.IsUnset ? V.FromSmall(0) : start);

    [Builtin("min(*args, key=None, default=<unrepresentable>)")]
    private static V Min(V* args, long count, V key, V fallback) => Extremes.Find(args, count, key, fallback, CompareOp.Lt);

    [Builtin("max(*args, key=None, default=<unrepresentable>)")]
    private static V Max(V* args, long count, V key, V fallback) => Extremes.Find(args, count, key, fallback, CompareOp.Gt);

    /// <summary>The StopIteration without a value that ends next().</summary>
    public static V RaiseStopIteration() => Errors.RaiseBare(StopIterationType.Address);

    /// <summary>1 when an item has the truth wanted, 0, or -1 raised.</summary>
    private static int FindTruth(V iterable, int wanted)
    {
        var iterator = Iteration.Iter(iterable);
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

            var truth = item.IsError ? -1 : Objects.Truth(item);
            Counts.Release(item);
            result = truth < 0 ? -1 : truth == wanted ? 1 : 0;
        }

        Counts.Release(iterator);
        return result;
    }
}
