import io
import os
import sys
import tempfile


def lengths(path, mode):
    total = 0
    with open(path, encoding="utf-8") as text:
        for line in text:
            total += len(line)
    with open(path, "rb") as raw:
        for line in raw:
            total += line[0]
    with open(path, mode) as either:
        for line in either:
            total += len(line[:2])
    with open(path, mode="r") as again:
        first = again.readline()
        rest = again.readlines()
    print(total, first.strip(), [line.upper() for line in rest], type(again).__name__)


def words():
    counts = {}
    for line in sys.stdin:
        for word in line.split():
            counts[word] = counts.get(word, 0) + 1
    return counts


path = os.path.join(tempfile.mkdtemp(), "t.txt")
with open(path, "w") as out:
    out.write("one\ntwo thrée\nfour\n")
lengths(path, "r")
lengths(path, "rb")
print(words())
sys.stdin = io.StringIO("a b\na")
print(words())
sys.stdin = [b"x y", bytearray(b"x")]
try:
    print(words())
except TypeError as error:
    print(error)
sys.stdin = [["p", 2]]
try:
    words()
except AttributeError as error:
    print(error)
open = lambda *args, **names: __import__("contextlib").nullcontext([[1, 2], [3]])
try:
    lengths(path, "r")
except (TypeError, AttributeError) as error:
    print(error)
os.remove(path)
os.rmdir(os.path.dirname(path))
