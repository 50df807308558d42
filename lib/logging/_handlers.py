"""Handlers: where messages go."""

__name__ = "logging"
__all__ = ["FileHandler", "Handler", "NullHandler", "StreamHandler", "getHandlerByName", "getHandlerNames"]

import io
import os
import sys
import traceback
import weakref
from types import GenericAlias
from logging._formats import Filterer, _defaultFormatter
from logging._levels import NOTSET, _checkLevel, getLevelName

_handlers = weakref.WeakValueDictionary()
_handlerList = []


def getHandlerByName(name):
    """The handler of a name; None when there is none."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of all named handlers."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Takes records."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _handlerList.append(weakref.ref(self, _forget))
        self.lock = None

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        if self._name in _handlers:
            del _handlers[self._name]
        self._name = value
        if value:
            _handlers[value] = self

    get_name = name.fget
    set_name = name.fset

    def createLock(self):
        """Only one thread runs: there is nothing to lock."""

    def acquire(self):
        """Only one thread runs: there is nothing to lock."""

    def release(self):
        """Only one thread runs: there is nothing to unlock."""

    def setLevel(self, level):
        """The level below which records are dropped."""
        self.level = _checkLevel(level)

    def format(self, record):
        """A record as text."""
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        """Write a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Write a record unless a filter drops it."""
        found = self.filter(record)
        if found:
            self.emit(found if found is not True else record)
        return found

    def setFormatter(self, fmt):
        """What makes texts of records."""
        self.formatter = fmt

    def flush(self):
        """Write what is buffered."""

    def close(self):
        """Give up what the handler holds."""
        self._closed = True
        if self._name and self._name in _handlers:
            del _handlers[self._name]

    def handleError(self, record):
        """Show an exception that writing a record raised."""
        import logging

        if not logging.raiseExceptions or not sys.stderr:
            return
        error = sys.exception()
        try:
            sys.stderr.write("--- Logging error ---\n")
            traceback.print_exception(error, limit=None, file=sys.stderr)
            sys.stderr.write("Call stack:\n")
            sys.stderr.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
        except OSError:
            pass

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


def _forget(reference):
    if reference in _handlerList:
        _handlerList.remove(reference)


class StreamHandler(Handler):
    """Writes to a stream, standard error by default."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Another stream; the old one, or None when it is the same."""
        if stream is self.stream:
            return None
        old = self.stream
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{self.__class__.__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"

    __class_getitem__ = classmethod(GenericAlias)


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = encoding if "b" in mode else io.text_encoding(encoding)
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def close(self):
        if self.stream:
            try:
                self.flush()
            finally:
                stream, self.stream = self.stream, None
                stream.close()
        Handler.close(self)

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is when it writes."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    """Writes nothing."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None

    def _at_fork_reinit(self):
        pass
