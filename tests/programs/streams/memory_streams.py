"""StringIO, BytesIO and the abstract streams."""
import io


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


b = io.BytesIO(b"line one\nline two\nrest")
print(b.read(4), b.tell(), b.readline(), b.readlines(), b.read(), b.seek(5), b.read1(3), b.read1(), b.seek(-4, 2), b.read(None), b.seek(0, 1))
print(b.seek(0), list(b), b.seek(0), b.readline(3), b.readlines(2), b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
buffer = bytearray(5)
print(b.seek(0), b.readinto(buffer), buffer, b.readinto1(memoryview(buffer)[1:3]), buffer)
print(b.seek(30), b.write(b"far"), len(b.getvalue()), b.getvalue()[20:], b.truncate(4), b.getvalue(), b.tell(), b.seek(2), b.truncate(), b.getvalue())
print(b.write(bytearray(b"12345")), b.writelines([b"a", b"bc"]), b.getvalue(), b.flush())
view = b.getbuffer()
view[0] = 65
print(b.getvalue(), len(view), bytes(view[:3]), view.readonly)
attempt(b.write, b"x" * 50)
attempt(b.truncate, 0)
attempt(b.close)
view.release()
print(b.seek(0, 2), b.write(b"now"), b.getvalue())
for function, args in ((b.seek, (-1,)), (b.seek, (0, 5)), (b.seek, ("a",)), (b.write, ("text",)), (b.write, (5,)), (b.truncate, (-1,)), (b.truncate, ("a",)), (b.read, ("a",)), (b.readline, ("a",)), (b.readinto, (b"abc",)), (b.fileno, ()), (b.detach, ()), (io.BytesIO, ("text",)), (io.BytesIO, (5,)), (b.writelines, (["a"],)), (b.writelines, (5,))):
    attempt(function, *args)
print(io.BytesIO(None).read(), io.BytesIO(initial_bytes=b"k").read(), io.BytesIO([1, 2]).read() if False else "")
with io.BytesIO(b"x") as c:
    print(c.read())
for name, args in (("read", ()), ("write", (b"",)), ("getvalue", ()), ("getbuffer", ()), ("seek", (0,)), ("tell", ()), ("flush", ()), ("readable", ()), ("seekable", ()), ("isatty", ()), ("__next__", ()), ("readline", ()), ("readlines", ()), ("truncate", ()), ("writelines", ([],)), ("__enter__", ()), ("close", ())):
    print(name, end=" ")
    attempt(getattr(c, name), *args)
c.extra = 5
print(c.extra, c.closed, type(c).__name__, type(c).__module__, repr(c)[:22], bytes(io.BytesIO(b"ab").getvalue()))

s = io.StringIO("first\nsecond\r\nthird")
print(s.read(3), s.tell(), s.readline(), s.readlines(), s.read(), s.seek(2), s.read(2), s.seek(0), list(s), s.newlines, s.encoding, s.errors, s.line_buffering)
print(s.seek(0, 2), s.write("!é𝄞"), s.getvalue(), s.seek(100), s.write("gap"), len(s.getvalue()), s.truncate(3), s.getvalue(), s.seek(1), s.truncate(), s.getvalue(), s.tell())
print(s.writelines(["x", "y"]), s.getvalue(), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.flush(), print("printed", 1, file=s), s.getvalue())
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), list(t), repr(t.getvalue()), t.newlines, t.write("x\ny"), repr(t.getvalue()), t.seek(0), repr(t.read()))
for function, args in ((s.seek, (-1,)), (s.seek, (0, 5)), (s.seek, (1, 1)), (s.seek, (1, 2)), (s.seek, ("a",)), (s.write, (b"b",)), (s.write, (5,)), (s.truncate, (-1,)), (s.truncate, ("a",)), (s.read, ("a",)), (s.readline, ("a",)), (s.fileno, ()), (s.detach, ()), (io.StringIO, (b"b",)), (io.StringIO, (5,)), (io.StringIO, ("", "q")), (io.StringIO, ("", 5)), (s.writelines, ([5],))):
    attempt(function, *args)
s = io.StringIO("abc")
s.write("X")
print(s.getvalue(), io.StringIO(None).read() == "", io.StringIO(initial_value="k", newline="").read(), s.readline(1), s.read(1), s.seek(0), s.read(-1), s.read(None))
with s:
    pass
for name, args in (("read", ()), ("write", ("",)), ("getvalue", ()), ("seek", (0,)), ("tell", ()), ("flush", ()), ("readable", ()), ("seekable", ()), ("isatty", ()), ("__iter__", ()), ("__next__", ()), ("readline", ()), ("truncate", ()), ("writelines", ([],)), ("__enter__", ()), ("close", ())):
    print(name, end=" ")
    attempt(getattr(s, name), *args)
print(s.closed, type(s).__name__, type(s).__module__, repr(s)[:23])


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print("shout", file=u)
print(u.getvalue(), isinstance(u, io.TextIOBase), isinstance(u, io.IOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.StringIO, io.RawIOBase))


class Lines(io.TextIOBase):
    def readline(self, size=-1):
        return "line\n" if not self.__dict__.setdefault("done", False) and not self.__dict__.update(done=True) else ""


print(list(Lines()), io.TextIOBase().encoding, io.TextIOBase().newlines)
for base, names in ((io.IOBase, ("seek", "tell", "truncate", "fileno", "read", "write")), (io.RawIOBase, ("read", "write", "readinto")), (io.BufferedIOBase, ("read", "read1", "write", "detach", "readinto")), (io.TextIOBase, ("read", "readline", "write", "detach"))):
    for name in names:
        stream = base()
        print(base.__name__, name, end=" ")
        if hasattr(stream, name):
            attempt(getattr(stream, name), *(["x"] if (base, name) == (io.TextIOBase, "write") else [bytearray(1)] if name in ("write", "readinto") else [0] if name in ("seek",) else []))
        else:
            print("missing")
base = io.IOBase()
print(base.closed, base.readable(), base.writable(), base.seekable(), base.isatty(), base.close(), base.closed)
attempt(base.readable)
attempt(base.flush)
attempt(base.__enter__)
attempt(io.RawIOBase().readall)


class Raw(io.RawIOBase):
    closed_with = None

    def readinto(self, buffer):
        return None

    def close(self):
        Raw.closed_with = self.closed
        super().close()


with Raw() as r:
    print(r.read(1), r.readall())
print(Raw.closed_with, r.closed)
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO()) 
print(pair.readable(), pair.writable(), pair.read(1), pair.write(b"out"), pair.peek(1)[:1], pair.flush(), pair.close(), pair.closed)
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, io.open is open, io.UnsupportedOperation.__mro__[1:3], io.text_encoding(None), io.text_encoding("x"), io.BlockingIOError is BlockingIOError)
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(decoder.decode("a\r\nb\r")), repr(decoder.decode("\nc")), decoder.newlines)
