namespace Rusthon.Runtime;

/// <summary>The constants of the module builtins that are names, not keywords.</summary>
public static class BuiltinConstants
{
    [ModuleConstant("builtins", "NotImplemented")]
    public static V GetNotImplemented() => V.NotImplemented;

    [ModuleConstant("builtins", "Ellipsis")]
    public static V GetEllipsis() => V.Ellipsis;

    [ModuleConstant("builtins", "__debug__")]
    public static V GetDebug() => V.True;
}
