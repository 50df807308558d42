"""Callbacks as text."""

import functools
import reprlib


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None)
    code = getattr(_unwrapped(func), "__code__", None)
    return f"{text} at {code.co_filename}:{code.co_firstlineno}" if code is not None else text


def _unwrapped(func):
    while True:
        if hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        elif isinstance(func, functools.partial):
            func = func.func
        else:
            return getattr(func, "__func__", func)


def _format_args_and_kwargs(args, kwargs):
    parts = [reprlib.repr(arg) for arg in args]
    parts.extend([f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()])
    return f"({', '.join(parts)})"


def _format_callback(func, args, kwargs, suffix=""):
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, _format_args_and_kwargs(args, kwargs) + suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs) + suffix if args or kwargs or suffix else name + "()"
