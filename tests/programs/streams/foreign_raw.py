# A buffered reader over a stream written in Python.
import io


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part, self.data = self.data[:len(buffer)], self.data[len(buffer):]
        buffer[:len(part)] = part
        return len(part)


print(io.BufferedReader(Raw(b"one\ntwo\n"), 4).read())
print(io.TextIOWrapper(io.BufferedReader(Raw(b"one\ntwo\n"))).readlines())
