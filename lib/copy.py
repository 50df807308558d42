"""Copies of objects, shallow and deep."""

from _copyreg import attributes as _attributes
from _copyreg import restore as _restore
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def _function():
    pass


class _Class:
    def method(self):
        pass


_FunctionType = type(_function)
_MethodType = type(_Class().method)


def _itself(x):
    return x


_copy_dispatch = {
    kind: _itself
    for kind in (
        type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, type(len), type(...),
        type(NotImplemented), _FunctionType, type(_function.__code__),
    )
}
_copy_dispatch[list] = list.copy
_copy_dispatch[dict] = dict.copy
_copy_dispatch[set] = set.copy
_copy_dispatch[bytearray] = bytearray.copy


def copy(x):
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reductor = dispatch_table.get(cls)
    if reductor is None:
        state = _attributes(x)
        if state is not None:
            y = cls.__new__(cls)
            _restore(y, state)
            return y
    parts = _reduce(x, cls, reductor, "shallow")
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


def _reduce(x, cls, reductor, kind):
    if reductor:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    raise Error(f"un({kind})copyable object of type {cls}")


_absent = object()


def deepcopy(x, memo=None, _nil=_absent):
    key = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(key, _absent)
        if y is not _absent:
            return y
    cls = type(x)
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            y = _deepcopy_object(x, cls, memo)
    if y is not x:
        memo[key] = y
        # The original must live as long as its id is a key.
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def _deepcopy_object(x, cls, memo):
    reductor = dispatch_table.get(cls)
    if not reductor:
        state = _attributes(x)
        if state is not None:
            y = cls.__new__(cls)
            memo[id(x)] = y
            if state:
                _restore(y, deepcopy(state, memo))
            return y
    parts = _reduce(x, cls, reductor, "deep")
    return x if isinstance(parts, str) else _reconstruct(x, memo, *parts)


def _atomic(x, memo):
    return x


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself has been copied by now.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    kind: _atomic
    for kind in (
        type(None), type(...), type(NotImplemented), int, float, bool, complex, bytes, str, type(_function.__code__), type, range,
        type(len), _FunctionType, property,
    )
}
_deepcopy_dispatch[list] = _deepcopy_list
_deepcopy_dispatch[tuple] = _deepcopy_tuple
_deepcopy_dispatch[dict] = _deepcopy_dict
_deepcopy_dispatch[_MethodType] = _deepcopy_method


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for key, value in slots.items():
                    setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    cls = obj.__class__
    function = getattr(cls, "__replace__", None)
    if function is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return function(obj, **changes)
