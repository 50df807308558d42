steps = 0


def show(value):
    global steps
    steps += 1
    if steps > 3000:
        raise SystemExit(0)
    print(repr(value)[:60])


def g0(a0, f0):
    mixed = None
    items = [9223372036854775808]
    n0 = (a0 // a0)
    n1 = (a0 if 2 <= a0 else a0)
    y = f0
    n0 = (((a0) ** 2 // len(items)) + n0)
    items[(a0 & -5) % len(items)] = 3
    if ((7 - n1) >> ((n1 * a0) & 70)) == n1:
        show(n1)
        show(len(items))
    for x1 in items:
        for k2 in range(0):
            show(~(0 + a0))
        x1 = (2147483648 | ((n1 ^ a0) // -n1))
        mixed = ((-1e308 // 1.0) % ((n0 ^ n1) / (3 | x1)))
    for k1 in range(1):
        try:
            a0 *= 9223372036854775808
            for k3 in range(len(items)):
                show(f0)
                show(y)
                if ((3 + k1) / k3) <= (0.5 * (n1 | n1)):
                    continue
        except TypeError:
            show(((1e16 // y) // (n0 % 0)))
            if n1 > n0:
                for k4 in range(2**63 - 3, 2**63 + 2):
                    y *= (y) ** 3.0
                    k4 *= ((k1 ^ a0) - (n0 // 7))
                show(mixed)
                a0 = (((a0 - k1) | a0) * n1)
        if k1 > ((n1 if k1 != float('inf') else n0) + len(items)):
            show(((n1 >> (k1 & 70)) if k1 else (10 % n0)))
        else:
            show(k1)
            for x3 in items:
                show(((n1 % n1) << ((a0 if k1 else 10) & 15)))
                n1 %= a0
                try:
                    n1 %= (2147483648 | x3)
                except TypeError:
                    x3 -= n1
            mixed = None
    for k1 in range(0):
        n1 = -255
        for k2 in range(len(items)):
            k1 %= ((k2 if a0 != y else n0) & (k2 if 0 > k1 else n1))
            items[items[n1 % len(items)] % len(items)] = (a0 % k2)
    return mixed

def g1(a0, f0):
    mixed = None
    items = [-140737488355329, 18446744073709551616]
    n0 = (a0 ^ 0)
    n1 = (n0 | n0)
    y = f0
    n1 = (a0 // ((n1 ^ n0) - n0))
    try:
        y += (((0.5 // 7) * 2147483648) - (-n1) ** 2)
    except ZeroDivisionError:
        show(y)
        mixed = 's'
    for k1 in range(2**47 - 2, 2**47 + 2):
        try:
            for k3 in range(len(items)):
                mixed = None
                show(mixed)
        except TypeError:
            show((f0 % (f0 + y)))
        try:
            items[n1 % len(items)] = (k1 + (n0 if 1 else max(4611686018427387904, k1)))
            mixed = (((y / a0) % min(n1, 140737488355327)) + min((n0 // a0), (k1 ^ a0)))
            if float((3 - a0)) != 1e308:
                y -= f0
        except (OverflowError, ZeroDivisionError, ValueError) as error:
            for k3 in range(len(items)):
                if a0 != min(n0, (n0 & k1)):
                    continue
                y *= y
                show(mixed)
    n1 = g0((a0 + n0), 2.0)
    if (n1 - (3 + a0)) <= a0:
        a0 %= ((a0 | n0) % (n0 << (a0 & 15)))
        for k2 in range(len(items)):
            n0 = g0(0, y)
    else:
        mixed = 's'
    for x1 in items:
        for k2 in range(-2**63 - 2, -2**63 + 2):
            items[n0 % len(items)] = (items[64 % len(items)] ^ (~n0 if n1 > f0 else (64 | n0)))
            f0 *= (n0 / (x1 ^ min(9007199254740993, a0)))
        try:
            for k3 in range(2):
                items[(a0 & k3) % len(items)] = (abs((k3 if f0 < f0 else x1)) if n0 != (a0 if 2 else k3) else n1)
                show(2)
                show(mixed)
            try:
                y += (-1e308 - (-x1 - (n1 + 63)))
            except (OverflowError, ZeroDivisionError, ValueError) as error:
                show(((-0.0 % f0) // (y) ** -1))
                try:
                    x1 %= ((n1 | -5) ^ n1)
                    n0 ^= ((a0 * a0) // a0)
                except ZeroDivisionError:
                    x1 %= n0
                    n1 = a0
                    a0 = (64 & ((x1 // 10) ^ (n1 if a0 != n0 else n0)))
                for k4 in range(1):
                    items[63 % len(items)] = ~k4
                    items[a0 % len(items)] = n1
            for k3 in range(2**63 - 3, 2**63 + 2):
                x1 *= ((10 - k3) % (n0 // a0))
        except (OverflowError, ZeroDivisionError, ValueError) as error:
            if x1:
                x1 = g0((x1 if n0 == x1 else a0), (y / 3.141592653589793))
                if 63 == ((a0 * a0) ^ abs(n0)):
                    break
                for k4 in range(4):
                    mixed = x1
            else:
                items[(a0 if -4611686018427387904 >= f0 else n1) % len(items)] = abs((~n1 if n1 else (x1 * 3)))
                try:
                    n1 %= (a0 ^ max(n1, n0))
                    items[(x1 & n0) % len(items)] = abs(n1)
                    n0 -= a0
                except TypeError:
                    items[min(a0, n1) % len(items)] = ((x1 * x1) // (1 if y < y else (x1 ^ n1)))
                    items[(18446744073709551616 + x1) % len(items)] = f0
            try:
                show(((-9223372036854775808 * a0) if a0 <= a0 else x1))
                show(~(n0 | n0))
                x1 = g0(-5, y)
            except TypeError:
                mixed = 's'
            mixed = items[:2]
        for k2 in range(3):
            y = 3.141592653589793
            show(((n1 - 7) * (a0) ** 2))
    return -a0

def g2(a0):
    mixed = None
    items = [0, 63, 9223372036854775808, 140737488355327]
    n0 = (a0 if a0 else a0)
    n1 = (a0 | 7)
    y = (9007199254740993.0 % 1)
    if a0 != (items[n1 % len(items)] if 9007199254740993 < 7 else (a0 % n0)):
        for x2 in items:
            for k3 in range(-1, 0):
                show(mixed)
                y *= (((9223372036854775807 if n1 < y else k3) / (10 if -1 < n1 else n0)) / ((a0 if x2 else 3) & (k3 << (a0 & 15))))
            y *= ((-0.0 % a0) - 10)
            for k3 in range(len(items)):
                show(mixed)
                try:
                    mixed = 's'
                    k3 &= n0
                    items[(n1 // x2) % len(items)] = 4611686018427387903
                except TypeError:
                    y = y
                    x2 = -5
        for k2 in range(len(items)):
            n1 = (((9007199254740993 - k2) ^ -100000000000000000000) - 63)
            if ((1 ^ 7) * (n0 * 2)) <= (-5 | (-140737488355329 // k2)):
                continue
    for k1 in range(4):
        if ((a0 * a0) << ((n1 & k1) & 15)) <= ((n1 * n1) - a0):
            continue
        try:
            show(mixed)
            y *= ((len(items) // k1) / (len(items) | (n1 % a0)))
            show(((y // y) - (y - y)))
        except (OverflowError, ZeroDivisionError, ValueError) as error:
            items[k1 % len(items)] = n1
            if (float('inf') / y) > y:
                break
    a0 = n1
    for k1 in range(2**47 - 2, 2**47 + 2):
        n0 = (k1 & -2147483648)
        show(a0)
    show(mixed)
    show((y - (y + n0)))
    a0 = g1((n1 % a0), y)
    for k1 in range(0, 6):
        mixed = None
    return float(n0)

try:
    show(g0(255, 0.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(-9223372036854775808, 5e-324))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(-100000000000000000000, -0.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g0(18446744073709551616, -1.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(7, 0.0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(1.5, 3.141592653589793))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(-140737488355329, 0.5))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g1(-5, 5e-324))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(0))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(10000000000000000000))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(10000000000000000000))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
try:
    show(g2(1))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
total = 0
y = 0.5
mixed = None
items = [1, 2, 3]
try:
    items[(total if total == 64 else total) % len(items)] = ((total << (total & 15)) & (abs(total) + (total - -5)))
    for k1 in range(5):
        k1 //= ((k1 + -2147483648) | total)
        try:
            for k3 in range(2**47 - 2, 2**47 + 2):
                if 10 == len(items):
                    continue
            if (len(items) if 2 else (k1 << (total & 15))):
                show((total / (k1 - total)))
            else:
                for k4 in range(-2**63 - 2, -2**63 + 2):
                    mixed = -y
                    mixed = 's'
                    k1 *= abs(9007199254740993)
                if y == (y / y):
                    total = (((64 % total) * min(total, 140737488355327))) ** 2
                    total = ((total >> (total & 70)) ^ (k1 + (k1 ^ total)))
                    total //= ~(0 if 2 > total else total)
                k1 = g0((k1 if k1 >= k1 else k1), (k1 / total))
            if ((k1 // k1) | 2):
                break
        except TypeError:
            for k3 in range(1, 6):
                show(mixed)
            k1 = g0((total) ** 2, 1e308)
except Exception as error:
    print(type(error).__name__, str(error)[:60])
print(repr(total)[:60], y, repr(mixed)[:60], repr(items)[:60])
