"""Contexts: the precision and the rules of decimal arithmetic."""

from _decimal import Context, SignalDictMixin, getcontext
from collections.abc import MutableMapping
from contextvars import ContextVar

from decimal._signals import (
    Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
_FIELDS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")


class SignalDict(SignalDictMixin, MutableMapping):
    """Flags or traps of a context."""


SignalDict.__module__ = "abc"
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_current = ContextVar("decimal_context")
_templates = []


def show_context(context):
    def names(signals):
        return "[" + ", ".join(s.__name__ for s in _SHOWN if signals[s]) + "]"

    return (f"Context(prec={context.prec}, rounding={context.rounding}, Emin={context.Emin}, Emax={context.Emax}, "
            f"capitals={context.capitals}, clamp={context.clamp}, flags={names(context.flags)}, traps={names(context.traps)})")


def reduce_context(context):
    return type(context), (context.prec, context.rounding, context.Emin, context.Emax, context.capitals, context.clamp,
                     [s for s in context.flags if context.flags[s]], [s for s in context.traps if context.traps[s]])


def set_templates(*contexts):
    """The contexts that are copied when they are set."""
    _templates.extend(contexts)


def find_context():
    """The context of the running thread or task."""
    context = _current.get(None)
    if context is None:
        context = _templates[0].copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if any(context is template for template in _templates):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    def __init__(self, context, saved):
        self.new = context
        self.saved = saved

    def __enter__(self):
        setcontext(self.new)
        return self.new

    def __exit__(self, t, v, tb):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """A context for the time of a with block: a copy with changes."""
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    current = getcontext()
    context = (current if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in _FIELDS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if value is None:
            continue
        if name in ("flags", "traps") and isinstance(value, list):
            value = getattr(Context(**{name: value}), name)
        setattr(context, name, value)
    return _ContextManager(context, current)
