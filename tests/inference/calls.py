"""Prints a random program about calls: recursion, early returns, nested calls, methods, and functions that are bound anew while they are called.

    calls.py SEED

The program ends by itself; CPython's output is the expected one.
"""
import random
import sys

r = random.Random(int(sys.argv[1]))
functions = [f"f{i}" for i in range(r.randint(3, 6))]
arity = {name: r.randint(1, 3) for name in functions}
methods = [f"m{i}" for i in range(r.randint(1, 3))]
CONSTANTS = ["0", "1", "2", "3", "-1", "7", "True", "None", "1.5", "2**46", "2**62", "2**63", "'s'"]
NUMBERS = ["0", "1", "2", "3", "-1", "5"]


def call(name, names, depth):
    """A call that counts down in its first argument, so that all recursion ends."""
    first = r.choice(["n - 1", "n - 1", "n - 2", "n // 2"])
    rest = [expression(names, depth - 1) for _ in range(arity[name] - 1)]
    return f"{name}({', '.join([first, *rest])})"


def expression(names, depth):
    kind = r.random()
    if depth <= 0 or kind < 0.3:
        return r.choice(names) if r.random() < 0.7 else r.choice(NUMBERS)
    if kind < 0.6:
        return call(r.choice(functions), names, depth)
    if kind < 0.7:
        return f"o.{r.choice(methods)}(n - 1, {expression(names, depth - 1)})"
    if kind < 0.75:
        return f"rebind(n, {expression(names, depth - 1)})"
    return f"({expression(names, depth - 1)} {r.choice(['+', '-', '*', '+'])} {expression(names, depth - 1)})"


def early(names):
    test = r.choice(["n < 1", "n <= 0", "n == 0 or n < 0", "not n > 0"])
    value = r.choice(["n", "0", "1", "None", "(n, 1)", "n + 1", *names])
    return f"    if {test}:\n        return {value}\n"


def more(names):
    name = r.choice(names)
    test = r.choice([f"{name} is None", f"{name} == 2", f"{name} is None or n > 90", "n == 1"])
    return f"    if {test}:\n        return {r.choice(['-n', 'n', '2', 'n * n', '2**47', '3.5', *names])}\n"


def body(names):
    text = early(names)
    for _ in range(r.randint(0, 2)):
        text += more(names)
    if r.random() < 0.3:
        text += f"    if n == {r.randint(1, 4)} and steps[0] % 5 == 0:\n        raise ValueError({r.choice(names)})\n"
    if r.random() < 0.3:
        text += f"    try:\n        x = {expression(names, 2)}\n    except {r.choice(['ValueError', 'TypeError', '(ValueError, TypeError)'])} as e:\n        x = {r.choice(['0', 'len(str(e))', 'n'])}\n"
        names = [*names, "x"]
    if r.random() < 0.3:
        text += f"    y = {expression(names, 1)}\n    y = {call(r.choice(functions), [*names, 'y'], 1)}\n"
        names = [*names, "y"]
    return text + f"    return {expression(names, 2)}\n"


print('"""A random program about calls."""')
print("steps = [0]\n\n")
print("def tick():\n    steps[0] += 1\n    if steps[0] > 400:\n        raise RuntimeError('enough')\n\n")
for name in functions:
    names = ["n", *(f"a{i}" for i in range(arity[name] - 1))]
    defaults = "" if arity[name] == 1 or r.random() < 0.7 else f"={r.choice(CONSTANTS)}"
    print(f"def {name}({', '.join(names)}{defaults}):")
    if r.random() < 0.6:
        print(early(names) + "    tick()\n" + body(names).replace(early(names), ""))
    else:
        print("    tick()\n" + body(names))
    print()
victim = r.choice(functions)
parameters = ["n", *(f"a{i}=1" for i in range(arity[victim] - 1))]
print(f"def other({', '.join(parameters)}):\n    return {r.choice(['n', '-n', '2.5', 'None', '100'])}\n\n")
how = r.choice([f"    global {victim}\n    if n == CHANGE and steps[0] % 3 == 0:\n        {victim} = other\n", f"    if n == CHANGE and steps[0] % 3 == 0:\n        globals()['{victim}'] = other\n", f"    if n == CHANGE and steps[0] % 3 == 0:\n        {victim}.__code__ = other.__code__\n", f"    if n == CHANGE and steps[0] % 4 == 0:\n        globals().pop('{victim}', None)\n", ""])
print(f"CHANGE = {r.randint(0, 3)}\n\n\ndef rebind(n, x):\n{how}    return x\n\n")
print("class C:")
for name in methods:
    print(f"    def {name}(self, n, v):\n" + (early(["n", "v"]) + more(["n", "v"])).replace("    ", "        ").replace("            return", "            return") + f"        tick()\n        o = self\n        return {expression(['n', 'v'], 2)}\n")
if r.random() < 0.5:
    print(f"\nclass D(C):\n    def {methods[0]}(self, n, v):\n        return v if n < 2 else super().{methods[0]}(n - 1, v)\n")
    print("o = D() if CHANGE else C()\n\n")
else:
    print("\no = C()\n\n")
for name in functions:
    for _ in range(3):
        arguments = [r.choice(["3", "4", "5", "6", "2", "1", "0", "2.5", "True"]), *(r.choice(CONSTANTS) for _ in range(arity[name] - 1))]
        print(f"steps[0] = {r.randint(0, 300)}\ntry:\n    print(repr({name}({', '.join(arguments)}))[:80])\nexcept Exception as e:\n    print(type(e).__name__, str(e)[:60])\n    tb, lines = e.__traceback__, []\n    while tb:\n        lines.append(tb.tb_lineno)\n        tb = tb.tb_next\n    print(lines[:12], len(lines))")
print("print(steps)")
