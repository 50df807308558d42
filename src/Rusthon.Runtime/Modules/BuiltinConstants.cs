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
            return Errors.Raise(TypeErrorType.Address, "__import__() argument 1 must be str, not %T"u8, name);
        }

        var depth = 0L;
        if (!level.IsUnset && !Arguments.ToLong(level, out depth))
        {
            return V.Error;
        }

        var names = fromList.IsUnset || !Tuples.Is(fromList) || Tuples.Of(fromList)->Length == 0 ? null : Tuples.Of(fromList);
        return globals.IsError || locals.IsError ? V.Error : Imports.Import(name, depth, names, *ProgramModules.Table);
    }
}
