"""Classes that are mostly their fields."""

import abc
import sys
from _synthesis import function as _synthesize
from _types import _attribute, _namespace
from keyword import iskeyword as _iskeyword

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


def _function():
    pass


class _Slotted:
    __slots__ = ("slot",)


_GenericAlias = type(list[int])
_MappingProxy = type(_namespace(type))
_MemberDescriptor = type(_Slotted.slot)
_EMPTY_METADATA = _MappingProxy({})

_ATOMIC_TYPES = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(_function.__code__), type(len),
    type(_function), type, range, property,
})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _MappingProxy(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        key = id(self)
        if key in _shown:
            return "..."
        _shown.add(key)
        try:
            return (
                f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})"
            )
        finally:
            _shown.discard(key)

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


_shown = set()


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={_attribute(self, name)!r}' for name in self.__slots__])})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# The numbers that the runtime's RecordMethods has for operators.
_EQ = 2
_HASH = 6


class _Methods:
    # Collects the methods of one class. The line numbers that tracebacks show are those of one text that holds them all.

    def __init__(self, cls):
        self.cls = cls
        self.line = 2
        self.made = []

    def add(self, name, parameters, body, lines=1, line=0, decorators=0, keyword_only=0, defaults=None, kwdefaults=None, annotations=None,
            overwrite_error=False, unconditional=False):
        cls = self.cls
        first = self.line + decorators + 1
        counts = (0, len(parameters) - keyword_only, keyword_only, 0, first + line)
        function = _synthesize(
            name, f"{cls.__qualname__}.{name}", cls.__module__, parameters, counts, defaults, kwdefaults, annotations, body
        )
        self.line = first + lines
        self.made.append((name, function, overwrite_error, unconditional))

    def install(self):
        cls = self.cls
        for name, function, overwrite_error, unconditional in self.made:
            if unconditional:
                setattr(cls, name, function)
            elif _set_new_attribute(cls, name, function) and overwrite_error:
                message = f"Cannot overwrite attribute {name} in class {cls.__name__}"
                raise TypeError(message if overwrite_error is True else f"{message} {overwrite_error}")


def _set_new_attribute(cls, name, value):
    if name in _namespace(cls):
        return True
    setattr(cls, name, value)
    return False


def _constant(value):
    return lambda: value


def _add_init(methods, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    with_default = None
    for f in std_fields:
        if not (f.default is MISSING and f.default_factory is MISSING):
            with_default = f
        elif with_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {with_default.name!r}")
    parameters = [self_name]
    defaults = []
    kwdefaults = {}
    annotations = {}
    index = {}
    for f in std_fields + kw_only_fields:
        index[f.name] = len(parameters)
        parameters.append(f.name)
        annotations[f.name] = f.type
        default = f.default
        if default is MISSING and f.default_factory is not MISSING:
            default = _HAS_DEFAULT_FACTORY
        if default is not MISSING:
            if f.kw_only:
                kwdefaults[f.name] = default
            else:
                defaults.append(default)
    annotations["return"] = None
    steps = []
    for f in fields:
        at = index.get(f.name, -1)
        factory = None if f.default_factory is MISSING else f.default_factory
        if factory is None and not f.init:
            if not slots or f.default is MISSING:
                continue
            factory = _constant(f.default)
        if f._field_type is _FIELD:
            steps.append((f.name, at, factory))
    if has_post_init:
        steps.append((None, tuple([index[f.name] for f in fields if f._field_type is _FIELD_INITVAR]), None))
    methods.add(
        "__init__", tuple(parameters), (bool(frozen), _HAS_DEFAULT_FACTORY, tuple(steps)), len(steps) or 1,
        keyword_only=len(kw_only_fields), defaults=tuple(defaults) or None, kwdefaults=kwdefaults or None, annotations=annotations,
    )


def _make_repr(names):
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return f"{self.__class__.__qualname__}({', '.join([f'{name}={_attribute(self, name)!r}' for name in names])})"
        finally:
            running.discard(key)

    return __repr__


def _add_frozen(methods, cls, fields):
    names = frozenset([f.name for f in fields])

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    methods.add("__setattr__", ("self", "name", "value"), __setattr__, 3, 1, overwrite_error=True)
    methods.add("__delattr__", ("self", "name"), __delattr__, 3, 1, overwrite_error=True)


def _marks(annotation, cls, module, markers):
    # Whether an annotation, perhaps a text, is one of a module's markers.
    if not isinstance(annotation, str):
        return markers(annotation)
    first, second = _leading_names(annotation)
    if second is None:
        return False
    home = sys.modules.get(cls.__module__)
    if home is None:
        return False
    namespace = _namespace(home)
    if first:
        if namespace.get(first) is not module:
            return False
        namespace = _namespace(module)
    return markers(namespace.get(second))


def _leading_names(text):
    # The parts of "module.name" or (None, "name") that a text begins with; (None, None) when it begins with no name.
    text = text.lstrip()
    name = text[: _word_length(text)]
    rest = text[len(name) :].lstrip()
    if rest.startswith("."):
        rest = rest[1:].lstrip()
        second = rest[: _word_length(rest)]
        if second:
            return name, second
    return None, name or None


def _word_length(text):
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return end


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _get_field(cls, name, annotation, kw_only):
    default = _attribute(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _MemberDescriptor):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    typing = sys.modules.get("typing")
    if typing:
        ClassVar = typing.ClassVar

        def is_classvar(item):
            return item is ClassVar or getattr(item, "__origin__", None) is ClassVar

        if _marks(annotation, cls, typing, is_classvar):
            f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD and _marks(annotation, cls, sys.modules[__name__], _is_initvar):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _collect_fields(cls, frozen, kw_only):
    fields = {}
    any_frozen = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = _attribute(base, _FIELDS, None)
        if inherited is not None:
            for f in inherited.values():
                fields[f.name] = f
            base_frozen = _attribute(base, _PARAMS).frozen
            all_frozen = base_frozen if all_frozen is None else all_frozen and base_frozen
            any_frozen = any_frozen or base_frozen
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    seen_marker = False
    for name, annotation in annotations.items():
        if _marks(annotation, cls, sys.modules[__name__], _is_kw_only):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(_attribute(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in _namespace(cls).items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if all_frozen is not None:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    fields = _collect_fields(cls, frozen, kw_only)
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_init = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    std_init = [f for f in all_init if f.init and not f.kw_only]
    kw_only_init = [f for f in all_init if f.init and f.kw_only]
    methods = _Methods(cls)
    if init:
        _add_init(
            methods, all_init, std_init, kw_only_init, frozen, hasattr(cls, "__post_init__"),
            "__dataclass_self__" if "self" in fields else "self", slots,
        )
    _set_new_attribute(cls, "__replace__", _replace)
    real = [f for f in fields.values() if f._field_type is _FIELD]
    compared = tuple([f.name for f in real if f.compare])
    if repr:
        methods.add("__repr__", ("self",), _make_repr(tuple([f.name for f in real if f.repr])), decorators=1)
    if eq:
        methods.add("__eq__", ("self", "other"), (_EQ, compared, ()), 5, 3)
    if order:
        for name, operator in (("__lt__", 0), ("__le__", 1), ("__gt__", 4), ("__ge__", 5)):
            methods.add(name, ("self", "other"), (operator, compared, ()), 3, 1, overwrite_error="Consider using functools.total_ordering")
    if frozen:
        _add_frozen(methods, cls, real)
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = tuple([f.name for f in real if (f.compare if f.hash is None else f.hash)])
        cls.__hash__ = None
        methods.add("__hash__", ("self",), (_HASH, hashed, ()), unconditional=True)
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None
    methods.install()
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple([f.name for f in std_init]))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", None):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def _signature_text(cls):
    # The signature of __init__ without self, as the docstring of a class shows it.
    function = cls.__init__
    code = getattr(function, "__code__", None)
    if code is None:
        return "()"
    positional = code.co_argcount
    names = code.co_varnames
    defaults = function.__defaults__ or ()
    kwdefaults = function.__kwdefaults__ or {}
    annotations = function.__annotations__

    def show(name, has_default, default):
        if name in annotations:
            text = f"{name}: {_annotation_text(annotations[name])}"
            return f"{text} = {default!r}" if has_default else text
        return f"{name}={default!r}" if has_default else name

    parts = []
    for at in range(positional):
        back = at - positional + len(defaults)
        if at:
            parts.append(show(names[at], back >= 0, defaults[back] if back >= 0 else None))
        if at and code.co_posonlyargcount == at + 1:
            parts.append("/")
    end = positional + code.co_kwonlyargcount
    if code.co_flags & 4:
        parts.append("*" + show(names[end], False, None))
    elif code.co_kwonlyargcount:
        parts.append("*")
    for name in names[positional:end]:
        parts.append(show(name, name in kwdefaults, kwdefaults.get(name)))
    if code.co_flags & 8:
        parts.append("**" + show(names[end + (1 if code.co_flags & 4 else 0)], False, None))
    return f"({', '.join(parts)})"


def _dataclass_getstate(self):
    return [_attribute(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ["__weakref__", "__dict__"] if cls.__module__ != "builtins" else []
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(_namespace(cls))
    names = [f.name for f in fields(cls)]
    inherited = {name for base in cls.__mro__[1:-1] for name in _get_slots(base)}
    wanted = names + ["__weakref__"] if weakref_slot else names
    namespace["__slots__"] = tuple([name for name in wanted if name not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in namespace:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = _attribute(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict(obj, dict_factory)


def _asdict(obj, make):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, "__dataclass_fields__"):
        if make is dict:
            return {f.name: _asdict(_attribute(obj, f.name), dict) for f in fields(obj)}
        return make([(f.name, _asdict(_attribute(obj, f.name), make)) for f in fields(obj)])
    if kind is list:
        return [_asdict(item, make) for item in obj]
    if kind is dict:
        return {_asdict(key, make): _asdict(value, make) for key, value in obj.items()}
    if issubclass(kind, tuple):
        if hasattr(obj, "_fields"):
            return kind(*[_asdict(item, make) for item in obj])
        return kind([_asdict(item, make) for item in obj])
    if issubclass(kind, dict):
        if hasattr(kind, "default_factory"):
            result = kind(obj.default_factory)
            for key, value in obj.items():
                result[_asdict(key, make)] = _asdict(value, make)
            return result
        return kind((_asdict(key, make), _asdict(value, make)) for key, value in obj.items())
    if issubclass(kind, list):
        return kind(_asdict(item, make) for item in obj)
    import copy

    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple(obj, tuple_factory)


def _astuple(obj, make):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, "__dataclass_fields__"):
        return make([_astuple(_attribute(obj, f.name), make) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[_astuple(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind(_astuple(item, make) for item in obj)
    if isinstance(obj, dict):
        if hasattr(kind, "default_factory"):
            result = kind(obj.default_factory)
            for key, value in obj.items():
                result[_astuple(key, make)] = _astuple(value, make)
            return result
        return kind((_astuple(key, make), _astuple(value, make)) for key, value in obj.items())
    import copy

    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def fill(body):
        body.update(namespace or {})
        body.update(defaults)
        body["__annotations__"] = annotations

    import types

    cls = types.new_class(cls_name, bases, {}, fill)
    cls.__module__ = module or "__main__"
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
        slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    if not hasattr(type(obj), "__dataclass_fields__"):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in _attribute(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = _attribute(self, f.name)
    return self.__class__(**changes)
