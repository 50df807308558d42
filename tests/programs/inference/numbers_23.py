steps = 0


def show(value):
    global steps
    steps += 1
    if steps > 3000:
        raise SystemExit(0)
    print(repr(value)[:60])


def g0(a0, a1):
    mixed = None
    items = [9007199254740992]
    n0 = (7 % a0)
    n1 = (a0 - 2)
    y = (0.0 + 2.0)
    show(mixed)
    if ((a0 ^ 10) >> (max(a1, n0) & 70)) == (y) ** 2:
        mixed = (1 - (n1) ** 2)
        a0 = 1
        for k2 in range(5, -3, -2):
            n0 //= (140737488355327 // (a0 * k2))
    else:
        n1 &= (len(items) % (n1 + 63))
        a1 *= ((255 if a1 >= float('-inf') else n0) * (a0 + n1))
    show(mixed)
    mixed = y
    n0 += ((n0 % 0)) ** 2
    return (((y + n0) - y)) ** 0.5

def g1(a0):
    mixed = None
    items = [255, 70368744177664]
    n0 = (a0 ^ a0)
    n1 = n0
    y = (2.0 - 9007199254740993.0)
    show(mixed)
    try:
        try:
            n1 = g0(n1, n1)
            for k3 in range(len(items)):
                if ~n0 < ((n1 * n0) - n0):
                    continue
                a0 &= a0
                a0 = g0(items[n1 % len(items)], 4611686018427387904)
        except TypeError:
            n0 = n1
        try:
            n1 &= (n1 + (4611686018427387903 >> (a0 & 70)))
        except (OverflowError, ZeroDivisionError, ValueError) as error:
            for x3 in items:
                for k4 in range(-3, 6):
                    n0 -= (n0 - n0)
                    y += (min((a0 - k4), (a0) ** 2) / (n0 | n1))
                for k4 in range(1):
                    n0 ^= a0
                    y = (y - ((x3 - n1) + (2 | -5)))
                    a0 += ((a0 if x3 else x3) * (k4 | k4))
                for x4 in items:
                    y = (((x3 / 0) // items[n1 % len(items)]) % ((x4 % x4) ^ (n0 * x4)))
                    y *= (2147483648 / x3)
            if a0 >= y:
                n0 *= n0
            else:
                if -(9007199254740993 if y > y else n1) == max((n1 // n1), (n0 if n0 != n0 else a0)):
                    y += y
                    n0 += ((n0 // a0) if n0 else n1)
                else:
                    a0 = n1
                n1 += a0
                if (n1 >> ((n1 - 9223372036854775808) & 70)) >= (a0 + a0):
                    a0 -= n1
            for k3 in range(2**47 - 2, 2**47 + 2):
                for k4 in range(5, 1, -3):
                    y *= (5e-324) ** 2
        for k2 in range(5):
            n0 = ((a0 if a0 > n0 else (k2 | a0)) + ((2147483648 if n0 == n1 else n0) ^ (2147483648 if n0 != y else 2)))
            for x3 in items:
                show(((n0 - 140737488355327) if 2 >= n0 else k2))
                if n0 == x3:
                    break
                y *= 2.0
            for x3 in items:
                n1 = (x3 % 3)
                if ((10 if 3 else x3) | (x3 | x3)) < ((n0 - 1) << ((a0 >> (x3 & 70)) & 15)):
                    continue
                mixed = (a0 / (len(items) * -n0))
    except TypeError:
        show(mixed)
        n1 *= n0
    for k1 in range(2, -2, -1):
        items[(k1 + a0) % len(items)] = ((items[n1 % len(items)] | items[k1 % len(items)]) + (a0 - (64 ^ n1)))
    y = (((y // n0) + (a0 / n1)) - 64)
    try:
        show(((n1 // 0) & a0))
        show(mixed)
        for k2 in range(2**47 - 2, 2**47 + 2):
            for k3 in range(2**63 - 3, 2**63 + 2):
                if y < y:
                    continue
                show(y)
                show(mixed)
    except ZeroDivisionError:
        for k2 in range(1, -1, -1):
            show((n0 if y >= y else ~n1))
        n1 = n0
        try:
            mixed = None
            n1 = g0(abs(n1), (n1 // a0))
        except ZeroDivisionError:
            y += -0.0
            mixed = ~(255 << (-1 & 15))
    items[a0 % len(items)] = a0
    for x1 in items:
        try:
            for x3 in items:
                show(n0)
                show(mixed)
            if (-1 % (n1 if x1 == 10 else -5)):
                break
            for k3 in range(1, 5):
                show((x1 ^ (-5 + n1)))
                a0 = g0(k3, (x1 if y == 0.0 else n0))
                show(mixed)
        except ZeroDivisionError:
            if ((x1 ^ n1) >> (-255 & 70)) < 2147483648:
                continue
        if n0 >= y:
            break
    return (((n0 if 7 else 3) & (2147483648 & a0)) / (n1 ^ (2147483648 + -140737488355328)))

def g2(a0, a1, f0):
    mixed = None
    items = [-140737488355328, 9007199254740993, 18446744073709551616, -4611686018427387904]
    n0 = (10 ^ -5)
    n1 = (a0 - -1)
    y = f0
    for k1 in range(0):
        try:
            items[a1 % len(items)] = (((a0 << (0 & 15)) | (n0 - n1)) + ((a1 | n0) % (a1 + a0)))
            if ((a0 % 63) | n1) == (2147483648 ^ (a0 | a0)):
                n0 = a0
                for x4 in items:
                    items[(k1 % k1) % len(items)] = items[k1 % len(items)]
                    a1 = ((x4 * n0) & (-5 // (n1 * n1)))
                    y -= 0.5
                for x4 in items:
                    items[(a1 % 255) % len(items)] = f0
                    k1 = (((2 & a1) % (a1 + 1)) | a0)
                    k1 -= n1
            else:
                show(((f0 - f0) / (f0 - a1)))
                y *= -((y) ** 3.0 + n0)
        except ZeroDivisionError:
            show(mixed)
            for k3 in range(0):
                show((f0 * (y + 2.0)))
                n1 = (((63 + k1) ^ (63 // k3)) | n1)
                f0 = (len(items) / (n1 - (k1 + 2147483648)))
            n1 //= ((a1) ** 2 >> (64 & 70))
        try:
            k1 = ((abs(a0) if y > 1.0 else a0) + (-5 ^ items[10 % len(items)]))
            if (a0 & min(k1, n1)) != (y * (y - f0)):
                show(mixed)
            else:
                for x4 in items:
                    f0 -= f0
                    y = y
                    n0 = ~(n0 << (k1 & 15))
                if n1:
                    break
        except TypeError:
            y *= y
            if n1 > (a1 & (a1 & a1)):
                for k4 in range(1, 2):
                    k1 &= -140737488355329
                n0 = g1((n0 % k1))
                for k4 in range(2**47 - 2, 2**47 + 2):
                    a0 //= k4
            else:
                for k4 in range(len(items)):
                    n0 = (((k4 % n0) | (7 & k4)) & -a1)
                for k4 in range(len(items)):
                    f0 -= (f0 + (y) ** -1)
                try:
                    a0 &= max((k1 // k1), a1)
                    n0 = (k1 * a1)
                except (OverflowError, ZeroDivisionError, ValueError) as error:
                    k1 //= ((7 ^ k1) % (a1 ^ a0))
                    a0 = min(abs((n1 if y >= y else 0)), n1)
                    items[(a1 + n1) % len(items)] = 64
        if ((a1 if y < f0 else 1) if n1 else len(items)):
            for x3 in items:
                show((a1 / (a0 - n0)))
                items[(255 - 255) % len(items)] = ((n1 % (-1 if float('nan') < 5e-324 else -140737488355329)) if (n1) ** 2 < (a1 // 2147483648) else ((2 ^ k1) * (k1 if x3 < 10 else a0)))
                n0 += (a0 * (n1 - k1))
            a0 = g1(n1)
    for k1 in range(2**47 - 2, 2**47 + 2):
        for x2 in items:
            n0 += items[(x2 % n0) % len(items)]
        a0 //= ((a0) ** 2 if 63 != a1 else (n1 | k1))
    show((a1 // a0))
    show(mixed)
    show(mixed)
    return mixed

try:
    show(g0(1.5, 10))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(-1, 9007199254740992))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0('s', -140737488355328))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(True, 9007199254740993))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(None))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(9007199254740993))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(1.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(9007199254740992, 9223372036854775807, 1e308))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(7, 9007199254740992, 1e16))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(-9223372036854775808, 2, -1.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(True, -100000000000000000000, 9007199254740993.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
total = 0
y = 0.5
mixed = None
items = [1, 2, 3]
try:
    for k1 in range(0):
        k1 &= (2 if total < 63 else total)
    for x1 in items:
        for x2 in items:
            show(y)
        x1 = ((x1 // (x1 // total)) if (x1 | x1) >= total else ((255 - 2) - (x1 % 7)))
        if ~(total + total) != 64:
            break
    show(((total & total) // (total % total)))
    total ^= ((total - total) // -total)
    total = (7 // ((total % -9223372036854775809) + (total // total)))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
print(repr(total)[:60], y, repr(mixed)[:60], repr(items)[:60])
