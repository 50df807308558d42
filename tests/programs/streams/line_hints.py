# readlines with a hint: lines until they hold more bytes than it says; BytesIO stops when they hold as many.
import io


class Pieces(io.RawIOBase):
    def __init__(self):
        self.left = b"ab\ncd\nef\n"

    def readable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), len(self.left))
        buffer[:count] = self.left[:count]
        self.left = self.left[count:]
        return count


for hint in (None, -1, 0, 1, 3, 4, 6, 100):
    print(hint, io.BytesIO(b"ab\ncd\nef\n").readlines(hint), io.StringIO("ab\ncd\nef\n").readlines(hint), Pieces().readlines(hint))

stream = io.BytesIO(b"ab\ncd\nef\n")
print(next(stream), stream.readlines(3), next(stream), next(stream, "end"))
stream.close()
print(iter(stream) is stream)
for use in (stream.readlines, lambda: next(stream)):
    try:
        use()
    except ValueError as error:
        print(error)
