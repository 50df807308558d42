import copy


def plain(n):
    return plain(n + 1) + 1


class Loop:
    def method(self):
        return self.method()

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __lt__(self, other):
        return self < other

    def __getattr__(self, name):
        return getattr(self, name + "x"[1:])

    def __len__(self):
        return len(self)

    def __iter__(self):
        return iter(self)

    def __add__(self, other):
        return self + other


def generator():
    yield from generator()


def even(n):
    return odd(n + 1)


def odd(n):
    return even(n + 1)


def comprehension():
    return [comprehension() for _ in range(1)]


def key(n):
    return sorted([2, 1], key=key)


def mapped(n):
    return list(map(mapped, [1]))


def cleaning():
    try:
        return cleaning()
    finally:
        pass


def caught(name, call):
    try:
        call()
    except RecursionError as error:
        print(name, type(error).__name__)
        return error


loop = Loop()
caught("plain", lambda: plain(0))
caught("method", loop.method)
caught("repr", lambda: repr(loop))
caught("eq", lambda: loop == 1)
caught("hash", lambda: hash(loop))
caught("lt", lambda: loop < 1)
caught("getattr", lambda: loop.missing)
caught("len", lambda: len(loop))
caught("iter", lambda: iter(loop))
caught("add", lambda: loop + 1)
caught("generator", lambda: list(generator()))
caught("two functions", lambda: even(0))
caught("comprehension", comprehension)
caught("key", lambda: key(1))
caught("map", lambda: mapped(1))
caught("finally", cleaning)


def nested(n):
    a = []
    for _ in range(n):
        a = [a]
    return a


def survived(name, call):
    try:
        call()
    except RecursionError:
        pass
    print(name)


first, second = nested(1000000), nested(1000000)
survived("repr of nested", lambda: repr(first))
survived("comparison of nested", lambda: first == second)
survived("copy of nested", lambda: copy.deepcopy(first))


def fails(n):
    if n == 0:
        raise ValueError("deep")
    fails(n - 1)


try:
    fails(5)
except ValueError as error:
    entry = error.__traceback__
    lines = []
    while entry is not None:
        lines.append(entry.tb_lineno)
        assert entry.tb_next is entry.tb_next
        entry = entry.tb_next
    print(len(lines), len(set(lines)))
    second = first = None
    raise
