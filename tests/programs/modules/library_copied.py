"""Copying, pickling and printing call special methods that the program does not name."""
import collections
import copy
import datetime
import fractions
import pickle

things = [
    collections.Counter("aab"), collections.OrderedDict(b=1, a=2), collections.deque([1, 2], 5), collections.ChainMap({"a": 1}),
    fractions.Fraction(2, 3), datetime.date(2024, 2, 29), datetime.timedelta(hours=5), collections.UserList([1]), collections.defaultdict(int, x=1),
]
for thing in things:
    print(copy.copy(thing) == thing, copy.deepcopy(thing) == thing, type(copy.deepcopy(thing)).__name__, f"{thing}", repr(thing))
    print(pickle.loads(pickle.dumps(thing)) == thing)
