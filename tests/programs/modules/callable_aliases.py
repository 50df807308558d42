"""Callable[...] is a generic alias: it joins unions, and can be subclassed as every alias."""

from __future__ import annotations

import functools
from collections.abc import Callable
from types import GenericAlias

handler = Callable[[int], str]
print(handler | None, type(handler | None).__name__, None | handler, handler | list[int])
print((handler | None).__args__, handler.__origin__, handler.__args__)
print(handler == Callable[[int], str], handler == Callable[[str], str], hash(handler) == hash(Callable[[int], str]))
print(Callable[..., int])


class Named(GenericAlias):
    def __repr__(self):
        return "Named!"


alias = Named(list, (int,))
print(alias, alias.__args__, alias | None, type(alias | None).__name__, alias([1]))


@functools.singledispatch
def show(value):
    return "object"


@show.register
def _(value: int | float):
    return "number"


@show.register
def _(value: functools.partial):
    return "partial"


print(show(1), show(2.5), show("x"), show(functools.partial(print)))
try:

    @show.register
    def _(value: missing):
        return "never"
except NameError as error:
    print(error)
