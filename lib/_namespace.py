"""types.SimpleNamespace: also what time.get_clock_info gives."""

from _types import _attributes, _set_display_name


class SimpleNamespace:
    """An object that is nothing but its attributes."""

    __module__ = "types"

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        for name, value in dict(mapping_or_iterable).items():
            if not isinstance(name, str):
                raise TypeError("keywords must be strings")
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), _attributes(self)

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return _attributes(self) == _attributes(other)
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(f'{key}={value!r}' for key, value in _attributes(self).items())})"

    def __replace__(self, /, **kwargs):
        result = type(self)(**_attributes(self))
        _attributes(result).update(kwargs)
        return result


_set_display_name(SimpleNamespace, "types.SimpleNamespace")
