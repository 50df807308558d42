# Instances that do not leave a function are taken apart; whatever can see one must see one and the same.
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def __lt__(self, other):
        return self.x < other.x

    @property
    def size(self):
        return self.x * self.x

    def __repr__(self):
        return f"Vec({self.x!r}, {self.y!r})"


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def next(self):
        return Slotted(self.b, self.a + self.b)


def loop(n):
    v = Vec(0.0, 1.0)
    total = 0.0
    for i in range(n):
        v = v + Vec(1.0, 0.5)
        v = v * 0.75
        total += v.dot(v) + v.size
        if v < Vec(2.0, 0.0):
            total += 1.0
    return total, v


def fibonacci(n):
    pair = Slotted(0, 1)
    for _ in range(n):
        pair = pair.next()
    return pair.a


def two_names(n):
    a = Vec(1, 2)
    b = a
    for i in range(n):
        c = a + b
        b = a
        a = c
    same = a is c
    b.x = 5
    return a, b, c, same


def swapped(n):
    a, b = Vec(1, 2), Vec(3, 4)
    for i in range(n):
        a, b = b, a + b
    return a, b, a is b


def shared(n):
    a = Vec(1, 2)
    b = Vec(0, 0)
    for i in range(n):
        b = a
        if i == 2:
            b.x = 100
    return a is b, a.x, b.x


def kept(n):
    found = []
    v = Vec(0, 0)
    for i in range(n):
        v = v + Vec(1, i)
        if i % 3 == 0:
            found.append(v)
    return found, found[-1] is v


def mixed(items):
    v = Vec(0, 0)
    for item in items:
        v = v + item
    return v


def failing(items):
    v = Vec(1, 1)
    try:
        for item in items:
            v = v * 2
            v = v + item
    except AttributeError as error:
        return v, str(error)
    return v, None


def maybe(n):
    v = None
    for i in range(n):
        if v is None:
            v = Vec(i, i)
        else:
            v = v + Vec(1, 1)
    return v


def patched(n):
    v = Vec(1, 1)
    for i in range(n):
        v = v + Vec(1, 1)
        if i == n // 2:
            change()
    return v


def change():
    Vec.__add__ = lambda self, other: Vec(self.x - other.x, self.y)


print(loop(10))
print(fibonacci(10), fibonacci(300))
print(two_names(4))
print(swapped(5))
print(shared(5))
print(kept(7))
print(mixed([Vec(1, 2), Vec(2**62, 1), Vec(2**62, 1), Vec(0.5, 1)]))
print(failing([Vec(1, 1), Vec(2, 2)]), failing([Vec(1, 1), 3]))
print(maybe(4))
print(patched(6))
Vec.x = property(lambda self: 42, lambda self, value: None)
print(loop(3)[0])
del Vec.x
v = Vec(1, 2)
print(v.__dict__, mixed([v]))


class Loud(Vec):
    def __del__(self):
        print("gone", self.x)


def loud(n):
    v = Loud(0, 0)
    for i in range(n):
        v = Loud(v.x + 1, 0)
    return v.x


print(loud(3))
print(mixed([]).dot(Vec(1, 2)))
loop("x")
