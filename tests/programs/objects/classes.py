class A:
    x = 1
    def __init__(self, v):
        self.v = v
    def get(self):
        return self.v
    def __repr__(self):
        return f"A({self.v!r})"
    def __add__(self, o):
        return A(self.v + o.v)
    def __eq__(self, o):
        return self.v == o.v
    def __len__(self):
        return self.v
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * self.v
    def __call__(self, *a, **k):
        return a, k
    @property
    def double(self):
        return self.v * 2
    @double.setter
    def double(self, n):
        self.v = n // 2
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls, a
class B(A):
    def __init__(self, v, w):
        super().__init__(v)
        self.w = w
    def get(self):
        return super().get() + self.w
    def __del__(self):
        print("del", self.w)
a = A(3); b = B(4, 5)
print(a, b, a + b, a == A(3), a != A(3), len(a), list(a), a(1, k=2))
print(a.get(), b.get(), b.double, A.s(1), b.c(2))
b.double = 20
print(b.v, b.__dict__, vars(a))
print(B.__mro__, type(b), isinstance(b, A))
b = None
class P:
    __slots__ = ('a', 'b')
p = P(); p.a = 1
print(p.a, hasattr(p, 'b'))
try:
    p.c = 1
except AttributeError as e:
    print(e)
class M(type):
    def __new__(m, n, b, d, **k):
        print("meta", n, k)
        return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k):
        super().__init__(n, b, d)
    def __call__(c, *a):
        print("call")
        return super().__call__(*a)
class C(metaclass=M, flag=1):
    def __init_subclass__(cls, **k):
        print("sub", cls, k)
    def __set_name__(self, o, n): print("setname", n)
    def __getattr__(self, n): return "dyn " + n
class D(C, z=3):
    c = C()
print(D().foo)
class L(list):
    def total(self): return sum(self)
l = L([1,2,3]); l.append(4); l.name = "n"
print(l, l.total(), l.name, len(l))
class I(int):
    def __add__(self, o): return I(int(self) + o + 100)
i = I(5); i.tag = "t"
print(i + 1, i * 2, i.tag)
class E(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a
try:
    raise E(1, 2)
except E as e:
    print(repr(e), str(e), e.a)
T = type("T", (A,), {"y": 5, "f": lambda self: self.y})
print(T(1).f(), T)
class W:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
with W() as w:
    raise ValueError("x")
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()))
try:
    class X(A, object, A): pass
except TypeError as e: print(e)
try:
    class O1(object): pass
    class X(object, O1): pass
except TypeError as e: print(e)
def gen(n):
    for i in range(n):
        x = yield i
        if x: print("got", x)
    return "done"
def d():
    r = yield from gen(2)
    print("r", r)
print(list(d()))
gg = gen(3); print(next(gg), gg.send("hi"))
gg.close()
