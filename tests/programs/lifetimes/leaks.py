# Compiled with --check-leaks.
import gc

cache = []


class Item:
    def __init__(self, n):
        self.data = [n]


def fill():
    for i in range(5):
        cache.append(Item(i))


fill()
registry = {}
registry["x"] = (1, [2, 3])
gc.disable()


class Node:
    pass


def cycle():
    a, b = Node(), Node()
    a.other = b
    b.others = [a]


cycle()
del fill
print("end")
