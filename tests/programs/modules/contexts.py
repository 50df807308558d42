import contextlib, sys, io, asyncio, os
from contextlib import *
def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)
@contextmanager
def cm(x):
    print("enter", x)
    try: yield x
    except ValueError as e: print("caught", e)
    finally: print("exit", x)
with cm(1) as a: print(a)
with cm(2): raise ValueError("v")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print("through", e)
@cm(4)
def deco(): "doc"; print("in deco"); return 9
print(deco(), deco.__name__, cm.__name__, type(cm(1)).__name__)
def noyield():
    if 0: yield
attempt(lambda: contextmanager(noyield)().__enter__())
@contextmanager
def twice():
    yield 1
    yield 2
def t():
    with twice(): pass
attempt(t)
@contextmanager
def twice2():
    try: yield 1
    except: pass
    yield 2
def t():
    with twice2(): raise ValueError
attempt(t)
def t():
    with cm(5): raise StopIteration("s")
attempt(t)
class D(ContextDecorator):
    def __enter__(self): print("D+"); return self
    def __exit__(self, *e): print("D-", e[0]); return True
@D()
def f(): 1/0
print(f())
with ExitStack() as st:
    st.enter_context(cm("a")); st.callback(print, "cb", end="!\n"); st.push(lambda *e: print("pushed", e[0])); r = st.enter_context(cm("b"))
    print(r)
with ExitStack() as st:
    st.push(lambda *e: True); raise ValueError("swallowed")
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0); raise KeyError("first")
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
st = ExitStack(); st.callback(print, "later"); new = st.pop_all(); st.close(); new.close()
attempt(lambda: ExitStack().enter_context(3))
class C:
    def close(self): print("closed")
with closing(C()) as c: print(type(c).__name__)
with suppress(KeyError, IndexError): {}["x"]
print("after")
s = suppress(ValueError)
try:
    with s: raise KeyError(1)
except KeyError: print("not suppressed")
buf = io.StringIO()
with redirect_stdout(buf) as target: print("hidden"); print(target is buf)
print(repr(buf.getvalue()))
with redirect_stderr(buf): print("err", file=sys.stderr)
print(repr(buf.getvalue()))
with nullcontext(7) as n: print(n)
class Abs(AbstractContextManager):
    def __exit__(self, *a): print("abs exit")
with Abs() as ab: print(type(ab).__name__)
print(issubclass(C, AbstractContextManager), issubclass(D, AbstractContextManager))
attempt(lambda: AbstractContextManager())
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except* KeyError as g: print(g.exceptions)
@asynccontextmanager
async def acm(x):
    print("aenter", x)
    try: yield x
    finally: print("aexit", x)
class AC:
    async def aclose(self): print("aclosed")
async def main():
    async with acm(1) as v: print(v)
    try:
        async with acm(2): raise ValueError("av")
    except ValueError as e: print(e)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(3)); st.enter_context(cm(4)); st.push_async_callback(asyncio.sleep, 0); st.callback(print, "sync cb")
        async def ex(*e): print("async exit", e[0]); return True
        st.push_async_exit(ex)
        raise KeyError("z")
    async with aclosing(AC()): pass
    @acm(9)
    async def deco(): return "decorated"
    print(await deco())
    async with nullcontext(5) as q: print(q)
asyncio.run(main())
with chdir("/"): print(os.getcwd())
print(sorted(contextlib.__all__))
