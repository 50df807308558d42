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

def f0(p0, *rest):
    while p0 is not None and not isinstance(p0, int):
        p0 = p0[0] if isinstance(p0, (list, tuple)) and p0 else None
    rest = 3
    kinds(rest)
    return p0

def f1(p0, p1, **names):
    p0 = (p0,)
    try:
        del p0
    except UnboundLocalError:
        pass
    p0 = 1
    names = (names,)
    return None

def f2(p0, **names):
    if isinstance(names, D):
        names.meth(p0, D(1))
    try:
        names.missing
    except AttributeError as names:
        print('missing')
    names = 2
    try:
        names.missing
    except AttributeError as names:
        print('missing')
    names = 2
    kinds(names)
    return names

def f3(p0, p1, p2, **names):
    while p1 is not None and not isinstance(p1, int):
        p1 = p1[0] if isinstance(p1, (list, tuple)) and p1 else None
    for names in range(2):
        print('loop', names)
    if D.made % 5 == 0:
        raise ValueError(p0)
    return p1

def f4(p0, p1, p2, *rest):
    p0 = [rest, p0]
    rest = [f0][0](p1)
    if isinstance(p2, D):
        p2.meth(p1, D(3))
    rest = [p0, rest]
    for p0 in range(1):
        print('loop', p0)
    return p1

def main():
    a = D(4)
    b = [D(5)]
    try:
        a = functools.partial(f3, b)(D(6), [D(8)])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = [f1][0](D(10), D(10))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f1(p0=D(14), p1=[D(15)])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = functools.partial(f3, b)(b, 7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f0(7, D(22))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f4(**{'p0': a, 'p1': a, 'p2': 7})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f3(**{'p0': D(27), 'p1': 7, 'p2': 7})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        functools.partial(f1, b)(b)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f2(D(34), extra=D(36))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f2(7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f1(*[b, D(40)])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f1(*(b, D(43),))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')

for _ in range(3):
    main()
