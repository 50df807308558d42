# Loops over reversed(range(...)) and over range objects count without iterator objects, and go on in generic code where that does not hold.
def f(n):
    cols = range(n)
    t = 0
    for k in range(3):
        for i in cols:
            t += i
    for i in reversed(range(n)):
        t += i
    for i in reversed(range(1, n)):
        t ^= i
    for a, b in zip(cols, cols):
        t += a * b
    for i, a in enumerate(reversed(range(5, n))):
        t += i * a
    for i, a in enumerate(cols):
        t += i * a
    return t + len(cols) + (cols[2] if n > 2 else 0) + (3 in cols)
print(f(10), f(0), f(1), f(-5), f(3))
def rev(a, b):
    return [i for i in reversed(range(a, b))], [i for i in reversed(range(a, b, -1))], [i for i in reversed(range(a, b, 2))]
for a, b in ((0, 5), (5, 0), (-3, 3), (3, 3), (2**63 - 3, 2**63 - 1), (2**63-2, 2**63+1), (-2**63, -2**63+2), (-2**63-1, -2**63+2), (-2**47-2,-2**47+2)):
    print(a, b, rev(a, b))
def walk(r):
    out = []
    for x in r:
        out.append(x)
    return out
print(walk(range(5)), walk(range(10, 0, -3)), walk(range(2**62, 2**62+3)), walk(range(2**70, 2**70+2)), walk([1, 2]))
def early(r):
    for i, x in enumerate(r):
        if i == 2:
            r = range(3)
        if x > 100:
            return x, i
        x = x * 2**60
    return "end", x
print(early(range(5)), early(range(95, 120)), early(range(0)) if 0 else None)
def shadow(n):
    reversed = lambda r: [7, 8]
    s = 0
    for x in reversed(range(n)):
        s += x
    return s
print(shadow(3))
def items(r, n):
    s = 0
    for i in range(n):
        s += r[i] + r[-1]
    return s, r[1:3], list(r[::-1])
print(items(range(3, 9), 4))
try:
    items(range(2), 4)
except IndexError as e:
    print(e)
def deep(n):
    total = 0
    for i in reversed(range(n)):
        for j in reversed(range(i, n)):
            total += i * j * 2**40
    return total
print(deep(100), deep(3000) if 0 else "")
def kinds(x):
    for i in reversed(range(3)):
        x = x * 2 + i
        yield x
print(list(kinds(1)), list(kinds(0.5)), list(kinds(2**62)))
class I:
    def __index__(self): return 4
print([i for i in reversed(range(I()))])
try:
    for i in reversed(range("a")): pass
except TypeError as e: print(e)
