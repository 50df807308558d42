"""Signatures of callables: inspect's Signature, Parameter and BoundArguments."""

__name__ = "inspect"

import enum
import functools
import keyword
import sys
import types


class _empty:
    """Stands for an annotation or a default that is not there."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as signatures show it."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    return repr(annotation)


def unwrap(func, *, stop=None):
    """What is inside all wrappers that set __wrapped__."""
    first, seen = func, {id(func)}
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        """A copy with other values."""
        return type(self)(
            self._name if name is ... else name,
            self._kind if kind is ... else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation,
        )

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        if self._kind is _VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (other._name, other._kind, other._default, other._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]


class BoundArguments:
    """The arguments of a call, by the parameters that take them."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        found = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found, by_name = {}, False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        """Fill in the defaults of parameters that were not given."""
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    """The parameters and the return annotation of a callable."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            made = {}
        elif __validate_parameters__:
            made = self._checked(parameters)
        else:
            made = {parameter.name: parameter for parameter in parameters}
        self._parameters = types.MappingProxyType(made)
        self._return_annotation = return_annotation

    @staticmethod
    def _checked(parameters):
        made, last, has_default = {}, _POSITIONAL_ONLY, False
        for parameter in parameters:
            if not isinstance(parameter, Parameter):
                raise TypeError(f"{parameter} is not a Parameter instance")
            if parameter.kind < last:
                raise ValueError(
                    f"wrong parameter order: {last.description} parameter before {parameter.kind.description} parameter"
                )
            if parameter.kind > last:
                last = parameter.kind
            if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    has_default = True
                elif has_default:
                    raise ValueError("non-default argument follows default argument")
            if parameter.name in made:
                raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            made[parameter.name] = parameter
        return made

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _of(obj, cls, follow_wrapped, True, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=..., return_annotation=...):
        """A copy with other values."""
        return type(self)(
            self._parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation,
        )

    __replace__ = replace

    def _comparable(self):
        positional = tuple(p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY)
        return positional, {p.name: p for p in self._parameters.values() if p.kind is _KEYWORD_ONLY}, self._return_annotation

    def __hash__(self):
        positional, named, result = self._comparable()
        return hash((positional, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._comparable() == other._comparable()

    def bind(self, /, *args, **kwargs):
        """The arguments of a call by parameters; TypeError when they do not fit."""
        return _bind(self, args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but arguments may be missing."""
        return _bind(self, args, kwargs, True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The text of the signature, one parameter a line where it would be wider than max_width."""
        parts, has_positional_only, needs_star = [], False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                has_positional_only = True
            elif has_positional_only:
                parts.append("/")
                has_positional_only = False
            if kind is _VAR_POSITIONAL:
                needs_star = False
            elif kind is _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if has_positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)}"
        return text


def _bind(signature, args, kwargs, partial):
    arguments, given = {}, list(args)
    parameters = list(signature.parameters.values())
    rest = []
    position = 0
    positional_only_by_name = []
    while position < len(parameters):
        parameter = parameters[position]
        if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            break
        if parameter.kind is _VAR_POSITIONAL:
            if given:
                arguments[parameter.name] = tuple(given)
                given = []
            position += 1
            break
        if given:
            if parameter.name in kwargs and parameter.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {parameter.name!r}")
            arguments[parameter.name] = given.pop(0)
        else:
            rest.append(parameter)
        position += 1
    if given:
        raise TypeError("too many positional arguments")
    rest += parameters[position:]
    kwargs = dict(kwargs)
    variadic = None
    for parameter in rest:
        if parameter.kind is _VAR_KEYWORD:
            variadic = parameter
            continue
        if parameter.kind is _VAR_POSITIONAL:
            continue
        name = parameter.name
        if parameter.kind is _POSITIONAL_ONLY:
            if name in kwargs:
                positional_only_by_name.append(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
            continue
        if name in kwargs:
            arguments[name] = kwargs.pop(name)
        elif not partial and parameter.default is _empty:
            raise TypeError(f"missing a required argument: {name!r}")
    if kwargs:
        if variadic is not None:
            arguments[variadic.name] = kwargs
        elif positional_only_by_name:
            names = ", ".join(positional_only_by_name)
            raise TypeError(f"got some positional-only arguments passed as keyword arguments: {names!r}")
        else:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
    return BoundArguments(signature, {p.name: arguments[p.name] for p in parameters if p.name in arguments})


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _of(obj, cls, follow_wrapped, skip_bound, hints):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        found = _of(obj.__func__, cls, follow_wrapped, skip_bound, hints)
        return _without_first(found) if skip_bound else found
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _of(obj, cls, follow_wrapped, skip_bound, hints)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    partial_method = getattr(obj, "__partialmethod__", None)
    if isinstance(partial_method, functools.partialmethod):
        found = _of(partial_method.func, cls, follow_wrapped, skip_bound, hints)
        return _of_partial(found, partial_method, (None,))
    if isinstance(obj, types.FunctionType):
        return _of_function(cls, obj, hints)
    if isinstance(obj, functools.partial):
        return _of_partial(_of(obj.func, cls, follow_wrapped, skip_bound, hints), obj)
    if isinstance(obj, type):
        return _of_class(obj, cls, follow_wrapped, hints)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType):
        return _without_first(_of(call, cls, follow_wrapped, skip_bound, hints))
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _of_text(cls, text)
    if isinstance(obj, types.BuiltinFunctionType):
        raise ValueError(f"no signature found for builtin {obj!r}")
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_function(cls, function, hints):
    code = function.__code__
    names = code.co_varnames
    annotations = function.__annotations__
    if hints[2]:
        from typing import get_type_hints

        annotations = get_type_hints(function, hints[0], hints[1], include_extras=True)
    defaults = function.__defaults__ or ()
    kwdefaults = function.__kwdefaults__ or {}
    count = code.co_argcount
    parameters = []
    for i, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        index = i - count + len(defaults)
        default = defaults[index] if index >= 0 else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    end = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        parameters.append(Parameter(names[end], _VAR_POSITIONAL, annotation=annotations.get(names[end], _empty)))
    for name in names[count:end]:
        parameters.append(
            Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty), annotation=annotations.get(name, _empty))
        )
    if code.co_flags & 8:
        name = names[end + (1 if code.co_flags & 4 else 0)]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(signature, partial, extra=()):
    arguments = extra + tuple(partial.args)
    named = partial.keywords or {}
    try:
        bound = signature.bind_partial(*arguments, **named)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    result, by_keyword = [], False
    for name, parameter in signature.parameters.items():
        kind = parameter.kind
        if name in bound.arguments:
            value = bound.arguments[name]
            if kind is _POSITIONAL_ONLY:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name not in named:
                    continue
                by_keyword = True
                parameter = parameter.replace(default=value)
            elif kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=value)
        if by_keyword:
            if kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif kind is _VAR_POSITIONAL:
                continue
        result.append(parameter)
    return signature.replace(parameters=result)


def _of_class(obj, cls, follow_wrapped, hints):
    call = _user_method(type(obj), "__call__", obj)
    if call is not None and type(obj) is not type:
        return _without_first(_of(call, cls, follow_wrapped, True, hints))
    new, init = _user_method(obj, "__new__"), _user_method(obj, "__init__")
    if new is not None and init is not None:
        mro = obj.__mro__
        home = next(base for base in mro if "__new__" in base.__dict__ or "__init__" in base.__dict__)
        chosen = new if "__new__" in home.__dict__ else init
    else:
        chosen = new if new is not None else init
    if chosen is not None:
        return _without_first(_of(chosen, cls, follow_wrapped, True, hints))
    for base in obj.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if text:
            return _of_text(cls, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls([])
        raise ValueError(f"no signature found for builtin type {obj!r}")
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _user_method(cls, name, skip=None):
    for base in cls.__mro__:
        if name in base.__dict__:
            method = base.__dict__[name]
            if isinstance(method, (staticmethod, classmethod)):
                method = method.__func__
            return method if isinstance(method, types.FunctionType) else None
    return None


def _of_text(cls, text):
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    names = [part.strip() for part in text.strip("()").split(",") if part.strip()]
    for part in names:
        if part == "/":
            parameters = [p.replace(kind=_POSITIONAL_ONLY) for p in parameters]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("**"):
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        elif part not in ("$self", "$module", "self"):
            name, _, default = part.partition("=")
            parameters.append(Parameter(name, kind, default=_constant(default) if default else _empty))
    return cls(parameters)


_CONSTANTS = {"None": None, "True": True, "False": False}


def _constant(text):
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[:1] in "'\"":
        return text[1:-1]
    try:
        return int(text)
    except ValueError:
        return _empty
