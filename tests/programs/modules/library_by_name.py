"""What the library has is reached by plain names, aliases and constant texts; the rest of it is not linked."""
import collections.abc
import functools as tools
import random
from collections import Counter as Tally, OrderedDict
from functools import reduce as fold, total_ordering, wraps
from operator import attrgetter as _of, itemgetter
import re
import string as texts


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


def traced(function):
    @wraps(function)
    def call(*args):
        return function(*args)

    return call


@traced
def area(width, height):
    """The product."""
    return width * height


print(Version(1, 2) >= Version(1, 1), Version(1) > Version(2), Version(3) <= Version(3))
print(area(3, 4), area.__name__, area.__doc__, area.__wrapped__.__name__)
print(fold(lambda a, b: a * b, range(1, 6)), tools.partial(pow, 2)(5))
print(Tally("mississippi").most_common(2), sum(Tally("aab").values()))
print(getattr(collections, "deque")([1, 2], maxlen=1), hasattr(collections, "ChainMap"), hasattr(collections, "nothing"))
print(list(OrderedDict(a=1, b=2).items()), OrderedDict(a=1) == OrderedDict(a=1))
print(sorted([3, 1, 2], key=tools.cmp_to_key(lambda a, b: b - a)))
print(_of("parts")(Version(7)), itemgetter(1)("abc"))
random.seed(5)
print(random.randint(1, 100), random.choice("abc"), random.Random(3).random() == random.Random(3).random())
print(re.sub(r"(\w)(\d)", r"\2\1", "a1 b2"), re.findall("[a-c]+", "abxcab"), bool(re.match("x", "y")))
print(texts.capwords("one two"), texts.Template("$a-$b").substitute(a=1, b=2))
seed = random.Random(9)
state = seed.getstate()
first = [seed.random() for _ in range(3)]
seed.setstate(state)
print(first == [seed.random() for _ in range(3)])


class Registry(collections.UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.upper(), item)


r = Registry(a=1)
r.update(b=2)
print(r, len(r), "A" in r, r.setdefault("C", 3), sorted(r), r.pop("A"))


class Steps(collections.abc.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * index


s = Steps()
print(list(s), list(reversed(s)), s.index(4), s.count(1), 4 in s, isinstance(s, collections.abc.Reversible))
try:
    tools.reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
try:
    re.compile("(")
except re.error as error:
    print(type(error).__name__, error, error.pos)
try:
    random.randrange(3, 1)
except ValueError as error:
    print(error)
try:
    random.shufle([])
except AttributeError as error:
    print(error)
