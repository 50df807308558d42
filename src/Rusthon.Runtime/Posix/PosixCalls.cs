using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>The functions of the C library under the module posix.</summary>
internal static unsafe class PosixCalls
{
    /// <summary>The directory descriptor that means the current directory.</summary>
    public const int CurrentDirectory = -100;
    public const int RemoveDirectory = 0x200;
    public const int NoFollow = 0x100;
    public const int Follow = 0x400;
    public const int EmptyPath = 0x1000;

    [DllImport("libc", EntryPoint = "statx")]
    public static extern int Stat(int directory, byte* path, int flags, uint mask, void* result);

    [DllImport("libc", EntryPoint = "openat")]
    public static extern int Open(int directory, byte* path, int flags, int mode);

    [DllImport("libc", EntryPoint = "mkdirat")]
    public static extern int MakeDirectory(int directory, byte* path, int mode);

    [DllImport("libc", EntryPoint = "unlinkat")]
    public static extern int Unlink(int directory, byte* path, int flags);

    [DllImport("libc", EntryPoint = "renameat")]
    public static extern int Rename(int fromDirectory, byte* from, int toDirectory, byte* to);

    [DllImport("libc", EntryPoint = "linkat")]
    public static extern int Link(int fromDirectory, byte* from, int toDirectory, byte* to, int flags);

    [DllImport("libc", EntryPoint = "symlinkat")]
    public static extern int SymbolicLink(byte* target, int directory, byte* path);

    [DllImport("libc", EntryPoint = "readlinkat")]
    public static extern nint ReadLink(int directory, byte* path, byte* buffer, nuint size);

    [DllImport("libc", EntryPoint = "faccessat")]
    public static extern int Access(int directory, byte* path, int mode, int flags);

    [DllImport("libc", EntryPoint = "fchmodat")]
    public static extern int ChangeMode(int directory, byte* path, int mode, int flags);

    [DllImport("libc", EntryPoint = "fchmod")]
    public static extern int ChangeModeOf(int file, int mode);

    [DllImport("libc", EntryPoint = "utimensat")]
    public static extern int SetTimes(int directory, byte* path, long* times, int flags);

    [DllImport("libc", EntryPoint = "futimens")]
    public static extern int SetTimesOf(int file, long* times);

    [DllImport("libc", EntryPoint = "truncate")]
    public static extern int Truncate(byte* path, long length);

    [DllImport("libc", EntryPoint = "chdir")]
    public static extern int ChangeDirectory(byte* path);

    [DllImport("libc", EntryPoint = "fchdir")]
    public static extern int ChangeDirectoryTo(int file);

    [DllImport("libc", EntryPoint = "getcwd")]
    public static extern byte* CurrentPath(byte* buffer, nuint size);

    [DllImport("libc", EntryPoint = "opendir")]
    public static extern void* OpenDirectory(byte* path);

    [DllImport("libc", EntryPoint = "fdopendir")]
    public static extern void* OpenDirectoryOf(int file);

    [DllImport("libc", EntryPoint = "readdir")]
    public static extern byte* ReadDirectory(void* directory);

    [DllImport("libc", EntryPoint = "rewinddir")]
    public static extern void RewindDirectory(void* directory);

    [DllImport("libc", EntryPoint = "closedir")]
    public static extern int CloseDirectory(void* directory);

    [DllImport("libc", EntryPoint = "dup")]
    public static extern int Duplicate(int file);

    [DllImport("libc", EntryPoint = "dup3")]
    public static extern int DuplicateTo(int file, int target, int flags);

    [DllImport("libc", EntryPoint = "dup2")]
    public static extern int DuplicateInheritable(int file, int target);

    [DllImport("libc", EntryPoint = "fcntl")]
    public static extern int Control(int file, int command, int argument);

    [DllImport("libc", EntryPoint = "pipe2")]
    public static extern int Pipe(int* files, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    public static extern int Synchronize(int file);

    [DllImport("libc", EntryPoint = "umask")]
    public static extern int SetMask(int mask);

    [DllImport("libc", EntryPoint = "ioctl")]
    public static extern int DeviceControl(int file, ulong request, void* argument);

    [DllImport("libc", EntryPoint = "getpid")]
    public static extern int ProcessId();

    [DllImport("libc", EntryPoint = "getppid")]
    public static extern int ParentProcessId();

    [DllImport("libc", EntryPoint = "getuid")]
    public static extern uint UserId();

    [DllImport("libc", EntryPoint = "geteuid")]
    public static extern uint EffectiveUserId();

    [DllImport("libc", EntryPoint = "getgid")]
    public static extern uint GroupId();

    [DllImport("libc", EntryPoint = "getegid")]
    public static extern uint EffectiveGroupId();

    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "abort")]
    public static extern void Abort();

    [DllImport("libc", EntryPoint = "system")]
    public static extern int RunShell(byte* command);

    [DllImport("libc", EntryPoint = "fork")]
    public static extern int Fork();

    [DllImport("libc", EntryPoint = "waitpid")]
    public static extern int Wait(int process, int* status, int options);

    [DllImport("libc", EntryPoint = "execvp")]
    public static extern int Execute(byte* path, byte** arguments);

    [DllImport("libc", EntryPoint = "uname")]
    public static extern int SystemName(byte* result);

    [DllImport("libc", EntryPoint = "gnu_get_libc_version")]
    public static extern byte* LibraryVersion();

    [DllImport("libc", EntryPoint = "times")]
    public static extern long ProcessTimes(long* result);

    [DllImport("libc", EntryPoint = "sysconf")]
    public static extern long Configuration(int name);

    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    public static extern int Affinity(int process, nuint size, void* mask);

    [DllImport("libc", EntryPoint = "getloadavg")]
    public static extern int LoadAverages(double* averages, int count);

    [DllImport("libc", EntryPoint = "getrandom")]
    public static extern nint GetRandom(void* buffer, nuint size, uint flags);

    [DllImport("libc", EntryPoint = "setenv")]
    public static extern int SetEnvironment(byte* name, byte* value, int replace);

    [DllImport("libc", EntryPoint = "unsetenv")]
    public static extern int UnsetEnvironment(byte* name);
}
