def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = (1, 2, 3)
print(t, (), (1,), ((),), (1, (2, (3,))), t + (4,), t * 2, 2 * t, t[1], t[-1], t[1:], t[::-1], len(t))
print(t == (1, 2, 3), t < (1, 3), t > (), (1, 2) <= (1, 2), t != [1, 2, 3], 2 in t, t.count(1), t.index(3))
print(hash((1, 2)), hash(()), hash((1, "a") * 0), hash((-1, 0, 2**70)), hash((1.5, None is None)), hash(((1, 2), (3, 4))))
print(tuple("ab"), tuple([1, 2]), tuple(), tuple(t) is t, tuple({1: 2}), tuple(x for x in range(3)), (*t, *"z"))
attempt(lambda: t[3])
attempt(lambda: t["a"])
attempt(lambda: t + [1])
attempt(lambda: t * "a")
attempt(lambda: t.index(9))
attempt(lambda: hash(([],)))
attempt(tuple, 5)
attempt(tuple, 1, 2)
attempt(lambda: t < [1])


def assign():
    t[0] = 1


def delete():
    del t[0]


attempt(assign)
attempt(delete)
a, b = 1, 2
a, b = b, a
print(a, b)
(a, [b, c]), d = (1, (2, 3)), 4
print(a, b, c, d)
x, *y = "abc"
*z, w = (1,)
p, *q, r = [1, 2]
print(x, y, z, w, p, q, r)


def unpack2(v):
    a, b = v
    return a, b


def unpack3(v):
    a, b, c = v
    return a, b, c


def star(v):
    a, b, *c = v
    return a, b, c


def star2(v):
    a, *b, c, d = v
    return a, b, c, d


class Bad:
    def __iter__(self):
        return 5


class Raising:
    def __iter__(self):
        yield 1
        raise KeyError("inside")


for v in [(1, 2), [1, 2], "ab", {1: 2, 3: 4}, {5, 6}, range(2), (1,), [1, 2, 3], "", "abc", 5, None, 1.5, iter([1, 2]), (i for i in range(3)), Bad(), Raising(), [1, 2, 3, 4]]:
    attempt(unpack2, v)
    attempt(star, v)
    attempt(star2, v)
    attempt(unpack3, v)
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
d = {}
d["x"], d["y"] = 1, 2
print(d)
l = [0, 0]
i = 0
i, l[i] = 1, 9
print(i, l)
