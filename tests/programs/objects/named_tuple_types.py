# What is believed of the fields of named tuples, and where it is wrong.
from collections import namedtuple
import collections
from typing import NamedTuple
P = collections.namedtuple("P", "x, y")
Q = namedtuple("Q", ("a", "b"), defaults=[1.5])
class R(NamedTuple):
    n: int
    t: tuple = (1, 2)
    s: str = "s"
    f: float = 0.0
    def twice(self): return R(self.n * 2, self.t, self.s + self.s, self.f + 1)
def go(n):
    p = P(0, 1)
    for i in range(n):
        p = P(p.y, p.x + p.y)
    x, y = p
    return x * 2 + y, p[0] + p[1], p[-1]
print(go(10), go(100), go(0))
def mixed(items):
    t = 0
    for i in items:
        a, b = i
        t += a * b + i.a - i[1]
    return t
print(mixed([Q(1), Q(2, 3), Q(2**63, 2)]), mixed([Q(1.5, True)]))
q = Q(1)._replace(b="text")
print(q.b + "!", q)
r = R(1)
for _ in range(3): r = r.twice()
print(r, r.t[0] + r.n, r.s.upper(), r.f / 2)
r = r._replace(n="changed", t=None)
print(r.n + "?", r.t, r.twice().n if False else 0)
P = lambda x, y: (x, y)
try:
    print(go(3))
except AttributeError as e:
    print(e)
def local(n):
    T = namedtuple("T", ["k", "v"])
    return sorted((T(i % 3, i) for i in range(n)), key=lambda t: (t.k, -t.v))[:2], [t.v + 1 for t in map(T._make, [(1, 2)])]
print(local(7))
class S(namedtuple("S", "x y")):
    __slots__ = ()
    def __add__(self, o): return S(self.x + o.x, self.y + o.y)
    def __new__(cls, x, y=5): return super().__new__(cls, x, y)
print(sum([S(1, 2), S(3)], S(0, 0)), (S(1, 2) + S(2**64, 1.5)).x)
d = {P(1, 2): 3} if False else {Q(1, 2): 3}
print(d[Q(1, 2)], d[1, 2], Q(1, 2) == (1, 2), Q(1, 2) < Q(1, 3), max(Q(1, 2), Q(0, 9)).b)
def bad():
    return Q()
try: bad()
except TypeError as e: print(e)
try: Q(1, 2, 3)
except TypeError as e: print(e)
try: R(1, z=3)
except TypeError as e: print(e)
names = "u v"
W = namedtuple("W", names)
print(W(1, 2).u + 1, W(u="a", v=2).u + "b")
