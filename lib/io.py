"""Streams: text and bytes in memory; files come from open()."""

import abc as _abc
from _io import TextIOWrapper, UnsupportedOperation

__all__ = [
    "BlockingIOError", "open", "IOBase", "RawIOBase", "BytesIO", "StringIO", "BufferedIOBase", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
]

open = open
BlockingIOError = BlockingIOError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class IOBase(metaclass=_abc.ABCMeta):
    """What all streams share."""

    closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def flush(self):
        self._check_open()

    def seek(self, position, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readline(self, size=-1, /):
        line = bytearray()
        while size < 0 or len(line) < size:
            part = self.read(1)
            if not part:
                break
            line += part
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=None, /):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.close()


class RawIOBase(IOBase):
    """Unbuffered bytes; subclasses define readinto and write."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        return bytes(buffer[:count])

    def readall(self):
        data = bytearray()
        while part := self.read(DEFAULT_BUFFER_SIZE):
            data += part
        return bytes(data)

    def readinto(self, buffer, /):
        self._unsupported("readinto")

    def write(self, data, /):
        self._unsupported("write")


class BufferedIOBase(IOBase):
    """Buffered bytes."""

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    """Text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, text, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


TextIOBase.register(TextIOWrapper)


class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._data = bytearray(initial_bytes if initial_bytes is not None else b"")
        self._place = 0

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        self.closed = True
        self._data = bytearray()

    def getvalue(self):
        self._check_open()
        return bytes(self._data)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._data)

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def read(self, size=-1, /):
        self._check_open()
        start = self._place
        end = len(self._data)
        if size is not None and size >= 0:
            end = min(end, start + size)
        if end <= start:
            return b""
        self._place = end
        return bytes(self._data[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        self._check_open()
        start = self._place
        end = self._data.find(b"\n", start) + 1
        if end == 0:
            end = len(self._data)
        if size is not None and size >= 0:
            end = min(end, start + size)
        if end <= start:
            return b""
        self._place = end
        return bytes(self._data[start:end])

    def write(self, data, /):
        self._check_open()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = memoryview(data).tobytes()
        if not data:
            return 0
        missing = self._place - len(self._data)
        if missing > 0:
            self._data += bytes(missing)
        self._data[self._place : self._place + len(data)] = data
        self._place += len(data)
        return len(data)

    def seek(self, position, whence=0, /):
        self._check_open()
        if whence == 0:
            if position < 0:
                raise ValueError(f"negative seek value {position}")
        elif whence == 1:
            position = max(0, self._place + position)
        elif whence == 2:
            position = max(0, len(self._data) + position)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._place = position
        return position

    def tell(self):
        self._check_open()
        return self._place

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self._place
        elif size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size


class StringIO(TextIOBase):
    """Text in memory."""

    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline = newline
        self._text = ""
        self._more = []
        self._place = 0
        if initial_value:
            self.write(initial_value)
            self._place = 0

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _whole(self):
        if self._more:
            self._text += "".join(self._more)
            self._more = []
        return self._text

    def close(self):
        self.closed = True
        self._text = ""
        self._more = []

    def getvalue(self):
        self._check_open()
        return self._whole()

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        self._check_open()
        length = len(text)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        if self._place is None:
            self._more.append(text)
            return length
        whole = self._whole()
        if self._place == len(whole):
            # From here on writing appends, and no place is counted until someone asks for it.
            self._more.append(text)
            self._place = None
            return length
        if self._place > len(whole):
            whole += "\0" * (self._place - len(whole))
        end = self._place + len(text)
        self._text = whole[: self._place] + text + whole[end:]
        self._place = end
        return length

    def _position(self):
        if self._place is None:
            self._place = len(self._whole())
        return self._place

    def read(self, size=-1, /):
        self._check_open()
        start = self._position()
        whole = self._whole()
        end = len(whole) if size is None or size < 0 else min(len(whole), start + size)
        self._place = max(start, end)
        return whole[start:end]

    def readline(self, size=-1, /):
        self._check_open()
        start = self._position()
        whole = self._whole()
        if self._newline == "":
            end = len(whole)
            for place in range(start, len(whole)):
                if whole[place] == "\n":
                    end = place + 1
                    break
                if whole[place] == "\r":
                    end = place + 2 if whole[place + 1 : place + 2] == "\n" else place + 1
                    break
        else:
            mark = self._newline or "\n"
            end = whole.find(mark, start)
            end = len(whole) if end < 0 else end + len(mark)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._place = max(start, end)
        return whole[start:end]

    def seek(self, position, whence=0, /):
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and position < 0:
            raise ValueError(f"Negative seek position {position}")
        if whence and position:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 1:
            return self._position()
        self._place = len(self._whole()) if whence == 2 else position
        return self._place

    def tell(self):
        self._check_open()
        return self._position()

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self._position()
        elif size < 0:
            raise ValueError(f"Negative size value {size}")
        place = self._position()
        self._text = self._whole()[:size]
        self._place = place
        return size
