import gc
import weakref
from collections import defaultdict, deque
from functools import partial

gc.collect()


class Node:
    pass


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def counted(make):
    make()
    print(make.__name__, gc.collect())


def instances():
    a, b = Node(), Node()
    a.other, b.other = b, a


def itself():
    a = []
    a.append(a)


def dicts():
    a = {}
    a["self"] = a
    b = {"atoms": {1: 2.5, "x": "y"}, "list": []}
    b["list"].append(b)


def tuples():
    a = ([],)
    a[0].append(a)


def sets():
    a = Node()
    a.members = {a}


def closures():
    def rec(n):
        return rec(n - 1) if n else 0

    rec(3)


def views():
    items = []
    items.append(iter(items))
    items.append(slice(items))


class Holder:
    pass


def bound():
    a = Holder()
    a.method = partial(print, a)


def deques():
    a = deque()
    a.append(a)
    b = defaultdict(list)
    b[1].append(b)


def generators():
    def values(own):
        yield own

    a = Node()
    a.generator = values(a)
    next(a.generator)


for make in (instances, itself, dicts, tuples, sets, closures, views, bound, deques, generators):
    counted(make)


def order():
    first, second, third = Noisy("first"), Noisy("second"), Noisy("third")
    third.next, second.next, first.next = second, first, third


order()
print("unreachable")
gc.collect()
order()
gc.collect()


def reference():
    a = Node()
    a.me = a
    return weakref.ref(a, lambda r: print("callback", r()))


r = reference()
print(r() is None)
gc.collect()
print(r())


class Kept:
    def __init__(self):
        self.me = self

    def __del__(self):
        global kept
        kept = self
        print("resurrected")


Kept()
gc.collect()
print(type(kept.me).__name__, gc.is_finalized(kept))
del kept
print("found", gc.collect())


def suspended():
    own = yield
    try:
        yield own
    finally:
        print("closed", own is not None)


g = suspended()
next(g)
g.send(g)
del g
gc.collect()

gc.set_debug(gc.DEBUG_SAVEALL)
itself()
print(gc.collect(), gc.garbage)
gc.garbage.clear()
gc.set_debug(0)
gc.collect()

gc.disable()
print(gc.isenabled())
order()
gc.enable()
print(gc.isenabled())
gc.collect()

gc.callbacks.append(lambda phase, info: print(phase, info["generation"]))
gc.collect(1)
gc.callbacks.clear()

holder = Noisy("holder")
holder.held = held = [1]
print(gc.get_referrers(held) is not None, any(o is held for o in gc.get_referents(holder)), any(o is held for o in gc.get_objects()))
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("x"), gc.is_tracked({}), gc.is_tracked({1: []}))

# Garbage that is not asked for is found as the heap grows.
freed = 0


class Large:
    def __init__(self):
        self.me = self
        self.room = [0] * 500

    def __del__(self):
        global freed
        freed += 1


for i in range(3000):
    Large()
print(freed > 1000)
gc.collect()
print(freed)
holder = None


class Outer:
    class Inner:
        pass


Outer.Inner.outer = Outer
del Outer
a = Noisy("at exit")
a.me = a
del a
print("end")
