"""Prints many short lines: ints, floats, tuples, several arguments, separators."""
import sys


def main():
    n = int(sys.argv[1])
    for i in range(n):
        print(i)
    for i in range(n):
        print(i, i * i, "x", sep=",")
    for i in range(n // 2):
        print(f"{i:6d} {i / 8:10.3f} {i:x}")
    for i in range(n // 2):
        print(i * 0.25, end=" ")
    print()
    for i in range(n // 2):
        sys.stdout.write(str(i) + "\n")


main()
