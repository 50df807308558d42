# Loops over enumerate, zip, reversed, tuples and strs: what changes under them, who rebinds them, what is left in the middle.
import builtins


def numbered(items, start):
    total = 0
    for i, x in enumerate(items, start):
        total += i * x
    return total


def plain(items):
    total = 0
    for i, x in enumerate(items):
        total = total * 3 + i * x
    return total


def dot(a, b):
    total = 0
    for x, y in zip(a, b):
        total += x * y
    return total


def three(a, b, c):
    out = []
    for x, y, z in zip(a, b, c):
        out.append((z, x + y))
    return out


def backwards(items):
    out = []
    for x in reversed(items):
        out.append(x)
        if x == 3:
            items.pop()
    return out


def growing(items):
    n = 0
    for i, x in enumerate(items):
        n += x
        if i < 5:
            items.append(i)
        elif i == 7:
            items.clear()
    return n, items


def count(text, wanted):
    n = 0
    for ch in text:
        if ch == wanted:
            n += 1
        if ch != "x":
            n += 10
    return n


def pairs(rows):
    total = 0
    for k, (a, b) in enumerate(rows):
        total += k * a - b
    return total


def constant():
    total = 0
    for step in (1, 2, 3, 50):
        total += step
    return total


def kept(a, b):
    return [pair for pair in zip(a, b)], [pair for pair in enumerate(a)]


def nested(n):
    total = 0
    rows = [[i + k for i in range(4)] for k in range(n)]
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            for z in reversed(row):
                total += x * cell + y * z
    return total


def strict(a, b):
    total = 0
    try:
        for x, y in zip(a, b, strict=True):
            total += x * y
    except ValueError as error:
        return total, str(error)


def unequal(rows):
    out = []
    try:
        for a, b in rows:
            out.append(a + b)
    except (ValueError, TypeError) as error:
        out.append(str(error))
    return out


def broken(items):
    for i, x in enumerate(items):
        try:
            if x > 2:
                return i
        finally:
            items.append(i)
    else:
        return "end"


print(numbered([1, 2, 3], 5), numbered([1, 2, 3], 2**62 + 1), numbered([2**63, 1, -2**64], -2), numbered([], 0))
print(plain([5] * 60), plain([1.5, 2]), plain([True, 2]), plain((1, 2)), plain(range(3)), plain({4: 5}))
print(dot([1, 2, 3], [4, 5, 6]), dot([1, 2], [4, 5, 6]), dot([1, 2, 3], [4]), dot([], [1]), dot([2**40], [2**40]), dot((1, 2), [0.5, 2]))
print(three([1, 2], "ab" and [3, 4], "xyz"), three([1], [2.5], ["s"]))
print(backwards([1, 2, 3, 4, 5]), backwards([3, 3, 3]), backwards([]))
print(growing([1, 2, 3]))
print(count("abcabcx", "c"), count("äöü€😀x", "€"), count("", ""), count("aaa", "aa"), count("é", "\xe9"))
print(pairs([(1, 2), (3, 4)]), pairs([(1, 2), [3, 4]]), pairs([("a", 0)][:0]))
print(constant(), kept([1, 2], "ab"), nested(3))
print(strict([1, 2], [3, 4, 5]), strict([1, 2], [3]), strict([1], [2]))
print(unequal([(1, 2), (3, 4, 5)]), unequal([(1, 2), ("a", 4)]), unequal([(1, 2), 7]), unequal([(1, 2), "ab"]))
print(broken([1, 2, 3]), broken([]))


class Loud(list):
    def __iter__(self):
        print("iter")
        return iter([7, 8])

    def __reversed__(self):
        return iter([9])


class Shout(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


print(plain(Loud([1])), dot(Loud([1]), Loud([2])), backwards(Loud([1])), count([Shout("a"), "b"], "b"))

saved = enumerate


def shifted(items):
    for i, x in saved(items):
        yield i + 100, x


enumerate = shifted
print(plain([1, 2]))
builtins.zip = lambda a, b: saved(a)
print(dot([1, 2], [3, 4]))
del enumerate
print(plain([1, 2]))
