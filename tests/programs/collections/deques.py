from _collections import deque


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend("ab")
d.extendleft([7, 8])
print(d, len(d), d[0], d[-1], d[3], 4 in d, "z" in d, list(reversed(d)), bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.rotate(2)
print(d)
d.rotate(-1)
d.rotate()
d.rotate(100)
print(d, d.index(2), d.count("a"))
d.insert(1, "i")
d.insert(-1, "j")
d.insert(100, "k")
d.remove("i")
d.reverse()
d[1] = "set"
del d[2]
print(d, d.copy() == d, d + deque([1]), d * 2 == d + d, deque([1]) < deque([2]), deque([1]) == [1])
b = deque(range(5), maxlen=3)
b.append(5)
b.appendleft(1)
b.extend([8, 9])
print(b, b.maxlen, d.maxlen, b.copy(), b + deque([1]), deque([1, 2], 2) * 2)
e = deque([1])
f = e
e += [2, 3]
e *= 2
print(e, e is f)
e.extend(e)
print(e)
e.clear()
print(e, list(e), deque(), deque("abc"), deque(maxlen=2))
attempt(e.pop)
attempt(e.popleft)
attempt(lambda: deque([1])[3])
attempt(lambda: deque([1])["a"])
attempt(lambda: deque([1])[0:1])
attempt(lambda: deque([1]).remove(3))
attempt(lambda: deque([1]).index(3))
attempt(lambda: deque([1], 1).insert(0, 2))
attempt(lambda: deque([1]) + [1])
attempt(lambda: deque([1]) * "a")
attempt(lambda: hash(deque()))
attempt(deque, 1)
attempt(deque, [1], -1)
attempt(deque, [1], "a")
attempt(deque, [1], 2, 3)
attempt(lambda: deque([1], foo=2))
attempt(lambda: deque([1], iterable=2))
attempt(lambda: deque([1, 2, 3]).rotate("a"))


def mutate():
    q = deque([1, 2])
    for x in q:
        q.append(3)


attempt(mutate)
q = deque()
total = 0
for i in range(1000):
    q.append(i)
    if i % 3 == 0:
        total += q.popleft()
print(len(q), total, q[0], q[-1], sum(q))
r = deque([1])
r.append(r)
print(r)
r.clear()
print(sorted(deque([3, 1, 2])), max(deque([1, 5])), [x for x in deque("xy")], dict(deque([(1, 2)])))


class Sub(deque):
    pass


s = Sub([1, 2], maxlen=5)
s.note = "n"
print(s, s.note, type(s.copy()).__name__, isinstance(s, deque))
a, *rest = deque([1, 2, 3])
print(a, rest)
