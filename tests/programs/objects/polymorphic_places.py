# Places that meet objects of several classes in turn: attributes, methods, setting for the first time, hidden methods.
class Base:
    def __init__(self, a):
        self.a = a
        self.b = 1

    def name(self):
        return "base"

    def add(self, n, m=2):
        return self.a + n + m


class First(Base):
    def __init__(self, a):
        super().__init__(a)
        self.c, self.d, self.e, self.f = 1, 2, 3, 4

    def name(self):
        return "first"


class Second(Base):
    def __init__(self, a):
        self.z = 0
        super().__init__(a)

    name = staticmethod(lambda: "second")


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a

    def name(self):
        return "slotted"

    def add(self, n, m=3):
        return self.a - n - m


class Dynamic:
    b = "class"

    def __getattr__(self, name):
        if name == "a":
            return 1000
        raise AttributeError(name)

    def name(self):
        return "dynamic"

    def add(self, n, m=0):
        return n


for turn in range(3):
    total = 0
    names = []
    for thing in (First(1), Second(2), Slotted(3), Dynamic(), Base(4), First(5), Slotted(6)):
        thing.b = turn
        thing.b += 1
        total += thing.a + thing.add(10) + thing.b
        names.append(thing.name())
        if turn == 2 and not isinstance(thing, Slotted):
            print(list(thing.__dict__.items()))
    print(total, names)


class Wide:
    def name(self):
        return "method"


def call(thing):
    return thing.name()


first, second = Wide(), Wide()
print(call(first), call(second))
for i in range(20):
    setattr(first, f"x{i}", i)
first.name = lambda: "own"
print(call(first), call(second), call(First(0)), call(first), call(second))
del first.name
print(call(first), call(second))
Wide.name = lambda self: "changed"
print(call(first), call(second), call(Slotted(0)))
try:
    call(3)
except AttributeError as error:
    print(error)
