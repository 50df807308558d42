# Functions that call what they are given: each call is looked at apart, and wrong beliefs change nothing.
import functools


def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        result = fn(*args, **kwargs)
        wrapper.calls += 1
        return result

    wrapper.calls = 0
    return wrapper


def repeat(times):
    def decorate(fn):
        def wrapper(*args):
            result = None
            for _ in range(times):
                result = fn(*args)
            return result

        return wrapper

    return decorate


def bench(name, fn, *args, times=1):
    results = [fn(*args) for _ in range(times)]
    return name, results[-1]


def compose(f, g):
    return lambda x: f(g(x))


def total(values):
    s = 0
    for v in values:
        s += v
    return s


def scaled(values, k):
    return sum(v * k for v in values)


@timed
def loop(n):
    s = 0
    for i in range(n):
        s += i ^ 3
    return s


@timed
def joined(words, *, by=" "):
    return by.join(words)


@timed
def counted(words):
    counts = {}
    for w in words:
        counts[w] = counts.get(w, 0) + 1
    return counts


@repeat(3)
def grow(items):
    items.append(len(items))
    return items


@repeat(2)
def shout(text):
    return text.upper() + "!"


class Runner:
    def __init__(self):
        self.seen = []

    def run(self, fn, *args):
        self.seen.append(fn.__name__)
        return fn(*args)


print(loop(1000), loop(2**70 >> 66), joined(["a", "b"]), joined("xyz", by="-"), counted("a b a".split()))
print(loop.calls, joined.calls, counted.calls, loop.__name__)
print(bench("total", total, [1, 2, 3]), bench("floats", total, [0.5, 1.5], times=2), bench("big", total, [2**62, 2**62, 2**63]))
print(bench("scaled", scaled, [1, 2], 3), bench("mixed", scaled, [1, 0.5, True], 2), bench("text", joined, ["p", "q"]))
print(grow([]), grow([0.5]), shout("hey"))
r = Runner()
print(r.run(total, range(5)), r.run(scaled, (1, 2), 0.5), r.run(len, "four"), r.run(shout, "ok"), r.seen[:3])
add = compose(lambda x: x + 1, lambda x: x * 2)
name = compose(str.upper, lambda x: x + "s")
print(add(20), add(0.25), name("word"), compose(add, len)([1, 2, 3]))
# The believed functions are replaced, and arguments are of other types than all calls in sight bring.
total = lambda values: "other"
print(bench("total", total, [1]))
loop = timed(lambda n: [n])
print(loop("text"), loop.calls)
for fn, args in ((scaled, ([2**40], 2**40)), (grow, ([1],)), (add, (2**63 - 1,))):
    print(bench("each", fn, *args))
try:
    bench("wrong", scaled, [1])
except TypeError as e:
    print(e)


class Coder:
    def encode(self, text):
        return [ord(c) for c in text]


def first(values, unknown):
    for v in unknown:
        for b in v.encode("utf-8"):
            values.append(b)
    return values[:3]


import json

print(Coder().encode("ab"), first([], json.loads('["cd", "e"]')), first([1.5], [Coder() and "x"]))
print(max([(1, "a"), (2, "b")], key=lambda p: -p[0]), max(["x", "yy"], key=len), min([], default=None), max([3, 1], default="none"), min([2.5, True]))
