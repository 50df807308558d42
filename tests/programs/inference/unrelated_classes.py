import sys
class A:
    kind = "a"
    def __init__(self, v): self.v = v; self.w = 1
    def area(self, k): return self.v * k
    def name(self): return "A"
    def only_a(self): return self.w
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __hash__(self): return 7
    def __lt__(self, o): return self.v < o.v
    def __add__(self, o): return self.v + o.v
    def __call__(self, x): return x + 1
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __iter__(self): return iter([1, 2])
    def __bool__(self): return False
class B:
    kind = "b"
    __slots__ = ("v", "z")
    def __init__(self, v): self.v = v
    def area(self, k): return self.v + k
    def name(self): return "B"
    def __radd__(self, o): return -1
    def __lt__(self, o): return self.v < o.v
    def __call__(self, x): return x * 2
    @property
    def w(self): return self.v + 100
class C:
    def __init__(self, v): self.v = v; self.w = 3.5
    def area(self, k): return None if k > 2 else self.v
    def name(self): return 12
    kind = "c"
class CC(C):
    def name(self): return "CC"
    def area(self, k): return 2**63
def total(things, k):
    t = 0
    for x in things:
        a = x.area(k)
        if a is not None:
            t += a
    return t
def names(things):
    return [x.name() for x in things]
def attrs(things):
    r = []
    for x in things:
        r.append(x.v)
        r.append(x.w)
        r.append(x.kind)
    return r
def setall(things, v):
    for x in things:
        x.v = v
def only(things):
    out = []
    for x in things:
        try:
            out.append(x.only_a())
        except AttributeError as e:
            out.append(str(e))
    return out
def kinds(things):
    out = []
    for x in things:
        if isinstance(x, A):
            out.append(("A", x.area(1)))
        elif isinstance(x, B):
            out.append(("B", x.w))
        else:
            out.append(type(x).__name__)
    return out
def test(things):
    print(total(things, 1), total(things, 2), total(things, 3))
    print(names(things), attrs(things), kinds(things))
    print(only(things))
def find(things, v):
    best = None
    for x in things:
        if best is None or x.v > best.v:
            best = x
    return best
test([A(1), B(2)])
test([A(1), B(2), C(3)])
test([A(1.5), B(2), CC(3)])
test([CC(1), C(2), A(3)])
m = [A(5), B(6), C(7)]
setall(m, 2**62)
test(m)
setall(m, 1)
print(find(m, 0).v, find([], 0))
print(m[0] + m[1], [f(4) for f in m[:2]], m[0] == m[1], m[1] == m[0], m[0] == A(1))
for x in m:
    try:
        print(bool(x), len(x), x[3], list(x))
    except TypeError as e:
        print(e)
for x in m[:2]:
    for y in m[:2]:
        try: print(x < y, x + y)
        except TypeError as e: print(e)
for x in m[1:]:
    try: x.new = 4
    except AttributeError as e: print(e)
    else: print(x.new)
def grow(n):
    r = []
    for i in range(n):
        r.append(A(i) if i % 3 == 0 else B(i) if i % 3 == 1 else C(i))
    return r
g = grow(10)
print(total(g, 1))
B.area = lambda self, k: 1000
print(total(g, 1))
g[0].area = lambda k: 5
print(total(g, 1))
g[2].__class__ = CC
print(names(g), total(g, 2))
class D1:
    def area(self, k): return 1
class D2:
    def area(self, k): return 2
class D3:
    def area(self, k): return 3
class D4:
    def area(self, k): return 4
class D5:
    def area(self, k): return 5
class D6:
    def area(self, k): return 6
class D7:
    def area(self, k): return 7.5
print(total([D1(), D2(), D3(), D4(), D5(), D6(), D7()] * 3, 1))
print(total([D1(), D2(), D3(), "x"][:3], 1))
try:
    print(total([D1(), D2(), "x"], 1))
except AttributeError as e:
    print(e)
class Node:
    def __init__(self, l, r): self.l = l; self.r = r
    def sum(self): return self.l.sum() + self.r.sum()
class Leaf:
    def __init__(self, n): self.n = n
    def sum(self): return self.n
class Neg:
    def __init__(self, e): self.e = e
    def sum(self): return -self.e.sum()
def tree(d): return Leaf(d) if d == 0 else Node(tree(d - 1), Neg(tree(d - 1))) if d % 2 else Node(tree(d - 1), Leaf(d))
print(tree(9).sum())
print(Node(Leaf(2**63), Leaf(2**63)).sum(), Node(Leaf("a"), Leaf("b")).sum())
def arith(x, y):
    try:
        return x * y
    except TypeError as e:
        return str(e)
print(arith(None, 2), arith(2.0, None), arith(None, None), arith(3, 4))
def acc(vals):
    best = None
    for v in vals:
        if best is None or v < best:
            best = v
    return best + 1 if best is not None else None
print(acc([3, 1, 2]), acc([]), acc([1.5, 2]))
def nn(x):
    y = None
    for i in range(3):
        if y is not None:
            y = y * 2.0
        elif x:
            y = 1.0
    return y
print(nn(True), nn(False))
