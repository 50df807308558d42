using System;

namespace Rusthon.Runtime;

/// <summary>The part of the module posix that works on the file system.</summary>
public static unsafe class PosixFiles
{
    private const int DefaultMode = 0x1FF;
    private const int LongestPath = 4096;
    private const int NameOffset = 19;
    private const int TypeOffset = 18;

    [Builtin("mkdir(path, mode=511, *, dir_fd=None)", Module = "posix")]
    public static V MakeDirectory(V path, V mode, V directory)
    {
        if (!TextArguments.Int(mode, DefaultMode, out var bits) || !Open("mkdir"u8, path, directory, out var name, out var at))
        {
            return V.Error;
        }

        return Finish(PosixCalls.MakeDirectory(at, name.Bytes, (int)bits), ref name);
    }

    [Builtin("rmdir(path, *, dir_fd=None)", Module = "posix")]
    public static V RemoveDirectory(V path, V directory) =>
        Open("rmdir"u8, path, directory, out var name, out var at) ? Finish(PosixCalls.Unlink(at, name.Bytes, PosixCalls.RemoveDirectory), ref name) : V.Error;

    [Builtin("unlink(path, *, dir_fd=None)", Module = "posix")]
    public static V Unlink(V path, V directory) =>
        Open("unlink"u8, path, directory, out var name, out var at) ? Finish(PosixCalls.Unlink(at, name.Bytes, 0), ref name) : V.Error;

    [Builtin("remove(path, *, dir_fd=None)", Module = "posix")]
    public static V Remove(V path, V directory) =>
        Open("remove"u8, path, directory, out var name, out var at) ? Finish(PosixCalls.Unlink(at, name.Bytes, 0), ref name) : V.Error;

    [Builtin("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Module = "posix")]
    public static V Rename(V source, V target, V sourceDirectory, V targetDirectory) =>
        RenameAs("rename"u8, source, target, sourceDirectory, targetDirectory);

    [Builtin("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Module = "posix")]
    public static V Replace(V source, V target, V sourceDirectory, V targetDirectory) =>
        RenameAs("replace"u8, source, target, sourceDirectory, targetDirectory);

    [Builtin("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", Module = "posix")]
    public static V Link(V source, V target, V sourceDirectory, V targetDirectory, V follow)
    {
        if (!TextArguments.Flag(follow, true, out var follows) || !OpenTwo("link"u8, source, target, sourceDirectory, targetDirectory, out var from, out var to, out var at))
        {
            return V.Error;
        }

        return FinishTwo(PosixCalls.Link(at.Source, from.Bytes, at.Target, to.Bytes, follows ? PosixCalls.Follow : 0), ref from, ref to);
    }

    [Builtin("symlink(src, dst, target_is_directory=False, *, dir_fd=None)", Module = "posix")]
    public static V SymbolicLink(V source, V target, V isDirectory, V directory)
    {
        if (!TextArguments.Flag(isDirectory, false, out _) || !OpenTwo("symlink"u8, source, target, V.Unset, directory, out var from, out var to, out var at))
        {
            return V.Error;
        }

        return FinishTwo(PosixCalls.SymbolicLink(from.Bytes, at.Target, to.Bytes), ref from, ref to);
    }

    [Builtin("readlink(path, *, dir_fd=None)", Module = "posix")]
    public static V ReadLink(V path, V directory)
    {
        if (!Open("readlink"u8, path, directory, out var name, out var at))
        {
            return V.Error;
        }

        byte* buffer = stackalloc byte[LongestPath];
        var length = PosixCalls.ReadLink(at, name.Bytes, buffer, LongestPath);
        if (length < 0)
        {
            return Finish(-1, ref name);
        }

        var result = name.ToName(buffer, length);
        name.Free();
        return result;
    }

    [Builtin("chdir(path)", Module = "posix")]
    public static V ChangeDirectory(V path)
    {
        if (!PathArgument.Read(path, "chdir"u8, "path"u8, PathKinds.Descriptor, out var name))
        {
            return V.Error;
        }

        return Finish(name.Bytes == null ? PosixCalls.ChangeDirectoryTo(name.Descriptor) : PosixCalls.ChangeDirectory(name.Bytes), ref name);
    }

    [Builtin("getcwd()", Module = "posix")]
    public static V CurrentDirectory()
    {
        byte* buffer = stackalloc byte[LongestPath];
        return PosixCalls.CurrentPath(buffer, LongestPath) == null ? Fail() : Strs.FromUtf8Escaped(buffer, (long)Libc.Length(buffer));
    }

    [Builtin("getcwdb()", Module = "posix")]
    public static V CurrentDirectoryBytes()
    {
        byte* buffer = stackalloc byte[LongestPath];
        return PosixCalls.CurrentPath(buffer, LongestPath) == null ? Fail() : Bytes.FromMemory(buffer, (long)Libc.Length(buffer));
    }

    [Builtin("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Module = "posix")]
    public static V Access(V path, V mode, V directory, V effective, V follow)
    {
        if (!TextArguments.Int(mode, 0, out var bits) || !TextArguments.Flag(effective, false, out var isEffective) || !TextArguments.Flag(follow, true, out var follows)
            || !Open("access"u8, path, directory, out var name, out var at))
        {
            return V.Error;
        }

        var status = PosixCalls.Access(at, name.Bytes, (int)bits, (isEffective ? PosixCalls.RemoveDirectory : 0) | (follows ? 0 : PosixCalls.NoFollow));
        name.Free();
        return V.FromBool(status == 0);
    }

    [Builtin("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", Module = "posix")]
    public static V ChangeMode(V path, V mode, V directory, V follow)
    {
        if (!PathArgument.Read(path, "chmod"u8, "path"u8, PathKinds.Descriptor, out var name))
        {
            return V.Error;
        }

        if (!TextArguments.Int(mode, 0, out var bits) || !TextArguments.Flag(follow, true, out var follows) || !DirectoryOf(directory, out var at))
        {
            name.Free();
            return V.Error;
        }

        var status = name.Bytes == null
            ? PosixCalls.ChangeModeOf(name.Descriptor, (int)bits)
            : PosixCalls.ChangeMode(at, name.Bytes, (int)bits, follows ? 0 : PosixCalls.NoFollow);
        return Finish(status, ref name);
    }

    [Builtin("truncate(path, length)", Module = "posix")]
    public static V Truncate(V path, V length)
    {
        if (!PathArgument.Read(path, "truncate"u8, "path"u8, PathKinds.Descriptor, out var name))
        {
            return V.Error;
        }

        if (!Arguments.ToLong(length, out var size))
        {
            name.Free();
            return V.Error;
        }

        return Finish(name.Bytes == null ? Libc.Truncate(name.Descriptor, size) : PosixCalls.Truncate(name.Bytes, size), ref name);
    }

    [Builtin("utime(path, times=None, *, ns=Unset, dir_fd=None, follow_symlinks=True)", Module = "posix")]
    public static V SetTimes(V path, V times, V nanoseconds, V directory, V follow)
    {
        if (!PathArgument.Read(path, "utime"u8, "path"u8, PathKinds.Descriptor, out var name))
        {
            return V.Error;
        }

        long* values = stackalloc long[4];
        var given = !times.IsUnset && !times.IsNone;
        if (!FileTimes.Read(given ? times : V.Unset, nanoseconds, values) || !TextArguments.Flag(follow, true, out var follows) || !DirectoryOf(directory, out var at))
        {
            name.Free();
            return V.Error;
        }

        if (!given && nanoseconds.IsUnset)
        {
            values = null;
        }

        var status = name.Bytes == null
            ? PosixCalls.SetTimesOf(name.Descriptor, values)
            : PosixCalls.SetTimes(at, name.Bytes, values, follows ? 0 : PosixCalls.NoFollow);
        return Finish(status, ref name);
    }

    [Builtin("listdir(path=None)", Module = "posix")]
    public static V ListDirectory(V path) => List(path, "listdir"u8, false);

    /// <summary>The entries of a directory as tuples (name, type as readdir tells it).</summary>
    [Builtin("_scandir(path=None)", Module = "posix")]
    public static V ScanDirectory(V path) => List(path, "scandir"u8, true);

    /// <summary>The directory that relative paths start from: the current one when the argument is missing or None.</summary>
    internal static bool DirectoryOf(V argument, out int directory)
    {
        directory = PosixCalls.CurrentDirectory;
        if (argument.IsUnset || argument.IsNone)
        {
            return true;
        }

        if (Types.Of(argument)->Index == null)
        {
            Errors.Raise(TypeErrorType.Address, "argument should be integer or None, not %T"u8, argument);
            return false;
        }

        return PathArgument.ReadDescriptor(argument, out directory);
    }

    /// <summary>None, or OSError with the path when the status is negative; frees the path.</summary>
    internal static V Finish(int status, ref PathArgument path)
    {
        if (status < 0)
        {
            FileErrors.Raise(path.Given);
        }

        path.Free();
        return status < 0 ? V.Error : V.None;
    }

    /// <summary>OSError of the current errno.</summary>
    internal static V Fail()
    {
        FileErrors.Raise(V.Unset);
        return V.Error;
    }

    private static V FinishTwo(int status, ref PathArgument from, ref PathArgument to)
    {
        if (status < 0)
        {
            FileErrors.Raise(from.Given, to.Given);
        }

        from.Free();
        to.Free();
        return status < 0 ? V.Error : V.None;
    }

    private static V RenameAs(ReadOnlySpan<byte> function, V source, V target, V sourceDirectory, V targetDirectory) =>
        OpenTwo(function, source, target, sourceDirectory, targetDirectory, out var from, out var to, out var at)
            ? FinishTwo(PosixCalls.Rename(at.Source, from.Bytes, at.Target, to.Bytes), ref from, ref to)
            : V.Error;

    private static bool Open(ReadOnlySpan<byte> function, V path, V directory, out PathArgument name, out int at)
    {
        at = 0;
        if (!PathArgument.Read(path, function, "path"u8, PathKinds.None, out name))
        {
            return false;
        }

        if (DirectoryOf(directory, out at))
        {
            return true;
        }

        name.Free();
        return false;
    }

    private static bool OpenTwo(ReadOnlySpan<byte> function, V source, V target, V sourceDirectory, V targetDirectory, out PathArgument from, out PathArgument to, out Directories at)
    {
        at = default;
        to = default;
        if (!PathArgument.Read(source, function, "src"u8, PathKinds.None, out from))
        {
            return false;
        }

        if (PathArgument.Read(target, function, "dst"u8, PathKinds.None, out to))
        {
            if (DirectoryOf(sourceDirectory, out at.Source) && DirectoryOf(targetDirectory, out at.Target))
            {
                return true;
            }

            to.Free();
        }

        from.Free();
        return false;
    }

    private static V List(V path, ReadOnlySpan<byte> function, bool withTypes)
    {
        if (!PathArgument.Read(path, function, "path"u8, PathKinds.Descriptor | PathKinds.Null, out var name))
        {
            return V.Error;
        }

        // The descriptor of the caller stays open: a copy of it is closed with the directory.
        var directory = name.Bytes == null ? PosixCalls.OpenDirectoryOf(PosixCalls.Duplicate(name.Descriptor)) : PosixCalls.OpenDirectory(name.Bytes);
        if (directory == null)
        {
            return Finish(-1, ref name);
        }

        if (name.Bytes == null)
        {
            PosixCalls.RewindDirectory(directory);
        }

        var list = Lists.New(0);
        byte* entry;
        *Libc.ErrorNumber() = 0;
        while (!list.IsError && (entry = PosixCalls.ReadDirectory(directory)) != null)
        {
            var text = entry + NameOffset;
            if (text[0] == '.' && (text[1] == 0 || (text[1] == '.' && text[2] == 0)))
            {
                continue;
            }

            var item = name.ToName(text, (long)Libc.Length(text));
            if (withTypes && !item.IsError)
            {
                item = Tuples.Pair(item, V.FromSmall(entry[TypeOffset]));
            }

            if (item.IsError || Lists.Append(list, item) < 0)
            {
                Counts.Release(list);
                list = V.Error;
            }
        }

        PosixCalls.CloseDirectory(directory);
        name.Free();
        return list;
    }

    private struct Directories
    {
        public int Source;
        public int Target;
    }
}
