namespace Rusthon.Runtime;

/// <summary>The builtins that run source text, which a compiled program cannot.</summary>
public static unsafe class CodeFunctions
{
    [Builtin("eval(source, /, globals=None, locals=None)")]
    public static V Eval(V source, V globals, V locals) => globals.IsError || locals.IsError ? V.Error : Refuse(source, "eval"u8);

    [Builtin("exec(source, /, globals=None, locals=None, *, closure=None)")]
    public static V Exec(V source, V globals, V locals, V closure) =>
        globals.IsError || locals.IsError || closure.IsError ? V.Error : Refuse(source, "exec"u8);

    [Builtin("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")]
    public static V Compile(V source, V fileName, V mode, V flags, V inherit, V optimize, V version) =>
        fileName.IsError || mode.IsError || flags.IsError || inherit.IsError || optimize.IsError || version.IsError
            ? V.Error
            : Refuse(source, "compile"u8);

    [Builtin("globals()")]
    public static V Globals() => RefuseIndirect("globals"u8);

    [Builtin("locals()")]
    public static V Locals() => RefuseIndirect("locals"u8);

    /// <summary>Calls by their own names are compiled; of others the scope is not known.</summary>
    private static V RefuseIndirect(System.ReadOnlySpan<byte> function)
    {
        var name = Strs.FromAscii(function);
        Errors.Raise(NotImplementedErrorType.Address, "calling %S() by another name is not supported"u8, name);
        Counts.Release(name);
        return V.Error;
    }

    private static V Refuse(V source, System.ReadOnlySpan<byte> function)
    {
        var name = Strs.FromAscii(function);
        var isText = Strs.IsStr(source) || Types.Of(source) == CodeType.Address || (Types.Of(source)->Flags & TypeFlags.BytesSubclass) != 0
            || Types.IsSubtype(Types.Of(source), ByteArrayType.Address) || Types.Of(source) == MemoryViewType.Address;
        if (isText)
        {
            Errors.Raise(NotImplementedErrorType.Address, "%S() of code that is not a constant string is not supported"u8, name);
        }
        else
        {
            Errors.Raise(
                TypeErrorType.Address,
                function[1] == 'o' ? "%S() arg 1 must be a string, bytes or AST object"u8 : "%S() arg 1 must be a string, bytes or code object"u8,
                name);
        }

        Counts.Release(name);
        return V.Error;
    }
}
