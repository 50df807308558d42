def work(n, k):
    t = 0
    for i in range(n):
        t += i * k % 7
    return t
def run(name, func, *args):
    return name, func(*args)
def comp(*fs):
    def go(v):
        for f in fs: v = f(v)
        return v
    return go
def total(*xs, start=0, **kw):
    for x in xs: start += x
    for k in kw: start += kw[k]
    return start
class P:
    def __init__(self, x, y, *rest): self.x = x; self.y = y; self.rest = rest
    def m(self, *a): return sum(a) + self.x
print(run("w", work, 1000, 3), run("w", work, 10, 2.5), run("n", len, "abc"))
print(comp(lambda v: v + 1, lambda v: v * 2)(3), comp()(4), comp(str, len)(12345))
print(total(), total(1, 2), total(1, 2.5, start=3), total(2**63, a=1, b=2), total(*[1, 2], **{"start": 5}))
p = P(*(1, 2, 3)); q = P(1.5, "y"); r = P(*[1, 2], "z")
print(p.x + p.y, p.rest, q.x, q.y, q.rest, r.rest, p.m(1, 2), p.m(*range(3)), q.m())
def f(a, b=2, *c, d=4, **e): return a, b, c, d, e
print(f(1), f(1, 2, 3, 4), f(1, d=5, z=6), f(*"abc"), f(b=1, a=2), f(*(), **{"a": 9}))
def g(*a): return a
print(g(*g(1, 2), *g()), [g(*x) for x in ((), (1,), [2, 3], "xy")])
def h(n, *rest):
    if not rest: return n
    return n + h(*rest)
print(h(1, 2, 3), h("a", "b"), h(*range(50)))
try: work(*(1, 2, 3))
except TypeError as e: print(e)
try: total(1, *2)
except TypeError as e: print(e)
def many(*vals):
    s = 0
    for v in vals: s = s + v
    return s
print(many(1, 2, 3), many(1, 2.5), many(2**62, 2**62), many(True, 2), many())
def unp(*a):
    x, y = a
    return y, x
print(unp(1, 2), unp("a", None))
try: unp(1)
except ValueError as e: print(e)
def idx(*a): return a[0], a[-1], a[1:], len(a), 3 in a
print(idx(1, 2, 3), idx("a"), idx(*[1.5, None]))
