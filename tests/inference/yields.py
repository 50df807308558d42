"""Prints a random program about generators: numbers that are carried from yield to yield and change their kind, loops, send, throw, close, yield from.

    yields.py SEED

The program ends by itself; CPython's output is the expected one.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
generators = [f"g{i}" for i in range(r.randint(2, 4))]
NAMES = ["x", "y", "z", "n", "a"]
CONSTANTS = ["0", "1", "2", "3", "-1", "7", "1.5", "2**46", "2**62", "2**63 - 1", "'s'", "None", "True"]
NUMBERS = ["0", "1", "2", "3", "-1", "5", "0.5", "1000003"]
ERRORS = ["ValueError", "TypeError", "ZeroDivisionError", "(ValueError, TypeError)"]


def expression(names, depth=2):
    kind = r.random()
    if depth == 0 or kind < 0.3:
        return r.choice(names) if r.random() < 0.75 else r.choice(NUMBERS)
    if kind < 0.8:
        return f"({expression(names, depth - 1)} {r.choice(['+', '-', '*', '+', '-', '&', '//', '%'])} {expression(names, depth - 1)})"
    if kind < 0.9:
        return f"l[{expression(names, 1)} % len(l)]"
    return r.choice(["len(l)", f"min({expression(names, 0)}, {expression(names, 0)})", f"abs({expression(names, 0)})", f"t[{r.choice(['0', '1', 'k % 2'])}]"])


def condition(names):
    return r.choice([f"{r.choice(names)} {r.choice(['<', '>', '==', '!=', '<='])} {expression(names, 1)}", f"k % {r.randint(2, 4)} == {r.randint(0, 1)}", f"{r.choice(names)} is None", r.choice(names)])


def iterable(names, depth):
    return r.choice([
        f"range({r.randint(0, 4)})", f"range({r.choice(['a', 'n'])} % 5)", f"reversed(range({r.randint(1, 4)}))", "l[:3]", "t", "cols",
        f"range({r.randint(0, 5)}, {r.randint(-2, 3)}, -1)", "enumerate(l[:2])", "zip(cols, l)", "'ab'", "list(cols)"])


class Writer:
    def __init__(self):
        self.lines = []
        self.loops = 0
        self.left = r.randint(8, 18)

    def put(self, depth, text):
        self.lines.append("    " * depth + text)

    def block(self, depth, names, in_loop, recursive):
        for _ in range(r.randint(1, 4)):
            self.statement(depth, names, in_loop, recursive)

    def statement(self, depth, names, in_loop, recursive):
        self.left -= 1
        kind = r.random()
        if self.left < 0 or depth > 4 or kind < 0.25:
            name = r.choice(NAMES[:3])
            self.put(depth, r.choice([f"{name} = {expression(names)}", f"{name} {r.choice(['+', '-', '*'])}= {expression(names, 1)}", f"{name} = {r.choice(CONSTANTS)}" if r.random() < 0.3 else f"{name} = {expression(names)}"]))
        elif kind < 0.5:
            self.put(depth, r.choice([f"yield {expression(names)}", f"yield {expression(names, 1)}, {r.choice(names)}", f"{r.choice(NAMES[:3])} = yield {expression(names, 1)}", f"got = yield {r.choice(names)}\n{'    ' * depth}if got is not None:\n{'    ' * depth}    x += got"]))
        elif kind < 0.62:
            self.loops += 1
            over = iterable(names, depth)
            item = f"(k, {r.choice(['y', 'z', 'm'])})" if over.startswith(("enumerate", "zip")) else r.choice(["k", "k", "y", "m"])
            self.put(depth, f"for {item} in {over}:")
            self.block(depth + 1, names, True, recursive)
            if r.random() < 0.2:
                self.put(depth, "else:")
                self.put(depth + 1, f"z = {expression(names, 1)}")
        elif kind < 0.7:
            self.loops += 1
            w = f"w{self.loops}"
            self.put(depth, f"{w} = 0")
            self.put(depth, f"while {w} < {r.randint(1, 4)} and {condition(names)}:")
            self.put(depth + 1, f"{w} += 1")
            self.block(depth + 1, names, True, recursive)
        elif kind < 0.82:
            self.put(depth, f"if {condition(names)}:")
            self.block(depth + 1, names, in_loop, recursive)
            if r.random() < 0.4:
                self.put(depth, "else:")
                self.block(depth + 1, names, in_loop, recursive)
        elif kind < 0.9:
            self.put(depth, "try:")
            self.block(depth + 1, names, in_loop, recursive)
            if r.random() < 0.6:
                self.put(depth, f"except {r.choice(ERRORS)} as e:")
                self.put(depth + 1, r.choice(["yield str(e)[:30]", "x = len(str(e))", "pass", "y = 0"]))
            else:
                self.put(depth, "finally:")
                self.put(depth + 1, r.choice(["log.append(x)", "x = 1", "log.append(('end', n))"]))
        elif kind < 0.94 and recursive:
            self.put(depth, "if n > 0:")
            self.put(depth + 1, r.choice([f"yield from {r.choice(generators)}(n - 1, {expression(names, 1)})", f"y = yield from {r.choice(generators)}(n - 1, {r.choice(names)})", f"for m in {r.choice(generators)}(n - 1, a):\n{'    ' * (depth + 2)}yield m\n{'    ' * (depth + 2)}x = m"]))
        elif kind < 0.97:
            self.put(depth, r.choice(["l.append(x)", "l[k % len(l)] = y", "l[0], l[-1] = l[-1], l[0]", "t = (y, x)", "l = [x, *l[:4]]", "late = x", "log.append(late)"]))
        elif in_loop:
            self.put(depth, r.choice(["break", "continue"]))
        else:
            self.put(depth, f"return {r.choice(names)}")


print('"""A random program about generators."""')
print("log = []\n\n")
for name in generators:
    print(f"def {name}(n, a):")
    writer = Writer()
    print(f"    x, y, z, k, m = {r.choice(CONSTANTS[:7])}, {r.choice(CONSTANTS[:9])}, {r.choice(CONSTANTS)}, 0, 0")
    print(f"    l = [{', '.join(r.choice(CONSTANTS[:7]) for _ in range(r.randint(1, 4)))}]")
    print(f"    t = ({r.choice(CONSTANTS[:7])}, {r.choice(CONSTANTS[:7])})")
    print(f"    cols = range({r.choice(['3', '1, 4', 'n + 2', '4, 0, -2'])})")
    while writer.left > 0:
        writer.statement(1, NAMES + ["k", "m"], False, True)
    if not any("yield" in line for line in writer.lines):
        writer.put(1, "yield x")
    print("\n".join(writer.lines))
    print()
print("""
def short(value):
    return repr(value)[:60]


def drive(generator, commands, steps):
    out = []
    try:
        for step in range(steps):
            command = commands[step % len(commands)] if step else None
            if command == "throw":
                out.append(short(generator.throw(ValueError("thrown"))))
            elif command == "close":
                generator.close()
            elif command is None:
                out.append(short(next(generator)))
            else:
                out.append(short(generator.send(command)))
    except StopIteration as stop:
        out.append(("stop", short(stop.value)))
    except Exception as error:
        lines, tb = [], error.__traceback__
        while tb:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        out.append((type(error).__name__, str(error)[:70], lines[:6]))
    print(len(out), *out[:50])


def total(values):
    s = 0
    for i, value in enumerate(values):
        if i > 200:
            break
        s = s * 3 + (value if type(value) in (int, float) else 1)
    return short(s)

""")
for name in generators:
    for _ in range(4):
        arguments = f"{r.choice(['0', '1', '2', '3'])}, {r.choice(CONSTANTS)}"
        commands = [r.choice(["None", "None", "None", "5", "2**62", "1.5", "'throw'" if r.random() < 0.3 else "None", "'close'" if r.random() < 0.1 else "None"]) for _ in range(r.randint(1, 5))]
        print(f"drive({name}({arguments}), [{', '.join(commands)}], {r.randint(3, 80)})")
    print(f"try:\n    print(total({name}(2, 1)))\nexcept Exception as error:\n    print(type(error).__name__, str(error)[:70])")
print("print(len(log), [short(x) for x in log[:30]])")
