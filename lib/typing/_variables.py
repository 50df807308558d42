"""Type variables, type aliases, and what compiled code makes of type parameters (PEP 695)."""

__name__ = "typing"

import types
from _warnings import _take_place
from typing._forms import Union, Unpack, _check, _convert, _is_parameter_list, _unpacked, _ConcatenateGenericAlias, _WithOr


class NoDefaultType:
    """The type of NoDefault."""

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)


def _caller():
    """The name of the module whose code makes a variable."""
    place = _take_place()
    return None if place is None else place[2]


def _late_value(owner, name):
    """An attribute that type-parameter syntax leaves to be computed when it is first asked for."""
    late = owner.__dict__.get("_late")
    if late is None or late.get(name) is None:
        raise AttributeError(f"{type(owner).__qualname__!r} object has no attribute {name!r}")
    value = late.pop(name)()
    setattr(owner, name, value)
    return value


class _Variable(_WithOr):
    def __getattr__(self, name):
        if name == "__default__" and "_late" in self.__dict__ and "__default__" not in self._late:
            return NoDefault
        return _late_value(self, name)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def has_default(self):
        """True when there is a default."""
        return self.__default__ is not NoDefault


def _common(variable, name, bound, covariant, contravariant, default, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    variable.__name__ = name
    variable.__bound__ = None if bound is None else _check(bound, "Bound must be a type.")
    variable.__covariant__ = bool(covariant)
    variable.__contravariant__ = bool(contravariant)
    variable.__infer_variance__ = bool(infer_variance)
    variable.__default__ = default


class TypeVar(_Variable):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"TypeVar() argument 'name' must be str, not {type(name).__name__}")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        _common(self, name, bound, covariant, contravariant, default, infer_variance)
        self.__constraints__ = tuple(_check(item, "TypeVar(name, constraint, ...): constraints must be types.") for item in constraints)
        self.__module__ = _caller()

    def __typing_subst__(self, arg):
        arg = _check(arg, "Parameters to generic types must be types.")
        if getattr(arg, "__typing_is_unpacked_typevartuple__", False) or (isinstance(arg, types.GenericAlias) and arg.__unpacked__):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index == len(args) and self.has_default():
            return (*args, self.__default__)
        return args


class ParamSpecArgs:
    """The *args of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    def __hash__(self):
        return hash((ParamSpecArgs, self.__origin__))


class ParamSpecKwargs:
    """The **kwargs of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented

    def __hash__(self):
        return hash((ParamSpecKwargs, self.__origin__))


class ParamSpec(_Variable):
    """The parameters of a callable."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        _common(self, name, bound, covariant, contravariant, default, infer_variance)
        self.__module__ = _caller()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_check(item, "Expected a type.") for item in arg)
        if not _is_parameter_list(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        if index >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(alias.__parameters__) == 1 and not _is_parameter_list(args[0]):
            return (args,)
        if isinstance(args[index], list):
            return (*args[:index], tuple(args[index]), *args[index + 1 :])
        return args


class TypeVarTuple(_Variable):
    """Any number of types."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self.__default__ = default
        self.__module__ = _caller()

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        left = parameters.index(self)
        right = len(parameters) - left - 1
        if any(isinstance(item, TypeVarTuple) for item in parameters[left + 1 :]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        if left + right > len(args):
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}")
        middle = args[left : len(args) - right]
        if not middle and self.has_default():
            middle = tuple(_unpacked(self.__default__ if isinstance(self.__default__, tuple) else (self.__default__,)))
        return (*args[:left], tuple(middle), *args[len(args) - right :])


class TypeAliasType(_WithOr):
    """What a type statement makes."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params
        self.__module__ = _caller()

    def __getattr__(self, name):
        if name == "__parameters__":
            return tuple(_unpack_variables(self.__type_params__))
        return _late_value(self, name)

    def __repr__(self):
        return self.__name__

    def __getitem__(self, items):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return types.GenericAlias(self, items)

    def __reduce__(self):
        return self.__name__


def _unpack_variables(parameters):
    return [Unpack[item] if isinstance(item, TypeVarTuple) else item for item in parameters]


def _make(kind, module, late, **attributes):
    made = kind.__new__(kind)
    for name, value in attributes.items():
        setattr(made, name, value)
    made.__module__ = module
    made._late = {name: evaluate for name, evaluate in late.items() if evaluate is not None}
    return made


def _make_type_var(name, bound, constraints, default):
    known = {"__bound__": None, "__constraints__": ()}
    late = {"__bound__": bound, "__constraints__": constraints, "__default__": default}
    known = {key: value for key, value in known.items() if late[key] is None}
    return _make(
        TypeVar, _caller(), late, __name__=name, __covariant__=False, __contravariant__=False, __infer_variance__=True, **known
    )


def _make_param_spec(name, default):
    return _make(
        ParamSpec, _caller(), {"__default__": default}, __name__=name, __bound__=None, __covariant__=False, __contravariant__=False,
        __infer_variance__=True,
    )


def _make_type_var_tuple(name, default):
    return _make(TypeVarTuple, _caller(), {"__default__": default}, __name__=name)


def _make_type_alias(name, type_params, evaluate):
    return _make(TypeAliasType, _caller(), {"__value__": evaluate}, __name__=name, __type_params__=type_params)


def _make_generic_base(type_params):
    from typing import Generic

    return Generic[tuple(_unpack_variables(type_params))]
