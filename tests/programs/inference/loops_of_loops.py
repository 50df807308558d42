# Loops over dicts, and over enumerate, zip and range of one another, make no iterators; what they meet on the way is as ever.
import collections


def items(d):
    s = 0
    for k, v in d.items():
        s += k * v
    return s


def keys(d):
    s = 0
    for k in d:
        s += k
    for k in d.keys():
        s += k
    return s


def values(d):
    s = 0
    for v in d.values():
        s += v
    return s


def numbered(d, first=0):
    out = []
    for i, (k, v) in enumerate(d.items(), first):
        out.append((i, k, v))
    for i, k in enumerate(d):
        out.append((i, k))
    return out


def pairs(a, b):
    s = 0
    for i, (x, y) in enumerate(zip(a, b)):
        s += i * x - y
    for i, p in enumerate(zip(a, b), 10):
        s += i * p[0] + p[-1]
    for p in zip(a, b):
        s += p[1]
    return s


def ranges(a):
    s = 0
    for i, x in zip(range(len(a)), a):
        s += i * x
    for x, i in zip(a, range(10, 0, -3)):
        s += i * x
    for i, j in enumerate(range(5, 9)):
        s += i * j
    for (i, j), k in zip(zip(range(3), range(100)), a):
        s += i + j * k
    for i, (x, (y, z)) in enumerate(zip(a, enumerate(reversed(a)))):
        s += i * x + y * z
    return s


def whole(a, b):
    out = []
    for i, p in enumerate(zip(a, b)):
        out.append(p)
    for p in enumerate(a):
        out.append(p)
    return out


def grows(d):
    n = 0
    try:
        for k, v in d.items():
            n += v
            if n > 3:
                d[100 + n] = 1
    except RuntimeError as e:
        return n, str(e), len(d)
    return n


def shrinks(d):
    seen = []
    try:
        for k in d:
            seen.append(k)
            if k == 2:
                del d[k]
    except RuntimeError as e:
        return seen, str(e)
    return seen


def replaces(d):
    seen = []
    try:
        for k in d:
            seen.append(k)
            del d[k]
            d[k + 10] = 0
    except RuntimeError as e:
        return seen, str(e)
    return seen


def changes_values(d):
    for k, v in d.items():
        d[k] = v + 1
    return d


def last_grows(d):
    out = []
    try:
        for i, (k, v) in enumerate(zip(d.items(), range(5))):
            out.append((i, k, v))
            if i == 1:
                d["new"] = 1
    except RuntimeError as e:
        out.append(str(e))
    return out


def big(d, a):
    s = 0
    for k, v in d.items():
        s += v
    for i, (x, y) in enumerate(zip(a, d.values())):
        s += i * x * y
    return s


def early(d, stop):
    for i, (k, v) in enumerate(d.items()):
        if k == stop:
            break
    else:
        return "all", i
    return i, k, v


def raises(d):
    try:
        for k, v in d.items():
            10 // v
    except ZeroDivisionError:
        return k
    return None


def squares(d):
    for k, v in d.items():
        yield k * v


class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def lives(d):
    for k, v in d.items():
        print(k, v.n)
        d[k] = None
        print("after")


def named():
    zip = lambda *a: [("mine", 0)]
    for a, b in zip([1], [2]):
        print(a, b)


def run():
    d = {i: i + 1 for i in range(6)}
    print(items(d), keys(d), values(d), items({}), keys({}), values({}))
    print(numbered({"a": 1, "b": 2}), numbered({1: 2}, 5), numbered({}))
    print(pairs([1, 2, 3], [4, 5, 6]), pairs([1, 2], [3]), pairs([], [1]))
    print(ranges([1, 2, 3, 4]), ranges([]), ranges([7]))
    print(whole([1, 2], "ab"))
    print(grows({1: 1, 2: 2, 3: 3}), grows({1: 1}), shrinks({1: 1, 2: 2, 3: 3}), shrinks({1: 1, 2: 2}), replaces({1: 1, 2: 2}))
    print(changes_values({1: 1, 2: 2}), last_grows({"a": 1, "b": 2, "c": 3}))
    print(big({1: 2**62, 2: 2**62, 3: 5}, [1, 2, 3]), big({1: 0.5, 2: 1}, [1, 2]), big({1: 2**40, 2: 3}, [2**40, 1]))
    print(early({1: 2, 3: 4}, 3), early({1: 2}, 9), raises({1: 1, 2: 0}), raises({1: 1}))
    print(sum(squares({1: 2, 3: 4})), list(squares({})))
    print(items(collections.OrderedDict([(1, 2)])), items(collections.defaultdict(int, {3: 4})), items(collections.Counter([5, 5])), keys(collections.ChainMap({1: 2}, {3: 4})))
    deleted = {i: i for i in range(9)}
    for k in range(5):
        del deleted[k]
    print(items(deleted), keys(deleted), numbered(deleted)[:2])
    lives({"x": Loud(1), "y": Loud(2)})
    named()


run()


class Odd(dict):
    def items(self):
        return [(1, 1)]

    def __iter__(self):
        return iter([9])


print(items(Odd({5: 5})), keys.__name__, [k for k in Odd({5: 5})])
try:
    items([1])
except AttributeError as e:
    print(e)
try:
    for a, b in enumerate(5):
        pass
except TypeError as e:
    print(e)
try:
    for a, b in zip([1], 5):
        pass
except TypeError as e:
    print(e)
