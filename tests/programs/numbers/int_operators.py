# Operators on ints of all sizes and signs, against identities and a running checksum.
state = 12345


def rnd(bits):
    global state
    n = 0
    for _ in range(bits // 31 + 1):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        n = (n << 31) | state
    n &= (1 << bits) - 1
    return -n if state & 64 else n


checksum = 0
MASK = (1 << 127) - 1
for i in range(600):
    a = rnd([3, 20, 47, 48, 49, 63, 64, 65, 130, 700][i % 10])
    b = rnd([3, 48, 64, 90, 300][i % 5])
    results = [a + b, a - b, a * b, a & b, a | b, a ^ b, ~a, -a, +a, abs(a), a << (b & 63), a >> (b & 63)]
    if b:
        q, r = divmod(a, b)
        assert q == a // b and r == a % b and q * b + r == a
        assert (0 <= r < b) or (b < r <= 0)
        results += [q, r]
    results += [a == b, a != b, a < b, a <= b, a > b, a >= b]
    assert (a & b) + (a | b) == a + b
    assert (a ^ b) == (a | b) - (a & b)
    for r in results:
        checksum = (checksum * 31 + r) & MASK
    checksum = (checksum * 31 + hash(a)) & MASK
print(checksum)

print(2**47 - 1 + 1, -(2**47) - 1, -(-(2**47)), (2**47 - 1) * (2**47 - 1), -(2**47) // -1)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(divmod(-(10**20), 7), divmod(10**20, -(10**19) - 1))
print(1 << 100, 1 << 0, -1 << 65, 0 << 10**9, -1 >> 100, 10**30 >> 64, -(10**30) >> 64)
print(True + True, True & 1, True & False, True | False, True ^ True, -True, +True)
print(3**0, 0**0, 2**200, (-3)**55, 2**-2, (-2)**-3, 10**-400)
print(pow(3, 200, 13), pow(3, 200, -13), pow(-3, 201, 10**25), pow(38, -1, 97), pow(2, -5, -11), pow(5, 0, 1))
print(pow(7, 10**40, 10**30 + 57), pow(10**50, 3, 2**64), pow(2, 2**70, 2**61 - 1))
print(hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(-1), hash(10**100), hash(-(10**100)), hash(True))
