class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
kw = {"x": D(1), "y": [D(2)]}
def f(x, y):
    kw.clear()
    print("cleared")
    print(x.n, y[0].n)
def g(x, **k):
    kw.clear()
    print("g", x.n, k["y"])
f(**kw)
kw = {"x": D(3), "y": 5}
g(**kw)
kw = {"x": D(4), "y": 6}
[g][0](**kw)
args = [D(5), D(6)]
def h(a, b):
    args.clear()
    print("h", a.n, b.n)
h(*args)
args = [D(7), D(8)]
h(*args, **{})
lst = [D(9)]
def one(a):
    lst[0] = None
    print("one", a.n)
one(lst[0])
one(*lst) if lst[0] else print("none")
d = {"k": D(10)}
def two(v):
    del d["k"]
    print("two", v.n)
two(d["k"])
class C: pass
c = C(); c.v = D(11)
def three(v):
    c.v = 0
    print("three", v.n)
three(c.v)
glob = D(12)
def four(v):
    global glob
    glob = 1
    print("four", v.n)
four(glob)
import functools
p = functools.partial(f, D(13), y=[D(14)])
def drop(x, y):
    global p
    p = None
    print("drop", x.n, y[0].n)
p = functools.partial(drop, D(15), y=[D(16)])
p()
