"""Threads, and what they wait for."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue


def work(number, results):
    for _ in range(3):
        time.sleep(0.001)
    results.append(number * number)


results = []
threads = [threading.Thread(target=work, args=(n, results)) for n in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results), threads[0].name, threads[0].is_alive(), threads[0].daemon)

total = 0
lock = threading.Lock()


def add(times):
    global total
    for _ in range(times):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(2000,), name=f"adder {n}") for n in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(total, lock.locked(), [thread.name for thread in threads])


class Worker(threading.Thread):
    def __init__(self, queue):
        super().__init__(daemon=True)
        self.queue = queue
        self.seen = []

    def run(self):
        while (item := self.queue.get()) is not None:
            self.seen.append(item)
            self.queue.task_done()
        self.queue.task_done()


queue = Queue(maxsize=2)
worker = Worker(queue)
worker.start()
for item in range(6):
    queue.put(item)
queue.put(None)
queue.join()
worker.join()
print(worker.seen, queue.empty(), worker.daemon)

event = threading.Event()
order = []


def waiter():
    order.append("waiting")
    event.wait()
    order.append("awake")


thread = threading.Thread(target=waiter)
thread.start()
time.sleep(0.01)
order.append("set")
event.set()
thread.join()
print(order, event.is_set(), event.wait(0.01))

condition = threading.Condition()
items = []


def consumer():
    with condition:
        condition.wait_for(lambda: len(items) == 3)
        print("three items", items)


thread = threading.Thread(target=consumer)
thread.start()
for n in range(3):
    with condition:
        items.append(n)
        condition.notify()
thread.join()

barrier = threading.Barrier(3, action=lambda: print("all there"))
threads = [threading.Thread(target=barrier.wait) for _ in range(2)]
[thread.start() for thread in threads]
barrier.wait()
[thread.join() for thread in threads]

semaphore = threading.BoundedSemaphore(2)
with semaphore, semaphore:
    print(semaphore.acquire(blocking=False))
try:
    semaphore.release()
except ValueError as e:
    print(e)

reentrant = threading.RLock()
with reentrant, reentrant:
    print("twice")
for wrong in (lambda: lock.release(), lambda: reentrant.release(), lambda: lock.acquire(False, 1), lambda: thread.start(),
              lambda: threading.Thread().join(), lambda: threading.current_thread().join(), lambda: threading.Semaphore(-1)):
    try:
        wrong()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)

mine = threading.local()
mine.value = "main"


def own():
    print(hasattr(mine, "value"))
    mine.value = "thread"
    print(mine.value)


thread = threading.Thread(target=own)
thread.start()
thread.join()
print(mine.value, threading.current_thread() is threading.main_thread(), threading.active_count(), threading.current_thread().name)

timer = threading.Timer(0.01, print, ("timer",))
timer.start()
timer.join()
timer = threading.Timer(5, print, ("never",))
timer.start()
timer.cancel()
timer.join()

held = threading.Lock()
held.acquire()
start = time.monotonic()
print(held.acquire(timeout=0.02), time.monotonic() - start >= 0.02)


def spin():
    while not stop:
        pass
    print("stopped")


stop = False
thread = threading.Thread(target=spin)
thread.start()
time.sleep(0.02)
stop = True
thread.join()

for kind in (PriorityQueue, LifoQueue):
    queue = kind()
    for n in (3, 1, 2):
        queue.put(n)
    print([queue.get() for _ in range(3)])
try:
    queue.get(timeout=0.01)
except Empty:
    print("empty")
queue = Queue(1)
queue.put_nowait(1)
try:
    queue.put_nowait(2)
except Full:
    print("full")

with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(lambda n: n ** 2, range(5))))
    futures = [pool.submit(pow, 2, n) for n in range(4)]
    print(sorted(future.result() for future in as_completed(futures)))
    failing = pool.submit(int, "x")
    print(type(failing.exception()).__name__, len(wait(futures).done))
try:
    pool.submit(int)
except RuntimeError as e:
    print(e)


def failing():
    raise ValueError("in the thread")


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
thread = threading.Thread(target=failing, name="failing")
thread.start()
thread.join()


def generator():
    yield threading.current_thread().name
    yield threading.current_thread().name


steps = generator()
thread = threading.Thread(target=lambda: print(next(steps)), name="first")
thread.start()
thread.join()
print(next(steps))


def last():
    time.sleep(0.02)
    print("the program waits for threads")


threading.Thread(target=last).start()
print("end of main")
