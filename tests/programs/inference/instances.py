# Making instances without calling __init__: when it can be, and when it no longer can.
class Pair:
    def __init__(self, second, first):
        self.first = first
        self.second = second
        self.third = None


def make(n):
    total = 0
    for i in range(n):
        p = Pair(i, i + 1)
        total += p.first - p.second
    return total, p


total, p = make(5)
print(total, vars(p))
old = Pair.__init__


def traced(self, a, b):
    old(self, a, b)
    self.third = "traced"


Pair.__init__ = traced
print(vars(make(3)[1]))
Pair.__init__ = lambda self, a, b: 1
try:
    make(1)
except TypeError as e:
    print(e)
Pair.__init__ = old
Pair.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value * 2 if value else value)
print(vars(make(2)[1]))
del Pair.__setattr__
print(vars(make(2)[1]))
Pair.third = property(lambda self: 1)
try:
    make(1)
except AttributeError as e:
    print(e)
del Pair.third


Pair.__new__ = lambda cls, *args: print("new", args) or object.__new__(cls)
print(vars(make(2)[1]))


class Dies:
    log = []

    def __init__(self, name, other):
        self.name = name
        self.other = other

    def __del__(self):
        self.log.append(self.name)


def chain(n):
    last = None
    for i in range(n):
        last = Dies(i, last)
    last = None
    return Dies.log


print(chain(4))


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def walk(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    total = 0
    node = head
    while node is not None:
        total += node.value
        node = node.next
    return total


print(walk(200000))


class Base:
    def __init__(self):
        self.kind = "base"

    def describe(self):
        return self.kind, self.size()

    def size(self):
        return 0


class Box(Base):
    def __init__(self, items):
        super().__init__()
        self.items = items

    def size(self):
        return len(self.items)


class Late(Base):
    kind = "class"

    def __init__(self):
        pass


for o in Base(), Box([1, 2]), Late():
    print(o.describe(), vars(o))
import weakref

w = weakref.ref(Node(1, None))
print(w())
n = Node(1, None)
w = weakref.ref(n, lambda r: print("gone"))
del n
print(w())
