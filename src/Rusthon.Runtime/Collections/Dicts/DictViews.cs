namespace Rusthon.Runtime;

/// <summary>A view of a dict: its keys, values or items.</summary>
public struct DictViewObj
{
    public Obj Head;
    public V Dict;
}

/// <summary>What the views of dicts share.</summary>
public static unsafe class DictViews
{
    /// <summary>A view of a given type of a dict (retained).</summary>
    public static V New(TypeObj* type, V dict)
    {
        var view = (DictViewObj*)Heap.NewContainer(type, sizeof(DictViewObj));
        if (view == null)
        {
            return V.Error;
        }

        view->Dict = Counts.Retain(dict);
        return V.FromObject(view);
    }

    /// <summary>True for a view of keys or items: those are like sets.</summary>
    public static bool IsSetLike(V value) =>
        value.IsPointer && (value.Object->Type == DictKeysType.Address || IsItems(value) || value.Object->Type == OdictKeysType.Address);

    /// <summary>True for a view of items.</summary>
    public static bool IsItems(V value) =>
        value.IsPointer && (value.Object->Type == DictItemsType.Address || value.Object->Type == OdictItemsType.Address);

    /// <summary>The dict behind a view, borrowed.</summary>
    [return: Borrowed]
    public static V DictOf(V view) => ((DictViewObj*)view.Object)->Dict;

    /// <summary>The number of items.</summary>
    public static long Length(V view) => Dicts.Length(DictOf(view));

    /// <summary>Frees a view.</summary>
    public static void Drop(Obj* o)
    {
        var dict = ((DictViewObj*)o)->Dict;
        Heap.FreeContainer(o, sizeof(DictViewObj));
        Counts.Release(dict);
    }

    /// <summary>Visits the dict.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((DictViewObj*)o)->Dict);

    /// <summary>"dict_keys([1, 2])".</summary>
    public static V Repr(V self)
    {
        if (ReprGuard.Enter(self.Object))
        {
            return Strs.FromAscii("..."u8);
        }

        V* parts = stackalloc V[2];
        parts[0] = self.Object->Type->Name;
        parts[1] = Lists.FromIterable(self);
        var text = StrBuilder.Start();
        var ok = !parts[1].IsError && text.AddFormatted("%S(%R)"u8, parts);
        Counts.Release(parts[1]);
        ReprGuard.Leave(self.Object);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>Rich comparison as inclusion, with sets and other views.</summary>
    public static V Compare(V a, V b, int op)
    {
        if (!Sets.Is(b) && !IsSetLike(b))
        {
            return V.NotImplemented;
        }

        var own = Length(a);
        var other = Sets.Is(b) ? Sets.Length(b) : Length(b);
        int result;
        switch (op)
        {
            case CompareOp.Eq:
            case CompareOp.Ne:
                result = own == other ? IsContainedIn(a, b) : 0;
                result = op == CompareOp.Ne && result >= 0 ? 1 - result : result;
                break;
            case CompareOp.Lt:
                result = own < other ? IsContainedIn(a, b) : 0;
                break;
            case CompareOp.Le:
                result = own <= other ? IsContainedIn(a, b) : 0;
                break;
            case CompareOp.Gt:
                result = own > other ? IsContainedIn(b, a) : 0;
                break;
            default:
                result = own >= other ? IsContainedIn(b, a) : 0;
                break;
        }

        return SetMethods.Answer(result);
    }

    /// <summary>a | b, whichever is the view: a set.</summary>
    public static V Or(V a, V b) => Updated(a, b, &Sets.Update);

    /// <summary>a - b.</summary>
    public static V Subtract(V a, V b) => Updated(a, b, &SetAlgebra.DifferenceUpdate);

    /// <summary>a ^ b.</summary>
    public static V Xor(V a, V b) =>
        IsItems(a) && IsItems(b)
            ? ItemsXor(DictOf(a), DictOf(b))
            : Updated(a, b, &SetAlgebra.SymmetricDifferenceUpdate);

    /// <summary>a &amp; b.</summary>
    public static V And(V a, V b)
    {
        var (view, other) = IsSetLike(a) ? (a, b) : (b, a);
        if (Types.Of(other) == SetType.Address && Length(view) <= Sets.Length(other))
        {
            return SetAlgebra.Intersection(other, view);
        }

        if (IsSetLike(other) && Length(other) > Length(view))
        {
            (view, other) = (other, view);
        }

        var iterator = Objects.Iter(other);
        var made = iterator.IsError ? V.Error : Sets.New();
        if (!made.IsError && AddContained(made, view, iterator) < 0)
        {
            Counts.Release(made);
            made = V.Error;
        }

        Counts.Release(iterator);
        return made;
    }

    /// <summary>isdisjoint(iterable).</summary>
    public static V IsDisjoint(V self, V other)
    {
        if (V.Same(self, other))
        {
            return V.FromBool(Length(self) == 0);
        }

        if ((Sets.Is(other) && Sets.Length(other) > Length(self)) || (IsSetLike(other) && Length(other) > Length(self)))
        {
            (self, other) = (other, self);
        }

        var iterator = Objects.Iter(other);
        if (iterator.IsError)
        {
            return iterator;
        }

        var present = 0;
        while (present == 0)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            present = item.IsError ? -1 : Objects.Contains(self, item);
            Counts.Release(item);
        }

        Counts.Release(iterator);
        return present < 0 ? V.Error : V.FromBool(present == 0);
    }

    /// <summary>1 when a dict has the pair (key, value), 0, or -1 raised.</summary>
    public static int HasPair(V dict, V pair)
    {
        if (!Tuples.Is(pair) || Sequences.Length(pair) != 2)
        {
            return 0;
        }

        var items = Sequences.Items(pair);
        var value = Dicts.Get(dict, items[0]);
        if (value.IsUnset || value.IsError)
        {
            return value.IsUnset ? 0 : -1;
        }

        Counts.Retain(value);
        var equal = Objects.Equals(value, items[1]);
        Counts.Release(value);
        return equal;
    }

    private static V Updated(V a, V b, delegate*<V, V, int> update)
    {
        var made = Sets.FromIterable(SetType.Address, a);
        if (!made.IsError && update(made, b) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    private static int AddContained(V made, V view, V iterator)
    {
        var result = 0;
        while (result == 0)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            var present = item.IsError ? -1 : Objects.Contains(view, item);
            result = present > 0 ? Sets.Add(made, item) : present;
            Counts.Release(item);
        }

        return result;
    }

    private static int IsContainedIn(V a, V b)
    {
        var iterator = Objects.Iter(a);
        if (iterator.IsError)
        {
            return -1;
        }

        var present = 1;
        while (present == 1)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            present = item.IsError ? -1 : Objects.Contains(b, item);
            Counts.Release(item);
        }

        Counts.Release(iterator);
        return present;
    }

    /// <summary>The items that only one of two dicts has, in CPython's order: those of the larger dict first.</summary>
    private static V ItemsXor(V a, V b)
    {
        if (Dicts.Length(a) > Dicts.Length(b))
        {
            (a, b) = (b, a);
        }

        var rest = Dicts.Copy(a);
        var made = rest.IsError ? V.Error : Sets.New();
        var result = made.IsError ? -1 : 0;
        var position = 0L;
        while (result == 0 && Dicts.Next(b, ref position, out var key, out var value))
        {
            Counts.Retain(key);
            Counts.Retain(value);
            result = MoveDifferent(made, rest, key, value);
            Counts.Release(key);
            Counts.Release(value);
        }

        position = 0;
        while (result == 0 && Dicts.Next(rest, ref position, out var key, out var value))
        {
            result = AddPair(made, key, value);
        }

        Counts.Release(rest);
        if (result < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    private static int MoveDifferent(V made, V rest, V key, V value)
    {
        var own = Dicts.Get(rest, key);
        if (own.IsError)
        {
            return -1;
        }

        var equal = 0;
        if (!own.IsUnset)
        {
            Counts.Retain(own);
            equal = Objects.Equals(own, value);
            Counts.Release(own);
        }

        return equal > 0 ? Dicts.Delete(rest, key) : equal < 0 ? -1 : AddPair(made, key, value);
    }

    private static int AddPair(V made, V key, V value)
    {
        var pair = Tuples.Pair(Counts.Retain(key), Counts.Retain(value));
        var result = pair.IsError ? -1 : Sets.Add(made, pair);
        Counts.Release(pair);
        return result;
    }
}
