"""Instances with more attributes than an order word lists keep their order of insertion, in any order."""


class Wide:
    def __init__(self, n):
        self.a0 = n
        self.a1 = self.a2 = self.a3 = self.a4 = self.a5 = self.a6 = self.a7 = 0
        self.a8 = self.a9 = self.a10 = self.a11 = self.a12 = self.a13 = self.a14 = 1
        self.a15 = "fifteen"
        self.a16 = [n]
        self.a17 = None
        self.a18 = 18

    def total(self):
        self.a18 += self.a0
        return self.a18 + self.a16[0]


class Wider(Wide):
    def __init__(self, n):
        self.first = n
        super().__init__(n)
        self.b0, self.b1, self.b2 = 0, 1, 2


class InTurn(Wide):
    def __init__(self, n):
        super().__init__(n)
        self.c0 = n
        self.c1 = n + 1


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.f0 = 0
        self.f1 = 1
        self.f2 = 2
        self.f3 = 3
        self.f4 = 4
        self.f5 = 5
        self.f6 = 6
        self.f7 = 7
        self.f8 = 8
        self.f9 = 9
        self.f10 = 10
        self.f11 = 11
        self.f12 = 12
        self.f13 = 13
        self.f14 = 14


class Shuffled:
    def set(self, numbers):
        for i in numbers:
            if i == 0: self.s0 = i
            elif i == 1: self.s1 = i
            elif i == 2: self.s2 = i
            elif i == 3: self.s3 = i
            elif i == 4: self.s4 = i
            elif i == 5: self.s5 = i
            elif i == 6: self.s6 = i
            elif i == 7: self.s7 = i
            elif i == 8: self.s8 = i
            elif i == 9: self.s9 = i
            elif i == 10: self.s10 = i
            elif i == 11: self.s11 = i
            elif i == 12: self.s12 = i
            elif i == 13: self.s13 = i
            elif i == 14: self.s14 = i
            elif i == 15: self.s15 = i
            elif i == 16: self.s16 = i
            elif i == 17: self.s17 = i
        return self


def names(o):
    return " ".join(o.__dict__)


def sums(kind, n):
    total = 0
    for i in range(n):
        o = kind(i)
        total += o.total() + o.a18 + len(o.a15)
    return total


for kind in Wide, Wider, InTurn:
    print(kind.__name__, sums(kind, 5))
    print(names(kind(1)))
    o = kind(2)
    del o.a3, o.a17, o.a15
    o.a17 = 1
    o.a3 = 2
    print(hasattr(o, "a15"), o.a3, o.total())
    print(names(o))
    o = kind(3)
    o.extra = 1
    o.a15 = 5
    print(o.total(), names(o)[-20:], vars(o)["a16"])
points = [Plain(i, -i) for i in range(4)]
print(sum(p.x * p.f14 - p.y for p in points), names(points[1]))
state = 7
seen = []
for round in range(400):
    numbers = list(range(18))
    for i in range(17, 0, -1):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        j = state % (i + 1)
        numbers[i], numbers[j] = numbers[j], numbers[i]
    o = Shuffled().set(numbers)
    assert [int(name[1:]) for name in o.__dict__] == numbers, numbers
    seen.append(o)
print(len(seen), sum(o.s17 + o.s3 for o in seen), names(seen[0]), names(seen[399]))
for o in seen[::50]:
    del o.s4
    o.s4 = "again"
    print(names(o))
several = [Shuffled().set([17, 16, 15]), Shuffled().set(range(16)), Shuffled().set([3, 17]), Shuffled().set(range(17)).set([17])]
for o in several:
    o.s0 = 1
    print(names(o), sorted(vars(o).items())[:2])
