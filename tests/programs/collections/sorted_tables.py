# Tuples of one length with numbers and strs in their columns are sorted by column; what else there is must not change the order.
import random

random.seed(5)
rows = [(random.randrange(20), random.choice("abc"), random.random(), i) for i in range(300)]
for reverse in (False, True):
    ordered = sorted(rows, reverse=reverse)
    print(ordered[:2], all((one <= other) != reverse or one == other for one, other in zip(ordered, ordered[1:])), sorted(ordered) == sorted(rows))
same = sorted([(i % 3, 1) for i in range(30)])
print(same)
ids = [(1.0, "x") for _ in range(20)]
print([ids.index(row) for row in sorted(ids)][:3], [a is b for a, b in zip(sorted(ids), ids)].count(True))
words = sorted((word, len(word)) for word in "the quick brown fox jumps over the lazy dog and the cat sat on the mat with a hat".split())
print(words)
zeros = sorted([(0.0, i % 2, -i) for i in range(10)] + [(-0.0, i % 2, i) for i in range(10)])
print(zeros)


# None of these is such a table.
print(sorted([(i % 4, 2.5 if i % 2 else 2) for i in range(20)]))
print(sorted([(i % 4,) * (1 + i % 3) for i in range(20)]))
print(sorted([(2 ** 70 - i, i) for i in range(20)])[:2], sorted([(i % 2 == 0, i) for i in range(20)])[:3])
nan = float("nan")
print(sorted([(nan if i == 7 else float(i % 5), i) for i in range(20)]))
print(sorted([(i % 2, [20 - i]) for i in range(20)])[:3])


class Row(tuple):
    def __lt__(self, other):
        return self[1] < other[1]


print(sorted([Row((i % 3, 20 - i)) for i in range(20)])[:3], sorted([(1, 1)] * 16 + [Row((5, 0))])[0])
for wrong in (None, "a", [1]):
    try:
        sorted([(i, 1) for i in range(20)] + [(3, wrong)])
        print("sorted")
        sorted([(3, i) for i in range(20)] + [(3, wrong)])
    except TypeError as error:
        print(error)
table = [(i % 2, i) for i in range(40)]
table.sort(key=lambda row: (row[0], -row[1]))
print(table[:3], table[-3:])
table.sort(reverse=True)
print(table[:3], table[-3:])
