steps = 0


def show(value):
    global steps
    steps += 1
    if steps > 3000:
        raise SystemExit(0)
    print(repr(value)[:60])


def g0(a0, a1, f0):
    mixed = None
    items = [64, 7, 9223372036854775808]
    n0 = (a0 if -1.5 >= f0 else a0)
    n1 = n0
    y = f0
    items[(n0 % a0) % len(items)] = ((min(n1, a0) + (n0 & n1)) % (2 + 7))
    a1 = (((n0 & n0) << (n0 & 15)) if f0 >= (f0 // 64) else --n0)
    try:
        for k2 in range(2, 4):
            try:
                k2 *= ((a1 % 3) // len(items))
            except TypeError:
                for x4 in items:
                    a0 = (((10 << (10 & 15)) + (a1 & 2)) if 10000000000000000000 < (n1 / 63) else ((7 >> (k2 & 70)) if -1e308 == f0 else -n0))
                items[(3 + a1) % len(items)] = (((a0 + a0) ^ a0) % ((a0 // n1) if a1 else items[n1 % len(items)]))
    except (OverflowError, ZeroDivisionError, ValueError) as error:
        if ((n0 % a0) ^ (a0 // a1)) > ((y % -1.5) / (f0 + y)):
            for k3 in range(len(items)):
                for x4 in items:
                    mixed = (n0 / 63)
                    x4 += ((n1 | k3) - 3)
                    y *= f0
            show(((f0 + y) - (1e16) ** 3.0))
        else:
            show((5e-324 - (f0 - 3.141592653589793)))
        mixed = items[:2]
    items[(64 % a0) % len(items)] = a0
    n0 = (2 & n0)
    return mixed

def g1(a0, f0):
    mixed = None
    items = [9223372036854775807, 140737488355327, -100000000000000000000]
    n0 = a0
    n1 = n0
    y = (f0 * n1)
    show(float('nan'))
    n0 = g0(a0, (n0 % 255), (f0) ** -1)
    if a0 > ((n0 + -5) + 10):
        n1 = (((n1 & a0) ^ (n1 if n1 > y else n0)) * (a0 ^ a0))
        n1 = g0(~a0, items[2 % len(items)], float(3))
    for k1 in range(-2, 0):
        items[(n1 if n0 != n0 else -5) % len(items)] = (a0 // 7)
    return items[0]

def g2(a0, a1, f0):
    mixed = None
    items = [-9223372036854775809, 140737488355327]
    n0 = (a0 // 2)
    n1 = (a1 % a1)
    y = (f0) ** 0.5
    a0 = g1((255 | a1), (f0 * n1))
    for x1 in items:
        try:
            items[(a1 + a1) % len(items)] = (n1 // max((x1 if x1 else x1), (a0 + n0)))
            for k3 in range(2**63 - 3, 2**63 + 2):
                if ((x1 + x1) // (2147483648 | k3)) <= (n0 >> (x1 & 70)):
                    a0 = a0
                    a1 = 3
                else:
                    y += y
                show(mixed)
                items[(a0 | 4611686018427387903) % len(items)] = (((a1 / n0)) ** 3.0 % 7)
        except (OverflowError, ZeroDivisionError, ValueError) as error:
            if ((f0 * y) + (0.0 + f0)) > ((a0 * a1) / (a0 | n0)):
                x1 = g0((n0 if a1 == a1 else n1), (0 if x1 else n1), y)
                if y >= ((f0 % f0) - f0):
                    break
                for k4 in range(len(items)):
                    x1 -= (n0) ** 2
            n1 &= x1
        f0 *= -1.5
        show(~(x1 ^ a1))
    for k1 in range(0, 1):
        if (min(a0, k1) + (k1 - k1)) == ((n0 << (-1 & 15)) << (18446744073709551616 & 15)):
            continue
        a0 *= ((255 - a0) % (9223372036854775807 | k1))
    if ((n0 - 3) // n0) == 7:
        f0 = (f0 * ((f0 + y) / (n1 % -5)))
    return mixed

try:
    show(g0(10000000000000000000, -5, 0.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(2147483648, 4611686018427387904, 0.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(4611686018427387903, 10000000000000000000, -1.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(18446744073709551616, 255, 1.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(None, 5e-324))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(140737488355327, float('-inf')))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(18446744073709551616, 0.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(255, 9007199254740993.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(None, 10000000000000000000, 1.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(18446744073709551616, 9223372036854775808, -1.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(70368744177664, -9223372036854775809, 0.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(4611686018427387903, -100000000000000000000, 2.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
total = 0
y = 0.5
mixed = None
items = [1, 2, 3]
try:
    total = (((total if total < total else 4611686018427387903) if y != y else (total ^ 64)) & total)
    show(((1e16 % y) / (total / 0)))
    total -= ((total | total) + (total + total))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
print(repr(total)[:60], y, repr(mixed)[:60], repr(items)[:60])
