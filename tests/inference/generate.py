"""Prints a random program about numbers: ints near 2**47, 2**53, 2**62, 2**63 and 2**64, float edges, values that
change their type, lists, loops over ranges and lists, calls, closures and exceptions.

Usage: python3 generate.py SEED

CPython's output is the expected one, without inference, with it, and with every third guard leaving its fast code.
"""

import random
import sys

INTS = [0, 1, -1, 2, 3, 7, -5, 10, 63, 64, 255, 2**31, -2**31, 2**46, 2**47 - 1, 2**47, -2**47, -2**47 - 1, 2**53, 2**53 + 1,
        2**62 - 1, 2**62, -2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**19, -10**20]
FLOATS = ["0.0", "-0.0", "0.5", "1.0", "-1.5", "2.0", "1e16", "9007199254740993.0", "1e308", "-1e308", "5e-324",
          "float('inf')", "float('-inf')", "float('nan')", "3.141592653589793"]
INT_OPS = ["+", "-", "*", "//", "%", "&", "|", "^"]
FLOAT_OPS = ["+", "-", "*", "/", "//", "%"]
COMPARISONS = ["<", "<=", "==", "!=", ">", ">="]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.functions = []
        self.ints = []
        self.floats = []
        self.mixed = []
        self.depth = 1

    def emit(self, text):
        self.lines.append("    " * self.depth + text)

    def pick(self, items):
        return self.random.choice(items)

    def int_value(self, depth=0):
        kind = self.random.randrange(14 if depth < 3 else 4)
        if kind < 3 and self.ints:
            return self.pick(self.ints)
        if kind < 4:
            return str(self.pick(INTS[:12]) if self.random.random() < 0.7 else self.pick(INTS))
        left, right = self.int_value(depth + 1), self.int_value(depth + 1)
        if kind < 9:
            return f"({left} {self.pick(INT_OPS)} {right})"
        if kind == 9:
            return self.pick([f"({left} << ({right} & 15))", f"({left} >> ({right} & 70))", f"-{left}", f"~{left}", f"({left}) ** 2"])
        if kind >= 12:
            return self.wrapped_value(left, right, depth)
        if kind == 10:
            return self.pick([f"items[{left} % len(items)]", "len(items)", f"abs({left})", f"min({left}, {right})", f"max({left}, {right})"])
        return f"({left} if {self.condition(depth + 1)} else {right})"

    def wrapped_value(self, left, right, depth):
        """An expression whose result is small although its inner results need not be."""
        added = self.int_value(depth + 2)
        mask = self.pick(["0xFFFFFFFFFFFFFFFF", "0xFFFFFFFF", "0x7FFFFFFFFFFFFFFF", "MASK", "SMALL", right])
        modulus = self.pick(["1000000007", "2**61 - 1", "2**63 - 25", "-97", "2**32", "2**64", "MASK", right])
        return self.pick([
            f"(({left} * {right} + {added}) & {mask})", f"((({left} ^ {right}) * 0x9E3779B97F4A7C15) & {mask})",
            f"((({left} << 13) | ({left} >> 51)) & {mask})", f"((~{left} - {right}) & {mask})",
            f"(({left} * {right} + {added}) % {modulus})", f"({left} * {right} % ({modulus}))"])

    def float_value(self, depth=0):
        kind = self.random.randrange(10 if depth < 3 else 4)
        if kind < 3 and self.floats:
            return self.pick(self.floats)
        if kind < 4:
            return self.pick(FLOATS)
        if kind < 8:
            left = self.float_value(depth + 1)
            right = self.float_value(depth + 1) if self.random.random() < 0.6 else self.int_value(depth + 1)
            return f"({left} {self.pick(FLOAT_OPS)} {right})"
        if kind == 8:
            return f"({self.int_value(depth + 1)} / {self.int_value(depth + 1)})"
        return self.pick([f"-{self.float_value(depth + 1)}", f"({self.float_value(depth + 1)}) ** {self.pick(['2', '0.5', '-1', '3.0'])}", f"float({self.int_value(depth + 1)})"])

    def condition(self, depth=0):
        kind = self.random.randrange(6)
        name = self.pick(COMPARISONS)
        if kind < 3:
            return f"{self.int_value(depth + 1)} {name} {self.int_value(depth + 1)}"
        if kind == 3:
            return f"{self.float_value(depth + 1)} {name} {self.float_value(depth + 1)}"
        if kind == 4:
            return f"{self.int_value(depth + 1)} {name} {self.float_value(depth + 1)}"
        return self.int_value(depth + 1)

    def assign(self):
        kind = self.random.randrange(9)
        if kind < 3 and self.ints:
            self.emit(f"{self.pick(self.ints)} {self.pick(['+=', '-=', '*=', '//=', '%=', '^=', '&='])} {self.int_value(1)}")
        elif kind < 5 and self.ints:
            self.emit(f"{self.pick(self.ints)} = {self.int_value()}")
        elif kind < 7 and self.floats:
            self.emit(f"{self.pick(self.floats)} {self.pick(['=', '+=', '*=', '-='])} {self.float_value()}")
        elif kind == 7:
            self.emit(f"mixed = {self.pick([self.int_value(), self.float_value(), repr('s'), 'None', 'True', 'items[:2]'])}")
        else:
            self.emit(f"items[{self.int_value(2)} % len(items)] = {self.int_value() if self.random.random() < 0.9 else self.float_value()}")

    def statement(self, loops):
        kind = self.random.randrange(14)
        if kind < 5 or self.depth > 4:
            self.assign()
        elif kind == 5:
            self.emit(f"if {self.condition()}:")
            self.block(loops)
            if self.random.random() < 0.5:
                self.emit("else:")
                self.block(loops)
        elif kind < 9 and loops < 2:
            name = f"k{self.depth}"
            bounds = self.pick([f"{self.random.randrange(6)}", f"len(items)", f"{self.random.randrange(-3, 3)}, {self.random.randrange(7)}",
                                f"{self.random.randrange(9)}, {self.random.randrange(-3, 3)}, -{1 + self.random.randrange(3)}",
                                "2**63 - 3, 2**63 + 2", "-2**63 - 2, -2**63 + 2", "2**47 - 2, 2**47 + 2"])
            self.emit(f"for {name} in range({bounds}):")
            self.ints.append(name)
            self.block(loops + 1)
            self.ints.remove(name)
        elif kind == 9 and loops < 2:
            name = f"x{self.depth}"
            self.emit(f"for {name} in items:")
            self.ints.append(name)
            self.block(loops + 1)
            self.ints.remove(name)
        elif kind == 10:
            self.emit("try:")
            self.block(loops)
            self.emit(self.pick(["except ZeroDivisionError:", "except (OverflowError, ZeroDivisionError, ValueError) as error:", "except TypeError:"]))
            self.block(loops)
        elif kind == 11 and self.functions:
            name, ints, floats = self.pick(self.functions)
            arguments = [self.int_value(2) for _ in range(ints)] + [self.float_value(2) for _ in range(floats)]
            self.emit(f"{self.pick(self.ints or ['mixed'])} = {name}({', '.join(arguments)})")
        elif kind == 12 and loops:
            self.emit(f"if {self.condition()}:")
            self.depth += 1
            self.emit(self.pick(["break", "continue"]))
            self.depth -= 1
        else:
            self.emit(f"show({self.pick([self.int_value(1), self.float_value(1), 'mixed'])})")

    def block(self, loops):
        self.depth += 1
        for _ in range(1 + self.random.randrange(3)):
            self.statement(loops)
        self.depth -= 1

    def function(self, number):
        ints, floats = 1 + self.random.randrange(2), self.random.randrange(2)
        self.ints = [f"a{i}" for i in range(ints)]
        self.floats = [f"f{i}" for i in range(floats)]
        self.lines.append(f"def g{number}({', '.join(self.ints + self.floats)}):")
        self.emit("mixed = None")
        self.emit(f"items = [{', '.join(str(self.pick(INTS)) for _ in range(1 + self.random.randrange(4)))}]")
        for i in range(2):
            self.emit(f"n{i} = {self.int_value(2)}")
            self.ints.append(f"n{i}")
        self.emit(f"y = {self.float_value(2)}")
        self.floats.append("y")
        for _ in range(4 + self.random.randrange(5)):
            self.statement(0)
        self.emit(f"return {self.pick([self.int_value(), self.int_value(), self.float_value(), 'mixed', 'items[0]'])}")
        self.lines.append("")
        self.functions.append((f"g{number}", ints, floats))

    def program(self):
        self.lines += ["MASK = 0xFFFFFFFFFFFFFFFF", "SMALL = 0xFFFF", "steps = 0", "", "", "def show(value):", "    global steps", "    steps += 1", "    if steps > 3000:", "        raise SystemExit(0)",
                       "    print(repr(value)[:60])", "", ""]
        for number in range(3):
            self.function(number)
        for name, ints, floats in self.functions:
            for _ in range(4):
                arguments = [str(self.pick(INTS)) for _ in range(ints)] + [self.pick(FLOATS) for _ in range(floats)]
                if self.random.random() < 0.15:
                    arguments[0] = self.pick(["1.5", "'s'", "True", "None"])
                self.lines += ["try:", f"    show({name}({', '.join(arguments)}))", "except Exception as error:", "    print(type(error).__name__, str(error)[:60])"]
        self.depth = 0
        self.ints, self.floats = ["total"], ["y"]
        self.lines += ["total = 0", "y = 0.5", "mixed = None", "items = [1, 2, 3]", "try:"]
        self.block(0)
        self.block(0)
        self.lines += ["except Exception as error:", "    print(type(error).__name__, str(error)[:60])", "print(repr(total)[:60], y, repr(mixed)[:60], repr(items)[:60])"]
        return "\n".join(self.lines)


print(Writer(int(sys.argv[1])).program())
