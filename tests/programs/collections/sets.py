def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = {3, 1, 2, 100, 33, -5, 64}
print(s, set(), frozenset(), {()}, frozenset([1, 2]), {1, 1.0, True}, set("hello") == set("olleh"), len(s))
print(set(range(20)), {x * 37 for x in range(15)}, set([10, 20, 30, 40, 50, 60]), {2**61 - 1, 2**61, -1, -2, 0})
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a, a < b, {3} < b, a >= {1}, a == {4, 3, 2, 1}, a != b, a <= a, a < a)
print(a.union(b, [9]), a.intersection([1, 2], (2, 3)), a.difference([1], [2]), a.symmetric_difference([1, 10]), a.isdisjoint([8]), {1}.issubset([1, 2]), a.issuperset([1]))
f = frozenset(a)
print(f | b, b | f, f & b, type(f | b).__name__, type(b | f).__name__, f == a, hash(f) == hash(frozenset([4, 3, 2, 1])), {f: 1}[frozenset(a)])
c = set(a)
c.add(10)
c.discard(99)
c.discard(1)
c.remove(2)
c.update([7], {8: 1}, "x")
c.difference_update([7], [8])
c.intersection_update({3, 4, 10, 5}, [10, 3])
c.symmetric_difference_update([3, 11])
print(c)
c |= {1}
c &= {1, 10}
c ^= {10, 20}
c -= {20}
print(c, c.pop(), c)
d = c.copy()
c.clear()
print(c, d, bool(c), 1 in a, [1] in [a], {1} in {frozenset([1])}, list(a), sorted(a, reverse=True))
x = {frozenset([1]), 2}
x.discard({1})
print(x)
attempt(lambda: a | [1])
attempt(lambda: a & 5)
attempt(lambda: a < 5)
attempt(lambda: a + b)
attempt(lambda: a[0])
attempt(lambda: hash(a))
attempt(lambda: {[]})
attempt(lambda: {1, {2}})
attempt(lambda: set(5))
attempt(lambda: set([[]]))
attempt(set, 1, 2)
attempt(frozenset, 1, 2)
attempt(set().pop)
attempt(a.remove, 99)
attempt(a.remove, (1, 2))
attempt(a.remove, {7})
attempt(a.add, [])
attempt(a.update, 5)
attempt(a.union, 5)
attempt(a.intersection, [[]])
attempt(a.issubset, 5)
attempt(lambda: f.add(1))


def ior():
    x = {1}
    x |= [2]


def iand():
    x = frozenset([1, 2])
    y = x
    x &= {2, 3}
    return x, y


attempt(ior)
attempt(iand)


def grow():
    x = {1, 2}
    for k in x:
        x.add(k + 10)


def shrink():
    x = {1, 2}
    for k in x:
        x.remove(k)


attempt(grow)
attempt(shrink)
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset([frozenset(), 5])))
big = set()
seed = 1
for i in range(2000):
    seed = (seed * 1103515245 + 12345) % 2**31
    if seed % 3 == 0:
        big.discard(seed % 500)
    else:
        big.add(seed % 500)
print(len(big), list(big)[:30], [big.pop() for _ in range(5)], sum(big))
words = set("one two three four five six seven eight nine ten".split())
print(sorted(words), len(words), "six" in words)
print(set(), repr(frozenset({1})), str({"a"}), {None}, {(1, 2)})
s = {1, 2, 3}
it = iter(s)
next(it)
print(it.__length_hint__(), type(it).__name__, {*[1, 2], *"a"} == {1, 2, "a"})


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


ks = {Key(1), Key(2), Key(1), Key(3)}
print(ks, Key(2) in ks, Key(5) in ks, len(ks - {Key(3)}))


class MySet(set):
    def describe(self):
        return f"my {sorted(self)}"


m = MySet([3, 1])
m.add(2)
print(m, m.describe(), type(m | {5}).__name__, m == {1, 2, 3}, repr(MySet()))
