import functools, types, contextlib, operator, itertools, heapq, bisect, string, sys
from functools import *
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
@singledispatch
def show(x, *a): "doc"; return "object", x
@show.register(int)
def _(x): return "int", x
@show.register
def _(x: list): return "list", x
@show.register(str)
@show.register(bytes)
def _(x): return "text", x
@show.register
def _(x: float | complex): return "num", x
import collections.abc as abc
@show.register
def _(x: abc.Mapping): return "mapping", x
@show.register(type(None))
def _(x): return "none"
for v in (1, True, [1], "a", b"a", 1.5, 2j, {}, None, (1,), object): print(show(v)[0])
print(show.dispatch(bool) is show.registry[int], show.__name__, show.__doc__, len(show.registry), type(show.registry).__name__)
attempt(lambda: show())
attempt(lambda: show.register(3))
attempt(lambda: show.register("x", int))
def noann(x): pass
def badann(x: 3): pass
attempt(lambda: show.register(badann))
class A1(abc.ABC if hasattr(abc,'ABC') else object): pass
@singledispatch
def amb(x): return 0
class S1(abc.Sized):
    def __len__(self): return 0
@amb.register(abc.Sized)
def _(x): return "sized"
@amb.register(abc.Iterable)
def _(x): return "iterable"
class Both:
    def __len__(self): return 0
    def __iter__(self): return iter(())
attempt(lambda: amb(Both()))
attempt(lambda: amb([]))
class Neg:
    @singledispatchmethod
    def neg(self, arg): raise NotImplementedError("Cannot negate a")
    @neg.register
    def _(self, arg: int): return -arg
    @neg.register
    def _(self, arg: bool): return not arg
    @singledispatchmethod
    @classmethod
    def make(cls, a): return cls.__name__, a
    @make.register
    @classmethod
    def _(cls, a: int): return cls.__name__, a+1
print(Neg().neg(5), Neg().neg(False), Neg.make("x"), Neg().make(1))
attempt(lambda: Neg().neg("a"))
attempt(lambda: Neg().neg())
@lru_cache(maxsize=2)
def sq(x): print("call", x); return x*x
sq(1); sq(2); sq(1); sq(3); sq(2)
print(sq.cache_info(), sq.cache_parameters(), sq.__name__); sq.cache_clear(); print(sq.cache_info())
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info(), 1)
attempt(lambda: sq([]))
attempt(lambda: lru_cache("a"))
class C:
    @lru_cache
    def m(self, x): return x
    @cached_property
    def p(self): print("compute"); return 7
    def g(self, *a, **k): return a, k
    h = partialmethod(g, 1, k=2)
    @staticmethod
    def st(*a): return a
    j = partialmethod(st, 9)
c=C(); print(c.m(3), c.p, c.p, c.__dict__, c.h(5, z=1), C.h(c, 6), C.p.attrname, c.j(1))
del c.p; print(c.p)
class Sl:
    __slots__=()
    @cached_property
    def p(self): return 1
attempt(lambda: Sl().p)
@total_ordering
class T:
    def __init__(s, v): s.v=v
    def __eq__(s,o): return s.v==o.v if isinstance(o,T) else NotImplemented
    def __lt__(s,o): return s.v<o.v if isinstance(o,T) else NotImplemented
print(T(1)<=T(1), T(2)>T(1), T(1)>=T(2), T.__gt__.__name__)
attempt(lambda: T(1) >= 3)
attempt(lambda: total_ordering(type("X",(),{})))
print(sorted([3,1,2], key=cmp_to_key(lambda a,b: b-a)), reduce(lambda a,b:a+b,[1,2,3]), reduce(operator.add,[],5))
attempt(lambda: reduce(operator.add, []))
p = partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords, partial(p, "11")())
attempt(lambda: partial()); attempt(lambda: partial(3))
def deco(f):
    @wraps(f)
    def w(*a, **k):
        "w doc"
        return f(*a, **k)
    return w
@deco
def hello(x: int) -> str: "hello doc"; return x
print(hello.__name__, hello.__doc__, hello.__wrapped__.__name__, hello.__annotations__, hello.__qualname__, hello.__module__)
print(functools.__all__)
# types
ns = types.SimpleNamespace(a=1, b="x"); ns.c=[1]; print(ns, ns == types.SimpleNamespace(a=1,b="x",c=[1]), types.SimpleNamespace({"q":1}, z=2), vars(ns)); attempt(lambda: types.SimpleNamespace(1)); attempt(lambda: types.SimpleNamespace({1:2}))
mp = types.MappingProxyType({"a":1}); print(mp, mp["a"], len(mp), "a" in mp, list(mp), mp.get("z"), mp | {"b":2}, mp == {"a":1}); attempt(lambda: mp.__setitem__); 
def setit(): mp["a"]=2
attempt(setit); attempt(lambda: types.MappingProxyType(3))
X = types.new_class("X", (list,), {}, lambda ns: ns.update(a=1)); print(X, X.a, X.__bases__, X.__module__)
print(types.resolve_bases((int,)), types.prepare_class("X", (int,))[0], types.get_original_bases(X))
print(types.MethodType(lambda self: self, 5)(), types.GenericAlias(list, (int,)), types.UnionType, int | str, isinstance(1, int|str), types.NoneType, types.EllipsisType, types.CellType)
m = types.ModuleType("mm", "doc"); m.x = 1; print(m, m.__doc__, m.x, m.__name__)
c = types.CellType(5); print(c.cell_contents); 
@types.coroutine
def gen(): 
    x = yield 1
    return x
async def co(): return await gen()
k = co(); print(k.send(None)); 
try: k.send(9)
except StopIteration as e: print(e.value)
