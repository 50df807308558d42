# Parameters that are bound anew die then: of functions with very many, of *args, recursion, exceptions, lambdas and generators.
keep = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        if self.n == "res": keep.append(self)
def f(x):
    y = 1
    x = None
    print("f")
f(D("res")); print(len(keep), keep[0].n)
def lots(a, b, c, d, e, f_, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z):
    z = None
    print("z")
    a = b = None
    print("ab")
args = [[D(i)] for i in range(26)]
lots(*args); del args; print("---")
[lots][0](*[D(i) for i in range(26)])
lots(**{k: D(k) for k in "abcdeghijklmnopqrstuvwxyz"}, f_=D("f_"))
def thirty(*a, k1=None, k2=None, **kw):
    t = a
    a = k1 = None
    print("thirty")
    t = None
    print("t")
thirty(D(1), D(2), k1=D(3), z=D(4))
def rec(n, x):
    local = [x]
    if n: return rec(n - 1, x)
    x = None
    return len(local)
print(rec(10, D("rec")))
def swap(a, b):
    a, b = b, a
    return a.n
print(swap(D(1), D(2)), swap(b=D(3), a=D(4)))
def ex(x):
    try:
        x = x.nothing
    except AttributeError as e:
        x = None
        print("handled")
    print("out")
ex(D("ex"))
def fin(x):
    try:
        return x.n
    finally:
        x = None
        print("fin")
print(fin(D("fin")))
def early(x):
    if x.n: return 1
    x = 2
print(early(D("early")), early(D(0)))
def loopd(xs):
    while xs:
        xs = xs[1:]
        print(len(xs))
loopd([D("l1"), D("l2")])
lam = lambda x, y=D("default"): (x := y, print("lam"))[0]
lam(D("lx"))
del lam
print("end")
def gen(x):
    x = yield x
    print("got", x.n)
    x = None
    yield 5
g = gen(D("g1")); next(g); g.send(D("g2")); g.close()
def unpack(p):
    (a, b), p = p, None
    print("unpacked")
    return a
unpack((D("u1"), D("u2")))
print("last")
