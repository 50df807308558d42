"""Counts the words of several lengths in a long DNA string: slices as keys of a dict, sorting by count."""
import sys


def dna(length):
    seed = 42
    letters = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        letters.append("ACGT"[(seed >> 16) % 7 % 4])
    return "".join(letters)


def count(sequence, k):
    counts = {}
    for i in range(len(sequence) - k + 1):
        word = sequence[i:i + k]
        counts[word] = counts.get(word, 0) + 1
    return counts


def main():
    sequence = dna(int(sys.argv[1]))
    for k in (1, 2, 4):
        counts = count(sequence, k)
        for word, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]:
            print(word, number)
    for k in (8, 12):
        counts = count(sequence, k)
        print(k, len(counts), max(counts.values()))
    for word in ("GGT", "GGTA", "GGTATT"):
        print(word, count(sequence, len(word)).get(word, 0))


main()
