"""Functions that call themselves and one another, early returns, and globals that change while calls are under way."""
import sys


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def power(base, exponent):
    if exponent == 0:
        return 1
    return base * power(base, exponent - 1)


def depth(tree):
    if tree is None:
        return 0
    return 1 + max(depth(tree[0]), depth(tree[1]))


def describe(x):
    if x is None:
        return "nothing"
    if x == 0:
        return "zero"
    return "one more than " + describe(x - 1)


print(fib(20), tak(8, 4, 0), ackermann(2, 9), is_even(100), is_odd(7), is_even(3))
print([fib(x) for x in (0, 1, 2, True, False)], fib(2.5))
print(power(3, 30), power(3, 50), power(2, 64), power(1.5, 3), power(7, 0))
print(depth(((None, None), (None, (None, (None, None))))), depth(None), describe(3), describe(None))
try:
    fib("a")
except TypeError as e:
    print(e)


# A function that is bound anew while its arguments are computed: the old one is called.
def outer(x):
    return ("old", x)


def rebind(x):
    global outer
    if x > 2:
        def outer(y):
            return ("new", y)
    return x


def call_with(x):
    return outer(rebind(x))


print([call_with(x) for x in (1, 2, 3, 4)])


def swap(n):
    global inc
    if n == 3:
        inc = twice
    return n


def twice(n):
    return 2 * n


def inc(n):
    return n + 1


def nested(n):
    total = 0
    for i in range(n):
        total = inc(inc(swap(i))) + total
    return total


print(nested(6))


def countdown(n):
    global countdown
    if n <= 0:
        return 0
    if n == 5:
        def countdown(n):
            return 100
    return 1 + countdown(n - 1)


print(countdown(10), countdown(10))


def doubled(n):
    if n < 1:
        return 0
    return 2 + doubled(n - 1)


def other(n):
    return -n


print(doubled(4))
doubled.__code__ = other.__code__
print(doubled(4))
module = sys.modules[__name__]


def counted(n):
    if n < 1:
        return 0
    if n == 3:
        module.counted = other
    return 1 + counted(n - 1)


print(counted(5), counted(5))


def removed(n):
    if n < 1:
        return 0
    if n == 2:
        del globals()["removed"]
    return 1 + removed(n - 1)


try:
    print(removed(5))
except NameError as e:
    print(e)


# Where it raises, each call has its line.
def fails(n):
    if n > 100:
        return n
    return 1 // (n - n) if n == 2 else fails(n - 1) + fails(n - 1)


try:
    fails(4)
except ZeroDivisionError as e:
    lines = []
    tb = e.__traceback__
    while tb is not None:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - fails.__code__.co_firstlineno))
        tb = tb.tb_next
    print(lines[1:])


def endless(n):
    if n < 0:
        return 0
    return endless(n + 1) + 1


for _ in range(2):
    try:
        endless(1)
    except RecursionError as e:
        print("RecursionError:", str(e)[:32])


# Ints that become large under way.
def doubling(n, x):
    if n == 0:
        return x
    return doubling(n - 1, x + x)


print(doubling(10, 1), doubling(62, 1), doubling(63, 1), doubling(70, 3), doubling(3, "ab"))


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right


def total(node):
    if node is None:
        return 0
    return node.value + total(node.left) + total(node.right)


print(total(Node(1, Node(2), Node(3, Node(4)))), total(Node(1.5, Node(2 ** 70))))
