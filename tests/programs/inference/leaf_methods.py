# Small methods and functions become part of their callers; what goes wrong in them has the traceback of a call.
import traceback


class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, o):
        return V(self.x + o.x, self.y + o.y)

    def dot(self, o):
        return self.x * o.x + self.y * o.y

    def first(self):
        return self.x

    def me(self):
        return self

    def ratio(self):
        return self.x / self.y


def twice(n):
    return n * 2


def run(n, d):
    acc = V(0, 0)
    total = 0
    for i in range(n):
        acc = acc.add(d)
        total += acc.dot(d) + twice(acc.first()) + acc.me().y
    return total, vars(acc)


print(run(5, V(1, 2)))
print(run(5, V(2**61, 1)))
print(run(3, V(1.5, 2)))
for bad in V("a", "b"), V(None, 1), 3, V([1], [2]):
    try:
        print(run(2, bad))
    except Exception:
        traceback.print_exc()


def ratios(items):
    return [item.ratio() for item in items]


print(ratios([V(1, 2), V(3, 4)]))
try:
    ratios([V(1, 2), V(3, 0)])
except ZeroDivisionError:
    traceback.print_exc()
v = V(1, 2)
del v.x
try:
    ratios([v])
except AttributeError:
    traceback.print_exc()
Kept = V


def again(a, b):
    return a.add(b)


V = lambda x, y: ("pair", x, y)
print(again(Kept(1, 2), Kept(3, 4)))
del V
try:
    again(Kept(1, 2), Kept(3, 4))
except NameError as e:
    print(e, [frame.name for frame in traceback.extract_tb(e.__traceback__)])
