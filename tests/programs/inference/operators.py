import sys
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)
    def __radd__(self, other):
        return Vec(self.x + other, self.y)
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    def __rmul__(self, k):
        return Vec(self.x * k, self.y * k + 0.5)
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __eq__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return self.x == other.x and self.y == other.y
    def __lt__(self, other):
        return self.x < other.x
    def __getitem__(self, i):
        return self.x if i == 0 else self.y
    def __setitem__(self, i, v):
        if i == 0:
            self.x = v
        else:
            self.y = v
    def __contains__(self, v):
        return v == self.x or v == self.y
    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self
    def __call__(self, a):
        return self.x * a
    @property
    def norm(self):
        return self.x * self.x + self.y * self.y
    @norm.setter
    def norm(self, v):
        self.x = v
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __len__(self):
        return 2

class Sub(Vec):
    def __radd__(self, other):
        return "Sub.radd"
    def __gt__(self, other):
        return "Sub.gt"
    @property
    def norm(self):
        return -1.0

class Other:
    def __radd__(self, other):
        return "Other.radd"
    def __eq__(self, other):
        return "Other.eq"

def go(n):
    t = 0.0
    v = Vec(0.0, 1.0)
    w = Vec(1.0, 2.0)
    for i in range(n):
        v = v + w
        v = v * 0.5
        v = -v
        v = 2.0 * v
        v += w
        v[0] = v[1] + i
        if v == w:
            t += 1
        if v < w:
            t += 2
        if 3.0 in v:
            t += 3
        t += v.norm + v[0] + v(2.0)
    return t, v

print(go(10))
def add(a, b):
    return a + b
def eq(a, b):
    return a == b
def lt(a, b):
    return a < b
def norm(a):
    return a.norm
for i in range(3):
    print(add(Vec(1.0, 2.0), Vec(1.0, 2.0)), eq(Vec(1.0, 1.0), Vec(1.0, 1.0)), lt(Vec(1.0, 0.0), Vec(2.0, 0.0)), norm(Vec(1.0, 2.0)))
print(add(Vec(1.0, 2.0), Sub(1.0, 2.0)), lt(Vec(1.0, 2.0), Sub(1.0, 2.0)), norm(Sub(1.0, 2.0)))
print(add(Vec(1.0, 2.0), Other()), eq(Vec(1.0, 2.0), Other()))
print(add(Sub(1.0, 2.0), Vec(1.0, 2.0)))
for bad in (3, "s", None, [1], 2.5, 1 << 100):
    try:
        print(add(Vec(1.0, 2.0), bad))
    except TypeError as e:
        print(e)
    print(eq(Vec(1.0, 2.0), bad))
    try:
        print(lt(Vec(1.0, 2.0), bad))
    except (TypeError, AttributeError) as e:
        print(e)
def iadd(a, b):
    a += b
    return a
class P:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        if isinstance(o, int):
            return NotImplemented
        return P(self.n + o.n)
print(iadd(P(1), P(2)).n)
try:
    iadd(P(1), 5)
except TypeError as e:
    print(e)
P.__iadd__ = lambda self, o: "iadd"
print(iadd(P(1), P(2)), iadd(P(1), 5))
del P.__iadd__
print(iadd(P(1), P(2)).n)
Vec.__add__ = lambda s, o: "patched"
print(add(Vec(1.0, 2.0), Vec(1.0, 2.0)), add(Sub(1.0, 2.0), 1))
Vec.norm = property(lambda s: "np")
print(norm(Vec(1.0, 2.0)), norm(Sub(1.0, 1.0)))
del Sub.norm
print(norm(Sub(1.0, 1.0)))
Vec.norm = 5
print(norm(Vec(1.0, 2.0)), norm(Sub(1.0, 1.0)))
class L:
    def __getitem__(self, i):
        raise IndexError("no " + str(i))
    @property
    def bad(self):
        raise ValueError("bad")
def get(l, i):
    return l[i]
try:
    get(L(), 3)
except IndexError as e:
    print(e)
def bad(l):
    return l.bad
print(bad(L()))
