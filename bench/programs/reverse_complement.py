"""Reads a FASTA file from standard input and writes the reverse complement of each sequence, 60 characters a line."""
import sys

COMPLEMENT = str.maketrans("ACGTacgt", "TGCAtgca")


def write(header, parts):
    if header is None:
        return
    sequence = "".join(parts).translate(COMPLEMENT)[::-1]
    print(header)
    for i in range(0, len(sequence), 60):
        print(sequence[i:i + 60])


def main():
    header = None
    parts = []
    for line in sys.stdin:
        line = line.strip()
        if line.startswith(">"):
            write(header, parts)
            header = line
            parts = []
        else:
            parts.append(line)
    write(header, parts)


main()
