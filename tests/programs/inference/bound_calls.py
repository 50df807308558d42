# Arguments that are computed between the lookup of a method and its call.
import traceback

scale = 3


class A:
    def __init__(self, v):
        self.v = v

    def add(self, x, y):
        return self.v + x * y

    def put(self, x):
        self.v = x
        return self


class B(A):
    def add(self, x, y):
        return self.v - x


def change(i):
    if i == 3:
        A.add = lambda self, x, y: "patched"
    return i


def run(items, n):
    out = []
    for i in range(n):
        for a in items:
            out.append(a.add(a.v + i, scale * 2))
            a.put(items[0].v + 1)
            out.append(a.add(change(i), a.v))
    return out


def outer(n):
    k = n + 1

    def inner(a):
        return a.add(k, a.v * k) + a.add(scale, k)

    return inner(A(n)), k


print(run([A(1), B(2)], 3))
print(outer(5))
scale = 2**62
print(run([A(1), B(2)], 2))
scale = 1.5
print(run([A(1), B(2)], 2), outer(2))
scale = None
try:
    run([A(1)], 1)
except TypeError:
    traceback.print_exc()
scale = 2
a = A(1)
a.add = lambda x, y: ("own", x, y)
print(run([a, A(2)], 2))
try:
    run([A(1), 5], 1)
except AttributeError:
    traceback.print_exc()
try:
    run([A(1), A("x")], 1)
except TypeError:
    traceback.print_exc()
print(run([A(1), B(2)], 5))
del scale
try:
    run([B(1)], 1)
except NameError as e:
    print(e)
