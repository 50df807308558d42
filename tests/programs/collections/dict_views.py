def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = {1: "a", 2: "b", 3: "c"}
e = {3: "c", 4: "d", 2: "x"}
k, i, v = d.keys(), d.items(), d.values()
print(len(k), len(i), len(v), 1 in k, "a" in v, (1, "a") in i, (1, "b") in i, 5 in i, (1,) in i)
print(k & e.keys(), k | e.keys(), k - e.keys(), k ^ e.keys(), i & e.items(), i - e.items(), i ^ e.items(), i | e.items())
print(k & [1, 9], k | [9], k - (1,), k ^ range(2, 5), {1, 5} & k, {1, 5} | k, {1, 5} - k, {1, 5} ^ k, [1, 2] - k)
print(k == {1, 2, 3}, k == e.keys(), k <= {1, 2, 3, 4}, k < {1, 2, 3}, k > {1}, k >= {1, 2, 3}, i == {1: "a", 2: "b", 3: "c"}.items(), v == v, v == d.values())
print(k.isdisjoint([7]), k.isdisjoint([1]), i.isdisjoint(e.items()), {} .keys() == set())
d[4] = "new"
print(k, i, v, list(k), list(v), list(i), sorted(i, reverse=True), dict(i))
attempt(lambda: k & 5)
attempt(lambda: k < [1])
attempt(lambda: hash(k))
attempt(lambda: k[0])
attempt(lambda: {1: []}.items() & {1})
attempt(lambda: {1: []}.items() | [1])
attempt(lambda: k + k)
attempt(lambda: len(iter(k)))
it = iter(d)
print(next(it), list(it), next(it, "end"), it.__length_hint__())
print(type(k).__name__, type(i).__name__, type(v).__name__, type(iter(k)).__name__, type(iter(i)).__name__, type(reversed(v)).__name__)
for key, value in d.items():
    print(key, value, end=" ")
print()
print(max(d, key=d.get), min(d.values()), sorted(d, key=lambda x: -x), [*d.items()][0], {**d})
