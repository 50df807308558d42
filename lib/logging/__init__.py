"""Messages of programs: loggers in a tree, levels, handlers and formats."""

import atexit
import io
import sys
import warnings
from types import GenericAlias
from logging._formats import *
from logging._formats import _STYLES
from logging._levels import *
from logging._levels import _checkLevel, _levelToName, _nameToLevel
from logging._records import LogRecord, getLogRecordFactory, makeLogRecord, setLogRecordFactory, _caller, _make_record
from logging._handlers import *
from logging._handlers import _handlerList, _handlers, _StderrHandler

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter", "Handler",
    "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName",
    "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal", "getLevelName", "getLogger",
    "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory",
    "setLogRecordFactory", "lastResort", "raiseExceptions", "getLevelNamesMapping", "getHandlerByName", "getHandlerNames",
]

_defaultLastResort = _StderrHandler(WARNING)
lastResort = _defaultLastResort


class PlaceHolder:
    """Stands in the tree for a logger that only its descendants have named."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap[alogger] = None


class Manager:
    """The tree of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        """The logger of a dotted name, made when it is first asked for."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        found = self.loggerDict.get(name)
        if isinstance(found, Logger):
            return found
        made = (self.loggerClass or _loggerClass)(name)
        made.manager = self
        self.loggerDict[name] = made
        if found is not None:
            for child in found.loggerMap:
                if not child.parent.name.startswith(name):
                    made.parent = child.parent
                    child.parent = made
        self._find_parent(made)
        return made

    def _find_parent(self, made):
        name = made.name
        end = name.rfind(".")
        parent = None
        while end > 0 and parent is None:
            prefix = name[:end]
            found = self.loggerDict.get(prefix)
            if found is None:
                self.loggerDict[prefix] = PlaceHolder(made)
            elif isinstance(found, Logger):
                parent = found
            else:
                found.append(made)
            end = name.rfind(".", 0, end)
        made.parent = parent or self.root

    def setLoggerClass(self, klass):
        """The class of loggers made from now on."""
        _check_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """What makes records from now on."""
        self.logRecordFactory = factory

    def _clear_cache(self):
        for item in self.loggerDict.values():
            if isinstance(item, Logger):
                item._cache.clear()
        self.root._cache.clear()


def _check_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


class Logger(Filterer):
    """One channel of messages."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        """The level below which messages are dropped."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        """Log with level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log with level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log with level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """The old name of warning."""
        place = _caller()
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, _place=place, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log with level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log with level ERROR and the exception that is handled."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log with level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """Another name of critical."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log with any level."""
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the message was logged: (file, line, function, stack)."""
        return _caller()

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """The record of a message."""
        return _make_record(self.manager, name, level, fn, lno, msg, args, exc_info, func, extra, sinfo)

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1, _place=None):
        path, line, function, stack = _place or self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, path, line, msg, args, exc_info, function, extra, stack))

    def handle(self, record):
        """Pass a record to the handlers unless a filter drops it."""
        if self.disabled:
            return
        found = self.filter(record)
        if not found:
            return
        self.callHandlers(record if found is True else found if isinstance(found, LogRecord) else record)

    def addHandler(self, hdlr):
        """Add a handler."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Remove a handler."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        """True when messages find a handler, here or above."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def callHandlers(self, record):
        """Pass a record to the handlers here and above."""
        logger, found = self, 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if found == 0:
            if lastResort:
                if record.levelno >= lastResort.level:
                    lastResort.handle(record)
            elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
                sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
                self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """The level of this logger, or of the nearest above that has one."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """True when messages of a level are not dropped."""
        if self.disabled:
            return False
        try:
            return self._cache[level]
        except KeyError:
            enabled = self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
            return enabled

    def getChild(self, suffix):
        """The logger of a name below this."""
        if self.root is not self:
            suffix = f"{self.name}.{suffix}"
        return self.manager.getLogger(suffix)

    def getChildren(self):
        """The loggers directly below."""

        def depth(logger):
            return 0 if logger is logger.manager.root else 1 + logger.name.count(".")

        return {
            item for item in self.manager.loggerDict.values()
            if isinstance(item, Logger) and item.parent is self and depth(item) == 1 + depth(item.parent)
        }

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    def __reduce__(self):
        return getLogger, (self.name,)


class RootLogger(Logger):
    """The top of the tree."""

    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(Logger.root)


class LoggerAdapter:
    """A logger that adds to its messages."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        """The message and keywords to log."""
        if self.merge_extra and "extra" in kwargs:
            kwargs["extra"] = {**self.extra, **kwargs["extra"]}
        else:
            kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        """Log with level DEBUG."""
        self._log_at(DEBUG, msg, args, kwargs, _caller())

    def info(self, msg, *args, **kwargs):
        """Log with level INFO."""
        self._log_at(INFO, msg, args, kwargs, _caller())

    def warning(self, msg, *args, **kwargs):
        """Log with level WARNING."""
        self._log_at(WARNING, msg, args, kwargs, _caller())

    def error(self, msg, *args, **kwargs):
        """Log with level ERROR."""
        self._log_at(ERROR, msg, args, kwargs, _caller())

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log with level ERROR and the exception that is handled."""
        self._log_at(ERROR, msg, args, {**kwargs, "exc_info": exc_info}, _caller())

    def critical(self, msg, *args, **kwargs):
        """Log with level CRITICAL."""
        self._log_at(CRITICAL, msg, args, kwargs, _caller())

    def log(self, level, msg, *args, **kwargs):
        """Log with any level."""
        self._log_at(level, msg, args, kwargs, _caller())

    def _log_at(self, level, msg, args, kwargs, place):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self._log(level, msg, args, _place=place, **kwargs)

    def isEnabledFor(self, level):
        """True when messages of a level are not dropped."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """The level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level in force."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """True when messages find a handler."""
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.logger.name} ({getLevelName(self.logger.getEffectiveLevel())})>"

    __class_getitem__ = classmethod(GenericAlias)


def getLogger(name=None):
    """The logger of a name; the root without."""
    if not name or (isinstance(name, str) and name == root.name):
        return root
    return Logger.manager.getLogger(name)


def setLoggerClass(klass):
    """The class of loggers made from now on."""
    global _loggerClass
    _check_class(klass)
    _loggerClass = klass


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass


def basicConfig(**kwargs):
    """Give the root logger a handler unless it has one."""
    force = kwargs.pop("force", False)
    encoding = kwargs.pop("encoding", None)
    errors = kwargs.pop("errors", "backslashreplace")
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None:
        filename = kwargs.pop("filename", None)
        mode = kwargs.pop("filemode", "a")
        if filename:
            if "b" in mode:
                errors = None
            else:
                encoding = io.text_encoding(encoding)
            handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors)]
        else:
            handlers = [StreamHandler(kwargs.pop("stream", None))]
    dates = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES.keys())}")
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), dates, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs.keys())}")


def _at_root(level, msg, args, kwargs):
    place = _caller()
    if not root.handlers:
        basicConfig()
    if root.isEnabledFor(level):
        root._log(level, msg, args, _place=place, **kwargs)


def critical(msg, *args, **kwargs):
    """Log with level CRITICAL at the root."""
    _at_root(CRITICAL, msg, args, kwargs)


def fatal(msg, *args, **kwargs):
    """Another name of critical."""
    _at_root(CRITICAL, msg, args, kwargs)


def error(msg, *args, **kwargs):
    """Log with level ERROR at the root."""
    _at_root(ERROR, msg, args, kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Log with level ERROR and the exception that is handled at the root."""
    _at_root(ERROR, msg, args, {**kwargs, "exc_info": exc_info})


def warning(msg, *args, **kwargs):
    """Log with level WARNING at the root."""
    _at_root(WARNING, msg, args, kwargs)


def warn(msg, *args, **kwargs):
    """The old name of warning."""
    place = _caller()
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    if not root.handlers:
        basicConfig()
    if root.isEnabledFor(WARNING):
        root._log(WARNING, msg, args, _place=place, **kwargs)


def info(msg, *args, **kwargs):
    """Log with level INFO at the root."""
    _at_root(INFO, msg, args, kwargs)


def debug(msg, *args, **kwargs):
    """Log with level DEBUG at the root."""
    _at_root(DEBUG, msg, args, kwargs)


def log(level, msg, *args, **kwargs):
    """Log with any level at the root."""
    _at_root(level, msg, args, kwargs)


def disable(level=CRITICAL):
    """Drop all messages up to a level."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers."""
    for reference in reversed(handlerList[:]):
        handler = reference()
        if handler is not None:
            try:
                if getattr(handler, "flushOnClose", True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass


atexit.register(shutdown)

_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))


def captureWarnings(capture):
    """Log warnings instead of writing them, or stop doing so."""
    global _warnings_showwarning
    if capture:
        if _warnings_showwarning is None:
            _warnings_showwarning = warnings.showwarning
            warnings.showwarning = _showwarning
    elif _warnings_showwarning is not None:
        warnings.showwarning = _warnings_showwarning
        _warnings_showwarning = None
