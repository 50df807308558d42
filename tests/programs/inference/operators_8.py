class A:
    __slots__ = ('p', 'q')
    def __init__(self, p, q):
        self.p = p
        self.q = q
    def __add__(self, other):
        if not hasattr(other, 'p'):
            return NotImplemented
        return C(self.p + other.p, self.q + other.q)
    def __sub__(self, other):
        if not hasattr(other, 'p'):
            return NotImplemented
        return A(self.p - other.p, self.q - other.q)
    def __mul__(self, other):
        if not hasattr(other, 'p'):
            return NotImplemented
        return A(self.p * other.p, self.q + other.q)
    def __rmul__(self, other):
        return A(self.p * other, self.q)
    def scale(self, k):
        return A(k, self.p)
    def dot(self, o):
        return self.p * o.p + self.q * o.q
    def __repr__(self):
        return f'A({self.p!r}, {self.q!r})'
class B:
    def __init__(self, p, q):
        self.p = p
        self.q = q
    def __add__(self, other):
        return B(self.p + other.q, other.p)
    def __mul__(self, other):
        if not hasattr(other, 'p'):
            return NotImplemented
        return A(self.p * other.p, self.q - other.q)
    def __lt__(self, other):
        return self.p < other.p
    def __eq__(self, other):
        return self.p == other.p
    def scale(self, k):
        return B(self.p * k, self.q * k)
    def dot(self, o):
        return self.p * o.p + self.q * o.q
    @property
    def norm(self):
        return self.p * self.p
    def __repr__(self):
        return f'B({self.p!r}, {self.q!r})'
class C:
    __slots__ = ('p', 'q')
    def __init__(self, p, q):
        self.p = p
        self.q = q
    def __add__(self, other):
        return C(self.p + other.q, other.p)
    def __sub__(self, other):
        return C(self.p - other.p, self.q - other.q)
    def __mul__(self, other):
        return C(self.p * other.q, other.p)
    def __rmul__(self, other):
        return C(self.p * other, self.q)
    def __lt__(self, other):
        return self.p < other.p
    def scale(self, k):
        return C(k, self.p)
    def dot(self, o):
        return self.p * o.p + self.q * o.q
    @property
    def norm(self):
        return self
    def __repr__(self):
        return f'C({self.p!r}, {self.q!r})'
def f0(n, keep):
    t = 0
    a = A(2.5, 2 * 2)
    b = A(1 * 2, 0)
    try:
        for i in range(n):
            a = a - b
            b = b * a
            if a < a:
                t += 1
            if i % 2 == 1:
                b = a - b
                if a is b:
                    t += 3
    except (TypeError, AttributeError, OverflowError) as e:
        print(type(e).__name__, e)
    return t, a, b
def f1(n, keep):
    t = 0
    a = B(7, 2.5)
    b = B(1 << 61, 2.5)
    c = C(2.5, 2 * 2)
    try:
        for i in range(n):
            c = 2.5 * a
            a = c - c
            b = b * a
            t += b.norm
            c = c + a
            b = i * 0.5 * a
    except (TypeError, AttributeError, OverflowError) as e:
        print(type(e).__name__, e)
    return t, a, b, c
def f2(n, keep):
    t = 0
    a = C(1, -3)
    try:
        for i in range(n):
            a = C(i, i * 0.5)
            a = 1 * a
            a = a + a
            if a < a:
                t += 1
            if i % 4 == 1:
                a = B(i * 0.5, 1 << 61)
                if a is a:
                    t += 3
                a = a + a
    except (TypeError, AttributeError, OverflowError) as e:
        print(type(e).__name__, e)
    return t, a
keep = []
for n in (0, 1, 3, 9):
    print(f0(n, keep))
print([(k, k is keep[0], k is keep[-1]) for k in keep[:12]])
keep = []
for n in (0, 1, 3, 9):
    print(f1(n, keep))
print([(k, k is keep[0], k is keep[-1]) for k in keep[:12]])
keep = []
for n in (0, 1, 3, 9):
    print(f2(n, keep))
print([(k, k is keep[0], k is keep[-1]) for k in keep[:12]])
B.scale = lambda s, k: B(1, 2)
print(f2(5, []))
