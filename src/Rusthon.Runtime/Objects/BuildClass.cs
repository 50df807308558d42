namespace Rusthon.Runtime;

/// <summary>The class statement.</summary>
[Cold]
public static unsafe class BuildClass
{
    /// <summary>A class: name str, bases tuple, keywords dict or Unset, body function over the namespace.</summary>
    [Export("rt_build_class")]
    public static V Build(V name, V bases, V keywords, V body) => BuildShaped(name, bases, keywords, body, null);

    /// <summary>As <see cref="Build"/>, of a class whose instances are foreseen to have a shape.</summary>
    [Export("rt_build_shaped_class")]
    public static V BuildShaped(V name, V bases, V keywords, V body, ClassShape* shape)
    {
        var resolved = ResolveBases(bases);
        if (resolved.IsError)
        {
            return V.Error;
        }

        var rest = keywords.IsUnset ? V.Unset : Dicts.Copy(keywords);
        var result = rest.IsError ? V.Error : BuildResolved(name, bases, resolved, rest, body, shape);
        Counts.Release(rest);
        Counts.Release(resolved);
        return result;
    }

    private static V BuildResolved(V name, V bases, V resolved, V keywords, V body, ClassShape* shape)
    {
        var metaclass = TakeMetaclass(keywords, Tuples.Of(resolved));
        if (metaclass.IsError)
        {
            return V.Error;
        }

        var scope = Prepare(metaclass, name, resolved, keywords);
        var made = V.Error;
        if (!scope.IsError)
        {
            var cell = Objects.Call1(body, scope);
            if (!cell.IsError && (V.Same(bases, resolved) || Objects.SetItem(scope, Names.OrigBases, bases) == 0))
            {
                Shapes.Announce(shape, scope);
                made = CallMetaclass(metaclass, name, resolved, scope, keywords);
                Shapes.Announce(null, V.Unset);
                if (!made.IsError)
                {
                    made = CheckCell(cell, made, name);
                }
            }

            Counts.Release(cell);
        }

        Counts.Release(scope);
        Counts.Release(metaclass);
        return made;
    }

    /// <summary>The metaclass that the keywords name or the bases imply, owned; takes it out of the keywords.</summary>
    private static V TakeMetaclass(V keywords, TupleObj* bases)
    {
        var named = keywords.IsUnset ? V.Unset : Dicts.Get(keywords, Names.Metaclass);
        if (named.IsError)
        {
            return V.Error;
        }

        V metaclass;
        if (named.IsUnset)
        {
            metaclass = bases->Length == 0 ? V.FromObject(TypeType.Address) : Counts.RetainObject(Types.Of(bases->First));
        }
        else
        {
            metaclass = Counts.Retain(named);
            if (Dicts.Delete(keywords, Names.Metaclass) < 0)
            {
                Counts.Release(metaclass);
                return V.Error;
            }
        }

        if ((Types.Of(metaclass)->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return metaclass;
        }

        var winner = ClassBuilder.MetaclassOf((TypeObj*)metaclass.Object, bases);
        var result = winner == null ? V.Error : Counts.RetainObject(winner);
        Counts.Release(metaclass);
        return result;
    }

    private static V Prepare(V metaclass, V name, V bases, V keywords)
    {
        if (metaclass.Object == (Obj*)TypeType.Address)
        {
            return Dicts.New();
        }

        var prepare = Objects.GetAttrOrUnset(metaclass, Names.Prepare);
        if (prepare.IsError || prepare.IsUnset)
        {
            return prepare.IsError ? V.Error : Dicts.New();
        }

        var args = MakePair(name, bases);
        var scope = args.IsError ? V.Error : Objects.CallEx(prepare, args, keywords);
        Counts.Release(args);
        Counts.Release(prepare);
        if (scope.IsError || Types.Of(scope)->GetItem != null)
        {
            return scope;
        }

        var isType = (Types.Of(metaclass)->Flags & TypeFlags.TypeSubclass) != 0;
        if (isType)
        {
            Errors.Raise(TypeErrorType.Address, "%S.__prepare__() must return a mapping, not %T"u8, ((TypeObj*)metaclass.Object)->Name, scope);
        }
        else
        {
            Errors.Raise(TypeErrorType.Address, "<metaclass>.__prepare__() must return a mapping, not %T"u8, scope);
        }

        Counts.Release(scope);
        return V.Error;
    }

    private static V CallMetaclass(V metaclass, V name, V bases, V scope, V keywords)
    {
        if (keywords.IsUnset || Dicts.Length(keywords) == 0)
        {
            return Objects.Call3(metaclass, name, bases, scope);
        }

        V* items = stackalloc V[3];
        items[0] = name;
        items[1] = bases;
        items[2] = scope;
        var args = Tuples.FromBorrowed(items, 3);
        var result = args.IsError ? V.Error : Objects.CallEx(metaclass, args, keywords);
        Counts.Release(args);
        return result;
    }

    private static V MakePair(V a, V b) => Tuples.Pair(Counts.Retain(a), Counts.Retain(b));

    /// <summary>The cell of __class__ must have been filled with the class that came out.</summary>
    private static V CheckCell(V cell, [Owned] V made, V name)
    {
        if (!cell.IsPointer || cell.Object->Type != CellType.Address || (Types.Of(made)->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return made;
        }

        var content = ((CellObj*)cell.Object)->Value;
        if (V.Same(content, made))
        {
            return made;
        }

        if (content.IsUnset)
        {
            Errors.Raise(RuntimeErrorType.Address, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?"u8, name, made);
        }
        else
        {
            Errors.Raise(TypeErrorType.Address, "__class__ set to %R defining %R as %R"u8, content, name, made);
        }

        Counts.Release(made);
        return V.Error;
    }

    /// <summary>types.resolve_bases: bases that are no classes are replaced by what their __mro_entries__ gives. Owned; the same tuple when nothing changes.</summary>
    private static V ResolveBases(V bases)
    {
        var tuple = Tuples.Of(bases);
        var list = V.Unset;
        for (var i = 0L; i < tuple->Length; i++)
        {
            var item = (&tuple->First)[i];
            var hook = (Types.Of(item)->Flags & TypeFlags.TypeSubclass) != 0 ? V.Unset : Objects.GetAttrOrUnset(item, Names.MroEntries);
            if (!hook.IsUnset && list.IsUnset)
            {
                list = hook.IsError ? V.Error : Lists.FromBorrowed(&tuple->First, i);
            }

            var status = list.IsError ? -1 : hook.IsUnset ? list.IsUnset ? 0 : Lists.Append(list, Counts.Retain(item)) : Extend(list, hook, bases);
            Counts.Release(hook);
            if (status < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list.IsUnset ? Counts.Retain(bases) : Tuples.FromList(list);
    }

    private static int Extend(V list, V hook, V bases)
    {
        var entries = Objects.Call1(hook, bases);
        if (entries.IsError)
        {
            return -1;
        }

        var status = Tuples.Is(entries) ? Lists.Extend(list, entries) : Errors.Fail(TypeErrorType.Address, "__mro_entries__ must return a tuple"u8);
        Counts.Release(entries);
        return status;
    }
}
