"""What live objects are: kinds, members, documentation, signatures and, where the file can be read, source."""

import collections.abc
import functools
import linecache
import os
import sys
import types
from collections import namedtuple
from _inspect_signature import (
    BoundArguments, Parameter, Signature, _empty, formatannotation, signature, unwrap,
)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"

ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
Attribute = namedtuple("Attribute", "name kind defining_class object")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def ismodule(object):
    """A module?"""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """A class?"""
    return isinstance(object, type)


def ismethod(object):
    """A method bound to an instance or a class, and written in Python?"""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """A descriptor of a method that is not a function or method itself?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isdatadescriptor(object):
    """A descriptor that also sets or deletes?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def ismemberdescriptor(object):
    """A descriptor of a slot?"""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """A descriptor of an attribute that the runtime computes?"""
    return isinstance(object, types.GetSetDescriptorType)


def ismethodwrapper(object):
    """A special method of a built-in type, bound to an object?"""
    return isinstance(object, types.MethodWrapperType)


def isfunction(object):
    """A function written in Python?"""
    return isinstance(object, types.FunctionType)


def _has_code_flag(function, flag):
    while ismethod(function):
        function = function.__func__
    while isinstance(function, functools.partial):
        function = function.func
    while ismethod(function):
        function = function.__func__
    code = getattr(function, "__code__", None)
    return isfunction(function) and bool(code.co_flags & flag)


def isgeneratorfunction(obj):
    """A function with a yield?"""
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Make iscoroutinefunction() hold for a function that returns an awaitable."""
    target = func.__func__ if ismethod(func) else func
    target._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """A function made by async def, or marked as one?"""
    plain = obj
    while ismethod(plain):
        plain = plain.__func__
    return _has_code_flag(obj, CO_COROUTINE) or getattr(plain, "_is_coroutine_marker", None) is _is_coroutine_mark


def isasyncgenfunction(obj):
    """An async def with a yield?"""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """An asynchronous generator?"""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """A generator?"""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """A coroutine?"""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Can it be awaited?"""
    return (
        isinstance(object, types.CoroutineType)
        or (isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))
        or isinstance(object, collections.abc.Awaitable)
    )


def istraceback(object):
    """A traceback?"""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """A frame?"""
    return isinstance(object, types.FrameType)


def iscode(object):
    """A code object?"""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """A built-in function or bound method?"""
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    """Any function or method?"""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isabstract(object):
    """A class with abstract methods?"""
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def getmro(cls):
    """The classes in which attributes are looked up."""
    return cls.__mro__


def getmembers(object, predicate=None):
    """All members as (name, value) pairs in order of names."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without calling descriptors."""
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = (object, *getmro(object))
        try:
            for base in object.__bases__:
                names.extend(k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute))
        except AttributeError:
            pass
    result, seen = [], set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
        seen.add(name)
    result.sort(key=lambda pair: pair[0])
    return result


def classify_class_attrs(cls):
    """The attributes of a class with their kinds and the classes that define them."""
    result = []
    for name in sorted(set(dir(cls))):
        home, value = None, None
        for base in (*getmro(cls), *type(cls).__mro__):
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        if home is None:
            continue
        if isinstance(value, (staticmethod, types.BuiltinFunctionType)):
            kind = "static method"
        elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, value))
    return result


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """An attribute without calling descriptors, __getattr__ or __getattribute__."""
    kind = obj if isinstance(obj, type) else type(obj)
    own = _missing
    if not isinstance(obj, type):
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, _missing)
        except AttributeError:
            pass
    found = next((base.__dict__[attr] for base in kind.__mro__ if attr in base.__dict__), _missing)
    if own is not _missing and found is not _missing and hasattr(type(found), "__get__") and hasattr(type(found), "__set__"):
        return found
    for value in (own, found):
        if value is not _missing:
            return value
    if isinstance(obj, type):
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


def cleandoc(doc):
    """Documentation without the indentation that the code around it has."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__[1:]:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        home = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
        name = obj.__func__.__name__
    elif isinstance(obj, property):
        name = getattr(obj.fget, "__name__", None)
        home = _class_of(obj.fget)
    elif isfunction(obj):
        name = obj.__name__
        home = _class_of(obj)
    else:
        return None
    for base in home.__mro__ if home is not None else ():
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _class_of(function):
    found = sys.modules.get(getattr(function, "__module__", None))
    for part in getattr(function, "__qualname__", "").split(".")[:-1]:
        found = getattr(found, part, None)
    return found if isclass(found) else None


def getdoc(object):
    """The documentation of an object, inherited when it has none of its own; None without."""
    doc = getattr(object, "__doc__", None)
    if isclass(object):
        doc = object.__dict__.get("__doc__")
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """The module in which an object was made; None when it is not known."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    """The name of the module in a file; None when it is no Python file."""
    name = os.path.basename(path)
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    """The path of the file in which an object was made."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}"
    )


def getsourcefile(object):
    """The path of the source file."""
    return getfile(object)


def getabsfile(object, _filename=None):
    """The absolute path of the file in which an object was made."""
    return os.path.abspath(_filename or getfile(object))


def findsource(object):
    """All lines of the file of an object, and where it begins (from 0)."""
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            return lines, object.__dict__["__firstlineno__"] - 1
        except KeyError:
            raise OSError("source code not available") from None
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        return lines, object.tb_lineno - 1
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return lines, object.co_firstlineno - 1
    raise OSError("could not find code object")


def getblock(lines):
    """The lines of the definition with which lines begin."""
    from _inspect_source import block_length

    return lines[: block_length(lines)]


def getsourcelines(object):
    """The lines of an object's source, and the number of the first (0 for a module)."""
    object = unwrap(object)
    lines, start = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """The source of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines directly above an object; None without."""
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    for line in reversed(lines[:start]):
        if not line.lstrip().startswith("#"):
            break
        found.insert(0, line.expandtabs().lstrip())
    return "".join(found) or None


def indentsize(line):
    """How far a line is indented, tabs expanded."""
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def getfullargspec(func):
    """The parameters of a function, by kinds."""
    try:
        found = signature(func, follow_wrapped=False) if not ismethod(func) else Signature.from_callable(func.__func__, follow_wrapped=False)
    except (TypeError, ValueError) as error:
        raise TypeError("unsupported callable") from error
    args, varargs, varkw, defaults, kwonly, kwdefaults, annotations = [], None, None, (), [], {}, {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for parameter in found.parameters.values():
        kind = parameter.kind
        if kind is Parameter.VAR_POSITIONAL:
            varargs = parameter.name
        elif kind is Parameter.VAR_KEYWORD:
            varkw = parameter.name
        elif kind is Parameter.KEYWORD_ONLY:
            kwonly.append(parameter.name)
            if parameter.default is not _empty:
                kwdefaults[parameter.name] = parameter.default
        else:
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """The values that the parameters would have in a call."""
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    given = set(bound.arguments)
    bound.apply_defaults()
    parameters = bound.signature.parameters

    def rank(name):
        kind = parameters[name].kind
        if kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            return 1
        return (2 if kind is Parameter.KEYWORD_ONLY else 0) if name in given else 3

    return {name: bound.arguments[name] for name in sorted(bound.arguments, key=rank)}


def getclosurevars(func):
    """The names that a function takes from outside, with what they mean now."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    nonlocals = {}
    for name, cell in zip(func.__code__.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    return ClosureVars(nonlocals, {}, {}, set())


def getgeneratorstate(generator):
    """One of GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED."""
    return _state(generator, "GEN", generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """One of CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED."""
    return _state(coroutine, "CORO", coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    """One of AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED."""
    return _state(agen, "AGEN", agen.ag_running, agen.ag_suspended, agen.ag_frame)


def _state(of, prefix, running, suspended, frame):
    if running:
        return prefix + "_RUNNING"
    if suspended:
        return prefix + "_SUSPENDED"
    return prefix + ("_CLOSED" if frame is None else "_CREATED")


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of the annotations of a class, module or callable."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__")
    elif ismodule(obj) or callable(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    from typing import get_type_hints

    return get_type_hints(obj, globals, locals, include_extras=True)


currentframe = sys._getframe


def getclasstree(classes, unique=False):
    """Classes as nested lists of (class, bases), each followed by the list of what derives from it."""
    children, roots = {}, []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                below = children.setdefault(parent, [])
                if cls not in below:
                    below.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """The nested lists of getclasstree."""
    result = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result
