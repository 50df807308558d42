#!/usr/bin/env python3
"""Prints a random program of loops over sequences, dicts, ranges, and enumerate and zip of one another, whose bodies change
what they go through. Its output must be the same with and without inference, with forced exits, and in CPython.

    python3 tests/inference/loops.py SEED
"""
import random
import sys


class Writer:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.names = 0

    def name(self):
        self.names += 1
        return f"v{self.names}"

    def source(self, depth):
        """An iterable expression, and the shape of its items: 'int', 'str' or a list of shapes."""
        r = self.r
        if depth > 0 and r.random() < 0.65:
            if r.random() < 0.5:
                inner, shape = self.source(depth - 1)
                start = r.choice(["", "", f", {r.randint(-9, 9)}", ", n", f", {2**61}"])
                return f"enumerate({inner}{start})", ["int", shape]
            parts = [self.source(depth - 1) for _ in range(r.choice([2, 2, 3]))]
            return f"zip({', '.join(text for text, _ in parts)})", [shape for _, shape in parts]
        return r.choice([
            ("a", "int"), ("t", "int"), ("s", "str"), ("d", "int"), ("d.keys()", "int"), ("d.values()", "int"),
            ("d.items()", ["int", "int"]), ("range(n)", "int"), (f"range({r.randint(-3, 3)}, n, {r.randint(1, 3)})", "int"),
            (f"range(n, {r.randint(-3, 3)}, -{r.randint(1, 3)})", "int"), ("reversed(a)", "int"), ("a[1:]", "int"), ("range(len(a))", "int"), ("b", "int"),
        ])

    def target(self, shape, uses):
        """A target for items of a shape; what may be used of it is added."""
        r = self.r
        if isinstance(shape, list):
            if r.random() < 0.8:
                return "(" + ", ".join(self.target(part, uses) for part in shape) + ")"
            name = self.name()
            if r.random() < 0.3:
                uses.append(f"len(str({name}))")
            else:
                self.items(name, shape, uses)
            return name
        name = self.name()
        uses.append(name if shape == "int" else f"ord({name})")
        return name

    def items(self, text, shape, uses):
        for i, part in enumerate(shape):
            at = f"{text}[{i if self.r.random() < 0.7 else i - len(shape)}]"
            if isinstance(part, list):
                self.items(at, part, uses)
            else:
                uses.append(at if part == "int" else f"ord({at})")

    def event(self):
        r = self.r
        return r.choice([
            "d[100 + c] = c", "d.pop(1, None)", "d[1] = c", "del d[3]; d[-c] = 1", "a.append(c)", "a.pop()", "a.clear()", "a[:0] = [7]", "break",
            "continue", "x = 2**62 * c", "x += 0.5", "raise ValueError(c)", "d.clear()", "a[0] = 2**63", "d[2] = 0.25", "b[0] = c", "return c, x",
        ])

    def function(self, number):
        r = self.r
        text, shape = self.source(r.choice([0, 1, 2, 2, 3]))
        uses = []
        target = self.target(shape, uses)
        r.shuffle(uses)
        lines = [f"def f{number}(a, b, t, s, d, n):", "    x = c = 0", "    try:", f"        for {target.strip('()') if target.startswith('(') and target.count('(') == 1 else target} in {text}:"]
        lines += ["            c += 1", "            if c > 40: break"]
        half = len(uses) // 2
        lines += [f"            x += {use} * {r.randint(1, 5)}" for use in uses[:half]]
        for _ in range(r.choice([0, 1, 1, 2])):
            lines += [f"            if c == {r.randint(1, 4)}:", f"                {self.event()}"]
        lines += [f"            x ^= {use}" if r.random() < 0.3 and "len" not in use else f"            x -= {use}" for use in uses[half:]]
        if r.random() < 0.3:
            lines += ["        else:", "            x += 1000"]
        lines += ["    except (RuntimeError, ValueError, TypeError, KeyError, IndexError) as e:", "        return c, x, type(e).__name__, str(e)", "    return c, x, len(a), sorted(d.items())[:4]"]
        return lines

    def program(self):
        lines = []
        for i in range(8):
            lines += self.function(i)
        lines += ["for f in (" + ", ".join(f"f{i}" for i in range(8)) + "):", "    for n in (0, 1, 5, 3):"]
        lines += ["        print(f.__name__, n, f(list(range(n, n + 4)), bytearray(b'pq'), (3, 1, 2), 'hello', {i: i * i for i in range(5)}, n))"]
        for i in range(8):
            lines += [f"print(f{i}([1, 2, 3], bytearray(b'xyz'), (5, 6), 'ab', {{1: 2, 3: 4, 5: 6}}, 4))"]
        return "\n".join(lines) + "\n"


print(Writer(int(sys.argv[1])).program(), end="")
