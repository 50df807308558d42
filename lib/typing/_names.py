"""The names of library classes in hints, the protocols of conversions, and the types of files."""

__name__ = "typing"

import collections
import collections.abc
import contextlib
import re
from abc import abstractmethod
from typing._forms import _BaseGenericAlias, _CallableGenericAlias, _check, _convert, _GenericAlias, _cached
from typing._generic import Generic, Protocol, runtime_checkable
from typing._variables import TypeVar

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


class _SpecialGenericAlias(_BaseGenericAlias):
    """List, Dict, Iterable …: a class of the library that can be subscripted."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        what = f"{origin.__module__}.{origin.__qualname__}"
        self.__doc__ = f"A generic version of {what}."

    @_cached
    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        items = tuple(_check(item, "Parameters to generic types must be types.") for item in items)
        if self._nparams == 0:
            raise TypeError(f"{self} is not a generic class")
        if len(items) < self._nparams <= len(items) + len(self._defaults):
            items += self._defaults[len(items) - self._nparams :]
        if len(items) != self._nparams:
            few = "many" if len(items) > self._nparams else "few"
            expected = f"at least {self._nparams - len(self._defaults)}" if self._defaults and few == "few" else self._nparams
            raise TypeError(f"Too {few} arguments for {self}; actual {len(items)}, expected {expected}")
        return self._copy_with(items)

    def _copy_with(self, items):
        return _GenericAlias(self.__origin__, items, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias):
    @_cached
    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if len(items) >= 2 and items[-1] is ...:
            message = "Tuple[t, ...]: t must be a type."
            return self._copy_with((*(_check(item, message) for item in items[:-1]), ...))
        message = "Tuple[t0, t1, ...]: each t must be a type."
        return self._copy_with(tuple(_check(item, message) for item in items))


class _CallableType(_SpecialGenericAlias):
    def _copy_with(self, items):
        return _CallableGenericAlias(self.__origin__, items, name=self._name, inst=self._inst)

    @_cached
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = items
        result = _check(result, "Callable[args, result]: result must be a type.")
        if parameters is ...:
            return self._copy_with((..., result))
        if not isinstance(parameters, (list, tuple)):
            parameters = (parameters,)
        return self._copy_with((*(_convert(item) for item in parameters), result))


_alias = _SpecialGenericAlias
_abc = collections.abc

Hashable = _alias(_abc.Hashable, 0)
Awaitable = _alias(_abc.Awaitable, 1)
Coroutine = _alias(_abc.Coroutine, 3)
AsyncIterable = _alias(_abc.AsyncIterable, 1)
AsyncIterator = _alias(_abc.AsyncIterator, 1)
Iterable = _alias(_abc.Iterable, 1)
Iterator = _alias(_abc.Iterator, 1)
Reversible = _alias(_abc.Reversible, 1)
Sized = _alias(_abc.Sized, 0)
Container = _alias(_abc.Container, 1)
Collection = _alias(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _alias(_abc.Set, 1, name="AbstractSet")
MutableSet = _alias(_abc.MutableSet, 1)
Mapping = _alias(_abc.Mapping, 2)
MutableMapping = _alias(_abc.MutableMapping, 2)
Sequence = _alias(_abc.Sequence, 1)
MutableSequence = _alias(_abc.MutableSequence, 1)
ByteString = _alias(getattr(_abc, "ByteString", bytes), 0, name="ByteString")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(_abc.MappingView, 1)
KeysView = _alias(_abc.KeysView, 1)
ItemsView = _alias(_abc.ItemsView, 2)
ValuesView = _alias(_abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(_abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _alias(_abc.AsyncGenerator, 2, defaults=(type(None),))
Type = _alias(type, 1, inst=False, name="Type")
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager", defaults=(bool | None,))
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 2, name="AsyncContextManager", defaults=(bool | None,))
Pattern = _alias(re.Pattern, 1)
Match = _alias(re.Match, 1)


@runtime_checkable
class SupportsInt(Protocol):
    """int() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """float() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """complex() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """bytes() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """operator.index() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """abs() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """round() takes its instances."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=0):
        pass


class IO(Generic[AnyStr]):
    """Any file."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()
