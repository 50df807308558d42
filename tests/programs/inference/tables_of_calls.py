"""Functions with their arguments from a table: tuples of several lengths, spread into calls, also where a row does not fit."""


class Grid:
    def __init__(self, width, height, fill=0):
        self.width = width
        self.height = height
        self.rows = [[fill] * width for _ in range(height)]

    def __getitem__(self, place):
        x, y = place
        return self.rows[y][x]

    def __setitem__(self, place, value):
        x, y = place
        self.rows[y][x] = value


def smooth(loops, width, height, kind):
    grid = kind(width, height, 1.0)
    for _ in range(loops):
        for y in range(1, height - 1):
            for x in range(1, width - 1):
                grid[x, y] = 0.25 * (grid[x, y - 1] + grid[x, y + 1] + grid[x - 1, y] + grid[x + 1, y]) + x
    return grid[1, 1]


def count(loops, limit):
    total = 0
    for i in range(loops):
        for j in range(limit):
            total += i * j
    return total


def scale(loops, factor):
    return [loops * factor, loops + factor]


def name(loops):
    return "x" * loops


class Runner:
    def __init__(self, **options):
        self.options = options

    def run(self, title, function, *args, **named):
        function(1, *args)
        print(title, function(3, *args), len(args), sorted(named))

    def call(self, function, *args):
        return function(*args)


TABLE = {
    "smooth": (smooth, 4, 5, Grid),
    "count": (count, 100),
    "scale": (scale, 0.5),
    "name": (name,),
}
runner = Runner(a=1, b="two")
for key in ["smooth", "count", "scale", "name"]:
    row = TABLE[key]
    runner.run(key, *row)
TABLE["big"] = (count, 2**70 - 2**70 + 5)
runner.run("big", *TABLE["big"], named=1)
TABLE["wide"] = (scale, "ab")
try:
    runner.run("wide", *TABLE["wide"])
except TypeError as error:
    print(error)
try:
    runner.run("short", *(smooth, 2))
except TypeError as error:
    print(error)
try:
    runner.run("index", smooth, 4, 2.5, Grid)
except TypeError as error:
    print(error)


class Counter:
    def __init__(self, start):
        self.value = start

    def add(self, times, step):
        for _ in range(times):
            self.value += step
        return self.value

    def reset(self):
        self.value = None
        return self.value


class Doubled(Counter):
    def add(self, times, step):
        return super().add(2 * times, step)


for counter in (Counter(0), Doubled(10), Counter(2**62)):
    print(runner.call(counter.add, 5, 2), runner.call(counter.add, *(2, 2**62)), runner.call(counter.reset))
method = Counter(1).add
print(method(2, 3), method(2, 0.5), method.__name__)
Counter.add = lambda self, times, step: ("changed", times, step)
print(runner.call(Counter(0).add, 1, 2), runner.call(Doubled(1).add, 1, 2))


def joined(*parts):
    whole = parts + (0,)
    return whole[1:], whole * 2, (*parts, *whole), len(whole)


print(joined(), joined(1), joined("a", 2.5))
print((*"ab", *[1, 2], *{3: 4}), [*joined(1, 2)[0], None])
