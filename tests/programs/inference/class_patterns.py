from dataclasses import dataclass
class Num:
    __match_args__ = ("n",)
    def __init__(self, n): self.n = n
class Pair:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a = a; self.b = b
class Sub(Pair):
    __match_args__ = ("b", "a")
class Lazy:
    __match_args__ = ("x",)
    @property
    def x(self): return "lazy"
class Missing:
    __match_args__ = ("nope",)
@dataclass
class Point:
    x: int
    y: float = 0.5
@dataclass
class Point3(Point):
    z: str = "z"
class Odd:
    @property
    def __class__(self): return Num
    n = 77
def value(t):
    match t:
        case Num(n): return n
        case Sub(b, a): return ("sub", b, a)
        case Pair(a, b): return value(a) + value(b)
        case Lazy(x): return x
        case Missing(q): return q
        case Point3(x, y, z): return (x, y, z)
        case Point(x, y=y): return x * y
        case bool(b): return "bool" if b else "nobool"
        case int(i): return i + 1
        case float(f): return f / 2
        case str(s): return s.upper()
        case [Num(a), *rest]: return a + len(rest)
        case {"k": Num(v)}: return v
        case _: return None
for t in [Num(1), Num(2**63), Num("s"), Pair(Num(1), Num(2)), Pair(Num(1.5), Pair(Num(2), Num(2**62))), Sub(1, 2), Lazy(), Missing(), Point(2, 3), Point(2), Point("a", 2), Point3(1), True, 5, 2**70, 1.5, "abc", [Num(4), 1, 2], {"k": Num(9)}, None, Odd(), object()]:
    print(value(t))
def total(ts):
    s = 0
    for t in ts:
        match t:
            case Num(n=v) | Pair(a=v): s += v
            case Point(x=v): s += v
    return s
print(total([Num(1), Pair(2, 3), Point(4)]), total([Num(1.5), Num(2**63), Point(True)]))
try: total([Num("x")])
except TypeError as e: print(e)
Num.__match_args__ = ("m",)
def v2(t):
    match t:
        case Num(q): return q
    return "none"
x = Num(3)
print(v2(x)); x.m = "mm"; print(v2(x))
Num.__match_args__ = ["m"]
try: v2(x)
except TypeError as e: print(e)
Num.__match_args__ = (1,)
try: v2(x)
except TypeError as e: print(e)
Num.__match_args__ = ()
try: v2(x)
except TypeError as e: print(e)
del Num.__match_args__
try: v2(x)
except TypeError as e: print(e)
class Meta(type):
    def __getattribute__(cls, name):
        if name == "__match_args__": return ("w",)
        return super().__getattribute__(name)
class M(metaclass=Meta):
    __match_args__ = ("v",)
    def __init__(self): self.v = 1; self.w = 2
def vm(t):
    match t:
        case M(z): return z
print(vm(M()), isinstance(Odd(), Num), isinstance(Odd(), Odd), isinstance(M(), Num))
class GA:
    def __getattribute__(self, n): return Num if n == "__class__" else object.__getattribute__(self, n)
print(isinstance(GA(), Num), isinstance(GA(), Pair))
class Inst: pass
o = Inst(); 
try: o.__class__ = Num
except TypeError as e: print(e)
print(isinstance(o, Num), isinstance(o, Inst))
def none_ops(n):
    r = None
    for i in range(n):
        try: r = r + None
        except TypeError as e: r = str(e)
        else: return r
        try: r = None * 2.0
        except TypeError as e: r = len(str(e))
        r = r + i if r is not None else 0
    return r
print(none_ops(0), none_ops(3))
