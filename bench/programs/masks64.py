"""Hashes and random numbers in 64-bit words: FNV-1a, an LCG, xorshift and a multiply-and-shift mix."""
import sys

MASK = 0xFFFFFFFFFFFFFFFF


def fnv1a(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = ((h ^ byte) * 0x100000001B3) & MASK
    return h


def lcg(state, rounds):
    for _ in range(rounds):
        state = (state * 6364136223846793005 + 1442695040888963407) & MASK
    return state


def xorshift(state, rounds):
    total = 0
    for _ in range(rounds):
        state ^= (state << 13) & MASK
        state ^= state >> 7
        state ^= (state << 17) & MASK
        total = (total + state) & MASK
    return total


def mix(value):
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


def main():
    n = int(sys.argv[1])
    data = bytes(i * 7 % 251 for i in range(1000))
    h = 0
    for _ in range(n // 1000):
        h ^= fnv1a(data)
        h = (h + 1) & MASK
    print(f"{h:016x}")
    print(f"{lcg(42, n):016x}")
    print(f"{xorshift(88172645463325252, n):016x}")
    total = 0
    for i in range(n):
        total ^= mix(i)
    print(f"{total:016x}")


main()
