"""Tuples that a generator yields to a loop that unpacks them at once, and their relatives that stay tuples."""


def pairs(n):
    previous = 0
    i = 0
    while i < n:
        yield previous, i
        previous = i
        i += 1


def mixed(n):
    for i in range(n):
        if i % 3 == 0:
            yield i, i + 1
        elif i % 3 == 1:
            yield [i, -i]
        else:
            yield "ab"


def wrong(n):
    yield 1, 2
    if n == 1:
        yield 1, 2, 3
    if n == 2:
        yield 5
    yield 3, 4


def nested(n):
    for i in range(n):
        yield i, (i + 1, str(i))


def once(n):
    shared = n, n + 1
    yield shared
    yield shared
    kept.append(shared)


kept = []


def plain(n):
    total = 0
    for a, b in pairs(n):
        total += b - a
    return total


def floats(n):
    total = 0.0
    for a, b in ((x / 2, x * 3) for x in range(n)):
        total += a * b
    return total


def places(error):
    found = []
    entry = error.__traceback__
    while entry is not None:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


def failing(n):
    seen = []
    try:
        for a, b in wrong(n):
            seen.append(a + b)
    except (TypeError, ValueError) as error:
        seen.append((type(error).__name__, str(error), places(error)))
    else:
        seen.append("else")
    finally:
        seen.append((a, b))
    return seen


def both(n):
    seen = []
    for pair in pairs(n):
        a, b = pair
        seen.append((a, b, pair))
    for pair in pairs(n):
        c, d = pair
        a = c + d
        seen.append(a)
    return seen, pair


def same(n):
    found = []
    for a, b in once(n):
        found.append((a, b))
    return found, kept[-1]


def starred(n):
    return [(a, rest) for a, *rest in mixed(n)], [(a, b, c) for a, (b, c) in nested(n)]


print(plain(5), plain(0), plain(1000), floats(6))
print([(a, b) for a, b in mixed(6)], {a: b for a, b in mixed(3)})
print(sum(b - a for a, b in pairs(100)), max(a * b for a, b in pairs(7)), dict(pairs(4)), list(zip(*pairs(3))))
for n in range(3):
    print(failing(n))
print(both(3))
print(same(2))
print(starred(4))


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def loud(n):
    for i in range(n):
        yield Loud(f"left {i}"), Loud(f"right {i}")


def hear(n):
    for left, right in loud(n):
        print(left.name, right.name)
        right = None
        if n == 3:
            break
    print("after")


hear(2)
hear(3)
pairs = enumerate
print([(a, b) for a, b in pairs("xy")])
try:
    plain(3)
except TypeError as error:
    print(error)
