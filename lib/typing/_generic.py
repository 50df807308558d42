"""Generic classes and protocols."""

__name__ = "typing"

import abc
import collections.abc
from _types import _attribute, _namespace, _static
from typing._forms import _check, _convert, _GenericAlias, _parameters_of, _bound_arguments, _cached, _is_parameter_list
from typing._variables import ParamSpec, TypeVar, TypeVarTuple


class Generic:
    """The base of classes that can be subscripted with types."""

    __slots__ = ()
    _is_protocol = False
    _is_generic_root = True

    @_cached
    def __class_getitem__(cls, items):
        if not isinstance(items, tuple):
            items = (items,)
        items = tuple(_convert(item) for item in items)
        if cls.__dict__.get("_is_generic_root", False):
            return _of_variables(cls, items)
        parameters = cls.__dict__.get("__parameters__") or getattr(cls, "__parameters__", ())
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
            if not (len(items) == 1 and _is_parameter_list(items[0])):
                items = (items,)
        mapping = _bound_arguments(_Named(cls, parameters), parameters, items)
        args = []
        for variable, value in mapping.items():
            if isinstance(variable, TypeVarTuple):
                args.extend(value)
            elif isinstance(variable, ParamSpec):
                args.append(variable.__typing_subst__(value))
            else:
                args.append(_check(value, "Parameters to generic types must be types."))
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is not None:
            error = Generic in bases
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls).__name__ != "_TypedDictMeta"
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        parameters = ()
        if bases is not None:
            parameters = _parameters_of(base for base in bases if not isinstance(base, type))
            given = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if given is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple times.")
                    given = base.__parameters__
            if given is None:
                for base in bases:
                    if isinstance(base, _GenericAlias) and base.__origin__.__dict__.get("_is_generic_root"):
                        given = base.__parameters__
            if given is not None:
                missing = [item for item in parameters if item not in given]
                if missing:
                    raise TypeError(
                        f"Some type variables ({', '.join(str(item) for item in missing)}) are not listed in "
                        f"Generic[{', '.join(str(item) for item in given)}]"
                    )
                parameters = given
        cls.__parameters__ = tuple(parameters)


class _Named:
    """A class as messages about its arguments name it."""

    def __init__(self, cls, parameters):
        self._cls = cls
        self.__parameters__ = parameters

    def __str__(self):
        return str(self._cls)


def _of_variables(cls, items):
    if not items:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    for item in items:
        if not isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)) and not getattr(item, "__typing_is_unpacked_typevartuple__", False):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
    if len(set(items)) != len(items):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    return _GenericAlias(cls, items)


_NOT_MEMBERS = frozenset(
    "__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ __weakref__ "
    "__class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __parameters__ __orig_bases__ __orig_class__ "
    "_is_protocol _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__ __type_params__ _is_generic_root "
    "_MutableMapping__marker __init_subclass__ __qualname__ __callable_proto_members_only__".split()
)


def _members_of(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*_namespace(base), *base.__dict__.get("__annotations__", {})]:
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
    return names


_OTHER_PROTOCOLS = {
    "collections.abc": (
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container",
        "Collection", "Reversible", "Buffer",
    ),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


class _ProtocolMeta(abc.ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif Protocol in bases:
            for base in bases:
                if not (
                    base in (object, Generic)
                    or base.__name__ in _OTHER_PROTOCOLS.get(base.__module__, ())
                    or (issubclass(base, Generic) and getattr(base, "_is_protocol", False))
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _members_of(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _allow_checks:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = sorted(name for name in cls.__protocol_attrs__ if not callable(_attribute(cls, name, None)))
            if data and cls.__dict__.get("__subclasshook__") is _protocol_hook:
                raise TypeError(
                    "Protocols with non-method members don't support issubclass(). "
                    f"Non-method members: {str(data)[1:-1]}."
                )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if _nominal(cls, instance):
            return True
        for name in cls.__protocol_attrs__:
            value = _static(instance, name, _absent)
            if value is _absent or (value is None and callable(_attribute(cls, name, None))):
                return False
        return True


_absent = object()
_allow_checks = []


def _nominal(cls, instance):
    _allow_checks.append(None)
    try:
        return abc.ABCMeta.__instancecheck__(cls, instance)
    finally:
        _allow_checks.pop()


@classmethod
def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            namespace = _namespace(base)
            if name in namespace:
                if namespace[name] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get("__annotations__", {})
            if isinstance(annotations, collections.abc.Mapping) and name in annotations and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that say what others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    _is_generic_root = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Let isinstance and issubclass look whether the members are there."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """A protocol, and not Protocol itself?"""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of the members that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)
