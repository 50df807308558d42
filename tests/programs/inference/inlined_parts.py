"""Small functions that become part of their callers: with branches, with several ends, with attributes and items that they set before something goes wrong."""
import traceback


class Random:
    def __init__(self, seed):
        self.state = seed
        self.calls = 0

    def next(self):
        self.state = (self.state * 16807) % 2147483647
        return self.state / 2147483647.0

    def grow(self, factor):
        self.calls += 1
        self.state = self.state * factor
        return self.state

    def below(self, limit):
        self.calls += 1
        if limit <= 0:
            raise ValueError(f"limit {limit}")
        self.state = self.state * 5 % 1009
        return self.state % limit

    def ratio(self, other):
        self.calls += 1
        return self.state / other


class Stack:
    def __init__(self, room):
        self.items = [0] * room
        self.top = 0

    def push(self, item):
        self.items[self.top] = item
        self.top += 1

    def pop(self):
        self.top -= 1
        return self.items[self.top]

    def empty(self):
        return self.top == 0


def clamp(x, low, high):
    if x < low:
        return low
    if x > high:
        return high
    return x


def sign(x):
    return 1 if x > 0 else -1 if x < 0 else 0


def pick(items, i):
    if i < 0:
        return None
    return items[i]


LIMIT = 100


def capped(x):
    return LIMIT if x > LIMIT else x


def swap(items, i, j):
    items[i], items[j] = items[j], items[i]


def loops(n):
    r = Random(42)
    total = 0.0
    hits = 0
    for i in range(n):
        total += r.next()
        if r.next() < 0.5:
            hits += 1
    print(f"{total:.9f} {hits}")
    s = Stack(8)
    out = 0
    for i in range(n):
        s.push(i)
        s.push(clamp(i, 3, 7))
        out += s.pop() * sign(i - 5) + s.pop() + capped(i * 30)
    print(out, s.empty(), s.top)
    items = list(range(n))
    for i in range(n - 1):
        swap(items, i, i + 1)
    print(items, [pick(items, i - 1) for i in range(3)])
    apply = lambda x: x * 2 if x else -1
    print(sum(apply(i) for i in range(n)), [apply(x) for x in (0, 1.5, "a")])


def overflow(n):
    r = Random(3)
    values = []
    for i in range(n):
        values.append(r.grow(10**6))
    print(values[-1], r.state, r.calls)


def fails():
    r = Random(7)
    s = Stack(2)
    for step in range(8):
        try:
            if step < 3:
                r.below(1 - step)
            elif step == 3:
                r.ratio(0)
            elif step == 4:
                print(r.ratio(2), r.ratio(2.5), r.ratio(2**70))
            else:
                s.push(step)
        except (ValueError, ZeroDivisionError, IndexError):
            traceback.print_exc()
    print(r.calls, s.top, s.items)


class Odd:
    def __init__(self):
        self.calls = 0
        self.state = 1

    @property
    def half(self):
        return self.state // 2 if self.state > 0 else None


def kinds():
    r = Random(5)
    o = Odd()
    for i in range(6):
        if i == 3:
            r.state = 2.5
            o.state = -1
        if i == 4:
            r.state = "x"
            r.calls = 2**62
            o.state = 2**80
        if i == 5:
            r.calls = 2**63 - 1
            r.__dict__["other"] = 1
        print(r.grow(2), r.calls, o.half)


def patched():
    r = Random(11)
    for i in range(4):
        if i == 2:
            Random.next = lambda self: "patched"
        if i == 3:
            r.next = lambda: "own"
        print(r.next())


def globals_change():
    global LIMIT
    for i in range(4):
        LIMIT = (100, 10, 1.5, 2**65)[i]
        print(capped(50), end=" ")
    print()


loops(12)
overflow(6)
fails()
kinds()
globals_change()
patched()


def last():
    s = Stack(1)
    for i in range(3):
        s.push(i)


last()
