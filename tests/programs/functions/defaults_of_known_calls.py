# Calls of known functions with names and defaults: also when the defaults change while the program runs.
import types


def scale(x, factor=3, *, offset=0, negated=False):
    result = x * factor + offset
    return -result if negated else result


class Node:
    def __init__(self, value, next=None, weight=1.5, tags=("a", 1)):
        self.value = value
        self.next = next
        self.weight = weight
        self.tags = tags

    def add(self, n, times=1):
        self.value += n * times
        return self

    @staticmethod
    def sum(a, b=5):
        return a + b

    @classmethod
    def make(cls, value, next=None):
        return cls(value, next)


class Leaf(Node):
    pass


class Named(Node):
    def __init__(self, value, name="named"):
        super().__init__(value, weight=2.5)
        self.name = name


def work(n):
    total = 0
    for i in range(n):
        total += scale(i) + scale(i, 2) + scale(i, offset=i, factor=7) + scale(negated=True, x=i)
    return total


def objects(n):
    last = None
    for i in range(n):
        first = Node(i)
        first.add(3).add(n=2, times=4).add(times=i, n=2)
        leaf = Leaf(i, next=first)
        named = Named(i)
        last = Node.make(first.value + leaf.value + named.value + Node.sum(i) + Node.sum(b=i, a=2), next=leaf)
    return last.value, last.weight, last.next.next.value, named.name, named.weight, named.tags


print(work(10), objects(10))

scale.__defaults__ = (5,)
print(work(10))
scale.__kwdefaults__["offset"] = 100
print(work(10))
scale.__kwdefaults__ = None
try:
    work(10)
except TypeError as error:
    print(error)
scale.__kwdefaults__ = {"offset": 1, "negated": True}
print(work(10))
scale.__defaults__ = None
try:
    work(10)
except TypeError as error:
    print(error)

Node.add.__defaults__ = (10,)
print(objects(10))
Node.sum.__defaults__ = (1000,)
Node.make.__func__.__defaults__ = ("next",)
try:
    print(objects(10))
except AttributeError as error:
    print(error)
Node.make.__func__.__defaults__ = (None,)
Node.__init__.__defaults__ = (None, 7, ())
print(objects(10))


def area(width, height=2):
    return width * height


def areas():
    return [area(i) for i in range(4)]


print(areas())
area = types.FunctionType(area.__code__, globals(), "area", (9,))
print(areas())


class Counter:
    def step(self, by, extra=1):
        return by + extra


def change(value):
    Counter.step.__defaults__ = (value,)
    return 0


# The function is found before its arguments are computed, its defaults when it is called.
counter = Counter()


def steps(counter):
    return [counter.step(change(i)) for i in range(3)] + [counter.step(change(7))]


print(steps(counter))


def closures():
    made = []
    for i in range(3):
        def add(x, n=i, m=10):
            return x + n + m
        made.append(add)
    return [add(1) for add in made], [add(1, m=0) for add in made]


print(closures())


def odd(a, /, b=2, *, c=3):
    return a, b, c


for call in (lambda: odd(1), lambda: odd(1, c=5), lambda: odd(1, b=4), lambda: odd(a=1), lambda: odd(1, 2, 3), lambda: odd(1, 2, b=3), lambda: odd(1, d=3), lambda: odd(c=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
