def count(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            print("got", got)
        i += 1
    return "done"

def deleg(n):
    r = yield from count(n)
    print("r =", r)
    try:
        yield "in try"
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("finally")

def closure(xs):
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    for x in xs:
        yield add(x)

g = deleg(2)
print(next(g), g.send("hello"), next(g))
print(g.throw(ValueError("boom")))
try:
    next(g)
except StopIteration as s:
    print("stop", s.value)
print(list(closure([1, 2, 3])))
print(sum(x * x for x in range(10) if x % 2))
g = deleg(1)
next(g); next(g)
g.close()
def gg():
    try:
        yield [1, 2, 3]
        yield "b" * 3
    finally:
        print("cleanup")
it = gg()
print(next(it))
del it
print("after del")
def bad():
    yield 1
    raise KeyError("k")
try:
    for v in bad():
        print(v)
except KeyError as e:
    print("KeyError", e)
def fibs():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for i, f in enumerate(fibs()):
    if i > 15:
        break
    print(f, end=" ")
print()
