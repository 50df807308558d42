# Polls run signal handlers, callbacks and finalisers of garbage, which may bind what a loop carries.
import signal
import threading
import time

limit = 10 ** 12
turns = 0
LIMITS = [1, 2, 3]


def handler(number, frame):
    global limit, turns
    limit = 0
    turns = 2.5


signal.signal(signal.SIGALRM, handler)
signal.alarm(1)
while turns < limit:
    turns += 1
print(limit, turns)


def swap():
    global LIMITS, count
    time.sleep(0.05)
    LIMITS = [10]
    count = -1.5


def spin():
    rounds = 0
    while LIMITS[0] < 5:
        rounds += 1
    return rounds > 0


thread = threading.Thread(target=swap)
thread.start()
print(spin(), LIMITS)
thread.join()
LIMITS = [1]
count = 0
thread = threading.Thread(target=swap)
thread.start()
while count >= 0:
    count += 1
print(count, LIMITS)
thread.join()


class Cycle:
    def __init__(self):
        self.me = self

    def __del__(self):
        global freed
        freed += 1


freed = 0
made = 0
rounds = []
while freed < 3 and made < 5_000_000:
    made += 1
    if made % 1000 == 1:
        Cycle()
    rounds.append([made])
    if len(rounds) > 1000:
        rounds.clear()
print(freed >= 3, made < 5_000_000)
