# sched with a clock of its own.
import sched

now = 0


def tell():
    return now


def wait(seconds):
    global now
    if seconds:
        print("wait", seconds)
    now += seconds


clock = sched.scheduler(tell, wait)
print(clock.empty(), clock.run(), clock.queue)
clock.enter(5, 1, print, ("five",), {"end": "!\n"})
clock.enter(3, 2, print, ("three, second",))
clock.enter(3, 1, print, ("three, first",))
gone = clock.enterabs(4, 0, print, ("never",))
clock.enterabs(4, 0, lambda: clock.enter(2, 0, print, argument=("added",)))
print([(event.time, event.priority, event.sequence, event.argument) for event in clock.queue], gone.kwargs)
clock.cancel(gone)
try:
    clock.cancel(gone)
except ValueError as error:
    print(type(error).__name__)
print(clock.run(blocking=False), clock.run(), now, clock.empty())


def fail():
    raise KeyError("in the call")


clock.enter(1, 1, fail)
clock.enter(2, 1, print, ("afterwards",))
try:
    clock.run()
except KeyError as error:
    print(error)
clock.run()
