"""Records of messages."""

__name__ = "logging"

import os
import time
from collections.abc import Mapping
from _warnings import _take_place
from logging._levels import getLevelName

_start = time.time_ns()


class LogRecord:
    """A message with all that is known about it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], Mapping) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = os.path.basename(pathname)
            self.module = os.path.splitext(self.filename)[0]
        except (TypeError, ValueError, AttributeError):
            self.filename = pathname
            self.module = "Unknown module"
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now / 1e9
        self.msecs = (now % 1_000_000_000) // 1_000_000 + 0.0
        self.relativeCreated = (now - _start) / 1e6
        self.thread = None
        self.threadName = "MainThread"
        self.processName = "MainProcess"
        self.process = os.getpid()
        self.taskName = None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """The message with its arguments."""
        text = str(self.msg)
        return text % self.args if self.args else text


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """What makes records from now on."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    """What makes records."""
    return _logRecordFactory


def makeLogRecord(dict):
    """A record with the given attributes."""
    made = _logRecordFactory(None, None, "", 0, "", (), None, None)
    made.__dict__.update(dict)
    return made


def _make_record(manager, name, level, fn, lno, msg, args, exc_info, func, extra, sinfo):
    record = (manager.logRecordFactory or _logRecordFactory)(name, level, fn, lno, msg, args, exc_info, func, sinfo)
    for key in extra or ():
        if key in ("message", "asctime") or key in record.__dict__:
            raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
        record.__dict__[key] = extra[key]
    return record


def _caller():
    """Where the call stands that logs: (file, line, function, no stack)."""
    place = _take_place()
    if place is None:
        return "(unknown file)", 0, "(unknown function)", None
    return place[0], place[1], place[3], None
