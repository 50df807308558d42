# What is thrown into generators that wait for others in yield from or await has each of their lines once in its traceback.
def show(g):
    next(g)
    try:
        g.throw(ValueError("x"))
    except ValueError as e:
        tb = e.__traceback__
        while tb:
            print(tb.tb_frame.f_code.co_name, tb.tb_lineno, end="; ")
            tb = tb.tb_next
        print()
def leaf():
    yield 1
def g0():
    for m in leaf():
        yield m
def g1():
    for m in [1]:
        yield m
def g2():
    yield 1
def g3():
    try:
        yield 1
    finally:
        print("fin")
def g4():
    x = 5
    try:
        yield x
    except ValueError as e:
        raise
def outer(g):
    yield from g
for g in (g0, g1, g2, g3, g4, leaf):
    show(g())
    show(outer(g()))
    show(outer(outer(g())))
def direct():
    yield from g0()
show(direct())
class Once:
    def __await__(self):
        yield 1
async def waiting():
    await Once()
async def twice():
    await waiting()
coroutine = twice()
coroutine.send(None)
try:
    coroutine.throw(ValueError("x"))
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, end="; ")
        tb = tb.tb_next
    print()
def foreign():
    yield from iter([1, 2])
show(foreign())
