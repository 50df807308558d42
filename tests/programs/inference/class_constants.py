# Small methods that read constants of classes become part of their callers; the constants may change.


class Direction:
    FORWARD = 1
    BACKWARD = -1


class Edge:
    LIMIT = 3
    scale = 10

    def __init__(self, left, right, direction):
        self.left = left
        self.right = right
        self.direction = direction

    def output(self):
        return self.right if self.direction == Direction.FORWARD else self.left

    def scaled(self):
        return self.left * self.scale + Edge.LIMIT


def total(edges):
    result = 0
    for edge in edges:
        result += edge.output() * 100 + edge.scaled()
    return result


edges = [Edge(1, 2, Direction.FORWARD), Edge(3, 4, Direction.BACKWARD)]
print(total(edges))
Direction.FORWARD = -1
print(total(edges))
Edge.LIMIT = 2.5
print(total(edges))
edges[0].scale = 1
print(total(edges))
Edge.scale = property(lambda self: print("property") or 7)
try:
    print(total(edges[1:]))
    print(total(edges))
finally:
    Edge.scale = 10


class Meta(type):
    def __getattr__(cls, name):
        print("meta", name)
        return 5


class Odd(metaclass=Meta):
    pass


Edge.LIMIT = 3
saved = Direction
Direction = Odd
print(total(edges))
del Direction
try:
    total(edges)
except NameError as error:
    print(error)
Direction = saved
del Direction.FORWARD
try:
    total(edges)
except AttributeError as error:
    print(error)


class Descriptor:
    def __get__(self, instance, owner):
        print("get", instance, owner.__name__)
        return 1


saved.FORWARD = Descriptor()
print(total(edges))
