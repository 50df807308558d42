"""How objects are taken apart and put together again, for the module copy."""

from _copyreg import state as _state

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(self, proto):
    cls = self.__class__
    base = _first_foreign_base(cls)
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        state = base(self)
    args = (cls, base, state)
    try:
        getstate = self.__getstate__
    except AttributeError:
        if getattr(self, "__slots__", None):
            raise TypeError(
                f"cannot pickle {cls.__name__!r} object: a class that defines __slots__ without defining __getstate__ "
                f"cannot be pickled with protocol {proto}"
            ) from None
        dict = getattr(self, "__dict__", None)
    else:
        if getattr(self, "__slots__", None) and (
            isinstance(self, object) and type(self).__getstate__ is object.__getstate__
        ):
            raise TypeError(
                f"a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol {proto}"
            )
        dict = getstate()
    return (_reconstructor, args, dict) if dict else (_reconstructor, args)


def _first_foreign_base(cls):
    # The nearest ancestor that no class statement made.
    for base in cls.__mro__:
        if base.__module__ == "builtins":
            return base
    return object


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reduce_object(self, protocol):
    # What object.__reduce_ex__ returns.
    if protocol < 2:
        return _reduce_ex(self, protocol)
    cls = type(self)
    args = kwargs = None
    if hasattr(self, "__getnewargs_ex__"):
        pair = self.__getnewargs_ex__()
        if not isinstance(pair, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(pair).__name__}'")
        if len(pair) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(pair)}")
        args, kwargs = pair
        if not isinstance(args, tuple):
            raise TypeError(
                f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type(args).__name__}'"
            )
        if not isinstance(kwargs, dict):
            raise TypeError(
                f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type(kwargs).__name__}'"
            )
    elif hasattr(self, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    is_list = isinstance(self, list)
    is_dict = isinstance(self, dict)
    if cls.__getstate__ is object.__getstate__:
        state = _state(self, args is None and not is_list and not is_dict)
    else:
        state = self.__getstate__()
    if kwargs:
        make, args = __newobj_ex__, (cls, args, kwargs)
    else:
        make, args = __newobj__, (cls, *(args or ()))
    return make, args, state, iter(self) if is_list else None, iter(self.items()) if is_dict else None


def _slotnames(cls):
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    if hasattr(cls, "__slots__"):
        for c in cls.__mro__:
            slots = c.__dict__.get("__slots__", ())
            if isinstance(slots, str):
                slots = (slots,)
            for name in slots:
                if name in ("__dict__", "__weakref__"):
                    continue
                if name.startswith("__") and not name.endswith("__"):
                    stripped = c.__name__.lstrip("_")
                    names.append(f"_{stripped}{name}" if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
