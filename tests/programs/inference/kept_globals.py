# Globals of loops at module level: carried in registers, but always what other code sees and sets.
n = 10
total = 0
x = 0.5
i = 0
while i < n:
    x = x * 1.5 + 0.25
    total += i
    i += 1
print(i, total, x)


def show(where):
    print(where, i, total, x)


def change():
    global total, x
    total += 1000
    x = -x


# A call in the loop sees what was bound, and what it binds is seen.
for i in range(4):
    total += i
    x += 0.5
    if i == 2:
        show("in loop")
        change()
    total += 1
print(i, total, x)


# A finaliser binds globals where an object is dropped between two reads.
class Setter:
    def __init__(self, value):
        self.value = value

    def __del__(self):
        global total, x
        total = self.value
        x = float(self.value)


for i in range(3):
    total = i
    before = total
    held = Setter(i * 100)
    held = total
    print(before, held, total, x)

kept = [Setter(5)]
for i in range(3):
    total += 1
    if i == 1:
        kept[0] = 0
    total += 1
    print(total)

# A global that held an object with a finaliser becomes a number.
y = 1
for i in range(3):
    y = i
    total = y
    y = Setter(i + 70)
    y = 2
    print(total, y, x)

# Numbers that become large, and other things.
big = 1
odd = 0
for i in range(90):
    big = big * 3 + 1
    odd += big & 1
print(big, odd)
z = 1
for i in range(5):
    z = z * 2
    if i == 2:
        z = z + 0.5
    if i == 3:
        z = str(z)
    if i == 4:
        z = len(z)
    print(z, end=" ")
print()

# A name that is not bound, or unbound in the loop.
try:
    for i in range(5):
        total = i
        if i == 3:
            del total
        x = total + 0.5
except NameError as error:
    print(error, i, x)
total = 7
try:
    for i in range(5):
        total = total + late
except NameError as error:
    print(error, i, total)

# An exception in the middle leaves what was bound.
total = 0
try:
    for i in range(10):
        total += i
        x = 1.0 / (5 - i)
        total += 1
except ZeroDivisionError as error:
    print(error, i, total, x)

# Binding through the module's dict.
total = 1
for i in range(4):
    total += 1
    if i == 1:
        globals()["total"] = 50
    total += 1
    x = total * 2
print(total, x, globals()["total"], globals()["i"])
for i in range(4):
    total += i
    x = total + 0.5
    y = x * total
print(total, x, y, globals()["x"], globals()["y"])
