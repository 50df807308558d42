"""Tracebacks and exceptions as text."""

import linecache
import sys
from _traceback import _entries, _message, _syntax_error

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_MOST_REPEATS = 3


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def print_list(extracted_list, file=None):
    """Print the entries of a stack."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """The texts of the entries of a stack."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print a traceback's entries."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The texts of a traceback's entries."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """A traceback as a StackSummary."""
    return StackSummary._of_traceback(tb, limit)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The text of an exception with its traceback, in parts."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The lines that name an exception."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the last exception that nobody caught."""
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def _no_stack():
    raise NotImplementedError("the functions that are running are not known to a compiled program: traceback knows no stacks")


def print_stack(f=None, limit=None, file=None):
    """Not supported without a frame."""
    if f is None:
        _no_stack()
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Not supported without a frame."""
    if f is None:
        _no_stack()
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Not supported without a frame."""
    if f is None:
        _no_stack()
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Does nothing: the frames of a traceback keep no variables."""


def walk_stack(f):
    """The frames from one outwards, as far as they are known."""
    if f is None:
        _no_stack()
    yield f, f.f_lineno


def walk_tb(tb):
    """The frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class FrameSummary:
    """One entry of a stack."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "_text", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._text = None
        self.locals = {k: _safe_string(v, "local", func=repr) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _source(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [linecache.getline(self.filename, number).rstrip() for number in range(self.lineno, self.end_lineno + 1)]
            self._lines = "\n".join(lines) + "\n"
        return self._lines

    @property
    def line(self):
        lines = self._source()
        return None if lines is None else lines.partition("\n")[0].strip()


class StackSummary(list):
    """The entries of a stack, the outermost first."""

    @classmethod
    def _of_traceback(cls, tb, limit=None):
        stack = cls()
        for filename, lineno, end_lineno, colno, end_colno, name, text in _limited(_entries(tb), limit):
            frame = FrameSummary(filename, lineno, name, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
            frame._text = text
            stack.append(frame)
        return stack

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """A summary of pairs of a frame and a line."""
        stack = cls()
        for frame, lineno in _limited(list(frame_gen), limit):
            code = frame.f_code
            stack.append(FrameSummary(code.co_filename, lineno, code.co_name))
        return stack

    @classmethod
    def from_list(cls, a_list):
        """A summary of entries or of tuples (file name, line number, name, line)."""
        stack = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                stack.append(frame)
            else:
                filename, lineno, name, line = frame
                stack.append(FrameSummary(filename, lineno, name, line=line))
        return stack

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry."""
        frame = frame_summary
        if frame._text is not None:
            return frame._text
        text = '  File "{}", line {}, in {}\n'.format(frame.filename, frame.lineno, frame.name)
        lines = frame._source()
        if lines and lines.strip():
            text += "    {}\n".format(lines.partition("\n")[0].strip())
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += "    {name} = {value}\n".format(name=name, value=value)
        return text

    def format(self, **kwargs):
        """The texts of the entries; what repeats often is counted."""
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if last is None or place != last:
                result += _repeated(count)
                last = place
                count = 0
            count += 1
            if count <= _MOST_REPEATS:
                result.append(text)
        return result + _repeated(count)


def _repeated(count):
    count -= _MOST_REPEATS
    if count <= 0:
        return []
    return [f'  [Previous line repeated {count} more time{"s" if count > 1 else ""}]\n']


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class _Margin:
    """How far the text of an exception group is indented."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, parts, margin="|"):
        start = self.indent()
        if self.depth:
            start += margin + " "
        for part in [parts] if isinstance(parts, str) else parts:
            yield "".join(start + line for line in part.splitlines(True)) if start else part


class TracebackException:
    """An exception as far as its text needs it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of_traceback(exc_traceback, limit)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(error, '__notes__', repr)}"]
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        self._is_syntax_error = False
        self._lines = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
            self.end_lineno = str(exc_value.end_lineno) if exc_value.end_lineno is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
            self._lines = _syntax_error(exc_value).splitlines(True)
        elif exc_type and issubclass(exc_type, NameError) and exc_traceback is None:
            # Without a frame no similar names are known.
            if exc_value.name in sys.stdlib_module_names:
                self._str += f". Did you forget to import '{exc_value.name}'?"
        elif exc_type and issubclass(exc_type, (ImportError, NameError, AttributeError)):
            try:
                self._str = _message(exc_value)
            except Exception:
                pass
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is None:
            self._add_related(exc_value, seen, compact, dict(
                limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, max_group_width=max_group_width,
                max_group_depth=max_group_depth))

    def _add_related(self, value, seen, compact, options):
        waiting = [(self, value)]

        def related(exception):
            if exception is None or id(exception) in seen:
                return None
            made = TracebackException(type(exception), exception, exception.__traceback__, _seen=seen, **options)
            waiting.append((made, exception))
            return made

        while waiting:
            made, exception = waiting.pop()
            if exception is None:
                continue
            made.__cause__ = related(exception.__cause__)
            if not compact or (made.__cause__ is None and not exception.__suppress_context__):
                made.__context__ = related(exception.__context__)
            if isinstance(exception, BaseExceptionGroup):
                made.exceptions = []
                for member in exception.exceptions:
                    part = TracebackException(type(member), member, member.__traceback__, _seen=seen, **options)
                    made.exceptions.append(part)
                    waiting.append((part, member))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """An exception with its traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return (module if isinstance(module, str) else "<unknown>") + "." + self.exc_type_qualname

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines that name the exception, and its notes."""
        indent = 3 * _depth * " "
        if not self._have_exc_type:
            yield indent + ("None\n" if self._str == "None" else f"None: {self._str}\n")
            return
        if self._is_syntax_error:
            for line in self._lines:
                yield indent + line
        else:
            final = f"{self.exc_type_str}: {self._str}" if self._str else self.exc_type_str
            if _depth:
                for line in final.split("\n"):
                    yield indent + line + "\n"
            else:
                yield final + "\n"
        if isinstance(self.__notes__, (list, tuple)):
            for note in self.__notes__:
                for line in _safe_string(note, "note").split("\n"):
                    yield indent + line + "\n"
        elif self.__notes__ is not None:
            yield indent + "{}\n".format(_safe_string(self.__notes__, "__notes__", func=repr))
        if self.exceptions and show_group:
            for part in self.exceptions:
                yield from part.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The text in parts, the exception's own lines last."""
        margin = _Margin() if _ctx is None else _ctx
        output = []
        current = self
        while current:
            link = following = None
            if chain and current.__cause__ is not None:
                link, following = _CAUSE, current.__cause__
            elif chain and current.__context__ is not None and not current.__suppress_context__:
                link, following = _CONTEXT, current.__context__
            output.append((link, current))
            current = following
        for link, current in reversed(output):
            if link is not None:
                yield from margin.emit(link)
            if current.exceptions is None:
                if current.stack:
                    yield from margin.emit("Traceback (most recent call last):\n")
                    yield from margin.emit(current.stack.format())
                yield from margin.emit(current.format_exception_only())
            elif margin.depth > self.max_group_depth:
                yield from margin.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(current, chain, margin)

    def _format_group(self, group, chain, margin):
        is_outermost = margin.depth == 0
        margin.depth += is_outermost
        if group.stack:
            yield from margin.emit("Exception Group Traceback (most recent call last):\n", "+" if is_outermost else "|")
            yield from margin.emit(group.stack.format())
        yield from margin.emit(group.format_exception_only())
        count = len(group.exceptions)
        shown = count if count <= self.max_group_width else self.max_group_width + 1
        margin.need_close = False
        for i in range(shown):
            is_last = i == shown - 1
            if is_last:
                margin.need_close = True
            is_cut = i >= self.max_group_width
            yield f'{margin.indent()}{"+-" if i == 0 else "  "}+---------------- {"..." if is_cut else i + 1} ----------------\n'
            margin.depth += 1
            if is_cut:
                rest = count - self.max_group_width
                yield from margin.emit(f'and {rest} more exception{"s" if rest > 1 else ""}\n')
            else:
                yield from group.exceptions[i].format(chain=chain, _ctx=margin)
            if is_last and margin.need_close:
                yield margin.indent() + "+------------------------------------\n"
                margin.need_close = False
            margin.depth -= 1
        if is_outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the text."""
        if file is None:
            file = sys.stderr
        for part in self.format(chain=chain):
            print(part, file=file, end="")
