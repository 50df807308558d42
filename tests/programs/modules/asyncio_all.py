import asyncio
import contextvars
import types


def attempt(error):
    print(type(error).__name__, error)


log = []


async def worker(name, count, delay=0):
    for i in range(count):
        log.append(f"{name}{i}")
        await asyncio.sleep(delay)
    return name


async def fail(message, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(message)


def flush():
    print(" ".join(log))
    log.clear()


async def tasks():
    a = asyncio.create_task(worker("a", 3))
    b = asyncio.create_task(worker("b", 2), name="bee")
    print(a.get_name(), b.get_name(), a.done(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    a.add_done_callback(lambda t: log.append(f"done:{t.result()}"))
    print(await a, await b, a.done(), a.result(), a.exception(), a.cancelled())
    flush()
    t = asyncio.create_task(fail("boom"))
    try:
        await t
    except ValueError as error:
        attempt(error)
    print(repr(t.exception()), t.cancelling(), t.get_coro().__name__)
    t = asyncio.create_task(worker("c", 10, 1))
    await asyncio.sleep(0)
    print(t.cancel("because"), t.cancelling(), t.done())
    try:
        await t
    except asyncio.CancelledError as error:
        print("cancelled", error.args, t.cancelled(), t.cancel())
    flush()
    for action in (t.result, t.exception):
        try:
            action()
        except asyncio.CancelledError as error:
            print("again", error)
    pending = asyncio.create_task(worker("d", 1))
    for action in (pending.result, pending.exception, lambda: pending.set_result(1), lambda: pending.set_exception(1)):
        try:
            action()
        except Exception as error:
            attempt(error)
    await pending
    log.clear()


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("uncancel", asyncio.current_task().uncancel())
    return "kept on"


async def gathering():
    print(await asyncio.gather(worker("x", 2), worker("y", 1), asyncio.sleep(0, "z")))
    flush()
    print(await asyncio.gather(fail("one"), worker("q", 1), return_exceptions=True))
    try:
        await asyncio.gather(worker("r", 3), fail("two"), fail("three"))
    except ValueError as error:
        attempt(error)
    await asyncio.sleep(0.01)
    flush()
    print(await asyncio.gather())
    outer = asyncio.gather(asyncio.sleep(5), asyncio.sleep(6))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("gather cancelled", outer.cancelled())
    same = asyncio.ensure_future(worker("s", 1))
    print(await asyncio.gather(same, same))
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t)
    log.clear()


async def waiting():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0, "fast"), 1), await asyncio.wait_for(asyncio.sleep(0, "none"), None))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError:
        print("zero timeout")
    slow, quick = asyncio.create_task(asyncio.sleep(1, "slow")), asyncio.create_task(asyncio.sleep(0.005, "quick"))
    done, pending = await asyncio.wait([slow, quick], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait([slow], timeout=0.001)
    print(len(done), len(pending))
    slow.cancel()
    done, pending = await asyncio.wait({slow, asyncio.create_task(fail("w"))}, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), sorted(str(t.exception()) for t in done if not t.cancelled()))
    for bad in ([], [worker("x", 1)]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as error:
            attempt(error)
            for coro in bad:
                coro.close()
    for earliest in asyncio.as_completed([asyncio.sleep(0.2, "two"), asyncio.sleep(0.02, "one"), asyncio.sleep(0.5, "three")]):
        print(await earliest, end=" ")
    async for task in asyncio.as_completed([asyncio.sleep(0.3, "zwei"), asyncio.sleep(0.02, "eins")]):
        print(await task, end=" ")
    print()
    try:
        for earliest in asyncio.as_completed([asyncio.sleep(1)], timeout=0.01):
            await earliest
    except TimeoutError:
        print("as_completed timeout")
    try:
        async with asyncio.timeout(0.01) as scope:
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out", scope.expired(), scope)
    async with asyncio.timeout(None) as scope:
        print(scope.when(), scope)
        scope.reschedule(asyncio.get_running_loop().time() + 10)
    print(scope, scope.expired())
    try:
        scope.reschedule(1)
    except RuntimeError as error:
        attempt(error)
    inner = asyncio.create_task(worker("i", 2))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("shield cancelled", await inner)
    log.clear()


async def groups():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(worker("a", 2))
        b = group.create_task(worker("b", 1))
    print(a.result(), b.result(), group)
    flush()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail("first"))
            group.create_task(worker("w", 100, 0.5))
            group.create_task(fail("second"))
            await asyncio.sleep(1)
    except* ValueError as errors:
        print(errors, errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker("n", 5, 0.5))
            raise KeyError("body")
    except BaseExceptionGroup as errors:
        print(repr(errors))
    coro = worker("late", 1)
    try:
        group.create_task(coro)
    except RuntimeError as error:
        attempt(error)
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
    except TimeoutError:
        print("group timed out")
    log.clear()


async def primitives():
    lock = asyncio.Lock()

    async def locked(name):
        async with lock:
            log.append(f"{name}+")
            await asyncio.sleep(0)
            log.append(f"{name}-")

    await asyncio.gather(*[locked(n) for n in "abc"])
    flush()
    print(lock.locked(), repr(lock)[-11:])
    try:
        lock.release()
    except RuntimeError as error:
        attempt(error)
    event = asyncio.Event()

    async def waiter(n):
        log.append(f"wait{n}")
        await event.wait()
        log.append(f"go{n}")

    ts = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*ts)
    print(event.is_set(), await event.wait(), repr(event)[-6:])
    event.clear()
    flush()
    semaphore = asyncio.Semaphore(2)
    active = peak = 0

    async def limited():
        nonlocal active, peak
        async with semaphore:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1

    await asyncio.gather(*[limited() for _ in range(6)])
    print(peak, semaphore.locked(), repr(semaphore)[-20:])
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        attempt(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        attempt(error)
    condition = asyncio.Condition()
    items = []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: items)
            log.append(f"{n}:{items.pop()}")

    cs = [asyncio.create_task(consumer(n)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        items.extend("xyz")
        condition.notify(1)
        condition.notify_all()
    await asyncio.gather(*cs)
    flush()
    try:
        await condition.wait()
    except RuntimeError as error:
        attempt(error)
    barrier = asyncio.Barrier(3)

    async def party(n):
        log.append(str(n))
        index = await barrier.wait()
        log.append(f"{n}@{index}")

    await asyncio.gather(*[party(n) for n in range(3)])
    flush()
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    t = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as error:
        attempt(error)


async def queues():
    queue = asyncio.Queue(2)

    async def produce():
        for i in range(5):
            await queue.put(i)
            log.append(f"p{i}")

    async def consume():
        while True:
            item = await queue.get()
            log.append(f"c{item}")
            queue.task_done()

    consumer = asyncio.create_task(consume())
    await produce()
    await queue.join()
    consumer.cancel()
    await asyncio.gather(consumer, return_exceptions=True)
    flush()
    print(queue, queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    for action in (queue.get_nowait, queue.task_done):
        try:
            action()
        except Exception as error:
            attempt(error)
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print("full", queue)
    priority, last = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for n in (3, 1, 2):
        await priority.put((n, "p"))
        await last.put(n)
    print([priority.get_nowait()[0] for _ in range(3)], [await last.get() for _ in range(3)])
    queue.shutdown()
    try:
        await queue.put(1)
    except asyncio.QueueShutDown as error:
        print("shut", await queue.get(), await queue.get())


async def loops():
    loop = asyncio.get_running_loop()
    print(loop is asyncio.get_event_loop(), loop.is_running(), loop.is_closed(), loop.get_debug())
    loop.call_soon(log.append, "soon")
    loop.call_later(0.2, log.append, "later")
    handle = loop.call_later(0.1, log.append, "never")
    loop.call_at(loop.time() + 0.02, log.append, "at")
    handle.cancel()
    print(handle.cancelled(), handle.when() > 0)
    future = loop.create_future()
    loop.call_soon(future.set_result, 42)
    print(await future, future.done(), future.result(), future)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        attempt(error)
    await asyncio.sleep(0.5)
    flush()
    caught = []
    loop.set_exception_handler(lambda loop, context: caught.append((context["message"].split(" at ")[0], repr(context["exception"]))))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(caught)
    caught.clear()
    t = asyncio.create_task(fail("lost"))
    await asyncio.sleep(0.1)
    del t
    print(caught)
    loop.set_exception_handler(None)
    print(await loop.run_in_executor(None, sum, [1, 2, 3]), await asyncio.to_thread(lambda x: x * 2, 4))
    future = loop.create_future()
    print(future, future.cancel(), future, future.cancelled())
    failed = loop.create_future()
    failed.set_exception(KeyError("k"))
    print(repr(failed.exception()), failed)
    for call in (lambda: asyncio.run(None), lambda: asyncio.ensure_future(3)):
        try:
            call()
        except Exception as error:
            attempt(error)
    try:
        await asyncio.create_task(await_badly())
    except RuntimeError as error:
        attempt(error)


@types.coroutine
def bad_yield():
    yield 5


async def await_badly():
    await bad_yield()


@types.coroutine
def generator_based(n):
    value = yield from asyncio.sleep(0, n).__await__()
    return value * 2


async def generators():
    async def count(n):
        try:
            for i in range(n):
                await asyncio.sleep(0)
                yield i
        finally:
            await asyncio.sleep(0)
            log.append("closed")

    print([i async for i in count(3)], await generator_based(4))
    async for i in count(10):
        if i == 1:
            break
    log.append("after break")
    await asyncio.sleep(0.1)
    flush()
    ag = count(5)
    print(await anext(ag), await ag.asend(None), await anext(ag, "default"))
    await ag.aclose()
    print(await anext(ag, "default"), await anext(ag, None))
    try:
        await anext(ag)
    except StopAsyncIteration as error:
        print(repr(error))
    ag = count(5)
    await anext(ag)
    try:
        await ag.athrow(ValueError("thrown"))
    except ValueError as error:
        attempt(error)
    flush()


variable = contextvars.ContextVar("variable", default="unset")


async def contexts():
    variable.set("main")

    async def child():
        seen = variable.get()
        variable.set("child")
        return seen, variable.get()

    print(await asyncio.create_task(child()), variable.get())
    token = variable.set("changed")
    print(variable.get(), token.old_value)
    variable.reset(token)
    print(variable.get(), contextvars.copy_context()[variable], variable.name)
    context = contextvars.copy_context()
    print(context.run(lambda: (variable.set("inside"), variable.get())[1]), context[variable], variable.get())


for case in (tasks, gathering, waiting, groups, primitives, queues, loops, generators, contexts):
    print("--", case.__name__)
    asyncio.run(case())


async def leftover():
    async def forever():
        try:
            await asyncio.sleep(100)
        finally:
            print("cleaned up")

    asyncio.create_task(forever())
    await asyncio.sleep(0)
    return "left"


print(asyncio.run(leftover()))
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)))
late = asyncio.sleep(0)
try:
    runner.run(late)
except RuntimeError as error:
    attempt(error)
    late.close()
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "direct")), loop)
loop.call_soon(loop.stop)
loop.run_forever()
try:
    loop.call_soon(loop.stop)
    loop.run_until_complete(loop.create_future())
except RuntimeError as error:
    attempt(error)
loop.close()
for call in (lambda: loop.call_soon(print), asyncio.get_running_loop, lambda: asyncio.run(3)):
    try:
        call()
    except Exception as error:
        attempt(error)


async def raising():
    raise KeyError("out")


try:
    asyncio.run(raising())
except KeyError as error:
    attempt(error)
print(asyncio.iscoroutinefunction(raising), asyncio.iscoroutine(3), asyncio.isfuture(3), issubclass(asyncio.TimeoutError, Exception), asyncio.CancelledError.__mro__[1])
