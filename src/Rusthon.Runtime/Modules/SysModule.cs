using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The module sys.</summary>
public static unsafe class SysModule
{
    private const long DefaultRecursionLimit = 1000;

    [FixedAddressValueType]
    private static SysState state;

    /// <summary>The dict of the module once it has been imported, borrowed; not a pointer before.</summary>
    public static V Dict
    {
        get => state.Dict;
        set => state.Dict = value;
    }

    /// <summary>sys.modules, a dict, borrowed.</summary>
    public static V Modules
    {
        get
        {
            if (!state.Modules.IsPointer)
            {
                state.Modules = Dicts.New();
            }

            return state.Modules;
        }
    }

    /// <summary>Releases sys.modules. The module sys holds it and is in it, so both are emptied first.</summary>
    public static void Shutdown()
    {
        var modules = state.Modules;
        var dict = Counts.Retain(state.Dict);
        state.Modules = V.Unset;
        state.Dict = V.Unset;
        Empty(modules);
        Empty(dict);
        Counts.Release(modules);
        Counts.Release(dict);
    }

    private static void Empty(V dict)
    {
        if (dict.IsPointer)
        {
            Dicts.Clear((DictObj*)dict.Object);
        }
    }

    [ModuleConstant("sys", "modules")]
    public static V GetModules() => Counts.Retain(Modules);

    [ModuleConstant("sys", "argv")]
    public static V GetArguments()
    {
        var list = Lists.New(Start.ArgumentCount);
        var main = *ProgramModules.Table;
        for (var i = 0; i < Start.ArgumentCount && !list.IsError; i++)
        {
            var text = Start.ArgumentTexts[i];
            var argument = Strs.FromUtf8Escaped(text, (long)Libc.Length(text));
            if (i == 0 && main != null && !argument.IsError && !NamesProgram(argument, main->FileName))
            {
                Counts.Release(argument);
                argument = Counts.Retain(main->FileName);
            }

            if (argument.IsError || Lists.Append(list, argument) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    /// <summary>
    /// True when a program was started by the name of its source, as <c>rusthon run</c> does, however it was spelled, or has no
    /// source file; the name of an executable is not what sys.argv[0] is in CPython.
    /// </summary>
    private static bool NamesProgram(V argument, V source)
    {
        var length = Strs.Length(source);
        var given = Strs.Length(argument);
        if (length == 0 || Strs.At(source, 0) == '<')
        {
            return true;
        }

        for (var i = 1L; i <= length && Strs.At(source, length - i) != '/'; i++)
        {
            if (i > given || Strs.At(argument, given - i) != Strs.At(source, length - i))
            {
                return false;
            }
        }

        return true;
    }

    [ModuleConstant("sys", "maxsize")]
    public static V GetMaxSize() => Ints.FromLong(long.MaxValue);

    [ModuleConstant("sys", "maxunicode")]
    public static V GetMaxUnicode() => V.FromSmall(0x10FFFF);

    [ModuleConstant("sys", "byteorder")]
    public static V GetByteOrder() => Strs.FromAscii("little"u8);

    [ModuleConstant("sys", "platform")]
    public static V GetPlatform() => Strs.FromAscii("linux"u8);

    [ModuleConstant("sys", "hexversion")]
    public static V GetHexVersion() => V.FromSmall(0x030D00F0);

    [ModuleConstant("sys", "version")]
    public static V GetVersion() => Strs.FromAscii("3.13.0 (rusthon)"u8);

    [ModuleConstant("sys", "implementation")]
    public static V GetImplementation()
    {
        var name = Strs.FromAscii("cpython"u8);
        var module = name.IsError ? V.Error : ModuleObjects.New(name, null);
        var good = !module.IsError && ModuleObjects.Set(module, Names.NameAttribute, name) == 0
            && Describe(module, "cache_tag"u8, Strs.FromAscii("cpython-313"u8))
            && Describe(module, "version"u8, VersionInfoType.Make())
            && Describe(module, "hexversion"u8, GetHexVersion());
        Counts.Release(name);
        if (good)
        {
            return module;
        }

        Counts.Release(module);
        return V.Error;
    }

    /// <summary>Sets an attribute of sys.implementation to a value that is taken over.</summary>
    private static bool Describe(V module, ReadOnlySpan<byte> name, [Owned] V value)
    {
        var key = value.IsError ? V.Error : Strs.FromAscii(name);
        var good = !key.IsError && ModuleObjects.Set(module, key, value) == 0;
        Counts.Release(key);
        Counts.Release(value);
        return good;
    }

    [ModuleConstant("sys", "copyright")]
    public static V GetCopyright() => Strs.FromAscii("Copyright (c) 2026 The Rusthon authors"u8);

    [ModuleConstant("sys", "executable")]
    public static V GetExecutable()
    {
        var text = Start.ArgumentCount > 0 ? Start.ArgumentTexts[0] : null;
        return text == null ? Strs.Empty : Strs.FromUtf8Escaped(text, (long)Libc.Length(text));
    }

    [ModuleConstant("sys", "path")]
    public static V GetPath()
    {
        var file = (*ProgramModules.Table)->FileName;
        var end = Strs.Length(file);
        while (end > 0 && Strs.At(file, end - 1) != '/')
        {
            end--;
        }

        var folder = end > 1 ? Strs.Range(file, 0, end - 1) : Counts.Retain(end == 1 ? file : Strs.Empty);
        var path = folder.IsError ? V.Error : Lists.FromBorrowed(&folder, 1);
        Counts.Release(folder);
        return path;
    }

    [ModuleConstant("sys", "stdin")]
    public static V GetIn() => Counts.Retain(StandardStreams.OriginalIn);

    [ModuleConstant("sys", "stdout")]
    public static V GetOut() => Counts.Retain(StandardStreams.OriginalOut);

    [ModuleConstant("sys", "stderr")]
    public static V GetError() => Counts.Retain(StandardStreams.OriginalError);

    [ModuleConstant("sys", "__stdin__")]
    public static V GetOriginalIn() => Counts.Retain(StandardStreams.OriginalIn);

    [ModuleConstant("sys", "__stdout__")]
    public static V GetOriginalOut() => Counts.Retain(StandardStreams.OriginalOut);

    [ModuleConstant("sys", "__stderr__")]
    public static V GetOriginalError() => Counts.Retain(StandardStreams.OriginalError);

    [Builtin("exit(status=None, /)", Module = "sys")]
    public static V Exit(V status) =>
        status.IsUnset ? Errors.RaiseBare(SystemExitType.Address) : RaiseExit(status);

    [Builtin("getrecursionlimit()", Module = "sys")]
    public static V GetRecursionLimit() => V.FromSmall(state.RecursionLimit == 0 ? DefaultRecursionLimit : state.RecursionLimit);

    [Builtin("setrecursionlimit(limit, /)", Module = "sys")]
    public static V SetRecursionLimit(V limit)
    {
        if (!Arguments.ToLong(limit, out var frames))
        {
            return V.Error;
        }

        if (frames > int.MaxValue || frames < int.MinValue)
        {
            return Errors.Raise(OverflowErrorType.Address, "Python int too large to convert to C int"u8);
        }

        if (frames < 1)
        {
            return Errors.Raise(ValueErrorType.Address, "recursion limit must be greater or equal than 1"u8);
        }

        state.RecursionLimit = frames;
        Start.RaiseStackLimit(frames);
        return V.None;
    }

    [Builtin("exc_info()", Module = "sys")]
    public static V ExceptionInfo()
    {
        var handled = DeferredExceptions.Handled();
        V* items = stackalloc V[3];
        items[0] = V.None;
        items[1] = V.None;
        items[2] = V.None;
        if (!handled.IsNone)
        {
            items[0] = Counts.RetainObject(handled.Object->Type);
            items[1] = Counts.Retain(handled);
            items[2] = Counts.Retain(TraceBuffer.Of((ExceptionObj*)handled.Object));
        }

        return Tuples.FromItems(items, 3);
    }

    [Builtin("exception()", Module = "sys")]
    public static V Exception() => Counts.Retain(DeferredExceptions.Handled());

    [Builtin("intern(string, /)", Module = "sys")]
    public static V Intern(V text) =>
        Strs.IsExact(text) ? Strs.Intern(text) : Errors.Raise(TypeErrorType.Address, Strs.IsStr(text) ? "can't intern %T"u8 : "intern() argument must be str, not %T"u8, text);

    [Builtin("getrefcount(object, /)", Module = "sys")]
    public static V GetReferenceCount(V value) => V.FromSmall(value.IsPointer ? value.Object->Count : Obj.Immortal);

    [Builtin("getdefaultencoding()", Module = "sys")]
    public static V GetDefaultEncoding() => Counts.Retain(Names.Utf8);

    [Builtin("getfilesystemencoding()", Module = "sys")]
    public static V GetFileSystemEncoding() => Counts.Retain(Names.Utf8);

    [Builtin("is_finalizing()", Module = "sys")]
    public static V IsFinalizing() => V.FromBool(Teardown.IsRunning);

    private static V RaiseExit(V status)
    {
        var type = V.FromObject(SystemExitType.Address);
        var exception = status.IsNone ? Objects.Call0(type)
            : Tuples.Is(status) ? Objects.Call(type, &Tuples.Of(status)->First, Tuples.Of(status)->Length, null)
            : Objects.Call1(type, status);
        return exception.IsError ? V.Error : ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
    }

    private struct SysState
    {
        public V Dict;
        public V Modules;
        public long RecursionLimit;
    }
}
