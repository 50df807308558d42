def g():
    try:
        while True:
            try:
                x = yield 1
                print("recv", x)
            except ValueError as e:
                print("caught", e); yield "handled"
    finally: print("cleanup")
i = g(); next(i); i.send(5); print(i.throw(ValueError("v"))); i.close()
try: next(i)
except StopIteration as e: print("stop", e.value)
i = g(); next(i); del i; print("deleted")
def ret():
    yield 1
    return 7
def outer():
    v = yield from ret(); print("v", v)
    v = yield from [10, 20]
    v = yield from range(2)
print(list(outer()))
class It:
    def __iter__(s): return s
    def __next__(s): raise StopIteration(9)
def o2():
    print("got", (yield from It()))
list(o2())
try: g().send(3)
except TypeError as e: print(e)
def self_run():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = self_run(); next(me); me = None
def ctx():
    try: 1/0
    except ZeroDivisionError:
        yield 1
        try: raise KeyError("k")
        except KeyError as e: print(repr(e.__context__))
        yield 2
c = ctx(); next(c)
import sys
print(sys.exc_info()[0])
try: raise OSError("outer")
except OSError: next(c)
c.close()
def ig():
    try: yield 1
    except GeneratorExit: yield 2
x = ig(); next(x)
try: x.close()
except RuntimeError as e: print(e)
gen = (n * n for n in range(5) if n % 2); print(next(gen), list(gen), gen.__name__, type(gen))
print(sum(x for x in range(10)), max((len(s), s) for s in ["a", "bbb"]), dict((k, 1) for k in "ab"))
async def co(n):
    await Sleep(n)
    return n * 2
class Sleep:
    def __init__(s, n): s.n = n
    def __await__(s):
        r = yield ("sleep", s.n)
        return r
async def main():
    a = await co(1); b = await co(2)
    async with ACM() as v: print("in", v)
    async for q in agen(3): print("q", q)
    print([q async for q in agen(2)], [await co(k) for k in (5, 6)])
    try:
        async for q in bad(): pass
    except KeyError as e: print("KE", e)
    return a + b
class ACM:
    async def __aenter__(s): await Sleep(9); return "v"
    async def __aexit__(s, *a): print("aexit", a[0])
async def agen(n):
    try:
        for k in range(n):
            await Sleep(k)
            yield k
    finally: print("agen done")
async def bad():
    yield 1
    raise KeyError("x")
def run(c):
    try:
        v = None
        while True: v = c.send(None); print("step", v)
    except StopIteration as e: return e.value
print(run(main()))
try: run(main.__call__().__await__.__self__.throw(ValueError("t")))
except ValueError as e: print("VE", e)
async def aw():
    await 5
try: run(aw())
except TypeError as e: print(e)
c2 = co(1); c2.close()
async def ag2():
    x = yield 1
    print("sent", x)
    yield 2
async def use():
    a = ag2()
    print(await a.__anext__(), await a.asend("hey"))
    await a.aclose()
    try: await a.__anext__()
    except StopAsyncIteration: print("SAI")
    print(await anext(agen(1)))
run(use())
print(type(co), co.__name__)
z = co(3); print(repr(z)[:20]); z.close()
print("end")
