# Slices replaced by as many items: of the same list, reversed, of numbers and of objects with finalisers.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dropped", self.name, len(row))


row = list(range(10))
for k in range(9, 0, -2):
    row[: k + 1] = row[k::-1]
print(row)
row[:] = row
row[2:5] = row[-3:]
row[-2:] = row[:2]
row[3:3] = []
row[20:30] = []
print(row)
row[1:3] = [0.5, None]
row[:2] = (True, 7)
row[0:2] = [1, 2, 3]
print(row)
row[0:2] = [Loud("a"), Loud("b")]
row[0:2] = [10, 11]
print(row)
row[0:1] = [Loud("c")]
row[:] = row[::-1]
print(type(row[-1]).__name__)
row[-1:] = [1 << 70]
row[-1:] = [5]
print(row)
try:
    row[0:2] = 5
except TypeError as error:
    print(error)
row[8:2] = [6]
print(row, [][0:0], len(row))
empty = []
empty[:] = []
empty[0:0] = empty
print(empty)
