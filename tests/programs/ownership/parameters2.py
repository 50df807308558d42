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

def f0(p0, p1, **names):
    try:
        del names
    except UnboundLocalError:
        pass
    names = 1
    try:
        names.missing
    except AttributeError as p1:
        print('missing')
    p1 = 2
    if D.made % 2:
        p0 = D(1)
    return p0

def f1(p0, p1, p2):
    p2 = [p1, p2]
    p0 = None
    if D.made % 2:
        p0 = D(2)
    if isinstance(p2, D):
        p2.meth(p0, D(3))
    if isinstance(p2, D):
        p2.meth(p1, D(4))
    return p0

def f2(p0, p1, *rest, **names):
    p0, rest = rest, p0
    try:
        del names
    except UnboundLocalError:
        pass
    names = 1
    if D.made % 5 == 0:
        raise ValueError(p1)
    p0 = None
    names = [names, names]
    return p0

def f3(p0):
    if isinstance(p0, D):
        p0.meth(p0, D(5))
    try:
        del p0
    except UnboundLocalError:
        pass
    p0 = 1
    return p0

def f4(p0, *rest):
    for rest in range(0):
        print('loop', rest)
    while rest is not None and not isinstance(rest, int):
        rest = rest[0] if isinstance(rest, (list, tuple)) and rest else None
    return p0

def main():
    a = D(6)
    b = [D(7)]
    try:
        b = [f4][0](b, D(11))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = [f0][0](a, D(12))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        functools.partial(f2, [D(17)])(7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f1(p0=b, p1=7, p2=7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f2(p0=[D(24)], p1=7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f0(**{'p0': 7, 'p1': D(26)})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f4([D(32)], D(33))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f2(*(a, D(35),), D(37))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = [f0][0](D(39), [D(41)], extra=D(42))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f0(**{'p0': D(44), 'p1': 7})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f1(**{'p0': 7, 'p1': [D(48)], 'p2': a})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f1(*(a, D(50), 7,))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')

for _ in range(3):
    main()
