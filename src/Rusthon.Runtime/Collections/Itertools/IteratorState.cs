namespace Rusthon.Runtime;

/// <summary>What the iterators of itertools keep; each type says what its fields mean.</summary>
public struct IteratorStateObj
{
    public Obj Head;
    public V A;
    public V B;
    public V C;
    public V D;
    public V E;
    public long K;
    public long L;
    public long M;
    public long N;
}

/// <summary>What the iterators of itertools share.</summary>
public static unsafe class IteratorState
{
    /// <summary>A new object of a type, all values Unset and all numbers 0; null when out of memory (raised).</summary>
    public static IteratorStateObj* New(TypeObj* type)
    {
        var made = (IteratorStateObj*)Instances.New(type, sizeof(IteratorStateObj));
        if (made != null)
        {
            made->A = V.Unset;
            made->B = V.Unset;
            made->C = V.Unset;
            made->D = V.Unset;
            made->E = V.Unset;
            made->K = 0;
            made->L = 0;
            made->M = 0;
            made->N = 0;
        }

        return made;
    }

    /// <summary>A new object that takes over a value as A (Error: gives Error).</summary>
    public static V Of(TypeObj* type, [Owned] V a)
    {
        var made = a.IsError ? null : New(type);
        if (made == null)
        {
            Counts.Release(a);
            return V.Error;
        }

        made->A = a;
        return V.FromObject(made);
    }

    /// <summary>As <see cref="Of(TypeObj*, V)"/> with a B, retained.</summary>
    public static V Of(TypeObj* type, [Owned] V a, V b)
    {
        var made = Of(type, a);
        if (!made.IsError)
        {
            Get(made)->B = Counts.Retain(b);
        }

        return made;
    }

    /// <summary>The fields of an object.</summary>
    public static IteratorStateObj* Get(V self) => (IteratorStateObj*)self.Object;

    /// <summary>Puts Unset in the place of a value and releases that.</summary>
    public static V Forget(ref V place)
    {
        var old = place;
        place = V.Unset;
        Counts.Release(old);
        return V.Unset;
    }

    /// <summary>Frees an object.</summary>
    public static void Drop(Obj* o)
    {
        var state = (IteratorStateObj*)o;
        Counts.Release(state->A);
        Counts.Release(state->B);
        Counts.Release(state->C);
        Counts.Release(state->D);
        Counts.Release(state->E);
        Instances.Free(o);
    }

    /// <summary>Visits the values.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var state = (IteratorStateObj*)o;
        visit(&state->A);
        visit(&state->B);
        visit(&state->C);
        visit(&state->D);
        visit(&state->E);
    }

    /// <summary>A list of the ints 0, 1, … below a number.</summary>
    public static V CountingList(long count)
    {
        var list = Lists.New(count);
        for (var i = 0L; i < count && !list.IsError; i++)
        {
            Lists.Append(list, V.FromSmall(i));
        }

        return list;
    }

    /// <summary>(pool[indices[0]], …) of the first so many indices, owned.</summary>
    public static V Pick(V pool, V indices, long count)
    {
        var made = Tuples.New(count);
        if (made.IsError)
        {
            return made;
        }

        var target = &Tuples.Of(made)->First;
        var source = &Tuples.Of(pool)->First;
        var numbers = Lists.Of(indices)->Items;
        for (var i = 0L; i < count; i++)
        {
            target[i] = Counts.Retain(source[numbers[i].Small]);
        }

        return made;
    }

    /// <summary>The number r of combinations and permutations; false when it raised.</summary>
    public static bool ReadLength(V value, out long result)
    {
        if (!Arguments.ToLong(value, out result))
        {
            return false;
        }

        if (result < 0)
        {
            Errors.Raise(ValueErrorType.Address, "r must be non-negative"u8);
            return false;
        }

        return true;
    }
}
