using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>stat and its relatives.</summary>
public static unsafe class FileStatus
{
    private const int BadAddress = 14;
    private const uint BasicStats = 0x7FF;
    private const long Billion = 1_000_000_000;

    [Builtin("stat(path, *, dir_fd=None, follow_symlinks=True)", Module = "posix")]
    public static V Stat(V path, V directory, V follow)
    {
        if (!TextArguments.Flag(follow, true, out var follows))
        {
            return V.Error;
        }

        return Get("stat"u8, path, directory, PathKinds.Descriptor, follows);
    }

    [Builtin("lstat(path, *, dir_fd=None)", Module = "posix")]
    public static V LinkStat(V path, V directory) => Get("lstat"u8, path, directory, PathKinds.None, false);

    [Builtin("fstat(fd)", Module = "posix")]
    public static V StatOf(V descriptor)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file))
        {
            return V.Error;
        }

        StatusBlock block;
        byte none = 0;
        return PosixCalls.Stat(file, &none, PosixCalls.EmptyPath, BasicStats, &block) < 0 ? PosixFiles.Fail() : Make(&block);
    }

    /// <summary>The status of an open file. CPython takes -1 for a missing path.</summary>
    private static int OfDescriptor(int file, StatusBlock* block)
    {
        byte none = 0;
        if (file == -1)
        {
            *Libc.ErrorNumber() = BadAddress;
            return -1;
        }

        return PosixCalls.Stat(file, &none, PosixCalls.EmptyPath, BasicStats, block);
    }

    private static V Get(ReadOnlySpan<byte> function, V path, V directory, PathKinds kinds, bool follow)
    {
        if (!PathArgument.Read(path, function, "path"u8, kinds, out var name))
        {
            return V.Error;
        }

        if (!PosixFiles.DirectoryOf(directory, out var at))
        {
            name.Free();
            return V.Error;
        }

        StatusBlock block;
        var status = name.Bytes == null ? OfDescriptor(name.Descriptor, &block) : PosixCalls.Stat(at, name.Bytes, follow ? 0 : PosixCalls.NoFollow, BasicStats, &block);
        if (status < 0)
        {
            return PosixFiles.Finish(status, ref name);
        }

        name.Free();
        return Make(&block);
    }

    private static V Make(StatusBlock* s)
    {
        V* items = stackalloc V[StatResultType.Total];
        items[0] = V.FromSmall(s->Mode);
        items[1] = Ints.FromUlong(s->Inode);
        items[2] = Ints.FromUlong(Device(s->DeviceMajor, s->DeviceMinor));
        items[3] = V.FromSmall(s->Links);
        items[4] = V.FromSmall(s->User);
        items[5] = V.FromSmall(s->Group);
        items[6] = Ints.FromUlong(s->Size);
        StatusTime* times = stackalloc StatusTime[3];
        times[0] = s->Accessed;
        times[1] = s->Modified;
        times[2] = s->Changed;
        for (var i = 0; i < 3; i++)
        {
            items[7 + i] = Ints.FromLong(times[i].Seconds);
            items[10 + i] = V.FromDouble(times[i].Seconds + (1e-9 * times[i].Nanoseconds));
            items[13 + i] = Ints.FromI128(((Int128)times[i].Seconds * Billion) + times[i].Nanoseconds);
        }

        items[16] = V.FromSmall(s->BlockSize);
        items[17] = Ints.FromUlong(s->Blocks);
        items[18] = Ints.FromUlong(Device(s->SpecialMajor, s->SpecialMinor));
        return StructSequences.Make(StatResultType.Address, items, StatResultType.Shown, StatResultType.Total);
    }

    /// <summary>makedev of the C library.</summary>
    private static ulong Device(ulong major, ulong minor) => ((major & 0xFFF) << 8) | ((major & ~0xFFFUL) << 32) | (minor & 0xFF) | ((minor & ~0xFFUL) << 12);

    private struct StatusTime
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Unused;
    }

    /// <summary>What statx fills in.</summary>
    private struct StatusBlock
    {
        public uint Mask;
        public uint BlockSize;
        public ulong Attributes;
        public uint Links;
        public uint User;
        public uint Group;
        public ushort Mode;
        public ushort Unused;
        public ulong Inode;
        public ulong Size;
        public ulong Blocks;
        public ulong AttributesMask;
        public StatusTime Accessed;
        public StatusTime Born;
        public StatusTime Changed;
        public StatusTime Modified;
        public uint SpecialMajor;
        public uint SpecialMinor;
        public uint DeviceMajor;
        public uint DeviceMinor;
        public Spare Rest;
    }

    [InlineArray(14)]
    private struct Spare
    {
        private ulong first;
    }
}
