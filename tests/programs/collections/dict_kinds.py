from _collections import OrderedDict, defaultdict, _count_elements


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, d["a"], "c" in d, d.get("c"), len(d), d == {"a": [1, 2], "b": []}, d.default_factory)
n = defaultdict(int, {"x": 5}, y=7)
n["x"] += 1
n["z"] += 1
print(n, n.copy(), type(n.copy()).__name__, defaultdict(None, {1: 2}), defaultdict(), n | {"w": 0}, {"w": 0} | n)
n.default_factory = None
attempt(lambda: n["nope"])
attempt(lambda: defaultdict(5))
attempt(lambda: defaultdict(list, [], []))
attempt(lambda: defaultdict(list, 1))
nested = defaultdict(lambda: defaultdict(int))
nested["p"]["q"] += 3
print({k: dict(v) for k, v in nested.items()})


class Counting(defaultdict):
    def __missing__(self, key):
        return key * 2


print(Counting(int)[4], dict(Counting(int, a=1)))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o["d"] = 4
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, list(o), o.keys(), o.values(), o.items(), list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o, len(o))
o.move_to_end("d", False)
o.update(z=1, y=2)
o["b"] = "changed"
print(o, o == OrderedDict(o), o == dict(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
print(o.pop("z"), o.pop("no", None), o.setdefault("s", 5), o.get("q"), o.copy(), type(o.copy()).__name__, OrderedDict.fromkeys("ab"), OrderedDict())
print(o | {"n": 1}, type({"n": 1} | o).__name__)
attempt(lambda: OrderedDict().popitem())
attempt(lambda: o.move_to_end("missing"))
attempt(lambda: OrderedDict([1], [2]))
attempt(lambda: o["missing"])


def mutate():
    x = OrderedDict(a=1)
    for k in x:
        x["b"] = 1


attempt(mutate)
lru = OrderedDict()
for i in range(2000):
    key = (i * 7919) % 300
    if key in lru:
        lru.move_to_end(key)
    lru[key] = i
    if len(lru) > 100:
        lru.popitem(last=False)
    if i % 50 == 0:
        lru.move_to_end(next(reversed(lru)), last=False)
print(len(lru), list(lru.items())[:5], list(lru)[-3:], sum(lru.values()))
counts = {}
_count_elements(counts, "mississippi")
_count_elements(counts, ["m", 1])
print(counts)
