# Loops over sets and frozensets, and what operators and methods of them give.


def total(items):
    result = 0
    for item in items:
        result += item
    return result


small = {3, 1, 40}
fixed = frozenset([5, 17, 25, 33, 49])
print(total(small), total(fixed), total(set()), total(frozenset()))
print(total({1.5, 2}), total({2**70, 1}), total([4, 5]), total({6: 1, 7: 2}.keys()))


def grow(items):
    seen = []
    try:
        for item in items:
            seen.append(item)
            if item == 2:
                items.add(100 + len(items))
    except RuntimeError as error:
        print("grown:", error, sorted(seen)[:3])
    else:
        print("not grown", len(seen))


grow({1, 3})
grow({2})
grow(set(range(3)))


def change(items):
    # As many members as before: goes on, as an iterator does.
    count = 0
    for item in items:
        if count == 0:
            items.discard(item)
            items.add(item)
        count += 1
    return count


print(change({1, 2, 3}))


def shrink(items):
    for item in items:
        items.clear()


for items in ({1, 2}, {1}, set()):
    try:
        shrink(items)
        print("not shrunk")
    except RuntimeError as error:
        print("shrunk:", error)


class Loud(set):
    def __iter__(self):
        print("loud")
        return iter([7, 8])


class Quiet(frozenset):
    pass


print(total(Loud([1])), total(Quiet([1, 2])))


def raising(items):
    for item in items:
        yield 10 // item


values = raising({5, 0, 2})
try:
    for value in values:
        print(value)
except ZeroDivisionError as error:
    print("raised:", error)


def nested(left, right):
    pairs = 0
    for a in left:
        for b in right:
            if a & b:
                pairs += a * b
        if pairs > 100:
            break
    else:
        return -pairs
    return pairs


print(nested({1, 2, 3}, fixed), nested(fixed, {1}))
print([n for n, item in enumerate({9})], list(zip({4}, frozenset([5]))), {x: x for x in frozenset([8])})


def algebra(a, b):
    common = a & b
    rest = a - b
    return sorted(common), sorted(rest), sorted(a | b), sorted(a ^ b), min(a), max(b), len(common), a <= b, rest < a


print(algebra(frozenset(range(10)), frozenset([3, 4, 90])))
print(algebra({1, 2}, {2, 1, 3}))
print(algebra({1, 2}, frozenset([2])))
print(algebra({True, 2.5}, {2, 2.5}))
print(min({"b", "a"}), max({2**60, -1}), min({-5}, key=abs), max(frozenset([1.5, 2])), min(set(), default="none"))
for empty in (set(), frozenset()):
    try:
        min(empty)
    except ValueError as error:
        print(error)


# Tables of every size, with removed members, iterate in CPython's order.
def history(count, step):
    made = set()
    for i in range(count):
        made.add(i * step % 1009)
        if i % 3 == 0:
            made.discard((i - 4) * step % 1009)
    return made


for count in (3, 5, 12, 20, 40, 64, 100, 300):
    made = history(count, 37)
    print(len(made), list(made)[:12], hash(frozenset(made)) % 1000, list(made | {5000})[-3:], list(made.copy())[:2])
made = history(50, 11)
while made:
    print(made.pop(), end=" ")
print(made)


class Key:
    def __init__(self, name, others):
        self.name = name
        self.others = others

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.others.clear()
        return self.name == other.name


others = set()
first, second = Key("a", others), Key("b", others)
others.add(first)
print({second} <= others, len(others), {7} <= {7, 8}, {-1, -2} <= {-2, -1}, {-2} <= {-1})


def view(d):
    keys = d.keys()
    result = 0
    for key in keys:
        result += key
    return result, len(keys), bool(keys), keys & {1}


print(view({1: 2, 3: 4}), view({}))
