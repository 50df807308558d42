namespace Rusthon.Runtime;

/// <summary>The constants of the module builtins.</summary>
public static unsafe class BuiltinConstants
{
    [ModuleConstant("builtins", "NotImplemented")]
    public static V GetNotImplemented() => V.NotImplemented;

    [ModuleConstant("builtins", "Ellipsis")]
    public static V GetEllipsis() => V.Ellipsis;

    [ModuleConstant("builtins", "__debug__")]
    public static V GetDebug() => V.True;

    [ModuleConstant("builtins", "EnvironmentError")]
    public static V GetEnvironmentError() => V.FromObject(OSErrorType.Address);

    [ModuleConstant("builtins", "IOError")]
    public static V GetIOError() => V.FromObject(OSErrorType.Address);

    [Builtin("__import__(name, globals=None, locals=None, fromlist=(), level=0)")]
    public static V Import(V name, V globals, V locals, V fromList, V level)
    {
        if (!Strs.IsStr(name))
        {
            return Errors.Raise(TypeErrorType.Address, "module name must be a string"u8);
        }

        var depth = 0L;
        if (!level.IsUnset && !Arguments.ToLong(level, out depth))
        {
            return V.Error;
        }

        if (depth < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "level must be >= 0"u8);
        }

        if (depth == 0 && Strs.Length(name) == 0)
        {
            return Errors.Raise(ValueErrorType.Address, "Empty module name"u8);
        }

        if (locals.IsError)
        {
            return V.Error;
        }

        var absolute = depth == 0 ? Counts.Retain(name) : ResolveRelative(name, depth, globals);
        var names = absolute.IsError || fromList.IsUnset ? V.Unset : NamesOf(fromList);
        var module = absolute.IsError || names.IsError
            ? V.Error
            : Imports.Import(absolute, 0, names.IsUnset ? null : Tuples.Of(names), *ProgramModules.Table);
        Counts.Release(names);
        Counts.Release(absolute);
        return module;
    }

    /// <summary>The from list as an owned tuple; Unset when it is false. What is true and no sequence asks for the module itself.</summary>
    private static V NamesOf(V fromList)
    {
        var truth = Objects.Truth(fromList);
        if (truth <= 0)
        {
            return truth < 0 ? V.Error : V.Unset;
        }

        return Tuples.Is(fromList) || Types.Of(fromList) == ListType.Address ? Tuples.FromIterable(fromList) : Counts.Retain(Tuples.Empty);
    }

    private static V ResolveRelative(V name, long level, V globals)
    {
        if (globals.IsUnset)
        {
            return Errors.Raise(KeyErrorType.Address, "'__name__' not in globals"u8);
        }

        if (!Dicts.Is(globals))
        {
            return Errors.Raise(TypeErrorType.Address, "globals must be a dict"u8);
        }

        var package = Dicts.Get(globals, Names.Package);
        if (package.IsError)
        {
            return V.Error;
        }

        return Imports.Resolve(name, level, Strs.IsStr(package) ? Counts.Retain(package) : Counts.Retain(Strs.Empty));
    }
}
