"""Files and directories for a time."""

import io
import os
import shutil
import weakref
from random import Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
    "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_random = Random()
_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    """The directory for temporary files."""
    global tempdir
    if tempdir is None:
        wanted = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]
        for folder in wanted:
            if folder and os.path.isdir(folder) and os.access(folder, os.W_OK):
                tempdir = os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found in " + repr([folder for folder in wanted if folder]))
    return tempdir


def gettempdirb():
    return os.fsencode(gettempdir())


def _paths(suffix, prefix, dir):
    folder = os.path.abspath(gettempdir() if dir is None else dir)
    for _ in range(TMP_MAX):
        name = "".join(_random.choices(_CHARACTERS, k=8))
        yield os.path.join(folder, (template if prefix is None else prefix) + name + ("" if suffix is None else suffix))
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file that only its owner can use: its descriptor and path."""
    for path in _paths(suffix, prefix, dir):
        try:
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), path
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a directory that only its owner can use: its path."""
    for path in _paths(suffix, prefix, dir):
        try:
            os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue


def mktemp(suffix="", prefix=template, dir=None):
    """A path where there is no file now."""
    for path in _paths(suffix, prefix, dir):
        if not os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that is deleted when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._finalizer = weakref.finalize(self, _close_and_delete, file, name if delete else None)

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._finalizer()
        return result

    def close(self):
        if self.delete and not self._delete_on_close:
            self.file.close()
        else:
            self._finalizer()

    def __iter__(self):
        for line in self.file:
            yield line


def _close_and_delete(file, name):
    file.close()
    if name is not None:
        try:
            os.unlink(name)
        except FileNotFoundError:
            pass


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """An open file with a name, which is deleted when it is closed."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    try:
        file = open(descriptor, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    except BaseException:
        os.close(descriptor)
        os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """An open file without a name."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    return open(descriptor, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)


class SpooledTemporaryFile:
    """A file in memory, up to a size."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                 errors=None):
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
                           "newline": newline, "dir": dir, "errors": errors}

    def rollover(self):
        if self._rolled:
            return
        memory = self._file
        self._file = TemporaryFile(**self._arguments)
        place = memory.tell()
        memory.seek(0)
        self._file.write(memory.read())
        self._file.seek(place)
        self._rolled = True

    def write(self, data):
        count = self._file.write(data)
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return count

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()


class TemporaryDirectory:
    """A directory that is deleted with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = weakref.finalize(self, shutil.rmtree, self.name, ignore_cleanup_errors) if delete else None

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer is not None:
            self._finalizer.detach()
        if os.path.exists(self.name):
            shutil.rmtree(self.name, self._ignore_cleanup_errors)
