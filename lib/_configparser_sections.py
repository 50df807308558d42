"""configparser's views of a parser: its sections and its converters."""

from collections.abc import MutableMapping

__name__ = "configparser"

_UNSET = object()


class SectionProxy(MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters if "_converters" in parser.__dict__ else ():
            getter = getattr(parser, "get" + conv)
            setattr(self, "get" + conv, lambda option, fallback=None, _getter=getter, **kw: _getter(name, option, fallback=fallback, **kw))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check(key, value) if hasattr(self._parser, "_check") else None
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        return self._parser.options(self._name) if self._name != self._parser.default_section else list(self._parser.defaults())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getint(self, option, fallback=None, **kwargs):
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser by name: each makes a method getNAME."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {"int": None, "float": None, "boolean": None}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not callable(value):
            raise ValueError("converters must be callables")
        self._data[key] = value
        parser = self._parser

        def getter(section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
            return parser._converted(section, value, option, fallback, raw=raw, vars=vars, **kwargs)

        setattr(parser, "get" + key, getter)
        for name, proxy in parser._proxies.items():
            setattr(proxy, "get" + key, lambda option, fallback=None, _name=name, **kw: getter(_name, option, fallback=fallback, **kw))

    def __delitem__(self, key):
        del self._data[key]
        delattr(self._parser, "get" + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
