class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)

def f(x):
    print("in f")
    x = None
    print("after rebind")

def g(x):
    del x
    print("after del")

def h(x, y=None):
    y = [x]
    x = 1
    print("still in list")
    y = 2
    print("gone")

class C:
    def m(self, a):
        a = 5
        print("m after")
    def own(self):
        self = None
        print("own after")
    def __del__(self): print("del C")

def loop(xs):
    for i in range(2):
        xs = [i]
        print("loop", i)

def gen(x):
    print("gen start")
    x = None
    yield 1
    print("gen end")

def star(*a):
    a = None
    print("star after")

def kw(**k):
    k = None
    print("kw after")

f(D(1))
g(D(2))
h(D(3))
C().m(D(4))
C().own()
loop(D(5))
for v in gen(D(6)): print(v)
star(D(7))
kw(a=D(8))
(lambda x: (x := None, print("lambda after")))(D(9))
d = D(10)
f(d)
print("still d")
del d
F = [f, g]
for q in F: q(D(11))
C.m(C(), D(12))
f(*[D(13)])
f(x=D(14))
f(**{'x': D(15)})
import functools
functools.partial(f, D(16))()
list(map(f, [D(17)]))
def clo(x):
    def inner(): return x
    print("clo")
    x = None
    print("clo after", inner())
clo(D(18))
def rec(x, n):
    if n == 0:
        x = None
        print("rec bottom")
        return
    rec(x, n-1)
    print("unwound", n)
rec(D(19), 2)
def swap(a, b):
    a, b = b, a
    print("swapped")
    a = None
    print("b gone?")
swap(D(20), D(21))
def tailpass(x):
    return f(x)
tailpass(D(22))
def chain(x):
    x = x.n
    print("attr only", x)
chain(D(23))
class E:
    def __init__(self, d):
        d = None
        print("init after")
E(D(24))
E(d=D(25))
E(*(D(26),))
E(**{"d": D(27)})
async def co(x):
    x = None
    print("co after")
try: co(D(28)).send(None)
except StopIteration: pass
def deco(fn):
    def w(*a, **k): return fn(*a, **k)
    return w
deco(f)(D(29))
class Prop:
    @property
    def p(self):
        self = None
        print("prop after")
        return 1
    @staticmethod
    def s(x):
        x = None
        print("s after")
    @classmethod
    def c(cls, x):
        x = None
        print("c after")
    def __add__(self, o):
        o = None
        print("add after")
        return 1
    def __getitem__(self, o):
        o = None
        print("getitem after")
        return 1
    def __setitem__(self, o, v):
        o = None
        v = None
        print("setitem after")
    def __call__(self, v):
        v = None
        print("call after")
    def __contains__(self, v):
        v = None
        print("contains after")
        return True
    def __eq__(self, v):
        v = None
        print("eq after")
        return True
Prop().p
Prop.s(D(30)); Prop().s(D(31)); Prop.c(D(32)); Prop().c(D(33))
p = Prop()
p + D(34)
p[D(35)]
p[D(36)] = D(37)
p(D(38))
D(39) in p
p == D(40)
p.x = 1
class SA:
    def __setattr__(self, n, v):
        v = None
        print("setattr after", n)
s = SA()
s.q = D(41)
print("end")
