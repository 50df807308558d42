using System;

namespace Rusthon.Runtime;

/// <summary>What the module sys tells about the interpreter.</summary>
public static unsafe class SysFacts
{
    private const double DefaultSwitchInterval = 0.005;

    private static double switchInterval;

    /// <summary>The modules that CPython has in its executable.</summary>
    private static ReadOnlySpan<byte> BuiltinModules =>
        "_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _suggestions _symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings _weakref atexit builtins errno faulthandler gc itertools marshal posix pwd sys time "u8;

    [ModuleConstant("sys", "builtin_module_names")]
    public static V GetBuiltinModuleNames() => Tuples.FromList(Split(BuiltinModules));

    [ModuleConstant("sys", "stdlib_module_names")]
    public static V GetStandardModuleNames()
    {
        var names = Split(StandardModuleNames.All);
        var set = names.IsError ? V.Error : Sets.FromIterable(FrozensetType.Address, names);
        Counts.Release(names);
        return set;
    }

    [ModuleConstant("sys", "orig_argv")]
    public static V GetOriginalArguments()
    {
        var list = Lists.New(Start.ArgumentCount);
        for (var i = 0; i < Start.ArgumentCount && !list.IsError; i++)
        {
            var text = Start.ArgumentTexts[i];
            var argument = Strs.FromUtf8Escaped(text, (long)Libc.Length(text));
            if (argument.IsError || Lists.Append(list, argument) < 0)
            {
                Counts.Release(list);
                list = V.Error;
            }
        }

        return list;
    }

    [ModuleConstant("sys", "warnoptions")]
    public static V GetWarnOptions() => Lists.New(0);

    [ModuleConstant("sys", "_xoptions")]
    public static V GetOptions() => Dicts.New();

    [ModuleConstant("sys", "path_hooks")]
    public static V GetPathHooks() => Lists.New(0);

    [ModuleConstant("sys", "meta_path")]
    public static V GetMetaPath() => Lists.New(0);

    [ModuleConstant("sys", "path_importer_cache")]
    public static V GetImporterCache() => Dicts.New();

    [ModuleConstant("sys", "prefix")]
    public static V GetPrefix() => Strs.FromAscii("/usr/local"u8);

    [ModuleConstant("sys", "exec_prefix")]
    public static V GetExecPrefix() => Strs.FromAscii("/usr/local"u8);

    [ModuleConstant("sys", "base_prefix")]
    public static V GetBasePrefix() => Strs.FromAscii("/usr/local"u8);

    [ModuleConstant("sys", "base_exec_prefix")]
    public static V GetBaseExecPrefix() => Strs.FromAscii("/usr/local"u8);

    [ModuleConstant("sys", "platlibdir")]
    public static V GetPlatformFolder() => Strs.FromAscii("lib"u8);

    [ModuleConstant("sys", "abiflags")]
    public static V GetAbiFlags() => Strs.Empty;

    [ModuleConstant("sys", "api_version")]
    public static V GetApiVersion() => V.FromSmall(1013);

    [ModuleConstant("sys", "float_repr_style")]
    public static V GetFloatReprStyle() => Strs.FromAscii("short"u8);

    [ModuleConstant("sys", "pycache_prefix")]
    public static V GetCachePrefix() => V.None;

    [ModuleConstant("sys", "dont_write_bytecode")]
    public static V GetDontWriteBytecode() => V.True;

    [Builtin("getfilesystemencodeerrors()", Module = "sys")]
    public static V GetFileSystemErrors() => Counts.Retain(Names.Surrogateescape);

    [Builtin("getswitchinterval()", Module = "sys")]
    public static V GetSwitchInterval() => V.FromDouble(switchInterval == 0 ? DefaultSwitchInterval : switchInterval);

    [Builtin("setswitchinterval(interval, /)", Module = "sys")]
    public static V SetSwitchInterval(V interval)
    {
        if (!Floats.TryToDouble(interval, out var seconds))
        {
            return V.Error;
        }

        if (seconds <= 0)
        {
            return Errors.Raise(ValueErrorType.Address, "switch interval must be strictly positive"u8);
        }

        switchInterval = seconds;
        return V.None;
    }

    /// <summary>RTLD_NOW.</summary>
    [Builtin("getdlopenflags()", Module = "sys")]
    public static V GetLoadFlags() => V.FromSmall(2);

    [Builtin("_clear_type_cache()", Module = "sys")]
    public static V ClearTypeCache()
    {
        TypeDicts.ForgetCache();
        return V.None;
    }

    [Builtin("getallocatedblocks()", Module = "sys")]
    public static V GetAllocatedBlocks() => V.FromSmall(Heap.CountLiveBlocks());

    [Builtin("gettrace()", Module = "sys")]
    public static V GetTrace() => V.None;

    [Builtin("getprofile()", Module = "sys")]
    public static V GetProfile() => V.None;

    [Builtin("settrace(function, /)", Module = "sys")]
    public static V SetTrace(V function) => Unsupported(function, "sys.settrace() is not supported: compiled programs are not traced"u8);

    [Builtin("setprofile(function, /)", Module = "sys")]
    public static V SetProfile(V function) => Unsupported(function, "sys.setprofile() is not supported: compiled programs are not traced"u8);

    private static V Unsupported(V function, ReadOnlySpan<byte> message) => function.IsNone ? V.None : Errors.Raise(NotImplementedErrorType.Address, message);

    /// <summary>A list of words, each of which has a blank behind it.</summary>
    private static V Split(ReadOnlySpan<byte> words)
    {
        var list = Lists.New(0);
        var start = 0;
        for (var end = 0; end < words.Length && !list.IsError; end++)
        {
            if (words[end] != ' ')
            {
                continue;
            }

            var word = Strs.FromAscii(words[start..end]);
            start = end + 1;
            if (word.IsError || Lists.Append(list, word) < 0)
            {
                Counts.Release(list);
                list = V.Error;
            }
        }

        return list;
    }
}
