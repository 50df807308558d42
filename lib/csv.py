"""Tables as lines of text with separators and quotes."""

import io
import re
import types

from _csv import cut as _cut
from _csv import join as _join

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]

__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """What is wrong with a line, a row or a dialect."""


Error.__module__ = "_csv"
_dialects = {}
_limit = 131072


def field_size_limit(*args):
    """The most characters that a field may have; sets it, and gives the old one."""
    global _limit
    old = _limit
    if args:
        if not isinstance(args[0], int):
            raise TypeError("limit must be an integer")
        _limit = args[0]
    return old


class _Format:
    """A dialect whose parts have been checked."""

    __slots__ = (
        "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict",
    )

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        given = set(options)
        for name, default in _DEFAULTS.items():
            value = options.pop(name, _absent)
            if value is _absent:
                value = getattr(dialect, name, default) if dialect is not None else default
            object.__setattr__(self, name, value)
        if self.quotechar is None and "quoting" not in given:
            object.__setattr__(self, "quoting", QUOTE_NONE)
        if options:
            raise TypeError(f"this function got an unexpected keyword argument '{next(iter(options))}'")
        self._check()

    def _check(self):
        for name in ("delimiter", "escapechar", "quotechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            rest = "" if name == "delimiter" else " or None"
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{rest}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        for name in ("delimiter", "escapechar", "quotechar"):
            value = getattr(self, name)
            if value is None:
                continue
            if value in "\r\n" or (value == " " and self.skipinitialspace and name != "delimiter"):
                raise ValueError(f"bad {name} value")
            if value in self.lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")
        for a, b in (("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar")):
            if getattr(self, a) is not None and getattr(self, a) == getattr(self, b):
                raise ValueError(f"bad {a} or {b} value")
        for name in ("doublequote", "skipinitialspace", "strict"):
            object.__setattr__(self, name, bool(getattr(self, name)))

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")


_absent = object()
_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}


def register_dialect(name, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget the dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except (KeyError, TypeError):
        raise Error("unknown dialect") from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


class Dialect:
    """The base of classes that describe dialects."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ is not Dialect:
            self._valid = True
        try:
            _Format(self)
        except (TypeError, ValueError) as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What spreadsheets write."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What spreadsheets write, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """All fields quoted, lines ended by a line feed."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPED_IN_QUOTED, _QUOTE_IN_QUOTED, _EAT_END, _AFTER_ESCAPED_END = range(9)


class _Reader:
    """Reads rows from lines."""

    def __init__(self, lines, format):
        self._lines = iter(lines)
        self.dialect = format
        self.line_num = 0
        # Whether a line that is one whole row can be cut at its delimiters and quotes.
        self._is_plain = format.quoting in (QUOTE_MINIMAL, QUOTE_ALL) and format.escapechar is None and not format.skipinitialspace
        self._reset()

    def _reset(self):
        self._fields = []
        self._field = []
        self._state = _START_RECORD
        self._quoted = False

    def __iter__(self):
        return self

    def __next__(self):
        self._reset()
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    break
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            if self._is_plain and self._state == _START_RECORD and len(line) <= _limit:
                dialect = self.dialect
                fields = _cut(line, dialect.delimiter, dialect.quotechar, dialect.doublequote)
                if fields is not None:
                    return fields
            for character in line:
                self._take(character)
            self._take("")
            if self._state == _START_RECORD:
                break
        fields = self._fields
        self._fields = []
        return fields

    def _save(self):
        text = "".join(self._field)
        quoting = self.dialect.quoting
        if not self._quoted:
            if quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and text:
                text = float(text)
            if text == "" and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                text = None
        self._fields.append(text)
        self._field = []
        self._quoted = False

    def _add(self, character):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(character)

    def _take(self, c):
        dialect = self.dialect
        state = self._state
        if state == _START_RECORD:
            if c == "":
                return
            if c in "\r\n":
                self._state = _EAT_END
                return
            state = _START_FIELD
        if state == _START_FIELD:
            if c == "" or c in "\r\n":
                self._save()
                self._state = _START_RECORD if c == "" else _EAT_END
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._quoted = True
                self._state = _IN_QUOTED
            elif c == dialect.escapechar:
                self._state = _ESCAPED
            elif c == " " and dialect.skipinitialspace:
                self._state = _START_FIELD
            elif c == dialect.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if c and c in "\r\n":
                self._add(c)
                self._state = _AFTER_ESCAPED_END
            else:
                self._add(c or "\n")
                self._state = _IN_FIELD
        elif state in (_IN_FIELD, _AFTER_ESCAPED_END):
            if state == _AFTER_ESCAPED_END and c == "":
                return
            if c == "" or c in "\r\n":
                self._save()
                self._state = _START_RECORD if c == "" else _EAT_END
            elif c == dialect.escapechar:
                self._state = _ESCAPED
            elif c == dialect.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _IN_QUOTED:
            if c == "":
                return
            if c == dialect.escapechar:
                self._state = _ESCAPED_IN_QUOTED
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if dialect.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPED_IN_QUOTED:
            self._add(c or "\n")
            self._state = _IN_QUOTED
        elif state == _QUOTE_IN_QUOTED:
            if dialect.quoting != QUOTE_NONE and c == dialect.quotechar:
                self._add(c)
                self._state = _IN_QUOTED
            elif c == dialect.delimiter:
                self._save()
                self._state = _START_FIELD
            elif c == "" or c in "\r\n":
                self._save()
                self._state = _START_RECORD if c == "" else _EAT_END
            elif not dialect.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        elif state == _EAT_END:
            if c == "":
                self._state = _START_RECORD
            elif c not in "\r\n":
                raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")


def reader(csvfile, dialect="excel", **fmtparams):
    """An iterator of the rows in an iterable of lines, each a list of strs."""
    return _Reader(csvfile, _Format(dialect, **fmtparams))


class _Writer:
    """Writes rows as lines."""

    def __init__(self, file, format):
        if not callable(getattr(file, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = format
        marks = {format.delimiter, format.escapechar, format.quotechar, "\r", "\n", *format.lineterminator}
        self._special = [mark for mark in marks if mark is not None]
        # Whether rows are written in the usual way, for which a quote is doubled and nothing is escaped.
        usual = format.quoting in (QUOTE_MINIMAL, QUOTE_ALL) and format.doublequote and format.escapechar is None
        self._is_plain = usual and format.delimiter != " "

    def writerow(self, row):
        """Write one row; what the file's write gives."""
        if self._is_plain:
            dialect = self.dialect
            line = _join(row, dialect.delimiter, dialect.quotechar, dialect.lineterminator, dialect.quoting == QUOTE_ALL)
            if line is not None:
                return self._write(line)
        try:
            items = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        dialect = self.dialect
        parts = []
        only_empty = False
        for item in items:
            quoting = dialect.quoting
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(item, (int, float)) and not _is_number(item)
            elif quoting == QUOTE_ALL:
                quoted = True
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(item, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = item is not None
            else:
                quoted = False
            text = "" if item is None else item if isinstance(item, str) else str(item)
            if item is None and (dialect.delimiter == " " and dialect.skipinitialspace) and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL, QUOTE_NONE):
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
            only_empty = not parts and not text and not quoted
            parts.append(self._field(text, quoted))
        if len(parts) == 1 and only_empty:
            if dialect.quoting in (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            parts = [dialect.quotechar * 2]
        return self._write(dialect.delimiter.join(parts) + dialect.lineterminator)

    def _field(self, text, quoted):
        dialect = self.dialect
        special = any([mark in text for mark in self._special])
        if not special or dialect.quoting != QUOTE_NONE and dialect.doublequote and dialect.escapechar is None:
            if special:
                text = text.replace(dialect.quotechar, dialect.quotechar * 2)
                quoted = True
            if not text and not quoted and dialect.delimiter == " " and dialect.skipinitialspace:
                quoted = True
            return dialect.quotechar + text + dialect.quotechar if quoted else text
        out = []
        for c in text:
            if c in (dialect.delimiter, dialect.escapechar, dialect.quotechar) or c in "\r\n" or c in dialect.lineterminator:
                if dialect.quoting == QUOTE_NONE:
                    want_escape = True
                else:
                    want_escape = False
                    if c == dialect.quotechar:
                        if dialect.doublequote:
                            out.append(c)
                        else:
                            want_escape = True
                    elif c == dialect.escapechar:
                        want_escape = True
                    if not want_escape:
                        quoted = True
                if want_escape:
                    if dialect.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(dialect.escapechar)
            out.append(c)
        field = "".join(out)
        if not text and not quoted and dialect.delimiter == " " and dialect.skipinitialspace:
            quoted = True
        return dialect.quotechar + field + dialect.quotechar if quoted else field

    def writerows(self, rows):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


def _is_number(item):
    return hasattr(type(item), "__float__") or hasattr(type(item), "__index__")


def writer(csvfile, dialect="excel", **fmtparams):
    """An object that writes rows to a file."""
    return _Writer(csvfile, _Format(dialect, **fmtparams))


class DictReader:
    """Reads rows as dicts, by the names in the first row unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        found = dict(zip(self.fieldnames, row))
        names, count = len(self.fieldnames), len(row)
        if names < count:
            found[self.restkey] = row[names:]
        elif names > count:
            for key in self.fieldnames[count:]:
                found[key] = self.restval
        return found

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names as a row."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write one dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses the dialect of a sample of text."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect class for the sample."""
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")
        options = {
            "_name": "sniffed", "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "doublequote": doublequote,
            "delimiter": delimiter, "quotechar": quotechar or '"', "skipinitialspace": skipinitialspace,
        }
        return type("dialect", (Dialect,), options)

    @staticmethod
    def _by_quotes(sample, delimiters):
        found = []
        for pattern in (
            r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?P=delim)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?P<delim>[^\w\n\"\'])(?P<space> ?)",
            r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
        ):
            found = [match.groupdict() for match in re.finditer(pattern, sample, re.DOTALL | re.MULTILINE)]
            if found:
                break
        if not found:
            return "", False, None, 0
        quotes, separators, spaces = {}, {}, 0
        for item in found:
            quotes[item["quote"]] = quotes.get(item["quote"], 0) + 1
            separator = item.get("delim")
            if separator and (delimiters is None or separator in delimiters):
                separators[separator] = separators.get(separator, 0) + 1
                if item.get("space"):
                    spaces += 1
        quote = max(quotes, key=quotes.get)
        if separators:
            separator = max(separators, key=separators.get)
            skip = separators[separator] == spaces
            if separator == "\n":
                separator = ""
        else:
            separator, skip = "", 0
        double = re.compile(
            rf"(({re.escape(separator)})|^)\W*{quote}[^{re.escape(separator)}\n]*{quote}[^{re.escape(separator)}\n]*{quote}\W*(({re.escape(separator)})|$)",
            re.MULTILINE,
        )
        return quote, bool(double.search(sample)) if separator else False, separator, skip

    def _by_counts(self, sample, delimiters):
        lines = list(filter(None, sample.split("\n")))
        characters = [chr(code) for code in range(127)]
        chunk = min(10, len(lines))
        frequencies, modes, found = {}, {}, {}
        start, end, iteration = 0, chunk, 0
        while start < len(lines):
            iteration += 1
            for line in lines[start:end]:
                for character in characters:
                    counts = frequencies.setdefault(character, {})
                    count = line.count(character)
                    counts[count] = counts.get(count, 0) + 1
            for character, counts in frequencies.items():
                items = list(counts.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    best = max(items, key=lambda item: item[1])
                    items.remove(best)
                    modes[character] = (best[0], best[1] - sum(item[1] for item in items))
                else:
                    modes[character] = items[0]
            total = float(min(chunk * iteration, len(lines)))
            consistency = 1.0
            while not found and consistency >= 0.9:
                for character, (count, lines_with) in modes.items():
                    if count > 0 and lines_with > 0 and lines_with / total >= consistency:
                        if delimiters is None or character in delimiters:
                            found[character] = (count, lines_with)
                consistency -= 0.01
            if len(found) == 1:
                separator = next(iter(found))
                return separator, self._skips(lines[0], separator)
            start = end
            end += chunk
        if not found:
            return "", 0
        for separator in self.preferred:
            if separator in found:
                return separator, self._skips(lines[0], separator)
        separator = max((value, key) for key, value in found.items())[1]
        return separator, self._skips(lines[0], separator)

    @staticmethod
    def _skips(line, separator):
        return line.count(separator) == line.count(separator + " ")

    def has_header(self, sample):
        """True when the first row differs in kind from the others."""
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
