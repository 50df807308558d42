"""Objects that make others of their own class, which may be a derived one, or another by then."""


class Node:
    def __init__(self, value=0):
        self.value = value
        self.nodes = None

    def grow(self):
        node = self.__class__()
        node.nodes = [self]
        node.value = self.value + 1
        return node

    def first(self):
        return self.nodes[0]

    def like(self, value):
        kind = self.__class__
        return kind(value)


class Named(Node):
    def __init__(self, value=100):
        super().__init__(value)
        self.name = "named"


class Other:
    def __init__(self, value=None):
        self.value = value

    def like(self, value):
        return "other", value


class Liar:
    __class__ = Node

    def __init__(self):
        self.value = 1


node = Node()
for _ in range(3):
    node = node.grow()
print(node.value, node.first().value, node.first().first().value)
named = Named()
print(named.grow().name, named.grow().value, type(named.grow()).__name__, type(named.like(4)).__name__, named.like(4).value)
total = 0
for n in [Node(1), Named(2), Node(3)] * 4:
    total += n.like(n.value).value
print(total)
node.__class__ = Other
print(node.like(5), type(node).__name__, node.value)
liar = Liar()
print(liar.__class__.__name__, type(liar).__name__, liar.__class__(7).value)
try:
    Node().first()
except TypeError as e:
    print(e)
