# sum(), min() and max() of lists and tuples of numbers, and of what only begins so.
class Odd:
    def __radd__(self, other):
        return ("odd", other)


class Cutter:
    def __init__(self, items):
        self.items = items

    def __radd__(self, other):
        self.items.clear()
        return other

    def __gt__(self, other):
        self.items.clear()
        return True

    def __lt__(self, other):
        self.items.clear()
        return False


small = list(range(-50, 1000))
print(sum(small), sum(tuple(small)), sum(small, 7), sum(small, 0.5), sum([]), sum(()), sum([], 5), sum([], -0.0))
print(min(small), max(small), min(tuple(small)), max((3,)), min([2.5]), max([2.5, -1.0, 9.75]))
top = (1 << 47) - 1
print(sum([top] * 3), sum([top] * 40000), sum([-top - 1] * 40000), sum([top] * 40000 + [0.5]), sum([top] * 3 + [1 << 70, 1]))
print(sum([top, top, True, 1]), sum([1, True, 2]), sum([1, 2.5, 3]), sum([1, 2, 1j]), sum([top, top, 2.5]))
print(sum([0.1] * 10), sum((0.1,) * 10), sum([1, 0.1, 0.1, 0.1]), sum([1e308, 1e308, -1e308]))
print(sum([1, 2, Odd()]), sum([1, 2, (3)]))
for wrong in ([1, "a"], (1, None), ["a"], [[1], [2]]):
    try:
        print(sum(wrong))
    except TypeError as error:
        print(error)
try:
    sum([1, 2], "")
except TypeError as error:
    print(error)
cut = [1, 2]
cut += [Cutter(cut), 3, 4]
print(sum(cut), cut)
cut = [1, 2]
cut += [Cutter(cut), 3, 4]
print(type(max(cut)).__name__, cut)
nan = float("nan")
print(min([nan, 1.0, 0.5]), max([nan, 1.0]), min([1.0, nan, 0.5]), max([1.0, nan, 2.0]), min([0.0, -0.0]), max([-0.0, 0.0]), min([1, 0.5, 2]), max([1, 1.0]), max([1.0, 1]))
print(max([True, 1]), min([1, True]), max([1 << 60, 5, 1 << 61]), min([3, -(1 << 70)]), max(["b", "a"]), min([(2, 1), (1, 2)]))
print(max([], default=4), min((), default=None), max([1, -3, 2], key=abs), min([1.5, -3.5], key=abs))


class Mine(list):
    def __iter__(self):
        return iter([7, 8])


print(sum(Mine([1, 2])), max(Mine([1, 2])), min(Mine([1, 2])))
for empty in ([], ()):
    try:
        max(empty)
    except ValueError as error:
        print(error)
