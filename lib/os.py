"""The operating system: files and directories, processes, the environment."""

import abc
import posixpath as path
import stat as st
import sys
from _types import _attribute
from collections.abc import Mapping, MutableMapping
from posix import (
    _execvp, _exit, _scandir, abort, access, chdir, chmod, close, cpu_count, dup, dup2, fork, fspath, fstat, fsync, ftruncate,
    get_inheritable, get_terminal_size, getcwd, getcwdb, getegid, geteuid, getgid, getloadavg, getpid, getppid, getuid, isatty,
    kill, link, listdir, lseek, lstat, mkdir, open, pipe, putenv, read, readlink, remove, rename, replace, rmdir,
    sched_getaffinity, set_inheritable, stat, stat_result, strerror, symlink, system, terminal_size, times, times_result,
    truncate, umask, uname, uname_result, unlink, unsetenv, urandom, utime, waitpid, write,
)
from posix import environ as _environment
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
supports_bytes_environ = True

F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
O_RDONLY = 0
O_WRONLY = 1
O_RDWR = 2
O_CREAT = 0o100
O_EXCL = 0o200
O_NOCTTY = 0o400
O_TRUNC = 0o1000
O_APPEND = 0o2000
O_NONBLOCK = O_NDELAY = 0o4000
O_DSYNC = 0o10000
O_SYNC = 0o4010000
O_DIRECTORY = 0o200000
O_NOFOLLOW = 0o400000
O_CLOEXEC = 0o2000000
O_TMPFILE = 0o20200000
O_ACCMODE = 3
WNOHANG = 1
WUNTRACED = 2
WCONTINUED = 8
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
EX_OK = 0
EX_USAGE = 64
EX_DATAERR = 65
EX_NOINPUT = 66
EX_NOUSER = 67
EX_NOHOST = 68
EX_UNAVAILABLE = 69
EX_SOFTWARE = 70
EX_OSERR = 71
EX_OSFILE = 72
EX_CANTCREAT = 73
EX_IOERR = 74
EX_TEMPFAIL = 75
EX_PROTOCOL = 76
EX_NOPERM = 77
EX_CONFIG = 78
_DIRECTORY_ENTRY = 4
_FILE_ENTRY = 8
_LINK_ENTRY = 10

supports_dir_fd = {access, chmod, link, lstat, mkdir, open, readlink, rename, replace, rmdir, stat, symlink, unlink, utime, remove}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, listdir, stat, truncate, utime}
supports_follow_symlinks = {access, chmod, link, stat, utime}


def WIFEXITED(status):
    """Whether a process ended by exit."""
    return status & 0x7F == 0


def WEXITSTATUS(status):
    """The exit code in a status."""
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    """Whether a signal ended a process."""
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    """The signal that ended a process."""
    return status & 0x7F


def WIFSTOPPED(status):
    """Whether a process is stopped."""
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    """The signal that stopped a process."""
    return status >> 8 & 0xFF


def WCOREDUMP(status):
    """Whether a process left its memory in a file."""
    return status & 0x80 != 0


def waitstatus_to_exitcode(status):
    """The exit code of a process, or the negated number of the signal that ended it."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def wait():
    """Wait for any child process."""
    return waitpid(-1, 0)


def process_cpu_count():
    """How many processors this process may use."""
    return len(sched_getaffinity(0))


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty directory, and those above it as long as they are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename; make directories that are missing and remove those that become empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """One entry of a directory."""

    def __new__(cls, *args, **keywords):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def _status(self, follow_symlinks):
        if follow_symlinks:
            if self._followed is None:
                self._followed = stat(self._place)
            return self._followed
        if self._own is None:
            self._own = lstat(self._place)
        return self._own

    def stat(self, *, follow_symlinks=True):
        """The result of stat, asked for once."""
        if follow_symlinks and not self.is_symlink():
            return self._status(False)
        return self._status(follow_symlinks)

    def _is(self, kind, mode, follow_symlinks):
        known = self._kind
        if known and (known != _LINK_ENTRY or not follow_symlinks):
            return known == kind
        try:
            return st.S_IFMT(self._status(follow_symlinks).st_mode) == mode
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a directory or, followed, a link to one."""
        return self._is(_DIRECTORY_ENTRY, st.S_IFDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file or, followed, a link to one."""
        return self._is(_FILE_ENTRY, st.S_IFREG, follow_symlinks)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        if self._kind:
            return self._kind == _LINK_ENTRY
        return self._is(_LINK_ENTRY, st.S_IFLNK, False)

    def is_junction(self):
        """False: there are no junctions here."""
        return False

    def inode(self):
        """The number of the file."""
        return self._status(False).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


DirEntry.__module__ = "posix"


class _ScandirIterator:
    def __init__(self, directory):
        self._entries = _scandir(directory)
        self._entries.reverse()
        self._directory = None if isinstance(directory, int) else "." if directory is None else fspath(directory)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._entries:
            raise StopIteration
        found = object.__new__(DirEntry)
        found.name, found._kind = self._entries.pop()
        found.path = found.name if self._directory is None else path.join(self._directory, found.name)
        found._place = found.path
        found._followed = found._own = None
        return found

    def close(self):
        self._entries = []

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def scandir(path=None):
    """An iterator over the entries of a directory."""
    return _ScandirIterator(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The directories of a tree: of each its path, the names of its directories and of its other files."""
    waiting = [fspath(top)]
    while waiting:
        top = waiting.pop()
        if isinstance(top, tuple):
            yield top
            continue
        try:
            entries = scandir(top)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        directories = []
        files = []
        inside = []
        for entry in entries:
            try:
                is_directory = entry.is_dir()
            except OSError:
                is_directory = False
            (directories if is_directory else files).append(entry.name)
            if not topdown and is_directory and (followlinks or not entry.is_symlink()):
                inside.append(entry.path)
        if topdown:
            yield top, directories, files
            for directory in reversed(directories):
                place = path.join(top, directory)
                if followlinks or not path.islink(place):
                    waiting.append(place)
        else:
            waiting.append((top, directories, files))
            waiting.extend(reversed(inside))


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ(_environment, _encode, _decode, _encode, _decode)
environb = _Environ(_environment, _check_bytes, bytes, _check_bytes, bytes)
del _environment


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment as bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """Where programs are looked for."""
    if env is None:
        env = environ
    found = env.get("PATH")
    return (defpath if found is None else found).split(pathsep)


def fsencode(filename):
    """A file name as the bytes that the system knows it by."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A file name as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object over a descriptor."""
    import builtins

    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    return builtins.open(fd, mode, buffering, encoding, *args, **kwargs)


def closerange(fd_low, fd_high, /):
    """Close all descriptors of a range; those that are not open do not matter."""
    for descriptor in range(fd_low, fd_high):
        try:
            close(descriptor)
        except OSError:
            pass


def execvp(file, args):
    """Replace this process by a program that is looked for in PATH."""
    sys.stdout.flush()
    sys.stderr.flush()
    _execvp(file, args)


def execv(file, args, /):
    """Replace this process by a program."""
    execvp(file if path.dirname(file) else path.join(curdir, file), args)


def execlp(file, *args):
    """Replace this process by a program that is looked for in PATH."""
    execvp(file, args)


def execl(file, *args):
    """Replace this process by a program."""
    execv(file, args)


def popen(cmd, mode="r", buffering=-1):
    """A pipe from or to a command of the shell; closing it waits for the command and gives its status (None: 0)."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    ends = pipe()
    ours, theirs = ends if mode == "r" else ends[::-1]
    process = fork()
    if process == 0:
        try:
            dup2(theirs, 1 if mode == "r" else 0)
            _execvp("/bin/sh", ["/bin/sh", "-c", cmd])
        finally:
            _exit(127)
    close(theirs)
    return _wrap_close(fdopen(ours, mode, buffering), process)


class _wrap_close:
    """A file whose close waits for the process at the other end."""

    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        if self._process is None:
            return None
        _, status = waitpid(self._process, 0)
        self._process = None
        code = waitstatus_to_exitcode(status)
        return None if code == 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return _attribute(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


class PathLike(abc.ABC):
    """What has a path: classes with __fspath__."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if "__fspath__" in base.__dict__:
                return True if base.__dict__["__fspath__"] is not None else NotImplemented
        return NotImplemented

    from types import GenericAlias

    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


PathLike.register(DirEntry)
