# Tests of membership: constants, lists and tuples of ints, and what only looks like them.
import sys


def count(numbers):
    found = [0] * 6
    for n in numbers:
        if n in (1, 2, 5):
            found[0] += 1
        if n not in [3, 4]:
            found[1] += 1
        if n in {7, 9, -1, 2**62}:
            found[2] += 1
        if n in (2**70, 3):
            found[3] += 1
        if n in ():
            found[4] += 1
        if n in (n, None, "x"):
            found[5] += 1
    return found


print(count(range(-3, 12)))
print(count([1, 2**62, 2**70, 2**63, -2**63, True, False]))
print(count([1.0, 3.0, 7.0, "x", None, (1,)]))


class Odd:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        print("eq", self.number, other)
        return self.number == other

    def __hash__(self):
        print("hash", self.number)
        return hash(self.number)


print(Odd(7) in {7, 9, 3}, Odd(2) in (1, 2), Odd(4) in {1, 2})
for needle in ([1], {1: 2}, {1, 2}, frozenset([1])):
    try:
        print(needle in {1, 2, "a"}, needle not in {"b"})
    except TypeError as error:
        print(error)


class Text(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def letters(words):
    result = []
    for word in words:
        kind = 0
        if word in ("if", "else", "while", "é", "日本"):
            kind = 1
        elif word in {"+", "-", "**"}:
            kind = 2
        elif word not in ["x", "y"]:
            kind = 3
        result.append(kind)
    return result


print(letters(["if", "els", "else", "", "é", "e", "日本", "+", "**", "*", "x", "y", "z"]))
print(letters([Text("q"), "if"]), letters([1, None, b"if", "while"]))


def search(items, limit):
    hits = []
    for n in range(limit):
        if n in items or n * 3 in items:
            hits.append(n)
    return hits


print(search([3, 9, 40], 12), search((3, 9, 40), 12), search([], 5), search((), 5))
print(search([2.0, None, "a", 7], 8), search({1, 2}, 4), search({6: 1}, 4), search(range(2, 4), 5), search([True, 2**64], 4))


class Items(list):
    def __contains__(self, item):
        return item % 4 == 1


print(search(Items([1]), 6))


class Stop:
    def __eq__(self, other):
        raise ValueError(other)


try:
    search([1, Stop(), 3], 9)
except ValueError as error:
    print("raised", error)


class Growing:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return False


shrinking = [5, None, 7]
shrinking[1] = Growing(shrinking)
print(search(shrinking, 4), shrinking)
print([n for n in (2**47, 2**47 - 1, -2**47, 2**63 - 1) if n in [2**47, -2**47, 2**63 - 1, 1.5]])
print(1 in (1, 2) in [True], 5 in {5} == True, "a" in {"a"} in [{"a"}], sys.maxsize in (sys.maxsize, 0))
try:
    print(3 in 5)
except TypeError as error:
    print(error)


def digits(text):
    return [c in "0123456789" for c in text], ["23" in text, 2 in [len(text)]]


print(digits("a1b23"))
