"""Of what a star brings only some is used."""
from collections import *
from functools import *
from heapq import *
from math import *
from operator import *
from string import *

print(reduce(add, [1, 2, 3]), nlargest(2, [5, 1, 9]), floor(2.5), capwords("a b"))
print(Counter("aab"), deque([1]).pop(), mul(3, 4))
print(is_(None, None), ascii_lowercase[:3], truediv(1, 4))
