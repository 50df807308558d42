"""Values of classes that become data descriptors, or no longer are, while loops read the attributes of instances under their names."""
class D:
    pass
class C:
    x = D()
    def __init__(self): self.x = 5
def read(c, n):
    t = 0
    for i in range(n): t += c.x
    return t
c = C()
print(read(c, 3))
D.__get__ = lambda self, o, t: 100
print(read(c, 3))
D.__set__ = lambda self, o, v: print("set", v)
print(read(c, 3))
c.x = 7
print(read(c, 2))
del D.__set__
print(read(c, 3))
class E(D):
    def __set__(self, o, v): print("E", v)
    def __get__(self, o, t): return 11
class F:
    y = D()
    def __init__(self): self.y = 1
f = F()
def ready(f, n):
    return [f.y for i in range(n)]
print(ready(f, 2))
F.__dict__["y"].__class__ = E
print(ready(f, 2)); f.y = 3
