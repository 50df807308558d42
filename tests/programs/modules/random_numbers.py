"""The module random: the same seeds give CPython's numbers."""
import random
from random import Random, SystemRandom


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for seed in (0, 1, -7, 2**70, 0.25, "text", "", "Grüße", b"bytes", bytearray(b"array"), None):
    r = Random(seed)
    if seed is not None:
        print(repr(seed), r.random(), r.randrange(1000), r.getrandbits(70))
for seed in ("old", b"old", "", "é"):
    r = Random()
    r.seed(seed, version=1)
    print(r.random())
attempt(random.seed, [1])
attempt(Random, (1, 2))

random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 7), random.randrange(50, 5, -7))
print(random.choice("abcdef"), random.choices("abc", k=5), random.choices("abc", [5, 3, 1], k=6), random.choices([1, 2], cum_weights=[1, 9], k=4))
items = list(range(12))
random.shuffle(items)
print(items, random.sample(items, 4), random.sample(range(10**9), 6), random.sample("abcd", 4), random.sample(["x", "y"], counts=[3, 4], k=5))
print(random.uniform(1, 10), random.triangular(), random.triangular(1, 5, 2), random.triangular(3, 3), random.randbytes(5))
print(random.betavariate(2, 3), random.expovariate(2), random.expovariate(), random.gammavariate(2, 3), random.gammavariate(1, 2), random.gammavariate(0.5, 2))
print(random.gauss(), random.gauss(1, 2), random.gauss(mu=3), random.normalvariate(0, 1), random.lognormvariate(0, 0.5))
print(random.vonmisesvariate(1, 2), random.vonmisesvariate(1, 0), random.paretovariate(3), random.weibullvariate(1, 2))
print([random.binomialvariate(n, p) for n, p in ((1, 0.5), (10, 0.3), (100, 0.8), (1000, 0.4), (5, 0.0), (5, 1.0), (50, 0.01))])
print(random.getrandbits(0), random.getrandbits(31), random.randrange(2**100), random.randint(-(2**65), 2**65))

state = random.getstate()
first = [random.random(), random.gauss(), random.random()]
random.setstate(state)
print(first == [random.random(), random.gauss(), random.random()], state[0], len(state[1]), state[2])
attempt(random.setstate, (1, (), None))
attempt(random.choice, [])
attempt(random.randrange, 0)
attempt(random.randrange, 5, 5)
attempt(random.randrange, 5, 1, 2)
attempt(random.randrange, 1, 5, 0)
attempt(random.randrange, 5, step=2)
attempt(random.randrange, 2.5)
attempt(random.randint, 5, 1)
attempt(random.sample, {1, 2}, 1)
attempt(random.sample, [1], 2)
attempt(random.sample, [1, 2], 2, counts=[1])
attempt(random.sample, [1, 2], 1, counts=[0, 0])
attempt(random.choices, [1, 2], 2)
attempt(random.choices, [1, 2], [1])
attempt(random.choices, [1, 2], [0, 0])
attempt(random.choices, [1, 2], [1, 2], cum_weights=[1, 2])
attempt(random.choices, [], k=1)
attempt(random.getrandbits, -1)
attempt(random.gammavariate, 0, 1)
attempt(random.binomialvariate, -1)
attempt(random.binomialvariate, 2, 2)


class Counter(Random):
    """Another source of numbers."""

    def __init__(self):
        self.count = 0
        super().__init__(5)

    def random(self):
        self.count += 1
        return (self.count % 10) / 10


c = Counter()
print([c.random() for _ in range(3)], c.randrange(100), c.choice("abcdefghij"), c.shuffle([1, 2, 3]), c.count, c.getrandbits(8))


class Bits(Random):
    def getrandbits(self, k):
        return super().getrandbits(k) >> 1


b = Bits(3)
print([b.randrange(100) for _ in range(4)], b.random())
s = SystemRandom()
print(0 <= s.random() < 1, s.getrandbits(100).bit_length() <= 100, len(s.randbytes(7)), s.seed(1), s.choice([4]), 1 <= s.randint(1, 3) <= 3)
attempt(s.getstate)
attempt(s.getrandbits, -1)
print(random.Random.__module__, random.random.__name__, isinstance(random._inst, Random), 0 <= Random().random() < 1)
