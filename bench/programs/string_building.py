"""Builds long strings: +=, join, f-strings, %-format, repeated and replaced parts."""
import sys


def main():
    n = int(sys.argv[1])
    text = ""
    for i in range(n):
        text += "ab"
        text += str(i)
    print(len(text), text[-12:])
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i * 3};")
    joined = "".join(parts)
    print(len(joined), joined[-12:])
    total = 0
    for i in range(n):
        total += len("<%d,%s>" % (i, "x")) + len(f"{i:08d}|{i / 4:.2f}")
    print(total)
    lines = "\n".join(str(i * i) for i in range(n))
    print(lines.count("7"), lines.replace("1", "one").count("one"), len(lines.upper()))
    backwards = ""
    for line in lines.split("\n"):
        backwards += line[::-1] + " "
    print(len(backwards), backwards[:20])


main()
