import io


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: io.StringIO('abc').read())
attempt(lambda: io.StringIO('abc\ndef').readline())
attempt(lambda: list(io.StringIO('a\nb\r\nc\rd')))
attempt(lambda: list(io.StringIO('a\nb\r\nc\rd',newline='')))
attempt(lambda: list(io.StringIO('a\nb\r\nc\rd',newline=None)))
attempt(lambda: io.StringIO('a\nb\r\nc\rd',newline='\r\n').getvalue())
attempt(lambda: io.StringIO('a\nb',newline='\r').readlines())
attempt(lambda: io.StringIO('abc').write(1))
attempt(lambda: io.StringIO(1))
attempt(lambda: io.StringIO('a',newline='x'))
attempt(lambda: io.StringIO('abc').seek(-1))
attempt(lambda: io.StringIO('abc').seek(1,1))
attempt(lambda: io.StringIO('abc').seek(0,5))
attempt(lambda: io.StringIO('abc').seek(0,2))
attempt(lambda: io.StringIO('abc').truncate(1))
attempt(lambda: io.StringIO('abc').fileno())
attempt(lambda: io.StringIO('abc').isatty())
attempt(lambda: io.StringIO('abc').read(2))
attempt(lambda: io.StringIO('abc').readlines(1))
attempt(lambda: io.StringIO('a\nb\nc').readlines(1))
attempt(lambda: io.StringIO(None).getvalue())
attempt(lambda: io.BytesIO(b'abc\nd').readline())
attempt(lambda: io.BytesIO(b'abc\nd').readlines())
attempt(lambda: io.BytesIO(b'abc').read(2))
attempt(lambda: io.BytesIO(b'abc').write('a'))
attempt(lambda: io.BytesIO(b'abc').seek(-1))
attempt(lambda: io.BytesIO(b'abc').seek(-1,2))
attempt(lambda: io.BytesIO(b'abc').getvalue())
attempt(lambda: io.BytesIO('a'))
attempt(lambda: io.BytesIO(b'abc').getbuffer().tobytes())
attempt(lambda: isinstance(io.StringIO(), io.TextIOBase))
attempt(lambda: isinstance(io.BytesIO(), io.IOBase))
attempt(lambda: io.StringIO('abc').tell())
attempt(lambda: io.SEEK_END)
out = io.StringIO()
print("hello", 1, [2], sep="-", end="!\n", file=out)
print("more", file=out)
print(repr(out.getvalue()), out.tell())
out.seek(6)
out.write("X")
print(repr(out.getvalue()), repr(out.read()))
with io.StringIO("a\nb\n") as stream:
    for line in stream:
        print(repr(line))
try:
    stream.read()
except ValueError as error:
    print(error)
data = io.BytesIO()
data.write(b"abc")
data.seek(5)
data.write(b"xyz")
data.seek(1)
print(data.read(3), data.tell(), data.getvalue(), data.truncate(2), data.getvalue())
