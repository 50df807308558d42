# descriptors and attributes
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, typ=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, v): obj.__dict__[self.name] = v * 2
    def __delete__(self, obj): del obj.__dict__[self.name]
class A:
    d = Desc()
a = A()
print(a.d); a.d = 5; print(a.d, a.__dict__); del a.d; print(a.d)
class G:
    def __getattr__(self, n):
        if n.startswith('x'): return n
        raise AttributeError(n)
    def __setattr__(self, n, v):
        print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n); object.__delattr__(self, n)
g = G(); g.a = 1; print(g.a, g.xyz); del g.a
try: g.b
except AttributeError as e: print("AE", e)
try: del g.zz
except AttributeError as e: print("AE", e)
class H:
    def __getattribute__(self, n):
        if n == "magic": return 42
        return super().__getattribute__(n)
    def normal(self): return "normal"
print(H().magic, H().normal())
# order of dict
class O: pass
o = O(); o.b = 1; o.a = 2; o.c = 3; del o.b; o.b = 4
print(o.__dict__, vars(o) is o.__dict__, list(o.__dict__))
o2 = O(); o2.c = 1; o2.a = 2
print(o2.__dict__)
o2.__dict__['zz'] = 9; print(o2.zz)
for i in range(30): setattr(o, f"attr{i}", i)
print(o.attr29, len(o.__dict__))
# operators
class N:
    def __init__(s, v): s.v = v
    def __radd__(s, o): return ("radd", o)
    def __mul__(s, o): return ("mul", o)
    def __rmul__(s, o): return ("rmul", o)
    def __iadd__(s, o): s.v += o; return s
    def __neg__(s): return "neg"
    def __invert__(s): return "inv"
    def __abs__(s): return "abs"
    def __lt__(s, o): return s.v < o.v
    def __contains__(s, x): return x == s.v
    def __bool__(s): return s.v > 0
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __index__(s): return 3
    def __hash__(s): return 99
    def __format__(s, spec): return "fmt:" + spec
    def __str__(s): return "str"
    def __divmod__(s, o): return "dm"
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o): return ("rpow", o)
    def __matmul__(s, o): return "mm"
    def __lshift__(s, o): return "ls"
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print("setitem", k, v)
    def __delitem__(s, k): print("delitem", k)
    def __missing__(s): pass
n = N(5)
print(1 + n, n * 2, 3 * n, -n, ~n, abs(n), n < N(6), N(6) > n, 5 in n, bool(N(0)), int(n), float(n), hash(n))
n += 3; print(n.v, f"{n:abc}", f"{n}", str(n), divmod(n, 1), n ** 2, 2 ** n, pow(n, 2, 3), n @ 1, n << 1)
print(n[1:2], n[1, 2], n[...]); n[0] = 1; del n[0]; print([1,2,3,4][n], hex(n), "abcd"[n])
try: N(1) + 1
except TypeError as e: print(e)
try: N(1) < 3
except AttributeError as e: print(e)
try: sorted([N(3), N(1)])[0].v
except Exception as e: print(e)
print(sorted([N(3), N(1)], key=lambda x: x.v)[0].v, max([N(3), N(9)]).v)
class Sub(N):
    def __radd__(s, o): return "sub radd"
    def __add__(s, o): return "sub add"
class Base:
    def __add__(s, o): return "base add"
class Der(Base):
    def __radd__(s, o): return "der radd"
print(Base() + Der(), 1 + Sub(1))
# eq/hash
class E:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, E) and s.v == o.v
try: hash(E(1))
except TypeError as e: print(e)
print(E(1) == E(1), E(1) != E(1), E(1) == 3, E.__hash__)
# classmethods / static / inheritance
class P:
    @classmethod
    def make(cls): return cls()
    @property
    def ro(self): return 1
class Q(P): pass
print(type(Q.make()).__name__, Q().ro)
try: Q().ro = 5
except AttributeError as e: print(e)
try: del Q().ro
except AttributeError as e: print(e)
class R:
    x = property(lambda s: s._x, lambda s, v: setattr(s, '_x', v), doc="docx")
try: R().x
except AttributeError as e: print(e)
# abstract super chains
class X:
    def f(self): return ["X"]
class Y(X):
    def f(self): return ["Y"] + super().f()
class Z(X):
    def f(self): return ["Z"] + super().f()
class W(Y, Z):
    def f(self): return ["W"] + super(W, self).f()
print(W().f(), [c.__name__ for c in W.__mro__])
print(X.__subclasses__(), W.__bases__, W.__base__, W.__name__, W.__qualname__, W.__module__)
print(isinstance(W(), (int, X)), issubclass(W, (Y, str)), isinstance(3, int | str), isinstance(None, int | None))
try: isinstance(1, "a")
except TypeError as e: print(e)
try: issubclass(1, int)
except TypeError as e: print(e)
print(int | str, list[int], dict[str, int], type(int | None))
class Meta(type):
    def __instancecheck__(c, o): return True
    def __subclasscheck__(c, o): return o is int
    def __len__(c): return 7
    def __iter__(c): return iter([1, 2])
    def __getitem__(c, k): return k
    def __contains__(c, k): return k == 2
    def __repr__(c): return "<M>"
    def __prepare__(name, bases, **k): return {"pre": 1}
class MM(metaclass=Meta): pass
print(isinstance(1, MM), issubclass(int, MM), issubclass(str, MM), len(MM), list(MM), MM[3], 2 in MM, MM, MM.pre)
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[int])
class IS:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); IS.subs.append((cls.__name__, tag))
class IS1(IS, tag="a"): pass
class IS2(IS): pass
print(IS.subs)
try:
    class IS3(object, foo=1): pass
except TypeError as e: print(e)
try: object(1)
except TypeError as e: print(e)
class NoInit: pass
try: NoInit(1)
except TypeError as e: print(e)
class WithNew:
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, *a): print("init", a)
WithNew(1, 2)
class BadInit:
    def __init__(self): return 5
try: BadInit()
except TypeError as e: print(e)
try: BadInit(1, 2)
except TypeError as e: print(e)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single())
Single.inst = None
