using System;

namespace Rusthon.Runtime;

/// <summary>The hooks of the module sys: what happens with uncaught exceptions.</summary>
[Cold]
public static unsafe class SysHooks
{
    /// <summary>Prints an exception with its traceback.</summary>
    [Builtin("excepthook(exctype, value, traceback, /)", Module = "sys")]
    public static V ExceptHook(V type, V value, V traceback)
    {
        if (!Raising.IsException(value))
        {
            return type.IsError || traceback.IsError
                ? V.Error
                : Errors.Raise(TypeErrorType.Address, "print_exception(): Exception expected for value, %T found"u8, value);
        }

        var exception = (ExceptionObj*)value.Object;
        if (!V.Same(TraceBuffer.Of(exception), traceback) && (traceback.IsNone || traceback.Object->Type == TracebackType.Address))
        {
            ExceptionObjects.Replace(&exception->Traceback, Counts.Retain(traceback));
        }

        UncaughtExceptions.Print(value);
        return V.None;
    }

    [ModuleConstant("sys", "__excepthook__")]
    public static V OriginalExceptHook() => Original("excepthook"u8);

    /// <summary>Writes the repr of a value that is not None, and keeps it as builtins._.</summary>
    [Builtin("displayhook(object, /)", Module = "sys")]
    public static V DisplayHook(V value)
    {
        if (value.IsNone)
        {
            return V.None;
        }

        var text = Objects.Repr(value);
        var module = text.IsError ? V.Error : ImportBuiltins();
        var name = Strs.FromChar('_');
        var status = module.IsError ? -1 : Objects.SetAttr(module, value, name);
        Counts.Release(module);
        var output = StandardStreams.Out;
        if (status == 0 && (output.IsUnset || output.IsNone))
        {
            Errors.Raise(RuntimeErrorType.Address, "lost sys.stdout"u8);
            status = -1;
        }

        var result = status < 0 ? V.Error : Objects.CallMethod1(output, Names.Write, text);
        Counts.Release(text);
        Counts.Release(result);
        if (result.IsError)
        {
            return V.Error;
        }

        result = Objects.CallMethod1(output, Names.Write, Strs.FromChar('\n'));
        Counts.Release(result);
        return result.IsError ? V.Error : V.None;
    }

    [ModuleConstant("sys", "__displayhook__")]
    public static V OriginalDisplayHook() => Original("displayhook"u8);

    /// <summary>Writes an exception that could not be raised where it happened.</summary>
    [Builtin("unraisablehook(unraisable, /)", Module = "sys")]
    public static V UnraisableHook(V unraisable)
    {
        if (!unraisable.IsPointer || unraisable.Object->Type != UnraisableArgsType.Address)
        {
            return Errors.Raise(TypeErrorType.Address, "sys.unraisablehook argument type must be UnraisableHookArgs"u8);
        }

        var items = &Tuples.Of(unraisable)->First;
        Unraisable.Print(items[1], items[3], items[4]);
        return V.None;
    }

    [ModuleConstant("sys", "__unraisablehook__")]
    public static V OriginalUnraisableHook() => Original("unraisablehook"u8);

    /// <summary>What the program has put in place of a hook, owned; Unset when it is still the original.</summary>
    public static V Replaced(ReadOnlySpan<byte> name)
    {
        if (!SysModule.Dict.IsPointer)
        {
            return V.Unset;
        }

        var key = Strs.FromAscii(name);
        var hook = key.IsError ? V.Error : Dicts.Get(SysModule.Dict, key);
        Counts.Release(key);
        if (hook.IsError)
        {
            Errors.Clear();
            return V.Unset;
        }

        var isOriginal = hook.IsUnset || (hook.IsPointer && hook.Object->Type == BuiltinType.Address && Strs.EqualsAscii(((BuiltinObj*)hook.Object)->Def->Name, name));
        return isOriginal ? V.Unset : Counts.Retain(hook);
    }

    /// <summary>The module builtins, owned.</summary>
    public static V ImportBuiltins()
    {
        var name = Strs.FromAscii("builtins"u8);
        var module = name.IsError ? V.Error : Imports.ImportAll(name);
        Counts.Release(name);
        return module;
    }

    /// <summary>The function itself, whatever the program has put in its place.</summary>
    private static V Original(ReadOnlySpan<byte> name)
    {
        var cursor = BuiltinCursor.Start();
        for (var def = cursor.Next(); def != null; def = cursor.Next())
        {
            if (Strs.EqualsAscii(def->Name, name) && Strs.EqualsAscii(def->Module, "sys"u8))
            {
                return Counts.Retain(def->Value);
            }
        }

        return V.None;
    }
}
