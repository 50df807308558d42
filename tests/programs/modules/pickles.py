import pickle, io, collections, enum, fractions, functools, operator
class A:
    def __init__(self): self.x = [1, self]; self.y = {"k": (1, 2.5)}
class S:
    __slots__ = ("p", "q")
class G:
    def __init__(self, v): self.v = v
    def __getstate__(self): return {"v": self.v * 2}
    def __setstate__(self, s): self.v = s["v"] + 1
    def __eq__(self, o): return self.v == o.v
class R:
    def __reduce__(self): return (complex, (1, 2))
class N(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __getnewargs__(self): return tuple(self)
class L(list): pass
class E(enum.Enum): X = 1
P = collections.namedtuple("P", "a b")
def fn(): pass
t = (1, 2); s = S(); s.p = 1
objs = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2**31, 2**31, 2**70, -2**70, 1.5, float("inf"), "", "abc", "é\n\\\u20ac😀", "x" * 300, b"", b"ab", b"z" * 300, bytearray(b"q"), (), (1,), t, (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2, 3], [t, t], {}, {"a": 1}, {1: [2], 3: {4}}, {1, 2}, frozenset([1, 2]), list(range(2500)), {i: str(i) for i in range(1200)}, 1 + 2j, range(5), slice(1, 2), len, int, collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(list, a=[1]), collections.deque([1, 2], 5), P(1, 2), E.X, fractions.Fraction(1, 3), ValueError("a", 1), functools.partial(int, base=2), G(5), R(), N(1, 2), ..., NotImplemented, type(None), operator.itemgetter(1)]
for o in objs:
    for p in range(6):
        try:
            d = pickle.dumps(o, p)
            r = pickle.loads(d)
            print(repr(o)[:40].split(" at 0x")[0], p, d if len(d) < 120 else len(d), r == o, type(r).__name__)
        except Exception as e: print(repr(o)[:40].split(" at 0x")[0], p, type(e).__name__, e)
a = pickle.loads(pickle.dumps(A())); print(a.x[1] is a, a.y); l = [1]; l.append(l); m = pickle.loads(pickle.dumps(l)); print(m[1] is m)
q = pickle.loads(pickle.dumps(s)); print(q.p, hasattr(q, "q")); ll = L([1]); ll.z = 5; k = pickle.loads(pickle.dumps(ll)); print(k, k.z, type(k))
f = io.BytesIO(); pickle.dump([1], f); pickle.dump("b", f); f.seek(0); print(pickle.load(f), pickle.load(f))
for bad in (lambda: pickle.load(f), lambda: pickle.loads(b""), lambda: pickle.loads(b"\x80\x04\x95"), lambda: pickle.loads(b"zz"), lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps((x for x in [])), lambda: pickle.loads("s"), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b"cnope\nx\n."), lambda: pickle.loads(b"c__main__\nnope\n."), lambda: pickle.dump(1, 5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0].split(" from ")[0])
class PP(pickle.Pickler):
    def persistent_id(self, o): return "id" if o == "magic" else None
class UU(pickle.Unpickler):
    def persistent_load(self, pid): return "loaded " + pid
f = io.BytesIO(); PP(f).dump(["magic", 1]); f.seek(0); print(UU(f).load())
import copy; print(copy.deepcopy(G(3)).v, pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
