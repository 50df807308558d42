"""Sets of characters in regular expressions, as the runtime tests them."""

from ._parser import A, I, S, U

WIDE = 256
ALL = (1 << WIDE) - 1
LINE_FEED = 1 << 10

# Bits for classes of characters that are not below 256, as in the runtime.
_CLASSES = {"w": 1, "W": 2, "d": 4, "D": 8, "s": 16, "S": 32}
_ANY_WIDE = 64

# Letters that are equal but for their case although neither lower() nor upper() says so.
_ALIKE = [
    "sſ", "µμ", "\u0345ιi\u1fbe", "ΐ\u1fd3", "ΰ\u1fe3", "βϐ", "εϵ", "θϑ", "κϰ", "πϖ", "ρϱ", "σς", "φϕ", "ṡẛ", "\ufb05\ufb06",
    "k\u212a", "å\u212b", "ω\u2126", "ß\u1e9e",
]
_EXTRA = {}
for _letters in _ALIKE:
    if len(_letters) == 2:
        for _letter in _letters:
            _EXTRA[_letter] = _letters
_EXTRA["i"] = _EXTRA["ı"] = _EXTRA["İ"] = "iıİ"
_EXTRA["θ"] = _EXTRA["ϑ"] = _EXTRA["ϴ"] = "θϑϴ"
_EXTRA["\u0345"] = _EXTRA["ι"] = _EXTRA["\u1fbe"] = "\u0345ι\u1fbe"

_masks = {}
_cased = []


def variants(char, flags):
    """The characters that are equal to one but for the case."""
    if not flags & U:
        if not char.isascii():
            return char
        return "".join({char, char.lower(), char.upper()})
    found = {char}
    for form in (char.lower(), char.upper()):
        if len(form) == 1:
            found.add(form)
    for form in list(found):
        for alike in _EXTRA.get(form, ""):
            found.add(alike)
            if len(alike.upper()) == 1:
                found.add(alike.upper())
    return "".join(found)


def _is_of_class(char, letter):
    if letter == "w":
        return char.isalnum() or char == "_"
    return char.isdecimal() if letter == "d" else char.isspace()


def _class_mask(letter, is_unicode):
    """The characters below 256 of a class, as bits."""
    key = letter, is_unicode
    mask = _masks.get(key)
    if mask is None:
        mask = 0
        small = letter.lower()
        for code in range(WIDE if is_unicode else 128):
            if _is_of_class(chr(code), small) and (is_unicode or not 28 <= code <= 31):
                mask |= 1 << code
        if letter != small:
            mask ^= ALL
        _masks[key] = mask
    return mask


def _cased_letters():
    """All characters behind the first 256 that have a case."""
    if not _cased:
        for code in range(WIDE, 0x1F000):
            char = chr(code)
            if char.lower() != char or char.upper() != char:
                _cased.append(char)
    return _cased


class CharSet:
    """Characters: bits for those below 256, classes and ranges of the others, and whether the others are those not in these."""

    __slots__ = ("mask", "classes", "negated", "ranges")

    def __init__(self, mask=0, classes=0, negated=False):
        self.mask = mask
        self.classes = classes
        self.negated = negated
        self.ranges = []

    def add_range(self, low, high):
        if low < WIDE:
            self.mask |= (1 << min(high, WIDE - 1) + 1) - (1 << low)
        if high >= WIDE:
            self.ranges.append((max(low, WIDE), high))

    def add_class(self, letter, flags):
        self.mask |= _class_mask(letter, bool(flags & U))
        if flags & U:
            self.classes |= _CLASSES[letter]
        elif letter.isupper():
            self.classes |= _ANY_WIDE

    def add_char(self, char):
        self.add_range(ord(char), ord(char))

    def add_variants(self, low, high, flags):
        """Also the characters that are equal to one of a range but for the case."""
        if high - low < 256:
            for code in range(low, high + 1):
                for form in variants(chr(code), flags):
                    self.add_char(form)
            return
        for char in [*map(chr, range(WIDE)), *_cased_letters()]:
            if any([low <= ord(form) <= high for form in variants(char, flags)]):
                self.add_char(char)

    def negate(self):
        self.mask ^= ALL
        self.negated = not self.negated

    def words(self):
        """The set as the runtime has it."""
        words = [int.from_bytes((self.mask >> 32 * i & 0xFFFFFFFF).to_bytes(4, "little"), "little", signed=True) for i in range(8)]
        words += [self.classes, int(self.negated), len(self.ranges)]
        for low, high in self.ranges:
            words += [low, high]
        return words

    def covering(self, other):
        """A set that has all characters of both, and all behind the first 256."""
        return CharSet(self.mask | other.mask, _ANY_WIDE)


def of_items(negate, items, flags):
    """The set of a node "set"."""
    found = CharSet()
    for item in items:
        if item[0] == "cat":
            found.add_class(item[1], flags)
            continue
        low, high = item[1], item[-1]
        found.add_range(low, high)
        if flags & I:
            found.add_variants(low, high, flags)
    if negate:
        found.negate()
    return found


def of_node(node, flags):
    """What a node that matches one character tests: the code of a character, "any", "line" for all but a line feed, or a set; None for other nodes."""
    kind = node[0]
    if kind == "lit":
        if flags & I:
            forms = variants(chr(node[1]), flags)
            if len(forms) > 1:
                found = CharSet()
                for form in forms:
                    found.add_char(form)
                return found
        return node[1]
    if kind == "any":
        return "any" if flags & S else "line"
    if kind == "set":
        return of_items(node[1], node[2], flags)
    if kind == "group" and node[1] is None and len(node[4]) == 1:
        return of_node(node[4][0], inner_flags(node, flags))
    return None


def inner_flags(group, flags):
    """The flags that hold in a group."""
    inner = flags & ~group[3] | group[2]
    if group[2] & (A | U):
        inner = inner & ~(A | U) | group[2]
    return inner


def as_set(test):
    """What of_node gives as a set."""
    if isinstance(test, CharSet):
        return test
    if isinstance(test, int):
        found = CharSet()
        found.add_range(test, test)
        return found
    return CharSet(ALL if test == "any" else ALL ^ LINE_FEED, _ANY_WIDE)


def first_of(nodes, flags):
    """A set that has the first character of every match of a sequence, or the code of the only one; None when it may match nothing."""
    for node in nodes:
        kind = node[0]
        if kind == "group":
            inner = first_of(node[4], inner_flags(node, flags))
            if inner is not None or node[4]:
                return inner
            continue
        if kind == "rep":
            return first_of(node[3], flags) if node[1] > 0 else None
        if kind == "branch":
            tests = [first_of(part, flags) for part in node[1]]
            if None in tests:
                return None
            found = CharSet()
            for test in tests:
                found = found.covering(as_set(test))
            return found
        return of_node(node, flags)
    return None
