namespace Rusthon.Runtime;

/// <summary>What dir() lists.</summary>
[Cold]
public static unsafe class AttributeLists
{
    /// <summary>object.__dir__: the instance's names and those of its class and ancestors, a list.</summary>
    public static V OfInstance(V self)
    {
        var names = Dicts.New();
        var own = names.IsError ? V.Error : Objects.GetAttrOrUnset(self, Names.Dict);
        var status = own.IsError ? -1 : own.IsUnset || !Dicts.Is(own) ? 0 : Merge(names, own);
        Counts.Release(own);
        if (status == 0)
        {
            status = AddType(names, Types.Of(self));
        }

        return Finish(names, status);
    }

    /// <summary>type.__dir__: the names of a class and its ancestors, a list.</summary>
    public static V OfType(V self)
    {
        var names = Dicts.New();
        return Finish(names, names.IsError ? -1 : AddType(names, (TypeObj*)self.Object));
    }

    private static int AddType(V names, TypeObj* type)
    {
        var mro = ClassAttributes.MroOf(type);
        if (mro.IsError)
        {
            return -1;
        }

        var status = 0;
        for (var i = Tuples.Of(mro)->Length - 1; i >= 0 && status == 0; i--)
        {
            var of = (TypeObj*)(&Tuples.Of(mro)->First)[i].Object;
            var dict = TypeDicts.Of(of);
            status = dict.IsError ? -1 : Merge(names, dict);
            status = status == 0 && Strs.IsStr(of->AttributeNames) ? AddOwnNames(names, of) : status;
        }

        Counts.Release(mro);
        return status;
    }

    /// <summary>The attributes of a built-in type, also those that are not linked.</summary>
    private static int AddOwnNames(V names, TypeObj* type)
    {
        var list = StrType.Split(type->AttributeNames, V.None, V.FromSmall(-1));
        var status = list.IsError ? -1 : 0;
        for (var i = 0L; status == 0 && i < Lists.Of(list)->Length; i++)
        {
            status = Dicts.Set(names, Lists.Of(list)->Items[i], V.None);
        }

        Counts.Release(list);
        return status;
    }

    private static int Merge(V names, V dict)
    {
        var position = 0L;
        while (Dicts.Next(dict, ref position, out var key, out _))
        {
            if (Dicts.Set(names, key, V.None) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static V Finish(V names, int status)
    {
        var list = status < 0 ? V.Error : Lists.FromIterable(names);
        Counts.Release(names);
        return list;
    }
}
