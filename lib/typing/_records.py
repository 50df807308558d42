"""NamedTuple, TypedDict and NewType."""

__name__ = "typing"

import collections
from typing._forms import _check, _GenericAlias, _WithOr, Annotated, NotRequired, ReadOnly, Required, _AnnotatedAlias
from typing._generic import Generic
from typing._variables import _caller

_FIXED = frozenset({"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"})
_GIVEN = frozenset({"__module__", "__name__", "__annotations__", "__orig_bases__", "__qualname__", "__firstlineno__", "__static_attributes__", "__classcell__"})


def _make_named_tuple(name, hints, module, defaults=()):
    hints = {field: _check(hint, f"field {field} annotation must be a type") for field, hint in hints}
    made = collections.namedtuple(name, list(hints), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = hints
    return made


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        hints = namespace.get("__annotations__", {})
        defaults = []
        for field in hints:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                    f"{', '.join(defaults)}"
                )
        made = _make_named_tuple(
            typename, hints.items(), namespace["__module__"], [namespace[field] for field in defaults]
        )
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in namespace.items():
            if key in _FIXED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _GIVEN and key not in made._fields:
                setattr(made, key, value)
                if hasattr(type(value), "__set_name__"):
                    type(value).__set_name__(value, made, key)
        for key in ("__qualname__", "__orig_bases__"):
            if key in namespace:
                setattr(made, key, namespace[key])
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A tuple class with named and typed fields; also the base of such classes."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_named_tuple(typename, fields, _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


def _qualifiers(hint):
    """The qualifiers around the type of a key."""
    while True:
        origin = getattr(hint, "__origin__", None)
        if isinstance(hint, _AnnotatedAlias):
            hint = hint.__origin__
        elif origin in (Required, NotRequired, ReadOnly) and isinstance(hint, _GenericAlias):
            yield origin
            hint = hint.__args__[0]
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), dict(namespace))
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _check(hint, message, module=made.__module__, allow_special=True)
            for key, hint in namespace.get("__annotations__", {}).items()
        }
        hints, required, optional, read_only, mutable = {}, set(), set(), set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            read_only |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        hints.update(own)
        for key, hint in own.items():
            found = set(_qualifiers(hint))
            needed = Required in found or (NotRequired not in found and total)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            if ReadOnly in found:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                read_only.add(key)
            else:
                mutable.add(key)
                read_only.discard(key)
        made.__annotations__ = hints
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(read_only), frozenset(mutable)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, /, *args, **kwargs):
        if cls is _TypedDict:
            return TypedDict(*args, **kwargs)
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True):
    """A dict with known keys; also the base of such classes."""
    hints = {} if fields is None else dict(fields)
    namespace = {"__annotations__": hints}
    module = _caller()
    if module is not None:
        namespace["__module__"] = module
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def _typed_dict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_entries


def is_typeddict(tp):
    """A TypedDict class?"""
    return isinstance(tp, _TypedDictMeta)


class NewType(_WithOr):
    """A name for a type that checkers keep apart."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        module = _caller()
        if module is not None:
            self.__module__ = module

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refused:
            def __init_subclass__(cls):
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Refused,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__
