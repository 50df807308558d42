def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(range(5), range(1, 5), range(0, 10, 3), range(5, 0, -2), range(0), list(range(5, 0, -2)), len(range(0, 10, 3)))
for r in [range(0), range(5), range(2, 20, 3), range(20, 2, -4), range(-5, 5), range(10**20, 10**20 + 5, 2), range(0, -10**20, -10**19)]:
    print(r, len(r), bool(r), list(r), list(reversed(r)), r[0:2], r[::-1], r[1:], hash(r) == hash(r), r == range(5), r.start, r.stop, r.step)
r = range(10, 100, 7)
print(r[0], r[-1], r[3], r[True], 17 in r, 18 in r, 17.0 in r, "a" in r, r.index(24), r.count(24), r.count(25), r.count("x"))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1) == [0], hash(range(3)), hash(range(0)), hash(range(1, 2)))
attempt(range)
attempt(range, 1, 2, 3, 4)
attempt(range, 1, 2, 0)
attempt(range, 1.5)
attempt(range, "a")
attempt(lambda: r[100])
attempt(lambda: r[-100])
attempt(lambda: r[10**30])
attempt(lambda: r["a"])
attempt(lambda: r[::0])
attempt(lambda: r.index(11))
attempt(lambda: r.index("a"))
attempt(lambda: range(1) < range(2))
attempt(lambda: range(1) + range(2))
attempt(lambda: len(range(10**30)))
attempt(lambda: range(10**30)[10**29])
attempt(lambda: range(10**30)[5:10**29:10**28])
attempt(lambda: 10**29 in range(10**30))
attempt(lambda: range(0, 10**30, 3).index(3 * 10**20))
it = iter(range(3))
print(next(it), list(it), next(it, None), iter(range(3)).__length_hint__(), type(it).__name__, type(iter(range(10**30))).__name__)
print(sum(range(101)), max(range(3, 9)), [x for x in range(2**47 - 2, 2**47 + 2)], list(range(-2**63, -2**63 + 2)), list(range(2**63 - 2, 2**63 + 1)))
print(list(range(0, 10**20, 10**19)), range(3, -1, -1)[::2], list(range(True, 3)), [*range(3)], tuple(range(2)))


class Index:
    def __index__(self):
        return 3


print(range(Index()), list(range(1, Index())))
i = 99
for i in range(0):
    pass
print(i)
for i in range(3):
    i = 10
print(i)
