"""Functions that work on functions."""

import builtins
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from _types import _attribute, _globals, _namespace, _subclasses
from collections import namedtuple
from types import GenericAlias, MappingProxyType, UnionType

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache",
    "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = _attribute(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        _attribute(wrapper, name).update(_attribute(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


_missing = object()


def _derived(name, root, make):
    def method(self, other):
        result = _attribute(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return make(result, self, other)

    method.__name__ = name
    method.__doc__ = _attribute(int, name).__doc__
    return method


_CONVERSIONS = {
    "__lt__": {
        "__gt__": lambda r, a, b: not r and a != b,
        "__le__": lambda r, a, b: r or a == b,
        "__ge__": lambda r, a, b: not r,
    },
    "__le__": {
        "__ge__": lambda r, a, b: not r or a == b,
        "__lt__": lambda r, a, b: r and a != b,
        "__gt__": lambda r, a, b: not r,
    },
    "__gt__": {
        "__lt__": lambda r, a, b: not (r or a == b),
        "__ge__": lambda r, a, b: r or a == b,
        "__le__": lambda r, a, b: not r,
    },
    "__ge__": {
        "__le__": lambda r, a, b: not r or a == b,
        "__gt__": lambda r, a, b: r and a != b,
        "__lt__": lambda r, a, b: not r,
    },
}


def total_ordering(cls):
    roots = {name for name in _CONVERSIONS if _attribute(cls, name, None) is not _attribute(object, name, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, make in _CONVERSIONS[root].items():
        if name not in roots:
            setattr(cls, name, _derived(name, root, make))
    return cls


class partialmethod:
    """partial for methods."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args), *[f"{name}={value!r}" for name, value in self.keywords.items()]]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None and not isinstance(self.func, partial):
            bound = getter(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then is an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = _namespace(instance)
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        value = values.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            values[self.attrname] = value
        return value

    __class_getitem__ = classmethod(GenericAlias)


def _merge_orders(sequences):
    # The C3 merge of lists, which it consumes.
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any([candidate in other[1:] for other in sequences]):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] == candidate:
                del sequence[0]


def _order_with(cls, abcs):
    # The method resolution order of a class into which abstract classes are put where they are first fulfilled.
    boundary = 0
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - i
            break
    explicit = list(cls.__bases__[:boundary])
    other = list(cls.__bases__[boundary:])
    abstract = [
        base for base in abcs if issubclass(cls, base) and not any([issubclass(parent, base) for parent in cls.__bases__])
    ]
    rest = [base for base in abcs if base not in abstract]
    orders = [_order_with(base, rest) for base in (*explicit, *abstract, *other)]
    return _merge_orders([[cls], *orders, explicit, abstract, other])


def _compose_order(cls, registered):
    bases = set(cls.__mro__)
    related = [
        kind
        for kind in registered
        if kind not in bases and hasattr(kind, "__mro__") and not isinstance(kind, GenericAlias) and issubclass(cls, kind)
    ]
    kinds = [kind for kind in related if not any([kind != other and kind in other.__mro__ for other in related])]
    wanted = set(kinds)
    order = []
    for kind in kinds:
        found = [
            [base for base in child.__mro__ if base in wanted]
            for child in _subclasses(kind)
            if child not in bases and issubclass(cls, child)
        ]
        if not found:
            order.append(kind)
            continue
        found.sort(key=len, reverse=True)
        for sequence in found:
            for base in sequence:
                if base not in order:
                    order.append(base)
    return _order_with(cls, order)


def _find_implementation(cls, registry):
    match = None
    for kind in _compose_order(cls, registry.keys()):
        if match is not None:
            if kind in registry and kind not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, kind):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {kind}")
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _is_union(cls):
    if isinstance(cls, UnionType):
        return True
    origin = getattr(cls, "__origin__", None)
    return origin is not None and not isinstance(cls, type) and getattr(origin, "_name", None) == "Union"


def _can_dispatch(cls):
    return isinstance(cls, type) or (_is_union(cls) and all([isinstance(item, type) for item in cls.__args__]))


def _register(registry, cache, cls, func):
    if _can_dispatch(cls):
        if func is None:
            return lambda f: _register(registry, cache, cls, f)
    else:
        if func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        annotations = getattr(cls, "__annotations__", {})
        if not annotations:
            raise TypeError(
                f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                f"`@register` on an annotated function."
            )
        func = cls
        name, cls = next(iter(annotations.items()))
        if cls is None:
            cls = type(None)
        if isinstance(cls, str):
            cls = _evaluate(cls, _globals(func))
        if not _can_dispatch(cls):
            if _is_union(cls):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
    for kind in cls.__args__ if _is_union(cls) else (cls,):
        registry[kind] = func
    cache.clear()
    return func


def _evaluate(text, namespace):
    """The class or union that an annotation names which was kept as a text."""
    result = None
    for alternative in text.split("|"):
        first, *attributes = alternative.strip().split(".")
        if first in namespace:
            kind = namespace[first]
        elif first in (known := _namespace(builtins)):
            kind = known[first]
        elif first == "None":
            kind = type(None)
        else:
            raise NameError(f"name {first!r} is not defined")
        for attribute in attributes:
            kind = _attribute(kind, attribute)
        result = kind if result is None else result | kind
    return result


def singledispatch(func):
    registry = {object: func}
    cache = {}

    def dispatch(cls):
        found = cache.get(cls)
        if found is None:
            found = registry.get(cls)
            if found is None:
                found = _find_implementation(cls, registry)
            cache[cls] = found
        return found

    def register(cls, func=None):
        return _register(registry, cache, cls, func)

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
