namespace Rusthon.Runtime;

/// <summary>Abstract methods.</summary>
public static unsafe class AbstractClasses
{
    /// <summary>True or False: value.__isabstractmethod__.</summary>
    public static V IsAbstractValue(V value)
    {
        var flag = value.IsNone || value.IsUnset ? V.Unset : Objects.GetAttrOrUnset(value, Names.IsAbstractMethod);
        if (flag.IsUnset || flag.IsError)
        {
            return flag.IsError ? V.Error : V.False;
        }

        var truth = Objects.Truth(flag);
        Counts.Release(flag);
        return truth < 0 ? V.Error : V.FromBool(truth == 1);
    }

    /// <summary>Sequence and mapping patterns match the instances of a class as they match those of another.</summary>
    [Builtin("_match_as(cls, other, /)", Module = "_abc")]
    public static V MatchAs(V type, V other)
    {
        const TypeFlags Patterns = TypeFlags.Sequence | TypeFlags.Mapping;
        var wanted = ((TypeObj*)other.Object)->Flags & Patterns;
        for (var t = wanted == TypeFlags.None ? null : ClassMemory.First; t != null; t = ((ClassData*)t->ClassData)->Next)
        {
            if (Types.IsSubtype(t, (TypeObj*)type.Object))
            {
                t->Flags = (t->Flags & ~Patterns) | wanted;
            }
        }

        return V.None;
    }

    /// <summary>Raises the TypeError of making an instance of an abstract class.</summary>
    public static V RaiseInstantiation(TypeObj* type)
    {
        var methods = Dicts.Get(type->Dict, Names.AbstractMethods);
        var list = methods.IsUnset ? Lists.New(0) : Lists.FromIterable(methods);
        if (list.IsError)
        {
            return V.Error;
        }

        var text = StrBuilder.Start();
        var items = Lists.Of(list);
        Sort(items->Items, items->Length);
        var ok = text.AddUtf8("Can't instantiate abstract class "u8) && text.Add(type->Name)
            && text.AddUtf8(items->Length > 1 ? " without an implementation for abstract methods "u8 : " without an implementation for abstract method "u8);
        for (var i = 0L; i < items->Length && ok; i++)
        {
            ok = (i == 0 || text.AddUtf8(", "u8)) && text.AddUtf8("'"u8) && text.AddStrOf(items->Items[i]) && text.AddUtf8("'"u8);
        }

        Counts.Release(list);
        if (ok)
        {
            return Errors.RaiseText(TypeErrorType.Address, ref text);
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>Sorts the few names of abstract methods by insertion (list.sort would be linked into every program).</summary>
    private static void Sort(V* names, long count)
    {
        for (var i = 1L; i < count; i++)
        {
            var name = names[i];
            var place = i;
            for (; place > 0 && Strs.IsStr(name) && Strs.IsStr(names[place - 1]) && Strs.Compare(names[place - 1], name) > 0; place--)
            {
                names[place] = names[place - 1];
            }

            names[place] = name;
        }
    }
}
