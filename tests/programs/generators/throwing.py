import sys


def swallow():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("exit"); raise
        except Exception as e:
            print("swallowed", repr(e))
g = swallow(); next(g)
print(g.throw(ValueError("a")))
print(g.throw(KeyError("b")))
try:
    g.close()
finally:
    print("done")
async def co(x):
    return x * 2
async def main():
    a = await co(3)
    b = await co(a)
    return [a, b]
c = main()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))
def ctx():
    try:
        1 / 0
    except ZeroDivisionError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
g = ctx()
print(next(g))
try:
    raise KeyError("outer")
except KeyError:
    print(sys.exc_info()[0].__name__)
    print(next(g))
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())
del g
d = {k: [v for v in range(k)] for k in range(4)}
print(d, {x % 3 for x in range(10)})
gens = [swallow() for _ in range(3)]
for x in gens: next(x)
def two(a, *args, b=2, **kw):
    yield a; yield args; yield b; yield kw
print(list(two(1, 2, 3, b=4, z=5)))
print(max((len(w), w) for w in "the quick brown fox".split()))
