"""Large garbage structures are freed in steps, between which the program goes on: with finalisers, weak references and looks at the heap."""
import gc
import weakref


class Node:
    def __init__(self, value):
        self.value = value
        self.next = self.prev = None


class Loud(Node):
    gone = 0

    def __del__(self):
        Loud.gone += 1
        if Loud.gone % 50 == 0:
            assert self.next.prev is self
            gc.get_objects()


class Tree:
    def __init__(self, parent, depth):
        self.parent = parent
        self.children = [Tree(self, depth - 1) for _ in range(3)] if depth else []
        self.payload = {"depth": depth, "self": self}


def ring(n, kind):
    first = last = kind(0)
    for i in range(1, n):
        node = kind(i)
        node.prev = last
        last.next = node
        last = node
    first.prev = last
    last.next = first
    return first


def work(n):
    kept = []
    for i in range(n):
        kept.append([i, (i, [i])])
        if i % 3000 == 0:
            kept = kept[-10:]
    return len(kept)


def walk(node, n):
    total = 0
    for _ in range(n):
        total += node.value
        node = node.next
    return total, node


def closures(n):
    def make(i):
        def me():
            return me, i
        return me
    functions = [make(i) for i in range(n)]
    functions[0].all = functions


called = []
living = ring(3000, Node)
for number in range(6):
    ring(20000, Node)
    Tree(None, 7)
    closures(2000)
    watched = ring(500, Node)
    references = [weakref.ref(watched, called.append), weakref.ref(watched.next.next, called.append)]
    watched = None
    ring(300, Loud)
    work(20000)
    seen = sum(1 for o in gc.get_objects() if type(o) is Node and o.next.prev is not o)
    assert seen == 0
    total, living = walk(living, 1000)
    moved = living
    if number == 3:
        gc.disable()
        work(9000)
        gc.enable()
    if number == 4:
        gc.collect()
    print(number, total, [r() is None or r().value in (0, 2) for r in references])

gc.collect()
print(Loud.gone, [r() for r in references], walk(living, 3000)[0])
print(sum(1 for o in gc.get_objects() if isinstance(o, (Node, Tree))))
