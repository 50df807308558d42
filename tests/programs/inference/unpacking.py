# Lists and nested tuples taken apart in loops and assignments: item by item, and anything else as the language says.
def energy(bodies):
    total = 0.0
    for ([x, y], v, m) in bodies:
        total += x * y + m
        v[0] -= 0.5
    return total


bodies = [([1.0, 2.0], [0.5], 2.0), ([3.0, 4.0], [1.0], 1.0)]
print(energy(bodies), bodies[0][1])
bodies.append(([1, 2], [3], 4))
print(energy(bodies), bodies)
bodies[1] = [[2.0, 2.0], [1], 1]
print(energy(bodies), bodies[1])
bodies[1] = ([2.0], [1], 1)
try:
    energy(bodies)
except ValueError as error:
    print(error)
bodies[1] = ([2.0, 1.0, 3.0], [1], 1)
try:
    energy(bodies)
except ValueError as error:
    print(error)
bodies[1] = ("ab", [1], 1)
try:
    energy(bodies)
except TypeError as error:
    print(error)
bodies[1] = (7, [1], 1)
try:
    energy(bodies)
except TypeError as error:
    print(error)


def swap(items):
    a, b = items
    items.clear()
    items.append(b)
    items.append(a)
    return a, b


words = ["x" * 2, "y" * 3]
for _ in range(3):
    print(swap(words), words)


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("drop", self.name)


def take(parts):
    first, second = parts
    del parts[:]
    print("cleared")
    del first
    print("second", second.name)


take([Part("a"), Part("b")])


def put(target, values):
    target.x, target.y = values
    target.items[0], target.items[1] = values
    return target.x + target.y


class Place:
    def __init__(self):
        self.items = [0, 0]


place = Place()
print(put(place, [1, 2]), place.items, put(place, [2**63, 1]), put(place, [1.5, 2]), put(place, (3, 4)), place.items)


class Watching:
    def __init__(self, values):
        self.values = values

    @property
    def x(self):
        return 0

    @x.setter
    def x(self, value):
        self.values[1] = "changed"
        self.got = [value]

    @property
    def y(self):
        return 0

    @y.setter
    def y(self, value):
        self.got.append(value)


def put_all(target, values):
    target.x, target.y = values
    return target.got


values = [1, 2]
print(put_all(Watching(values), values), values)


def sums(rows):
    total = 0
    for [a, [b, c]], d in rows:
        total += a * b - c + d
    return total


print(sums([([1, [2, 3]], 4), ([5, [6, 7]], 8)]), sums([([2**62, [4, 3]], 4)]), sums([([1.5, [2, 3]], 4)]), sums([([True, [2, 3]], 4)]))


class Odd(list):
    def __iter__(self):
        return iter((10, 20))


def add(pair):
    a, b = pair
    return a + b


print(add([1, 2]), add(Odd([1, 2, 3])), add([2**62, 2**62]), add([0.5, 1]), add({1: 2, 3: 4}), add("xy"), add(iter([5, 6])))


def late(rows):
    found = []
    for i, (a, [b, c]) in enumerate(rows):
        found.append(a + b * c + i)
    return found


print(late([(1, [2, 3]), (4, [5, 6])]), late([(1, [2**40, 2**40])]), late([(1, [2.0, 3])]))
try:
    print(late([(1, [2, 3]), (4, [5, 6, 7])]))
except ValueError as error:
    print(error)


def shuffle(n):
    pair = [1, 2]
    for i in range(n):
        a, b = pair
        pair = [b, a + b]
    return pair


print(shuffle(10), shuffle(100))


def middle(triple):
    a, (b, c), d = triple
    return [d, (c, b), a]


state = [1, (2, 3), 4]
for _ in range(4):
    state = middle(state)
print(state)
print([x + y for x, y in [[1, 2], [3, 4]]], {k: v for k, v in [["a", 1], ["b", 2]]}, sum(x * y for x, y in [[1.5, 2.0]]))
