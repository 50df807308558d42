namespace Rusthon.Runtime;

/// <summary>Class patterns.</summary>
public static unsafe class ClassMatching
{
    /// <summary>The types that a class pattern with one positional sub-pattern matches as a whole.</summary>
    private const TypeFlags MatchesItself = TypeFlags.IntSubclass | TypeFlags.StrSubclass | TypeFlags.ListSubclass
        | TypeFlags.TupleSubclass | TypeFlags.DictSubclass | TypeFlags.SetSubclass | TypeFlags.BytesSubclass
        | TypeFlags.FloatSubclass;

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

        var isInstance = IsInstance(subject, cls);
        if (isInstance <= 0)
        {
            return isInstance < 0 ? V.Error : V.None;
        }

        var values = Lists.New(positional + (names == null ? 0 : names->Length));
        var seen = values.IsError ? V.Error : Sets.New();
        var found = seen.IsError ? -1 : AddPositional(subject, cls, positional, seen, values);
        for (var i = 0L; found > 0 && names != null && i < names->Length; i++)
        {
            found = AddAttribute(subject, cls, (&names->First)[i], seen, values);
        }

        Counts.Release(seen);
        if (found <= 0)
        {
            Counts.Release(values);
            return found < 0 ? V.Error : V.None;
        }

        return Tuples.FromList(values);
    }

    private static int IsInstance(V subject, V cls)
    {
        if (cls.Object->Type == TypeType.Address || Types.Of(subject) == (TypeObj*)cls.Object)
        {
            return Types.IsSubtype(Types.Of(subject), (TypeObj*)cls.Object) ? 1 : 0;
        }

        var check = NamedAttributes.Special(cls, "__instancecheck__"u8);
        if (check.IsError)
        {
            return -1;
        }

        if (check.IsUnset)
        {
            return Types.IsSubtype(Types.Of(subject), (TypeObj*)cls.Object) ? 1 : 0;
        }

        var answer = Objects.Call1(check, subject);
        Counts.Release(check);
        var result = answer.IsError ? -1 : Objects.Truth(answer);
        Counts.Release(answer);
        return result;
    }

    /// <summary>Appends the values of the positional sub-patterns: 1, 0 when an attribute is missing, -1 raised.</summary>
    private static int AddPositional(V subject, V cls, long positional, V seen, V values)
    {
        if (positional == 0)
        {
            return 1;
        }

        var matchArgs = NamedAttributes.GetOrUnset(cls, "__match_args__"u8);
        if (matchArgs.IsError)
        {
            return -1;
        }

        var result = 1;
        if (matchArgs.IsUnset)
        {
            var itself = (((TypeObj*)cls.Object)->Flags & MatchesItself) != 0;
            result = CheckCount(cls, itself ? 1 : 0, positional);
            if (result > 0)
            {
                Lists.Append(values, Counts.Retain(subject));
            }

            return result;
        }

        if (!Tuples.IsExact(matchArgs))
        {
            result = Errors.Fail(TypeErrorType.Address, "%N.__match_args__ must be a tuple (got %T)"u8, cls, matchArgs);
        }
        else
        {
            result = CheckCount(cls, Tuples.Of(matchArgs)->Length, positional);
        }

        for (var i = 0L; result > 0 && i < positional; i++)
        {
            var name = (&Tuples.Of(matchArgs)->First)[i];
            result = Strs.IsExact(name)
                ? AddAttribute(subject, cls, name, seen, values)
                : Errors.Fail(TypeErrorType.Address, "__match_args__ elements must be strings (got %T)"u8, name);
        }

        Counts.Release(matchArgs);
        return result;
    }

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

    private static int AddAttribute(V subject, V cls, V name, V seen, V values)
    {
        var repeated = Sets.Contains(seen, name);
        if (repeated != 0 || Sets.Add(seen, name) < 0)
        {
            return repeated > 0
                ? Errors.Fail(
                    TypeErrorType.Address, "%N() got multiple sub-patterns for attribute %R"u8, cls, name)
                : -1;
        }

        var value = Objects.GetAttrOrUnset(subject, name);
        if (value.IsUnset || value.IsError)
        {
            return value.IsUnset ? 0 : -1;
        }

        return Lists.Append(values, value) < 0 ? -1 : 1;
    }
}
