# Generators consumed by the loop that calls them: every way out of the loop, errors inside, names rebound, finally blocks.
def count(n):
    for i in range(n):
        yield i


def pairs(a, b):
    for x in a:
        for y in b:
            if x != y:
                yield x, y
    yield "last", None


def several(n):
    yield 1
    if n > 2:
        yield 2.5
    yield "three"
    return 99


def empty():
    return
    yield


def failing(n):
    for i in range(n):
        if i == 3:
            raise ValueError(f"at {i}")
        yield 10 // (i - 5)


def stopping():
    yield 1
    raise StopIteration("early")


def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


def guarded(n):
    for i in range(n):
        try:
            if i % 2:
                raise KeyError(i)
        except KeyError:
            continue
        yield i


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def doubled(n):
    for x in count(n):
        yield x * 2


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def holding():
    kept = Noisy("kept")
    for i in range(3):
        yield i
    print("end of holding")


def total(n):
    s = 0
    for x in count(n):
        s += x
    return s


def first(limit):
    for x in fib():
        if x > limit:
            return x


def use():
    out = []
    for x, y in pairs("ab", "bc"):
        out.append(x)
    for item in several(3):
        out.append(item)
    for item in several(1):
        out.append(item)
    else:
        out.append("else")
    for item in empty():
        out.append("never")
    for item in closing():
        out.append(item)
        break
    for item in guarded(6):
        if item == 2:
            continue
        out.append(item)
    for x in doubled(3):
        for y in doubled(x):
            out.append((x, y))
    return out


def catches(n):
    s = 0
    try:
        for x in failing(n):
            s += x
    except ValueError as error:
        return s, str(error), error.__traceback__.tb_next.tb_frame.f_code.co_name, error.__traceback__.tb_next.tb_lineno
    except ZeroDivisionError as error:
        return "zero"
    return s


def stops():
    try:
        for x in stopping():
            pass
    except RuntimeError as error:
        return repr(error), repr(error.__cause__)


def holds():
    for i in holding():
        print(i)
        if i == 1:
            break
    print("after")
    for i in holding():
        pass
    print("done")


def raises_in_body():
    try:
        for i in holding():
            raise OSError("body")
    except OSError as error:
        print("caught", error)


def mixed(n):
    s = 0
    for x in several(n):
        try:
            s += x
        except TypeError:
            s = str(s) + str(x)
    return s


def big():
    last = 0
    for i, x in zip(range(200), fib()):
        last = x
    s = 0
    for x in fib():
        s += x
        if x > 2**70:
            return last, s


print(total(10), total(100000), first(1000), first(10**30))
print(use())
print(catches(3), catches(9), stops())
holds()
raises_in_body()
print(mixed(1), mixed(3), big())
saved = count


def count(n):
    yield from (n, n + 1)


print(total(5), [x for x in doubled(3)])
count = lambda n: [7] * n
print(total(5), list(doubled(2)))
count = saved
print(total(5))
del count
try:
    total(3)
except NameError as error:
    print(error)


def deep(n):
    for x in failing(n):
        print(x)


globals()["fib"] = lambda: iter([5, 2000])
print(first(1000), first(5000))
globals()["several"] = lambda n: "text"
print(mixed(1))
try:
    deep(5)
except ValueError as error:
    at = error.__traceback__
    while at:
        print(at.tb_frame.f_code.co_name, at.tb_lineno)
        at = at.tb_next
