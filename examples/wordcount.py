"""Counts the words of the standard input: python wordcount.py < book.txt"""

import sys

counts = {}
lines = 0
for line in iter(sys.stdin.readline, ""):
    lines += 1
    for word in line.lower().split():
        word = word.strip(".,;:!?\"'()[]-—“”’")
        if word:
            counts[word] = counts.get(word, 0) + 1
print(lines, "lines,", sum(counts.values()), "words,", len(counts), "different")
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:15]:
    print(f"{count:6} {word}")
