"""Items of str, bytes and bytearray by index and in loops, ranges with steps that are variables, bools in arithmetic."""

MASK = 0xFFFFFFFFFFFFFFFF
PRIME = 1099511628211


def fnv(data):
    h = 14695981039346656037
    for byte in data:
        h = ((h ^ byte) * PRIME) & MASK
    return h


def twist(state):
    state ^= (state << 13) & MASK
    state ^= state >> 7
    return (state ^ (state << 17)) & MASK


def mixed(rounds):
    state = 88172645463325252
    total = 0
    for _ in range(rounds):
        state = twist(state)
        total ^= state
    return total


print(fnv(b""), fnv(b"hello"), fnv(bytearray(b"\xff\x00")), fnv([1, 2, 3]))
print(mixed(5), twist(1), twist(MASK))
try:
    fnv("text")
except TypeError as error:
    print(error)


def bytes_items(data):
    total = 0
    for i in range(len(data)):
        total += data[i] * (i + 1) + data[-1 - i]
    return total


print(bytes_items(b"abc"), bytes_items(bytearray(range(256))))


def stores(size):
    flags = bytearray(size)
    for i in range(0, size, 3):
        flags[i] = i
    flags[-1] = True
    for value in (256, -1, "x", 1 << 70):
        try:
            flags[0] = value
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    try:
        flags[size] = 1
    except IndexError as error:
        print(error)
    return flags


print(stores(10))


def growing():
    data = bytearray(b"ab")
    for byte in data:
        if len(data) < 6:
            data.append(byte + 1)
    return data


print(growing())


def characters(text):
    out = []
    for i in range(-len(text), len(text)):
        out.append(text[i])
    try:
        text[len(text)]
    except IndexError as error:
        out.append(str(error))
    return out


print(characters("abé"), characters("\u20ac\U0001f600"))


def stepped(start, stop, step):
    total = []
    for i in range(start, stop, step):
        total.append(i)
        if len(total) == 4:
            step = 100
    return total


print(stepped(0, 20, 3), stepped(20, 0, -4), stepped(0, -5, 1), stepped(5, 6, 1 << 61))
print(stepped(9223372036854775800, 9223372036854775807, 3), stepped(9223372036854775800, 9223372036854775807, 100))
try:
    stepped(0, 3, 0)
except ValueError as error:
    print(error)


def down(n, k):
    return [i for i in range(n, 0, -k)]


print(down(10, 3), down(10, -3), down(3, 1 << 70))


def bools(a, b):
    total = 0
    for i in range(len(a)):
        total += (a[i] == b[i]) + (a[i] < b[i]) * 2
    flag = a[0] > 1
    other = flag & (b[0] > 1)
    return total, total + True, flag + 1, flag - flag, flag * 2.5, flag / 4, flag // 1, flag ** 2, flag & 1, flag & other, flag | other, flag ^ flag, 1 << flag


print(bools([2, 2, 3], [2, 5, 1]), bools([0.5, 2.5], [2.5, 2.5]))
