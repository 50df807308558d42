namespace Rusthon.Runtime;

/// <summary>The methods that set and frozenset share.</summary>
public static unsafe class SetMethods
{
    /// <summary>Visits the members.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var set = (SetObj*)o;
        for (var i = 0L; Sets.Skip(set, ref i); i++)
        {
            visit(&set->Table[i].Key);
        }
    }

    /// <summary>"{1, 2}", "frozenset({1, 2})", "set()".</summary>
    public static V Repr(V self)
    {
        var o = self.Object;
        var exact = o->Type == SetType.Address;
        var name = o->Type->Name;
        if (ReprGuard.Enter(o))
        {
            return Wrapped("%S(...)"u8, name, V.None);
        }

        V result;
        if (Sets.Length(self) == 0)
        {
            result = Wrapped("%S()"u8, name, V.None);
        }
        else
        {
            result = MembersText(self);
            if (!result.IsError && !exact)
            {
                var members = result;
                result = Wrapped("%S(%S)"u8, name, members);
                Counts.Release(members);
            }
        }

        ReprGuard.Leave(o);
        return result;
    }

    /// <summary>value in self; a set that cannot be hashed is looked up as the frozenset of its members.</summary>
    public static int Contains(V self, V value)
    {
        var result = Sets.Contains(self, value);
        if (result < 0 && FreezeKey(value, out var frozen))
        {
            result = frozen.IsError ? -1 : Sets.Contains(self, frozen);
            Counts.Release(frozen);
        }

        return result;
    }

    /// <summary>Removes a member (as <see cref="Contains"/> finds it): 1, 0 when absent, -1 raised.</summary>
    public static int Discard(V self, V value)
    {
        var result = Sets.Discard(self, value);
        if (result < 0 && FreezeKey(value, out var frozen))
        {
            result = frozen.IsError ? -1 : Sets.Discard(self, frozen);
            Counts.Release(frozen);
        }

        return result;
    }

    /// <summary>Removes a member and gives it.</summary>
    public static V Pop(SetObj* set)
    {
        if (set->Length == 0)
        {
            var text = Strs.FromAscii("pop from an empty set"u8);
            if (!text.IsError)
            {
                Errors.RaiseWith(KeyErrorType.Address, text);
                Counts.Release(text);
            }

            return V.Error;
        }

        var at = set->Finger & set->Mask;
        while (Sets.IsFree(set->Table + at))
        {
            at = at == set->Mask ? 0 : at + 1;
        }

        set->Finger = at + 1;
        return Sets.TakeAt(set, at);
    }

    /// <summary>union(*others).</summary>
    public static V Union(V self, V* others, long count)
    {
        var made = Sets.Copy(self);
        for (var i = 0L; i < count && !made.IsError; i++)
        {
            if (Sets.Update(made, others[i]) < 0)
            {
                Counts.Release(made);
                return V.Error;
            }
        }

        return made;
    }

    /// <summary>intersection(*others).</summary>
    public static V Intersection(V self, V* others, long count)
    {
        if (count == 0)
        {
            return Sets.Copy(self);
        }

        var made = Counts.Retain(self);
        for (var i = 0L; i < count && !made.IsError; i++)
        {
            var next = SetAlgebra.Intersection(made, others[i]);
            Counts.Release(made);
            made = next;
        }

        return made;
    }

    /// <summary>difference(*others).</summary>
    public static V Difference(V self, V* others, long count)
    {
        if (count == 0)
        {
            return Sets.Copy(self);
        }

        var made = SetAlgebra.Difference(self, others[0]);
        for (var i = 1L; i < count && !made.IsError; i++)
        {
            if (SetAlgebra.DifferenceUpdate(made, others[i]) < 0)
            {
                Counts.Release(made);
                return V.Error;
            }
        }

        return made;
    }

    /// <summary>issubset(iterable).</summary>
    public static V IsSubset(V self, V other)
    {
        if (Sets.Is(other))
        {
            return Answer(SetAlgebra.IsSubset(self, other));
        }

        var common = SetAlgebra.Intersection(self, other);
        if (common.IsError)
        {
            return common;
        }

        var result = V.FromBool(Sets.Length(common) == Sets.Length(self));
        Counts.Release(common);
        return result;
    }

    /// <summary>issuperset(iterable).</summary>
    public static V IsSuperset(V self, V other)
    {
        if (Sets.Is(other))
        {
            return Answer(SetAlgebra.IsSubset(other, self));
        }

        var iterator = Objects.Iter(other);
        if (iterator.IsError)
        {
            return iterator;
        }

        var result = 1;
        while (result > 0)
        {
            var key = Iteration.Next(iterator);
            if (key.IsUnset)
            {
                break;
            }

            result = key.IsError ? -1 : Contains(self, key);
            Counts.Release(key);
        }

        Counts.Release(iterator);
        return Answer(result);
    }

    /// <summary>A bool of 0 or 1, Error of -1.</summary>
    public static V Answer(int result) => result < 0 ? V.Error : V.FromBool(result != 0);

    /// <summary>The result of an in-place operator.</summary>
    public static V Itself(V self, int result) => result < 0 ? V.Error : Counts.Retain(self);

    /// <summary>__sizeof__.</summary>
    public static V SizeOf(V self)
    {
        var set = Sets.Of(self);
        return V.FromSmall(sizeof(SetObj) + (set->Mask >= Sets.MinSlots ? (set->Mask + 1) * sizeof(SetEntry) : 0));
    }

    /// <summary>True when the pending error is that a set was used as a key: clears it and gives the frozenset of its members, owned, or Error.</summary>
    private static bool FreezeKey(V value, out V frozen)
    {
        frozen = V.Unset;
        if (!Sets.IsMutable(value) || !Errors.PendingIs(TypeErrorType.Address))
        {
            return false;
        }

        Errors.Clear();
        frozen = Sets.FromIterable(FrozensetType.Address, value);
        return true;
    }

    private static V MembersText(V self)
    {
        var members = Lists.FromIterable(self);
        if (members.IsError)
        {
            return members;
        }

        var text = StrBuilder.Start();
        var ok = ReprText.AddSequence(ref text, members, "{"u8, "}"u8, ""u8);
        Counts.Release(members);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    private static V Wrapped(System.ReadOnlySpan<byte> format, V name, V content)
    {
        V* parts = stackalloc V[2];
        parts[0] = name;
        parts[1] = content;
        var text = StrBuilder.Start();
        if (text.AddFormatted(format, parts))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }
}
