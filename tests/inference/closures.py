"""Prints a random program about nested functions: variables that they share, calls in loops, handlers and each other, closures that escape, and when
what they share dies (for odd seeds, by __del__).

    closures.py SEED

The program ends by itself; CPython's output is the expected one.
"""
import random
import sys

seed = int(sys.argv[1])
r = random.Random(seed)
DIES = seed % 2 == 1
CONSTANTS = ["0", "1", "2", "-1", "7", "3", "5", "4", "-2", "2**46", "2**62", "'s'", "None", "1.5"]
counter = 0


def fresh(prefix):
    global counter
    counter += 1
    return f"{prefix}{counter}"


def value(names, depth=1):
    """An expression; calls of nested functions are statements of their own."""
    kind = r.random()
    if depth <= 0 or kind < 0.45:
        return r.choice(names) if names and r.random() < 0.75 else r.choice(CONSTANTS)
    if kind < 0.55 and DIES:
        return f"Noted({value(names, 0)})"
    if kind < 0.65:
        return f"[{value(names, 0)}, {value(names, 0)}]"
    if kind < 0.72:
        return f"({value(names, 0)}, {value(names, 0)})"
    return f"({value(names, depth - 1)} {r.choice(['+', '-', '*', '+'])} {value(names, depth - 1)})"


class Body:
    """The statements of one function. The variables are those that may be read; own are those that may be bound."""

    def __init__(self, outer, functions, depth):
        self.lines = []
        self.own = []
        self.outer = outer
        self.functions = list(functions)
        self.depth = depth

    def names(self):
        return self.own + self.outer

    def add(self, indent, text):
        self.lines.append("    " * indent + text)

    def call(self):
        name, count = r.choice(self.functions)
        arguments = [value(self.names(), 1) for _ in range(count)]
        if count and r.random() < 0.1:
            arguments.pop()
        if arguments and r.random() < 0.2 and len(arguments) == count:
            arguments[-1] = f"p{count - 1}={arguments[-1]}"
        return f"{name}({', '.join(arguments)})"

    def statement(self, indent, nest):
        kind = r.random()
        if kind < 0.12 and self.depth > 0 and nest > 0:
            self.define(indent)
        elif kind < 0.4 and self.functions:
            use = r.random()
            if use < 0.5:
                name = r.choice(self.own) if self.own and r.random() < 0.6 else self.bind()
                self.add(indent, f"{name} = {self.call()}")
            elif use < 0.75:
                self.add(indent, f"show({self.call()})")
            elif use < 0.85:
                self.add(indent, self.call())
            elif use < 0.92:
                self.add(indent, f"kept.append({r.choice(self.functions)[0]})")
            else:
                self.add(indent, f"show([{self.call()} for i in range(2)])")
        elif kind < 0.55:
            name = r.choice(self.own) if self.own and r.random() < 0.7 else self.bind()
            self.add(indent, f"{name} = {value(self.names(), 2)}")
        elif kind < 0.65 and self.own:
            self.add(indent, f"{r.choice(self.own)} {r.choice(['+=', '-=', '*='])} {value(self.names(), 1)}")
        elif kind < 0.72 and nest > 0:
            self.add(indent, f"for i in range({r.randint(1, 3)}):")
            self.block(indent + 1, nest - 1)
        elif kind < 0.78 and nest > 0:
            self.add(indent, f"if {value(self.names(), 0)}:")
            self.block(indent + 1, nest - 1)
            if r.random() < 0.5:
                self.add(indent, "else:")
                self.block(indent + 1, nest - 1)
        elif kind < 0.88 and nest > 0:
            self.add(indent, "try:")
            self.block(indent + 1, nest - 1)
            error = r.choice(["TypeError", "NameError", "(TypeError, NameError)", "Exception"])
            self.add(indent, f"except {error} as error:")
            self.add(indent + 1, "show(type(error).__name__, [(e.name, e.lineno) for e in extract_tb(error.__traceback__)])")
            if r.random() < 0.3:
                self.add(indent + 1, r.choice(["errors.append(error)", "raise", "errors.clear()"]))
            if r.random() < 0.3:
                self.add(indent, "finally:")
                self.block(indent + 1, 0)
        elif kind < 0.9 and self.own:
            self.add(indent, f"del {r.choice(self.own)}")
        else:
            self.add(indent, f"show({value(self.names(), 1)})")

    def bind(self):
        name = fresh("v")
        self.own.append(name)
        return name

    def block(self, indent, nest):
        for _ in range(r.randint(1, 3)):
            self.statement(indent, nest)

    def define(self, indent):
        count = r.randint(0, 2)
        parameters = [f"p{i}" for i in range(count)]
        shown = [p if r.random() < 0.8 else f"{p}={value(self.names(), 0)}" for p in parameters]
        for i in range(1, len(shown)):
            if "=" in shown[i - 1] and "=" not in shown[i]:
                shown[i] += "=1"
        if r.random() < 0.2:
            name = fresh("g")
            self.add(indent, f"{name} = lambda {', '.join(shown)}: {value(parameters + self.names(), 2)}")
            self.functions.append((name, count))
            return
        name = fresh("f")
        inner = Body(self.names(), self.functions, self.depth - 1)
        inner.own = list(parameters)
        shared = [n for n in self.names() if n[0] == "v"]
        rebound = r.sample(shared, min(len(shared), r.randint(0, 2)))
        self.add(indent, f"def {name}({', '.join(shown)}):")
        if rebound:
            self.add(indent + 1, f"nonlocal {', '.join(rebound)}")
            inner.own += rebound
        inner.block(indent + 1, 2)
        if r.random() < 0.8:
            inner.add(indent + 1, f"return {value(inner.names(), 1)}")
        self.lines += inner.lines
        self.functions.append((name, count))


print("from traceback import extract_tb\n\nkept = []\nerrors = []\n")
print('''
def text(x):
    return f"Noted {text(x.x)}" if isinstance(x, Noted) else f"[{', '.join(map(text, x))}]" if isinstance(x, (list, tuple)) else "function" if callable(x) else repr(x)[:40]


def show(*values):
    print(*[text(x) for x in values])


class Noted:
    def __init__(self, x):
        self.x = x if isinstance(x, (int, float, str)) else 0
''')
if DIES:
    print('''
    def __del__(self):
        print("del", text(self))
''')
tops = []
for number in range(r.randint(2, 4)):
    body = Body([], [], 2)
    body.own = ["v0"]
    body.add(1, f"v0 = {value([], 1)}")
    for _ in range(r.randint(2, 3)):
        body.statement(1, 0)
        body.define(1)
    for _ in range(r.randint(4, 8)):
        body.statement(1, 2)
    print(f"\ndef top{number}():")
    print("\n".join(body.lines))
    tops.append(f"top{number}")
print('''

def run(function):
    try:
        show(function.__name__, function())
    except Exception as error:
        show(type(error).__name__, [(e.name, e.lineno) for e in extract_tb(error.__traceback__)], str(error))


for function in (%s,):
    for i in range(2):
        run(function)
    kept.clear()
    print("cleared")
    errors.clear()
    print("forgotten")
''' % ", ".join(tops))
