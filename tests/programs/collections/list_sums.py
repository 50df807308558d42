# Sums of lists whose parts nobody else has, and what other names of a part see.


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("-", self.name)

    def __repr__(self):
        return self.name


def move_to_front(items, at):
    items[:] = items[at:at + 1] + items[0:at] + items[at + 1:]


letters = list("abcdef")
for at in (3, 0, 5):
    move_to_front(letters, at)
print("".join(letters))

kept = [1, 2]


def part():
    return kept


total = part() + [3] + part() + [[4]]
print(total, kept)
twice = kept + kept + kept
print(twice, kept)
first = [0] + kept
second = first + [9]
print(first, second, second + first)


def loud(*names):
    return [Loud(name) for name in names]


print(loud("x", "y") + loud("z"))
print(len(loud("p") + loud("q") + loud("r")))


class Derived(list):
    def __add__(self, other):
        return "derived"

    def __radd__(self, other):
        return "reflected"


print([1] + [2] + Derived([3]), Derived() + [1], [1][:] + Derived())
try:
    print([1] + [2] + (3,))
except TypeError as error:
    print(error)
try:
    print(loud("a") + None)
except TypeError as error:
    print(error)
print([] + [], [] + [1] + [], sum([[1], [2], [3]], []))
deep = []
for i in range(5):
    deep = [i] + deep + [i]
print(deep)

used = [True, False, True]
print(sum(used) + 2, sum(used, 1.5), sum([]), sum(n > 1 for n in (1, 2, 3)))
blocks = [b"ab", b"c"]
joined = b"".join(blocks) + b"-".join([bytearray(b"x"), b"y"])
print(joined, [joined[i] for i in range(3)], joined[0] == joined[1], b" a b ".split(), bytearray(b"a,b").split(b",")[1].upper(), joined.replace(b"a", b"A"))
