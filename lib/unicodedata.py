"""The Unicode character database."""

from binascii import a2b_base64
from bisect import bisect_right

import _unicode_names
import _unicode_tables
from _inflate import Inflater

unidata_version = "15.1.0"

_HANGUL_FIRST, _HANGUL_LAST = 0xAC00, 0xD7A3
_LEADS = ("G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H")
_VOWELS = (
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
)
_TAILS = (
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C",
    "K", "T", "P", "H",
)
_IDEOGRAPHS = (
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0), (0x2EBF0, 0x2EE5D), (0x30000, 0x3134A), (0x31350, 0x323AF),
)
_missing = object()


def _text_of(packed):
    return Inflater(a2b_base64(packed)).run().decode("ascii")


class _Runs:
    """A property of all characters: the starts of the runs of equal values."""

    def __init__(self, packed):
        self.packed = packed
        self.starts = None

    def value_of(self, character):
        if self.starts is None:
            self.starts, self.values = [], []
            code = 0
            for part in _text_of(self.packed).split(" "):
                distance, _, value = part.partition(":")
                code += int(distance, 16)
                self.starts.append(code)
                self.values.append(value)
        return self.values[bisect_right(self.starts, ord(character)) - 1]


class _Entries:
    """A property that few characters have, by code point."""

    def __init__(self, packed):
        self.packed = packed
        self.by_code = None

    def all(self):
        if self.by_code is None:
            self.by_code = {}
            code = 0
            for part in _text_of(self.packed).split(";"):
                distance, _, value = part.partition(":")
                code += int(distance, 16)
                self.by_code[code] = value
        return self.by_code

    def value_of(self, character):
        return self.all().get(ord(character), "")


_categories = _Runs(_unicode_tables.CATEGORIES)
_bidirectional = _Runs(_unicode_tables.BIDIRECTIONAL)
_combining = _Runs(_unicode_tables.COMBINING)
_mirrored = _Runs(_unicode_tables.MIRRORED)
_widths = _Runs(_unicode_tables.WIDTHS)
_numbers = _Entries(_unicode_tables.NUMBERS)
_decompositions = _Entries(_unicode_tables.DECOMPOSITIONS)
_composed = _Entries(_unicode_tables.COMPOSED)
_names = _Entries(_unicode_names.NAMES)
_codes_by_name = {}
_pairs = {}


def _check(function, value, place="argument"):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError(f"{function}() {place} must be a unicode character, not {_type_name(value)}")


def _type_name(value):
    return "None" if value is None else type(value).__name__


def category(chr, /):
    _check("category", chr)
    return _categories.value_of(chr)


def bidirectional(chr, /):
    _check("bidirectional", chr)
    return _bidirectional.value_of(chr)


def combining(chr, /):
    _check("combining", chr)
    return int(_combining.value_of(chr))


def mirrored(chr, /):
    _check("mirrored", chr)
    return int(_mirrored.value_of(chr))


def east_asian_width(chr, /):
    _check("east_asian_width", chr)
    return _widths.value_of(chr)


def decomposition(chr, /):
    _check("decomposition", chr)
    return _decompositions.value_of(chr)


def _number(chr, kinds, default, message):
    entry = _numbers.value_of(chr)
    if entry and entry[0] in kinds:
        return entry[1:]
    if default is _missing:
        raise ValueError(message)
    return None


def decimal(chr, default=_missing, /):
    _check("decimal", chr, "argument 1")
    number = _number(chr, "d", default, "not a decimal")
    return default if number is None else int(number)


def digit(chr, default=_missing, /):
    _check("digit", chr, "argument 1")
    number = _number(chr, "dg", default, "not a digit")
    return default if number is None else int(number)


def numeric(chr, default=_missing, /):
    _check("numeric", chr, "argument 1")
    number = _number(chr, "dgn", default, "not a numeric character")
    return default if number is None else float(number)


def _is_ideograph(code):
    for first, last in _IDEOGRAPHS:
        if first <= code <= last:
            return True
    return False


def name(chr, default=_missing, /):
    _check("name", chr, "argument 1")
    code = ord(chr)
    if _HANGUL_FIRST <= code <= _HANGUL_LAST:
        rest, tail = divmod(code - _HANGUL_FIRST, 28)
        lead, vowel = divmod(rest, 21)
        return "HANGUL SYLLABLE " + _LEADS[lead] + _VOWELS[vowel] + _TAILS[tail]
    if _is_ideograph(code):
        return f"CJK UNIFIED IDEOGRAPH-{code:X}"
    found = _names.value_of(chr)
    if found:
        return found
    if default is _missing:
        raise ValueError("no such name")
    return default


def _syllable(text):
    """The Hangul syllable of that romanization, or -1."""
    for lead in range(19):
        if text.startswith(_LEADS[lead]):
            rest = text[len(_LEADS[lead]):]
            for vowel in range(21):
                if rest.startswith(_VOWELS[vowel]) and rest[len(_VOWELS[vowel]):] in _TAILS:
                    return _HANGUL_FIRST + (lead * 21 + vowel) * 28 + _TAILS.index(rest[len(_VOWELS[vowel]):])
    return -1


def lookup(name, /):
    if not isinstance(name, str):
        raise TypeError(f"a bytes-like object is required, not '{type(name).__name__}'")
    if not _codes_by_name:
        for code, text in _names.all().items():
            _codes_by_name[text] = code
    code = _codes_by_name.get(name.upper(), -1)
    if code < 0 and name.startswith("HANGUL SYLLABLE "):
        code = _syllable(name[16:])
    if code < 0 and name.startswith("CJK UNIFIED IDEOGRAPH-"):
        digits = name[22:]
        if 4 <= len(digits) <= 5 and all(c in "0123456789ABCDEF" for c in digits) and _is_ideograph(int(digits, 16)):
            code = int(digits, 16)
    if code < 0:
        raise KeyError(f"undefined character name '{name}'")
    return chr(code)


def _decompose(text, compatible):
    """The characters of a text, each taken apart, marks in canonical order."""
    table = _decompositions.all()
    pending = [ord(c) for c in reversed(text)]
    codes = []
    while pending:
        code = pending.pop()
        if _HANGUL_FIRST <= code <= _HANGUL_LAST:
            rest, tail = divmod(code - _HANGUL_FIRST, 28)
            codes += [0x1100 + rest // 21, 0x1161 + rest % 21]
            if tail:
                codes.append(0x11A7 + tail)
            continue
        parts = table.get(code)
        if parts is None or (parts[0] == "<" and not compatible):
            codes.append(code)
            continue
        if parts[0] == "<":
            parts = parts[parts.index(">") + 2:]
        pending += [int(part, 16) for part in reversed(parts.split(" "))]
    _sort_marks(codes)
    return codes


def _class_of(code):
    return 0 if code < 0x300 else int(_combining.value_of(chr(code)))


def _sort_marks(codes):
    classes = [_class_of(code) for code in codes]
    for i in range(1, len(codes)):
        code, order = codes[i], classes[i]
        if order == 0:
            continue
        j = i
        while j > 0 and classes[j - 1] > order:
            codes[j], classes[j] = codes[j - 1], classes[j - 1]
            j -= 1
        codes[j], classes[j] = code, order


def _compose_pair(first, second):
    """The character that two are composed to, or -1."""
    if 0x1100 <= first <= 0x1112 and 0x1161 <= second <= 0x1175:
        return _HANGUL_FIRST + ((first - 0x1100) * 21 + second - 0x1161) * 28
    if _HANGUL_FIRST <= first <= _HANGUL_LAST and (first - _HANGUL_FIRST) % 28 == 0 and 0x11A8 <= second <= 0x11C2:
        return first + second - 0x11A7
    if not _pairs:
        table = _decompositions.all()
        for code in _composed.all():
            parts = table[code].split(" ")
            _pairs[int(parts[0], 16), int(parts[1], 16)] = code
    return _pairs.get((first, second), -1)


def _compose(codes):
    result = []
    starter, last = -1, 0
    for code in codes:
        order = _class_of(code)
        if starter >= 0 and (last < order or (last == 0 and starter == len(result) - 1)):
            made = _compose_pair(result[starter], code)
            if made >= 0:
                result[starter] = made
                continue
        if order == 0:
            starter = len(result)
        last = order
        result.append(code)
    return result


def _check_form(function, form, text):
    if not isinstance(form, str):
        raise TypeError(f"{function}() argument 1 must be str, not {_type_name(form)}")
    if not isinstance(text, str):
        raise TypeError(f"{function}() argument 2 must be str, not {_type_name(text)}")
    if form not in ("NFC", "NFKC", "NFD", "NFKD"):
        raise ValueError("invalid normalization form")


def normalize(form, unistr, /):
    _check_form("normalize", form, unistr)
    if unistr.isascii():
        return unistr
    codes = _decompose(unistr, form in ("NFKC", "NFKD"))
    return "".join([chr(code) for code in (_compose(codes) if form in ("NFC", "NFKC") else codes)])


def is_normalized(form, unistr, /):
    _check_form("is_normalized", form, unistr)
    return normalize(form, unistr) == unistr
