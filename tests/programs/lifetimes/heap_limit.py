# Compiled with --max-heap 16M.
def grow():
    items = []
    try:
        while True:
            items.append("x" * 1000 + str(len(items)))
    except MemoryError:
        print("caught", 1000 < len(items) < 20000)


grow()
grow()


class Node:
    pass


for i in range(300000):
    node = Node()
    node.me = node
print("cycles are collected in time")


def refused(name, make):
    try:
        make()
    except MemoryError as error:
        print(name, error.args)


refused("list", lambda: [0] * 10**7)
refused("str", lambda: "x" * 10**8)
refused("bytes", lambda: bytes(10**8))
refused("int", lambda: 1 << 10**9)
refused("dict", lambda: {i: str(i) for i in range(10**6)})
print("end")
