"""The module weakref."""
import weakref
from weakref import ref, proxy, WeakValueDictionary, WeakKeyDictionary, WeakSet, WeakMethod, finalize


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return f"hello {self.name}"


class Slotted:
    __slots__ = ("a",)


class Referable:
    __slots__ = ("a", "__weakref__")


class Kinds(list):
    pass


n = Node("a")
r = ref(n)
print(r(), r() is n, ref(n) is r, weakref.getweakrefcount(n), weakref.getweakrefs(n) == [r], r.__callback__, hash(r) == hash(n), n.__weakref__ is r)
del n
print(r(), r.__callback__, repr(r)[-7:], r == r, ref(Node("gone"))())
log = []
n = Node("b")
first = ref(n, lambda w: log.append(("first", w is first, w())))
second = ref(n, lambda w: log.append(("second", w is second)))
third = ref(n)
print(first == second == third, first is second, weakref.getweakrefcount(n), [x is y for x, y in zip(weakref.getweakrefs(n), (third, second, first))])
n = None
print(log, first() is second() is None, first == second, first == first)
n = Node("c")
dropped = ref(n, lambda w: log.append("never"))
del dropped, n
print(len(log))
for value in (1, "s", (), [], {}, None, 1.5, object(), Slotted(), b""):
    attempt(ref, value)
kept = (Referable(), Kinds(), {1}, frozenset(), attempt, Node, Node("x").hello, (i for i in ()), int, weakref)
print([ref(v)() is v for v in kept])
attempt(ref)
attempt(ref, kept[0], None, 1)
attempt(lambda: ref(kept[0], callback=None))
attempt(lambda: hash(ref(Node("d"))))
print(repr(ref(attempt)).endswith("(attempt)>"), ref(kept[0]) != ref(kept[1]), ref(kept[0]) == 5)


class Deleted:
    def __del__(self):
        print("del sees", me() is not None)


d = Deleted()
me = ref(d, lambda w: print("callback"))
del d
print(me())


class Chain:
    def __init__(self, child):
        self.child = child


inner = Node("inner")
outer = Chain(inner)
references = [ref(inner, lambda w: print("inner gone")), ref(outer, lambda w: print("outer gone"))]
del inner
print("still", references[0]())
del outer


def bad(w):
    raise ValueError("in callback")


import sys
sys.unraisablehook = lambda args: print("unraisable", args.exc_type.__name__, args.exc_value, args.object.__name__)
n = Node("e")
b = ref(n, bad)
del n


class Sub(ref):
    def __init__(self, target, callback=None):
        super().__init__(target, callback)
        self.extra = target.name


n = Node("f")
s = Sub(n)
print(s().name, s.extra, s is not ref(n), isinstance(s, ref), weakref.ReferenceType is ref, issubclass(Sub, ref))

p = proxy(n)
print(p.name, p.hello(), proxy(n) is p, type(p).__name__, isinstance(p, Node), str(p), p == n, bool(p))
p.name = "changed"
print(n.name, repr(p)[:10])
attempt(lambda: hash(p) if ref(n)() is None else type(p).__hash__)
del n
attempt(lambda: p.name)
attempt(str, p)
numbers = Kinds([3, 1, 2])
q = proxy(numbers)
q.append(5)
print(len(q), q[0], sorted(q), 3 in q, q + [9], list(reversed(q)))
q[0] = 7
print(numbers)
function = proxy(attempt)
function(lambda: "called through a proxy")

values = WeakValueDictionary()
a, b, c = Node("1"), Node("2"), Node("3")
values["a"], values["b"] = a, b
values.update(c=c)
print(len(values), sorted(values), values["a"], "b" in values, values.get("z"), values.get("z", 0), sorted(values.items()) != [], list(values.values()))
del b
print(len(values), sorted(values.keys()), "b" in values)
attempt(values.__getitem__, "b")
for key, value in values.items():
    a = None
    print(key, value)
del value
print(sorted(values), values.pop("c"), values.pop("c", "none"), len(values), values.setdefault("d", c), dict(values))
attempt(values.pop, "q")
copy = values.copy()
print(dict(copy), dict(values | {"e": c}), type(values | copy).__name__)

keys = WeakKeyDictionary()
x, y = Node("x"), Node("y")
keys[x] = 1
keys[y] = 2
print(len(keys), keys[x], keys.get(y), x in keys, 5 in keys, list(keys), list(keys.items()), list(keys.values()), len(keys.keyrefs()))
del x
print(len(keys), list(keys), keys.pop(y), len(keys), keys.setdefault(y, 9), keys[y])
try:
    keys[c]
except KeyError as error:
    print(type(error.args[0]).__name__)
    error = None

group = WeakSet()
m1, m2 = Node("m1"), Node("m2")
group.add(m1)
group.add(m2)
group.add(m1)
print(len(group), m1 in group, sorted(i.name for i in group), 3 in group)
del m1
print(len(group), [i.name for i in group], group == WeakSet([m2]), group | {c} == WeakSet([m2, c]), (group & {m2}) == group, group - {m2} == WeakSet(), group.issubset([m2, c]))
group.discard(c)
try:
    group.remove(c)
except KeyError as error:
    print(type(error.args[0]).__name__)
print(group.pop(), len(group))
attempt(group.pop)

n = Node("method")
plain, weak = ref(n.hello), WeakMethod(n.hello, lambda w: print("method gone"))
print(plain(), weak()(), weak == WeakMethod(n.hello), weak is WeakMethod(n.hello))
del n
print(weak())
attempt(WeakMethod, attempt)

n = Node("fin")
f = finalize(n, print, "finalized", n.name)
g = finalize(n, print, "detached")
print(f.alive, f.atexit, g.detach()[1] is print, g.alive, f.peek()[2], repr(f)[:20])
del n
print(f.alive, f(), f.peek(), f.detach())
n = Node("called")
h = finalize(n, lambda *a, **k: (a, k), 1, x=2)
print(h(), h(), h.alive)
end = [Node("at exit 1"), Node("at exit 2")]
for node in end:
    finalize(node, print, "at exit", node.name)
quiet = finalize(end[0], print, "not shown")
quiet.atexit = False
cycle = Node("cycle")
cycle.self = ref(cycle)
print(cycle.self() is cycle)
many = [Node(i) for i in range(1000)]
refs = [ref(node) for node in many]
del many[::2]
del node
print(sum(r() is not None for r in refs), refs[1]().name, refs[0]())
