"""Streams: text and bytes in memory and in files."""

import abc as _abc
from _io import BufferedRandom, BufferedReader, BufferedWriter, FileIO, TextIOWrapper, UnsupportedOperation

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "text_encoding", "DEFAULT_BUFFER_SIZE",
    "IncrementalNewlineDecoder",
]

open = open
BlockingIOError = BlockingIOError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


def open_code(path):
    """Open a file of code for reading bytes."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or what stands for the locale's."""
    return "locale" if encoding is None else encoding


def _count(size):
    """An optional size as an int, -1 for None."""
    if size is None:
        return -1
    if not hasattr(size, "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size.__index__()


def _index(number):
    if not hasattr(number, "__index__"):
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")
    return number.__index__()


def _target(buffer):
    """The memory that readinto writes to."""
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return view if view.format == "B" else view.cast("B")


class IOBase(metaclass=_abc.ABCMeta):
    """What all streams share."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass

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
        size = _count(size)
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
        hint = _count(hint)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if 0 < hint < size:
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
        size = _count(size)
        if size < 0:
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
        return bytes(data) if data else part

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


class BufferedIOBase(IOBase):
    """Buffered bytes."""

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def _into(self, buffer, read):
        view = _target(buffer)
        data = read(len(view))
        view[: len(data)] = data
        return len(data)

    def readinto(self, buffer, /):
        return self._into(buffer, self.read)

    def readinto1(self, buffer, /):
        return self._into(buffer, self.read1)

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


RawIOBase.register(FileIO)
for _kind in (BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_kind)
del _kind
TextIOBase.register(TextIOWrapper)


class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b""):
        self._place = 0
        self._data = bytearray()
        if initial_bytes is not None:
            self._data += self._bytes(initial_bytes)

    def _bytes(self, data):
        try:
            return memoryview(data).tobytes()
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None

    def close(self):
        if not self._closed:
            self._data.clear()
            self._closed = True

    def getvalue(self):
        self._check_open()
        return bytes(self._data)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._data)

    def flush(self):
        self._check_open()

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def _take(self, end):
        start = self._place
        if end <= start:
            return b""
        self._place = end
        return bytes(self._data[start:end])

    def read(self, size=-1, /):
        if self._closed:
            self._check_open()
        if type(size) is not int:
            size = _count(size)
        end = len(self._data)
        return self._take(end if size < 0 else min(end, self._place + size))

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        if self._closed:
            self._check_open()
        if type(size) is not int:
            size = _count(size)
        end = self._data.find(b"\n", self._place) + 1 or len(self._data)
        return self._take(end if size < 0 else min(end, self._place + size))

    def readlines(self, hint=None, /):
        hint = _count(hint)
        lines = []
        size = 0
        while line := BytesIO.readline(self):
            lines.append(line)
            size += len(line)
            if 0 < hint <= size:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        line = BytesIO.readline(self)
        if not line:
            raise StopIteration
        return line

    def write(self, data, /):
        if self._closed:
            self._check_open()
        if type(data) is not bytes:
            data = self._bytes(data)
        if not data:
            return 0
        if self._place == len(self._data):
            self._data += data
            self._place += len(data)
            return len(data)
        missing = self._place - len(self._data)
        if missing > 0:
            self._data += bytes(missing)
        self._data[self._place : self._place + len(data)] = data
        self._place += len(data)
        return len(data)

    def seek(self, position, whence=0, /):
        self._check_open()
        position = _index(position)
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
        size = self._place if size is None else _count(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(self._data):
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
        self._seen = None if newline else IncrementalNewlineDecoder(None, newline is None)
        self._is_plain = newline == "\n"
        self._text = ""
        # What was written at the end since; the place is None while nobody has asked where that is.
        self._more = []
        self._place = 0
        if initial_value:
            self._insert(initial_value)
            self._place = 0

    @property
    def newlines(self):
        self._check_open()
        return self._seen and self._seen.newlines

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _whole(self):
        if self._more:
            self._text += "".join(self._more)
            self._more = []
        return self._text

    def close(self):
        if not self._closed:
            self._closed = True
            self._text = ""
            self._more = []

    def flush(self):
        pass

    def isatty(self):
        super()._check_open()
        return False

    def __iter__(self):
        super()._check_open()
        return self

    def __next__(self):
        if self._closed or self._more or not self._is_plain or type(self) is not StringIO:
            return super().__next__()
        start = self._position()
        end = self._text.find("\n", start) + 1 or len(self._text)
        if end <= start:
            raise StopIteration
        self._place = end
        return self._text[start:end]

    def __enter__(self):
        super()._check_open()
        return self

    def writelines(self, lines, /):
        super()._check_open()
        for line in lines:
            self.write(line)

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
        if self._closed:
            self._check_open()
        if self._place is None and self._is_plain:
            self._more.append(text)
        else:
            self._insert(text)
        return len(text)

    def _insert(self, text):
        if self._seen is not None:
            text = self._seen.decode(text, True)
        elif self._newline != "\n":
            text = text.replace("\n", self._newline)
        if self._place is None:
            self._more.append(text)
            return
        whole = self._whole()
        if self._place == len(whole):
            self._more.append(text)
            self._place = None
            return
        if self._place > len(whole):
            whole += "\0" * (self._place - len(whole))
        end = self._place + len(text)
        self._text = whole[: self._place] + text + whole[end:]
        self._place = end

    def _position(self):
        if self._place is None:
            self._place = len(self._whole())
        return self._place

    def _take(self, end):
        start = self._position()
        self._place = max(start, end)
        return self._whole()[start:end]

    def read(self, size=-1, /):
        self._check_open()
        size = _count(size)
        start = self._position()
        length = len(self._whole())
        return self._take(length if size < 0 else min(length, start + size))

    def readline(self, size=-1, /):
        self._check_open()
        size = _count(size)
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
        return self._take(end if size < 0 else min(end, start + size))

    def seek(self, position, whence=0, /):
        self._check_open()
        position = _index(position)
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
        place = self._position()
        size = place if size is None else _count(size)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = self._whole()[:size]
        return size


class BufferedRWPair(BufferedIOBase):
    """Two raw streams, one to read from and one to write to, as one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Notes the line ends of text that comes in parts and, if wanted, makes all of them newlines."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._seen = 0
        self._pending = False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending = True
        if "\r" in text:
            both = text.count("\r\n")
            self._seen |= (both > 0) << 2 | (text.count("\n") > both) << 1 | (text.count("\r") > both)
            if self.translate:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif "\n" in text:
            self._seen |= 2
        return text

    def getstate(self):
        data, flags = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return data, flags << 1 | self._pending

    def setstate(self, state):
        data, flags = state
        self._pending = bool(flags & 1)
        if self.decoder is not None:
            self.decoder.setstate((data, flags >> 1))

    def reset(self):
        self._seen = 0
        self._pending = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        kinds = tuple(mark for bit, mark in ((1, "\r"), (2, "\n"), (4, "\r\n")) if self._seen & bit)
        return None if not kinds else kinds[0] if len(kinds) == 1 else kinds


for _kind in (BytesIO, StringIO, BufferedRWPair, IncrementalNewlineDecoder):
    _kind.__module__ = "_io"
del _kind
