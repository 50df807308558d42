def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = {"a": 1, "b": 2, 3: "c", (1, 2): [3], None: None, 1.5: True}
print(d, len(d), d["a"], d[3], d[(1, 2)], d[None], d[1.5], d[3.0])
d["a"] = 10
d["new"] = d.get("zz")
del d["b"]
d["b"] = "again"
print(d, "a" in d, "zz" in d, "zz" not in d, list(d), d.get("a"), d.get("q", 5))
print({1: "int", 1.0: "float", True: "bool"}, {0: 1, False: 2, -0.0: 3})
print(d.keys(), d.values(), d.items())
print(d.pop("a"), d.pop("zz", "default"), d.popitem(), d.setdefault("s", []), d.setdefault("s", 5), d)
d.update({"u": 1}, v=2)
d.update([("w", 3), "xy"])
print(d)
e = d.copy()
e.clear()
print(e, bool(e), bool(d), dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys({}))
print(dict(), dict(a=1, b=2), dict([(1, 2), [3, 4]]), dict({1: 2}, x=3), dict(zip("ab", range(2))), {**{1: 2}, "k": 3, **dict(k=4)})
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {1: 2} != {}, {} == [], {1: {2: 3}} == {1: {2: 3.0}})
print({1: 2} | {1: 3, 4: 5}, {"a": 1} | {})
e = {1: 1}
f = e
e |= {2: 2}
e |= [(3, 3)]
print(e, f is e)
print(list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.values())), list(reversed({1: 2, 5: 6}.items())))
print(sorted({"b": 1, "a": 2}), max({1: 9, 5: 0}), [k for k in {1: 2}], {k: v for v, k in enumerate("abc")})
attempt(lambda: {}["x"])
attempt(lambda: {}[(1, 2)])
attempt(lambda: {}[[]])
attempt(lambda: {1: 2}.pop(5))
attempt({}.popitem)
attempt(lambda: {}.get([]))
attempt(lambda: [] in {})
attempt(lambda: {}.setdefault({}, 1))
attempt(lambda: {{}: 1})
attempt(lambda: hash({}))
attempt(lambda: {1: 2} < {1: 3})
attempt(lambda: {1: 2} | 5)
attempt(lambda: {1: 2} + {3: 4})
attempt(dict, 5)
attempt(dict, [1])
attempt(dict, [(1, 2, 3)])
attempt(dict, ["abc"])
attempt(dict, {}, {})
attempt(dict.fromkeys, 5)
attempt(lambda: {**5})
attempt(lambda: {**[1]})


def delete():
    del {1: 2}[3]


def ior():
    x = {}
    x |= 5


attempt(delete)
attempt(ior)


def f(**k):
    return k


attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, b=2, **{"c": 3}))


def grow():
    x = {1: 1, 2: 2}
    for k in x:
        x[k + 10] = 1


def shrink():
    x = {1: 1, 2: 2}
    for k in x:
        del x[k]


def values():
    x = {1: 1, 2: 2}
    for k in x.items():
        x.clear()


def swap():
    x = {1: 1, 2: 2}
    seen = []
    for k in x:
        seen.append(k)
        del x[k]
        x[k + 10] = 1
        if len(seen) > 20:
            break
    return seen


def backwards():
    x = {1: 1, 2: 2}
    for k in reversed(x):
        x[5] = 1


attempt(grow)
attempt(shrink)
attempt(values)
attempt(swap)
attempt(backwards)
d = {}
d["self"] = d
d["list"] = [d]
print(d)
d.clear()
d[1] = d.values()
print(d)
d.clear()
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
for i in range(0, 1000, 7):
    big[i] = -i
print(len(big), sum(big), sum(big.values()), list(big)[:5], list(big)[-5:], big.get(7), 9 in big)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


kd = {Key(i): i for i in range(8)}
print(kd, kd[Key(5)], Key(9) in kd, kd.pop(Key(2)))
kd[Key(3)] = "three"
print(kd)


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m)


class Unhashable:
    __hash__ = None


attempt(lambda: {Unhashable(): 1})


class BadHash:
    def __hash__(self):
        raise ValueError("hash failed")


class BadEq:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("eq failed")


attempt(lambda: {BadHash(): 1})
attempt(lambda: {BadEq(): 1, BadEq(): 2})
attempt(lambda: {1: 1}[BadEq()])
