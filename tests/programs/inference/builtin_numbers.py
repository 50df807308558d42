"""Built-in functions on numbers in registers: what they give, where they raise, and what is rebound meanwhile."""
import math
from math import sqrt


def tries(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def floats(x, y):
    return math.sin(x) + math.exp(y) + sqrt(x) + math.pow(x, y) + math.fmod(y, x) + math.copysign(x, -y) + math.log(x)


def roundings(x):
    return int(x), round(x), math.floor(x), math.ceil(x), math.trunc(x), abs(x), float(x)


def extremes(a, b, c):
    return min(a, b), max(a, b), min(a, b, c), max(a, b, c)


def total(text):
    result = 0
    for i in range(len(text)):
        result += ord(text[i]) * max(i, 3)
    return result


def roots(numbers):
    result = 0.0
    for number in numbers:
        result += sqrt(number)
    return result


def cosines(n):
    result = 0.0
    for i in range(n):
        if i == 3:
            math.cos = lambda x: 1000.0
        result += math.cos(i * 0.5)
    return result


print(floats(2.0, 0.5), floats(3, 2))
for number in 2.5, -2.5, 3.5, -0.0, 1e18, 9.3e18, -1e300, 7, -(2**63), 2**70, True:
    print(roundings(number))
for number in math.inf, math.nan, "x":
    print(tries(roundings, number))
print(extremes(3, 1, 2), extremes(1.5, -2.5, 0.5), extremes(1, 1.0, True), extremes(0.0, -0.0, 1.0), extremes("b", "a", "c"))
print(extremes(math.nan, 1.0, 2.0), extremes(1.0, math.nan, 2.0))
print(total("hello"), total("é€😀"), tries(total, ["ab"]), tries(total, 5))
for number in -1.0, math.inf, -math.inf, math.nan, 0.0, 1e308, 800.0:
    print([tries(function, number) for function in (math.sqrt, math.log, math.exp, math.sin, math.fabs)])
for pair in (0.0, -1.0), (-8.0, 1 / 3), (1e200, 2.0), (5.0, 0.0), (2.0, math.inf):
    print(tries(math.pow, *pair), tries(math.fmod, *pair), math.atan2(*pair))
print(roots([1.0, 4.0, 9.0]), tries(roots, [1.0, -1.0]), roots([2, 2**60]), tries(roots, ["x"]))
print(cosines(6))
len = lambda values: 99
print(total("z" * 3) if False else len("abc"))
