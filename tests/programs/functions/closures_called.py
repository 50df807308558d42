"""Nested functions that are only called: they become part of the function that makes them, with its variables and its tracebacks."""
import traceback


def accumulate(n):
    total = 0

    def add(x):
        nonlocal total
        total += x

    for i in range(n):
        add(i)
    return total


def several(n):
    low = high = 0

    def note(x, *, factor=2, offset=(1, 2)):
        nonlocal low, high
        if x % factor:
            low -= x
            return low
        high += x + offset[1]
        return high

    out = [note(i) for i in range(n)]
    out.append(note(7, factor=7))
    out.append(note(factor=3, x=10))
    return out, low, high


def chained(xs):
    seen = []

    def visit(x):
        seen.append(x)
        return helper(x) + 1

    def helper(x):
        return x * scale

    scale = 3
    return sum(visit(x) for x in xs), seen


def unbound(flag):
    def show():
        return late
    try:
        show()
    except NameError as error:
        print(type(error).__name__, error)
    if flag:
        late = 5
    try:
        return show()
    except NameError as error:
        print(type(error).__name__, error)
    late = 6
    return show()


def deleted():
    x = 1

    def get():
        return x

    def drop():
        nonlocal x
        del x

    print(get())
    drop()
    try:
        print(get())
    except NameError as error:
        print(error)
    try:
        drop()
    except NameError as error:
        print(error)
    x = 2
    return get()


def fails(xs):
    def divide(x):
        return 10 // x

    def outer(x):
        return divide(x) + 1

    total = 0
    for x in xs:
        total += outer(x)
    return total


def handles(xs):
    errors = []

    def step(x):
        try:
            if x < 0:
                raise ValueError(x)
            return 12 // x
        except ZeroDivisionError as error:
            errors.append(str(error))
            return None
        finally:
            errors.append(x)

    out = []
    for x in xs:
        try:
            out.append(step(x))
        except ValueError as error:
            out.append(repr(error))
    return out, errors


def reraises():
    def inner():
        try:
            raise KeyError("k")
        except KeyError as error:
            raise RuntimeError("r") from error
    try:
        inner()
    except RuntimeError as error:
        return repr(error), repr(error.__cause__), repr(error.__context__)


def contexts():
    def clean():
        raise TypeError("while cleaning")
    try:
        try:
            {}["a"]
        except KeyError:
            clean()
    except TypeError as error:
        return repr(error.__context__)


def lambdas(n):
    total = 0
    for k in range(n):
        g = lambda x, d=k: x * k + d
        total += g(k + 1) + g(2, 3)
    return total


def generator(n):
    count = 0

    def bump():
        nonlocal count
        count += 1
        return count

    for i in range(n):
        yield bump()
        yield bump() * 10


def conditional(flag):
    if flag:
        def f(x):
            return x + 1
    else:
        def f(x):
            return x - 1
    return f(10)


def rebinds(x):
    def change(x, y=1):
        x = x + y
        y = x * 2
        return x, y
    return change(x), x


def wrong(n):
    def two(a, b):
        return a + b
    try:
        if n == 1:
            two(1)
        elif n == 2:
            two(1, 2, 3)
        elif n == 3:
            two(1, a=2)
        elif n == 4:
            two(1, c=2)
    except TypeError as error:
        print(error)


class Box:
    scale = 4

    def run(self, xs):
        def area(x):
            return x * self.scale + (super(Box, self).__init__() is None) if x else 0
        return [area(x) for x in xs]

    def describe(self):
        def name():
            return __class__.__name__
        return name()


def nested(depth):
    def a(x):
        def b(y):
            def c(z):
                return x + y + z + depth
            return c(1) + c(2)
        return b(3) * 2
    return a(4)


def escapes(n):
    kept = []

    def f(x):
        return x + n

    kept.append(f)
    return f(1) + kept[0](2)


def recursive(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)


def mutual(n):
    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)
    return even(n), odd(n)


def grows(n):
    big = 1

    def double():
        nonlocal big
        big = big * 3
        return big
    for _ in range(n):
        double()
    return big


def changes_kind():
    value = 1

    def set_to(x):
        nonlocal value
        old, value = value, x
        return old
    return [set_to("a"), set_to(2.5), set_to(None), set_to([1]), value]


print(accumulate(100), accumulate(0))
print(several(6))
print(chained([1, 2, 3]))
print(unbound(True), unbound(False))
print(deleted())
print(fails([1, 2, 5]))
print(handles([3, 0, -1, 4]))
print(reraises())
print(contexts())
print(lambdas(5))
print(list(generator(3)))
print(conditional(True), conditional(False))
print(rebinds(5))
for n in range(1, 5):
    wrong(n)
print(Box().run([1, 0, 2]), Box().describe())
print(nested(5))
print(escapes(3))
print(recursive(10), mutual(7))
print(grows(60))
print(changes_kind())
for call in [lambda: fails([1, 0]), lambda: fails(["x"]), lambda: contexts(), lambda: nested("a")]:
    try:
        call()
    except Exception as error:
        print(repr(error), [(entry.name, entry.lineno, entry.colno, entry.end_colno) for entry in traceback.extract_tb(error.__traceback__)])
