"""Counts the words of standard input and prints the most frequent ones."""
import sys


def main():
    counts = {}
    for line in sys.stdin:
        for word in line.lower().split():
            word = word.strip(".,;:!?")
            counts[word] = counts.get(word, 0) + 1
    print(len(counts), sum(counts.values()))
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:20]:
        print(word, count)


main()
