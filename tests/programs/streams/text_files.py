"""Text files: encodings, error handlers, line ends, places."""
import io
import os
import sys

path = f"/tmp/rusthon-text-{os.getpid()}"


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)).replace(path, "PATH"))
    except Exception as error:
        print(type(error).__name__, str(error).replace(path, "PATH"))


def show(value):
    print(repr(value).replace(path, "PATH"))


def put(data):
    with open(path, "wb") as f:
        f.write(data)


def raw():
    with open(path, "rb") as f:
        return f.read()


with open(path, "w") as f:
    show(f)
    print(f.write("zwölf\n"), f.writelines(["a\n", "b"]), f.tell(), f.encoding, f.errors, f.newlines, f.line_buffering, f.write_through, f.mode, f.name == path)
    print(f.readable(), f.writable(), f.seekable(), f.closed, type(f.buffer).__name__, type(f.buffer.raw).__name__)
    for name, args in (("read", ()), ("readline", ()), ("readlines", ()), ("__next__", ()), ("write", (b"x",)), ("write", (1,)), ("writelines", ([1],)), ("writelines", (1,)), ("truncate", (-1,))):
        print(name, end=" ")
        attempt(getattr(f, name), *args)
print(raw(), f.closed)
f = open(path)
if f:
    print(f.read(3), f.tell(), f.readline(), f.tell(), f.readlines(), f.read(), f.readline())
    print(f.seek(0), f.readline(2), f.readline(), f.seek(0, 2), f.seek(0, 1), f.seek(7), f.read())
    f.seek(0)
    for line in f:
        print(ascii(line))
        attempt(f.tell)
        break
    print(f.readlines(), f.seek(0), f.tell())
    for name, args in (("write", ("x",)), ("read", ("x",)), ("readline", ("x",)), ("seek", (1, 1)), ("seek", (1, 2)), ("seek", (-1,)), ("seek", (0, 5)), ("truncate", (1,))):
        print(name, end=" ")
        attempt(getattr(f, name), *args)
    buffer = f.detach()
    print(type(buffer).__name__)
    for name, args in (("read", ()), ("tell", ()), ("close", ())):
        print(name, end=" ")
        attempt(getattr(f, name), *args)
    show(f)
    buffer.close()
f = open(path)
f.close()
for name, args in (
    ("read", ()), ("readline", ()), ("readlines", ()), ("seek", (0,)), ("tell", ()), ("truncate", ()), ("flush", ()), ("fileno", ()), ("isatty", ()),
    ("readable", ()), ("writable", ()), ("seekable", ()), ("write", ("x",)), ("__enter__", ()), ("__iter__", ()), ("__next__", ()), ("writelines", ([],)),
    ("detach", ()), ("reconfigure", ()), ("close", ()),
):
    print(name, end=" ")
    attempt(getattr(f, name), *args)

data = b"one\ntwo\r\nthree\rfour\r\n\n\rfive"
put(data)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), list(f), f.newlines)
    with open(path, newline=newline) as f:
        print([f.read(4) for _ in range(9)], f.newlines)
    with open(path, newline=newline) as f:
        print([f.readline(3) for _ in range(14)])
    with open(path, "w", newline=newline) as f:
        f.write("a\nb\r\nc\rd")
        print("x", "y", sep="\n", file=f)
    print(raw())
    put(data)
put(b"a" * 8191 + b"\r\nb")
with open(path) as f:
    print(len(f.readline()), f.readline(), f.newlines)
with open(path, newline="") as f:
    print(len(f.readline()), f.readline(), f.newlines)

text = "Grüße – 𝄞 ok\n"
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "UTF8"):
    with open(path, "w", encoding=encoding) as f:
        f.write(text)
        f.write("second\n")
        print(f.encoding, end=" ")
    with open(path, "a", encoding=encoding) as f:
        f.write("third\n")
    content = raw()
    with open(path, encoding=encoding) as f:
        lines = list(f)
    print(len(content), content[:6], lines == [text, "second\n", "third\n"], open(path, encoding=encoding).read() == text + "second\nthird\n")
with open(path, "w", encoding="latin-1") as f:
    print(f.write("äöü"), f.tell())
    attempt(f.write, "ab€")
    f.write("!")
print(raw(), open(path, encoding="latin-1").read(), open(path, encoding="cp1252").read())
attempt(lambda: open(path).read())
attempt(lambda: open(path, encoding="ascii").read())
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nope"):
    attempt(lambda: ascii(open(path, encoding="utf-8", errors=errors).read()))
    attempt(lambda: ascii(open(path, encoding="ascii", errors=errors).read()))
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"):
    with open(path, "w", encoding="ascii", errors=errors) as f:
        attempt(f.write, "a€\udc80b")
    print(errors, raw())
put(b"good line\n" * 3 + b"bad \xff\n")
f = open(path)
attempt(f.readline)
put(b"x" * 8190 + "é€𝄞".encode() * 3000)
with open(path) as f:
    content = f.read()
    print(len(content), content[-3:], set(content[8190:]) == set("é€𝄞"))
with open(path) as f:
    parts = []
    while part := f.read(1000):
        parts.append(part)
    print("".join(parts) == content)
put("é\nü€\n".encode())
with open(path) as f:
    places = [f.tell()]
    while f.readline():
        places.append(f.tell())
    print(places)
    for place in places:
        f.seek(place)
        print(place, repr(f.read(2)))
with open(path, "r+") as f:
    print(f.readline(), f.tell(), f.seek(0, 2), f.write("end"), f.seek(3), f.read(), f.truncate(3), f.seek(0), f.read())
    show(f)
with open(path, "a+") as f:
    print(f.tell(), f.write("more"), f.seek(0), f.read())
with open(path, "w+") as f:
    print(f.write("abc"), f.read(), f.seek(0), f.read(1), f.write("X"), f.seek(0), f.read())
with open(path, "x" if not os.path.exists(path) else "w", encoding="utf-8", errors="replace", buffering=1) as f:
    f.write("line\nhalf")
    print(raw(), f.line_buffering, f.errors)
    f.reconfigure(line_buffering=False, write_through=True)
    print(f.line_buffering, f.write_through)
    f.reconfigure(encoding="latin-1", newline="\r\n")
    print(f.write("é\n"), f.encoding, f.errors)
print(raw())

memory = io.BytesIO("é\r\nline\nü".encode("utf-8"))
wrapper = io.TextIOWrapper(memory, encoding="utf-8")
print(wrapper.read(1), wrapper.readline(), wrapper.readlines(), wrapper.newlines)
show(wrapper)
memory = io.BytesIO()
wrapper = io.TextIOWrapper(memory, "latin-1", newline="\r\n", line_buffering=True)
print(wrapper.write("ä"), memory.getvalue(), wrapper.write("b\n"), memory.getvalue(), print("c", file=wrapper), memory.getvalue(), wrapper.buffer is memory)
wrapper.close()
print(memory.closed)
attempt(io.TextIOWrapper, memory, newline="q")
attempt(io.TextIOWrapper, io.BytesIO(), 3)
attempt(io.TextIOWrapper)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append(None)


sink = Sink()
print("a", 1, sep="-", end="!", file=sink)
print(file=sink, flush=True)
standard, sys.stdout = sys.stdout, sink
print("captured")
sys.stdout = standard
print(sink.parts, sys.stdout is sys.__stdout__)
sys.stdout = io.StringIO()
print("in memory", 5)
value, sys.stdout = sys.stdout.getvalue(), standard
print(repr(value), sys.stdout.write("direct\n"))
attempt(print, "x", file=5)
attempt(print, "x", file=f)
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
print(sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors, sys.stdin.name, sys.stdout.mode, sys.stdout.fileno(), sys.stdin.buffer.read(4), sys.stdin.readline(), sys.stdin.read())
sys.stdout.reconfigure(errors="backslashreplace")
print("\udc80")
attempt(f.nothing if hasattr(f, "nothing") else (lambda: f.extra))
f.extra = 5
print(f.extra, isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f, io.TextIOWrapper), isinstance(sys.stdout, io.TextIOBase), isinstance(io.StringIO(), io.TextIOBase))
os.remove(path)
