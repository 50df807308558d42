"""Binary files: FileIO and the buffered kinds."""
import io
import os

path = f"/tmp/rusthon-binary-{os.getpid()}"


def attempt(function, *args, **keywords):
    try:
        result = function(*args, **keywords)
        print(repr(result).replace(path, "PATH") if not isinstance(result, io.IOBase) else type(result).__name__)
        if isinstance(result, io.IOBase):
            result.close()
    except Exception as error:
        print(type(error).__name__, str(error).replace(path, "PATH"))


def show(value):
    print(repr(value).replace(path, "PATH"))


with open(path, "wb") as f:
    show(f)
    print(f.write(b"first\nsecond\r\nthird"), f.tell(), f.write(bytearray(b"!")), f.write(memoryview(b"..")), f.flush())
    print(f.closed, f.mode, f.name == path, f.readable(), f.writable(), f.seekable(), f.isatty(), type(f.fileno()))
    f.writelines([b"\n", b"x" * 5])
print(f.closed, os.path.getsize(path))
show(f)
with open(path, "rb") as f:
    show(f)
    show(f.raw)
    print(f.read(3), f.tell(), f.readline(), f.readline(4), f.peek(2)[:2], f.read1(4), f.readlines())
    print(f.read(), f.read(5), f.readline(), f.read1(), list(f))
    print(f.seek(2), f.read(4), f.seek(-3, 2), f.read(), f.seek(1), f.seek(2, 1), f.read(2), f.seek(0), f.readlines(8))
    buffer = bytearray(6)
    print(f.seek(0), f.readinto(buffer), buffer, f.readinto1(memoryview(buffer)[2:4]), buffer, f.tell())
    f.seek(0)
    for line in f:
        print(line, f.tell())
    attempt(f.write, b"x")
    attempt(f.truncate)
    attempt(f.seek, -1)
    attempt(f.seek, 0, 7)
    attempt(f.seek, "a")
    attempt(f.read, -5)
    attempt(f.read, "a")
    attempt(f.readinto, b"abc")
    attempt(f.readinto, "abc")
with open(path, "r+b") as f:
    show(f)
    print(f.mode, f.read(2), f.write(b"RST"), f.read(3), f.tell(), f.seek(0), f.read(8), f.truncate(10), f.seek(0, 2), f.write(b"END"), f.seek(8), f.read())
with open(path, "ab") as f:
    print(f.tell(), f.write(b"more"), f.tell(), f.seek(0), f.write(b"."))
    attempt(f.read)
    attempt(f.readline)
    attempt(f.readlines)
    attempt(f.readinto, bytearray(1))
    attempt(f.read1)
    attempt(f.write, "text")
    attempt(f.write, 5)
print(open(path, "rb").read())
with open(path, "a+b") as f:
    print(f.tell(), f.read(), f.seek(3), f.read(3), f.write(b"Z"), f.seek(0), f.read())
with open(path, "w+b", buffering=0) as f:
    show(f)
    print(f.write(b"raw\nbytes"), f.seek(1), f.read(2), f.readline(), f.readall(), f.read(), f.truncate(2), f.mode, f.closefd)
attempt(open, path, "xb")
f = open(path, "rb")
f.close()
f.close()
show(f.raw)
for name, args in (
    ("read", ()), ("read1", ()), ("readline", ()), ("readlines", ()), ("readinto", (bytearray(1),)), ("peek", ()), ("seek", (0,)), ("tell", ()),
    ("truncate", ()), ("flush", ()), ("fileno", ()), ("isatty", ()), ("readable", ()), ("writable", ()), ("seekable", ()), ("write", (b"x",)),
    ("__enter__", ()), ("__iter__", ()), ("__next__", ()), ("writelines", ([],)), ("detach", ()), ("close", ()),
):
    print(name, end=" ")
    attempt(getattr(f, name), *args)
f = open(path, "ab")
f.close()
for name, args in (("write", (b"x",)), ("tell", ()), ("seek", (0,)), ("truncate", ()), ("flush", ()), ("fileno", ()), ("__enter__", ()), ("read", ()), ("writelines", ([b"x"],))):
    print(name, end=" ")
    attempt(getattr(f, name), *args)
f = io.FileIO(path)
print(f.mode, f.closefd, f.name == path)
attempt(f.write, b"x")
attempt(f.truncate, 0)
attempt(f.readinto, "x")
f.close()
show(f)
for name, args in (("read", ()), ("readall", ()), ("readinto", (bytearray(1),)), ("write", (b"x",)), ("seek", (0,)), ("tell", ()), ("truncate", ()), ("flush", ()), ("fileno", ()), ("readable", ()), ("readline", ()), ("close", ())):
    print(name, end=" ")
    attempt(getattr(f, name), *args)
for mode in ("r", "rb", "wb", "ab", "xb", "r+b", "w+", "a+", "rb+", "rt", "", "rw", "q"):
    try:
        with io.FileIO(path, mode) as f:
            print(mode, f.mode)
    except Exception as error:
        print(mode, type(error).__name__, str(error).replace(path, "PATH"))
for args, keywords in (
    ((path, "q"), {}), ((path, "rw"), {}), ((path, ""), {}), ((path, "rb"), {"encoding": "x"}), ((path, "rb"), {"errors": "x"}),
    ((path, "rb"), {"newline": ""}), ((path, "r"), {"newline": "x"}), ((path, "r", 0), {}), ((path, "rbt"), {}), ((path, "r+t+"), {}),
    ((path, "r"), {"encoding": "nope"}), ((path, "r"), {"encoding": 3}), ((path, "r"), {"closefd": False}), ((-1,), {}), ((999,), {}),
    ((1.5,), {}), ((None,), {}), (("/tmp",), {}), (("/nope/x", "w"), {}), ((path, "x"), {}), ((path,), {"opener": lambda p, f: -1}),
    ((path,), {"opener": lambda p, f: "x"}), ((path, "rb"), {"buffering": -5}), ((path, 3), {}), ((path, "r", "x"), {}), ((path, "r"), {"errors": 3}),
    ((path, "r"), {"errors": "nope"}), ((path, "rb+", 0), {}), ((path, "r", 100), {}), ((path, "r"), {"newline": 3}), ((path.encode(),), {}),
    ((path + "\0",), {}), ((path, "rb"), {"opener": os.open}),
):
    print(args[1:], list(keywords), end=" ")
    attempt(open, *args, **keywords)
descriptor = os.open(path, os.O_RDWR)
with open(descriptor, "wb", closefd=False) as f:
    f.write(b"by descriptor")
os.lseek(descriptor, 0, 0)
with open(descriptor, "rb") as f:
    print(f.name == descriptor, f.read())
attempt(os.close, descriptor)
f = open(path, "rb")
raw = f.detach()
print(type(raw).__name__, raw.read(2))
attempt(f.read)
attempt(lambda: f.closed)
show(f)
raw.close()


class Slow(io.RawIOBase):
    """Gives two bytes at a time."""

    def __init__(self, data):
        self.data = data
        self.taken = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        part = self.data[: min(2, len(buffer))]
        self.data = self.data[len(part):]
        buffer[: len(part)] = part
        return len(part)

    def write(self, data):
        self.taken.append(bytes(data))
        return len(data)


reader = io.BufferedReader(Slow(b"line one\nline two\nrest"))
print(reader.readline(), reader.read(3), reader.peek(1)[:1], reader.read(), reader.read())
print(list(io.BufferedReader(Slow(b"a\nb\nc"))), Slow(b"abcde").read(), Slow(b"abcde").read(3), Slow(b"ab\ncd").readline(), Slow(b"ab\ncd").readlines())
slow = Slow(b"")
writer = io.BufferedWriter(slow, 4)
print(writer.write(b"ab"), slow.taken, writer.write(b"cde"), writer.flush(), b"".join(slow.taken))
writer.close()
print(slow.closed, writer.closed)
attempt(io.BufferedReader, 5)
attempt(io.BufferedReader, io.BytesIO(), 0)
attempt(io.BufferedWriter, open(path, "rb"))
print(isinstance(reader, io.BufferedIOBase), isinstance(reader, io.IOBase), isinstance(reader, io.RawIOBase), isinstance(raw, io.RawIOBase), isinstance(raw, io.FileIO), issubclass(io.BufferedRandom, io.BufferedIOBase))
os.remove(path)
