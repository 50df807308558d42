using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Class patterns.</summary>
public static unsafe class ClassMatching
{
    /// <summary>The types that a class pattern with one positional sub-pattern matches as a whole.</summary>
    private const TypeFlags MatchesItself = TypeFlags.IntSubclass | TypeFlags.StrSubclass | TypeFlags.ListSubclass
        | TypeFlags.TupleSubclass | TypeFlags.DictSubclass | TypeFlags.SetSubclass | TypeFlags.BytesSubclass
        | TypeFlags.FloatSubclass;

    /// <summary>Patterns with more sub-patterns take memory for their values.</summary>
    private const int MostOnStack = 16;

    /// <summary>
    /// The attributes of subject that a pattern cls(p1, …, name=…) looks at, as a tuple, or None when it does not
    /// match: positional many by __match_args__, then the names (a tuple or null). Owned.
    /// </summary>
    [Export("rt_match_class")]
    public static V Match(V subject, V cls, long positional, TupleObj* names)
    {
        if (!cls.IsPointer || (cls.Object->Type->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return Errors.Raise(TypeErrorType.Address, "called match pattern must be a class"u8);
        }

        var isInstance = TypeChecks.IsInstance(subject, cls);
        if (isInstance <= 0)
        {
            return isInstance < 0 ? V.Error : V.None;
        }

        var count = positional + (names == null ? 0 : names->Length);
        if (count == 0)
        {
            return Tuples.Empty;
        }

        V* values = stackalloc V[MostOnStack];
        if (count > MostOnStack)
        {
            values = (V*)Heap.Allocate(count * sizeof(V));
            if (values == null)
            {
                return V.Error;
            }
        }

        var filled = 0L;
        var found = Fill(subject, cls, positional, names, values, ref filled);
        V result;
        if (found > 0)
        {
            result = Tuples.FromItems(values, count);
        }
        else
        {
            Blocks.ReleaseAll(values, filled);
            result = found < 0 ? V.Error : V.None;
        }

        if (count > MostOnStack)
        {
            Heap.Free(values, count * sizeof(V));
        }

        return result;
    }

    /// <summary>1 when the __match_args__ of a class are a tuple that begins with the names. The site is one word: the class's <see cref="TypeObj.ValueVersion"/> when that was found last.</summary>
    [Export("rt_expect_match_args")]
    [Inline]
    [NoRaise]
    public static int HasMatchArgs(V cls, TupleObj* names, ulong* site) =>
        Types.IsClass(cls) && ((TypeObj*)cls.Object)->ValueVersion == *site ? 1 : FindMatchArgs(cls, names, site);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindMatchArgs(V cls, TupleObj* names, ulong* site)
    {
        *site = ulong.MaxValue;
        if (!cls.IsPointer || cls.Object->Type != TypeType.Address)
        {
            return 0;
        }

        var found = TypeDicts.Lookup((TypeObj*)cls.Object, Names.MatchArgs);
        if (!Tuples.IsExact(found) || Tuples.Of(found)->Length < names->Length)
        {
            return 0;
        }

        for (var i = 0L; i < names->Length; i++)
        {
            var name = (&Tuples.Of(found)->First)[i];
            if (!Strs.IsExact(name) || !Strs.Equal(name, (&names->First)[i]))
            {
                return 0;
            }
        }

        *site = ((TypeObj*)cls.Object)->ValueVersion;
        return 1;
    }

    /// <summary>Gets the values of the sub-patterns: 1, 0 when an attribute is missing, -1 raised. Those that are filled are owned.</summary>
    private static int Fill(V subject, V cls, long positional, TupleObj* names, V* values, ref long filled)
    {
        var matchArgs = V.Unset;
        var result = 1;
        if (positional > 0)
        {
            matchArgs = MatchArgs(cls);
            if (matchArgs.IsError)
            {
                return -1;
            }

            result = matchArgs.IsUnset ? FillItself(subject, cls, positional, values, ref filled)
                : Tuples.IsExact(matchArgs) ? CheckCount(cls, Tuples.Of(matchArgs)->Length, positional)
                : Errors.Fail(TypeErrorType.Address, "%N.__match_args__ must be a tuple (got %T)"u8, cls, matchArgs);
        }

        var args = matchArgs.IsUnset ? null : &Tuples.Of(matchArgs)->First;
        for (var i = 0L; result > 0 && args != null && i < positional; i++)
        {
            result = !Strs.IsExact(args[i]) ? Errors.Fail(TypeErrorType.Address, "__match_args__ elements must be strings (got %T)"u8, args[i])
                : IsAmong(args[i], args, i) ? RaiseRepeated(cls, args[i])
                : FillAttribute(subject, args[i], values, ref filled);
        }

        for (var i = 0L; result > 0 && names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            result = (args != null && IsAmong(name, args, positional)) || IsAmong(name, &names->First, i)
                ? RaiseRepeated(cls, name)
                : FillAttribute(subject, name, values, ref filled);
        }

        Counts.Release(matchArgs);
        return result;
    }

    /// <summary>cls.__match_args__, owned; Unset when there is none. What a plain class has as a tuple needs no look at the metaclass.</summary>
    private static V MatchArgs(V cls)
    {
        if (Types.Of(cls) == TypeType.Address && TypeDicts.Lookup((TypeObj*)cls.Object, Names.MatchArgs) is var found && Tuples.IsExact(found))
        {
            return Counts.Retain(found);
        }

        return Objects.GetAttrOrUnset(cls, Names.MatchArgs);
    }

    /// <summary>The only positional sub-pattern of a class without __match_args__: the subject itself, for some built-in types.</summary>
    private static int FillItself(V subject, V cls, long positional, V* values, ref long filled)
    {
        var itself = (((TypeObj*)cls.Object)->Flags & MatchesItself) != 0;
        var result = CheckCount(cls, itself ? 1 : 0, positional);
        if (result > 0)
        {
            values[filled++] = Counts.Retain(subject);
        }

        return result;
    }

    private static bool IsAmong(V name, V* others, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (Strs.Equal(name, others[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int RaiseRepeated(V cls, V name) =>
        Errors.Fail(TypeErrorType.Address, "%N() got multiple sub-patterns for attribute %R"u8, cls, name);

    private static int CheckCount(V cls, long allowed, long given)
    {
        if (given <= allowed)
        {
            return 1;
        }

        return Errors.Fail(
            TypeErrorType.Address,
            allowed == 1
                ? "%N() accepts %S positional sub-pattern (%S given)"u8
                : "%N() accepts %S positional sub-patterns (%S given)"u8,
            cls,
            V.FromSmall(allowed),
            V.FromSmall(given));
    }

    private static int FillAttribute(V subject, V name, V* values, ref long filled)
    {
        var value = Objects.GetAttrOrUnset(subject, name);
        if (value.IsUnset || value.IsError)
        {
            return value.IsUnset ? 0 : -1;
        }

        values[filled++] = value;
        return 1;
    }
}
