# Places that hold False (or True) where they have no object: what they hold otherwise is known, and what a bool does still happens.
class Node:
    def __init__(self, key):
        self.key = key
        self.items = []
        self.left = False

    def count(self):
        return len(self.items)


def neighbours(nodes, p):
    before = p > 0 and nodes[p - 1]
    after = p < len(nodes) - 1 and nodes[p + 1]
    total = 0
    if before:
        total += before.key
        before.items.append((p, before.key * 0.5))
    if after and after.count() < 3:
        total += after.key * 100
        after.items = after.items + [(p, 1.5)] + after.items
    return total, before is False, after is False, before == False


nodes = [Node(i * 7) for i in range(5)]
for p in range(5):
    print(neighbours(nodes, p))
print([(node.key, node.items) for node in nodes])


def attribute(x):
    try:
        return x.key
    except AttributeError as error:
        return str(error)


print(attribute(nodes[1]), attribute(False), attribute(True), attribute(None), attribute(3))


def real(flag, node):
    found = flag and node
    return found.real if found is True or found is False else found.key


print(real(False, nodes[2]), real(True, nodes[2]), real(1 == 1, True), (3 > 2).bit_length(), True.numerator, False.conjugate())


def descend(node):
    depth = 0
    while node:
        node = node.left
        depth += 1
    return depth


nodes[0].left = nodes[1]
nodes[1].left = nodes[2]
print(descend(nodes[0]), descend(False))


def wrong(x):
    x = x > 0 and nodes
    try:
        return x[0].key
    except TypeError as error:
        return str(error)


print(wrong(1), wrong(0))
try:
    for item in 3 > 4:
        pass
except TypeError as error:
    print(error)
try:
    a, b = nodes is None
except TypeError as error:
    print(error)
try:
    (nodes is None)()
except TypeError as error:
    print(error)
try:
    (nodes is not None).items = 3
except AttributeError as error:
    print(error)


def late(flag=False):
    if flag:
        return flag.key + 1
    return flag


print(late(), late(nodes[4]), late(True) if 0 else "", sum(late(nodes[i]) for i in range(5)))
