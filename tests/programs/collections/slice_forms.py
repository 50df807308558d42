"""Slices with and without steps of all kinds of objects, read and assigned: no slice object is needed for lists, tuples and strs."""
class Key:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)


class Sub(list):
    def __getitem__(self, key):
        return "sub", key

    def __setitem__(self, key, value):
        print("sub set", key)
        super().__setitem__(key, value)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


def read(x, a, b, c):
    return x[a:b:c]


def write(x, a, b, value):
    x[a:b] = value
    return x


items = list(range(10))
bounds = (None, 0, 2, 5, 9, 10, 99, -1, -4, -10, -99, 2**70, -(2**70))
total = 0
for x in items, tuple(items), "0123456789", "0123é56789", b"0123456789", bytearray(b"0123456789"), range(10):
    seen = []
    for a in bounds:
        for b in bounds:
            for c in (None, 1, 2, 3, -1, -2, -7, 2**70, -(2**70)):
                part = read(x, a, b, c)
                total += len(part)
                seen.append(str(list(part)))
    print(type(read(x, 1, None, -1)).__name__, total, sum(ord(c) * (i % 97) for i, c in enumerate(",".join(seen))))

for a in bounds:
    for b in bounds:
        assigned = write(list(items), a, b, "xy")
        same = write(list(items), a, b, range(3))
        print(len(assigned), assigned.index("x"), len(same), end=" ")
print()
print(Key()[1:2], Key()[1:2:3], Key()[::], Key()[:None:-1])
k = Key()
k[1:] = 5
k[::2] = 6
s = Sub([1, 2, 3])
s[1:] = "ab"
print(s[0:1], s[::2], list(s))
print(items[Index(2):Index(4)], items[::Index(-3)])
items[Index(1):Index(9)] = ()
print(items)
items[:] = items
items[1:1] = items
print(items)
flip = [3, 1, 2, 4]
flip[:3] = flip[2::-1]
print(flip, flip[::-1], flip[-2::-1], flip[:1:-1])
stack = []
for n in range(40):
    stack.append(n)
    if n % 3:
        stack.pop()
print(stack)
while stack:
    stack.pop()
stack.append("again")
print(stack)

for attempt in (
    lambda: [1][::0],
    lambda: "a"[::0],
    lambda: (1,)[::0],
    lambda: [1][:"a"],
    lambda: [1][::"a"],
    lambda: write([1], 0, 1, 5),
    lambda: write((1,), 0, 1, (2,)),
    lambda: write([1], 1.5, None, ()),
    lambda: write("a", 0, 1, "b"),
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
