import functools


class D:
    made = 0

    def __init__(self, tag):
        D.made += 1
        self.tag = tag

    def __del__(self):
        print("del", self.tag)

    def meth(self, x, y=None):
        x = y
        print("meth", self.tag)
        self = x
        print("meth end")


def kinds(*values):
    print(*[type(value).__name__ for value in values])

def f0(p0, p1, p2):
    for p1 in range(1):
        print('loop', p1)
    p2 = p0
    if D.made % 2:
        p1 = D(1)
    return p1

def f1(p0, *rest, **names):
    if D.made % 2:
        names = D(2)
    p0 = None
    while p0 is not None and not isinstance(p0, int):
        p0 = p0[0] if isinstance(p0, (list, tuple)) and p0 else None
    try:
        rest.missing
    except AttributeError as rest:
        print('missing')
    rest = 2
    kinds(p0)
    return p0

def f2(p0, p1, p2):
    if D.made % 2:
        p1 = D(3)
    p0 = (p0,)
    p2 = p1
    if D.made % 5 == 0:
        raise ValueError(p1)
    return p2

def f3(p0, **names):
    if D.made % 2:
        names = D(4)
    names = None
    p0 = functools.partial(f1, 3)()
    p0 = (lambda q: (q := [q]))(p0)
    return p0

def f4(p0, p1, p2, *rest):
    for rest in range(2):
        print('loop', rest)
    while p2 is not None and not isinstance(p2, int):
        p2 = p2[0] if isinstance(p2, (list, tuple)) and p2 else None
    if isinstance(rest, D):
        rest.meth(p2, D(8))
    return rest

def main():
    a = D(9)
    b = [D(10)]
    try:
        a = f2(*[7, b, [D(13)]])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f4(D(14), a, [D(16)], D(17))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f4(a, 7, 7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f4(*[a, [D(23)], D(22)])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f3(*(7,))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = functools.partial(f4, b)(b, D(28))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f0(**{'p0': b, 'p1': D(32), 'p2': 7})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f1(*[D(35)], extra=D(37))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f2(*(7, a, D(38),))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f3(*(D(42),))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f3(p0=7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f2(*[D(48), D(48), a])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')

for _ in range(3):
    main()
