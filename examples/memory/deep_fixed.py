"""As deep.py, with an end, and as a loop: no stack at all."""


def walk(n):
    steps = 0
    while n < 1000:
        n += 1
        steps += 1
    return steps


print(walk(0))
