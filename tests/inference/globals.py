"""Prints a random program about globals that loops at module level and in functions read and bind: numbers, lists of numbers, objects with
finalisers that bind globals, functions and generators that bind, unbind and rebind them, exceptions, and the module's dict.

Usage: python3 globals.py SEED

CPython's output is the expected one, without inference, with it, and with every third guard leaving its fast code.
"""

import random
import sys

r = random.Random(int(sys.argv[1]))
INTS, FLOATS, LISTS = ["a", "b", "c"], ["x", "y", "z"], ["s", "t"]
out = []


def integer(depth=0):
    kind = r.randrange(9 if depth < 2 else 4)
    if kind < 2:
        return r.choice(INTS)
    if kind == 2:
        return r.choice(["i", "j", "k"])
    if kind == 3:
        return str(r.choice([0, 1, 2, 3, 7, -5, 1 << 46, 1 << 62]))
    if kind == 4:
        return f"{r.choice(LISTS)}[{integer(2)} % 4]"
    if kind == 5:
        return f"({integer(depth + 1)} % {r.choice([3, 7, 1000003])})"
    return f"({integer(depth + 1)} {r.choice('+-*')} {integer(depth + 1)})"


def number(depth=0):
    kind = r.randrange(6 if depth < 2 else 3)
    if kind < 2:
        return r.choice(FLOATS)
    if kind == 2:
        return r.choice(["0.5", "-1.25", "3.0", "0.0"])
    return f"({number(depth + 1)} {r.choice('+-*')} {number(depth + 1) if r.random() < .7 else r.choice(['i', 'j', '2', r.choice(INTS)])})"


def aggregate():
    values = r.choice([*LISTS, f"{r.choice(LISTS)}[1:3]", f"{r.choice(LISTS)}[::-1]"])
    return r.choice([f"sum({values})", f"sum({values}, {r.choice(['0.5', '1', r.choice(INTS), r.choice(FLOATS)])})", f"min({values})", f"max({values})",
                     f"max({r.choice(INTS)}, {r.choice(FLOATS)})"])


def condition():
    return f"{integer(1)} {r.choice(['<', '>', '==', '<='])} {integer(1)}" if r.random() < .6 else f"{number(1)} < {number(1)}"


def simple(pad):
    kind = r.randrange(26)
    if kind == 20:
        return [f"{pad}{r.choice(['total', *FLOATS])} {r.choice(['=', '+='])} {aggregate()} % 1009"]
    if kind == 21:
        return [f"{pad}total = 0", f"{pad}for v in {r.choice(LISTS)}:", f"{pad}    total {r.choice(['+=', '-='])} {r.choice(['v', 'v * ' + r.choice(FLOATS), r.choice(FLOATS), 'v * 0.5'])}",
                *(simple(pad + "    ") if r.random() < .3 else []), f"{pad}{r.choice(FLOATS)} = total * 0.25"]
    if kind == 22:
        start = r.randrange(3)
        return [f"{pad}{r.choice(LISTS)}[{start}:{start + 2}] = {r.choice(['s[1:3]', 't[0:2]', 's[3:1:-1]', '[1, 2]', '[x, b]', '[c, a]', '(i, j)'])}"]
    if kind == 23:
        return [f"{pad}{r.choice(LISTS)}[{integer(1)} % 4] = {r.choice([number(1) + ' * 0.5', 'True', r.choice(INTS) + ' > 3', '1 << 65'])}"]
    if kind == 24:
        return [f"{pad}for v in counted({r.choice([2, 4])}):", f"{pad}    {r.choice(INTS)} {r.choice(['=', '+='])} v", *(simple(pad + "    ") if r.random() < .4 else [])]
    if kind == 25:
        return [f"{pad}try:", f"{pad}    {r.choice(FLOATS)} = {number(1)} / ({integer(1)} % 3)", f"{pad}except ZeroDivisionError:", f"{pad}    {r.choice(INTS)} += 1"]
    if kind < 7:
        name = r.choice(INTS)
        return [f"{pad}{name} {r.choice(['=', '+=', '-='])} {integer()} % 1000007"]
    if kind < 12:
        return [f"{pad}{r.choice(FLOATS)} {r.choice(['=', '+='])} {number()} * 0.125"]
    if kind == 12:
        one, other = r.sample(INTS, 2)
        return [f"{pad}{one}, {other} = {other}, {one}"]
    if kind < 15:
        return [f"{pad}{r.choice(LISTS)}[{integer(1)} % 4] = {integer()} % 1009"]
    if kind == 15:
        return [f"{pad}{r.choice(CALLS)}"]
    if kind == 16:
        return [f"{pad}if {condition()}:", f"{pad}    {r.choice(CALLS)}"]
    if kind == 17:
        return [f"{pad}if {condition()}:", *simple(pad + "    ")]
    if kind == 18:
        return [f"{pad}held = Setter({r.choice(INTS)} % 50)"]
    return [f"{pad}{r.choice(['held = 0', 'held = None', 'keep[0] = i', 'keep[0] = Setter(i)', r.choice(INTS) + ' = 1 << 70', r.choice(INTS) + ' = 2.5'])}"]


def loop(pad, depth=0):
    counter = "ijk"[depth]
    kind = r.randrange(3)
    lines = [f"{pad}for {counter} in range({r.choice([2, 5, 9])}):"] if kind < 2 else [f"{pad}{counter} = 0", f"{pad}while {counter} < {r.choice([3, 6])}:", f"{pad}    {counter} += 1"]
    for _ in range(r.randrange(1, 6)):
        lines += loop(pad + "    ", depth + 1) if depth < 2 and r.random() < .25 else simple(pad + "    ")
    return lines


CALLS = ["show()", "bump()", "double()", "drop()", "rebind()", "through_dict()", "make()", *r.choice([[], [], ["through_module()"], ["executed()"]])]
out.append("""import sys


class Setter:
    def __init__(self, value):
        self.value = value

    def __del__(self):
        global a, x
        a = self.value
        x = self.value * 0.5


def text(value):
    return f"{value:.6g}" if isinstance(value, float) else str(value)[-30:]


def show():
    print(text(a), text(b), text(c), text(x), text(y), text(z), [text(v) for v in s], [text(v) for v in t], i, j, k, text(total))


def bump():
    global a, y
    a += 1
    y -= 0.5


def double():
    global b, z
    b = b * 2 % 100003
    z = z * 2.0 % 97.0


def drop():
    global c
    del c
    c = 3


def rebind():
    global s, t
    s, t = t, s[:]


def make():
    Setter(7)


def counted(n):
    global c, z
    while n:
        n -= 1
        c += 1
        yield c
        z += 0.5


def through_module():
    module = sys.modules["__main__"]
    module.a = 13
    module.y = 1.75
""")
if "executed()" in CALLS:
    out.append('def executed():\n    exec("global b, x; b = 17; x = x * 0.5")\n\n')
out.append("def through_dict():\n    " + ("globals()['b'] = 11" if r.random() < .3 else "s[0] = 5") + "\n\n")
body = []
for _ in range(r.randrange(1, 4)):
    body += loop("    ")
out.append("def inner():\n    global a, b, c, x, y, z, i, j, k, s, t, held, total\n" + "\n".join(body) + "\n    show()\n\n")
out.append("i = j = k = 0\na, b, c = 1, 2, 3\nx, y, z = 0.5, 1.5, -2.0\ns, t = [1, 2, 3, 4], [5, 6, 7, 8]\nheld = None\nkeep = [0]\ntotal = 0")
for part in range(r.randrange(3, 7)):
    lines = ["inner()"] if r.random() < .2 else loop("")
    if r.random() < .7:
        lines = ["try:", *("    " + line for line in lines), "except (TypeError, NameError, IndexError, OverflowError, ZeroDivisionError) as error:", "    print(type(error).__name__)"]
    out += lines
    out.append("show()")
print("\n".join(out))
