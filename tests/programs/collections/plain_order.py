# Comparing and sorting values of built-in types; NaN, mixed kinds and subclasses go the long way.
import heapq

nan = float("nan")
inf = float("inf")
print((1, "a", 2.5) < (1, "a", 2.5), (1, "a", 2.5) <= (1, "a", 2.5), (1, 2) < (1, 2, 3), () < (0,), (2,) > (1, 9))
print((1, nan) < (1, nan), (1, nan) == (1, nan), (1.0, 2) == (1, 2), (True, 0) == (1, False), (None, 1) == (None, 1))
print(nan == nan, nan < 1.0, 1.0 < nan, (nan, 1) < (1.0, 2), (1.0, 2) < (nan, 1), inf > 1e308, 0.0 == -0.0)
print("a" < "b", "ab" < "a", "é" > "z", "\U0001F600" > "\uffff", ("é", 1) < ("z", 0), "a" == b"a", ("a",) == ("a",))
print(((1, (2, 3)), 4) < ((1, (2, 4)), 0), ((((((((((1,),),),),),),),),),) < ((((((((((2,),),),),),),),),),))
print(2**70 < 2**71, (2**70, 1) == (2**70, 1), (2**70, 1) < (2**70, 2), 1 < 2**70, (1, 2**70) > (1, 5))
for pair in (((1, "a"), (1, 2)), ((1, None), (1, None)), ("a", 1), ((1,), [1])):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)


class Loud(int):
    def __lt__(self, other):
        return int(self) > int(other)

    def __eq__(self, other):
        print("eq", int(self), int(other))
        return int(self) == int(other)

    __hash__ = int.__hash__


print(sorted([Loud(1), Loud(3), Loud(2)]), (Loud(1), 2) < (Loud(1), 3), Loud(5) == 5, sorted([3, Loud(1), 2]))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1,)]), sorted([3, 1.5, True, 2, 0.5]), sorted(["b", "", "ä", "a"], reverse=True))
print(sorted([(1, nan), (1, 0.5), (0, nan)])[0][0], max((1, "b"), (1, "c"), (0, "z")), min(["x", "w"]))
heap = []
for item in ((3, "c"), (1, "b"), (1, "a"), (2, 0.5), (2, 0.25)):
    heapq.heappush(heap, item)
print([heapq.heappop(heap) for _ in range(5)])
counts = {}
for key in ((1, 2), (1.0, 2), (True, 2), ("a", (1, 2)), ("a", (1, 2.0)), (nan, 1), (nan, 1)):
    counts[key] = counts.get(key, 0) + 1
print(list(counts.values()))
