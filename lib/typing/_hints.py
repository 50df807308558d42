"""Looking hints up: get_type_hints and what takes hints apart; and the marks that checkers read."""

__name__ = "typing"

import builtins
import collections.abc
import functools
import re
import sys
import types
from _types import _attribute, _namespace
from typing._forms import (
    Annotated, ForwardRef, NotRequired, ReadOnly, Required, _AnnotatedAlias, _BaseGenericAlias,
    _GenericAlias, _check, _ConcatenateGenericAlias,
)
from typing._generic import Generic
from typing._variables import ParamSpec, ParamSpecArgs, ParamSpecKwargs

_TOKEN = re.compile(
    r"\s*(?:(?P<name>[^\W\d]\w*)|(?P<number>\d[\w.]*)|(?P<string>[rRbBuU]{0,2}(?:'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\"[^\"\\\n]*(?:\\.[^\"\\\n]*)*\"))"
    r"|(?P<mark>\.\.\.|\*\*|[\[\](),.|*\-]))"
)
_CONSTANTS = {"None": None, "True": True, "False": False}
_ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", "'": "'", '"': '"', "r": "\r", "0": "\0"}


class _Reader:
    """Reads the expressions that hints are made of: names, attributes, subscripts, |, tuples, lists and constants."""

    def __init__(self, text):
        self._tokens = []
        self._next = 0
        text = text.strip()
        position = 0
        while position < len(text):
            match = _TOKEN.match(text, position)
            if match is None:
                raise SyntaxError("invalid syntax")
            self._tokens.append((match.lastgroup, match.group(match.lastgroup)))
            position = match.end()

    def read(self):
        """A function of a look-up of names that gives the value."""
        found = self._union()
        if self._next < len(self._tokens):
            if self._tokens[self._next][1] != ",":
                raise SyntaxError("invalid syntax")
            items = [found]
            while self._take(","):
                if self._next < len(self._tokens):
                    items.append(self._union())
            return lambda look: tuple(item(look) for item in items)
        return found

    def _take(self, text):
        if self._next < len(self._tokens) and self._tokens[self._next] == ("mark", text):
            self._next += 1
            return True
        return False

    def _union(self):
        found = self._primary()
        while self._take("|"):
            found = self._joined(found, self._primary())
        return found

    @staticmethod
    def _joined(left, right):
        return lambda look: left(look) | right(look)

    def _primary(self):
        found = self._atom()
        while True:
            if self._take("."):
                found = self._attribute(found, self._expect_name())
            elif self._take("["):
                found = self._subscript(found, self._items("]", True))
            elif self._take("("):
                found = self._call(found, self._items(")", False))
            else:
                return found

    def _expect_name(self):
        if self._next >= len(self._tokens) or self._tokens[self._next][0] != "name":
            raise SyntaxError("invalid syntax")
        self._next += 1
        return self._tokens[self._next - 1][1]

    @staticmethod
    def _attribute(value, name):
        return lambda look: _attribute(value(look), name)

    @staticmethod
    def _subscript(value, key):
        return lambda look: value(look)[key(look)]

    @staticmethod
    def _call(value, items):
        return lambda look: value(look)(*items(look))

    def _items(self, end, is_subscript):
        items, stars, comma = [], [], False
        while not self._take(end):
            if self._next >= len(self._tokens):
                raise SyntaxError("invalid syntax")
            stars.append(self._take("*"))
            items.append(self._union())
            if self._take(","):
                comma = True
            elif not (self._next < len(self._tokens) and self._tokens[self._next] == ("mark", end)):
                raise SyntaxError("invalid syntax")
        if is_subscript and len(items) == 1 and not comma and not stars[0]:
            return items[0]
        if is_subscript and not items:
            raise SyntaxError("invalid syntax")

        def evaluate(look):
            result = []
            for item, star in zip(items, stars):
                if star:
                    result.extend(item(look))
                else:
                    result.append(item(look))
            return tuple(result)

        evaluate.is_tuple = comma or len(items) != 1
        return evaluate

    def _atom(self):
        if self._next >= len(self._tokens):
            raise SyntaxError("invalid syntax")
        kind, text = self._tokens[self._next]
        self._next += 1
        if kind == "name":
            if text in _CONSTANTS:
                return self._constant(_CONSTANTS[text])
            return lambda look: look(text)
        if kind == "number":
            try:
                return self._constant(int(text, 0))
            except ValueError:
                return self._constant(float(text))
        if kind == "string":
            return self._constant(_unquoted(text))
        if text == "...":
            return self._constant(...)
        if text == "-":
            value = self._primary()
            return lambda look: -value(look)
        if text == "(":
            items = self._items(")", False)
            return items if items.is_tuple else lambda look: items(look)[0]
        if text == "[":
            items = self._items("]", False)
            return lambda look: list(items(look))
        raise SyntaxError("invalid syntax")

    @staticmethod
    def _constant(value):
        return lambda look: value


def _unquoted(text):
    start = min(text.index(quote) for quote in "'\"" if quote in text)
    prefix, body = text[:start].lower(), text[start + 1 : -1]
    if "r" not in prefix:
        body = re.sub(r"\\(.)", lambda match: _ESCAPES.get(match.group(1), match.group(0)), body)
    return body.encode("latin-1") if "b" in prefix else body


@functools.cache
def _compiled(text):
    return _Reader(text).read()


def is_expression(text):
    """True for text that can be a hint."""
    try:
        _compiled(text)
    except SyntaxError:
        return False
    return True


def _evaluate(hint, globalns, localns, parameters=(), guard=frozenset()):
    """A hint with all names in it looked up."""
    if isinstance(hint, ForwardRef):
        text = hint.__forward_arg__
        if text in guard:
            return hint
        module = sys.modules.get(hint.__forward_module__)
        names = (localns, globalns) if module is None else (_namespace(module),)

        def look(name):
            for variable in parameters:
                if variable.__name__ == name:
                    return variable
            for mapping in names:
                if name in mapping:
                    return mapping[name]
            known = _namespace(builtins)
            if name in known:
                return known[name]
            raise NameError(f"name {name!r} is not defined", name=name)

        found = _check(
            _compiled(text)(look), "Forward references must evaluate to types.", is_argument=hint.__forward_is_argument__,
            allow_special=hint.__forward_is_class__,
        )
        return _evaluate(found, globalns, localns, parameters, guard | {text})
    if isinstance(hint, (_GenericAlias, types.GenericAlias, types.UnionType)):
        args = hint.__args__
        if isinstance(hint, types.GenericAlias):
            args = tuple(ForwardRef(item) if isinstance(item, str) else item for item in args)
        new = tuple(_evaluate(item, globalns, localns, parameters, guard) for item in args)
        if new == hint.__args__ and all(a is b for a, b in zip(new, hint.__args__)):
            return hint
        if isinstance(hint, types.GenericAlias):
            made = types.GenericAlias(hint.__origin__, new)
            return next(iter(made)) if hint.__unpacked__ else made
        if isinstance(hint, types.UnionType):
            return functools.reduce(lambda a, b: a | b, new)
        return hint._copy_with(new)
    return hint


def _without_extras(hint):
    """A hint without Annotated, Required, NotRequired and ReadOnly."""
    if isinstance(hint, _AnnotatedAlias) or (isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly)):
        return _without_extras(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, types.GenericAlias, types.UnionType)):
        new = tuple(_without_extras(item) for item in hint.__args__)
        if new == hint.__args__:
            return hint
        if isinstance(hint, types.GenericAlias):
            return types.GenericAlias(hint.__origin__, new)
        if isinstance(hint, types.UnionType):
            return functools.reduce(lambda a, b: a | b, new)
        return hint._copy_with(new)
    return hint


_SIMPLE = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The hints of a class, module or function, with the names in strings looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            if globalns is None:
                names = getattr(sys.modules.get(base.__module__), "__dict__", {})
            else:
                names = globalns
            own = base.__dict__.get("__annotations__", {})
            if isinstance(own, types.GetSetDescriptorType):
                own = {}
            local = dict(_namespace(base)) if localns is None else localns
            parameters = base.__dict__.get("__type_params__", ())
            for name, value in own.items():
                value = _as_hint(value, is_argument=False, is_class=True)
                hints[name] = _evaluate(value, names, local, parameters)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = _namespace(obj)
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if isinstance(obj, _SIMPLE):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in own.items():
            value = _as_hint(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
            hints[name] = _evaluate(value, globalns, localns, getattr(obj, "__type_params__", ()))
    return hints if include_extras else {name: _without_extras(hint) for name, hint in hints.items()}


def _as_hint(value, *, is_argument, is_class):
    if value is None:
        return type(None)
    return ForwardRef(value, is_argument=is_argument, is_class=is_class) if isinstance(value, str) else value


def get_origin(tp):
    """What is subscripted in a hint; None when nothing is."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, types.GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    """With what a hint is subscripted."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, types.GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
            len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))
        ):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def cast(typ, val):
    """The value itself."""
    return val


def assert_type(val, typ, /):
    """The value itself."""
    return val


def reveal_type(obj, /):
    """The object itself; its type is written to standard error."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Raise AssertionError: no value should come here."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def no_type_check(arg):
    """Mark a function, or a class with its methods, as without hints."""
    if isinstance(arg, type):
        for name, value in list(_namespace(arg).items()):
            if isinstance(value, types.FunctionType) and value.__qualname__ == f"{arg.__qualname__}.{value.__name__}":
                value.__no_type_check__ = True
            elif isinstance(value, (classmethod, staticmethod)):
                value.__func__.__no_type_check__ = True
            elif isinstance(value, type) and value.__qualname__ == f"{arg.__qualname__}.{value.__name__}":
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """A decorator whose results are without hints."""

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    """What overload puts in the place of a declaration."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Declare one of several ways of calling a function."""
    inner = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((inner.__module__, inner.__qualname__), {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The declarations of a function by overload."""
    inner = getattr(func, "__func__", func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forget all declarations."""
    _overloads.clear()


def final(f):
    """Mark what is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark what overrides."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    """Mark a decorator, class or metaclass that makes classes like dataclasses."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator
