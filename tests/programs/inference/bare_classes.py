# Classes without __init__: instances are made in place, as long as nothing else makes them.


class Node:
    pass


class Leaf(Node):
    label = "leaf"


class Slotted:
    __slots__ = ("x", "y")


def build(n):
    first = last = None
    for i in range(n):
        node = Node()
        node.value = i
        node.next = None
        if last is None:
            first = node
        else:
            last.next = node
        last = node
    return first


def total(node):
    result = 0
    while node is not None:
        result += node.value
        node = node.next
    return result


print(total(build(5)), build(1).__dict__)


def leaf(value):
    made = Leaf()
    made.value = value
    return made


def slotted(value):
    made = Slotted()
    made.x = value
    return made


print(leaf(1).label, leaf(2).__dict__, slotted(3).x)
try:
    slotted(3).y
except AttributeError as error:
    print(error)


def empty():
    return Node()


try:
    empty().value
except AttributeError as error:
    print(error)
print(vars(empty()), type(empty()).__name__, isinstance(leaf(0), Node))
try:
    Node(1)
except TypeError as error:
    print(error)
try:
    Node(x=1)
except TypeError as error:
    print(error)

Node.__init__ = lambda self: setattr(self, "value", "set")
print(empty().value, leaf(7).__dict__, build(1).value)
del Node.__init__
print(vars(empty()))
Node.__new__ = lambda cls: "no node"
print(empty())
del Node.__new__
print(type(empty()).__name__)


class Meta(type):
    def __call__(cls):
        print("called", cls.__name__)
        return super().__call__()


class Made(metaclass=Meta):
    pass


class Final:
    def __del__(self):
        print("deleted")


class Data(Node):
    kind = 1

    def __init__(self):
        self.value = self.kind


def others():
    made = Made()
    made.value = 1
    final = Final()
    final.value = 2
    data = Data()
    return made.value + final.value + data.value


print(others(), others())


def local():
    class Inner:
        pass

    inner = Inner()
    inner.x = 5
    return inner.x


print(local())
