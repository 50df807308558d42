# A finaliser of garbage switches the collector off, lets the heap grow, and switches it on again.
import gc

died = 0


class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        global died
        died += 1
        if died % 100 == 0:
            gc.disable()
            held = [[i] for i in range(2000)]
            for one in held:
                one.append(one)
            gc.enable()


live = []
for i in range(5000):
    Node()
    live.append([i])

gc.collect()
print(died)
