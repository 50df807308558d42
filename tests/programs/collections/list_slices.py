def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


l = list(range(10))
for s in [
    slice(None), slice(2, 5), slice(-3, None), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2),
    slice(100, -100, -3), slice(5, 2), slice(-100, 100, 4), slice(None, -1), slice(3, None, -1), slice(10**30),
    slice(-10**30, 10**30, 10**30), slice(None, None, -10**30), slice(True, 5),
]:
    print(s, l[s], tuple(l)[s], "0123456789"[s], range(10)[s], s.indices(10))
attempt(lambda: l[::0])
attempt(lambda: l["a":])
attempt(lambda: l[:1.5])
attempt(lambda: slice(0, 1, 0).indices(3))
attempt(lambda: slice(1).indices(-1))
attempt(lambda: slice(1, 2, 3) == slice(1, 2, 3))
attempt(lambda: slice(1, 2) < slice(1, 3))
attempt(lambda: hash(slice(1, 2)) == hash(slice(1, 2)))
attempt(lambda: slice(1, "a", None))
attempt(lambda: (slice(5).start, slice(5).stop, slice(1, 2, 3).step))


def assign(s, v):
    x = list(range(6))
    x[s] = v
    return x


for s, v in [
    (slice(1, 3), "abc"), (slice(1, 1), [9, 9]), (slice(None), []), (slice(4, 2), [7]), (slice(0, 3), (x * x for x in range(2))),
    (slice(None, None, 2), "xyz"), (slice(None, None, 2), "xy"), (slice(None, None, -1), range(6)), (slice(5, None, -2), [1, 2, 3]),
    (slice(0, 2), 5), (slice(0, None, 2), 5), (slice(-2, None), [0]), (slice(10, 20), [1]), (slice(3, 3, 2), []), (slice(3, 3, 2), [1]),
]:
    attempt(assign, s, v)


def remove(s):
    x = list(range(8))
    del x[s]
    return x


for s in [slice(None), slice(2, 4), slice(None, None, 2), slice(None, None, -3), slice(6, 1, -2), slice(5, 2), slice(-2, None), slice(1, 7, 5)]:
    attempt(remove, s)
x = [1, 2, 3]
x[1:2] = x
print(x)
x[::-1] = x
print(x)
x[:] = x
print(x)
x[len(x):] = [x[0]]
print(x)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(l[Index(2)], l[Index(1):Index(4)], l[Index(-1)])


class Shrinking:
    def __init__(self, target):
        self.target = target

    def __iter__(self):
        del self.target[2:]
        return iter([7, 8])


y = list(range(6))
y[3:5] = Shrinking(y)
print(y)
