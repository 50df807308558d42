"""What nested functions share lives as long as the traceback of an exception that left them."""


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def leaves():
    x = Noted("x of leaves")

    def inner():
        y = Noted("y of inner")
        print(x.name, y.name)
        raise ValueError("v")
    inner()


def through():
    x = Noted("x of through")

    def inner():
        raise KeyError(x.name)
    return inner


def rebinds():
    x = Noted("rebinds 1")
    kept = None

    def inner():
        raise ValueError(x.name)
    try:
        inner()
    except ValueError as error:
        kept = error
    x = Noted("rebinds 2")
    print("rebound")
    kept = None
    print("end")


def generator():
    x = Noted("x of generator")

    def inner():
        raise ValueError(x.name)
    yield 1
    inner()


def parameter(p):
    def inner():
        raise ValueError(p.name)
    inner()


def after(n):
    def inner():
        return 1 // n.value
    n = Noted("n")
    n.value = 0
    try:
        inner()
    except ZeroDivisionError as error:
        n = None
        print("n is None")
        return error


def keeps_error(call):
    print("--", call.__name__)
    try:
        call()
    except Exception as error:
        print("caught", repr(error))
        kept = error
    print("handled")
    kept = None
    print("forgotten")


keeps_error(leaves)
keeps_error(through())


def run():
    for value in generator():
        print(value)


keeps_error(run)
keeps_error(rebinds)


def give():
    parameter(Noted("p"))


keeps_error(give)
print("-- after")
error = after(0)
print("returned")
del error
print("deleted")
