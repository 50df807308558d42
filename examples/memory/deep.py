"""Recursion that nothing ends."""


def walk(n):
    return walk(n + 1) + 1


try:
    print(walk(0))
except RecursionError as error:
    print("RecursionError:", error)
