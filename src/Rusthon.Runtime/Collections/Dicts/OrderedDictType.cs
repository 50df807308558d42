using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type collections.OrderedDict: a dict whose order can be changed and counts in comparisons.</summary>
[PyType("OrderedDict", Module = "collections", Base = typeof(DictType), Layout = typeof(DictObj), Flags = TypeFlags.BaseType)]
public static unsafe class OrderedDictType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>True for an OrderedDict or an instance of a subclass.</summary>
    public static bool Is(V value) => Dicts.Is(value) && Types.IsSubtype(value.Object->Type, Address);

    [ModuleConstant("_collections", "OrderedDict")]
    private static V Export() => Counts.RetainObject(Address);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self)
    {
        V* items = stackalloc V[5];
        items[2] = Objects.CallMethod0(self, Names.GetState);
        if (items[2].IsError)
        {
            return V.Error;
        }

        items[0] = Counts.RetainObject(Types.Of(self));
        items[1] = Tuples.Empty;
        items[3] = V.None;
        items[4] = Reduction.ItemIterator(self);
        return Reduction.Finish(items, 5);
    }

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (count > 1)
        {
            return Errors.Fail(TypeErrorType.Address, "expected at most 1 arguments, got %S"u8, V.FromSmall(count));
        }

        if (count == 1 && UpdateFrom(self, args[0]) < 0)
        {
            return -1;
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            if (Objects.SetItem(self, (&names->First)[i], args[count + i]) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        if (ReprGuard.Enter(self.Object))
        {
            return Strs.FromAscii("..."u8);
        }

        V* parts = stackalloc V[2];
        parts[0] = self.Object->Type->Name;
        parts[1] = V.None;
        var empty = Dicts.Length(self) == 0;
        if (!empty)
        {
            var items = Dicts.Copy(self);
            parts[1] = items.IsError ? items : Objects.Repr(items);
            Counts.Release(items);
        }

        ReprGuard.Leave(self.Object);
        var text = StrBuilder.Start();
        var ok = !parts[1].IsError && text.AddFormatted(empty ? "%S()"u8 : "%S(%S)"u8, parts);
        Counts.Release(parts[1]);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Compare")]
    private static V Compare(V a, V b, int op)
    {
        if (!Dicts.Is(a) || !Dicts.Is(b) || op is not (CompareOp.Eq or CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        var equal = Dicts.AreEqual(a, b);
        if (equal > 0 && Is(a) && Is(b))
        {
            equal = HaveSameOrder(a, b);
        }

        return equal < 0 ? V.Error : V.FromBool(equal == 1 == (op == CompareOp.Eq));
    }

    [Slot("Or")]
    private static V Or(V a, V b)
    {
        if (!Dicts.Is(a) || !Dicts.Is(b))
        {
            return V.NotImplemented;
        }

        var made = Objects.Call1(V.FromObject(Types.Of(Is(a) ? a : b)), a);
        if (!made.IsError && UpdateFrom(made, b) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Slot("InPlaceOr")]
    private static V InPlaceOr(V self, V other) => UpdateFrom(self, other) < 0 ? V.Error : Counts.Retain(self);

    [Method("update(self, /, *args, **kwargs)")]
    private static V Update(V self, V* args, long count, V keywords) =>
        Init(self, args, count, null) < 0 || (!keywords.IsUnset && UpdateFrom(self, keywords) < 0) ? V.Error : V.None;

    [Method("copy(self, /)")]
    [Method("__copy__(self, /)")]
    private static V Copy(V self) => Objects.Call1(V.FromObject(Types.Of(self)), self);

    [Method("items(self, /)")]
    private static V Items(V self) => DictViews.New(OdictItemsType.Address, self);

    [Method("keys(self, /)")]
    private static V Keys(V self) => DictViews.New(OdictKeysType.Address, self);

    [Method("values(self, /)")]
    private static V Values(V self) => DictViews.New(OdictValuesType.Address, self);

    [Method("move_to_end(self, key, last=True)")]
    private static V MoveToEnd(V self, V key, V last)
    {
        var toEnd = last.IsUnset ? 1 : Objects.Truth(last);
        var hash = toEnd < 0 ? -1 : Hashing.Of(key);
        if (hash == -1)
        {
            return V.Error;
        }

        var dict = Dicts.Of(self);
        var at = Dicts.Find(dict, key, hash);
        if (at < 0)
        {
            return at == Dicts.Absent ? Errors.RaiseWith(KeyErrorType.Address, key) : V.Error;
        }

        if (at == (toEnd != 0 ? dict->EntryCount - 1 : dict->First))
        {
            return V.None;
        }

        Dicts.Detach(dict, at, out var own, out var value);
        var result = toEnd != 0 ? Dicts.Insert(dict, own, hash, value) : Dicts.InsertFirst(dict, own, hash, value);
        return result < 0 ? V.Error : V.None;
    }

    [Method("popitem(self, last=True)")]
    private static V PopItem(V self, V last)
    {
        var fromEnd = last.IsUnset ? 1 : Objects.Truth(last);
        if (fromEnd < 0)
        {
            return V.Error;
        }

        var dict = Dicts.Of(self);
        if (dict->Length == 0)
        {
            var text = Strs.FromAscii("dictionary is empty"u8);
            if (!text.IsError)
            {
                Errors.RaiseWith(KeyErrorType.Address, text);
                Counts.Release(text);
            }

            return V.Error;
        }

        var at = fromEnd != 0 ? dict->EntryCount - 1 : dict->First;
        while (dict->Entries[at].Key.IsUnset)
        {
            at--;
        }

        Dicts.Detach(dict, at, out var key, out var value);
        if (fromEnd != 0)
        {
            Dicts.ForgetEntriesFrom(dict, at);
        }

        return Tuples.Pair(key, value);
    }

    /// <summary>Sets the items of a mapping or of an iterable of pairs; through the __setitem__ of a subclass that has its own.</summary>
    private static int UpdateFrom(V self, V other)
    {
        if ((void*)self.Object->Type->SetItem == (void*)DictType.Address->SetItem)
        {
            return Dicts.Update(self, other);
        }

        var items = Dicts.New();
        var result = items.IsError ? -1 : Dicts.Update(items, other);
        var position = 0L;
        while (result == 0 && Dicts.Next(items, ref position, out var key, out var value))
        {
            result = Objects.SetItem(self, key, value);
        }

        Counts.Release(items);
        return result;
    }

    private static int HaveSameOrder(V a, V b)
    {
        var first = 0L;
        var second = 0L;
        while (Dicts.Next(a, ref first, out var x, out _) && Dicts.Next(b, ref second, out var y, out _))
        {
            Counts.Retain(x);
            Counts.Retain(y);
            var equal = Objects.Equals(x, y);
            Counts.Release(x);
            Counts.Release(y);
            if (equal <= 0)
            {
                return equal;
            }
        }

        return 1;
    }
}
