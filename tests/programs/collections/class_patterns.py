# Class patterns: what they take, the errors that they raise, and a change of __match_args__.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Q(P):
    __match_args__ = ("y", "x", "y")


class Missing:
    __match_args__ = ("nothing",)


class Wrong:
    __match_args__ = ["x"]


class Other:
    __match_args__ = (1,)


class Plain:
    a = 1


class Failing:
    __match_args__ = ("boom",)

    @property
    def boom(self):
        raise ValueError("boom")


def test(value):
    match value:
        case Q(a, b):
            return "Q", a, b
        case P(1, b):
            return "P1", b
        case P(a, y=5):
            return "P5", a
        case P(x=a, y=b):
            return "P", a, b
        case Missing(a):
            return "missing", a
        case Plain(a=1):
            return "plain"
        case str(s) | bytes(s):
            return "text", s
        case int(n) if n > 3:
            return "int", n
        case float():
            return "float"
        case dict() | list():
            return "container"
    return None


for value in (P(1, 2), P(2, 5), P(2, 6), Q(3, 4), Missing(), Plain(), "s", b"b", 4, 2, True, 1.5, {}, [], None):
    print(test(value))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def repeated(value):
    match value:
        case P(a, x=b):
            return a, b


def repeated_args(value):
    match value:
        case Q(a, b, c):
            return a, b, c


def too_many(value):
    match value:
        case P(a, b, c):
            return a, b, c


def too_many_of_int(value):
    match value:
        case int(a, b):
            return a, b


def wrong(value):
    match value:
        case Wrong(a):
            return a


def other(value):
    match value:
        case Other(a):
            return a


def failing(value):
    match value:
        case Failing(a):
            return a


def many(value):
    match value:
        case Wide(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r):
            return a + r


class Wide:
    __match_args__ = tuple("abcdefghijklmnopqr")


wide = Wide()
for index, name in enumerate("abcdefghijklmnopqr"):
    setattr(wide, name, index)
attempt(lambda: repeated(P(1, 2)))
attempt(lambda: repeated_args(Q(1, 2)))
attempt(lambda: too_many(P(1, 2)))
attempt(lambda: too_many_of_int(1))
attempt(lambda: wrong(Wrong()))
attempt(lambda: other(Other()))
attempt(lambda: failing(Failing()))
attempt(lambda: many(wide))
del wide.m
attempt(lambda: many(wide))
P.__match_args__ = ("y",)
attempt(lambda: test(P(7, 8)))
