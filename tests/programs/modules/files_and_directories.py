"""The modules os, os.path and stat on a file system of their own."""
import os
import os.path
import stat
import sys
from os import path


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "errno", None), getattr(error, "filename", None))


class Place:
    def __init__(self, text):
        self.text = text

    def __fspath__(self):
        return self.text

    def __repr__(self):
        return f"Place({self.text!r})"


print(os.name, os.sep, os.curdir, os.pardir, os.extsep, os.altsep, os.pathsep, repr(os.linesep), os.devnull, os.path.__name__, os.path is path)
start = os.getcwd()
root = f"/tmp/rusthon-test-{os.getpid()}"
os.mkdir(root)
os.chdir(root)
print(os.getcwd() == root, os.getcwdb() == root.encode(), os.listdir())
os.makedirs("a/b/c")
os.makedirs("a/b/c", exist_ok=True)
attempt(os.makedirs, "a/b/c")
attempt(os.mkdir, "a")
attempt(os.mkdir, "x/y")
attempt(os.rmdir, "a")
attempt(os.rmdir, "nope")
attempt(os.remove, "nope")
attempt(os.remove, b"nope")
attempt(os.unlink, Place("nope"))
attempt(os.rename, "nope", "other")
attempt(os.replace, Place("nope"), b"other")
attempt(os.listdir, "nope")
attempt(os.chdir, "nope")
attempt(os.stat, "nope")
attempt(os.lstat, "nope")
attempt(os.readlink, "nope")
attempt(os.open, "nope", os.O_RDONLY)
attempt(os.scandir, "nope")
attempt(os.chmod, "nope", 0o600)
attempt(os.utime, "nope")
attempt(os.symlink, "nope", "nope/x")
attempt(os.link, "nope", "y")
attempt(os.truncate, "nope", 0)
attempt(open, "nope")
attempt(open, Place("nope"))
for bad in (1.5, None, [1]):
    attempt(os.mkdir, bad)
    attempt(os.stat, bad)
    attempt(os.rename, "a", bad)
attempt(os.listdir, 1.5)
attempt(os.stat, "a\0b")
attempt(os.stat, -1)
attempt(os.fspath, 1)
attempt(os.fspath, Place(3))

with open("a/one.txt", "w") as f:
    f.write("12345")
with open("a/b/two.txt", "w") as f:
    pass
os.symlink("one.txt", "a/link")
os.symlink("gone", "a/broken")
os.link("a/one.txt", "a/b/same.txt")
print(sorted(os.listdir("a")), sorted(os.listdir(b"a")), sorted(os.listdir(Place("a/b"))))
s = os.stat("a/one.txt")
print(s.st_size, s.st_nlink, s[6], stat.S_ISREG(s.st_mode), len(s), isinstance(s, tuple), abs(s.st_mtime - s.st_mtime_ns / 1e9) < 1e-3, s[8] == int(s.st_mtime))
print(stat.filemode(os.stat("a").st_mode)[0], stat.filemode(os.lstat("a/link").st_mode)[0], stat.S_ISLNK(os.lstat("a/link").st_mode), os.stat("a/link").st_ino == s.st_ino)
print(repr(s).startswith("os.stat_result(st_mode="), os.readlink("a/link"), os.readlink(b"a/link"), os.stat("a/link", follow_symlinks=False).st_ino == s.st_ino)
os.chmod("a/one.txt", 0o640)
print(oct(os.stat("a/one.txt").st_mode), stat.filemode(os.stat("a/one.txt").st_mode), oct(stat.S_IMODE(os.stat("a/one.txt").st_mode)))
for mode in (0o100755, 0o104755, 0o041777, 0o101644, 0o102644, 0o120777, 0o010600, 0o060000, 0o020000, 0o140000, 0):
    print(stat.filemode(mode), end=" ")
print()
os.utime("a/one.txt", (1000, 2000.5))
s = os.stat("a/one.txt")
print(s.st_atime, s.st_mtime, s.st_mtime_ns, s[7:10][:2])
os.utime("a/one.txt", ns=(5, 1_500_000_000))
print(os.stat("a/one.txt").st_mtime_ns, path.getmtime("a/one.txt"), path.getatime("a/one.txt"), path.getsize("a/one.txt"))
attempt(os.utime, "a", (1,))
attempt(os.utime, "a", (1, 2), ns=(1, 2))
os.truncate("a/one.txt", 2)
print(path.getsize("a/one.txt"), os.access("a", os.R_OK | os.X_OK), os.access("zz", os.F_OK))

with os.scandir("a") as entries:
    for entry in sorted(entries, key=lambda e: e.name):
        print(entry, entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.is_file(follow_symlinks=False), os.fspath(entry))
entry = next(os.scandir("a/b/"))
print(entry.path, entry.stat().st_size == os.stat(entry.path).st_size, entry.inode() == os.stat(entry).st_ino)
for where, directories, files in os.walk("."):
    directories.sort()
    print(where, directories, sorted(files))
for where, directories, files in os.walk("a", topdown=False):
    print(where, sorted(directories), sorted(files))
print(list(os.walk("nope")), [w for w, _, _ in os.walk(b"a/b")])
list(os.walk("nope", onerror=print))

d = os.open("a/raw", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
print(os.write(d, b"hello"), os.lseek(d, 1, os.SEEK_SET), os.read(d, 3), os.read(d, 100), os.read(d, 5), os.fstat(d).st_size, os.isatty(d))
os.ftruncate(d, 2)
os.fsync(d)
copy = os.dup(d)
print(os.lseek(copy, 0, os.SEEK_END), os.get_inheritable(d))
os.set_inheritable(d, True)
print(os.get_inheritable(d), os.close(copy), os.close(d))
attempt(os.close, d)
attempt(os.read, 99, 1)
attempt(os.read, 0, -1)
attempt(os.write, 1, "text")
attempt(os.open, "a/raw", os.O_CREAT | os.O_EXCL)
attempt(os.lseek, 99, 0, 0)
r, w = os.pipe()
print(os.write(w, b"through"), os.close(w), os.read(r, 100), os.read(r, 1), os.close(r))
os.rename("a/raw", "a/cooked")
os.replace("a/cooked", "a/b/two.txt")
print(path.exists("a/raw"), path.getsize("a/b/two.txt"), path.samefile("a/one.txt", "a/b/same.txt"), path.lexists("a/broken"), path.exists("a/broken"))
print(path.isdir("a"), path.isfile("a"), path.islink("a/link"), path.isfile("a/link"), path.isfile(Place("a/one.txt")), path.ismount("/"), path.ismount("a"), path.exists("a\0"))
print(path.realpath("a/link") == root + "/a/one.txt", path.realpath("a/../a/./b") == root + "/a/b", path.realpath("a/broken") == root + "/a/gone")
os.symlink("loop", "loop")
print(path.realpath("loop") == root + "/loop")
try:
    path.realpath("loop", strict=True)
except OSError as error:
    print(error.strerror, error.filename == root + "/loop")
os.remove("loop")
os.renames("a/one.txt", "new/deep/one.txt")
print(sorted(os.listdir("new/deep")))
for name in ("a/link", "a/broken", "a/b/two.txt", "a/b/same.txt", "new/deep/one.txt"):
    os.remove(name)
os.removedirs("new/deep")
os.rmdir("a/b/c")
os.removedirs("a/b")
print(os.listdir("."))
os.chdir(start)
os.rmdir(root)
print(path.exists(root))

print(path.join("a", "b", "/c", "d/", "e"), path.join("a", ""), path.join(b"x", b"y"), path.join("", "a"), path.join(Place("p"), "q"))
for p in ("/a/b.txt", "a/b/", "/", "//", "///x//y", "", "a.b.c", ".bashrc", "a/.x.y", "..", "a/...", "x."):
    print(repr(p), path.split(p), path.splitext(p), path.basename(p), path.dirname(p), path.normpath(p), path.isabs(p), path.splitdrive(p), path.splitroot(p))
for p in ("a/../../b", "/../a", "//a/./b", "./", "../..", b"a//b/../c", "a/b/../.."):
    print(path.normpath(p), end=" ")
print(path.abspath("/x/../y"), path.relpath("/a/b/c", "/a/d"), path.relpath("/a", "/a"), path.relpath("/a/b", "/"), path.normcase("aB"))
print(path.commonprefix(["/usr/lib", "/usr/local"]), path.commonprefix([]), path.commonpath(["/usr/lib", "/usr/local/x"]), path.commonpath(["a/b", "a/c"]), path.commonpath([b"a"]))
attempt(path.commonpath, [])
attempt(path.commonpath, ["/a", "b"])
attempt(path.commonpath, ["a", b"b"])
attempt(path.join, "a", b"b")
attempt(path.join, "a", 1)
attempt(path.relpath, "")
attempt(path.split, 3)
os.environ["HOME"] = "/home/someone/"
os.environ["X1"] = "value"
print(path.expanduser("~/x"), path.expanduser("~"), path.expanduser("a~"), path.expanduser("~root")[:1], path.expanduser("~nobody-here/x"), path.expanduser(b"~/y"))
print(path.expandvars("$X1/${X1}/$NOPE/${NOPE}x$ $X1y ${X1"), path.expandvars(b"$X1"), path.expandvars("none"))
print(os.fsencode("ü\udcff"), ascii(os.fsdecode(b"\xc3\xbc\xff")), os.fsencode(b"b"), os.fsdecode(Place("t")))
attempt(os.fsencode, 3)
print(isinstance(Place(""), os.PathLike), isinstance("", os.PathLike), issubclass(Place, os.PathLike), isinstance(entry, os.PathLike))
print(sys.modules["os.path"] is path, os.strerror(2), os.error is OSError, os.umask(0o22) >= 0, os.terminal_size((3, 4)), os.terminal_size((3, 4)).lines)
