"""print uses the write method that a program gives sys.stdout."""
import sys


class Mirror:
    def __enter__(self):
        self.write = sys.stdout.write
        sys.stdout.write = self.reversed
        return "JABBERWOCKY"

    def reversed(self, text):
        return self.write(text[::-1])

    def __exit__(self, kind, value, traceback):
        sys.stdout.write = self.write
        return kind is ZeroDivisionError


with Mirror() as what:
    print("Alice, Kitty and Snowdrop")
    print(what, 1, sep="-", end="!\n")
    1 / 0
print(what)
