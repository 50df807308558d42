class C0:
    def __init__(self, x, y):
        self.total = 0
        self.x = x
        self.y = y
    def get(self, k):
        return (self.x * 2) - 3
    def add(self, k):
        self.total += self.total
        return k
    def twice(self, k):
        if self.x == 2**40:
            return 3
        return self.get(k) if k < 3 and k >= 0 else k
    def area(self, k):
        self.x -= self.y
        return self.total


class C1(C0):
    def __init__(self, x, y):
        self.total = x
        self.x = x
        self.y = y
    def add(self, k):
        return k + self.x
    def twice(self, k):
        t = 0
        for i in range(4):
            t += 0.5
        return t
    def area(self, k):
        t = 0
        for i in range(1):
            t += self.total
        return t


class C2(C1):
    def __init__(self, x, y):
        self.y = y
        self.x = x
        self.total = 0.0
    def area(self, k):
        self.total = 3
        return 2**40


def use(o, n):
    t = 0
    for k in range(n):
        t += o.get(k)
        o.total += 1
        t -= o.total
    return t


def make0(n):
    last = None
    s = 0
    for i in range(n):
        last = C0(i, 2**62)
        s += last.get(i)
    return s, last.x


def make1(n):
    last = None
    s = 0
    for i in range(n):
        last = C1(i, 0.5)
        s += last.get(i)
    return s, last.x


def make2(n):
    last = None
    s = 0
    for i in range(n):
        last = C2(i, 0.5)
        s += last.add(i)
    return s, last.x


objects = [C0(2.5, 2**47), C1(2**47, 2.5), C2(-3, 2**47)]
for i in range(12):
    try:
        if i == 10:
            objects[i % len(objects)].twice = lambda k: k - 1
        print(repr(use(objects[i % len(objects)], 3))[:70])
        print(repr(objects[i % len(objects)].twice(i))[:70])
        print(repr(use(objects[i % len(objects)], 1))[:70])
        if i % 3 == 2:
            setattr(objects[i % len(objects)], 'y', None)
    except Exception as error:
        print(type(error).__name__, str(error)[:70])
    try:
        print([repr(getattr(objects[i % len(objects)], name, '-'))[:30] for name in ('x', 'y', 'total', 'size')])
    except Exception as error:
        print(type(error).__name__, str(error)[:70])
