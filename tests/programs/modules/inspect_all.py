import inspect, functools, asyncio, dataclasses, enum, typing
from inspect import Parameter, Signature
def f(a, /, b: int, c=3, *args: str, d, e: "x" = 5, **kw) -> list[int]:
    """Doc
        indented

    more"""
    return 1
print(inspect.signature(f), repr(inspect.signature(f)), inspect.getfullargspec(f), inspect.getdoc(f))
for n, p in inspect.signature(f).parameters.items(): print(n, p, repr(p), p.kind, repr(p.kind), p.kind.description, p.default, p.annotation)
class A:
    "A doc"
    x = 1
    def __init__(self, q, r=2): pass
    def m(self, z): "mdoc"; return 1
    @classmethod
    def cm(cls, w): pass
    @staticmethod
    def sm(v): pass
    @property
    def p(self): "pdoc"; return 1
    async def co(self): pass
    def gen(self): yield 1
    async def ag(self): yield 1
class B(A):
    def m(self, z): pass
    def __call__(self, t): pass
b = B(1)
for x in (A, B, b, b.m, A.m, A.cm, A.sm, b.cm, lambda x, *y: 0, functools.partial(f, 1, d=4), functools.partial(f, 1, 2, 3, d=5, e=6)):
    print(inspect.signature(x))
print(inspect.getdoc(B.m), inspect.getdoc(B), inspect.getdoc(b.m), inspect.getdoc(A.p))
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], [n for n, v in inspect.getmembers(b, inspect.ismethod)], [n for n, v in inspect.getmembers(A, lambda o: isinstance(o, property))])
for fn in (inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isbuiltin, inspect.isroutine, inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction, inspect.ismethoddescriptor, inspect.isdatadescriptor, inspect.isgenerator, inspect.iscoroutine, inspect.isawaitable, inspect.ismodule, inspect.isabstract, inspect.iscode, callable):
    print(fn.__name__, [fn(o) for o in (f, A, b.m, len, [].append, A.co, A.gen, A.ag, str.join, A.__dict__["p"], (x for x in []), inspect, f.__code__, A.__dict__["cm"], 5)])
s = inspect.signature(f)
print(s.bind(1, 2, d=4), s.bind(1, 2, 3, 4, 5, d=6, z=7).args, s.bind(1, b=2, d=6, z=7).kwargs)
ba = s.bind(1, 2, d=3); ba.apply_defaults(); print(ba.arguments, ba)
for a, k in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {"d": 1, "b": 3}), ((), {"a": 1, "b": 2, "d": 3})):
    try: print(s.bind(*a, **k))
    except TypeError as e: print(e)
try: inspect.signature(A.m).bind(1, 2, 3)
except TypeError as e: print(e)
try: inspect.signature(A.m).bind(1, y=3)
except TypeError as e: print(e)
print(s.replace(return_annotation=int), s == inspect.signature(f), s.parameters["b"].replace(name="bb"))
try: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)])
except ValueError as e: print(e)
try: Parameter("1x", Parameter.KEYWORD_ONLY)
except ValueError as e: print(e)
try: Parameter("x", Parameter.VAR_POSITIONAL, default=3)
except ValueError as e: print(e)
print(Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("k", Parameter.KEYWORD_ONLY, default=3, annotation=int)]))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
g = deco(f); print(inspect.signature(g), inspect.unwrap(g) is f, inspect.signature(g, follow_wrapped=False))
@dataclasses.dataclass
class DC:
    x: int
    y: str = "a"
print(inspect.signature(DC), inspect.isclass(DC), inspect.getmro(B))
class NT(typing.NamedTuple):
    a: int
    b: str = "x"
print(inspect.signature(NT))
class N: pass
print(inspect.signature(N))
class W:
    def __new__(cls, a, b=1): return super().__new__(cls)
print(inspect.signature(W))
class Abs(__import__("abc").ABC):
    @__import__("abc").abstractmethod
    def q(self): pass
print(inspect.isabstract(Abs), inspect.isabstract(A), inspect.classify_class_attrs(A)[-3:][0].kind)
def cl(x):
    def inner(): return x
    return inner
print(inspect.get_annotations(f), inspect.getclasstree([A, B]))
print(inspect.getsource(cl), inspect.getsource(A.m), inspect.getsourcelines(DC), inspect.getsource(deco))
def multi(a=(1,
             2), b="""
x"""):
    # comment
    if a:
        return [
1, 2]

    # trailing


print(inspect.getsource(multi))
async def cofn(): pass
c = cofn(); print(inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
def gf():
    yield inspect.getgeneratorstate(gg)
gg = gf(); print(inspect.getgeneratorstate(gg), next(gg), inspect.getgeneratorstate(gg), list(gg), inspect.getgeneratorstate(gg))
try: inspect.signature(5)
except TypeError as e: print(e)
try: inspect.getfile(int)
except TypeError as e: print(e)
try: inspect.getfile(5)
except TypeError as e: print(e)
print(inspect.signature(f, eval_str=False).format(max_width=10))
