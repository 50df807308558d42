class R:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def scope():
    a = R("a")
    b = R("b")
    print("body")
    return 1


print(scope())


def rebinding():
    x = R("first")
    print("made")
    x = R("second")
    print("rebound")
    x = None
    print("end")


rebinding()


def deleting():
    x = y = R("shared")
    del x
    print("one left")
    del y
    print("none left")


deleting()


def temporaries():
    R("temporary").name
    print("after")
    R("called").__init__("renamed")
    print("done")


temporaries()


def loop():
    for i in range(3):
        item = R(i)
        print("round", i)
    print("after loop")


loop()


def generator():
    r = R("local")
    try:
        yield r.name
        yield 2
    finally:
        print("finally")


g = generator()
print(next(g))
g.close()
print("closed")
g = generator()
next(g)
del g
print("dropped")


def container():
    items = [R("in list 1"), R("in list 2")]
    items.pop(0)
    print("popped")
    items = (R("in tuple"),)
    print("replaced")


container()


def returned():
    a = R("kept")
    b = R("gone")
    return a


kept = returned()
print("returned")
kept = 0
print("end")
