def both(a, b):
    return a + b, a - b


def swap(a, b):
    return b, a


def triple(x):
    return x, x * 0.5, "t"


def main(n):
    s = 0
    for i in range(n):
        x, y = both(i, 3)
        s += x * y
    f = 0.0
    for i in range(n):
        a, b = swap(i, 2.5)
        f += a * b
        k, h, t = triple(i)
        f += h
        if t != "t":
            print(k)
    both_ = both(1, 2)
    (p, q), r = both_, both(*both_)
    return s, f, p, q, r


print(main(1000))
print(main(10))
x, y = both(2**62, 2**62)
print(x, y)
try:
    x, y = both(1, "a")
except TypeError as e:
    print(e)
try:
    x, y, z = both(1, 2)
except ValueError as e:
    print(e)


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def pair(a, b):
    return a, b


def swapped(n):
    first, second = pair(Named("first"), Named("second"))
    for i in range(n):
        first, second = pair(second, first)
        low, high = both(i, i)
    return first.name, second.name, low, high


print(swapped(3))
