# A class derived from deque with its own __len__ is true by that; deque has no __bool__.
from collections import deque


class Long(deque):
    def __len__(self):
        return 5


class False_(Long):
    def __bool__(self):
        return False


print(bool(Long()), not Long(), bool(False_()), hasattr(deque, "__bool__"), bool(deque()), bool(deque([0])))
Long.__len__ = lambda self: 0
print(bool(Long([1])), len(Long([1])))
