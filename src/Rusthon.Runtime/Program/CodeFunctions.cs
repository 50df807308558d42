namespace Rusthon.Runtime;

/// <summary>The builtins that run source text: constant texts of the program, which were compiled with it.</summary>
public static unsafe class CodeFunctions
{
    [Builtin("eval(source, /, globals=None, locals=None)")]
    public static V Eval(V source, V globals, V locals)
    {
        if (!globals.IsUnset && !globals.IsNone && !IsDict(globals))
        {
            return Errors.Raise(
                TypeErrorType.Address,
                Types.Of(globals)->GetItem != null ? "globals must be a real dict; try eval(code, {}, mapping)"u8 : "globals must be a dict"u8);
        }

        if (!locals.IsUnset && !locals.IsNone && Types.Of(locals)->GetItem == null)
        {
            return Errors.Raise(TypeErrorType.Address, "locals must be a mapping"u8);
        }

        var code = CodeOf(source, "eval"u8);
        if (code == null)
        {
            return V.Error;
        }

        return !IsCode(source) && (code->Module->TextFlags & TextFlags.Expression) == 0 ? RaiseNoExpression(source) : Run(code, globals, locals);
    }

    [Builtin("exec(source, /, globals=None, locals=None, *, closure=None)")]
    public static V Exec(V source, V globals, V locals, V closure)
    {
        if (!globals.IsUnset && !globals.IsNone && !IsDict(globals))
        {
            return Errors.Raise(TypeErrorType.Address, "exec() globals must be a dict, not %T"u8, globals);
        }

        if (!locals.IsUnset && !locals.IsNone && Types.Of(locals)->GetItem == null)
        {
            return Errors.Raise(TypeErrorType.Address, "locals must be a mapping or None, not %T"u8, locals);
        }

        if (closure.IsError || RefusesIndent(source))
        {
            return V.Error;
        }

        var code = CodeOf(source, "exec"u8);
        var result = code == null ? V.Error : Run(code, globals, locals);
        Counts.Release(result);
        return result.IsError ? V.Error : V.None;
    }

    [Builtin("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")]
    public static V Compile(V source, V fileName, V mode, V flags, V inherit, V optimize, V version)
    {
        if (fileName.IsError || flags.IsError || inherit.IsError || optimize.IsError || version.IsError)
        {
            return V.Error;
        }

        if (!Strs.IsStr(mode))
        {
            return Errors.Raise(TypeErrorType.Address, "compile() argument 'mode' must be str, not %T"u8, mode);
        }

        var interactive = Strs.EqualsAscii(mode, "single"u8);
        var evaluates = Strs.EqualsAscii(mode, "eval"u8);
        if (!interactive && !evaluates && !Strs.EqualsAscii(mode, "exec"u8))
        {
            return Errors.Raise(ValueErrorType.Address, "compile() mode must be 'exec', 'eval' or 'single'"u8);
        }

        if (SourceErrors.RefusesIndent(source, fileName))
        {
            return V.Error;
        }

        var code = Find(source, interactive);
        if (code == null)
        {
            return Errors.IsPending ? V.Error : Refuse(source, "compile"u8);
        }

        return evaluates && (code->Module->TextFlags & TextFlags.Expression) == 0
            ? SourceErrors.RaiseNoExpression(source, fileName)
            : V.FromObject(code);
    }

    [Builtin("globals()")]
    public static V Globals() => RefuseIndirect("globals"u8);

    [Builtin("locals()")]
    public static V Locals() => RefuseIndirect("locals"u8);

    private static bool IsDict(V value) => (Types.Of(value)->Flags & TypeFlags.DictSubclass) != 0;

    private static bool IsCode(V value) => Types.Of(value) == CodeType.Address;

    /// <summary>The code that a str or code object stands for; null when there is none, and an error is pending.</summary>
    private static CodeObj* CodeOf(V source, System.ReadOnlySpan<byte> function)
    {
        var code = IsCode(source)
            ? ConstantTexts.IsText((CodeObj*)source.Object) ? (CodeObj*)source.Object : null
            : Find(source, false);
        if (code == null && !Errors.IsPending)
        {
            Refuse(source, function);
        }

        return code;
    }

    /// <summary>The code of a str, or of bytes that encode one; null when there is none, or, with the error pending, it is no Python.</summary>
    private static CodeObj* Find(V source, bool interactive)
    {
        if (!Strs.IsStr(source) && !ByteView.IsBuffer(source))
        {
            return null;
        }

        var text = SourceErrors.TextOf(source);
        var code = text.IsError ? null : ConstantTexts.Find(text, interactive);
        Counts.Release(text);
        if (code == null || !ConstantTexts.IsWrong(code))
        {
            return code;
        }

        Counts.Release(Run(code, V.Unset, V.Unset));
        return null;
    }

    /// <summary>Runs code; without globals in those of the main module, as where the call stands is not known.</summary>
    private static V Run(CodeObj* code, V globals, V locals)
    {
        var names = globals.IsUnset || globals.IsNone ? Runtime.Globals.Of(*ProgramModules.Table) : Counts.Retain(globals);
        var result = names.IsError ? V.Error : ConstantTexts.Run(code, names, locals.IsUnset || locals.IsNone ? names : locals);
        Counts.Release(names);
        return result;
    }

    private static V RaiseNoExpression(V source)
    {
        var name = Strs.FromAscii("<string>"u8);
        var result = name.IsError ? V.Error : SourceErrors.RaiseNoExpression(source, name);
        Counts.Release(name);
        return result;
    }

    private static bool RefusesIndent(V source)
    {
        var name = Strs.FromAscii("<string>"u8);
        var refuses = name.IsError || SourceErrors.RefusesIndent(source, name);
        Counts.Release(name);
        return refuses;
    }

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
        var isText = Strs.IsStr(source) || IsCode(source) || (Types.Of(source)->Flags & TypeFlags.BytesSubclass) != 0
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
