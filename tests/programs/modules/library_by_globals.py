"""What a star brings is found in globals()."""
from bisect import *
from heapq import *
from textwrap import *

found = {}
for name, value in list(globals().items()):
    if callable(value) and not name.startswith("_"):
        found[name] = value
print(sorted(found))
heap = [4, 1, 3]
for name in sorted(found):
    if name.startswith("heapi"):
        found[name](heap)
print(heap, found["".join(["heap", "pop"])](heap), found["bisect" + "_left"]([1, 2, 3], 2))
print(found["".join(["short", "en"])]("hello big world", 11))
