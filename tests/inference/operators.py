"""Prints a random program about classes with operators: vectors that are added, scaled, compared, kept and changed in
loops, with slots, properties, reflected and in-place methods, missing attributes, and methods that are replaced.

Usage: python3 operators.py SEED

CPython's output is the expected one, without inference, with it, and with every third guard leaving its fast code.
"""

import random
import sys

seed = int(sys.argv[1]); r = random.Random(seed)
def num(): return r.choice(["1", "2.5", "-3", "0", "1 << 61", "0.25", "7", "i", "i * 2", "i * 0.5"])
CL = ["A", "B", "C"]
out = []
slots = {c: r.random() < 0.4 for c in CL}
for c in CL:
    base = ""
    if c == "B" and r.random() < 0.4: base = "(A)"; slots["B"] = slots["A"]
    out.append(f"class {c}{base}:")
    if slots[c]:
        out.append("    __slots__ = " + ("()" if base else "('p', 'q')"))
    if not base:
        out.append("    def __init__(self, p, q):")
        out.append("        self.p = p")
        out.append("        self.q = q")
    for op in ["add", "sub", "mul"]:
        if r.random() < 0.8:
            sym = {"add": "+", "sub": "-", "mul": "*"}[op]
            k = r.random()
            cc = r.choice(CL) if r.random() < .3 else c
            out.append(f"    def __{op}__(self, other):")
            if k < 0.2:
                out.append("        if not hasattr(other, 'p'):\n            return NotImplemented")
            if k < 0.7:
                out.append(f"        return {cc}(self.p {sym} other.p, self.q {r.choice('+-')} other.q)")
            else:
                out.append(f"        return {cc}(self.p {sym} other.q, other.p)")
    if r.random() < 0.5:
        out.append(f"    def __rmul__(self, other):\n        return {c}(self.p * other, self.q)")
    if r.random() < 0.6:
        out.append("    def __lt__(self, other):\n        return self.p < other.p")
    if r.random() < 0.5:
        out.append("    def __eq__(self, other):\n        return self.p == other.p")
    if r.random() < 0.4:
        out.append(f"    def __iadd__(self, other):\n        self.p += other.p\n        return {r.choice(['self', c + '(self.p, 1)'])}")
    if r.random() < 0.4:
        out.append("    def __getitem__(self, k):\n        return self.p if k == 0 else self.q")
    out.append("    def scale(self, k):\n        return " + r.choice([f"{c}(self.p * k, self.q * k)", f"{c}(k, self.p)"]))
    out.append("    def dot(self, o):\n        return self.p * o.p + self.q * o.q")
    if r.random() < 0.7:
        out.append("    @property\n    def norm(self):\n        return " + r.choice(["self.p * self.p", "self.p + self.q", "self"]))
    out.append(f"    def __repr__(self):\n        return f'{c}({{self.p!r}}, {{self.q!r}})'")
def expr(vs):
    k = r.random()
    v = r.choice(vs); w = r.choice(vs)
    if k < .25: return f"{v} + {w}"
    if k < .35: return f"{v} - {w}"
    if k < .42: return f"{v} * {w}"
    if k < .5: return f"{num()} * {v}"
    if k < .6: return f"{v}.scale({num()})"
    if k < .85: return f"{r.choice(CL)}({num()}, {num()})"
    return v
def stmts(n, ind, vs, depth=0):
    for _ in range(n):
        k = r.random()
        p = "    " * ind
        if k < .5: out.append(p + f"{r.choice(vs)} = {expr(vs)}")
        elif k < .6: out.append(p + f"t += {r.choice(vs)}.dot({r.choice(vs)})")
        elif k < .65: out.append(p + f"t += {r.choice(vs)}.norm")
        elif k < .7: out.append(p + f"if {r.choice(vs)} < {r.choice(vs)}:\n{p}    t += 1")
        elif k < .74: out.append(p + f"if {r.choice(vs)} == {r.choice(vs)}:\n{p}    t += 2")
        elif k < .78: out.append(p + f"keep.append({r.choice(vs)})")
        elif k < .82: out.append(p + f"{r.choice(vs)} += {r.choice(vs)}")
        elif k < .85: out.append(p + f"{r.choice(vs)}.{r.choice('pq')} = {r.choice([num(), r.choice(vs) + '.p'])}")
        elif k < .88: out.append(p + f"t += {r.choice(vs)}[{r.choice('01')}]")
        elif k < .91: out.append(p + f"if {r.choice(vs)} is {r.choice(vs)}:\n{p}    t += 3")
        elif k < .93 and depth == 0: out.append(p + f"del {r.choice(vs)}.p")
        elif depth < 2:
            out.append(p + r.choice([f"if i % {r.randint(2,4)} == 1:", f"for j in range({r.randint(1,3)}):"]))
            stmts(r.randint(1, 3), ind + 1, vs, depth + 1)
for f in range(3):
    vs = ["a", "b", "c"][: r.randint(1, 3)]
    out.append(f"def f{f}(n, keep):")
    out.append("    t = 0")
    for v in vs: out.append(f"    {v} = {r.choice(CL) if r.random()<.3 else CL[f]}({num().replace('i','1')}, {num().replace('i','2')})")
    out.append("    try:")
    out.append("        for i in range(n):")
    stmts(r.randint(2, 6), 3, vs)
    out.append("    except (TypeError, AttributeError, OverflowError) as e:\n        print(type(e).__name__, e)")
    out.append(f"    return t, {', '.join(vs)}")
for f in range(3):
    out.append(f"keep = []\nfor n in (0, 1, 3, 9):\n    print(f{f}(n, keep))\nprint([(k, k is keep[0], k is keep[-1]) for k in keep[:12]])")
    if r.random() < .4:
        c = r.choice(CL)
        out.append(r.choice([f"{c}.__add__ = lambda s, o: s", f"{c}.norm = 5", f"{c}.scale = lambda s, k: {c}(1, 2)", f"{c}.norm = property(lambda s: 3)"]) + f"\nprint(f{f}(5, []))")
print("\n".join(out))
