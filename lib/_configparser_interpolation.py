"""configparser's interpolations: how values refer to others."""

import re

from _configparser_errors import (
    MAX_INTERPOLATION_DEPTH, InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError, NoOptionError,
    NoSectionError,
)

__name__ = "configparser"


class Interpolation:
    """Values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _References(Interpolation):
    """Values with references: a sign, what opens and what closes them. The sign twice stands for itself."""

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub("", value.replace(self._SIGN * 2, ""))
        if self._SIGN in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._SIGN)}")
        return value

    def _expand(self, parser, option, rest, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign = self._SIGN
        parts = []
        while rest:
            before, found_sign, behind = rest.partition(sign)
            parts.append(before)
            if not found_sign:
                break
            if behind.startswith(sign):
                parts.append(sign)
                rest = behind[1:]
            elif behind.startswith(self._OPENING):
                rest = sign + behind
                found = self._REFERENCE.match(rest)
                if found is None:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                rest = rest[found.end():]
                parts.append(self._value_of(parser, option, found.group(1), rest, section, names, raw, depth))
            else:
                wrong = sign + behind
                raise InterpolationSyntaxError(
                    option, section, f"{sign!r} must be followed by {sign!r} or {self._OPENING!r}, found: {wrong!r}")
        return "".join(parts)


class BasicInterpolation(_References):
    """%(name)s refers to a value of the section or of the defaults."""

    _SIGN = "%"
    _OPENING = "("
    _REFERENCE = re.compile(r"%\(([^)]+)\)s")

    def _value_of(self, parser, option, reference, rest, section, names, raw, depth):
        name = parser.optionxform(reference)
        try:
            value = names[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        return self._expand(parser, option, value, section, names, depth + 1) if "%" in value else value


class ExtendedInterpolation(_References):
    """${name} and ${section:name} refer to values."""

    _SIGN = "$"
    _OPENING = "{"
    _REFERENCE = re.compile(r"\$\{([^}]+)\}")

    def _value_of(self, parser, option, reference, rest, section, names, raw, depth):
        path = reference.split(":")
        where, name = section, option
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                value = names[name]
            elif len(path) == 2:
                where, name = path[0], parser.optionxform(path[1])
                value = parser.get(where, name, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
        if "$" in value:
            return self._expand(parser, name, value, where, dict(parser.items(where, raw=True)), depth + 1)
        return value
