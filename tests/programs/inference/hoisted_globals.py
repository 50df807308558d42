# Globals that loops of functions only read are read before the loop: never too early, never too late.
TABLE = [3, 1, 4, 1, 5, 9, 2, 6]
SCALE = 0.5
LIMIT = 5
GRID = [[1, 2, 3], [4, 5, 6]]


def total(n):
    result = 0
    for i in range(n):
        result += TABLE[i & 7]
    return result


def scaled(n):
    result = 0.0
    for i in range(n):
        if i % 3 == 0:
            result += TABLE[i % 8] * SCALE
        else:
            result -= SCALE
    return result


def missing(n):
    result = 0
    for i in range(n):
        if i == 4:
            result += UNBOUND
        result += i
    return result


def at_once(n):
    i = 0
    while i < n:
        i += NOWHERE[i]
    return i


def built_in(n):
    count = 0
    for i in range(n):
        if max is not None and i > LIMIT:
            count += 1
    return count


def nested(n):
    result = 0
    for _ in range(n):
        for row in range(2):
            for column in range(3):
                result += GRID[row][column] * LIMIT
    return result


def changed(n):
    global LIMIT
    result = 0
    for i in range(n):
        LIMIT += 1
        result += LIMIT + TABLE[i % 8]
    return result


def swap(n):
    global TABLE
    result = 0
    for i in range(n):
        result += TABLE[i % len(TABLE)]
        if i == n // 2:
            TABLE = [100]
    return result


def by_call(n):
    result = 0
    for i in range(n):
        result += TABLE[0]
        if i == 1:
            replace()
    return result


def replace():
    global TABLE
    TABLE = [7.5, 2]


class Last:
    def __del__(self):
        print("dropped")


def holder(n):
    result = 0
    for i in range(n):
        result += HELD[1]
    return result


print(total(0), total(20), scaled(10), nested(2), built_in(10), missing(4))
for call in (missing, at_once):
    try:
        print(call(6))
    except NameError as error:
        print(error)
print(at_once(0))
NOWHERE = [1, 2, 3, 4, 5, 6]
UNBOUND = 1 << 80
print(at_once(6), missing(6))
print(changed(4), LIMIT, built_in(10))
max = None
print(built_in(10))
del max
print(built_in(10))
print(swap(6), TABLE, by_call(4), TABLE)
SCALE = 3
print(scaled(0))
try:
    print(scaled(7))
except IndexError as error:
    print(error)
HELD = [Last(), 4]
print(holder(3))
HELD = None
try:
    holder(2)
except TypeError as error:
    print(error)
print(globals()["LIMIT"], nested(1))
globals()["GRID"] = [(1, 1, 1), (2, 2, 2)]
print(nested(1), total(2))
del TABLE
try:
    total(1)
except NameError as error:
    print(error)
print(total(0))
