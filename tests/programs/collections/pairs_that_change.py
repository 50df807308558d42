# What the iterator under pairwise does to the pairwise object itself; errors of pairs given to an OrderedDict.
from collections import Counter, OrderedDict
from itertools import pairwise


def check(at, count):
    class Source:
        def __init__(self):
            self.count = 0

        def __iter__(self):
            return self

        def __next__(self):
            self.count += 1
            if self.count in at:
                return next(pairs)
            return [self.count]

    pairs = pairwise(Source())
    print([next(pairs) for _ in range(count)])


check({1}, 2)
check({2}, 3)
check({1, 2}, 2)


def end(limit):
    class Source:
        def __init__(self):
            self.count = 0

        def __iter__(self):
            return self

        def __next__(self):
            if self.count >= limit:
                raise StopIteration
            self.count += 1
            if self.count == 1:
                return next(pairs, None)
            return [self.count]

    pairs = pairwise(Source())
    print(list(pairs))


for limit in range(5):
    end(limit)

for pairs in ([1, 2], [(1, 2, 3)], [(1,)], [()], "abc", 5):
    for use in (OrderedDict, OrderedDict().update, dict, {}.update):
        try:
            print(use(pairs))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
try:
    Counter("hello").most_common("hello")
except TypeError as error:
    print(error)
print(Counter("hello").most_common(-5))
