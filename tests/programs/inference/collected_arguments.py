# *args keeps what each argument is, also when it is handed on with others.


def call(function, *args):
    return function(1, *args)


def apply(function, *args, **names):
    return function(*args, **names)


def sums(first, ints, floats, text):
    total = first
    for n in ints:
        total += n
    mean = 0.0
    for x in floats:
        mean += x
    return total, mean, text.upper()


print(call(sums, [1, 2, 3], [0.5, 1.5], "abc"))
print(apply(sums, 1, [4], [2.5], text="x"))
try:
    call(sums, [1, 2])
except TypeError as error:
    print(error)


def largest(*args):
    best = args[0]
    for arg in args:
        if arg > best:
            best = arg
    return best, len(args)


print(largest(3), largest(1, 5, 2), largest("b", "a"), largest(2.5, 1))


def pair(*args):
    a, b = args
    return a + b


print(pair(1, 2), pair("a", "b"), pair([1], [2]))
try:
    pair(1, 2, 3)
except ValueError as error:
    print(error)


def rotate(*args):
    return second(*args[1:], args[0])


def second(*args):
    return args[1], args[-1], args


print(rotate(1, "two", 3.0), rotate(1, 2))


def each(function, groups):
    result = []
    for group in groups:
        result.append(function(*[x for x in group], *group))
    return result


print(each(lambda *xs: sum(xs), [[1, 2], [3.5], []]))


class Base:
    def __init__(self, *args):
        self.args = args

    def run(self, function):
        return function(*self.args, *self.args)


class Derived(Base):
    def __init__(self, first, *rest):
        super().__init__(first, *rest)


print(Derived(1, 2).run(lambda a, b, c, d: a * b + c * d), Derived("x").run(lambda a, b: a + b))


def broken():
    yield 1
    raise KeyError("broken")


try:
    call(sums, *broken())
except KeyError as error:
    print("raised", error)
lists = [1, 2]
print(largest(*lists, *lists, 9), call(lambda *xs: xs, *lists, *"ab"), apply(largest, *tuple(n for n in lists)))


def mixed(*args):
    total = 0
    for arg in args:
        if isinstance(arg, int):
            total += arg
        else:
            total += len(arg)
    return total


print(mixed(1, "abc", [1, 2]), mixed("ab", 5, {1}), mixed(2**70, "x", ()))
