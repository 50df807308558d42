# Hashes of nested tuples, some of which are kept: they follow classes that get another __hash__, and ask what is no tuple each time.
from collections import namedtuple
P = namedtuple("P", "x y")
class Q(tuple):
    pass
a = ((1, 2), (3, 4), "s", b"t", 2**80)
print(hash(a) == hash(((1, 2), (3, 4), "s", b"t", 2**80)), hash(a) == hash(a), {a: 1}[((1, 2), (3, 4), "s", b"t", 2**80)])
p = (P(1, 2), P(3, 4))
d = {p: "old"}
print(d[p], d[((1, 2), (3, 4))])
P.__hash__ = lambda self: 7
print(hash(p) == hash((P(1, 2), P(3, 4))), hash(p) != hash(((1, 2), (3, 4))), d.get(p), hash(P(1, 2)))
del P.__hash__
print(hash(p) == hash(((1, 2), (3, 4))), d[p])
class R(Q):
    def __hash__(self): return 9
q = (Q((1, 2)), 1, 2, 3, 4)
h = hash(q)
print(h == hash(((1, 2), 1, 2, 3, 4)))
q[0].__class__ = R
print(hash(q) == h, hash(q[0]))
n = 0
class H:
    def __hash__(self):
        global n
        n += 1
        return n
t = (H(), 1, 2, 3, 4, (5, 6))
print(hash(t) == hash(t), n)
try: hash(((1, 2), [3], 4, 5))
except TypeError as e: print(e)
nested = (1, 2, 3, 4)
for i in range(1000): nested = (nested, i)
print(hash(nested) == hash(nested))
seen = set()
for i in range(3000):
    s = ((i % 50, i % 7), (i % 3, "x"), i % 11, 0)
    seen.add(s)
    assert s in seen
print(len(seen))
z = zip([1, 2, 3], [(1, 2), (3, 4), (5, 6)])
print([hash(pair) == hash((pair[0], (pair[1][0], pair[1][1]))) for pair in z])
k = None
for pair in zip([(1, 1), (2, 2), (3, 3)], [4, 5, 6]):
    h = hash(pair); k = (h == hash(((pair[0][0], pair[0][1]), pair[1]))); del pair
    print(k)
print({(1, (2, 3)): "deep"}[True, (2.0, 3 + 0j)], hash((1, 2, 3, 4)) == hash((1.0, 2.0, 3.0, True + 3)))
