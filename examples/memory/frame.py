"""Many values that live across calls: each needs a place in the frame."""


def mix(a, b):
    return [a[0] + b[0]]


def many(v):
    a = mix(v, v)
    b = mix(a, v)
    c = mix(b, a)
    d = mix(c, b)
    e = mix(d, c)
    f = mix(e, d)
    g = mix(f, e)
    h = mix(g, f)
    return a[0] + b[0] + c[0] + d[0] + e[0] + f[0] + g[0] + h[0]


print(many([1]))
