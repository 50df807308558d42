"""The same without pickle, which may ask for any name."""
import collections
import copy
import fractions

Point = collections.namedtuple("Point", "x y")


class Node:
    def __init__(self, value, rest=None):
        self.value = value
        self.rest = rest

    def __copy__(self):
        return Node(self.value * 10, self.rest)


things = [
    collections.Counter("aab"), collections.OrderedDict(b=1, a=2), collections.deque([1, 2], 5), collections.ChainMap({"a": 1}),
    fractions.Fraction(2, 3), collections.UserList([1]), collections.defaultdict(list, x=[1]), Point(1, [2]), {1: [2]}, (1, [2]), {3},
]
for thing in things:
    print(copy.copy(thing) == thing, copy.deepcopy(thing) == thing, copy.deepcopy(thing) is thing, type(copy.deepcopy(thing)).__name__, thing)
n = Node(1, Node(2))
print(copy.copy(n).value, copy.deepcopy(n).rest.value, copy.copy(Node(3)).rest)
