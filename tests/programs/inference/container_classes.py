# Classes that are derived from list, dict and set: what their instances hold, and methods of their own.


class Stack(list):
    def push(self, item):
        self.append(item)

    def top(self):
        return self[-1]


class Point:
    def __init__(self, x):
        self.x = x

    def moved(self, by):
        return Point(self.x + by)


class Ordered(list):
    pass


points = Ordered()
for i in range(3):
    points.append(Point(i))
numbers = Ordered([1, 2, 3])
print(sum(point.moved(10).x for point in points), sum(numbers), numbers[1] + points[2].x)
total = 0
for point in points:
    total += point.moved(1).x
for n in numbers:
    total += n
print(total, sorted(numbers, reverse=True), list(points)[0].x, len(points), [p.x for p in points.copy()])
numbers.append("text")
try:
    for n in numbers:
        total += n
except TypeError as error:
    print(total, error)
points.append(None)
try:
    for point in points:
        point.moved(1)
except AttributeError as error:
    print(error)

stack = Stack()
for n in (1, 2.5, 3):
    stack.push(n)
print(stack.pop() + stack.top(), stack)
other = Stack(["a", "b"])
print(other.top().upper(), other.pop() + other.pop(), bool(other))


class Counted(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0


counts = Counted()
for letter in "abca":
    counts[letter] += 1
print(counts, sum(counts.values()), [k + str(v) for k, v in counts.items()], counts.get("z"), counts.get("a") + 1)


class Bag(set):
    def both(self, other):
        return self & other


bag = Bag([1, 2, 3])
bag.add(4)
print(sum(bag), sum(bag.both({3, 4, 5})), type(bag.both({1})).__name__, 2 in bag)


class Loud(list):
    def __iter__(self):
        print("iter")
        return super().__iter__()

    def append(self, item):
        super().append(item * 2)

    def __getitem__(self, index):
        return "item %d" % index


loud = Loud()
loud.append(2)
for item in loud:
    print(item + 1, loud[0])


class Twice(Ordered):
    def __init__(self, items):
        super().__init__(items)
        self.extend(items)
        self.name = "twice"


twice = Twice([1, 2])
print(sum(twice), twice.name, twice.index(2), Twice("ab"))


def walk(items, change):
    seen = []
    for item in items:
        seen.append(item)
        change(items)
        if len(seen) > 6:
            break
    return seen


print(walk(Ordered([1, 2, 3]), lambda items: items.append(9)))
print(walk(Ordered([1, 2, 3]), lambda items: items.pop()))
print(walk(Ordered([1, 2, 3]), lambda items: None), list(enumerate(Ordered("ab"))), list(zip(Ordered("ab"), [1, 2])))
print([a + b for a, b in zip(Ordered([1, 2]), Ordered([3]))], [i * n for i, n in enumerate(Ordered([5, 6]))])


def late(items):
    total = 0
    for item in items:
        total += item
    return total


late_items = Ordered([1, 2])
print(late(late_items))
Ordered.__iter__ = lambda self: iter([100])
print(late(late_items), late(Twice([3])))
del Ordered.__iter__
print(late(late_items))
late_items.__class__ = Stack
print(late(late_items), late(range(4)), late(x for x in (7, 8)))
