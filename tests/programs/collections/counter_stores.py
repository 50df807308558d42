# Counting goes through __setitem__ where a subclass has its own, and not where only __delitem__ is another.
from collections import Counter


class Noisy(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Keeping(Counter):
    def __delitem__(self, key):
        print("kept", key)


noisy = Noisy("abca")
noisy.update("b")
noisy["z"] += 2
noisy.update({"a": 3})
print(noisy, noisy.most_common(1))
keeping = Keeping("hello world")
keeping.update(["l", "l"])
del keeping["h"]
keeping.subtract("he")
print(keeping, keeping.total(), Keeping(a=2**47 - 1) + Counter("a"))
big = Counter({"x": 2**47 - 1})
big.update("xx")
print(big, Counter([1, 1.0, True]), Counter([[1]][:0]))
try:
    Counter([[1]])
except TypeError as error:
    print(error)
