"""Abstract base classes."""

from _abc import _forget, _known, _match_as, _note
from _types import _attribute, _namespace, _subclasses


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract_names(cls):
    names = {name for name, value in _namespace(cls).items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(_attribute(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


def _has_plain_hook(cls):
    # Other hooks are asked about registered classes each time.
    return cls.__subclasshook__.__module__ in (None, "collections.abc")


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if answer is True or answer is False:
            return answer
        raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
    if cls in subclass.__mro__:
        return True
    for registered in cls._abc_registry:
        if issubclass(subclass, registered):
            return True
    for child in _subclasses(cls):
        if issubclass(subclass, child):
            return True
    return False


class ABCMeta(type):
    """A metaclass whose classes refuse to be instantiated while methods are abstract, and take virtual subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_registry = []
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _forget()
        _match_as(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        own = getattr(instance, "__class__", kind)
        if own is kind:
            known = _known(cls, kind)
            return cls.__subclasscheck__(kind) if known is None else known
        return cls.__subclasscheck__(own) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = _known(cls, subclass)
        if answer is None:
            answer = _is_subclass(cls, subclass)
            if not answer or subclass not in cls._abc_registry or _has_plain_hook(cls):
                _note(cls, subclass, answer)
        return answer

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls


def get_cache_token():
    return 0
