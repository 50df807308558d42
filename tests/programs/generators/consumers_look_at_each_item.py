# set, frozenset, min and max look at each item of a generator expression before the next one is made.
def show(x):
    print("made", x)
    return x


class Item:
    def __init__(self, n):
        self.n = show(n)

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n

    def __gt__(self, other):
        print(self.n, ">", other.n)
        return self.n > other.n

    def __hash__(self):
        print("hash", self.n)
        return self.n % 2

    def __eq__(self, other):
        print(self.n, "==", other.n)
        return self.n == other.n


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def greatest(n):
    return max(Item(i) for i in range(n)).n


def least(n):
    return min(Item(i) for i in range(n)).n


def distinct(n):
    return len(set(Item(i % 3) for i in range(n)))


def frozen(n):
    return len(frozenset(Item(i % 3) for i in range(n)))


def unhashable(n):
    return set([show(i)] for i in range(n))


def incomparable(n):
    return max(show(i) if i != 1 else "text" for i in range(n))


def largest(numbers):
    return max(x for x in numbers), min(x for x in numbers)


for function in greatest, least, distinct, frozen, unhashable, incomparable:
    print(function.__name__)
    attempt(function, 4)
    attempt(function, 0)
for numbers in [2], [1, 2.5, 0], [2**62, 2**63, -2**70], [0.0, -0.0], [float("nan"), 1], [True, 1, 0], ["b", "a"], [1, None]:
    attempt(largest, numbers)


def scaled(k, numbers):
    return max(x * k for x in numbers), min(k - x for x in numbers), set(x + k for x in numbers)


attempt(scaled, 2, [1, 2])
attempt(scaled, 0.5, [3])


def collected(n):
    return max(i * 7 % n for i in range(n)), min((i, "text") for i in range(n)), set(i % 3 for i in range(n))


print(collected(400_000))
largest([])
