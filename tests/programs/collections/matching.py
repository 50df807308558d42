def sequence(v):
    match v:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"one and {rest}"
        case (a, [b, c], *_):
            return f"nested {a} {b} {c}"
        case [*_, last]:
            return f"last {last}"
        case _:
            return "no sequence"


for v in [[], (), [5], (1, 2, 3), [1, [2, 3]], [0, [2, 3], 4], [7, 8], "abc", b"ab", {1: 2}, range(3), range(0), iter([1]), None, {1}]:
    print(sequence(v))


def mapping(v):
    match v:
        case {"type": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"type": t, **rest}:
            return f"type {t} {rest}"
        case {1: _, 2: two}:
            return f"two {two}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for v in [{"type": "point", "x": 1, "y": 2}, {"type": "circle", "r": 3}, {1: 1, 2: "b", 3: 0}, {}, {5: 6}, [1], "x", {"type": None}]:
    print(mapping(v))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Empty:
    pass


def classes(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on x {x}"
        case Point(x=0):
            return "on y"
        case Point():
            return "point"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s) if len(s) > 2:
            return f"long {s}"
        case str():
            return "short"
        case list([a, b]):
            return f"list {a} {b}"
        case tuple(t):
            return f"tuple {t}"
        case dict(d):
            return f"dict {d}"
        case None:
            return "none"
        case _:
            return "other"


for v in [Point(0, 0), Point(3, 0), Point(0, 4), Point(1, 1), True, 5, 2.5, "abc", "a", [1, 2], [1], (1, 2), {1: 2}, None, {1}, Empty()]:
    print(classes(v))


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def too_many(v):
    match v:
        case Point(1, 2, 3):
            return "never"


def twice(v):
    match v:
        case Point(1, x=2):
            return "never"


def no_args(v):
    match v:
        case Empty(1):
            return "never"


def two_of_int(v):
    match v:
        case int(1, 2):
            return "never"


def not_class(v):
    k = 5
    match v:
        case k():
            return "never"


attempt(too_many, Point(1, 2))
attempt(twice, Point(1, 2))
attempt(no_args, Empty())
attempt(two_of_int, 5)
attempt(not_class, 5)
match (1, 2, 3, 4):
    case (a, *middle, b):
        print(a, middle, b)
match {"k": [1, {"z": (2, 3)}]}:
    case {"k": [x, {"z": (y, z)}]}:
        print(x, y, z)
