class D:
    def __init__(self, t): self.t = t
    def __del__(self): print("del", self.t)
def f(a, b):
    x = D("x"); y = D("y")
    print("body")
def g(a, *r, k=None, **kw):
    x = D("gx")
    return a
class C:
    def m(self, v):
        loc = D("loc")
        print("m", v.t)
    def __del__(self): print("del C")
f(D("a"), D("b"))
[f][0](D("a2"), D("b2"))
g(D("ga"), D("gr"), k=D("gk"), z=D("gz"))
C().m(D("mv"))
for o in [C()]: o.m(D("mv2"))
keep = D("keep")
f(keep, D("c"))
f(b=D("kb"), a=D("ka"))
def h(p):
    q = [p]
    raise ValueError
try: h(D("h"))
except ValueError: print("caught")
def loop():
    for i in range(3):
        f(D(i), D(i + 10))
loop()
