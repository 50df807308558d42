# Garbage cycles are searched while the program moves what is alive from one container to another, drops and makes cycles.
import gc
import weakref


class Node:
    made = freed = 0

    def __init__(self, number):
        self.number = number
        self.partner = self
        self.items = [self]
        Node.made += 1

    def __del__(self):
        Node.freed += 1


class Plain:
    def __init__(self, number, other):
        self.number = number
        self.other = other


state = 1


def random(n):
    global state
    state = state * 1103515245 + 12345 & 0x7FFFFFFF
    return (state >> 8) % n


N = 6000
nodes = [Node(i) for i in range(N)]
table = {}
watched = weakref.WeakValueDictionary()
chain = None
for step in range(90_000):
    i, j = random(N), random(N)
    node = nodes[i]
    kind = step % 6
    if kind == 0:
        nodes[i] = Node(i)                      # its cycle may be garbage now
        nodes[i].partner, nodes[j].partner = nodes[j], nodes[i]
    elif kind == 1:
        table[j] = node                         # from the list to the dict
        nodes[i] = Node(i)
    elif kind == 2 and table and random(2):
        key, nodes[i] = table.popitem()         # and back
        nodes[i].number = i
    elif kind == 3:
        node.items.append(nodes[j])
        del node.items[:-3]
    elif kind == 4:
        chain = Plain(step, chain) if step % 1200 else None
        a = Plain(step, None)
        a.other = Plain(step, a)
    else:
        watched[step % 100] = node
    node = None

alive = {id(node): node for node in nodes}
waiting = list(alive.values()) + list(table.values())
seen = set()
while waiting:
    node = waiting.pop()
    if id(node) not in seen:
        seen.add(id(node))
        waiting.append(node.partner)
        waiting.extend(node.items)
print(sum(node.number == i for i, node in enumerate(nodes)), len(table), len(seen))
alive = node = None
gc.collect()
print(Node.made, Node.made - Node.freed == len(seen))
print(all(watched[key].number >= 0 for key in list(watched)), all(id(node) in seen for node in watched.values()))
length = 0
while chain is not None:
    chain, length = chain.other, length + 1
print(length)
nodes.clear()
table.clear()
gc.collect()
print(Node.made - Node.freed, len(watched))
