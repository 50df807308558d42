class Node:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
def build(lo, hi):
    if lo >= hi: return None
    m = (lo + hi) // 2
    return Node(m, build(lo, m), build(m + 1, hi))
print(list(build(0, 20)))
def f(a, b):
    x = [a, b]
    y = x
    x = x + [y]
    y += [x[0]]
    try:
        z = y[10]
    except IndexError as e:
        z = str(e)
    x, y = y, x
    return x, y, z
for i in range(3):
    print(f(i, [i] * i))
def err(n):
    l = []
    for i in range(5):
        t = (i, [i])
        if i == n:
            raise ValueError(t, l)
        l.append(t)
    return l
for n in range(6):
    try:
        print(err(n))
    except ValueError as e:
        print("E", e.args)
def nested():
    out = []
    for a in range(3):
        try:
            for b in range(3):
                try:
                    if b == a: continue
                    if b == 2: break
                    out.append((a, b))
                finally:
                    out.append("f%d%d" % (a, b))
            else:
                out.append("else")
        finally:
            out.append(a)
    return out
print(nested())
def ret():
    for i in range(3):
        with open("/dev/null") as fh:
            try:
                return [i, fh.closed]
            finally:
                print("r")
print(ret())
a = b = []
a += [1]
print(a is b, b)
s = ""
for i in range(20):
    s += str(i)
t = s
s += "x"
print(t, s)
m = [[0] * 3 for _ in range(3)]
m[1][2] = m
print(m[1][2] is m)
m[1][2] = None
