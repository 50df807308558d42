"""The contexts and texts of assertions."""

import collections
import re
import warnings

MAX_REPR = 80


def safe_repr(obj, short=False):
    """The repr of an object, whatever its __repr__ does."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:MAX_REPR] + " [truncated]..." if short and len(text) >= MAX_REPR else text


def _shorten(text, prefix, suffix):
    skipped = len(text) - prefix - suffix
    return f"{text[:prefix]}[{skipped} chars]{text[len(text) - suffix:]}" if skipped > 12 else text


def common_shorten_repr(*values):
    """The reprs of values, without so much of what they have in common that they would be too long."""
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= MAX_REPR:
        return texts
    first, last = min(texts), max(texts)
    common = 0
    while common < len(first) and first[common] == last[common]:
        common += 1
    prefix = texts[0][:common]
    room = MAX_REPR - (longest - common + 5 + 5 + 12)
    if room > 5:
        prefix = _shorten(prefix, 5, room)
        return tuple(prefix + text[common:] for text in texts)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(text[common:], 5, 5) for text in texts)


_Mismatch = collections.namedtuple("Mismatch", "actual expected value")


def count_differences(actual, expected, hashable):
    """What two collections have in different numbers."""
    result = []
    if hashable:
        first, second = collections.Counter(actual), collections.Counter(expected)
        for value, count in first.items():
            other = second.get(value, 0)
            if count != other:
                result.append(_Mismatch(count, other, value))
        for value, count in second.items():
            if value not in first:
                result.append(_Mismatch(0, count, value))
        return result
    left, right = list(actual), list(expected)
    for values, others, is_first in ((left, right, True), (right, left, False)):
        seen = []
        for value in values:
            if any(value == known for known in seen) or (not is_first and any(value == known for known in left)):
                continue
            seen.append(value)
            mine, theirs = sum(v == value for v in values), sum(v == value for v in others)
            if mine != theirs:
                result.append(_Mismatch(mine, theirs, value) if is_first else _Mismatch(theirs, mine, value))
    return result


class _RaisesBase:
    """What assertRaises and its relatives share: as a context, or with a callable at once."""

    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        self.obj_name = None
        self.msg = None
        self.expected_regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex

    def _raiseFailure(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def handle(self, name, args, kwargs):
        """Be a context, or call what is given inside of it."""
        if not self._is_good(self.expected):
            raise TypeError(f"{name}() arg 1 must be {self._base_text}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)

    def _is_good(self, expected):
        kinds = expected if isinstance(expected, tuple) else (expected,)
        return all(isinstance(kind, type) and issubclass(kind, self._base_type) for kind in kinds)

    def _expected_name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)


class AssertRaises(_RaisesBase):
    """The context of assertRaises."""

    _base_type = BaseException
    _base_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            if self.obj_name:
                self._raiseFailure(f"{self._expected_name()} not raised by {self.obj_name}")
            else:
                self._raiseFailure(f"{self._expected_name()} not raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{exc_value}"')
        return True


class AssertWarns(_RaisesBase):
    """The context of assertWarns."""

    _base_type = Warning
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catcher.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for item in self.warnings:
            warning = item.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, item.filename, item.lineno
            return
        if first is not None:
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{first}"')
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{self._expected_name()} not triggered{by}")


_Records = collections.namedtuple("_LoggingWatcher", ["records", "output"])


class AssertLogs:
    """The context of assertLogs and assertNoLogs."""

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging

        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        import logging

        class Capturing(logging.Handler):
            def __init__(self):
                super().__init__()
                self.watcher = _Records([], [])

            def emit(self, record):
                self.watcher.records.append(record)
                self.watcher.output.append(self.format(record))

        logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        self.logger = logger
        handler = Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.watcher = handler.watcher
        self._old = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        import logging

        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        name = logging.getLevelName(self.level)
        if self.no_logs:
            if self.watcher.records:
                self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            self._fail(f"no logs of level {name} or higher triggered on {self.logger.name}")

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


__unittest = True
