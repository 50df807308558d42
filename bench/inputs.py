"""Writes an input of a benchmark, the same every time: inputs.py words|fields|fasta SIZE"""
import sys


class Random:
    def __init__(self):
        self.state = 1

    def below(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % limit


def words(size, random):
    """Lines of ten words out of a few thousand, with capitals and punctuation."""
    letters = "etaoinshrdlucmfw"
    for _ in range(size):
        line = []
        for _ in range(10):
            value, word = random.below(1 << 23), ""
            for _ in range(2 + value % 4):
                word += letters[value % 16]
                value //= 16
            line.append(word)
        print(" ".join(line).capitalize() + ".")


def fields(size, random):
    """Lines of a name, an int and a float, separated by commas."""
    for _ in range(size):
        print(f"name{random.below(500)},{random.below(100000)},{random.below(1000) / 8}")


def fasta(size, random):
    """Three sequences of the given number of lines each."""
    for number in range(1, 4):
        print(f">sequence {number}")
        for _ in range(size):
            line = ""
            for _ in range(60):
                line += "ACGTacgt"[random.below(8)]
            print(line)


def main():
    kinds = {"words": words, "fields": fields, "fasta": fasta}
    kinds[sys.argv[1]](int(sys.argv[2]), Random())


main()
