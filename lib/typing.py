"""Type hints at run time: they can be written, subscripted, compared and printed, and cost nothing else."""

import collections
import collections.abc
import functools
import types

TYPE_CHECKING = False


def _type_repr(item):
    if isinstance(item, type) and not isinstance(item, types.GenericAlias):
        if item.__module__ == "builtins":
            return item.__qualname__
        return f"{item.__module__}.{item.__qualname__}"
    if item is ...:
        return "..."
    if isinstance(item, types.FunctionType):
        return item.__name__
    if isinstance(item, tuple):
        return "[" + ", ".join(_type_repr(part) for part in item) + "]"
    if isinstance(item, list):
        return "[" + ", ".join(_type_repr(part) for part in item) + "]"
    return repr(item)


def _convert(item):
    if item is None:
        return type(None)
    if isinstance(item, str):
        return ForwardRef(item)
    return item


def _check(item, message="Parameters to generic types must be types."):
    item = _convert(item)
    if isinstance(item, (int, float, complex)) and not isinstance(item, type):
        raise TypeError(f"{message} Got {item!r:.100}.")
    return item


def _parameters_of(items):
    found = []
    for item in items:
        if isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)):
            if item not in found:
                found.append(item)
        elif isinstance(item, (list, tuple)):
            for inner in _parameters_of(item):
                if inner not in found:
                    found.append(inner)
        else:
            for inner in getattr(item, "__parameters__", ()) if not isinstance(item, type) or isinstance(item, types.GenericAlias) else ():
                if inner not in found:
                    found.append(inner)
    return tuple(found)


def _flatten_union(items):
    flat = []
    for item in items:
        if isinstance(item, _UnionAlias) or isinstance(item, types.UnionType):
            flat.extend(item.__args__)
        else:
            flat.append(item)
    unique = []
    for item in flat:
        if item not in unique:
            unique.append(item)
    return tuple(unique)


class _Final:
    __slots__ = ("__weakref__",)


class _SpecialForm:
    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return "typing." + self._name

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, items):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, items)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


class _Alias:
    """A subscripted generic such as List[int] or Callable[[int], str]."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        self._name = name
        self.__module__ = "typing" if name else getattr(origin, "__module__", "typing")

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return name + "[" + (", ".join(_type_repr(item) for item in self.__args__) or "()") + "]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if self._name and self._name not in ("Generic",) and not isinstance(self.__origin__, type):
            raise TypeError(f"Type {self._name} cannot be instantiated")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        items = tuple(_check(item) for item in items)
        mapping = dict(zip(self.__parameters__, items))
        return type(self)._rebuild(self, _substitute(self.__args__, mapping))

    def _rebuild(self, args):
        return _Alias(self.__origin__, args, self._name)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            return (self.__origin__,)
        result = [self.__origin__]
        if self.__parameters__ and Generic not in bases and not any(isinstance(base, _Alias) and base.__origin__ is Generic for base in bases):
            if not (isinstance(self.__origin__, type) and issubclass(self.__origin__, Generic)):
                result.append(Generic)
        return tuple(result)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _substitute(args, mapping):
    result = []
    for item in args:
        if isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)):
            result.append(mapping.get(item, item))
        elif isinstance(item, (_Alias, types.GenericAlias)) and getattr(item, "__parameters__", ()):
            result.append(item[tuple(mapping.get(p, p) for p in item.__parameters__)])
        elif isinstance(item, list):
            result.append(list(_substitute(item, mapping)))
        else:
            result.append(item)
    return tuple(result)


class _UnionAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f"typing.Optional[{_type_repr(other)}]"
        return "typing.Union[" + ", ".join(_type_repr(item) for item in args) + "]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _rebuild(self, args):
        return Union[args]

    def __instancecheck__(self, instance):
        return any(isinstance(instance, item) for item in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, item) for item in self.__args__)


class _LiteralAlias(_Alias):
    def __repr__(self):
        return "typing.Literal[" + ", ".join(repr(item) for item in self.__args__) + "]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(item, type(item)) for item in self.__args__} == {(item, type(item)) for item in other.__args__}

    def __hash__(self):
        return hash(frozenset((item, type(item)) for item in self.__args__))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(repr(item) for item in self.__metadata__)}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _CallableAlias(_Alias):
    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and (parameters[0] is ... or isinstance(parameters[0], ParamSpec) or _is_concatenation(parameters[0])):
            return f"typing.Callable[{_type_repr(parameters[0])}, {_type_repr(result)}]"
        return f"typing.Callable[[{', '.join(_type_repr(item) for item in parameters)}], {_type_repr(result)}]"

    def _rebuild(self, args):
        return _CallableAlias(self.__origin__, args, self._name)


def _is_concatenation(item):
    return isinstance(item, _Alias) and item.__origin__ is Concatenate


def _union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(items, tuple):
        items = (items,)
    items = _flatten_union(tuple(_check(item, "Union[arg, ...]: each arg must be a type.") for item in items))
    return items[0] if len(items) == 1 else _UnionAlias(Union, items, "Union")


def _optional(form, item):
    return Union[_check(item, "Optional[t] requires a single type."), type(None)]


def _literal(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        if isinstance(item, _LiteralAlias):
            flat.extend(item.__args__)
        else:
            flat.append(item)
    unique = []
    for item in flat:
        if not any(item == other and type(item) is type(other) for other in unique):
            unique.append(item)
    return _LiteralAlias(Literal, tuple(unique), "Literal")


def _one(form, item):
    return _Alias(form, (_check(item),), form._name)


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, *metadata = items
    if isinstance(origin, _AnnotatedAlias):
        metadata = [*origin.__metadata__, *metadata]
        origin = origin.__origin__
    return _AnnotatedAlias(_convert(origin), tuple(metadata))


def _concatenate(form, items):
    return _Alias(form, items, form._name)


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _one)
Final = _SpecialForm("Final", _one)
Annotated = _SpecialForm("Annotated", _annotated)
Concatenate = _SpecialForm("Concatenate", _concatenate)
TypeGuard = _SpecialForm("TypeGuard", _one)
TypeIs = _SpecialForm("TypeIs", _one)
Required = _SpecialForm("Required", _one)
NotRequired = _SpecialForm("NotRequired", _one)
ReadOnly = _SpecialForm("ReadOnly", _one)
Unpack = _SpecialForm("Unpack", _one)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class ForwardRef:
    def __init__(self, argument):
        self.__forward_arg__ = argument

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Variable:
    def __getattr__(self, name):
        return _evaluate_late(self, name)

    def __repr__(self):
        if getattr(self, "__infer_variance__", False):
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


def _evaluate_late(owner, name):
    """The value of an attribute that type-parameter syntax leaves to be computed when it is first asked for."""
    late = owner.__dict__.get("_late")
    if late is None or late.get(name) is None:
        raise AttributeError(f"{type(owner).__name__!r} object has no attribute {name!r}")
    value = late.pop(name)()
    setattr(owner, name, value)
    return value


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None, infer_variance=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = _convert(bound) if bound is not None else None
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, default=None, infer_variance=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple(_Variable):
    def __init__(self, name, *, default=None):
        self.__name__ = name
        self.__default__ = default

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params
        self.__parameters__ = type_params

    def __getattr__(self, name):
        return _evaluate_late(self, name)

    def __repr__(self):
        return self.__name__

    def __getitem__(self, items):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return types.GenericAlias(self, items)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, items):
        if not isinstance(items, tuple):
            items = (items,)
        items = tuple(_convert(item) for item in items)
        if cls is Generic or cls is Protocol:
            if not items:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for item in items:
                if not isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)) and not isinstance(item, _Alias):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            return _Alias(cls, items, cls.__name__)
        parameters = getattr(cls, "__parameters__", ())
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        if len(items) != len(parameters) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in parameters):
            few = "few" if len(items) < len(parameters) else "many"
            raise TypeError(f"Too {few} arguments for {cls}; actual {len(items)}, expected {len(parameters)}")
        return _Alias(cls, items)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        parameters = ()
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                parameters = base.__parameters__
                break
        else:
            parameters = _parameters_of([base for base in bases if not isinstance(base, type)])
        if parameters or "__parameters__" not in cls.__dict__:
            cls.__parameters__ = tuple(parameters)


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        for name in _protocol_members(cls):
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__subclasscheck__(other):
            return True
        return all(any(name in base.__dict__ for base in other.__mro__) for name in _protocol_members(cls))


_PROTOCOL_OWN = frozenset(
    "__module__ __qualname__ __doc__ __dict__ __weakref__ __slots__ __parameters__ __orig_bases__ __annotations__ "
    "__init__ __new__ __init_subclass__ __class_getitem__ __abstractmethods__ _abc_impl __static_attributes__ __firstlineno__ "
    "_is_protocol _is_runtime_protocol __type_params__ __match_args__ __subclasshook__".split()
)


def _protocol_members(cls):
    names = []
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", {})]:
            if name not in _PROTOCOL_OWN and name not in names and not name.startswith("_abc_"):
                names.append(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init
        elif not cls._is_protocol and cls.__init__ is _no_init:
            for base in cls.__mro__[1:]:
                init = base.__dict__.get("__init__")
                if init is not None and init is not _no_init:
                    cls.__init__ = init
                    break
            else:
                cls.__init__ = object.__init__


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


class _GenericForm:
    """List, Dict, Callable …: a name for a class of the library that can be subscripted."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name
        self.__module__ = "typing"

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        return _Alias(self.__origin__, tuple(_check(item) for item in items), self._name)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _TupleForm(_GenericForm):
    def __getitem__(self, items):
        if items == ():
            return _Alias(tuple, (), "Tuple")
        return super().__getitem__(items)


class _CallableForm(_GenericForm):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = items
        if isinstance(parameters, list):
            args = tuple(_convert(item) for item in parameters)
        elif parameters is ... or isinstance(parameters, (ParamSpec, _Alias)):
            args = (parameters,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {parameters!r}")
        return _CallableAlias(collections.abc.Callable, (*args, _convert(result)), "Callable")


List = _GenericForm(list, "List")
Dict = _GenericForm(dict, "Dict")
Set = _GenericForm(set, "Set")
FrozenSet = _GenericForm(frozenset, "FrozenSet")
Tuple = _TupleForm(tuple, "Tuple")
Type = _GenericForm(type, "Type")
Callable = _CallableForm(collections.abc.Callable, "Callable")
Deque = _GenericForm(collections.deque, "Deque")
DefaultDict = _GenericForm(collections.defaultdict, "DefaultDict")
OrderedDict = _GenericForm(collections.OrderedDict, "OrderedDict")
Counter = _GenericForm(collections.Counter, "Counter")
ChainMap = _GenericForm(collections.ChainMap, "ChainMap")
Iterable = _GenericForm(collections.abc.Iterable, "Iterable")
Iterator = _GenericForm(collections.abc.Iterator, "Iterator")
Generator = _GenericForm(collections.abc.Generator, "Generator")
Sequence = _GenericForm(collections.abc.Sequence, "Sequence")
MutableSequence = _GenericForm(collections.abc.MutableSequence, "MutableSequence")
Mapping = _GenericForm(collections.abc.Mapping, "Mapping")
MutableMapping = _GenericForm(collections.abc.MutableMapping, "MutableMapping")
AbstractSet = _GenericForm(collections.abc.Set, "AbstractSet")
MutableSet = _GenericForm(collections.abc.MutableSet, "MutableSet")
Collection = _GenericForm(collections.abc.Collection, "Collection")
Container = _GenericForm(collections.abc.Container, "Container")
Reversible = _GenericForm(collections.abc.Reversible, "Reversible")
KeysView = _GenericForm(collections.abc.KeysView, "KeysView")
ValuesView = _GenericForm(collections.abc.ValuesView, "ValuesView")
ItemsView = _GenericForm(collections.abc.ItemsView, "ItemsView")
MappingView = _GenericForm(collections.abc.MappingView, "MappingView")
Hashable = _GenericForm(collections.abc.Hashable, "Hashable")
Sized = _GenericForm(collections.abc.Sized, "Sized")
Awaitable = _GenericForm(collections.abc.Awaitable, "Awaitable")
Coroutine = _GenericForm(collections.abc.Coroutine, "Coroutine")
AsyncIterable = _GenericForm(collections.abc.AsyncIterable, "AsyncIterable")
AsyncIterator = _GenericForm(collections.abc.AsyncIterator, "AsyncIterator")
AsyncGenerator = _GenericForm(collections.abc.AsyncGenerator, "AsyncGenerator")
ByteString = _GenericForm(bytes, "ByteString")

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


class NewType:
    def __init__(self, name, supertype):
        self.__name__ = name
        self.__qualname__ = name
        self.__supertype__ = supertype

    def __call__(self, value):
        return value

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}" if self.__module__ != "typing" else self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self):
        ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self):
        ...


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self):
        ...


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self):
        ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self):
        ...


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    def __abs__(self):
        ...


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    def __round__(self, ndigits=0):
        ...


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if namespace.get("_is_named_tuple_root"):
            return super().__new__(mcls, name, bases, {k: v for k, v in namespace.items() if k != "_is_named_tuple_root"})
        annotations = namespace.get("__annotations__", {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError(f"non-default namedtuple field {field} cannot follow default field {next(n for n in annotations if n in namespace)}")
        result = collections.namedtuple(name, list(annotations), defaults=defaults, module=namespace.get("__module__"))
        result.__annotations__ = dict(annotations)
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__qualname__", "__annotations__", "__orig_bases__") and key not in annotations:
                setattr(result, key, value)
        if "__qualname__" in namespace:
            result.__qualname__ = namespace["__qualname__"]
        return result


class _NamedTupleRoot(metaclass=_NamedTupleMeta):
    _is_named_tuple_root = True


class _NamedTupleForm:
    def __call__(self, typename, fields=None, /, **kwargs):
        pairs = [(name, _convert(kind)) for name, kind in (fields if fields is not None else kwargs.items())]
        result = collections.namedtuple(typename, [name for name, _ in pairs])
        result.__annotations__ = dict(pairs)
        return result

    def __mro_entries__(self, bases):
        return (_NamedTupleRoot,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(getattr(base, "__annotations__", {}))
            required |= getattr(base, "__required_keys__", set())
            optional |= getattr(base, "__optional_keys__", set())
        for key, value in namespace.get("__annotations__", {}).items():
            annotations[key] = value
            origin = getattr(value, "__origin__", None)
            is_required = origin is Required or (total and origin is not NotRequired)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        result = super().__new__(mcls, name, (dict,), {k: v for k, v in namespace.items() if k != "__orig_bases__"})
        result.__annotations__ = annotations
        result.__required_keys__ = frozenset(required)
        result.__optional_keys__ = frozenset(optional)
        result.__total__ = total
        return result

    def __init__(cls, name, bases, namespace, total=True):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictForm:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields if fields is not None else kwargs)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictRoot,)

    def __repr__(self):
        return "<function TypedDict>"


_TypedDictRoot = _TypedDictMeta("_TypedDictRoot", (), {})
TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def overload(func):
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(**options):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn

    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, types.GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return getattr(tp, "__origin__", None) if isinstance(tp, _GenericForm) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableAlias):
        *parameters, result = tp.__args__
        return (..., result) if parameters == [...] else (parameters, result)
    if isinstance(tp, (_Alias, types.GenericAlias, types.UnionType)):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _plain_hint(value, include_extras)
        return hints
    return {name: _plain_hint(value, include_extras) for name, value in getattr(obj, "__annotations__", {}).items()}


def _plain_hint(value, include_extras):
    if isinstance(value, _AnnotatedAlias) and not include_extras:
        return value.__origin__
    return _convert(value)


def get_overloads(func):
    return []


def clear_overloads():
    pass


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_members(tp))


# What compiled code calls for the type parameters and type statements of PEP 695.


def _make_late(kind, late, **attributes):
    made = kind.__new__(kind)
    for name, value in attributes.items():
        setattr(made, name, value)
    made._late = late
    return made


def _make_type_var(name, bound, constraints, default):
    made = TypeVar(name, infer_variance=True)
    late = {}
    for attribute, evaluate in (("__bound__", bound), ("__constraints__", constraints), ("__default__", default)):
        if evaluate is not None:
            delattr(made, attribute)
            late[attribute] = evaluate
    made._late = late
    return made


def _make_param_spec(name, default):
    made = ParamSpec(name, infer_variance=True)
    made._late = {}
    if default is not None:
        del made.__default__
        made._late["__default__"] = default
    return made


def _make_type_var_tuple(name, default):
    made = TypeVarTuple(name)
    made._late = {}
    if default is not None:
        del made.__default__
        made._late["__default__"] = default
    return made


def _make_type_alias(name, type_params, evaluate):
    return _make_late(
        TypeAliasType, {"__value__": evaluate}, __name__=name, __type_params__=type_params, __parameters__=type_params
    )


def _make_generic_base(type_params):
    return Generic[tuple(Unpack[item] if isinstance(item, TypeVarTuple) else item for item in type_params)]
