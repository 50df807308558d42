import types, functools, weakref, gc, sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __call__(self, x):
        x = None; print("call", self.n); return self
    def gen(self, x):
        x = None; print("g1"); yield self.n
        self = None; print("g2"); yield 2
    def m(self, x=None, *r, **k):
        loc = D(("loc", self.n)); r = None; print("m", self.n, type(x).__name__); k = None; return x
    @classmethod
    def c(cls, x): x = None; print("cls")
    @staticmethod
    def s(x): x = None; print("static")
    def __enter__(self): return self
    def __exit__(self, *a): a = None; print("exit", self.n); self = None; print("exit2"); return True
    def __iter__(self): self = None; print("it"); return iter([1])
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        self = None; return lambda *a: (a := None, print("dyn", name))
class Sub(D):
    def m(self, x=None, *r, **k):
        v = super().m(x); x = None; print("sub"); return 1
def raiser():
    yield D("y1"); yield D("y2"); raise KeyError("gen")
def f(*a, **k):
    a = None; print("f a"); k = None; print("f k")
fs = [f]
for q in fs:
    try: q(*raiser())
    except KeyError: print("KE")
    try: q(**{1: D("k1")})
    except TypeError as e: print(e)
    try: q(D("x"), *3)
    except TypeError as e: print(e)
    try: q(D("x"), **3)
    except TypeError as e: print(e)
    try: q(*[D("d1")], a=D("d2"), **{"a": D("d3")})
    except TypeError as e: print(e)
    class M(dict):
        def keys(self): print("keys"); return ["z"]
        def __getitem__(self, k): return D(("item", k))
    q(**M())
    q(*types.MappingProxyType({"a": 1}), **types.MappingProxyType({"b": D("mp")}))
D(1)(D(2))(D(3))
D(4).gen(D(5)).__next__()
g = D(6).gen(D(7)); print(next(g)); print(next(g)); del g
g = D(8).gen(D(9)); print(next(g)); g.close(); del g
D(10).m(D(11), D(12), k=D(13))
for o in [D(14), Sub(15)]: o.m(D(16)); o.m(x=D(17)); o.m()
Sub(18).m(D(19))
D(20).c(D(21)); D.c(D(22)); D(23).s(D(24))
types.MethodType(len, [D(25)])()
print(types.MethodType(f, D(26))(D(27)))
functools.partial(D(28).m, D(29))(D(30))
with D(31): raise ValueError
with D(32) as w: w.m(D(33))
del w
D(34).anything(D(35))
for x in D(36): print(x)
print(len([*map(D(37).m, [D(38)])]))
print(sorted([3, 1], key=lambda v: (v := -v)))
b = D(39).m; b(D(40)); b(D(41)); del b
def deep(n, x):
    if n == 0:
        x = None; print("bottom"); raise ValueError("deep")
    y = [x]; x = None
    return deep(n - 1, y.pop())
try: deep(50, D(42))
except ValueError as e: print(e, e.__traceback__ is not None)
def wr(x):
    r = weakref.ref(x); x = None; return r
print(wr(D(43))(), [wr][0](D(44))())
def gcx(x):
    x = [x]; x.append(x); x = None; gc.collect(); print("collected")
gcx(D(45)); [gcx][0](D(46))
def pos(a, b, /, c, *, d=1): 
    loc = 1; a = b = None; print("pos", type(c).__name__, type(d).__name__)
pos(D(47), D(48), D(49), d=D(50)); [pos][0](D(51), D(52), c=D(53))
try: [pos][0](a=D(54), b=D(55), c=D(56))
except TypeError as e: print(e)
def nest(x):
    def a():
        def b():
            nonlocal x; x = D("new")
        b()
    a(); print("nested"); del x; print("deleted")
    try: a.__closure__[0].cell_contents
    except ValueError as e: print(e)
nest(D(57)); [nest][0](D(58))
def star(a, *r): 
    if r: a, *r = r; return [star][0](a, *r)
    a = None; print("star end")
star(D(59), D(60), D(61))
async def co(self, x): x = None; print("co"); return x
c = co(D(62), D(63))
try: c.send(None)
except StopIteration: pass
print("after co"); del c; print("end")
def ret(x, y): x = y; return x
print(ret(D(64), D(65)).n, [ret][0](D(66), D(67)).n)
def cond(x, k):
    loc = 0
    if k: x = k
    return x
print(cond(D(68), 0).n, cond(D(69), 5), [cond][0](D(70), [])  .n)
