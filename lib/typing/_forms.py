"""Special forms, and what comes of subscripting them and classes."""

__name__ = "typing"

import collections.abc
import functools
import types
from _types import _attribute, _directory

NoneType = type(None)


def _type_repr(item):
    """A hint as it shows inside another."""
    if isinstance(item, tuple):
        return "[" + ", ".join(_type_repr(part) for part in item) + "]"
    if isinstance(item, type):
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    if item is ...:
        return "..."
    if isinstance(item, types.FunctionType):
        return item.__name__
    return repr(item)


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


def _convert(item, module=None, is_class=False):
    """None stands for its type, a string for a name that is looked up later."""
    if item is None:
        return NoneType
    if isinstance(item, str):
        return ForwardRef(item, module=module, is_class=is_class)
    return item


def _check(item, message, *, is_argument=True, module=None, allow_special=False):
    """A hint that may be part of another; TypeError for what may not."""
    item = _convert(item, module, allow_special)
    if isinstance(item, _GenericAlias):
        origin = item.__origin__
        if getattr(origin, "_is_generic_root", False) or (not allow_special and (origin is ClassVar or (is_argument and origin is Final))):
            raise TypeError(f"{item} is not valid as type argument")
    if isinstance(item, _SpecialForm):
        if item._stands_alone or (allow_special and (item is ClassVar or item is Final)):
            return item
        raise TypeError(f"Plain {item} is not valid as type argument")
    if isinstance(item, type) and item.__dict__.get("_is_generic_root", False):
        raise TypeError(f"Plain {item} is not valid as type argument")
    if type(item) is tuple:
        raise TypeError(f"{message} Got {item!r:.100}.")
    return item


def _cached(function):
    """Equal subscripts give the same object, as far as they can be hashed."""
    remembered = functools.lru_cache(typed=True)(function)

    def wrapper(form, items):
        try:
            return remembered(form, items)
        except TypeError:
            return function(form, items)

    return wrapper


def _unique(items):
    found = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def _parameters_of(args):
    """The type variables in hints, each once, in order."""
    found = []
    for item in args:
        if isinstance(item, type):
            continue
        if isinstance(item, (tuple, list)):
            inner = _parameters_of(item)
        elif hasattr(item, "__typing_subst__"):
            inner = (item,)
        else:
            inner = getattr(item, "__parameters__", ())
        for variable in inner:
            if variable not in found:
                found.append(variable)
    return tuple(found)


def _unpacked(args):
    """Arguments, with those of unpacked tuples of known length in place."""
    result = []
    for item in args:
        inner = getattr(item, "__typing_unpacked_tuple_args__", None) if not isinstance(item, type) else None
        if inner is not None and not (inner and inner[-1] is ...):
            result.extend(inner)
        else:
            result.append(item)
    return result


def _bound_arguments(alias, parameters, args):
    """The argument of each type variable: a dict, after the variables have prepared the arguments."""
    args = tuple(_unpacked(args))
    for variable in parameters:
        prepare = getattr(variable, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(alias, args)
    if len(args) != len(parameters):
        few = "many" if len(args) > len(parameters) else "few"
        raise TypeError(f"Too {few} arguments for {alias}; actual {len(args)}, expected {len(parameters)}")
    return dict(zip(parameters, args))


def _replace(args, mapping, flatten_lists):
    """Hints with their type variables replaced."""
    result = []
    for item in args:
        if isinstance(item, type):
            result.append(item)
            continue
        substitute = getattr(item, "__typing_subst__", None)
        if substitute is not None:
            new = substitute(mapping[item])
        elif isinstance(item, (list, tuple)):
            new = type(item)(_replace(item, mapping, False))
        else:
            inner = getattr(item, "__parameters__", ())
            if not inner:
                result.append(item)
                continue
            given = []
            for variable in inner:
                value = mapping[variable]
                if _is_tuple_variable(variable):
                    given.extend(value)
                else:
                    given.append(value)
            new = item[tuple(given)] if given or len(inner) != 1 else item[()]
        if getattr(item, "__typing_is_unpacked_typevartuple__", False):
            result.extend(new)
        elif flatten_lists and isinstance(new, tuple) and hasattr(item, "__typing_subst__"):
            result.extend(new)
        else:
            result.append(new)
    return result


def _is_tuple_variable(item):
    return type(item).__name__ == "TypeVarTuple" and type(item).__module__ == "typing"


def _substitute(alias, items):
    """A subscripted built-in class, such as list[T], with arguments for its variables: what types.GenericAlias calls."""
    if not isinstance(items, tuple):
        items = (items,)
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    mapping = _bound_arguments(alias, parameters, items)
    callable_class = getattr(alias, "__origin__", None) is collections.abc.Callable
    args = tuple(_replace(alias.__args__, mapping, callable_class))
    if isinstance(alias, types.UnionType):
        return functools.reduce(lambda a, b: a | b, args)
    made = types.GenericAlias(alias.__origin__, args)
    return next(iter(made)) if getattr(alias, "__unpacked__", False) else made


class _WithOr:
    """Hints can be joined with |."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_WithOr):
    # Union, Optional, ClassVar …: names that mean something in hints only. Each has a __doc__ of its own.

    __slots__ = ("_name", "__doc__", "_subscript", "_stands_alone", "__weakref__")

    def __init__(self, name, doc, subscript=None, stands_alone=False):
        self._name = name
        self.__doc__ = doc
        self._subscript = subscript
        self._stands_alone = stands_alone

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, instance):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, items):
        if self._subscript is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._subscript(self, items)


class _BaseGenericAlias(_WithOr):
    """What all subscripted names and the names of library classes have in common."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        found = [self.__origin__] if self.__origin__ not in bases else []
        for base in bases[bases.index(self) + 1 :]:
            if isinstance(base, _BaseGenericAlias) or (isinstance(base, type) and issubclass(base, _root())):
                break
        else:
            found.append(_root())
        return tuple(found)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(name):
            return _attribute(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if _is_dunder(name) or name in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list({*super().__dir__(), *(name for name in _directory(self.__origin__) if not _is_dunder(name))})


def _root():
    from typing import Generic

    return Generic


class _GenericAlias(_BaseGenericAlias):
    """A subscripted name: List[int], Stack[str], Callable[[int], str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, items):
        if getattr(self.__origin__, "_is_generic_root", False):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(items, tuple):
            items = (items,)
        items = tuple(_convert(item) for item in items)
        only = self.__parameters__[0]
        if len(self.__parameters__) == 1 and hasattr(only, "args") and type(only).__name__ == "ParamSpec":
            if not (len(items) == 1 and _is_parameter_list(items[0])):
                items = (items,)
        mapping = _bound_arguments(self, self.__parameters__, items)
        return self._copy_with(tuple(_replace(self.__args__, mapping, isinstance(self, _CallableGenericAlias))))

    def _copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(_type_repr(item) for item in self.__args__) or '()'}]"

    def __reduce__(self):
        args = self.__args__
        return _subscript, (globals()[self._name] if self._name in globals() else self.__origin__, args[0] if len(args) == 1 else args)

    def __mro_entries__(self, bases):
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is _root():
            if any(isinstance(base, _GenericAlias) and base is not self and base.__origin__ is not self.__origin__ and getattr(base.__origin__, "_is_protocol", False) and base.__origin__.__dict__.get("_is_generic_root") for base in bases):
                return ()
            for base in bases[bases.index(self) + 1 :]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _subscript(origin, args):
    return origin[args]


def _is_parameter_list(item):
    return (
        item is ... or isinstance(item, (tuple, list)) or isinstance(item, _ConcatenateGenericAlias)
        or (type(item).__name__ == "ParamSpec" and hasattr(item, "args"))
    )


class _UnionGenericAlias(_GenericAlias):
    def _copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return all(a in other.__args__ for a in self.__args__) and len(self.__args__) == len(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            return f"typing.Optional[{_type_repr(args[0] if args[1] is NoneType else args[1])}]"
        return super().__repr__()

    def __instancecheck__(self, instance):
        return any(isinstance(instance, item) for item in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, item) for item in self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(type(item), item) for item in self.__args__} == {(type(item), item) for item in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(item), item) for item in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(repr(item) for item in self.__args__) or '()'}]"


class _ConcatenateGenericAlias(_GenericAlias):
    def _copy_with(self, args):
        last = args[-1]
        if isinstance(last, (list, tuple)):
            return (*args[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            args = (*args[:-1], *last.__args__)
        return super()._copy_with(args)


class _UnpackGenericAlias(_GenericAlias):
    @property
    def __typing_unpacked_tuple_args__(self):
        (item,) = self.__args__
        return item.__args__ if isinstance(item, (_GenericAlias, types.GenericAlias)) and item.__origin__ is tuple else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return _is_tuple_variable(self.__args__[0])

    def __getitem__(self, items):
        if self.__typing_is_unpacked_typevartuple__:
            return items if isinstance(items, tuple) else (items,)
        return super().__getitem__(items)


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _is_parameter_list(parameters[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(_type_repr(item) for item in parameters)}], {_type_repr(result)}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def _copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

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


class ForwardRef(_WithOr):
    """A hint that is given as text."""

    __slots__ = (
        "__forward_arg__", "__forward_evaluated__", "__forward_value__", "__forward_is_argument__",
        "__forward_is_class__", "__forward_module__",
    )

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        from typing._hints import is_expression

        if not is_expression(arg):
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


# The forms themselves.


@_cached
def _union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        item = _check(item, "Union[arg, ...]: each arg must be a type.")
        flat.extend(item.__args__ if isinstance(item, (_UnionGenericAlias, types.UnionType)) else (item,))
    found = tuple(_unique(flat))
    if len(found) == 1:
        return found[0]
    if len(found) == 2 and NoneType in found:
        return _UnionGenericAlias(Union, found, name="Optional")
    return _UnionGenericAlias(Union, found)


@_cached
def _optional(form, item):
    return Union[_check(item, f"{form} requires a single type."), NoneType]


def _literal(form, items):
    if not isinstance(items, tuple):
        items = (items,)
    found = []
    for item in items:
        for value in item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,):
            if not any(value == other and type(value) is type(other) for other in found):
                found.append(value)
    return _LiteralGenericAlias(form, tuple(found))


def _single(form, item):
    return _GenericAlias(form, (_check(item, f"{form} accepts only single type."),))


def _single_special(form, item):
    return _GenericAlias(form, (_check(item, f"{form._name} accepts only a single type.", allow_special=True),))


def _unpack(form, item):
    return _UnpackGenericAlias(form, (_check(item, f"{form} accepts only single type."),))


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if getattr(items[0], "__typing_is_unpacked_typevartuple__", False):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    return _AnnotatedAlias(_check(items[0], "Annotated[t, ...]: t must be a type.", allow_special=True), tuple(items[1:]))


def _concatenate(form, items):
    if items == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(items, tuple):
        items = (items,)
    if not (items[-1] is ... or type(items[-1]).__name__ == "ParamSpec"):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    items = (*(_check(item, "Concatenate[arg, ...]: each arg must be a type.") for item in items[:-1]), items[-1])
    return _ConcatenateGenericAlias(form, items)


Union = _SpecialForm("Union", "One of several types: Union[int, str].", _union)
Optional = _SpecialForm("Optional", "A type or None: Optional[int].", _optional)
Literal = _SpecialForm("Literal", "One of some values: Literal['r', 'w'].", _literal)
ClassVar = _SpecialForm("ClassVar", "An attribute of the class, not of instances.", _single)
Final = _SpecialForm("Final", "A name that is not bound again.", _single)
Annotated = _SpecialForm("Annotated", "A type and anything else: Annotated[int, 'metres'].", _annotated)
Concatenate = _SpecialForm("Concatenate", "More parameters before those of a ParamSpec.", _concatenate)
TypeGuard = _SpecialForm("TypeGuard", "What a function returns that proves its argument's type.", _single)
TypeIs = _SpecialForm("TypeIs", "What a function returns that decides its argument's type.", _single)
Required = _SpecialForm("Required", "A key that a TypedDict must have.", _single_special)
NotRequired = _SpecialForm("NotRequired", "A key that a TypedDict may lack.", _single_special)
ReadOnly = _SpecialForm("ReadOnly", "A key of a TypedDict that is not set again.", _single_special)
Unpack = _SpecialForm("Unpack", "The items of a tuple type or TypeVarTuple: *Ts.", _unpack)
NoReturn = _SpecialForm("NoReturn", "What a function returns that never returns.", None, True)
Never = _SpecialForm("Never", "The type that no value has.", None, True)
Self = _SpecialForm("Self", "The class of the first parameter.", None, True)
LiteralString = _SpecialForm("LiteralString", "A str that only constants make up.", None, True)
TypeAlias = _SpecialForm("TypeAlias", "Marks an assignment as the definition of an alias.", None, True)


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)
