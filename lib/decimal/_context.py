"""Contexts: the precision and the rules of decimal arithmetic."""

from _types import _set_display_name
from contextvars import ContextVar

from decimal._rounding import MODES, ROUND_HALF_EVEN, ROUND_HALF_UP
from decimal._signals import (
    SIGNALS, Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow, signal_of,
)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
_FIELDS = ("prec", "Emin", "Emax", "rounding", "capitals", "clamp")


class SignalDict(dict):
    """Flags or traps of a context."""

    def __init__(self, on=()):
        super().__init__()
        for signal in SIGNALS:
            dict.__setitem__(self, signal, signal in on)

    def __setitem__(self, key, value):
        if key not in self:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __repr__(self):
        return "{" + ", ".join(f"<class 'decimal.{s.__name__}'>:{v}" for s, v in self.items()) + "}"

    def copy(self):
        return dict(self)


SignalDict.__module__ = "decimal"


_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


def _names(signals):
    return "[" + ", ".join(s.__name__ for s in _SHOWN if signals[s]) + "]"


def _signal_dict(value):
    if value is None or isinstance(value, SignalDict):
        return value
    if isinstance(value, dict):
        return SignalDict([signal for signal, on in value.items() if on])
    for signal in value:
        if signal not in SIGNALS:
            raise TypeError(
                "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, "
                "Inexact, Rounded,\n   Clamped]")
    return SignalDict(value)


class Context:
    """Precision, rounding, the range of exponents, flags and traps."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = _default
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = SignalDict() if flags is None else flags
        self.traps = SignalDict([s for s in SIGNALS if base.traps[s]]) if traps is None else traps

    def __setattr__(self, name, value):
        if name in ("flags", "traps"):
            value = _signal_dict(value)
        elif name == "rounding":
            if value not in MODES:
                raise TypeError(
                    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                    "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in _FIELDS:
            _check_field(name, value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
                f"clamp={self.clamp}, flags={_names(self.flags)}, traps={_names(self.traps)})")

    def clear_flags(self):
        for signal in SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in SIGNALS:
            self.traps[signal] = False

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       [s for s in SIGNALS if self.flags[s]], [s for s in SIGNALS if self.traps[s]])

    __copy__ = copy

    def __reduce__(self):
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                         [s for s in SIGNALS if self.flags[s]], [s for s in SIGNALS if self.traps[s]])

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def signal(self, *conditions):
        """Sets the flags of conditions; raises the first that is trapped."""
        trapped = []
        flags = self.flags
        traps = self.traps
        for condition in conditions:
            signal = signal_of(condition)
            if not flags[signal]:
                flags[signal] = True
            if traps[signal]:
                trapped.append(condition)
        if trapped:
            trapped.sort(key=lambda condition: SIGNALS.index(signal_of(condition)))
            raise signal_of(trapped[0])(trapped)

    def working(self, prec):
        """A context for steps on the way to a result: more digits, nothing trapped."""
        return Context(prec, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])

    def create_decimal(self, num="0", /):
        from decimal import Decimal
        return Decimal(num, self)._fit(self)

    def create_decimal_from_float(self, f, /):
        from decimal import Decimal
        return Decimal.from_float(f)._fit(self)


Context.__module__ = "decimal"
_set_display_name(Context, "decimal.Context")


def _check_field(name, value):
    if not isinstance(value, int):
        raise TypeError("integer argument expected, got " + type(value).__name__)
    low, high, text = {
        "prec": (1, MAX_PREC, "valid range for prec is [1, MAX_PREC]"),
        "Emin": (MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]"),
        "Emax": (0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]"),
        "capitals": (0, 1, "valid values for capitals are [0, 1]"),
        "clamp": (0, 1, "valid values for clamp are [0, 1]"),
    }[name]
    if not low <= value <= high:
        raise ValueError(text)


class _First:
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = dict.fromkeys(SIGNALS, False) | {InvalidOperation: True, DivisionByZero: True, Overflow: True}


_default = _First
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_default = DefaultContext
_current = ContextVar("decimal_context")


def getcontext():
    """The context of the running thread or task."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    _current.set(context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context)


class _ContextManager:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, t, v, tb):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """A context for the time of a with block: a copy with changes."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in (*_FIELDS, "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _ContextManager(context)
