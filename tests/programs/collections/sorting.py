def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(sorted([3, 1, 2]), sorted("banana"), sorted([]), sorted({3: 1, 1: 2}), sorted([2.5, 1, True]))
print(sorted([3, 1, 2], reverse=True), sorted(["bb", "a", "ccc"], key=len), sorted(["bb", "a", "ccc"], key=len, reverse=True))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=str.upper), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
attempt(sorted, [1, "a"])
attempt(sorted, [1j, 2])
attempt(sorted, 5)
attempt(sorted, [1], 2)
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: [1].sort(1))


class Loud:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Loud.log.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f"L{self.n}"


for data in [[3, 1, 2], [1, 2, 3, 4], [4, 3, 2, 1], [2, 2, 1, 1, 3, 3], [5, 3, 3, 3, 1], list(range(5)) + list(range(5))]:
    Loud.log = []
    print(sorted([Loud(n) for n in data]), Loud.log)
seed = 12345
data = []
for i in range(300):
    seed = (seed * 1103515245 + 12345) % 2**31
    data.append(seed % 100)
data[50:120] = range(70)
data[200:260] = range(60, 0, -1)
Loud.log = []
result = [x.n for x in sorted(map(Loud, data))]
total = 0
for a, b in Loud.log:
    total = (total * 31 + a * 7 + b) % 1000000007
print(result == sorted(data), len(Loud.log), total)
l = [5, 2, 9]


def changing(x):
    l.append(1)
    return x


attempt(lambda: l.sort(key=changing))
print(l)


class Bad:
    def __lt__(self, other):
        raise KeyError("no order")


l = [3, Bad(), 1]
attempt(l.sort)
print(len(l))


def fails(x):
    raise ZeroDivisionError("key")


l = [1, 2]
attempt(lambda: l.sort(key=fails))
print(l)
big = [10**20, 5, -10**25, 3]
print(sorted(big), min(big), max(big), sorted([0.5, 10**20, -1]))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 1]]), sorted(["é", "z", "a", "𝒳"]))
x = [3, 1, 2]
print(x.sort(), x)
x.sort(reverse=True)
print(x)
print(min(3, 1, 2), max("b", "a"), min([4, 2, 8]), max(range(5)), min("hello"), min([], default="none"), max([], default=None))
print(min(["bb", "a"], key=len), max(3, -7, key=abs), max([1, 5, 5.0]), min([2, 2.0]), max([1], default=5))
for f in (min, max):
    attempt(f)
    attempt(f, [])
    attempt(f, 5)
    attempt(lambda: f(1, 2, default=3))
    attempt(lambda: f(1, "a"))
    attempt(lambda: f([1, "a"]))
    attempt(lambda: f([1], key=7))
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum(range(10), 100), sum([True, True]), sum([0.1] * 10))
print(sum([2**62, 2**62, 2**62]), sum([1e16, 1.0, -1e16]), sum([1, 2.5, 10**20]), sum([0.1, 0.2, 0.3, 10**30]), sum((1, 2), start=5))
print(sum([float("inf"), 1.0]), sum([-0.0]), sum([], -0.0), sum([1e308, 1e308]), sum([1, 2], 0.5), sum(x * x for x in range(4)))
attempt(sum, ["a", "b"], "")
attempt(sum, ["a"])
attempt(sum, 5)
attempt(lambda: sum([1], [2]))
attempt(sum)
print(any([0, 1]), any([]), all([]), all([1, 0]), any(x > 2 for x in range(5)), all(x < 5 for x in range(5)))
attempt(any, 5)
attempt(all, None)
