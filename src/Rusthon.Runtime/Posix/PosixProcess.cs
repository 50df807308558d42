using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The part of the module posix that works on processes and their environment.</summary>
public static unsafe class PosixProcess
{
    private const int NameSize = 65;
    private const int ClockTicks = 2;
    private const int ProcessorsOnline = 84;
    private const int MaskSize = 1024;

    [Builtin("getpid()", Module = "posix")]
    public static V ProcessId() => V.FromSmall(PosixCalls.ProcessId());

    [Builtin("getppid()", Module = "posix")]
    public static V ParentProcessId() => V.FromSmall(PosixCalls.ParentProcessId());

    [Builtin("getuid()", Module = "posix")]
    public static V UserId() => V.FromSmall(PosixCalls.UserId());

    [Builtin("geteuid()", Module = "posix")]
    public static V EffectiveUserId() => V.FromSmall(PosixCalls.EffectiveUserId());

    [Builtin("getgid()", Module = "posix")]
    public static V GroupId() => V.FromSmall(PosixCalls.GroupId());

    [Builtin("getegid()", Module = "posix")]
    public static V EffectiveGroupId() => V.FromSmall(PosixCalls.EffectiveGroupId());

    [Builtin("kill(pid, signal, /)", Module = "posix")]
    public static V Kill(V process, V signal)
    {
        if (!TextArguments.Int(process, 0, out var id) || !TextArguments.Int(signal, 0, out var number))
        {
            return V.Error;
        }

        return PosixCalls.Kill((int)id, (int)number) < 0 ? PosixFiles.Fail() : Signals.Poll() < 0 ? V.Error : V.None;
    }

    [Builtin("_exit(status)", Module = "posix")]
    public static V ExitNow(V status)
    {
        if (!TextArguments.Int(status, 0, out var code))
        {
            return V.Error;
        }

        Libc.ExitNow((int)code);
        return V.None;
    }

    [Builtin("abort()", Module = "posix")]
    public static V Abort()
    {
        PosixCalls.Abort();
        return V.None;
    }

    [Builtin("system(command)", Module = "posix")]
    public static V RunShell(V command)
    {
        if (!PathArgument.Read(command, ""u8, "command"u8, PathKinds.None, out var path))
        {
            return V.Error;
        }

        var status = PosixCalls.RunShell(path.Bytes);
        path.Free();
        return V.FromSmall(status);
    }

    [Builtin("fork()", Module = "posix")]
    public static V Fork()
    {
        var id = PosixCalls.Fork();
        return id < 0 ? PosixFiles.Fail() : V.FromSmall(id);
    }

    [Builtin("waitpid(pid, options, /)", Module = "posix")]
    public static V Wait(V process, V options)
    {
        if (!TextArguments.Int(process, 0, out var id) || !TextArguments.Int(options, 0, out var bits))
        {
            return V.Error;
        }

        int status;
        int result;
        while ((result = PosixCalls.Wait((int)id, &status, (int)bits)) < 0 && *Libc.ErrorNumber() == Libc.ErrorInterrupted)
        {
            if (Signals.Poll() < 0)
            {
                return V.Error;
            }
        }

        return result < 0 ? PosixFiles.Fail() : Tuples.Pair(V.FromSmall(result), V.FromSmall(result == 0 ? 0 : status));
    }

    /// <summary>Replaces the process by a program, found in PATH when the name has no slash; returns only by raising.</summary>
    [Builtin("_execvp(file, args, /)", Module = "posix")]
    public static V Execute(V file, V arguments)
    {
        if (!Sequences.Is(arguments))
        {
            return Errors.Raise(TypeErrorType.Address, "execv() arg 2 must be a tuple or list"u8);
        }

        var count = Sequences.Length(arguments);
        if (!PathArgument.Read(file, ""u8, "path"u8, PathKinds.None, out var path))
        {
            return V.Error;
        }

        var size = (count + 1) * (sizeof(PathArgument) + sizeof(byte*));
        var texts = (PathArgument*)Heap.Allocate(size);
        var pointers = (byte**)(texts + count + 1);
        var done = 0L;
        while (texts != null && done < count && PathArgument.Read(Sequences.Items(arguments)[done], ""u8, "arg"u8, PathKinds.None, out texts[done]))
        {
            pointers[done] = texts[done].Bytes;
            done++;
        }

        if (texts != null && done == count)
        {
            pointers[count] = null;
            PosixCalls.Execute(path.Bytes, pointers);
            FileErrors.Raise(V.Unset);
        }

        for (var i = 0L; texts != null && i < done; i++)
        {
            texts[i].Free();
        }

        if (texts != null)
        {
            Heap.Free(texts, size);
        }

        path.Free();
        return V.Error;
    }

    [Builtin("uname()", Module = "posix")]
    public static V SystemName()
    {
        byte* names = stackalloc byte[NameSize * 6];
        if (PosixCalls.SystemName(names) < 0)
        {
            return PosixFiles.Fail();
        }

        V* items = stackalloc V[UnameResultType.Total];
        for (var i = 0; i < UnameResultType.Total; i++)
        {
            var text = names + (i * NameSize);
            items[i] = Strs.FromUtf8Escaped(text, (long)Libc.Length(text));
        }

        return StructSequences.Make(UnameResultType.Address, items, UnameResultType.Shown, UnameResultType.Total);
    }

    /// <summary>The version of the C library.</summary>
    [Builtin("_libc_version()", Module = "posix")]
    public static V LibraryVersion()
    {
        var text = PosixCalls.LibraryVersion();
        return Strs.FromUtf8(text, (long)Libc.Length(text));
    }

    [Builtin("times()", Module = "posix")]
    public static V Times()
    {
        long* ticks = stackalloc long[4];
        var elapsed = PosixCalls.ProcessTimes(ticks);
        double second = PosixCalls.Configuration(ClockTicks);
        V* items = stackalloc V[TimesResultType.Total];
        for (var i = 0; i < 4; i++)
        {
            items[i] = V.FromDouble(ticks[i] / second);
        }

        items[4] = V.FromDouble(elapsed / second);
        return StructSequences.Make(TimesResultType.Address, items, TimesResultType.Shown, TimesResultType.Total);
    }

    [Builtin("cpu_count()", Module = "posix")]
    public static V ProcessorCount()
    {
        var count = PosixCalls.Configuration(ProcessorsOnline);
        return count < 1 ? V.None : V.FromSmall(count);
    }

    /// <summary>The processors that the process may run on, as a set.</summary>
    [Builtin("sched_getaffinity(pid, /)", Module = "posix")]
    public static V Affinity(V process)
    {
        byte* mask = stackalloc byte[MaskSize];
        if (!TextArguments.Int(process, 0, out var id))
        {
            return V.Error;
        }

        Unsafe.InitBlock(mask, 0, MaskSize);
        if (PosixCalls.Affinity((int)id, MaskSize, mask) < 0)
        {
            return PosixFiles.Fail();
        }

        var set = Sets.New();
        for (var i = 0; i < MaskSize * 8 && !set.IsError; i++)
        {
            if (((mask[i >> 3] >> (i & 7)) & 1) != 0 && Sets.Add(set, V.FromSmall(i)) < 0)
            {
                Counts.Release(set);
                set = V.Error;
            }
        }

        return set;
    }

    [Builtin("getloadavg()", Module = "posix")]
    public static V LoadAverages()
    {
        double* averages = stackalloc double[3];
        if (PosixCalls.LoadAverages(averages, 3) != 3)
        {
            return Errors.Raise(OSErrorType.Address, "Load averages are unobtainable"u8);
        }

        V* items = stackalloc V[3];
        for (var i = 0; i < 3; i++)
        {
            items[i] = V.FromDouble(averages[i]);
        }

        return Tuples.FromItems(items, 3);
    }

    [Builtin("urandom(size, /)", Module = "posix")]
    public static V Random(V size)
    {
        if (!Arguments.ToLong(size, out var count))
        {
            return V.Error;
        }

        if (count < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "negative argument not allowed"u8);
        }

        var bytes = Bytes.New(count);
        if (bytes == null)
        {
            return V.Error;
        }

        for (var done = 0L; done < count;)
        {
            var got = PosixCalls.GetRandom(Bytes.Data(bytes) + done, (nuint)(count - done), 0);
            if (got < 0 && *Libc.ErrorNumber() != Libc.ErrorInterrupted)
            {
                Counts.Release(V.FromObject(bytes));
                return PosixFiles.Fail();
            }

            done += got < 0 ? 0 : got;
        }

        return V.FromObject(bytes);
    }

    [Builtin("strerror(code, /)", Module = "posix")]
    public static V ErrorText(V code)
    {
        if (!TextArguments.Int(code, 0, out var number))
        {
            return V.Error;
        }

        var text = Libc.ErrorText((int)number);
        return Strs.FromUtf8Escaped(text, (long)Libc.Length(text));
    }

    [Builtin("putenv(name, value, /)", Module = "posix")]
    public static V SetEnvironment(V name, V value)
    {
        if (!PathArgument.Read(name, ""u8, "name"u8, PathKinds.None, out var key))
        {
            return V.Error;
        }

        if (!PathArgument.Read(value, ""u8, "value"u8, PathKinds.None, out var text))
        {
            key.Free();
            return V.Error;
        }

        var result = V.None;
        if (TextMemory.FindByte(key.Bytes, (byte)'=', (long)Libc.Length(key.Bytes)) >= 0)
        {
            result = Errors.Raise(ValueErrorType.Address, "illegal environment variable name"u8);
        }
        else if (PosixCalls.SetEnvironment(key.Bytes, text.Bytes, 1) < 0)
        {
            result = PosixFiles.Fail();
        }

        key.Free();
        text.Free();
        return result;
    }

    [Builtin("unsetenv(name, /)", Module = "posix")]
    public static V UnsetEnvironment(V name)
    {
        if (!PathArgument.Read(name, ""u8, "name"u8, PathKinds.None, out var key))
        {
            return V.Error;
        }

        var status = PosixCalls.UnsetEnvironment(key.Bytes);
        key.Free();
        return status < 0 ? PosixFiles.Fail() : V.None;
    }

    /// <summary>posix.environ: a dict of bytes.</summary>
    [ModuleConstant("posix", "environ")]
    public static V Environment()
    {
        var dict = Dicts.New();
        for (var entry = Start.EnvironmentTexts; *entry != null && !dict.IsError; entry++)
        {
            var text = *entry;
            var length = (long)Libc.Length(text);
            var equals = TextMemory.FindByte(text, (byte)'=', length);
            if (equals < 0)
            {
                continue;
            }

            var name = Bytes.FromMemory(text, equals);
            var value = Bytes.FromMemory(text + equals + 1, length - equals - 1);
            var known = name.IsError || value.IsError ? -1 : Dicts.Contains(dict, name);
            if (known < 0 || (known == 0 && Dicts.Set(dict, name, value) < 0))
            {
                Counts.Release(dict);
                dict = V.Error;
            }

            Counts.Release(name);
            Counts.Release(value);
        }

        return dict;
    }
}
