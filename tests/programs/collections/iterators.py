def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate(start=2, iterable=[7])), list(enumerate([1], 10**30)))
print(list(zip()), list(zip([1, 2], "ab")), list(zip([1, 2, 3], "ab", (True,))), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", [1, 2])))
print(list(map(len, ["a", "bb"])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(str, [])), list(map(max, [1, 5], [3, 2], [0, 9])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x % 2, range(6))), list(filter(bool, [[], [0]])))
print(list(reversed([1, 2])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})))
for bad in [
    lambda: enumerate(), lambda: enumerate(1), lambda: enumerate([1], "a"), lambda: enumerate([1], foo=1), lambda: enumerate(1, 2, 3),
    lambda: zip(1), lambda: zip([], 1), lambda: zip([1], foo=2), lambda: zip(strict=1, x=2), lambda: map(), lambda: map(1), lambda: map(None, 5),
    lambda: list(map(5, [1])), lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: reversed(5), lambda: reversed({1}),
    lambda: reversed(), lambda: iter(5), lambda: iter(5, 6), lambda: next(5), lambda: next([]), lambda: next(iter([])), lambda: len(5), lambda: len(iter([])),
    lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([1, 2], "ab", strict=True)),
]:
    attempt(bad)
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "done"), list(it))
values = iter([5, 6, 7, 0, 8])
print(list(iter(lambda: next(values), 0)), list(values))


class Seq:
    def __getitem__(self, i):
        if i < 3:
            return i * 10
        raise IndexError

    def __len__(self):
        return 3


print(list(Seq()), 20 in Seq(), list(reversed(Seq())), tuple(Seq()), [*Seq()], list(zip(Seq(), Seq())))


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Count(3)), sum(Count(4)), max(Count(3)), sorted(Count(3)), 2 in Count(5), list(map(str, Count(2))), dict(enumerate(Count(2))))
a, b, c = Count(3)
print(a, b, c, [*Count(2)], {*Count(2)}, list(zip(Count(2), Count(5))))


class NotIterator:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


attempt(iter, NotIterator())
attempt(list, NoIter())
attempt(lambda: [x for x in NotIterator()])
attempt(lambda: 1 in 5)


def stops(x):
    if x == 2:
        raise StopIteration
    return x


print(list(map(stops, [1, 2, 3])), list(filter(stops, [1, 2, 3])))
l = [1, 2, 3]
for x in l:
    if x < 3:
        l.append(x + 10)
    if len(l) > 8:
        break
print(l)
l = [1, 2, 3, 4]
for x in l:
    l.remove(x)
print(l)
it = iter(l)
l.clear()
print(list(it), it.__length_hint__(), iter([1, 2]).__length_hint__(), iter("abc").__length_hint__(), reversed([1, 2]).__length_hint__())
print(type(iter([])).__name__, type(iter(())).__name__, type(iter("a")).__name__, type(iter("é")).__name__, type(iter(set())).__name__, type(reversed([])).__name__, type(reversed("a")).__name__, type(iter(Seq())).__name__, type(iter(int, 1)).__name__)
e = enumerate("xyz")
print(next(e), e is iter(e), list(e))
pairs = list(zip("ab", [1, 2]))
kept = []
for p in zip("ab", [1, 2]):
    kept.append(p)
for p in enumerate("ab"):
    kept.append(p)
print(pairs, kept)
z = zip([1, 2], [3])
print(next(z), next(z, "end"), next(z, "end"))
print("".join(map(chr, range(97, 100))), list(map(int, "123")), [*map(abs, (-1, 2))], len(list(filter(str.isdigit, "a1b2"))))
