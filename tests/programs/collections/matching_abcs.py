"""Sequence and mapping patterns match the virtual and real subclasses of the abstract classes."""
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
from collections.abc import Mapping, MutableSequence, Sequence


class Pairs(Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        return self.items_[key]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


class Row(Sequence):
    def __getitem__(self, index):
        return [10, 20, 30][index]

    def __len__(self):
        return 3


class Registered:
    def __getitem__(self, index):
        return [1, 2][index]

    def __len__(self):
        return 2


class Later(Registered):
    pass


MutableSequence.register(Registered)


class Neither:
    def __getitem__(self, index):
        return [1, 2][index]

    def __len__(self):
        return 2


def kind(value):
    match value:
        case {"a": a, **rest}:
            return "mapping", a, rest
        case {}:
            return "mapping"
        case [first, *others]:
            return "sequence", first, others
    return "neither"


for value in (
    Pairs(a=1, b=2), Pairs(), Row(), Registered(), Later(), Neither(), UserDict(a=3), UserList([1, 2]), ChainMap({"a": 1}), Counter("aab"),
    OrderedDict(a=1), defaultdict(int, a=4), deque([5, 6]), range(2), memoryview(b"ab"), "ab", b"ab", bytearray(b"ab"), {1}, iter([]),
):
    print(type(value).__name__, kind(value))
