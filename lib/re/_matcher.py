"""From the tree of a regular expression to functions that match it.

Each node becomes a function from an index to the index where the whole match ends, or -1; it knows the function of what
follows. What a failed attempt changed it has put back when it returns.
"""

from ._parser import MAXREPEAT, A, I, M, PatternError, S, U, width


class Run:
    """What a match works on: the text, its end, the bounds of the groups, and what the end must be."""

    __slots__ = ("text", "start", "end", "marks", "last", "refused", "whole")


class Loop:
    """A repetition that is under way: how often its body has matched, where the last time began, and the body's function."""

    __slots__ = ("count", "before", "inner")

    def __init__(self):
        self.count = 0
        self.before = -1
        self.inner = None


# Letters that are equal but for their case although neither lower() nor upper() says so.
_ALIKE = [
    "iı", "sſ", "µμ", "\u0345ιi\u1fbe", "ΐ\u1fd3", "ΰ\u1fe3", "βϐ", "εϵ", "θϑ", "κϰ", "πϖ", "ρϱ", "σς", "φϕ", "ṡẛ", "\ufb05\ufb06",
    "k\u212a", "å\u212b", "ω\u2126", "ß\u1e9e",
]
_EXTRA = {}
for _letters in _ALIKE:
    if len(_letters) == 2:
        for _letter in _letters:
            _EXTRA[_letter] = _letters
_EXTRA["θ"] = _EXTRA["ϑ"] = _EXTRA["ϴ"] = "θϑϴ"
_EXTRA["\u0345"] = _EXTRA["ι"] = _EXTRA["\u1fbe"] = "\u0345ι\u1fbe"


def _variants(char, flags):
    # The characters that are equal to one but for the case.
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


def _is_word(char):
    return char.isalnum() or char == "_"


def _is_ascii_word(char):
    return char.isascii() and (char.isalnum() or char == "_")


def _is_digit(char):
    return char.isdecimal()


def _is_ascii_digit(char):
    return "0" <= char <= "9"


def _is_space(char):
    return char.isspace()


def _is_ascii_space(char):
    return char in " \t\n\r\v\f"


_UNICODE = {"w": _is_word, "d": _is_digit, "s": _is_space}
_ASCII = {"w": _is_ascii_word, "d": _is_ascii_digit, "s": _is_ascii_space}


def _category(letter, flags):
    test = (_UNICODE if flags & U else _ASCII)[letter.lower()]
    if letter.islower():
        return test
    return lambda char: not test(char)


def _set_test(negate, items, flags):
    # A function that tells whether a character is in a set.
    chars = set()
    ranges = []
    tests = []
    for item in items:
        if item[0] == "lit":
            chars.add(chr(item[1]))
        elif item[0] == "cat":
            tests.append(_category(item[1], flags))
        elif item[2] - item[1] < 256:
            chars.update(map(chr, range(item[1], item[2] + 1)))
        else:
            ranges.append((chr(item[1]), chr(item[2])))
    if flags & I:
        for char in list(chars):
            chars.update(_variants(char, flags))
    chars = frozenset(chars)
    if not ranges and not tests:
        if negate:
            return lambda char: char not in chars
        return chars.__contains__
    if not ranges and not chars and len(tests) == 1:
        test = tests[0]
        if negate:
            return lambda char: not test(char)
        return test

    def contains(char):
        if char in chars:
            return True
        for low, high in ranges:
            if low <= char <= high:
                return True
        for test in tests:
            if test(char):
                return True
        return False

    if flags & I and ranges:
        plain = contains

        def contains(char):
            for form in _variants(char, flags):
                if plain(form):
                    return True
            return False

    if negate:
        return lambda char: not contains(char)
    return contains


def _char_test(node, flags):
    # The test of a node that matches one character; None for any other node.
    kind = node[0]
    if kind == "lit":
        char = chr(node[1])
        if flags & I:
            variants = _variants(char, flags)
            if len(variants) > 1:
                return variants.__contains__
        return char.__eq__
    if kind == "any":
        if flags & S:
            return lambda char: True
        return "\n".__ne__
    if kind == "set":
        return _set_test(node[1], node[2], flags)
    if kind == "group" and node[1] is None and len(node[4]) == 1:
        return _char_test(node[4][0], flags & ~node[3] | node[2])
    return None


class Compiler:
    """Makes the functions of one pattern."""

    def __init__(self, run, widths):
        self.run = run
        self.widths = widths
        self.loops = []

    def sequence(self, nodes, follow, flags):
        at = len(nodes) - 1
        while at >= 0:
            if nodes[at][0] == "lit" and not flags & I:
                start = at
                while start > 0 and nodes[start - 1][0] == "lit":
                    start -= 1
                follow = self.text("".join([chr(node[1]) for node in nodes[start : at + 1]]), follow)
                at = start - 1
            else:
                follow = self.node(nodes[at], follow, flags)
                at -= 1
        return follow

    def text(self, text, follow):
        run = self.run
        size = len(text)
        if size == 1:
            def match_char(i):
                if i < run.end and run.text[i] == text:
                    return follow(i + 1)
                return -1

            return match_char

        def match_text(i):
            if run.text.startswith(text, i, run.end):
                return follow(i + size)
            return -1

        return match_text

    def node(self, node, follow, flags):
        test = _char_test(node, flags)
        if test is not None:
            return self.one(test, follow)
        kind = node[0]
        if kind == "at":
            return self.place(node[1], follow, flags)
        if kind == "branch":
            return self.branch([self.sequence(part, follow, flags) for part in node[1]])
        if kind == "rep":
            return self.repeat(node, follow, flags)
        if kind == "group":
            inner = flags & ~node[3] | node[2]
            if node[2] & (A | U):
                inner = inner & ~(A | U) | node[2]
            if node[1] is None:
                return self.sequence(node[4], follow, inner)
            return self.group(node[1], node[4], follow, inner)
        if kind == "ref":
            return self.reference(node[1], follow, flags)
        if kind == "if":
            return self.condition(node, follow, flags)
        if kind == "atomic":
            return self.atomic(self.sequence(node[1], _accept, flags), follow)
        if kind == "look":
            return self.look(node, follow, flags)
        return _refuse

    def one(self, test, follow):
        run = self.run

        def match_one(i):
            if i < run.end and test(run.text[i]):
                return follow(i + 1)
            return -1

        return match_one

    def place(self, where, follow, flags):
        run = self.run
        if where == "A" or where == "^" and not flags & M:
            return lambda i: follow(i) if i == 0 else -1
        if where == "^":
            return lambda i: follow(i) if i == 0 or run.text[i - 1] == "\n" else -1
        if where == "Z":
            return lambda i: follow(i) if i == run.end else -1
        if where == "$":
            if flags & M:
                return lambda i: follow(i) if i == run.end or run.text[i] == "\n" else -1
            return lambda i: follow(i) if i == run.end or i == run.end - 1 and run.text[i] == "\n" else -1
        is_word = _is_word if flags & U else _is_ascii_word
        wanted = where == "b"

        def match_boundary(i):
            end = run.end
            if end == 0:
                return -1
            before = i > 0 and is_word(run.text[i - 1])
            after = i < end and is_word(run.text[i])
            return follow(i) if (before != after) == wanted else -1

        return match_boundary

    def branch(self, alternatives):
        def match_branch(i):
            for alternative in alternatives:
                end = alternative(i)
                if end >= 0:
                    return end
            return -1

        return match_branch

    def group(self, number, body, follow, flags):
        run = self.run
        first = 2 * number - 2

        def close(i):
            marks = run.marks
            old = marks[first + 1]
            last = run.last
            marks[first + 1] = i
            run.last = number
            end = follow(i)
            if end < 0:
                marks[first + 1] = old
                run.last = last
            return end

        inner = self.sequence(body, close, flags)

        def open(i):
            marks = run.marks
            old = marks[first]
            marks[first] = i
            end = inner(i)
            if end < 0:
                marks[first] = old
            return end

        return open

    def reference(self, number, follow, flags):
        run = self.run
        first = 2 * number - 2
        ignore = flags & I

        def match_reference(i):
            start = run.marks[first]
            stop = run.marks[first + 1]
            if start < 0 or stop < start:
                return -1
            wanted = run.text[start:stop]
            end = i + stop - start
            if end > run.end:
                return -1
            got = run.text[i:end]
            if got == wanted:
                return follow(end)
            if ignore:
                for a, b in zip(got, wanted):
                    if a != b and a not in _variants(b, flags):
                        return -1
                return follow(end)
            return -1

        return match_reference

    def condition(self, node, follow, flags):
        run = self.run
        first = 2 * node[1] - 2
        yes = self.sequence(node[2], follow, flags)
        no = follow if node[3] is None else self.sequence(node[3], follow, flags)

        def match_condition(i):
            marks = run.marks
            return yes(i) if marks[first] >= 0 and marks[first + 1] >= 0 else no(i)

        return match_condition

    def atomic(self, body, follow):
        run = self.run

        def match_atomic(i):
            marks = run.marks[:]
            last = run.last
            end = body(i)
            if end >= 0:
                end = follow(end)
            if end < 0:
                run.marks = marks
                run.last = last
            return end

        return match_atomic

    def look(self, node, follow, flags):
        run = self.run
        _, direction, negate, sequence = node
        body = self.sequence(sequence, _accept, flags)
        back = 0
        if direction < 0:
            back, high = width(sequence, self.widths)
            if back != high:
                raise PatternError("look-behind requires fixed-width pattern")
            limit = body

            def body(i):
                # It sees no further than the place that it looks from.
                end = run.end
                run.end = i + back
                found = limit(i)
                run.end = end
                return found if found == i + back else -1

        def match_look(i):
            marks = run.marks[:]
            last = run.last
            found = i >= back and body(i - back) >= 0
            if found == negate:
                run.marks = marks
                run.last = last
                return -1
            if negate:
                run.marks = marks
                run.last = last
            end = follow(i)
            if end < 0:
                run.marks = marks
                run.last = last
            return end

        return match_look

    def repeat(self, node, follow, flags):
        _, low, high, body, greed = node
        test = _char_test(body[0], flags) if len(body) == 1 else None
        if greed == "possessive":
            inner = self.repeat(("rep", low, high, body, "greedy"), _accept, flags)
            return self.atomic(inner, follow)
        if test is not None:
            any_char = body[0][0] == "any" and flags & S
            return self.repeat_one(test, low, high, follow, greed, any_char)
        if low == 0 and high == 1 and width(body, self.widths)[0] > 0:
            taken = self.sequence(body, follow, flags)
            return self.branch([taken, follow] if greed == "greedy" else [follow, taken])
        return self.repeat_any(body, low, high, follow, flags, greed)

    def repeat_one(self, test, low, high, follow, greed, any_char):
        run = self.run

        def greedy(i):
            text = run.text
            limit = run.end
            if high < limit - i:
                limit = i + high
            j = i
            if any_char:
                j = limit if limit > i else i
            else:
                while j < limit and test(text[j]):
                    j += 1
            least = i + low
            while j >= least:
                end = follow(j)
                if end >= 0:
                    return end
                j -= 1
            return -1

        def lazy(i):
            text = run.text
            limit = run.end
            if high < limit - i:
                limit = i + high
            least = i + low
            if least > limit:
                return -1
            j = i
            while j < least:
                if not test(text[j]):
                    return -1
                j += 1
            while True:
                end = follow(j)
                if end >= 0:
                    return end
                if j >= limit or not test(text[j]):
                    return -1
                j += 1

        return greedy if greed == "greedy" else lazy

    def repeat_any(self, body, low, high, follow, flags, greed):
        run = self.run
        loop = Loop()
        self.loops.append(loop)

        def iterate(i, n, last):
            # One more time: fails as if it had never begun.
            marks = run.marks[:]
            mark = run.last
            loop.count = n + 1
            loop.before = i
            end = loop.inner(i)
            if end < 0:
                run.marks = marks
                run.last = mark
                loop.count = n
                loop.before = last
            return end

        def greedy(i):
            n = loop.count
            last = loop.before
            if n < low:
                return iterate(i, n, last)
            if n < high and i != last:
                end = iterate(i, n, last)
                if end >= 0:
                    return end
            return follow(i)

        def lazy(i):
            n = loop.count
            last = loop.before
            if n < low:
                return iterate(i, n, last)
            end = follow(i)
            if end >= 0 or n >= high or i == last:
                return end
            return iterate(i, n, last)

        step = greedy if greed == "greedy" else lazy
        loop.inner = self.sequence(body, step, flags)

        def enter(i):
            n = loop.count
            last = loop.before
            loop.count = 0
            loop.before = -1
            end = step(i)
            loop.count = n
            loop.before = last
            return end

        return enter


def _accept(i):
    return i


def _refuse(i):
    return -1


def first_test(nodes, flags):
    """A test that the first character of every match passes, or None."""
    for node in nodes:
        kind = node[0]
        if kind == "group":
            inner = first_test(node[4], flags & ~node[3] | node[2])
            if inner is not None or node[4]:
                return inner
            continue
        if kind == "rep":
            return _char_test(node[3][0], flags) if node[1] > 0 and len(node[3]) == 1 else None
        if kind == "branch":
            tests = [first_test(part, flags) for part in node[1]]
            if None in tests:
                return None
            return lambda char: any([test(char) for test in tests])
        return _char_test(node, flags)
    return None


def literal_prefix(nodes, flags):
    """The text that every match begins with."""
    chars = []
    if not flags & I:
        for node in nodes:
            if node[0] != "lit":
                break
            chars.append(chr(node[1]))
    return "".join(chars)
