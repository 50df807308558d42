namespace Rusthon.Runtime;

/// <summary>The builtins that ask objects about themselves.</summary>
public static unsafe class ObjectFunctions
{
    [Builtin("isinstance(obj, class_or_tuple, /)")]
    public static V IsInstance(V obj, V type) => TypeChecks.ToValue(TypeChecks.IsInstance(obj, type));

    [Builtin("issubclass(cls, class_or_tuple, /)")]
    public static V IsSubclass(V type, V ancestor) => TypeChecks.ToValue(TypeChecks.IsSubclass(type, ancestor));

    [Builtin("id(obj, /)")]
    public static V Id(V obj) => obj.IsPointer ? Ints.FromUlong(obj.Bits & V.PayloadMask) : Ints.FromUlong(obj.Bits);

    [Builtin("hash(obj, /)")]
    public static V Hash(V obj)
    {
        var hash = Objects.Hash(obj);
        return hash == -1 ? V.Error : Ints.FromLong(hash);
    }

    [Builtin("callable(obj, /)")]
    public static V IsCallable(V obj) => V.FromBool(Types.Of(obj)->Call != null);

    [Builtin("repr(obj, /)")]
    public static V Repr(V obj) => Objects.Repr(obj);

    [Builtin("getattr(object, name, default=<unrepresentable>, /)")]
    public static V GetAttr(V obj, V name, V fallback)
    {
        if (!Strs.IsStr(name))
        {
            return Errors.Raise(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);
        }

        if (fallback.IsUnset)
        {
            return Objects.GetAttr(obj, name);
        }

        var value = Objects.GetAttrOrUnset(obj, name);
        return value.IsUnset ? Counts.Retain(fallback) : value;
    }

    [Builtin("hasattr(obj, name, /)")]
    public static V HasAttr(V obj, V name)
    {
        if (!Strs.IsStr(name))
        {
            return Errors.Raise(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);
        }

        var value = Objects.GetAttrOrUnset(obj, name);
        Counts.Release(value);
        return value.IsError ? V.Error : V.FromBool(!value.IsUnset);
    }

    [Builtin("setattr(obj, name, value, /)")]
    public static V SetAttr(V obj, V name, V value)
    {
        if (!Strs.IsStr(name))
        {
            return Errors.Raise(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);
        }

        var interned = Intern(name);
        var status = interned.IsError ? -1 : Objects.SetAttr(obj, value, interned);
        Counts.Release(interned);
        return status < 0 ? V.Error : V.None;
    }

    [Builtin("delattr(obj, name, /)")]
    public static V DelAttr(V obj, V name)
    {
        if (!Strs.IsStr(name))
        {
            return Errors.Raise(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);
        }

        return Objects.DeleteAttr(obj, name) < 0 ? V.Error : V.None;
    }

    [Builtin("vars(object=<unrepresentable>, /)")]
    public static V Vars(V obj)
    {
        if (obj.IsUnset)
        {
            return Errors.Raise(RuntimeErrorType.Address, "vars(): no locals"u8);
        }

        var dict = Objects.GetAttrOrUnset(obj, Names.Dict);
        return dict.IsUnset ? Errors.Raise(TypeErrorType.Address, "vars() argument must have __dict__ attribute"u8) : dict;
    }

    [Builtin("dir(object=<unrepresentable>, /)")]
    public static V DirFunction(V obj)
    {
        if (!obj.IsUnset)
        {
            return Dir(obj);
        }

        var main = *ProgramModules.Table;
        return main == null ? Lists.New(0) : Dir(main->Object);
    }

    [Builtin("exit(code=None, /)")]
    public static V Exit(V code)
    {
        var exception = Objects.Call1(V.FromObject(SystemExitType.Address), code.IsUnset ? V.None : code);
        return exception.IsError ? V.Error : ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
    }

    [Builtin("quit(code=None, /)")]
    public static V Quit(V code) => Exit(code);

    /// <summary>dir(obj): a sorted list.</summary>
    public static V Dir(V obj)
    {
        var list = AttributeNames(obj);
        var sorted = list.IsError ? V.Error : Objects.CallMethod0(list, Names.Sort);
        Counts.Release(sorted);
        if (!sorted.IsError)
        {
            return list;
        }

        Counts.Release(list);
        return V.Error;
    }

    /// <summary>What obj.__dir__() lists, in any order: a list.</summary>
    public static V AttributeNames(V obj)
    {
        var method = Objects.LookupSpecial(obj, Names.Dir);
        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "object does not provide __dir__"u8);
        }

        var names = method.IsError ? V.Error : Objects.Call0(method);
        Counts.Release(method);
        var list = names.IsError ? V.Error : Lists.FromIterable(names);
        Counts.Release(names);
        return list;
    }

    /// <summary>Attribute names that are set by setattr are interned, so that lookups by literal names stay fast.</summary>
    private static V Intern(V name) => Strs.IsExact(name) && (name.Object->Flags & ObjFlags.Static) == 0 ? Strs.Intern(name) : Counts.Retain(name);
}
