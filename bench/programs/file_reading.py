"""Reads lines of comma-separated fields from standard input: numbers, names, totals by name."""
import sys


def main():
    totals = {}
    rows = 0
    largest = 0
    weight = 0.0
    for line in sys.stdin:
        name, amount, factor = line.rstrip("\n").split(",")
        amount = int(amount)
        rows += 1
        weight += float(factor)
        if amount > largest:
            largest = amount
        totals[name] = totals.get(name, 0) + amount
    print(rows, largest, f"{weight:.3f}")
    for name in sorted(totals):
        print(name, totals[name])


main()
