# Tuples of values that can be on no cycle, and those that only seem so.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.link = None

    def __del__(self):
        print("del", self.name)


def cycle(name, wrap):
    node = Node(name)
    node.link = wrap(node)
    return weakref.ref(node)


refs = [
    cycle("pair", lambda node: (1, node)),
    cycle("nested", lambda node: ((1, 2), (3, ("x", node)))),
    cycle("list", lambda node: (0, [node])),
    cycle("bound", lambda node: (1, node.__init__)),
]
gc.collect()
print([ref() for ref in refs])

saved = []


class Phoenix:
    def __init__(self):
        self.alive = True

    def __del__(self):
        self.pair = (1, self)
        saved.append(self.pair)
        print("rises")


Phoenix()
ref = weakref.ref(saved[0][1])
print(saved[0][1].pair[1] is saved[0][1], gc.collect())
saved.clear()
gc.collect()
print(ref())


def points(count):
    seen = set()
    for i in range(count):
        point = (i % 100, i // 100)
        seen.add((point, "p" * (i % 3), None, 2.5, 2**70))
    return seen


print(len(points(20000)), sum(len(p[1]) for p in points(3000)))
pair = (1, "a" + str(2))
other = (pair, pair, (pair,))
del pair
print(other, hash(other) == hash(((1, "a2"), (1, "a2"), ((1, "a2"),))), other == ((1, "a2"), (1, "a2"), ((1, "a2"),)))
print(sorted({(b, a): (a, (b,)) for a in range(3) for b in "xy"}.items())[:3])
print([t for t in zip([1, 2], [[1], (2,)])], [t for t in enumerate([(), {}])], divmod(7, 2), "a-b".partition("-"))
items = tuple(iter([1, 2]))
holder = []
mixed = (items, holder)
holder.append(mixed)
print(mixed, gc.collect() >= 0)
del mixed, holder
print(gc.collect() > 0)


class Pair(tuple):
    pass


own = Pair((1, 2))
own.me = (own,)
ref = Pair((3, own))
del own, ref
print(gc.collect() > 0)
