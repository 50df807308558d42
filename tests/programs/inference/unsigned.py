# Ints with 64-bit masks, modular products and 32-bit hashes: exact whatever the register would hold.
M64 = 0xFFFFFFFFFFFFFFFF
MOD = 1000000007


def lcg(x, n):
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return x


def xorshift(x):
    x ^= (x << 13) & M64
    x ^= x >> 7
    x ^= (x << 17) & M64
    return x


def splitmix(state):
    state = (state + 0x9E3779B97F4A7C15) & M64
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M64
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M64
    return state, z ^ (z >> 31)


def rotate(x, k):
    return ((x << k) | (x >> (64 - k))) & M64


def fnv(text):
    h = 14695981039346656037
    for c in text:
        h = ((h ^ ord(c)) * 1099511628211) % 2**64
    return h


def murmur(h):
    h ^= h >> 16
    h = h * 0x85EBCA6B & 0xFFFFFFFF
    h ^= h >> 13
    h = h * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ (h >> 16)


def power(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def polynomial(values):
    h = 7
    for v in values:
        h = (h * 131 + v) % MOD
    return h


def masked(a, b, m):
    return (a * b - a + ~b) & m


class Generator:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 2862933555777941757 + 3037000493) & M64
        return self.state >> 33

    def random(self):
        return (self.next() << 22) / 2**53


def total(n):
    s = 0
    x = 1
    for i in range(n):
        x = (x * 2862933555777941757 + i) & M64
        s += x
    return s


print(lcg(1, 100), lcg(-5, 3), lcg(2**70, 3))
x = 88172645463325252
for _ in range(100):
    x = xorshift(x)
print(x)
state = 0
for _ in range(50):
    state, z = splitmix(state)
print(state, z)
print([rotate(0x8000000000000001, k) for k in (0, 1, 63, 64)])
for bad in (65, -1):
    try:
        print(rotate(3, bad))
    except ValueError as error:
        print(error)
print(fnv("hello"), fnv("wörld" * 10))
print([murmur(h) for h in (0, 1, 2**31, 2**32 - 1)])
print([power(3, 10**18, m) for m in (10**9 + 7, 2**61 - 1, 2**63 - 25, -97, 1, -2**63, 2**64 - 59)])
print(polynomial(range(1000)), polynomial([-5, 10**30, 3]))
for m in (255, 2**63 - 1, 2**64 - 1, -1, -256, 2**64, 2**80):
    print(masked(2**40, 3**30, m), masked(-7, 12345678901234567, m), masked(2**63 - 1, -2**63, m))
g = Generator(42)
print([g.next() for _ in range(5)], g.random())
print(total(1), total(2), total(1000))
try:
    print(power(2, 5, 0))
except ZeroDivisionError as error:
    print(error)
M64 = 0xFFFF
print(xorshift(0x123456789), splitmix(7))
M64 = -1
print(xorshift(0x12345), rotate(5, 60))
M64 = 1.5
try:
    print(rotate(5, 60))
except TypeError as error:
    print(error)
a = 0x8000000000000000
print(a - 1, a + 1, a * 2, a // 3, a % 1000, a > 5, 5 < a, a == -1, a >= -1, -a, ~a, a / 2**64, a << 1, a ** 2, float(a), a * 1.5)
