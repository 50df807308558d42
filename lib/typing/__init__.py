"""Type hints at run time: they can be written, subscripted, compared, printed and looked up."""

from _types import _set_display_name
from typing._forms import (
    Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, Literal, LiteralString, Never, NoReturn, NotRequired, Optional,
    ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs, Union, Unpack, _AnnotatedAlias, _BaseGenericAlias,
    _CallableGenericAlias, _ConcatenateGenericAlias, _GenericAlias, _LiteralGenericAlias, _SpecialForm, _UnionGenericAlias,
    _UnpackGenericAlias, _parameters_of, _substitute, _type_repr,
)
from typing._variables import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _make_generic_base,
    _make_param_spec, _make_type_alias, _make_type_var, _make_type_var_tuple,
)
from typing._generic import Generic, Protocol, _ProtocolMeta, get_protocol_members, is_protocol, runtime_checkable
from typing._names import (
    KT, VT, AbstractSet, AnyStr, AsyncContextManager, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, BinaryIO,
    ByteString, Callable, ChainMap, Collection, Container, ContextManager, Coroutine, Counter, DefaultDict, Deque, Dict,
    FrozenSet, Generator, Hashable, IO, ItemsView, Iterable, Iterator, KeysView, List, Mapping, MappingView, Match,
    MutableMapping, MutableSequence, MutableSet, OrderedDict, Pattern, Reversible, Sequence, Set, Sized, SupportsAbs,
    SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, T, T_co, T_contra, Text,
    TextIO, Tuple, Type, ValuesView, _SpecialGenericAlias,
)
from typing._records import NamedTuple, NewType, TypedDict, is_typeddict
from typing._hints import (
    assert_never, assert_type, cast, clear_overloads, dataclass_transform, final, get_args, get_origin, get_overloads,
    get_type_hints, no_type_check, no_type_check_decorator, overload, override, reveal_type,
)

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString", "Container",
    "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView",
    "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator",
    "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs",
    "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap",
    "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict",
    "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_protocol_members",
    "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs",
    "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
    "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False

for _class in (NoDefault.__class__, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple):
    _set_display_name(_class, f"typing.{_class.__name__}")
