"""Variables whose values belong to a context."""

from _scheduler import _context_changed, get_ident

__all__ = ("Context", "ContextVar", "Token", "copy_context")


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()


class Context:
    """What the context variables are set to."""

    __slots__ = ("_values", "_outer", "_entered")

    def __init__(self):
        self._values = {}
        self._outer = None
        self._entered = False

    def run(self, callable, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        thread = get_ident()
        self._outer = _current()
        _contexts[thread] = self
        _context_changed()
        try:
            return callable(*args, **kwargs)
        finally:
            _contexts[thread] = self._outer
            _context_changed()
            self._outer = None
            self._entered = False

    def copy(self):
        made = Context()
        made._values = self._values
        return made

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def get(self, var, default=None, /):
        return self[var] if var in self else default

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


_contexts = {}


def _current():
    """The context of the running thread."""
    thread = get_ident()
    context = _contexts.get(thread)
    if context is None:
        context = _contexts[thread] = Context()
    return context


def _forget_thread(ident):
    """Lets go of the context of a thread that ends."""
    _contexts.pop(ident, None)
    _context_changed()


class ContextVar:
    __slots__ = ("name", "_default")

    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_MISSING, /):
        value = _current()._values.get(self, _MISSING)
        if value is _MISSING:
            value = default
        if value is _MISSING:
            value = self._default
        if value is _MISSING:
            raise LookupError(self)
        return value

    def set(self, value, /):
        context = _current()
        token = Token(context, self, context._values.get(self, _MISSING))
        # Copies of the context share the dict, so that it is replaced, not changed.
        context._values = {**context._values, self: value}
        _context_changed()
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = dict(context._values)
        if token.old_value is _MISSING:
            values.pop(self, None)
        else:
            values[self] = token.old_value
        context._values = values
        _context_changed()

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


class Token:
    MISSING = _MISSING

    __slots__ = ("_context", "var", "old_value", "_used")

    def __init__(self, context, var, old_value):
        self._context = context
        self.var = var
        self.old_value = old_value
        self._used = False

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"


def copy_context():
    made = Context()
    made._values = _current()._values
    return made
