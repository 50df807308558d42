# Tuples whose length is not known, dict.get and loops over enumerations: what is believed of items, and where it is wrong.
from enum import Enum


def total(items):
    pool = tuple(items)
    found = 0
    for i in range(len(pool)):
        found += pool[i] * 2
    for item in pool:
        found += item
    return found + pool[0] + pool[-1], pool[1:], pool + pool[:1], (pool * 2)[2:]


print(total([1, 2, 3]), total(range(3)), total(n for n in (4, 5)), total({7: 1}), total((2**62, 2**62)))
print(total([1.5, 2]), total([True, 2]), total((1,)))
try:
    total([])
except IndexError as error:
    print(error)
try:
    total(["a", 1])
except TypeError as error:
    print(error)


def pairs(items):
    rows = [tuple(row) for row in items]
    found = 0
    for a, b in rows:
        found += a * b
    first, second = rows[0]
    (only,) = tuple(items[0][:1])
    return found + first - second + only


print(pairs([[1, 2], [3, 4]]), pairs([(1, 2.5)]), pairs([[2**63, 2]]))
try:
    pairs([[1, 2], [3, 4, 5]])
except ValueError as error:
    print(error)


def mix(flag, items):
    t = tuple(items) if flag else (1, 2)
    return t[0] + t[1], len(t), t == (1, 2), 2 in t, hash(t) == hash((1, 2))


print(mix(True, [1, 2]), mix(False, []), mix(True, [1.5, 2, 3]))


def grow(n):
    t = tuple()
    for i in range(n):
        t = t + (i,)
        t += tuple([i])
    return t


print(grow(3), grow(0), sum(grow(5)))


class Sub(tuple):
    def __getitem__(self, index):
        return "item"


def first(t):
    return t[0]


print([first(t) for t in (tuple([1]), Sub((2,)), tuple("ab"))])


def find(table, key):
    found = table.get(key)
    if found is None:
        return "none"
    return found * 2


print(find({1: 2}, 1), find({1: 2}, 2), find({1: "a"}, 1), find({1: None}, 1), find({1: 2**63}, 1), find({}, 0))


class Node:
    def __init__(self, name):
        self.name = name
        self.seen = 0


def visit(nodes, keys):
    found = 0
    for key in keys:
        node = nodes.get(key)
        if node:
            node.seen += 1
            found += len(node.name)
    return found


nodes = {1: Node("a"), 2: Node("bcd")}
print(visit(nodes, [1, 2, 3, 1]), nodes[1].seen, visit({1: "text"}, []))
try:
    visit({1: "text"}, [1])
except AttributeError as error:
    print(error)
del nodes[1].name
try:
    visit(nodes, [1])
except AttributeError as error:
    print(error, nodes[1].seen)


class Kind(Enum):
    A = 1
    B = 2


def kinds():
    found = 0
    for kind in Kind:
        for other in list(Kind):
            found += kind.value * 10 + other.value + (kind is other) + (kind == Kind.A)
    return found


print(kinds())


def permutations(iterable):
    pool = tuple(iterable)
    n = len(pool)
    indices = list(range(n))
    cycles = list(range(1, n + 1))[::-1]
    yield tuple(pool[i] for i in indices)
    while n:
        for i in reversed(range(n)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices)
                break
        else:
            return


def queens(count):
    columns = range(count)
    for vector in permutations(columns):
        if count == len(set(vector[i] + i for i in columns)) == len(set(vector[i] - i for i in columns)):
            yield vector


print(list(queens(5))[:3], len(list(queens(6))), list(permutations("ab")))
