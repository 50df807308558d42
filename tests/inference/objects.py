"""Prints a random program about classes: attributes that change their type, are added and deleted, methods that are
overridden, replaced and hidden, properties, slots, __getattr__, and instances made in loops.

Usage: python3 objects.py SEED

CPython's output is the expected one, without inference, with it, and with every third guard leaving its fast code.
"""

import random
import sys

ATTRIBUTES = ["x", "y", "total", "name"]
METHODS = ["get", "add", "twice", "area"]
VALUES = ["1", "2", "-3", "2.5", "2**47", "2**62", "'s'", "None", "[1, 2]", "True"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.classes = []

    def pick(self, items):
        return self.random.choice(items)

    def number(self, self_name="self"):
        kind = self.random.randrange(6)
        if kind < 3:
            return f"{self_name}.{self.pick(ATTRIBUTES[:3])}"
        return self.pick(["k", "1", "3", "0.5", "2**40", f"({self_name}.x * 2)", f"({self_name}.y + k)"])

    def method(self, name):
        body = self.pick([
            [f"return {self.number()} {self.pick('+-*')} {self.number()}"],
            [f"self.{self.pick(ATTRIBUTES[:3])} {self.pick(['=', '+=', '-='])} {self.number()}", f"return {self.number()}"],
            ["t = 0", f"for i in range({self.random.randrange(5)}):", f"    t += {self.number()}", "return t"],
            [f"if {self.number()} {self.pick(['<', '>', '=='])} {self.number()}:", f"    return {self.number()}", "return self.get(k) if k < 3 and k >= 0 else k"]
            if name != "get" else ["return self.x"],
        ])
        return [f"    def {name}(self, k):"] + ["        " + line for line in body]

    def make_class(self, number):
        base = f"(C{self.random.randrange(number)})" if number and self.random.random() < 0.5 else ""
        lines = [f"class C{number}{base}:"]
        if not base and self.random.random() < 0.2:
            lines.append("    __slots__ = ('x', 'y', 'total', 'name')")
        order = ["x", "y", "total"]
        self.random.shuffle(order)
        lines.append("    def __init__(self, x, y):")
        for attribute in order:
            lines.append(f"        self.{attribute} = {attribute if attribute != 'total' else self.pick(['0', '0.0', 'x'])}")
        for name in METHODS:
            if not base or self.random.random() < 0.5:
                lines += self.method(name)
        if self.random.random() < 0.2:
            lines += ["    def __getattr__(self, name):", "        return len(name)"]
        if self.random.random() < 0.2:
            lines += ["    @property", "    def size(self):", "        return self.x"]
        self.classes.append(f"C{number}")
        return lines + ["", ""]

    def change(self):
        name, method, attribute = self.pick(self.classes), self.pick(METHODS), self.pick(ATTRIBUTES)
        return self.pick([
            [f"{name}.{method} = lambda self, k: k * 10"],
            [f"{name}.{method} = {self.pick(self.classes)}.{method}"],
            [f"objects[i % len(objects)].{method} = lambda k: k - 1"],
            [f"objects[i % len(objects)].{attribute} = {self.pick(VALUES)}"],
            [f"del objects[i % len(objects)].{attribute}"],
            [f"setattr(objects[i % len(objects)], {attribute!r}, {self.pick(VALUES)})"],
            [f"objects[i % len(objects)].__dict__[{attribute!r}] = {self.pick(VALUES)}"],
            ["objects[i % len(objects)].extra = i"],
            [f"{name}.{attribute} = {self.pick(VALUES)}"],
            [f"objects[i % len(objects)].__class__ = {name}"],
            [f"objects.append({name}(i, 0.5))"],
            [f"{name}.__init__ = lambda self, x, y: setattr(self, 'x', y) or setattr(self, 'y', x) or setattr(self, 'total', 1)"],
        ])

    def program(self):
        for number in range(3):
            self.lines += self.make_class(number)
        self.lines += ["def use(o, n):", "    t = 0", "    for k in range(n):", f"        t += o.{self.pick(METHODS)}(k)", f"        o.{self.pick(ATTRIBUTES[:3])} += 1",
                       f"        t -= o.{self.pick(ATTRIBUTES[:3])}", "    return t", "", ""]
        for index, name in enumerate(self.classes):
            self.lines += [f"def make{index}(n):", "    last = None", "    s = 0", "    for i in range(n):", f"        last = {name}(i, {self.pick(['i', '0.5', '2**62'])})",
                           f"        s += last.{self.pick(METHODS)}(i)", "    return s, last.x", "", ""]
        self.lines += [f"objects = [{', '.join(f'{name}({self.pick(VALUES[:6])}, {self.pick(VALUES[:6])})' for name in self.classes)}]", "for i in range(12):", "    try:"]
        for step in range(4):
            kind = self.random.randrange(5)
            if kind == 0:
                self.lines += [f"        if i == {self.random.randrange(12)}:"] + ["            " + line for line in self.change()]
            elif kind == 1:
                self.lines.append(f"        print(repr(make{self.random.randrange(3)}(i))[:70])")
            elif kind == 2:
                self.lines.append(f"        print(repr(objects[i % len(objects)].{self.pick(METHODS)}(i))[:70])")
            else:
                self.lines.append(f"        print(repr(use(objects[i % len(objects)], {self.random.randrange(6)}))[:70])")
        self.lines += ["        if i % 3 == 2:"] + ["            " + line for line in self.change()]
        self.lines += ["    except Exception as error:", "        print(type(error).__name__, str(error)[:70])", "    try:", "        print([repr(getattr(objects[i % len(objects)], name, '-'))[:30] for name in ('x', 'y', 'total', 'size')])",
                       "    except Exception as error:", "        print(type(error).__name__, str(error)[:70])"]
        return "\n".join(self.lines)


print(Writer(int(sys.argv[1])).program())
