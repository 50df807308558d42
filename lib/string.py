"""Constants and templates for strings."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class _Both:
    """Looks names up in keyword arguments first, then in a mapping."""

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


class Template:
    """$-substitution."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Yields (literal, kind, name, position): kind is 'text', 'escaped', 'name' or 'invalid'."""
        text, size, mark = self.template, len(self.template), self.delimiter
        start = 0
        while True:
            position = text.find(mark, start)
            if position < 0:
                yield text[start:], "text", None, start
                return
            yield text[start:position], "text", None, start
            after = position + len(mark)
            if text.startswith(mark, after):
                yield mark, "escaped", None, position
                start = after + len(mark)
                continue
            braced = after < size and text[after] == "{"
            begin = after + 1 if braced else after
            end = begin
            while end < size and (text[end] == "_" or (text[end].isascii() and text[end].isalnum())):
                end += 1
            if end == begin or text[begin].isdigit() or (braced and (end >= size or text[end] != "}")):
                yield mark, "invalid", None, after
                start = after
                continue
            stop = end + 1 if braced else end
            yield text[position:stop], "name", text[begin:end], position
            start = stop

    def _invalid(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = position - len("".join(lines[:-1])), len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        values = _Both(kws, mapping) if kws else mapping
        result = []
        for literal, kind, name, position in self._parts():
            if kind == "name":
                result.append(str(values[name]))
            elif kind == "invalid":
                self._invalid(position)
            else:
                result.append(literal)
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        values = _Both(kws, mapping) if kws else mapping
        result = []
        for literal, kind, name, _ in self._parts():
            if kind == "name":
                try:
                    literal = str(values[name])
                except KeyError:
                    pass
            result.append(literal)
        return "".join(result)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _, _ in self._parts())

    def get_identifiers(self):
        names = []
        for _, kind, name, _ in self._parts():
            if kind == "name" and name not in names:
                names.append(name)
        return names


class Formatter:
    """str.format with hooks."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            first = field.split(".", 1)[0].split("[", 1)[0]
            if first == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto) + field
                auto += 1
            elif first.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            value, key = self.get_field(field, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(value, spec))
        return "".join(result), auto

    def parse(self, format_string):
        text, size, literal, i = format_string, len(format_string), "", 0
        while i < size:
            c = text[i]
            if c in "{}" and i + 1 < size and text[i + 1] == c:
                yield literal + c, None, None, None
                literal = ""
                i += 2
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            elif c == "{":
                depth, j = 1, i + 1
                while j < size and depth:
                    depth += 1 if text[j] == "{" else -1 if text[j] == "}" else 0
                    j += 1
                if depth:
                    raise ValueError("expected '}' before end of string" if i + 1 < size else "Single '{' encountered in format string")
                inner = text[i + 1 : j - 1]
                field, conversion, spec, brackets, k = inner, None, "", 0, 0
                while k < len(inner):
                    brackets += 1 if inner[k] == "[" else -1 if inner[k] == "]" else 0
                    if brackets == 0 and inner[k] == ":":
                        field, spec = inner[:k], inner[k + 1 :]
                        break
                    if brackets == 0 and inner[k] == "!":
                        field, conversion = inner[:k], inner[k + 1 : k + 2]
                        spec = inner[k + 3 :]
                        break
                    k += 1
                yield literal, field, spec, conversion
                literal = ""
                i = j
            else:
                literal += c
                i += 1
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        i = 0
        while i < len(field_name) and field_name[i] not in ".[":
            i += 1
        first = field_name[:i]
        key = int(first) if first.isdigit() else first
        obj = self.get_value(key, args, kwargs)
        while i < len(field_name):
            if field_name[i] == ".":
                j = i + 1
                while j < len(field_name) and field_name[j] not in ".[":
                    j += 1
                obj = getattr(obj, field_name[i + 1 : j])
                i = j
            else:
                j = field_name.index("]", i)
                item = field_name[i + 1 : j]
                obj = obj[int(item) if item.isdigit() else item]
                i = j + 1
        return obj, key

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")
