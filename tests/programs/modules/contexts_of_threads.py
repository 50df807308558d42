"""Context variables and decimal contexts belong to a thread or task."""
import decimal, threading, contextvars, asyncio
from decimal import *
getcontext().prec = 5
v = contextvars.ContextVar("v", default=0)
v.set(3)
def f():
    print(getcontext().prec, Decimal(1) / 3, v.get())
    getcontext().prec = 9
    v.set(9)
    print(Decimal(1) / 3)
t = threading.Thread(target=f); t.start(); t.join()
print(getcontext().prec, Decimal(1) / 3, v.get())
async def both():
    with localcontext() as c:
        c.prec = 4
        await asyncio.gather(one(6), one(8))
    print(Decimal(1) / 3)
async def one(n):
    with localcontext() as c:
        c.prec = n
        await asyncio.sleep(0)
        print(n, Decimal(1) / 3)
asyncio.run(both())
print(getcontext().prec)
print(contextvars.copy_context().run(lambda: getcontext().prec))
import _thread
done = _thread.allocate_lock()
done.acquire()
def raw():
    print(v.get(), getcontext().prec)
    v.set(20)
    done.release()
_thread.start_new_thread(raw, ())
done.acquire()
print(v.get())
