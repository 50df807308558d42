"""Prints a random program about everything at once: functions with closures and defaults, generators that are left early,
classes with inheritance, properties and operators, exceptions at every point, containers whose types change, ints near
2**47, 2**62, 2**63 and 2**64, float edges, slices, unpacking, and formatted text.

Usage: python3 mixed.py SEED

CPython's output is the expected one, without inference, with it, and with every guard leaving its fast code.
"""

import random
import sys

INTS = ["0", "1", "-1", "2", "3", "-7", "10", "255", "2**31", "-2**31 - 1", "2**47 - 1", "2**47", "-2**47", "-2**47 - 1", "2**62", "2**63 - 1",
        "2**63", "-2**63", "-2**63 - 1", "2**64", "2**64 - 1", "10**20"]
FLOATS = ["0.0", "-0.0", "0.5", "1.5", "-2.25", "1e16", "1e308", "-1e308", "5e-324", "INF", "-INF", "NAN", "3.0", "0.1"]
STRS = ["''", "'a'", "'abc'", "'Hello, World'", "'  pad '", "'x,y,,z'", "'\\u00e9t\\u00e9'", "'12'", "'-3.5'", "'\\u20ac\\U0001f600'", "'a\\nb'", "'tab\\t'"]
INT_SPECS = ["", "5", "<6", ">7", "^8", "*^9", "05", "+", ",", "x", "b", "o", ".2f", "_", "#x", "c", "n", "=+8", "d", "s"]
FLOAT_SPECS = ["", "9", "<12", ".2f", ".3e", "g", "10.3f", "%", "-.0f", "e", "+.1f", "012.4f", ",.2f", ".15g", "#.3g", "x"]
STR_SPECS = ["", "5", "<6", ">7", "^8", "*^9", ".2", "s", "8.3s", "05", "d"]
BINARY = ["+", "-", "*", "//", "%", "&", "|", "^", "/"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "OverflowError", "AttributeError", "Own", "Exception", "LookupError",
          "ArithmeticError", "(TypeError, ValueError)", "StopIteration", "RuntimeError"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.level = 0
        self.names = []
        self.functions = []
        self.generators = []
        self.classes = []
        self.count = 0

    def emit(self, text):
        self.lines.append("    " * self.level + text)

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, share):
        return self.random.random() < share

    def fresh(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def name(self, like=None):
        """A name of a local variable whose value is mostly of a kind, or a constant."""
        fitting = [name for name in self.names if like is None or name.startswith(like)]
        return self.pick(fitting) if fitting else None

    # Expressions, each mostly of a kind.

    def integer(self, depth=0):
        kind = self.random.randrange(12 if depth < 3 else 3)
        known = self.name("i")
        if kind < 2 and known:
            return known
        if kind < 3:
            return f"({self.pick(INTS)})" if self.chance(0.35) else str(self.random.randrange(-3, 20))
        if kind < 7:
            return f"({self.integer(depth + 1)} {self.pick(BINARY[:-1])} {self.integer(depth + 1)})"
        if kind == 7:
            return f"len({self.pick([self.string, self.sequence, self.mapping])(depth + 1)})"
        if kind == 8:
            return self.pick([f"({self.integer(depth + 1)} << ({self.integer(depth + 1)} & 9))", f"({self.integer(depth + 1)} >> ({self.integer(depth + 1)} & 70))",
                              f"-{self.integer(depth + 1)}", f"abs({self.integer(depth + 1)})", f"int({self.number(depth + 1)})", f"hash({self.integer(depth + 1)} % 2**70)",
                              f"round({self.number(depth + 1)})", f"({self.integer(depth + 1)}).bit_length()", f"ord({self.string(depth + 1)}[:1])"])
        if kind == 9:
            return f"({self.integer(depth + 1)} if {self.truth(depth + 1)} else {self.integer(depth + 1)})"
        if kind == 10:
            return self.pick([f"{self.string(depth + 1)}.find({self.string(depth + 1)})", f"{self.sequence(depth + 1)}.count({self.anything(depth + 1)})",
                              f"{self.sequence(depth + 1)}.index({self.anything(depth + 1)})", f"int({self.string(depth + 1)})",
                              f"{self.string(depth + 1)}.count({self.string(depth + 1)})", f"sum({self.sequence(depth + 1)})", f"max({self.sequence(depth + 1)}, default=0)"])
        return self.call(depth)

    def number(self, depth=0):
        kind = self.random.randrange(8 if depth < 3 else 3)
        known = self.name("f")
        if kind < 2 and known:
            return known
        if kind < 3:
            return self.pick(FLOATS)
        if kind < 6:
            sides = [self.number(depth + 1), self.pick([self.number, self.integer])(depth + 1)]
            self.random.shuffle(sides)
            return f"({sides[0]} {self.pick(['+', '-', '*', '/', '//', '%'])} {sides[1]})"
        return self.pick([f"float({self.integer(depth + 1)})", f"abs({self.number(depth + 1)})", f"round({self.number(depth + 1)}, 2)", f"min({self.number(depth + 1)}, {self.integer(depth + 1)})",
                          f"sum([{self.number(depth + 1)}, {self.number(depth + 1)}])", f"float({self.string(depth + 1)})"])

    def string(self, depth=0):
        kind = self.random.randrange(11 if depth < 3 else 3)
        known = self.name("s")
        if kind < 2 and known:
            return known
        if kind < 3:
            return self.pick(STRS)
        if kind == 3:
            return f"({self.string(depth + 1)} + {self.string(depth + 1)})"
        if kind == 4:
            return f"({self.string(depth + 1)} * ({self.integer(depth + 1)} % 4))"
        if kind == 5:
            return f"{self.string(depth + 1)}[{self.slice(depth)}]"
        if kind == 6:
            method = self.pick(["upper()", "lower()", "strip()", "title()", "swapcase()", "rstrip('z ')", "lstrip()", "replace('a', 'bb')", "replace('', '-')", "zfill(6)", "center(9, '.')",
                                "ljust(5)", "capitalize()", "expandtabs(3)", "casefold()", "removeprefix('a')", "removesuffix('c')"])
            return f"{self.string(depth + 1)}.{method}"
        if kind == 7:
            maker, specs = self.pick([(self.integer, INT_SPECS), (self.number, FLOAT_SPECS), (self.string, STR_SPECS), (self.anything, ["", "5"])])
            return f"format({maker(depth + 1)}, {self.pick(specs)!r})"
        if kind == 8:
            inner = self.fresh_free(self.pick([self.integer, self.number, self.anything])(depth + 1))
            return f"f\"<{{{inner}{self.pick(['', '!r', '!s'])}}}|{{{inner}!s:>{self.random.randrange(12)}}}>\""
        if kind == 9:
            return f"{self.pick(STRS)}.join(str(q) for q in {self.sequence(depth + 1)})"
        return self.pick([f"str({self.anything(depth + 1)})", f"repr({self.anything(depth + 1)})", f"chr({self.integer(depth + 1)} & 255)", f"('%d|%5s|%r' % ({self.integer(depth + 1)}, {self.string(depth + 1)}, {self.anything(depth + 1)}))"])

    def fresh_free(self, text):
        """An expression that may stand in a formatted string delimited by double quotes."""
        return text if '"' not in text and "\\" not in text and "{" not in text and "lambda" not in text and "!=" not in text else "1"

    def slice(self, depth):
        bounds = [self.pick(["", str(self.random.randrange(-5, 6)), "i0 % 7"]) for _ in range(self.random.randrange(2, 4))]
        return ":".join(bounds) if self.chance(0.7) else self.pick(["0", "-1", "1", "i0"])

    def sequence(self, depth=0):
        kind = self.random.randrange(10 if depth < 3 else 3)
        known = self.name("l")
        if kind < 3 and known:
            return known
        if kind < 4:
            maker = self.pick([self.integer, self.integer, self.number, self.string, self.anything])
            return "[" + ", ".join(maker(depth + 2) for _ in range(self.random.randrange(4))) + "]"
        if kind == 4:
            return f"[{self.pick(['q', 'q * 2', 'str(q)', '(q, 1)', '[q]', 'q + i0'])} for q in {self.pick([self.sequence, self.iterable])(depth + 1)}{self.pick(['', ' if q', ' if q != 3'])}]"
        if kind == 5:
            return f"sorted({self.iterable(depth + 1)}, key={self.pick(['str', 'repr', 'lambda q: (str(type(q)), repr(q))', 'lambda q: -len(str(q))'])}{self.pick(['', ', reverse=True'])})"
        if kind == 6:
            return f"{self.sequence(depth + 1)}[{self.random.choice(['1:', ':-1', '::-1', '::2', ':', '-3:'])}]"
        if kind == 7:
            return f"({self.sequence(depth + 1)} + {self.sequence(depth + 1)})"
        if kind == 8:
            return f"({self.sequence(depth + 1)} * ({self.integer(depth + 2)} % 3))"
        return self.pick([f"list({self.iterable(depth + 1)})", f"{self.string(depth + 1)}.split({self.pick(['', repr(','), repr('a')])})", f"[*{self.iterable(depth + 1)}, {self.anything(depth + 1)}]"])

    def iterable(self, depth=0):
        choices = [f"range({self.integer(depth + 2)} % 7)", self.sequence(depth + 1), f"enumerate({self.sequence(depth + 1)})", f"zip({self.sequence(depth + 1)}, {self.sequence(depth + 1)})",
                   f"reversed({self.sequence(depth + 1)})", f"map({self.pick(['str', 'repr', 'lambda q: (q, i0)'])}, {self.sequence(depth + 1)})", f"{self.mapping(depth + 1)}.items()", self.mapping(depth + 1),
                   self.string(depth + 1), f"({self.pick(['q', '(q, q)', 'q * 2'])} for q in {self.sequence(depth + 1)})", f"filter(None, {self.sequence(depth + 1)})", self.pair(depth + 1)]
        if self.generators and depth < 2:
            choices += [f"{self.pick(self.generators)}({self.anything(depth + 1)}, {self.integer(depth + 1)})"] * 3
        return self.pick(choices)

    def mapping(self, depth=0):
        kind = self.random.randrange(5 if depth < 3 else 2)
        known = self.name("d")
        if kind < 2 and known:
            return known
        if kind < 3:
            items = [f"{self.pick([self.integer, self.string])(depth + 2)}: {self.anything(depth + 2)}" for _ in range(self.random.randrange(4))]
            return "{" + ", ".join(items) + "}"
        return self.pick([f"{{q: {self.pick(['str(q)', 'q', '[q]'])} for q in {self.pick(['range(4)', self.string(depth + 1)])}}}", f"dict(zip({self.string(depth + 1)}, {self.sequence(depth + 1)}))",
                          f"{{**{self.mapping(depth + 1)}, {self.string(depth + 2)}: {self.anything(depth + 2)}}}", f"({self.mapping(depth + 1)} | {self.mapping(depth + 1)})"])

    def pair(self, depth=0):
        return self.pick([self.name("t") or "(1, 'a')", f"({self.anything(depth + 1)}, {self.anything(depth + 1)})", f"({self.integer(depth + 1)}, {self.string(depth + 1)})", f"divmod({self.integer(depth + 1)}, {self.integer(depth + 1)})",
                          f"{self.string(depth + 1)}.partition({self.pick(STRS[1:4])})"])

    def item(self, depth=0):
        if not self.classes:
            return self.integer(depth)
        known = self.name("o")
        if known and self.chance(0.6):
            return known
        return f"{self.pick(self.classes)}({self.pick([self.integer, self.anything])(depth + 1)})"

    def anything(self, depth=0):
        if depth > 3:
            return self.pick(["None", "True", "i0", "1", "'k'", "2.5", "()"])
        maker = self.pick([self.integer, self.integer, self.integer, self.number, self.string, self.string, self.sequence, self.mapping, self.pair, self.item, self.call, self.attribute, self.element, self.function, self.truth])
        return maker(depth + 1)

    def attribute(self, depth=0):
        return f"{self.item(depth + 1)}.{self.pick(['value', 'value', 'double', 'extra', 'total(1)', 'kind', 'step(i0)', 'missing'])}"

    def element(self, depth=0):
        return self.pick([f"{self.sequence(depth + 1)}[{self.slice(depth)}]", f"{self.mapping(depth + 1)}[{self.pick([self.integer, self.string])(depth + 1)}]", f"{self.mapping(depth + 1)}.get({self.anything(depth + 1)}{self.pick(['', ', 0'])})",
                          f"{self.pair(depth + 1)}[{self.random.randrange(-2, 3)}]", f"next(iter({self.iterable(depth + 1)}), None)", f"{self.sequence(depth + 1)}.pop()"])

    def truth(self, depth=0):
        kind = self.random.randrange(6 if depth < 3 else 2)
        if kind < 3:
            left, right = self.pick([(self.integer, self.integer), (self.integer, self.number), (self.number, self.number), (self.string, self.string), (self.anything, self.anything), (self.pair, self.pair)])
            return f"({left(depth + 1)} {self.pick(COMPARE[:6])} {right(depth + 1)})"
        return self.pick([f"(not {self.anything(depth + 1)})", f"({self.truth(depth + 1)} {self.pick(['and', 'or'])} {self.truth(depth + 1)})", f"isinstance({self.anything(depth + 1)}, {self.pick(['int', 'str', '(int, float)', 'list'])})",
                          f"({self.anything(depth + 1)} in {self.pick([self.sequence, self.mapping, self.string, self.pair])(depth + 1)})", f"any({self.iterable(depth + 1)})", f"all({self.iterable(depth + 1)})", f"({self.integer(depth + 1)} < {self.integer(depth + 1)} <= {self.number(depth + 1)})",
                          f"({self.item(depth + 1)} == {self.item(depth + 1)})", f"({self.anything(depth + 1)} is None)"])

    def function(self, depth=0):
        return self.pick([f"(lambda q, w={self.integer(depth + 1)}: {self.pick(['q', 'w', '(q, w)', 'q + w'])})({self.anything(depth + 1)})", f"(lambda *a, **k: (a, sorted(k)))(*{self.sequence(depth + 1)}, z={self.integer(depth + 1)})"])

    def call(self, depth=0):
        if not self.functions:
            return self.integer(depth)
        arguments = [self.pick([self.integer, self.anything])(depth + 1), self.pick([self.integer, self.number, self.string])(depth + 1)]
        extra = self.pick(["", "", f", c={self.integer(depth + 1)}", f", {self.anything(depth + 1)}", f", *{self.sequence(depth + 2)}", f", k={self.anything(depth + 2)}"])
        return f"{self.pick(self.functions)}({arguments[0]}, {arguments[1]}{extra})"

    # Statements.

    def assign(self):
        kind = self.pick("iiiffsslldt" + ("o" if self.classes else ""))
        maker = {"i": self.integer, "f": self.number, "s": self.string, "l": self.sequence, "d": self.mapping, "t": self.pair, "o": self.item}[kind]
        if self.chance(0.08):
            maker = self.anything
        known = self.name(kind)
        target = known if known and self.chance(0.7) else self.fresh(kind)
        self.emit(f"{target} = {maker()}")
        if target not in self.names:
            self.names.append(target)

    def change(self):
        sequence = self.name("l")
        mapping = self.name("d")
        number = self.name("i") or "i0"
        choices = [f"{number} {self.pick(['+', '-', '*', '//', '%', '^', '|'])}= {self.integer(1)}"]
        if sequence:
            choices += [f"{sequence}.append({self.anything(1)})", f"{sequence}.append({self.integer(1)})", f"{sequence}[{self.slice(1)}] = {self.pick([self.sequence, self.anything])(1)}", f"{sequence}.extend({self.iterable(1)})", f"{sequence}.insert({self.integer(2)} % 5, {self.anything(1)})",
                        f"del {sequence}[{self.slice(1)}]", f"{sequence}.sort(key={self.pick(['str', 'repr', 'None'])})", f"{sequence}.reverse()", f"{sequence} += {self.iterable(1)}", f"{sequence}.remove({self.anything(1)})"]
        if mapping:
            choices += [f"{mapping}[{self.pick([self.integer, self.string, self.anything])(1)}] = {self.anything(1)}", f"{mapping}.setdefault({self.string(1)}, []).append({self.integer(1)})", f"{mapping}.pop({self.integer(1)}, None)", f"{mapping}.update({self.mapping(1)})",
                        f"{mapping}[{self.string(1)}] = {mapping}.get({self.string(1)}, 0) + 1", f"del {mapping}[{self.pick([self.integer, self.string])(1)}]"]
        if self.name("o"):
            choices += [f"{self.name('o')}.{self.pick(['value', 'double', 'extra'])} = {self.pick([self.integer, self.anything])(1)}", f"{self.name('o')}.value += {self.integer(1)}", f"{self.name('o')}.step({self.integer(1)})"]
        if self.name("s"):
            choices += [f"{self.name('s')} += {self.string(1)}"]
        choices += [f"{number}, {self.name('f') or 'f0'} = {self.integer(1)}, {self.number(1)}", f"a, *b = {self.iterable(1)}", f"(a, b), c = {self.pair(1)}, {self.integer(1)}", f"i0 = {self.integer(1)} & 15", f"f0 = {self.number(1)}"]
        self.emit(self.pick(choices))

    def show(self):
        self.emit(f"show({self.pick([self.anything, self.integer, self.string, self.number, self.sequence, self.truth])()})")

    def block(self, depth, size=None):
        self.level += 1
        for _ in range(size or self.random.randrange(1, 4)):
            self.statement(depth)
        self.level -= 1

    def branch(self, depth):
        kept = list(self.names)
        self.emit(f"if {self.truth()}:")
        self.block(depth + 1)
        if self.chance(0.5):
            self.names = list(kept)
            self.emit("else:")
            self.block(depth + 1)
        self.names = kept

    def loop(self, depth):
        kept = list(self.names)
        if self.chance(0.25):
            counter = self.fresh("w")
            self.emit(f"{counter} = 0")
            self.emit(f"while {counter} < {self.random.randrange(2, 9)} and {self.truth()}:")
            self.level += 1
            self.emit(f"{counter} += 1")
            self.level -= 1
        else:
            target = self.pick(["i9", "i8", "q9", "i7"])
            self.emit(f"for {target} in {self.pick([f'range({self.random.randrange(2, 40)})', f'range({self.random.randrange(2, 12)})', self.iterable(), self.sequence()])}:")
            self.names.append(target)
        self.block(depth + 1)
        if self.chance(0.3):
            self.level += 1
            self.emit(f"if {self.truth()}: {self.pick(['break', 'continue'])}")
            self.level -= 1
        if self.chance(0.15):
            self.emit("else:")
            self.block(depth + 1, 1)
        self.names = kept

    def attempt(self, depth):
        kept = list(self.names)
        self.emit("try:")
        self.block(depth + 1)
        if self.chance(0.3):
            self.level += 1
            self.emit(self.pick([f"raise {self.pick(ERRORS[:8])}({self.anything(2)})", f"raise Own({self.integer(2)}) from None", f"assert {self.truth()}, {self.anything(2)}"]))
            self.level -= 1
        final = self.chance(0.35)
        if not final or self.chance(0.8):
            self.emit(f"except {self.pick(ERRORS)} as error:")
            self.level += 1
            self.emit("show(type(error).__name__, error)")
            self.level -= 1
            if self.chance(0.4):
                self.block(depth + 1, 1)
            if self.chance(0.2):
                self.emit("else:")
                self.block(depth + 1, 1)
        if final:
            self.emit("finally:")
            self.block(depth + 1, 1)
        self.names = kept

    def inner_function(self, depth):
        kept = list(self.names)
        name = self.fresh("inner")
        shared = self.name("i") if self.chance(0.5) else None
        if shared in ("i9", "i8", "i7"):
            shared = None
        self.emit(f"def {name}(a, b={self.integer(2)}, *, c={self.anything(2)}):")
        self.level += 1
        if shared and shared != "i0" and self.level > 1:
            self.emit(f"nonlocal {shared}" if self.nested else f"global {shared}")
            self.emit(f"{shared} += 1")
        self.level -= 1
        self.names = [name for name in kept]
        self.emit(f"    if not a: return {self.anything(1)}")
        self.emit(f"    return {self.pick([self.anything, self.integer])(1)}")
        self.names = kept
        self.emit(f"show({name}({self.anything(1)}), {name}({self.integer(1)}, {self.integer(1)}, c={self.anything(1)}))")

    def with_block(self, depth):
        kept = list(self.names)
        self.emit(f"with Guard({self.integer(2)} % 3) as i6:")
        self.names.append("i6")
        self.block(depth + 1)
        self.names = kept

    def match_block(self, depth):
        kept = list(self.names)
        self.emit(f"match {self.anything(1)}:")
        self.level += 1
        patterns = ["0 | 1", "int() as i5", "str() as s5", "[i5, *_]", "[a, b]", "{'a': a}", "Base(value=i5)", "(1, 'a')", "float()", "None", "True", "[]", "{**rest}"]
        for pattern in self.random.sample(patterns, 3):
            self.emit(f"case {pattern}{f' if {self.truth(2)}' if self.chance(0.3) else ''}:")
            self.level += 1
            self.emit(f"show({pattern[:9]!r})")
            self.level -= 1
        self.emit("case _:")
        self.block(depth + 1, 1)
        self.level -= 1
        self.names = kept

    def statement(self, depth):
        if depth > 3:
            self.pick([self.assign, self.change, self.show])()
            return
        self.pick([self.assign] * 6 + [self.change] * 6 + [self.show] * 4 + [lambda: self.branch(depth), lambda: self.loop(depth), lambda: self.loop(depth), lambda: self.attempt(depth), lambda: self.attempt(depth),
                  lambda: self.inner_function(depth), lambda: self.with_block(depth), lambda: self.match_block(depth)])()

    def body(self, size):
        for _ in range(size):
            if self.chance(0.75):
                kept = list(self.names)
                self.emit("try:")
                self.block(1)
                self.emit("except Exception as error:")
                self.emit("    show(type(error).__name__, error)")
                self.names = kept
            else:
                self.statement(0)

    def define_function(self):
        name = self.fresh("fun")
        self.nested = True
        self.emit(f"def {name}(i1, s1, c=3, *rest, k=None):")
        self.level += 1
        self.names = ["i1", "s1", "i0", "f0"]
        self.emit("i0, f0 = 2, 0.5")
        self.emit("tick()")
        self.body(self.random.randrange(2, 6))
        self.emit(f"return {self.pick([self.integer, self.anything, self.string])()}")
        self.level -= 1
        self.functions.append(name)

    def define_generator(self):
        name = self.fresh("gen")
        self.nested = True
        self.emit(f"def {name}(a, i1):")
        self.level += 1
        self.names = ["i1", "i0", "f0"]
        self.emit("i0, f0 = 1, 1.5")
        self.emit("tick()")
        self.emit("try:")
        self.level += 1
        for _ in range(self.random.randrange(1, 4)):
            choice = self.random.randrange(4)
            if choice == 0:
                self.emit(f"yield {self.anything()}")
            elif choice == 1:
                self.emit(f"for i9 in {self.iterable()}:")
                self.emit(f"    i2 = yield {self.pick(['i9', '(i9, i0)', self.anything(2)])}")
                self.emit(f"    if i2: show('sent', i2)")
            elif choice == 2:
                self.emit(f"yield from {self.iterable()}")
            else:
                self.statement(2)
        self.level -= 1
        self.emit(self.pick(["except ValueError as error:", "except GeneratorExit:", "finally:"]))
        self.emit("    show('left')")
        if self.lines[-2].strip().startswith("except Gen"):
            self.emit("    raise")
        self.level -= 1
        self.generators.append(name)

    def define_class(self):
        name = self.fresh("Kind")
        base = self.pick(self.classes + ["Base"])
        self.nested = True
        self.emit(f"class {name}({base}):")
        self.level += 1
        self.emit(f"kind = {self.pick([repr(name), '3', '(1, 2)'])}")
        self.names = ["i0", "i1", "f0"]
        for method in self.random.sample(["init", "step", "double", "total", "operators", "slots", "getattr"], 3):
            self.names = ["i0", "i1", "f0"]
            start = ["i0, f0, i1 = 3, 0.25, value"]
            if method == "init":
                self.emit("def __init__(self, value):")
                self.emit("    " + start[0])
                self.emit(f"    super().__init__({self.pick([self.integer, self.anything])()})")
                self.emit(f"    self.extra = {self.anything()}")
            elif method == "step":
                self.emit("def step(self, value):")
                self.emit("    " + start[0])
                self.emit(f"    self.value = {self.pick(['self.value + value', self.integer(), self.anything()])}")
                self.emit(f"    return {self.pick(['super().step(value)', 'self', self.integer()])}")
            elif method == "double":
                self.emit("@property")
                self.emit("def double(self):")
                self.emit("    i0, f0, i1 = 4, 0.75, self.value")
                self.emit(f"    return {self.pick(['self.value * 2', self.anything()])}")
            elif method == "total":
                self.emit(self.pick(["@staticmethod", "@classmethod"]))
                self.emit("def total(*value):")
                self.emit("    i0, f0, i1 = 4, 0.75, len(value)")
                self.emit(f"    return {self.integer()}")
            elif method == "operators":
                self.emit("def __add__(self, value): return " + self.pick(["self.value + value", "NotImplemented", "type(self)(value)"]))
                self.emit("def __radd__(self, value): return (value, self.value)")
                self.emit("def __getitem__(self, value): return " + self.pick(["self.value[value]", "value + 1"]))
                self.emit("def __len__(self): return " + self.pick(["2", "self.value", "0"]))
            elif method == "slots":
                self.emit("def __call__(self, value, other=1): return (value, other, self.value)")
                self.emit("def __contains__(self, value): return " + self.pick(["value == self.value", "self.value"]))
                self.emit("def __iter__(self): return iter(" + self.pick(["(1, 2)", "[self.value] * 2", "str(self.value)"]) + ")")
            else:
                self.emit("def __getattr__(self, value):")
                self.emit("    if value == 'missing': return 'found'")
                self.emit("    raise AttributeError(value)")
        self.level -= 1
        self.classes.append(name)

    def program(self):
        self.lines += PRELUDE.strip().split("\n")
        self.nested = False
        self.classes.append("Base")
        makers = [self.define_function] * 4 + [self.define_generator] * 2 + [self.define_class] * 3
        self.random.shuffle(makers)
        for maker in makers:
            self.emit("")
            maker()
        self.emit("")
        self.nested = True
        self.names = []
        self.emit("def main(i0, f0):")
        self.level += 1
        self.names = ["i0", "f0"]
        self.body(14)
        self.level -= 1
        self.emit("")
        self.emit("for turn in range(6):")
        self.emit("    STEPS[0] = 0")
        self.emit("    try: main(turn, turn / 2)")
        self.emit("    except BaseException as error: show(type(error).__name__, error)")
        for function in self.functions:
            self.names = []
            for arguments in [f"{self.integer()}, {self.string()}", f"{self.integer()}, {self.string()}", f"{self.anything()}, {self.anything()}", f"{self.integer()}, {self.number()}, {self.integer()}, k={self.anything()}"]:
                self.emit("STEPS[0] = 0")
                self.emit(f"try: show({function}({arguments}))")
                self.emit("except BaseException as error: show(type(error).__name__, error)")
        for generator in self.generators:
            self.emit("STEPS[0] = 0")
            self.emit("try:")
            self.emit(f"    g = {generator}([1, 2.5, 'x'], 2**62)")
            self.emit("    show(next(g)); show(g.send(5)); show(g.throw(ValueError('thrown')))")
            self.emit("except BaseException as error: show(type(error).__name__, error)")
            self.emit("g = None")
        return "\n".join(self.lines)


PRELUDE = '''
INF, NAN = float("inf"), float("nan")
STEPS = [0]
i0, f0 = 1, 0.5


def tick():
    STEPS[0] += 1
    if STEPS[0] > 60:
        raise RuntimeError("too many steps")


def show(*values):
    STEPS[0] += 1
    if STEPS[0] > 400:
        raise SystemExit("too much output")
    text = " ".join([repr(value) if not isinstance(value, BaseException) else str(value) for value in values])
    if " at 0x" in text:
        text = text[: text.index(" at 0x")]
    print(len(text), text[:200])


class Own(ValueError):
    def __str__(self):
        return f"own:{self.args}"


class Guard:
    def __init__(self, way):
        self.way = way

    def __enter__(self):
        if self.way == 2:
            raise KeyError("enter")
        return self.way

    def __exit__(self, kind, error, trace):
        show("exit", kind and kind.__name__)
        return self.way == 1


class Base:
    kind = "base"

    def __init__(self, value):
        self.value = value
        self.extra = None

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"

    def __eq__(self, other):
        return isinstance(other, Base) and self.value == other.value

    def __lt__(self, other):
        return self.value < other.value

    @property
    def double(self):
        return self.value + self.value

    @double.setter
    def double(self, value):
        self.value = value // 2

    def step(self, value):
        self.value += value
        return self.value

    def total(self, value):
        return value
'''

print("import sys\nsys.set_int_max_str_digits(0)")
print(Writer(int(sys.argv[1])).program())
