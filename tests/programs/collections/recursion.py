def attempt(f, *args):
    try:
        return f(*args)
    except RecursionError as e:
        return str(e).startswith("maximum recursion depth exceeded")


def nest(n, wrap):
    x = wrap(None)
    for _ in range(n):
        x = wrap(x)
    return x


a = nest(200000, lambda x: [x])
b = nest(200000, lambda x: [x])
print(attempt(lambda: len(repr(a)) > 0), attempt(lambda: a == b), attempt(lambda: a <= b))
del a, b
t = nest(200000, lambda x: (x,))
print(attempt(lambda: len(repr(t)) > 0))
del t
d = nest(200000, lambda x: {1: x})
e = nest(200000, lambda x: {1: x})
print(attempt(lambda: d == e), attempt(lambda: len(repr(d)) > 0))
d = e = None
m = nest(100000, lambda x: [{1: (x, [x])}])
m = None
print("freed")
l = []
l.append(l)
k = []
k.append(k)
try:
    print(l == k)
except RecursionError as e:
    print("RecursionError:", e)
print(l == l, l, l[0][0] is l)
l.clear()
k.clear()
