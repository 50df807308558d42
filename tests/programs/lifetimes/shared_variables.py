"""What nested functions share dies where CPython lets it die, also where they have become part of the function that makes them."""


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def shared():
    held = Noted("shared 1")

    def swap(name):
        nonlocal held
        print("swap")
        held = Noted(name)
        print("swapped")

    swap("shared 2")
    swap("shared 3")
    print("end of shared")


def argument():
    def take(x):
        print("taken", x.name)
        x = 1
        print("rebound")
        return x

    def hold(x):
        print("held", x.name)

    take(Noted("a"))
    hold(Noted("b"))
    c = Noted("c")
    take(c)
    hold(c)
    del c
    print("end of argument")


def locals_of():
    def work():
        first = Noted("first")
        second = Noted("second")
        print("working")

    work()
    print("between")
    work()


def unset():
    x = Noted("x")

    def drop():
        nonlocal x
        print("dropping")
        del x
        print("dropped")

    drop()
    try:
        drop()
    except NameError as error:
        print(error)


def never_read():
    x = Noted("unread 1")

    def put(n):
        nonlocal x
        x = Noted(n)

    put("unread 2")
    print("put")
    put("unread 3")
    print("end of never_read")


def in_loop(n):
    for i in range(n):
        item = Noted(i)

        def show():
            print("show", item.name)

        show()
    print("loop is over")


def returned():
    x = Noted("returned")

    def give():
        return x
    return give()


def raises():
    x = Noted("kept while handled")

    def fail():
        y = Noted("inner")
        raise ValueError(x.name)
    try:
        fail()
    except ValueError as error:
        print("caught", error)
        error = None
        print("gone")
    print("end of raises")


def result_unused():
    def make():
        return Noted("result")
    make()
    print("after make")
    kept = make()
    print("kept")


def default():
    def f(x=Noted("default")):
        print("f", x.name)
    f()
    f(Noted("given"))
    print("end of default")


def swaps():
    a, b = Noted("swap a"), Noted("swap b")

    def swap():
        nonlocal a, b
        a, b = b, a
    swap()
    print(a.name, b.name)


def not_called():
    a, b = Noted("never a"), Noted("never b")

    def show():
        print(a, b)
    print(a.name, b.name)


def parameters(p, q, r):
    local = Noted("local")

    def show():
        print(q.name)
    show()


def deep():
    outer = Noted("outer")

    def level1():
        middle = Noted("middle")

        def level2():
            print(outer.name, middle.name)
        level2()
        print("after level 2")
    level1()
    print("after level 1")


for function in (shared, argument, locals_of, unset, never_read, result_unused, default, swaps, deep, raises):
    print("--", function.__name__)
    function()
print("--", "not_called")
not_called()
print("--", "parameters")
parameters(Noted("p"), Noted("q"), Noted("r"))
print("--", "in_loop")
in_loop(2)
print("--", "returned")
print(returned().name)
