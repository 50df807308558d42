"""Coroutines and their functions."""

import collections.abc
import types

__all__ = ("iscoroutinefunction", "iscoroutine")


def iscoroutinefunction(func):
    import functools

    while True:
        if isinstance(func, types.MethodType):
            func = func.__func__
        elif isinstance(func, functools.partial):
            func = func.func
        else:
            break
    code = getattr(func, "__code__", None)
    return isinstance(func, types.FunctionType) and bool(code.co_flags & 0x80)


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))


def _format_coroutine(coro, done):
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or f"<{type(coro).__name__} without __name__>"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return f"{name}()"
    if done:
        return f"{name}() done, defined at {code.co_filename}:{code.co_firstlineno}"
    frame = getattr(coro, "cr_frame", None)
    line = code.co_firstlineno if frame is None else frame.f_lineno
    return f"{name}() running at {code.co_filename}:{line}"
