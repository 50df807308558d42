from itertools import *


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(list(chain("ab", [1, 2], ())), list(chain()), list(chain.from_iterable([[1], "x"])), list(islice(count(5), 3)), list(islice(count(1, 0.5), 3)), list(islice(count(10, -3), 4)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat(1, 3)), list(islice(repeat("x"), 2)), count(3), count(1, 2), count(1.5), repeat(2), repeat(2, 3))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, None, 2)), list(islice("abcdefg", 1, 6, 3)), list(islice([1], 5, 10)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), list(it))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(zip_longest("abc", [1])), list(zip_longest([1], [], fillvalue="-")), list(zip_longest()), list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)), list(batched([], 2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=1)), list(accumulate("abc")), list(accumulate([1, 2, 3], lambda a, b: a * b)))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], [k for k, g in groupby([1, 1, 2])], list(groupby([])))
groups = list(groupby("aab"))
print([list(g) for k, g in groups])
print(list(product([1, 2], "ab")), list(product([0, 1], repeat=2)), list(product()), list(product([1], [])), list(product("ab", repeat=0)), len(list(product(range(3), repeat=4))))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([1, 2], 0)), list(permutations([1], 2)), list(permutations([])))
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations([1, 2], 3)), list(combinations([1], 0)), list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement([], 0)))
print(len(list(permutations(range(6)))), len(list(combinations(range(10), 4))), sum(a * b for a, b in combinations(range(8), 2)), list(permutations(range(4), 3))[::7])
a, b, c = tee(range(130), 3)
print(next(a), next(a), next(b), list(a)[-2:], sum(b), list(islice(c, 3)), sum(c))
x, y = tee(iter("ab"))
z, w = tee(x)
print(list(x), list(y), list(z), list(w), tee([], 0))
for bad in [
    lambda: count("a"), lambda: count(1, 2, 3), lambda: cycle(1), lambda: cycle(), lambda: repeat(), lambda: repeat(1, times="a"), lambda: repeat(1, 2, 3),
    lambda: islice([1], -1), lambda: islice([1]), lambda: islice([1], "a"), lambda: islice([1], 1, 2, 0), lambda: islice([1], 1, 2, 3, 4), lambda: islice(1, 2), lambda: islice([1], -1, 2),
    lambda: list(chain(1)), lambda: list(chain.from_iterable(1)), lambda: chain(a=1), lambda: product([1], repeat=-1), lambda: product([1], repeat="a"), lambda: product([1], foo=2), lambda: product(1),
    lambda: permutations([1], -1), lambda: permutations([1], "a"), lambda: permutations(), lambda: combinations([1]), lambda: combinations([1], -1), lambda: combinations_with_replacement([1], -1),
    lambda: accumulate(1), lambda: accumulate([1], 1, 2), lambda: list(accumulate([1, "a"])), lambda: groupby(), lambda: list(groupby([1], 1)), lambda: starmap(1), lambda: list(starmap(pow, [1])), lambda: starmap(pow, 1),
    lambda: takewhile(1, 2), lambda: dropwhile(1), lambda: filterfalse(None, 1), lambda: compress([1]), lambda: zip_longest(1), lambda: zip_longest([1], foo=3), lambda: tee(1), lambda: tee([1], -1), lambda: tee([1], "a"),
    lambda: pairwise(1), lambda: list(batched("abc", 0)), lambda: list(batched("abc", 2, strict=True)), lambda: batched("a"), lambda: list(takewhile(lambda x: 1 / x, [1, 0])), lambda: next(count(1).missing),
]:
    attempt(bad)
print(list(map(lambda p: p[0] + p[1], zip(count(), "abc".replace("a", "d") and [1, 2]))), next(islice(count(2**47 - 2), 3, None)), list(islice(count(2**63), 2)))


def primes():
    numbers = count(2)
    while True:
        p = next(numbers)
        yield p
        numbers = filter(lambda n, p=p: n % p, numbers)


print(list(islice(primes(), 12)), sum(takewhile(lambda n: n < 50, (x * x for x in count()))))
