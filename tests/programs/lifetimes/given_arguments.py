class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"D({self.n})"
def boom(x, y):
    x = None
    print("boom x gone")
    raise ValueError("v")
try:
    boom(D(1), D(2))
except ValueError as e:
    print("caught", e)
def boom2(x):
    x = x.missing
try:
    boom2(D(3))
except AttributeError:
    print("attr")
def same(a, b):
    a = None
    print("a gone", b)
    b = None
    print("b gone")
d = D(6)
same(d, d)
del d
print("--")
def mk(): return D(7)
same(mk(), mk())
f = [same][0]
t = D(8)
f(t, t)
del t
f(D(9), D(10))
try:
    f(D(11))
except TypeError as e:
    print(e)
try:
    f(D(12), D(13), D(14))
except TypeError as e:
    print(e)
try:
    f(D(15), c=D(16))
except TypeError as e:
    print(e)
try:
    f(D(17), a=D(18))
except TypeError as e:
    print(e)
def many(a, *r, k=None, **kw):
    a = None
    print("many 1", r, k, kw)
    r = None
    print("many 2")
    k = None
    print("many 3")
    kw = None
    print("many 4")
m = {"m": many}["m"]
m(D(20), D(21), D(22), k=D(23), z=D(24), w=D(25))
m(*[D(30), D(31)], **{"k": D(32), "q": D(33)})
m(*(D(34), D(35)), k=D(36), **{"u": D(37)})
args = [D(38), D(39)]
m(*args)
print("args live", args)
args = (D(40), D(41))
m(*args)
print("args live", args)
del args
kws = {"k": D(42), "x": D(43)}
m(1, **kws)
print("kws live", kws)
del kws
def big(*a):
    a = len(a)
    print("big after", a)
B = [big][0]
B(*[D(1000 + i) for i in range(3)], *[1] * 80)
def p70(a0,a1,a2,a3,a4,a5,a6,a7,a8,a9,b0,b1,b2,b3,b4,b5,b6,b7,b8,b9,c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,d0,d1,d2,d3,d4,d5,d6,d7,d8,d9,e0,e1,e2,e3,e4,e5,e6,e7,e8,e9,f0,f1,f2,f3,f4,f5,f6,f7,f8,f9,g0,g1,g2,g3,g4):
    a0 = None
    print("a0")
    e9 = None
    print("e9")
P = [p70][0]
P(D(100), *range(48), D(101), *range(15))
class K:
    def meth(self, x, y=None):
        x = y
        print("meth", x)
        y = None
        x = None
        print("meth end")
    def gone(self):
        self = None
        print("gone end")
    def __del__(self): print("del K")
k = K()
for o in [k]:
    o.meth(D(200), D(201))
    o.meth(D(202))
    o.meth(y=D(203), x=D(204))
bm = k.meth
bm(D(205), D(206))
K().gone()
for c in [K]:
    c().gone()
    c().meth(D(207))
k.attr = lambda x: (x := 1, print("attr lambda"))
k.attr(D(208))
def outer(x):
    def inner():
        nonlocal x
        x = None
        print("inner")
    inner()
    print("outer")
outer(D(300))
[outer][0](D(301))
def walrus(x):
    r = [x := i for i in range(2)]
    print("walrus", x)
walrus(D(302)); [walrus][0](D(303))
def withdel(x):
    try:
        del x
        print("deleted")
        print(x)
    except UnboundLocalError as e:
        print(e)
withdel(D(304)); [withdel][0](D(305))
def loopy(node):
    n = 0
    while node:
        node = node[0] if isinstance(node, list) and node else None
        n += 1
    print("loopy", n)
loopy([[[D(306)]]]); [loopy][0]([[[D(307)]]])
def exc(x):
    try:
        raise KeyError(x)
    except KeyError as x:
        print("in except", x)
    print("after except")
exc(D(308)); [exc][0](D(309))
def forx(x):
    for x in range(2): print("for", x)
forx(D(310)); [forx][0](D(311))
def imp(x):
    import sys as x
    print("imp")
imp(D(312)); [imp][0](D(313))
def tb(x):
    x = D(401)
    raise ValueError("tb")
try:
    tb(D(400))
except ValueError as e:
    print("tb caught")
print("after tb")
print(sorted([3, 1, 2], key=lambda v: (v := -v)))
def dflt(x=D(500)):
    x = None
    print("default kept")
dflt(); [dflt][0](); dflt(D(501))
def rec(n, acc):
    if n == 0:
        acc = len(acc)
        return acc
    acc = acc + [n]
    return rec(n - 1, acc)
print(rec(500, []), [rec][0](300, []))
async def co(x):
    x = None
    print("co after")
try: co(D(600)).send(None)
except StopIteration: pass
def gen(x):
    x = None
    print("gen after")
    yield 1
for _ in gen(D(601)): pass
print(list([gen][0](D(602))))
def partly(n, s):
    s = s + "x"
    n = n * 2
    return s if n > 5 else n
print(partly(2, "a"), partly(3, "b"), partly(2**70, "c"), [partly][0](2.5, "d"))
print("end")
