"""The module _thread."""
import _thread

done = _thread.allocate_lock()
done.acquire()
seen = []


def work(a, b=0):
    seen.append((a, b, _thread.get_ident() != main))
    done.release()


main = _thread.get_ident()
print(isinstance(_thread.start_new_thread(work, (1,), {"b": 2}), int))
done.acquire()
print(seen, done.locked(), type(done).__name__, _thread.error, _thread.stack_size())
with _thread.RLock() as taken:
    print(taken)
for wrong in (lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(work, []), lambda: done.acquire(timeout=-5)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
