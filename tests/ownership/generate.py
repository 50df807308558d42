"""Prints a random program that stresses ownership: aliasing, rebinding, nested containers, closures, generators, and
an error at every point.

Usage: python3 generate.py SEED [cycles]

Each of its functions is called again and again; the n-th time the n-th call of tick() in it raises. What it returns or
raises is printed, so that CPython's output is the expected one; no block may be live at the end. With "cycles" it also
ties knots: through lists, instances, dicts, closures, exceptions and generators that are left half-way.
"""

import random
import sys


class Writer:
    def __init__(self, seed, ties_knots):
        self.random = random.Random(seed)
        self.ties_knots = ties_knots
        self.lines = []
        self.names = []

    def emit(self, depth, text):
        self.lines.append("    " * depth + text)

    def name(self):
        return self.random.choice(self.names)

    def value(self, depth=0):
        """An expression; every name in it is bound."""
        kind = self.random.randrange(16 if depth < 2 else 5)
        if kind == 0:
            return repr(self.random.choice([0, 7, 2**40, 2**70, 1.5, "s", "long string", b"b", None, True]))
        if kind < 4:
            return self.name()
        if kind == 4:
            return f"tick({self.name()})"
        inner = self.value(depth + 1)
        other = self.value(depth + 1)
        return [
            f"[{inner}, {other}]",
            f"({inner}, {other})",
            f"[{inner}] * 2",
            f"{{'k': {inner}, 'l': {other}}}",
            f"str({inner})[:9]",
            f"({inner} if flag({self.name()}) else {other})",
            f"({inner} or {other})",
            f"pair({inner}, b={other})",
            f"[x for x in ({inner}, {other})]",
            f"list(items({inner}, {other}))",
            f"Box({inner}).get()",
        ][kind - 5]

    def knot(self, depth):
        """Statements that make a cycle, or leave something half done."""
        target = self.name()
        other = self.name()
        self.emit(depth, self.random.choice([
            f"{target} = [{other}]; {target}.append({target})",
            f"{target} = {{'k': {other}}}; {target}['l'] = ({target}, {self.value()})",
            f"{target} = Node({self.value()}); {target}.me = {target}",
            f"{target} = Node({other}); {target}.me = [{target}, Node({target})]",
            f"{target} = Node({other}); {target}.me = {target}.get",
            f"knot = Node(None); knot.me = lambda: (knot, {other}); {target} = knot",
            f"last = items({self.value()}, {other}); {target} = next(last); last = None",
            f"last = Node({other}); last.me = items(last, {self.value()}); {target} = next(last.me)",
            f"last = guarded([{other}]); {target} = next(last); {target}.append(Node(None)); {target}[-1].me = last; last = None",
            f"last = Node({other}); last.me = iter([last]); last.you = {{last: zip([last])}}; {target} = last",
            "gc.collect()",
        ]))
        if self.random.random() < 0.2:
            self.emit(depth, "try:")
            self.emit(depth + 1, f"tick({self.value()})")
            self.emit(depth, "except Boom as error:")
            self.emit(depth + 1, f"{target} = Node(error); error.me = {target}")

    def statement(self, depth, loop):
        if self.ties_knots and self.random.random() < 0.3:
            self.knot(depth)
        kind = self.random.randrange(16 if depth < 4 else 9)
        target = self.name()
        if kind < 3:
            self.emit(depth, f"{target} = {self.value()}")
        elif kind == 3:
            self.emit(depth, f"{target}, {self.name()} = {self.value()}, {self.value()}")
        elif kind == 4:
            self.emit(depth, f"{target} = [{target}]; last = {target}; {target} += [str({self.value()})[:5]]")
        elif kind == 5:
            self.emit(depth, f"*{target}, last = [{self.value()}, {self.value()}, {self.value()}]")
        elif kind == 6:
            self.emit(depth, f"box.value = {self.value()}")
        elif kind == 7:
            self.emit(depth, f"{target} = f'{{{self.name()}!r:.20}}' + 'x'")
        elif kind == 8:
            self.emit(depth, self.random.choice(["break", "continue"]) if loop and depth > 2 else f"tick({target})")
        elif kind in (9, 10):
            self.emit(depth, f"if flag({self.value()}):")
            self.block(depth + 1, loop)
            if kind == 10:
                self.emit(depth, "else:")
                self.block(depth + 1, loop)
        elif kind == 11:
            self.emit(depth, f"for {target} in ({self.value()}, {self.value()}):")
            self.block(depth + 1, True)
        elif kind == 12:
            self.emit(depth, f"for {target} in items({self.value()}, {self.value()}):")
            self.block(depth + 1, True)
        elif kind == 13:
            self.emit(depth, "try:")
            self.block(depth + 1, loop)
            self.emit(depth, "except Boom as error:")
            self.block(depth + 1, loop)
            self.emit(depth + 1, f"{target} = str(error)")
        elif kind == 14:
            self.emit(depth, "try:")
            self.block(depth + 1, loop)
            self.emit(depth, "finally:")
            self.emit(depth + 1, f"box.value = {self.name()}")
        else:
            self.emit(depth, "def inner(a, b=None):")
            self.emit(depth + 1, f"nonlocal {target}")
            self.emit(depth + 1, f"{target} = [a, {self.name()}]")
            self.emit(depth + 1, "return tick(b)")
            self.emit(depth, f"{self.name()} = inner({self.value()}, {self.value()})")

    def block(self, depth, loop):
        for _ in range(self.random.randint(1, 3)):
            self.statement(depth, loop)

    def function(self, number):
        self.names = ["p", "q", "v", "w"]
        self.emit(0, f"def f{number}(p, q):")
        self.emit(1, "v = w = last = None")
        self.emit(1, "box = Box(p)")
        for _ in range(self.random.randint(4, 8)):
            self.statement(1, False)
        self.emit(1, "return [p, q, v, w, box.value, last]")
        self.emit(0, "")
        self.emit(0, "")


HEAD = '''
class Boom(Exception):
    pass


class Box:
    def __init__(self, value):
        self.value = tick(value)

    def get(self):
        return self.value


fuse = 0


def tick(value):
    global fuse
    fuse -= 1
    if fuse == 0:
        raise Boom([value, "boom"])
    return value


def flag(value):
    return len(repr(tick(value))) % 2 == 0


def pair(a, *, b):
    tick(a)
    return a, b


def items(*values):
    for value in values:
        yield tick(value)


'''

KNOTS = '''
import gc


class Node:
    def __init__(self, value):
        self.value = tick(value)

    def __repr__(self):
        return "Node"

    def get(self):
        return self


def guarded(value):
    try:
        yield value
        yield 1
    finally:
        value.append(2)


'''

TAIL = '''
def show(text):
    return text if len(text) < 300 else text[:300] + str(len(text))


for f in FUNCTIONS:
    for n in range(40):
        fuse = n
        try:
            print(n, show(repr(f([1, "a"], ("t", [2])))))
        except Boom as e:
            print(n, "raised", show(repr(e)))
            e = None
'''


def main():
    ties_knots = sys.argv[2:] == ["cycles"]
    writer = Writer(int(sys.argv[1]), ties_knots)
    for number in range(6):
        writer.function(number)
    functions = ", ".join(f"f{number}" for number in range(6))
    print(HEAD.lstrip() + (KNOTS.lstrip() if ties_knots else "") + "\n".join(writer.lines).rstrip() + "\n\n" + TAIL.replace("FUNCTIONS", f"({functions})"), end="")


main()
