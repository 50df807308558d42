class A:
    __slots__ = ('p', 'q')
    def __init__(self, p, q):
        self.p = p
        self.q = q
    def __add__(self, other):
        if not hasattr(other, 'p'):
            return NotImplemented
        return A(self.p + other.p, self.q + other.q)
    def __sub__(self, other):
        return A(self.p - other.q, other.p)
    def __mul__(self, other):
        return A(self.p * other.p, self.q - other.q)
    def __rmul__(self, other):
        return A(self.p * other, self.q)
    def __lt__(self, other):
        return self.p < other.p
    def __eq__(self, other):
        return self.p == other.p
    def scale(self, k):
        return A(k, self.p)
    def dot(self, o):
        return self.p * o.p + self.q * o.q
    @property
    def norm(self):
        return self.p + self.q
    def __repr__(self):
        return f'A({self.p!r}, {self.q!r})'
class B(A):
    __slots__ = ()
    def __add__(self, other):
        return B(self.p + other.p, self.q - other.q)
    def __sub__(self, other):
        return B(self.p - other.p, self.q + other.q)
    def __mul__(self, other):
        return B(self.p * other.p, self.q - other.q)
    def __rmul__(self, other):
        return B(self.p * other, self.q)
    def __getitem__(self, k):
        return self.p if k == 0 else self.q
    def scale(self, k):
        return B(k, self.p)
    def dot(self, o):
        return self.p * o.p + self.q * o.q
    def __repr__(self):
        return f'B({self.p!r}, {self.q!r})'
class C:
    __slots__ = ('p', 'q')
    def __init__(self, p, q):
        self.p = p
        self.q = q
    def __add__(self, other):
        return A(self.p + other.p, self.q - other.q)
    def __sub__(self, other):
        return C(self.p - other.p, self.q - other.q)
    def __iadd__(self, other):
        self.p += other.p
        return self
    def scale(self, k):
        return C(k, self.p)
    def dot(self, o):
        return self.p * o.p + self.q * o.q
    @property
    def norm(self):
        return self.p * self.p
    def __repr__(self):
        return f'C({self.p!r}, {self.q!r})'
def f0(n, keep):
    t = 0
    a = A(1 * 0.5, 0.25)
    try:
        for i in range(n):
            if a < a:
                t += 1
            t += a.norm
    except (TypeError, AttributeError, OverflowError) as e:
        print(type(e).__name__, e)
    return t, a
def f1(n, keep):
    t = 0
    a = B(0.25, 2)
    try:
        for i in range(n):
            a += a
            a = a
            a = 0.25 * a
            if i % 3 == 1:
                a = a
            a = a - a
    except (TypeError, AttributeError, OverflowError) as e:
        print(type(e).__name__, e)
    return t, a
def f2(n, keep):
    t = 0
    a = C(1, -3)
    b = C(-3, 2.5)
    try:
        for i in range(n):
            t += a[0]
            b += a
            t += b.dot(a)
            t += b.dot(b)
            if b == b:
                t += 2
            a = b.scale(1 << 61)
    except (TypeError, AttributeError, OverflowError) as e:
        print(type(e).__name__, e)
    return t, a, b
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
C.__add__ = lambda s, o: s
print(f2(5, []))
