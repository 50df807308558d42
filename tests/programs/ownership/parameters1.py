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

def f0(p0):
    p0 = 3
    while p0 is not None and not isinstance(p0, int):
        p0 = p0[0] if isinstance(p0, (list, tuple)) and p0 else None
    return None

def f1(p0, *rest, **names):
    if isinstance(rest, D):
        rest.meth(names, D(1))
    p0 = [f0][0](names)
    p0 = None
    while p0 is not None and not isinstance(p0, int):
        p0 = p0[0] if isinstance(p0, (list, tuple)) and p0 else None
    for names in range(2):
        print('loop', names)
    return rest

def f2(p0, p1):
    try:
        del p1
    except UnboundLocalError:
        pass
    p1 = 1
    if isinstance(p0, D):
        p0.meth(p0, D(3))
    p1 = None
    p1 = [p0, p1]
    if D.made % 5 == 0:
        raise ValueError(p0)
    return p1

def f3(p0, p1, p2):
    p2 = (p2,)
    try:
        p1.missing
    except AttributeError as p1:
        print('missing')
    p1 = 2
    for p1 in range(2):
        print('loop', p1)
    p0, p1 = p1, p0
    for p2 in range(2):
        print('loop', p2)
    return p1

def f4(p0, p1):
    while p0 is not None and not isinstance(p0, int):
        p0 = p0[0] if isinstance(p0, (list, tuple)) and p0 else None
    if D.made % 2:
        p0 = D(4)
    p1 = f0(p0=3)
    while p1 is not None and not isinstance(p1, int):
        p1 = p1[0] if isinstance(p1, (list, tuple)) and p1 else None
    return p0

def main():
    a = D(6)
    b = [D(7)]
    try:
        f4(b, a)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f4(**{'p0': 7, 'p1': b})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f2(**{'p0': 7, 'p1': D(14)})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f4(p0=7, p1=[D(19)])
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f4(b, 7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f1(*(D(24),))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f4(**{'p0': b, 'p1': 7})
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = f2(p0=D(31), p1=D(30))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        b = f4(*(7, 7,))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        a = functools.partial(f4, a)(b)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f4(7, b)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')
    try:
        f4(D(42), a)
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
    print('--')

for _ in range(3):
    main()
