class R:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def raises():
    a = R("inner a")
    b = R("inner b")
    raise ValueError("x")


def passes():
    c = [R("outer")]
    raises()


try:
    passes()
except ValueError as error:
    print("handling", error)
print("handled")


def argument(a):
    return a.missing


try:
    argument(R("argument"))
except AttributeError:
    print("handling")
print("handled")


def rebinds():
    x = R("rebound")
    try:
        x.missing
    finally:
        x = None
        print("finally")


try:
    rebinds()
except AttributeError as error:
    kept = error
print("kept")
kept = None


def generator():
    x = R("in generator")
    yield 1
    raise KeyError(x.name)


try:
    for i in generator():
        print(i)
except KeyError as error:
    print("caught", error)
print("end of loop")


def chained():
    first = R("first")
    try:
        raise ValueError("first")
    except ValueError:
        second = R("second")
        raise TypeError("second")


try:
    chained()
except TypeError as error:
    print(repr(error.__context__))
print("end")


def recursive(n):
    r = R(n)
    if n == 0:
        raise ValueError
    recursive(n - 1)


try:
    recursive(3)
except ValueError:
    print("caught")
print("end")
