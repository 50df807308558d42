"""Paths as objects: pure ones, which only are taken apart and put together, and those of files."""

__name__ = "pathlib._local"

import io
import os
import posixpath
import re
import stat as _stat
from types import GenericAlias

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    """What this kind of path, or this system, cannot do."""


def _translate(pattern):
    """One part of a pattern with *, ? and [...] as a regular expression."""
    result, i = [], 0
    while i < len(pattern):
        c = pattern[i]
        i += 1
        if c == "*":
            while i < len(pattern) and pattern[i] == "*":
                i += 1
            result.append("[^/]*")
        elif c == "?":
            result.append("[^/]")
        elif c == "[":
            end = i
            if end < len(pattern) and pattern[end] == "!":
                end += 1
            if end < len(pattern) and pattern[end] == "]":
                end += 1
            while end < len(pattern) and pattern[end] != "]":
                end += 1
            if end >= len(pattern):
                result.append("\\[")
            else:
                inside = pattern[i:end].replace("\\", "\\\\")
                i = end + 1
                negated = inside.startswith("!")
                inside = re.sub(r"([&~|\[])", r"\\\1", inside[1:] if negated else inside)
                if inside.startswith("^") and not negated:
                    inside = "\\" + inside
                result.append(f"[{'^' if negated else ''}{inside}]")
        else:
            result.append(re.escape(c))
    return "".join(result)


def _full_pattern(parts, root):
    """A whole pattern as a regular expression; ** stands for any number of parts."""
    result = "/" if root else ""
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == "**":
            result += ".*" if last else "(?:.+/)?"
        else:
            result += ("[^/]+" if part == "*" else _translate(part)) + ("" if last else "/")
    return result


class PurePath:
    """A path that is only text."""

    __slots__ = ("_raw_paths", "_drv", "_root", "_tail_cached", "_str", "_hash", "__weakref__")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                paths.extend(arg._raw_paths)
            else:
                try:
                    path = os.fspath(arg)
                except TypeError:
                    path = arg
                if not isinstance(path, str):
                    raise TypeError(
                        "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                        f"not {type(path).__name__!r}"
                    )
                paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """A path of the same class: what all derived paths are made by."""
        return type(self)(*pathsegments)

    def _load(self):
        paths = self._raw_paths
        path = "" if not paths else paths[0] if len(paths) == 1 else posixpath.join(*paths)
        root = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
        self._drv, self._root = "", root
        self._tail_cached = [part for part in path.split("/") if part and part != "."]

    @property
    def drive(self):
        """Always empty on this system."""
        return ""

    @property
    def root(self):
        """The slash at the start, or nothing."""
        try:
            return self._root
        except AttributeError:
            self._load()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._load()
            return self._tail_cached

    def _from_parts(self, root, tail):
        text = root + "/".join(tail) or "."
        made = self.with_segments(text)
        made._str, made._drv, made._root, made._tail_cached = text, "", root, tail
        return made

    @property
    def anchor(self):
        """Drive and root."""
        return self.root

    @property
    def parts(self):
        """The parts as a tuple, the root first."""
        return (self.root, *self._tail) if self.root else tuple(self._tail)

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self.root + "/".join(self._tail) or "."
            return self._str

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        """The path with slashes."""
        return str(self)

    def as_uri(self):
        """The path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
        return "file://" + "".join(chr(c) if chr(c) in safe else f"%{c:02X}" for c in os.fsencode(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(str(self))
            return self._hash

    def _compare(self, other, compare):
        if not isinstance(other, PurePath):
            return NotImplemented
        return compare(str(self).split("/"), str(other).split("/"))

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return self.__class__, self.parts

    __class_getitem__ = classmethod(GenericAlias)

    def joinpath(self, *pathsegments):
        """The path with others behind it."""
        return self.with_segments(self, *pathsegments)

    @property
    def parent(self):
        """The path without its last part."""
        return self._from_parts(self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """All paths above, the nearest first."""
        return _Parents(self)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The last dot in the name and what follows."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All suffixes."""
        name = self.name
        return [] if name.endswith(".") else ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its suffix."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        """The path with another name."""
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts(self.root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1 and "/" not in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from another."""
        other = self.with_segments(other, *_deprecated)
        for steps, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parts("", [".."] * steps + self._tail[len(path._tail) :])

    def is_relative_to(self, other, /, *_deprecated):
        """True when the path is below another, or the same."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """True for a path with a root."""
        return any(path.startswith("/") for path in self._raw_paths)

    def is_reserved(self):
        """No name is reserved on this system."""
        return False

    def full_match(self, pattern, *, case_sensitive=None):
        """True when the whole path fits a pattern."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        flags = re.DOTALL | (re.IGNORECASE if case_sensitive is False else 0)
        path = str(self) if self.parts else ""
        return re.fullmatch(_full_pattern(pattern._tail, pattern.root), path, flags) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """True when the end of the path fits a pattern."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        parts, wanted = self.parts[::-1], pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(parts) < len(wanted) or (len(parts) > len(wanted) and pattern.anchor):
            return False
        flags = re.DOTALL | (re.IGNORECASE if case_sensitive is False else 0)
        for part, one in zip(parts, wanted):
            if re.fullmatch("/" if one == "/" else _translate(one), part, flags) is None:
                return False
        return True


class _Parents:
    """The paths above a path, as a sequence."""

    def __init__(self, path):
        self._path = path
        self._root, self._tail = path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parts(self._root, self._tail[: -index - 1])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __contains__(self, item):
        return any(item == path for path in self)

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePosixPath(PurePath):
    """A path with slashes that is only text."""

    __slots__ = ()


class Path(PurePath):
    """A path of a file or directory."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """The current directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's directory."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a file URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path.startswith("///"):
            path = path[2:]
        elif path.startswith("//localhost/"):
            path = path[11:]
        data = re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes([int(match.group(1), 16)]), os.fsencode(path))
        found = cls(os.fsdecode(data))
        if not found.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return found

    def stat(self, *, follow_symlinks=True):
        """What the system knows about the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """As stat, of a link itself."""
        return os.lstat(self)

    def _mode_is(self, test, follow=True):
        try:
            return test(os.stat(self, follow_symlinks=follow).st_mode)
        except (OSError, ValueError):
            return False

    def exists(self, *, follow_symlinks=True):
        """Is there such a file or directory?"""
        return self._mode_is(lambda mode: True, follow_symlinks)

    def is_dir(self, *, follow_symlinks=True):
        """A directory?"""
        return self._mode_is(_stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """A regular file?"""
        return self._mode_is(_stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        """A symbolic link?"""
        return self._mode_is(_stat.S_ISLNK, False)

    def is_junction(self):
        """There are no junctions on this system."""
        return False

    def is_mount(self):
        """A mount point?"""
        return posixpath.ismount(self)

    def is_block_device(self):
        """A block device?"""
        return self._mode_is(_stat.S_ISBLK)

    def is_char_device(self):
        """A character device?"""
        return self._mode_is(_stat.S_ISCHR)

    def is_fifo(self):
        """A named pipe?"""
        return self._mode_is(_stat.S_ISFIFO)

    def is_socket(self):
        """A socket?"""
        return self._mode_is(_stat.S_ISSOCK)

    def samefile(self, other_path):
        """Is it the same file as another?"""
        return os.path.samestat(self.stat(), os.stat(other_path)) if hasattr(os.path, "samestat") else os.path.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All bytes of the file."""
        with self.open(mode="rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All text of the file."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Replace the content of the file by bytes."""
        view = memoryview(data)
        with self.open(mode="wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Replace the content of the file by text."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def iterdir(self):
        """The paths in the directory."""
        for name in os.listdir(self):
            yield self._from_parts(self.root, [*self._tail, name]) if self.parts else self.with_segments(name)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that fit a pattern."""
        text = os.fspath(pattern)
        pattern = self.with_segments(text)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        flags = re.DOTALL | (re.IGNORECASE if case_sensitive is False else 0)
        seen = set()
        for path in self._select(parts, flags, recurse_symlinks, text.endswith("/")):
            if path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths anywhere below that fit a pattern."""
        text = os.fspath(pattern)
        if self.with_segments(text).anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob(f"**/{text}" if text else "**", case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _select(self, parts, flags, follow, only_dirs):
        if not parts:
            if not only_dirs or self.is_dir():
                yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            yield from self._below(rest, flags, follow, only_dirs)
            return
        if not re.search(r"[*?\[]", part) and not flags & re.IGNORECASE:
            path = self._child(part)
            if part == ".." or (path.exists() if not rest else path.is_dir()):
                yield from path._select(rest, flags, follow, only_dirs)
            return
        pattern = re.compile("[^/]+" if part == "*" else _translate(part), flags)
        for name, is_dir in self._entries():
            if pattern.fullmatch(name) and (is_dir or not rest):
                yield from self._child(name)._select(rest, flags, follow, only_dirs)

    def _below(self, rest, flags, follow, only_dirs):
        if not rest and not only_dirs:
            yield self
            for path in self._descend(follow, True):
                yield path
            return
        yield from self._select(rest, flags, follow, only_dirs)
        for path in self._descend(follow, False):
            yield from path._select(rest, flags, follow, only_dirs)

    def _descend(self, follow, files):
        for name, is_dir in self._entries():
            path = self._child(name)
            if is_dir:
                yield path
                if follow or not path.is_symlink():
                    yield from path._descend(follow, files)
            elif files:
                yield path

    def _child(self, name):
        return self._from_parts(self.root, [*self._tail, name])

    def _entries(self):
        try:
            with os.scandir(self) as entries:
                return [(entry.name, entry.is_dir()) for entry in entries]
        except OSError:
            return []

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Go through the directories below: (path, names of directories, names of files)."""
        pending = [self]
        while pending:
            path = pending.pop()
            if isinstance(path, tuple):
                yield path
                continue
            directories, files = [], []
            try:
                with os.scandir(path) as entries:
                    for entry in entries:
                        try:
                            is_dir = entry.is_dir(follow_symlinks=follow_symlinks)
                        except OSError:
                            is_dir = False
                        (directories if is_dir else files).append(entry.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, directories, files
            else:
                pending.append((path, directories, files))
            pending += [path._child(name) if path.parts else path.with_segments(name) for name in reversed(directories)]

    def absolute(self):
        """The path from the root."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root, without links and ".."."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with ~ at the start replaced by a user's directory."""
        if not self.root and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def readlink(self):
        """Where a link leads."""
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the time of one that exists."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Set the permissions."""
        os.chmod(self, mode)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the directory, which must be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Give the file another path: the new one."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """As rename, replacing a file that has the path: the new one."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make a symbolic link to a target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make another name of a file."""
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of a file or directory with slashes."""

    __slots__ = ()
