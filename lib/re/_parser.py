"""From the text of a regular expression to a tree.

A sequence is a list of nodes. A node is a tuple that begins with its kind:
("lit", code), ("any",), ("set", negate, items), ("at", where), ("branch", sequences), ("rep", low, high, sequence, greed),
("group", number or None, added flags, removed flags, sequence), ("ref", number), ("if", number, yes, no), ("atomic", sequence),
("look", direction, negate, sequence), ("fail",). Items of a set are ("lit", code), ("range", low, high), ("cat", letter).
"""

A, I, L, M, S, U, X, DEBUG = 256, 2, 4, 8, 16, 32, 64, 128
MAXREPEAT = 4294967295
MAXGROUPS = 1073741823
TYPE_FLAGS = A | L | U
GLOBAL_FLAGS = DEBUG
FLAGS = {"i": I, "L": L, "m": M, "s": S, "x": X, "a": A, "u": U}

_DIGITS = frozenset("0123456789")
_OCTAL = frozenset("01234567")
_HEX = frozenset("0123456789abcdefABCDEF")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SPACE = frozenset(" \t\n\r\v\f")
_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_CATEGORIES = "dDsSwW"
_PLACES = "AZbB"


class PatternError(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


PatternError.__module__ = "re"


class Tokens:
    """A pattern or template as characters; a backslash and the character behind it are one."""

    def __init__(self, string):
        self.is_text = isinstance(string, str)
        self.string = string
        self.text = string if self.is_text else str(string, "latin-1")
        self.index = 0
        self.next = None
        self.advance()

    def advance(self):
        index = self.index
        text = self.text
        if index >= len(text):
            self.next = None
            return
        char = text[index]
        if char == "\\":
            if index + 1 >= len(text):
                raise PatternError("bad escape (end of pattern)", self.string, len(text) - 1)
            char = text[index : index + 2]
        self.index = index + len(char)
        self.next = char

    def match(self, char):
        if char == self.next:
            self.advance()
            return True
        return False

    def get(self):
        this = self.next
        self.advance()
        return this

    def get_while(self, count, chars):
        result = ""
        while len(result) < count and self.next in chars:
            result += self.get()
        return result

    def get_until(self, terminator, name):
        result = ""
        while True:
            char = self.next
            self.advance()
            if char is None:
                if not result:
                    raise self.error("missing " + name)
                raise self.error(f"missing {terminator}, unterminated name", len(result))
            if char == terminator:
                if not result:
                    raise self.error("missing " + name, 1)
                return result
            result += char

    def tell(self):
        return self.index - len(self.next or "")

    def seek(self, index):
        self.index = index
        self.advance()

    def error(self, msg, offset=0):
        return PatternError(msg, self.string, self.tell() - offset)

    def check_group_name(self, name, offset):
        if not (self.is_text or name.isascii()):
            raise self.error(f"bad character in group name {name!a}", len(name) + offset)
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", len(name) + offset)


class State:
    def __init__(self, flags):
        self.flags = flags
        self.names = {}
        self.closed = [True]
        self.widths = {}
        self.wanted = {}
        self.lookbehind_groups = None

    def open_group(self, name):
        number = len(self.closed)
        self.closed.append(False)
        if number > MAXGROUPS:
            raise PatternError("too many groups")
        if name is not None:
            other = self.names.get(name)
            if other is not None:
                raise PatternError(f"redefinition of group name {name!r} as group {number}; was group {other}")
            self.names[name] = number
        return number

    def is_closed(self, number):
        return number < len(self.closed) and self.closed[number]

    def check_lookbehind(self, number, tokens):
        if self.lookbehind_groups is not None:
            if not self.is_closed(number):
                raise tokens.error("cannot refer to an open group")
            if number >= self.lookbehind_groups:
                raise tokens.error("cannot refer to group defined in the same lookbehind subpattern")


def _code_escape(tokens, escape):
    # \x, \u, \U and \N: the code; None for any other.
    char = escape[1]
    for letter, count in (("x", 2), ("u", 4), ("U", 8)):
        if char == letter and (letter == "x" or tokens.is_text):
            escape += tokens.get_while(count, _HEX)
            if len(escape) != count + 2:
                raise tokens.error(f"incomplete escape {escape}", len(escape))
            code = int(escape[2:], 16)
            if code > 0x10FFFF:
                raise tokens.error(f"bad escape {escape}", len(escape))
            return code
    return None


def _class_escape(tokens, escape):
    char = escape[1]
    if char in _ESCAPES:
        return ("lit", _ESCAPES[char])
    if char in _CATEGORIES:
        return ("cat", char)
    code = _code_escape(tokens, escape)
    if code is not None:
        return ("lit", code)
    if char in _OCTAL:
        escape += tokens.get_while(2, _OCTAL)
        code = int(escape[1:], 8)
        if code > 0o377:
            raise tokens.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
        return ("lit", code)
    if char in _DIGITS or char in _LETTERS:
        raise tokens.error(f"bad escape {escape}", len(escape))
    return ("lit", ord(char))


def _escape(tokens, escape, state):
    char = escape[1]
    if char in _CATEGORIES:
        return ("set", False, [("cat", char)])
    if char in _PLACES:
        return ("at", char)
    if char in _ESCAPES:
        return ("lit", _ESCAPES[char])
    code = _code_escape(tokens, escape)
    if code is not None:
        return ("lit", code)
    if char == "0":
        escape += tokens.get_while(2, _OCTAL)
        return ("lit", int(escape[1:], 8))
    if char in _DIGITS:
        if tokens.next in _DIGITS:
            escape += tokens.get()
            if escape[1] in _OCTAL and escape[2] in _OCTAL and tokens.next in _OCTAL:
                escape += tokens.get()
                code = int(escape[1:], 8)
                if code > 0o377:
                    raise tokens.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
                return ("lit", code)
        number = int(escape[1:])
        if number < len(state.closed):
            if not state.is_closed(number):
                raise tokens.error("cannot refer to an open group", len(escape))
            state.check_lookbehind(number, tokens)
            return ("ref", number)
        raise tokens.error(f"invalid group reference {number}", len(escape) - 1)
    if char in _LETTERS:
        raise tokens.error(f"bad escape {escape}", len(escape))
    return ("lit", ord(char))


def _parse_alternatives(tokens, state, verbose, nested):
    alternatives = []
    while True:
        alternatives.append(_parse_sequence(tokens, state, verbose, nested + 1, not nested and not alternatives))
        if not tokens.match("|"):
            break
        if not nested:
            verbose = state.flags & X
    if len(alternatives) == 1:
        return alternatives[0]
    return [("branch", alternatives)]


def _parse_sequence(tokens, state, verbose, nested, first=False):
    sequence = []
    while True:
        this = tokens.next
        if this is None or this == "|" or this == ")":
            return sequence
        tokens.advance()
        if verbose:
            if this in _SPACE:
                continue
            if this == "#":
                while this is not None and this != "\n":
                    this = tokens.get()
                continue
        if this[0] == "\\":
            sequence.append(_escape(tokens, this, state))
        elif this == "[":
            sequence.append(_parse_set(tokens))
        elif this in "*+?{":
            _parse_repeat(tokens, sequence, this)
        elif this == ".":
            sequence.append(("any",))
        elif this == "(":
            node = _parse_group(tokens, state, verbose, nested, first and not sequence)
            if node == "verbose":
                verbose = state.flags & X
            elif node is not None:
                sequence.append(node)
        elif this == "^":
            sequence.append(("at", "^"))
        elif this == "$":
            sequence.append(("at", "$"))
        else:
            sequence.append(("lit", ord(this)))


def _parse_set(tokens):
    here = tokens.tell() - 1
    items = []
    negate = tokens.match("^")
    while True:
        this = tokens.get()
        if this is None:
            raise tokens.error("unterminated character set", tokens.tell() - here)
        if this == "]" and items:
            break
        low = _class_escape(tokens, this) if this[0] == "\\" else ("lit", ord(this))
        if not tokens.match("-"):
            items.append(low)
            continue
        that = tokens.get()
        if that is None:
            raise tokens.error("unterminated character set", tokens.tell() - here)
        if that == "]":
            items.append(low)
            items.append(("lit", ord("-")))
            break
        high = _class_escape(tokens, that) if that[0] == "\\" else ("lit", ord(that))
        if low[0] != "lit" or high[0] != "lit" or high[1] < low[1]:
            raise tokens.error(f"bad character range {this}-{that}", len(this) + 1 + len(that))
        items.append(("range", low[1], high[1]))
    items = list(dict.fromkeys(items))
    if len(items) == 1 and items[0][0] == "lit" and not negate:
        return items[0]
    return ("set", negate, items)


def _parse_repeat(tokens, sequence, this):
    here = tokens.tell()
    if this == "?":
        low, high = 0, 1
    elif this == "*":
        low, high = 0, MAXREPEAT
    elif this == "+":
        low, high = 1, MAXREPEAT
    else:
        if tokens.next == "}":
            sequence.append(("lit", ord(this)))
            return
        low, high = 0, MAXREPEAT
        first = tokens.get_while(MAXREPEAT, _DIGITS)
        second = tokens.get_while(MAXREPEAT, _DIGITS) if tokens.match(",") else first
        if not tokens.match("}"):
            sequence.append(("lit", ord(this)))
            tokens.seek(here)
            return
        if first:
            low = int(first)
        if second:
            high = int(second)
        if max(low, high if second else 0) >= MAXREPEAT:
            raise OverflowError("the repetition number is too large")
        if high < low:
            raise tokens.error("min repeat greater than max repeat", tokens.tell() - here)
    if not sequence or sequence[-1][0] == "at":
        raise tokens.error("nothing to repeat", tokens.tell() - here + len(this))
    item = sequence[-1]
    if item[0] == "rep":
        raise tokens.error("multiple repeat", tokens.tell() - here + len(this))
    body = item[4] if item[0] == "group" and item[1] is None and not item[2] and not item[3] else [item]
    greed = "lazy" if tokens.match("?") else "possessive" if tokens.match("+") else "greedy"
    sequence[-1] = ("rep", low, high, body, greed)


def _parse_group(tokens, state, verbose, nested, first):
    # A node; None for nothing, "verbose" when the global flags may have changed.
    start = tokens.tell() - 1
    name = None
    capture = True
    atomic = False
    add = remove = 0
    if tokens.match("?"):
        char = tokens.get()
        if char is None:
            raise tokens.error("unexpected end of pattern")
        if char == "P":
            if tokens.match("<"):
                name = tokens.get_until(">", "group name")
                tokens.check_group_name(name, 1)
            elif tokens.match("="):
                return _parse_named_reference(tokens, state)
            else:
                char = tokens.get()
                if char is None:
                    raise tokens.error("unexpected end of pattern")
                raise tokens.error("unknown extension ?P" + char, len(char) + 2)
        elif char == ":":
            capture = False
        elif char == "#":
            while True:
                if tokens.next is None:
                    raise tokens.error("missing ), unterminated comment", tokens.tell() - start)
                if tokens.get() == ")":
                    return None
        elif char in "=!<":
            return _parse_look(tokens, state, verbose, nested, start, char)
        elif char == "(":
            return _parse_condition(tokens, state, verbose, nested, start)
        elif char == ">":
            capture = False
            atomic = True
        elif char in FLAGS or char == "-":
            flags = _parse_flags(tokens, state, char)
            if flags is None:
                if not first:
                    raise tokens.error("global flags not at the start of the expression", tokens.tell() - start)
                return "verbose"
            add, remove = flags
            capture = False
        else:
            raise tokens.error("unknown extension ?" + char, len(char) + 1)
    number = None
    if capture:
        try:
            number = state.open_group(name)
        except PatternError as error:
            raise tokens.error(error.msg, len(name) + 1) from None
    inner_verbose = (verbose or add & X) and not remove & X
    body = _parse_alternatives(tokens, state, inner_verbose, nested + 1)
    if not tokens.match(")"):
        raise tokens.error("missing ), unterminated subpattern", tokens.tell() - start)
    if number is not None:
        state.closed[number] = True
        state.widths[number] = width(body, state.widths)
    return ("atomic", body) if atomic else ("group", number, add, remove, body)


def _parse_named_reference(tokens, state):
    name = tokens.get_until(")", "group name")
    tokens.check_group_name(name, 1)
    number = state.names.get(name)
    if number is None:
        raise tokens.error(f"unknown group name {name!r}", len(name) + 1)
    if not state.is_closed(number):
        raise tokens.error("cannot refer to an open group", len(name) + 1)
    state.check_lookbehind(number, tokens)
    return ("ref", number)


def _parse_look(tokens, state, verbose, nested, start, char):
    direction = 1
    outer = state.lookbehind_groups
    if char == "<":
        char = tokens.get()
        if char is None:
            raise tokens.error("unexpected end of pattern")
        if char not in "=!":
            raise tokens.error("unknown extension ?<" + char, len(char) + 2)
        direction = -1
        if outer is None:
            state.lookbehind_groups = len(state.closed)
    body = _parse_alternatives(tokens, state, verbose, nested + 1)
    if direction < 0:
        state.lookbehind_groups = outer
    if not tokens.match(")"):
        raise tokens.error("missing ), unterminated subpattern", tokens.tell() - start)
    if char == "!" and not body:
        return ("fail",)
    return ("look", direction, char == "!", body)


def _parse_condition(tokens, state, verbose, nested, start):
    name = tokens.get_until(")", "group name")
    if name.isdecimal() and name.isascii():
        number = int(name)
        if not number:
            raise tokens.error("bad group number", len(name) + 1)
        if number >= MAXGROUPS:
            raise tokens.error(f"invalid group reference {number}", len(name) + 1)
        state.wanted.setdefault(number, tokens.tell() - len(name) - 1)
    else:
        tokens.check_group_name(name, 1)
        number = state.names.get(name)
        if number is None:
            raise tokens.error(f"unknown group name {name!r}", len(name) + 1)
    state.check_lookbehind(number, tokens)
    yes = _parse_sequence(tokens, state, verbose, nested + 1)
    no = None
    if tokens.match("|"):
        no = _parse_sequence(tokens, state, verbose, nested + 1)
        if tokens.next == "|":
            raise tokens.error("conditional backref with more than two branches")
    if not tokens.match(")"):
        raise tokens.error("missing ), unterminated subpattern", tokens.tell() - start)
    return ("if", number, yes, no)


def _flag_error(tokens, char, missing):
    return tokens.error("unknown flag" if char.isalpha() else missing, len(char))


def _parse_flags(tokens, state, char):
    add = remove = 0
    if char != "-":
        while True:
            flag = FLAGS[char]
            if tokens.is_text and char == "L":
                raise tokens.error("bad inline flags: cannot use 'L' flag with a str pattern")
            if not tokens.is_text and char == "u":
                raise tokens.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            add |= flag
            if flag & TYPE_FLAGS and add & TYPE_FLAGS != flag:
                raise tokens.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            char = tokens.get()
            if char is None:
                raise tokens.error("missing -, : or )")
            if char in ")-:":
                break
            if char not in FLAGS:
                raise _flag_error(tokens, char, "missing -, : or )")
    if char == ")":
        state.flags |= add
        return None
    if add & GLOBAL_FLAGS:
        raise tokens.error("bad inline flags: cannot turn on global flag", 1)
    if char == "-":
        char = tokens.get()
        if char is None:
            raise tokens.error("missing flag")
        if char not in FLAGS:
            raise _flag_error(tokens, char, "missing flag")
        while True:
            flag = FLAGS[char]
            if flag & TYPE_FLAGS:
                raise tokens.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            remove |= flag
            char = tokens.get()
            if char is None:
                raise tokens.error("missing :")
            if char == ":":
                break
            if char not in FLAGS:
                raise _flag_error(tokens, char, "missing :")
    if add & remove:
        raise tokens.error("bad inline flags: flag turned on and off", 1)
    return add, remove


def _fix_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & L:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if not flags & A:
            flags |= U
        elif flags & U:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & U:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & L and flags & A:
            raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def parse(pattern, flags):
    """The tree of a pattern and what the parser learnt: its final flags, names and number of groups."""
    tokens = Tokens(pattern)
    state = State(flags)
    tree = _parse_alternatives(tokens, state, flags & X, 0)
    if not flags & X and state.flags & X:
        tokens = Tokens(pattern)
        state = State(state.flags)
        tree = _parse_alternatives(tokens, state, X, 0)
    state.flags = _fix_flags(pattern, state.flags)
    if tokens.next is not None:
        raise tokens.error("unbalanced parenthesis")
    for number, position in state.wanted.items():
        if number >= len(state.closed):
            raise PatternError(f"invalid group reference {number}", pattern, position)
    return tree, state


def width(sequence, groups):
    """The least and the greatest length of what a sequence matches."""
    low = high = 0
    for node in sequence:
        kind = node[0]
        if kind in ("lit", "any", "set"):
            a = b = 1
        elif kind == "branch":
            pairs = [width(part, groups) for part in node[1]]
            a, b = min([pair[0] for pair in pairs]), max([pair[1] for pair in pairs])
        elif kind == "rep":
            a, b = width(node[3], groups)
            a, b = a * node[1], b * node[2]
        elif kind == "group":
            a, b = groups[node[1]] if node[1] in groups else width(node[4], groups)
        elif kind == "atomic":
            a, b = width(node[1], groups)
        elif kind == "ref":
            a, b = groups[node[1]]
        elif kind == "if":
            a, b = width(node[2], groups)
            c, d = width(node[3], groups) if node[3] is not None else (0, 0)
            a, b = min(a, c), max(b, d)
        else:
            a = b = 0
        low += a
        high += b
    return min(low, MAXREPEAT), min(high, MAXREPEAT)


def parse_template(template, groups, names):
    """A replacement as a list of texts and numbers of groups."""
    tokens = Tokens(template)
    result = []
    literal = []

    def flush():
        text = "".join(literal)
        if text:
            result.append(text if tokens.is_text else text.encode("latin-1"))
        literal.clear()

    def add_group(number, offset):
        if number > groups:
            raise tokens.error(f"invalid group reference {number}", offset)
        flush()
        result.append(number)

    while True:
        this = tokens.get()
        if this is None:
            break
        if this[0] != "\\":
            literal.append(this)
            continue
        char = this[1]
        if char == "g":
            if not tokens.match("<"):
                raise tokens.error("missing <")
            name = tokens.get_until(">", "group name")
            if name.isdecimal() and name.isascii():
                number = int(name)
                if number >= MAXGROUPS:
                    raise tokens.error(f"invalid group reference {number}", len(name) + 1)
            else:
                tokens.check_group_name(name, 1)
                if name not in names:
                    raise IndexError(f"unknown group name {name!r}")
                number = names[name]
            add_group(number, len(name) + 1)
        elif char == "0":
            this += tokens.get_while(2, _OCTAL)
            literal.append(chr(int(this[1:], 8) & 0xFF))
        elif char in _DIGITS:
            octal = False
            if tokens.next in _DIGITS:
                this += tokens.get()
                if char in _OCTAL and this[2] in _OCTAL and tokens.next in _OCTAL:
                    this += tokens.get()
                    octal = True
                    code = int(this[1:], 8)
                    if code > 0o377:
                        raise tokens.error(f"octal escape value {this} outside of range 0-0o377", len(this))
                    literal.append(chr(code))
            if not octal:
                add_group(int(this[1:]), len(this) - 1)
        elif char in _ESCAPES:
            literal.append(chr(_ESCAPES[char]))
        elif char in _LETTERS:
            raise tokens.error(f"bad escape {this}", len(this))
        else:
            literal.append(this)
    flush()
    return result
