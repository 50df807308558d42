steps = 0


def show(value):
    global steps
    steps += 1
    if steps > 3000:
        raise SystemExit(0)
    print(repr(value)[:60])


def g0(a0, a1, f0):
    mixed = None
    items = [-9223372036854775809]
    n0 = (a0 & a0)
    n1 = (a1 // n0)
    y = f0
    n1 -= a1
    for x1 in items:
        for k2 in range(len(items)):
            f0 += f0
        for k2 in range(-3, 2):
            if ~x1 > ((n1 % 1) if x1 != 64 else k2):
                show(k2)
        show(mixed)
    n1 = a0
    items[(a1 ^ n0) % len(items)] = a0
    try:
        show(f0)
    except (OverflowError, ZeroDivisionError, ValueError) as error:
        for k2 in range(-2**63 - 2, -2**63 + 2):
            for k3 in range(6, -2, -1):
                mixed = None
                show(y)
                if (a1 % (1 | 64)) <= float(7):
                    mixed = y
                    k2 = n1
                    y = float(n0)
            for x3 in items:
                if ((n1) ** 2 | (3 + n0)) != n0:
                    items[n0 % len(items)] = (((140737488355328 | n1) ^ (k2 % x3)) << (((n0 % n1) + n1) & 15))
                    mixed = (y * (3.141592653589793 / f0))
                    n0 = (~(a0 % n0) ^ ((a0 ^ n0) | min(x3, a0)))
                show(((2147483648 ^ n0) + n0))
    if n1:
        for k2 in range(-2**63 - 2, -2**63 + 2):
            show((f0 % (a0 - a0)))
        show(mixed)
        for k2 in range(-2**63 - 2, -2**63 + 2):
            for k3 in range(-2**63 - 2, -2**63 + 2):
                items[(n0 // k2) % len(items)] = ((a1 & (7 + k3)) + k2)
                k2 %= (10 + (a0 | k2))
            show(n1)
            mixed = ((-1.5 // (0.5) ** -1) - -float('inf'))
    else:
        for k2 in range(2**63 - 3, 2**63 + 2):
            if f0 != f0:
                if y != y:
                    a1 = n1
            else:
                if n1 >= (a0 + len(items)):
                    k2 -= abs(k2)
                else:
                    a1 -= min(4611686018427387903, (63 << (n1 & 15)))
                    f0 = y
                    a1 &= (n1 + a1)
                for k4 in range(-3, 0):
                    a1 -= ((2 - n0) if k4 > k2 else k2)
                    mixed = 's'
                    n1 &= ((n0 + k2) | (k4 + k4))
            n1 %= n0
        a1 = n0
    for k1 in range(2**47 - 2, 2**47 + 2):
        for k2 in range(0, -2, -2):
            show(mixed)
            show(mixed)
        for x2 in items:
            try:
                mixed = (((f0 // y) * 2.0) + items[k1 % len(items)])
                show(x2)
                items[(n1 << (n0 & 15)) % len(items)] = (((2147483648 + 64) // (n1 + k1)) % ((a0 | n0) - (n0 + a0)))
            except (OverflowError, ZeroDivisionError, ValueError) as error:
                if ((n1 // a0)) ** 2:
                    continue
                show((-f0 * (-5 / 2)))
                k1 *= n1
        a0 *= ((n1 - n0)) ** 2
    return 4611686018427387903

def g1(a0, a1):
    mixed = None
    items = [9223372036854775807, 255, -9223372036854775809, 9223372036854775808]
    n0 = a0
    n1 = (a0 & a0)
    y = (9007199254740993.0 / a1)
    for k1 in range(3):
        for k2 in range(2, 0):
            mixed = None
        items[(a0 + 1) % len(items)] = n0
    show(((18446744073709551616 / a0) + 140737488355327))
    for k1 in range(0):
        for k2 in range(0, -2, -1):
            show(1e16)
            a1 = (((k2 ^ a1) | a0) * n1)
            k2 &= ((2 + n0) | a1)
    a1 = items[((a1 % a0) | a0) % len(items)]
    show(mixed)
    y *= y
    try:
        n1 = n0
        show(((7 + n1) - (n1 << (a0 & 15))))
    except TypeError:
        for k2 in range(2**63 - 3, 2**63 + 2):
            show(mixed)
            if n1 < y:
                show(items[a0 % len(items)])
                mixed = None
                for x4 in items:
                    y += y
                    items[(a0 % n1) % len(items)] = ((255 % n1) - ((a1 & n1) & (n1 - a0)))
                    k2 = a0
        for k2 in range(3):
            show(mixed)
            for k3 in range(2):
                show(mixed)
                show(a0)
    for k1 in range(2**63 - 3, 2**63 + 2):
        a0 = min(((64 * n0) - (n1 if k1 < y else 2147483648)), (-1 * min(n1, k1)))
    return items[0]

def g2(a0, f0):
    mixed = None
    items = [-2147483648]
    n0 = (a0 // a0)
    n1 = (n0 << (2 & 15))
    y = (float('-inf') // n0)
    f0 -= f0
    show(10)
    n0 = a0
    for k1 in range(2**47 - 2, 2**47 + 2):
        for k2 in range(len(items)):
            k1 = (255 + (n0 % (10000000000000000000 & -5)))
            items[n1 % len(items)] = (-(n0 + n0) if (1e16) ** 3.0 == (f0 % 255) else (k1 if k1 < k2 else n1))
    return ((y // (f0 / n0)) + ((n1 | 2) / (a0 & n0)))

try:
    show(g0(-9223372036854775808, 2147483648, 1e16))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0('s', 2, 0.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(9223372036854775807, 64, 0.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(9007199254740992, 9223372036854775808, float('inf')))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(True, -100000000000000000000))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(64, 70368744177664))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(1, 70368744177664))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(7, -4611686018427387904))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(-4611686018427387904, 1e308))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(-2147483648, float('nan')))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(True, float('nan')))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(140737488355328, 2.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
total = 0
y = 0.5
mixed = None
items = [1, 2, 3]
try:
    mixed = None
    mixed = (2 - ((total - 2147483648) % 2147483648))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
print(repr(total)[:60], y, repr(mixed)[:60], repr(items)[:60])
