"""Methods are looked up before their arguments are computed, whatever these do."""
class T:
    def __init__(self): self.log = []; self.n = 0
    def one(self, x): self.n += x; return x
    def two(self, a, b): self.n += a * b; return a + b
    def boom(self, x): raise ValueError(x)
    def patch(self, x):
        T.two = lambda self, a, b: ("patched", a, b)
        return x
    def big(self, x): return 2**62 * x
class S(T):
    def two(self, a, b): return ("S", a, b)
def run(t, k):
    r = []
    for i in range(k):
        r.append(t.two(t.one(i), t.one(i + 1)))
    return r
def exits(t):
    r = t.two(t.one(1), t.big(3) + t.big(3))
    return r
def err(t):
    try:
        return t.two(t.one(1), t.boom(2))
    except ValueError as e:
        return "caught", e.args, t.n
def patched(t):
    return t.two(t.patch(1), t.one(3)), t.two(1, t.one(2))
def cond(t, f):
    return t.two(t.one(1) if f else 5, t.one(2) and t.one(3))
print(run(T(), 4), exits(T()), err(T()))
print(run(S(), 2))
t = T()
t2 = T(); t2.two = lambda a, b: ("own", a, b)
print(run(t2, 2))
print(cond(t, True), cond(t, False))
print(patched(t))
print(run(T(), 2))
def deleted(t):
    return t.two(t.one(1), delete())
def delete():
    del T.two
    return 4
print(deleted(T()))
try: run(T(), 2)
except AttributeError as e: print(e)
