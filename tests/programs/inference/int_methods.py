# bit_count and bit_length of ints in registers, of unsigned and big ones, of bools, and of a subclass that has its own.
import sys


def bits(values):
    total = 0
    longest = 0
    for value in values:
        total += value.bit_count()
        longest = max(longest, value.bit_length())
    return total, longest


print(bits([0, 1, -1, 255, -256, 2**47 - 1, -2**47, 2**62, 2**63 - 1, -2**63]))
print(bits([2**63, 2**64 - 1, -2**64, 2**200 - 1]))
print(bits([True, False, 7]))
try:
    print(bits([3, 1.5]))
except AttributeError as error:
    print(error)


class Mine(int):
    def bit_count(self):
        return 1000


print(bits([Mine(3), 3]))


def boards(seed, rounds):
    board = 0x8000000000000001
    count = 0
    for _ in range(rounds):
        board = (board * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        count += board.bit_count() * 100 + board.bit_length()
    return count


print(boards(1, 1000))


def lowest(number):
    steps = []
    while number:
        bit = number & -number
        steps.append(bit.bit_length() - 1)
        number ^= bit
    return steps


print(lowest(0b101101), lowest(1 << 63 | 1 << 5), lowest(1 << 62))
method = (5).bit_count
print(method(), [n.bit_length() for n in range(-4, 5)], len({n.bit_count() for n in range(100)}))
try:
    (5).bit_count(1)
except TypeError as error:
    print(error)
