class Name(str):
    def __new__(cls, text, rank=0):
        self = super().__new__(cls, text)
        self.rank = rank
        return self

    def shout(self):
        return self.upper() + "!"


n = Name("anna", 3)
n.extra = [1, 2]
print(n, repr(n), n.rank, n.extra, n.shout(), type(n.upper()).__name__, type(n).__name__, len(n), n == "anna", hash(n) == hash("anna"))
print({n: 1}["anna"], n + "x", n[1:], f"{n:>8}", "%s" % n, "-".join([n, n]), isinstance(n, str), n.__dict__)
print(type(n + "").__name__, type(n[:]).__name__, type(n.strip()).__name__, type(str(n)).__name__, type(n.replace("z", "y")).__name__)


class Data(bytes):
    pass


d = Data(b"xyz")
d.tag = "t"
print(d, d.tag, d[0], d + b"!", type(d[:2]).__name__, d == b"xyz", len(d), d.__dict__)


class Buffer(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = "n"


b = Buffer(b"ab")
b.append(99)
print(b, b.note, len(b), type(b).__name__, type(b + b"x").__name__)


class Loud(str):
    def __str__(self):
        return "LOUD"

    def __format__(self, spec):
        return "F" + spec

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __radd__(self, other):
        return "radd"


x = Loud("quiet")
print(str(x), f"{x}", f"{x:q}", "%s" % x, repr(x), x == "zzz", "a" + x, x + "b", "{}".format(x), [x])
