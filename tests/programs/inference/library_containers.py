# Deques, heaps, counters and default dicts: what is in them is believed to be what was put into them, and checked.
import bisect
import collections
import copy
import heapq
import itertools
import random
from collections import Counter, defaultdict, deque


def walk(start, limit):
    queue = deque([(start, 0)])
    seen = {start}
    far = 0
    while queue:
        (x, y), steps = queue.popleft()
        far = max(far, steps)
        for dx, dy in ((1, 0), (0, 1)):
            place = (x + dx, y + dy)
            if place[0] < limit and place[1] < limit and place not in seen:
                seen.add(place)
                queue.append((place, steps + 1))
    return far, len(seen), len(queue)


print(walk((0, 0), 12), walk((2**62, 2**62), 2**62 + 3), walk((2**64, 2**64), 2**64 + 2), walk((0.5, 0), 3))


def ring(items, rounds, most=None):
    ring = deque(items, maxlen=most)
    total = 0
    while ring and rounds:
        rounds -= 1
        first = ring.popleft()
        total += first
        if first > 3:
            ring.append(first // 2)
            ring.appendleft(first % 3)
        ring.rotate(1)
        total += len(ring) + ring[0] if ring else 100
    return total, list(ring)


print(ring([5, 9, 12], 30), ring(range(20), 9, most=4), ring([2**63, 7], 6), ring([2.5, 8], 6), ring([True, 6], 6))
for bad in ([1, "x", 5], [None]):
    try:
        print(ring(bad, 9))
    except TypeError as error:
        print(error)


class Line(collections.deque):
    def append(self, item):
        super().append(item * 10)

    def __len__(self):
        return 1


def push(queue, items):
    for item in items:
        queue.append(item)
    return len(queue), [queue.popleft() for _ in range(2)], bool(queue)


print(push(deque(), [1, 2]), push(Line(), [3, 4]), push(deque([0], 2), [8, 9]))
try:
    push(deque(), [1])
except IndexError as error:
    print(error)


def mutate(queue):
    for item in queue:
        queue.append(item)


try:
    mutate(deque([1, 2]))
except RuntimeError as error:
    print(error)


def merge(numbers):
    heap = []
    for number in numbers:
        heapq.heappush(heap, (number % 7, number))
    order = []
    while heap:
        key, number = heapq.heappop(heap)
        order.append(key * 1000 + number)
    return order


print(merge(range(12)), merge([2**63, 2**64 + 1, 5]), merge([1.5, 3]))
heap = [5, 3, 9]
heapq.heapify(heap)
print(heapq.heapreplace(heap, 4) + 1, heapq.heappushpop(heap, 2) + 1, heapq.nsmallest(2, heap), heapq.nlargest(1, heap))
heapq.heappush(heap, "text") if False else heapq.heappush(heap, 2.5)
print(heapq.heappop(heap) * 2, sorted(heap))


def groups(words):
    by_length = defaultdict(list)
    count = defaultdict(int)
    tree = defaultdict(lambda: defaultdict(int))
    for i, word in enumerate(words):
        by_length[len(word)].append(word)
        count[word] += 1
        tree[word[0]][len(word)] += i
    total = 0
    for key, value in count.items():
        total += value * len(key)
    return dict(by_length), total, len(count), {k: dict(v) for k, v in tree.items()}, bool(count)


print(groups(["a", "bb", "cc", "a", "ddd"]))
count = defaultdict(int)
count["x"] = 2**63
count["x"] += 1
count["y"] += 1.5
print(count["x"] * 2, count["y"] + 1, count["z"], sorted(count.values()))
plain = defaultdict(None, {1: 2})
print(plain[1] + 1)
try:
    plain[2]
except KeyError as error:
    print("missing", error)


def recursive():
    return defaultdict(recursive)


tree = recursive()
tree["a"]["b"]["c"] = 1
print(list(tree["a"]), tree["a"]["b"]["c"] + 1)


class Point:
    def __init__(self):
        self.x = 1


points = defaultdict(Point)
points["p"].x += 5
print(points["p"].x, points["q"].x)
letters = Counter("abracadabra")
print(letters.most_common(2), letters["a"] + letters["none"], sum(letters.values()), len(letters))
letters["a"] += 0.5
letters.update({"b": "text"} if False else {"b": 2})
print(letters["a"] * 2, letters["b"] - 1)
seen = Counter()
for line in ["ab", "b"]:
    seen.update(line)
seen.update([(1, 2), (1, 2)])
print([(key * 2, seen[key] + 1) for key in seen])
pairs = dict([(1, "a"), (2, "b")])
again = dict(pairs)
again.update({3: 4})
empty = dict()
empty["k"] = empty.get("k", 0) + 1
print(pairs[1] + "!", again, empty, dict(a=1, b=2)["b"] + 1, dict(zip("ab", [1, 2]))["a"] + 1)


def places(values, wanted):
    return [bisect.bisect_left(values, w) * 10 + bisect.bisect(values, w) for w in wanted]


ordered = [1, 3, 3, 8]
bisect.insort(ordered, 5)
print(places(ordered, [0, 3, 9]), ordered[3] + 1)
print([a * b for a, b in itertools.product([1, 2], [10, 20])], [n * 2 for n in itertools.islice(itertools.count(5), 3)])
print([n + 1 for n in itertools.islice(itertools.count(2**63), 2)], [n / 2 for n in itertools.islice(itertools.count(0.5, 2), 2)])
print(list(itertools.islice(itertools.cycle([1, 2]), 5)), [n + 1 for n in itertools.accumulate([1, 2, 3])])
deep = copy.deepcopy([[1, 2], [3]])
deep[0].append(4)
print([n + 1 for row in deep for n in row], copy.copy([1])[0] + 1, random.choice([4, 4]) + 1, random.sample([7], 1)[0] + 1)


def deque(items):
    return "not a deque: %d" % len(items)


print(deque([1, 2]), collections.deque([3])[0] + 1)
collections.deque = list
print(collections.deque([3, 4]), collections.deque("ab")[1] * 2)


class Silent(collections.Counter):
    def __missing__(self, key):
        return "none"


class Full(defaultdict):
    def __missing__(self, key):
        return [key]


def ask(table, key):
    return table[key] * 2


print(ask(Counter("a"), "b"), ask(Silent("a"), "b"), ask(Full(int), "b"), ask(defaultdict(float), "b"))
print([n + 1 for n in itertools.chain([1], (2,))], [c * 2 for c in itertools.chain("a", [0.5])])
heapq.heappop = lambda heap: "popped"
print(heapq.heappop([1]) * 2)
