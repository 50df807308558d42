# Numbers of all types through all operators and functions of two numbers; one checksum of the results and errors each.
import math

state = 99


def nxt():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return state >> 33


pool = [0, 1, -1, 2, 3, -7, 10, 255, 2**31, -2**31, 2**47, -2**47, 2**47-1, 2**48, 2**53, 2**53+1, 2**63, -2**63, 2**63-1, 2**64, 2**64-1, 10**19, 10**20+1, -10**25, 2**100, 3**80, 2**200-1, -(2**128), 10**308, 10**309, 2**1024,
        0.0, -0.0, 0.5, -0.5, 1.0, 1.5, -2.5, 1e10, 1e16, 1e22, 9007199254740993.0, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, float('inf'), -float('inf'), float('nan'),
        True, False, 1j, 1+2j, -0.5-3j, complex(0,-0.0)]
ops = [
    lambda a, b: a+b,
    lambda a, b: a-b,
    lambda a, b: a*b,
    lambda a, b: a/b,
    lambda a, b: a//b,
    lambda a, b: a%b,
    lambda a, b: divmod(a,b),
    lambda a, b: a&b,
    lambda a, b: a|b,
    lambda a, b: a^b,
    lambda a, b: a<b,
    lambda a, b: a<=b,
    lambda a, b: a==b,
    lambda a, b: a!=b,
    lambda a, b: a>b,
    lambda a, b: a>=b,
    lambda a, b: a << b if isinstance(b, int) and b < 3000 else 0,
    lambda a, b: a >> b,
    lambda a, b: a**b if abs(b) < 400 and abs(a) < 1e30 else 0,
    lambda a, b: round(a, b) if isinstance(b, int) and -400 < b < 400 else 0,
    lambda a, b: math.fmod(a,b),
    lambda a, b: math.gcd(a,b),
    lambda a, b: math.isclose(a,b),
    lambda a, b: math.hypot(a,b),
    lambda a, b: math.atan2(a,b),
    lambda a, b: math.copysign(a,b),
    lambda a, b: math.remainder(a,b),
    lambda a, b: math.nextafter(a,b),
    lambda a, b: math.pow(a,b),
    lambda a, b: math.comb(a, b) if abs(b) < 50 else 0,
    lambda a, b: math.perm(a, b) if abs(b) < 50 else 0,
    lambda a, b: math.lcm(a,b),
    lambda a, b: math.fma(a, b, 1.5),
    lambda a, b: math.dist((a, 1), (b, 2)),
    lambda a, b: math.sumprod((a, b), (b, a)),
    lambda a, b: math.fsum((a, b, 0.1)),
    lambda a, b: hash(a) ^ hash(b) if a == a and b == b else 0,
    lambda a, b: format(a, '.5g') + format(b, 'e'),
    lambda a, b: sum((a, b, 0.1, a)),
    lambda a, b: min(a, b),
    lambda a, b: -a + +b,
    lambda a, b: abs(a) - abs(b),
    lambda a, b: int(a) + int(b),
    lambda a, b: float(a) * float(b),
    lambda a, b: complex(a, b),
    lambda a, b: pow(a, b, 97),
    lambda a, b: pow(a, 13, b),
    lambda a, b: "%.3f|%d|%s" % (a, b, a),
    lambda a, b: (a).__class__.__name__ + str(b),
]
for i, op in enumerate(ops):
    checksum = 0
    for a in pool:
        for k in range(14):
            b = pool[nxt() % len(pool)]
            try:
                r = op(a, b)
                text = hex(r) if isinstance(r, int) and r.bit_length() > 5000 else str(r)
            except Exception as e:
                text = type(e).__name__ + str(e)
            checksum = (checksum * 31 + int.from_bytes(text.encode())) % (2**61 - 1)
    print(i, checksum)
