"""Sorts numbers, words and records: plainly, by a key function, by tuples, by an attribute, in reverse."""
import sys


class Record:
    def __init__(self, name, group, score):
        self.name = name
        self.group = group
        self.score = score


def main():
    n = int(sys.argv[1])
    seed = 5
    records = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        score = seed >> 8
        seed = (seed * 1103515245 + 12345) % 2147483648
        records.append(Record(f"n{seed >> 12}", (seed >> 9) % 100, score))
    numbers = [record.score for record in records]
    numbers.sort()
    print(numbers[0], numbers[n // 2], numbers[-1])
    floats = sorted((record.score / 7.0 for record in records), reverse=True)
    print(f"{floats[0]:.3f} {floats[n // 2]:.3f}")
    names = sorted(record.name for record in records)
    print(names[0], names[n // 2], names[-1])
    records.sort(key=lambda record: record.score)
    print(records[0].name, records[n // 3].score)
    records.sort(key=lambda record: (record.group, -record.score))
    print(records[0].name, records[n // 3].group, records[-1].score)
    by_length = sorted(names, key=len)
    print(by_length[0], by_length[-1])
    pairs = sorted((record.group, record.name) for record in records)
    print(pairs[0], pairs[-1])


main()
