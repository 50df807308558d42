"""Prints a random program about sequences: lists of numbers that change their type, rows of lists, bytes and bytearrays,
strs, slices, methods of lists, dicts and strs, loops that change what they go through, generator expressions that
built-ins consume, ints and floats mixed.

Usage: python3 sequences.py SEED

CPython's output is the expected one, without inference, with it, and with every third guard leaving its fast code.
"""

import random
import sys

NUMBERS = ["0", "1", "-1", "3", "255", "2**47 - 1", "-2**47", "2**62", "2**63 - 1", "2**64", "0.5", "-0.0", "1e16", "float('inf')", "True", "False"]
ODD = ["None", "'s'", "[1]", "(1, 2)", "1 << 70"]
ERRORS = "(IndexError, TypeError, ValueError, ZeroDivisionError, OverflowError, KeyError, AttributeError)"


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.depth = 1
        self.names = ["n"]
        self.odd = self.random.random() < 0.4

    def emit(self, text):
        self.lines.append("    " * self.depth + text)

    def pick(self, *items):
        return self.random.choice(items)

    def index(self):
        return self.pick("0", "-1", "i", "-i", "n", "i + 1", "n - 1", "i * 2 % 5", "len(items) - 1", "n % len(items)", *self.names)

    def number(self, depth=0):
        kind = self.random.randrange(16 if depth < 3 else 6)
        if kind < 2:
            return self.pick(*NUMBERS)
        if kind < 6:
            return self.pick("i", "n", "total", *self.names)
        one, two = self.number(depth + 1), self.number(depth + 1)
        if kind < 9:
            return f"({one} {self.pick('+', '-', '*', '+')} {two})"
        if kind == 9:
            return f"({one} {self.pick('/', '//', '%')} {two})"
        return self.pick(
            f"items[{self.index()}]", f"rows[{self.index()}][{self.index()}]", f"data[{self.index()}]", f"raw[{self.index()}]", f"ord(text[{self.index()}])",
            f"({one} {self.pick('<', '<=', '==', '!=')} {two})", f"max({one}, {two})", f"abs({one})", f"len({self.pick('items', 'rows', 'data', 'raw', 'text', 'counts')})",
            f"counts.get({self.key()}, {one})", f"sum({self.expression()})", self.consumed())

    def key(self):
        return self.pick("text[i % len(text)]", "i", "'a'", "n % 3", "i // 2")

    def expression(self):
        source = self.pick("items", "range(n)", "rows[0]", "raw", "data", "[1, 2.5]", "reversed(items)", "(0.1, 0.2, 0.3)", "rows[-1]")
        value = self.pick("v", "v * 2", "v * total", "v + n", "v > 1", "v / 2", "-v", "v * 0.1", "v - i")
        return f"{value} for v in {source}{self.pick('', '', ' if v', ' if v != 1', ' for w in range(2)')}"

    def consumed(self):
        inner = self.expression()
        return self.pick(f"sum({inner})", f"any({inner})", f"all({inner})", f"len(list({inner}))", f"max({inner})", f"min({inner})", f"len(tuple({inner}))", f"sorted({inner})[0]", f"sum(sum({inner}) for u in range(3))")

    def statement(self, loops):
        kind = self.random.randrange(20)
        if kind < 3:
            self.emit(f"total {self.pick('+=', '-=', '=')} {self.number()}")
        elif kind < 6:
            target = self.pick("items", "items", "rows[0]", f"rows[{self.index()}]", "raw")
            value = self.number() if not self.odd or self.random.random() < 0.9 else self.pick(*ODD)
            self.emit(f"{target}[{self.index()}] {self.pick('=', '=', '+=')} {value if target != 'raw' else f'int({value}) % 256'}")
        elif kind < 9:
            self.emit("if len(items) < 30: " + self.pick(
                f"items.append({self.number()} if {self.number()} else {self.number()})", f"items.append({self.number()})", "total = items.pop()", f"total = items.pop({self.index()})",
                f"items.insert({self.index()}, {self.number()})", f"rows[1:] = [[{self.number()}, 2], [3]]", "rows.pop()", f"raw.append(int({self.number()}) % 256)", f"items.extend({self.pick('rows[0]', 'raw', '[1]')})",
                "items.reverse()", f"total = items.index({self.number()})", f"total = items.count({self.number()})"))
        elif kind == 9:
            self.emit("if len(items) < 30: " + self.pick(
                f"items[{self.index()}:{self.index()}] = rows[0]", f"items[:2] = items[1::-1]", f"items = items[{self.index()}:] + [{self.number()}]", f"items[i:i] = [n]",
                f"rows[0] = items[:{self.index()}]", f"raw[1:3] = b'xyz'", f"del items[{self.index()}]", "items[::2] = items[::2][::-1]"))
        elif kind == 10:
            self.emit(f"a, b = items[0], items[-1]; items[0], items[-1] = b, a; total = a")
        elif kind == 11:
            self.emit(f"counts[{self.key()}] = counts.get({self.key()}, 0) + {self.pick('1', 'i', '0.5')}")
        elif kind == 12:
            self.emit(f"text = {self.pick('text.upper()', 'text[::-1]', 'text + str(i)', 'text.replace(text[0], chr(233), 1)', repr('ab€'), 'text[1:] or ' + repr('z'))}")
        elif kind < 16 and loops < 2:
            source = self.pick(f"range({self.pick('4', 'n', 'len(items)')})", f"range({self.number(2)} % 3 if {self.number(2)} == 1 else 0, n, {self.pick('1', '2', 'n', '-n')})", "items", "rows[0]", "raw[:3]", "data", "text[:3]", "rows")
            name = self.pick("i", f"x{self.depth}") if source.startswith("range") else "y"
            self.emit(f"for {name} in {source}:")
            if name.startswith("x"):
                self.names.append(name)
            self.block(loops + 1)
            if name.startswith("x"):
                self.names.remove(name)
        elif kind < 18:
            self.emit(f"if {self.number()} {self.pick('<', '==', '>')} {self.number()}:")
            self.block(loops)
        else:
            self.emit("try:")
            self.block(loops)
            self.emit(f"except {ERRORS} as error:")
            self.depth += 1
            self.emit("print(type(error).__name__, error)")
            self.depth -= 1

    def block(self, loops):
        self.depth += 1
        for _ in range(self.random.randrange(1, 4)):
            if self.depth < 7:
                self.statement(loops)
        self.emit("pass")
        self.depth -= 1

    def program(self):
        for number in range(3):
            self.lines.append(f"def f{number}(items, rows, n):")
            self.emit("total, i, counts = 0, 1, {}")
            self.emit("data, raw, text = b'abc', bytearray(b'\\x00\\xff12'), 'text\\xe9'")
            self.emit("for step in range(3):")
            self.depth = 2
            for _ in range(self.random.randrange(3, 8)):
                self.emit("try:")
                self.depth += 1
                self.statement(0)
                self.depth -= 1
                self.emit(f"except {ERRORS} as error:")
                self.emit("    print(type(error).__name__, error)")
                self.emit("if len(items) > 40: del items[5:]")
            self.depth = 1
            self.emit("return repr(total)[:60], repr(items)[:300], repr(rows)[:300], sorted(map(str, counts.items())), raw, text")
            self.lines.append("")
        for number in range(3):
            for items in ("[1, 2, 3]", "[0.5, 1.5, 2.5, 3.5]", "[2**47 - 1, -2**47, 5]", "[1, 0.5, True]"):
                self.lines.append(f"print(f{number}({items}, [[1, 2, 3], [4, 5, 6]], {self.random.randrange(1, 5)}))")
        return "\n".join(self.lines)


print(Writer(int(sys.argv[1])).program())
