class S1:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class S2(S1):
    __slots__ = ("c",)
class S3(S1): pass
s = S2(); s.c = 3; print(s.a, s.c)
try: s.b
except AttributeError as e: print(e)
try: s.d = 1
except AttributeError as e: print(e)
t = S3(); t.d = 5; t.b = 2; print(t.d, t.a, t.b, t.__dict__)
print(S1.a, S1.__slots__)
try:
    class Bad: __slots__ = ("x",); x = 1
except ValueError as e: print(e)
class L(list):
    def __getitem__(self, i): return ("L", super().__getitem__(i))
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(5); print(l, l[0], len(l), l + [1], isinstance(l, list), L.__mro__)
class D(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
d = D(a=1); d["b"] = 2; print(d, d["zz"], d.get("q"), type(d))
class St(str):
    def __new__(cls, v, extra): o = super().__new__(cls, v); o.extra = extra; return o
    def shout(self): return self.upper() + "!"
s = St("abc", 5); print(s, s.extra, s.shout(), s + "d", len(s), type(s + "d"), s == "abc", {"abc": 1}[s])
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2, 3); t.note = "n"; print(t, t.first, t.note, t[1:], len(t), t == (1, 2, 3), hash(t) == hash((1, 2, 3)))
class F(float):
    def __add__(self, o): return F(float(self) + float(o) + 1)
f = F(1.5); f.u = "m"; print(f + 1, f * 2, f.u, repr(f), f"{f:.2f}")
class I(int):
    def __repr__(self): return f"I({int(self)})"
i = I(10**30); i.z = 1; print(i, i + 1, i.z, I(5), [I(6)], str(I(7)), I(3) == 3, {3: "x"}[I(3)])
class Se(set): pass
x = Se([1, 2]); x.y = 1; print(x, x | {3}, x.y)
class Ex(Exception): pass
class Ex2(Ex, ValueError):
    def __str__(self): return "custom"
try: raise Ex2(1)
except ValueError as e: print(repr(e), str(e), e.args)
try: raise Ex
except Ex as e: print(repr(e), e.args == ())
class Ex3(KeyError):
    def __init__(self, code): self.code = code
try: raise Ex3(5)
except KeyError as e: print(e.code, e.args, repr(e))
try: raise 5
except TypeError as e: print(e)
try: raise int
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
def fin():
    try: return "try"
    finally: print("finally")
print(fin())
def fin2():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("f", i)
    else: print("no")
fin2()
def reraise():
    try:
        try: 1/0
        except ZeroDivisionError: raise
        finally: print("inner")
    except ArithmeticError as e: print("outer", e)
reraise()
import sys
def info():
    try: [][1]
    except IndexError:
        t, v, tb = sys.exc_info()
        print(t.__name__, v, tb.tb_lineno, tb.tb_frame.f_code.co_name, sys.exception() is v)
    print(sys.exc_info())
info()
try:
    try: raise ValueError("a")
    except ValueError: raise TypeError("b")
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: raise ValueError("a")
    except ValueError as v: raise TypeError("b") from None
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try: e
except NameError as n: print(n)
def u():
    if False: q = 1
    return q
try: u()
except UnboundLocalError as e: print(e)
def free():
    def g(): return zz
    try: g()
    except NameError as e: print(e)
    zz = 1
free()
try:
    try: raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])])
    except* ValueError as g: print("VE", g.exceptions, g)
    except* TypeError as g: print("TE", g.exceptions)
except ExceptionGroup as g: print("rest", g.exceptions, repr(g))
try: raise ExceptionGroup("x", [])
except ValueError as e: print(e)
g = ExceptionGroup("m", [ValueError(1), KeyError(2)])
print(g.split(ValueError), g.subgroup(lambda e: isinstance(e, KeyError)), isinstance(g, Exception))
try: open("/nonexistent/x")
except OSError as e: print(type(e).__name__, e.errno, e.strerror, e.filename, e)
print(OSError(2, "No such"), repr(FileNotFoundError(2, "a", "f")), OSError("x"))
try: raise StopIteration(5)
except StopIteration as e: print(e.value)
def gen_bad():
    raise StopIteration("x")
    yield
try: next(gen_bad())
except RuntimeError as e: print(e, repr(e.__cause__))
class CM:
    def __enter__(self): return 5
    def __exit__(self, t, v, tb): print(t, v); return False
try:
    with CM() as c: raise KeyError("k")
except KeyError: print("propagated")
try:
    with 5: pass
except TypeError as e: print(e)
class DD:
    def __del__(self): print("DD gone")
x = DD(); x = 1
l = [DD()]; l.clear()
class Res:
    def __del__(self): global saved; saved = self; print("res")
Res(); print(type(saved).__name__); saved = None
print("end")
import atexit
atexit.register(print, "bye", 1, sep="-")
k = DD()
