"""Means, middles, spreads and relations of numbers, exact where the numbers are."""

import math
import numbers
import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from functools import reduce
from itertools import count, groupby, repeat
from operator import itemgetter
from _statistics_normal import NormalDist

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde",
    "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
    "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """Too few data, or data out of range."""


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def _ratio(x):
    """An exact pair of numerator and denominator; of an infinity or NaN (x, None)."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _coerce(a, b):
    """The type of results of numbers of two types."""
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(data):
    """The type of the sum, the exact sum, and how many there are."""
    partials, number, kinds = {}, 0, set()
    for kind, values in groupby(data, type):
        kinds.add(kind)
        for value in values:
            number += 1
            n, d = _ratio(value)
            partials[d] = partials.get(d, 0) + n
    total = partials[None] if None in partials else sum((Fraction(n, d) for d, n in partials.items()), Fraction(0))
    return reduce(_coerce, kinds, int), total, number


def _squares(data, center=None):
    """The type, the exact sum of squared deviations from the centre (the mean by default), the mean and how many there are."""
    if center is not None:
        kind, total, number = _sum((value - center) ** 2 for value in data)
        return kind, total, center, number
    number, kinds, sums, squares = 0, set(), {}, {}
    for kind, values in groupby(data, type):
        kinds.add(kind)
        for value in values:
            n, d = _ratio(value)
            number += 1
            sums[d] = sums.get(d, 0) + n
            squares[d] = squares.get(d, 0) + n * n
    if number == 0:
        return int, Fraction(0), Fraction(0), 0
    if None in sums:
        total = middle = sums[None]
        return reduce(_coerce, kinds, int), total, middle, number
    sx = sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))
    sxx = sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0))
    return reduce(_coerce, kinds, int), (number * sxx - sx * sx) / number, sx / number, number


def _result(value, kind):
    """An exact value as the type of the data."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _root(n, m):
    """The square root of n/m, rounded correctly."""
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        numerator, denominator = _odd_root(n, m << 2 * shift) << shift, 1
    else:
        numerator, denominator = _odd_root(n << -2 * shift, m), 1 << -shift
    return numerator / denominator


def _odd_root(n, m):
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _root_as(value, kind):
    """The square root of an exact value in the type of results."""
    if isinstance(value, Fraction):
        root = _root(value.numerator, value.denominator)
        if kind.__name__ == "Decimal":
            return (kind(value.numerator) / kind(value.denominator)).sqrt()
        return root
    return math.sqrt(value)


def mean(data):
    """The arithmetic mean, exact and in the type of the data."""
    kind, total, number = _sum(data)
    if number < 1:
        raise StatisticsError("mean requires at least one data point")
    return _result(total / number, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float; values may have weights."""
    if weights is None:
        try:
            number = len(data)
        except TypeError:
            data = list(data)
            number = len(data)
        if not number:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / number
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        total = math.sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length") from None
    divisor = math.fsum(weights)
    if not divisor:
        raise StatisticsError("sum of weights must be non-zero")
    return total / divisor


def geometric_mean(data):
    """The root of the product."""
    number = 0
    found_zero = False

    def logarithms():
        nonlocal number, found_zero
        for number, x in enumerate(data, 1):
            if x > 0.0 or math.isnan(x):
                yield x
            elif x == 0.0:
                found_zero = True
            else:
                raise StatisticsError("No negative inputs allowed", x)

    total = math.fsum(map(math.log, logarithms()))
    if not number:
        raise StatisticsError("Must have a non-empty dataset")
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / number)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    if iter(data) is data:
        data = list(data)
    message = "harmonic mean does not support negative values"
    number = len(data)
    if number < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if number == 1 and weights is None:
        x = data[0]
        if not isinstance(x, numbers.Real):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, total_weight = repeat(1, number), number
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != number:
            raise StatisticsError("Number of weights does not match data size")
        _, total_weight, _ = _sum(_not_negative(weights, message))
    try:
        data = _not_negative(data, message)
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _result(total_weight / total, kind)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data = sorted(data)
    number = len(data)
    if number == 0:
        raise StatisticsError("no median for empty data")
    middle = number // 2
    return data[middle] if number % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle value, or the lower of the two middle ones."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two middle ones."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals."""
    data = sorted(data)
    number = len(data)
    if not number:
        raise StatisticsError("no median for empty data")
    x = data[number // 2]
    below = bisect_left(data, x)
    above = bisect_right(data, x, lo=below)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    lower = x - interval / 2.0
    return lower + interval * (number / 2 - below) / (above - below)


def mode(data):
    """The most frequent value; the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError("no mode for empty data") from None


def multimode(data):
    """The most frequent values, in the order in which they come."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, number in counts.items() if number == most]


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, total, _, number = _squares(data, xbar)
    if number < 2:
        raise StatisticsError("variance requires at least two data points")
    return _result(total / (number - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, total, _, number = _squares(data, mu)
    if number < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _result(total / number, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    kind, total, _, number = _squares(data, xbar)
    if number < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root_as(total / (number - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    kind, total, _, number = _squares(data, mu)
    if number < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root_as(total / number, kind)


def _mean_and_deviation(data):
    """The mean and the deviation of a sample as floats."""
    _, total, middle, number = _squares(data)
    if number < 2:
        raise StatisticsError("stdev requires at least two data points")
    variance = total / (number - 1)
    try:
        return float(middle), _root(variance.numerator, variance.denominator)
    except AttributeError:
        return float(middle), float(middle) / float(total)


def covariance(x, y, /):
    """How two variables vary together."""
    number = len(x)
    if len(y) != number:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if number < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = math.fsum(x) / number, math.fsum(y) / number
    return math.sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (number - 1)


def _ranks(data, start=0):
    """The ranks of values; equal ones share the mean."""
    order = sorted(zip(data, count()))
    result = [0.0] * len(order)
    i = start - 1
    for _, group in groupby(order, key=itemgetter(0)):
        group = list(group)
        for _, place in group:
            result[place] = i + (len(group) + 1) / 2
        i += len(group)
    return result


def correlation(x, y, /, *, method="linear"):
    """Pearson's coefficient, or by method "ranked" Spearman's."""
    number = len(x)
    if len(y) != number:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if number < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (number - 1) / -2
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        xbar, ybar = math.fsum(x) / number, math.fsum(y) / number
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    try:
        return math.sumprod(x, y) / _float_root_of_product(math.sumprod(x, x), math.sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def _float_root_of_product(x, y):
    """sqrt(x * y) in one rounding, nearly."""
    product = x * y
    if not math.isfinite(product) or not product:
        if math.isinf(product) and not (math.isinf(x) or math.isinf(y)):
            factor = sys.float_info.min
            return _float_root_of_product(factor * x, factor * y) / factor
        if not product and x and y:
            factor = sys.float_info.max
            return _float_root_of_product(factor * x, factor * y) / factor
        return product
    root = math.sqrt(product)
    low, high = math.nextafter(root, -math.inf), math.nextafter(root, math.inf)
    exact = Fraction(x) * Fraction(y)
    if exact > ((Fraction(root) + Fraction(high)) / 2) ** 2:
        return high
    if exact < ((Fraction(root) + Fraction(low)) / 2) ** 2:
        return low
    return root


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line closest to the points."""
    number = len(x)
    if len(y) != number:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if number < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar, ybar = math.fsum(x) / number, math.fsum(y) / number
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = math.sumprod(x, y) + 0.0
    sxx = math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    intercept = 0.0 if proportional else ybar - slope * xbar
    return LinearRegression(slope=slope, intercept=intercept)


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that cut data in n parts of equal size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


_ROOT_2PI, _ROOT_2 = math.sqrt(2 * math.pi), math.sqrt(2)


def _kernels():
    """For each kernel its density, distribution, inverse distribution (or None) and support (or None)."""
    normal = NormalDist()
    pdfs = {
        "normal": (lambda t: math.exp(-1 / 2 * t * t) / _ROOT_2PI, lambda t: 1 / 2 * math.erfc(-t / _ROOT_2), normal.inv_cdf, None),
        "logistic": (lambda t: 1 / 2 / (1.0 + math.cosh(t)), lambda t: 1.0 - 1.0 / (math.exp(t) + 1.0), lambda p: math.log(p / (1 - p)), None),
        "sigmoid": (
            lambda t: (1 / math.pi) / math.cosh(t), lambda t: (2 / math.pi) * math.atan(math.exp(t)),
            lambda p: math.log(math.tan(p * math.pi / 2)), None,
        ),
        "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0),
        "triangular": (
            lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
            lambda p: math.sqrt(2 * p) - 1 if p < 1 / 2 else 1 - math.sqrt(2 - 2 * p), 1.0,
        ),
        "parabolic": (
            lambda t: 3 / 4 * (1.0 - t * t), lambda t: math.sumprod((-1 / 4, 3 / 4, 1 / 2), (t**3, t, 1.0)),
            lambda p: 2 * math.cos((math.acos(2 * p - 1) + math.pi) / 3), 1.0,
        ),
        "quartic": (
            lambda t: 15 / 16 * (1.0 - t * t) ** 2,
            lambda t: math.sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0)), None, 1.0,
        ),
        "triweight": (
            lambda t: 35 / 32 * (1.0 - t * t) ** 3,
            lambda t: math.sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t**7, t**5, t**3, t, 1.0)), None, 1.0,
        ),
        "cosine": (
            lambda t: math.pi / 4 * math.cos(math.pi / 2 * t), lambda t: 1 / 2 * math.sin(math.pi / 2 * t) + 1 / 2,
            lambda p: 2 * math.asin(2 * p - 1) / math.pi, 1.0,
        ),
    }
    for name, other in (("gauss", "normal"), ("uniform", "rectangular"), ("epanechnikov", "parabolic"), ("biweight", "quartic")):
        pdfs[name] = pdfs[other]
    return pdfs


def _checked_kernel(data, h, kernel):
    if not data:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    found = _kernels().get(kernel)
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return found


def kde(data, h, kernel="normal", *, cumulative=False):
    """A function of the density (or distribution) that the data suggest."""
    density, distribution, _, support = _checked_kernel(data, h, kernel)
    if support is None:

        def pdf(x):
            return sum(density((x - value) / h) for value in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - value) / h) for value in data) / len(data)

    else:
        ordered = sorted(data)
        bandwidth = h * support

        def pdf(x):
            nonlocal ordered
            if len(data) != len(ordered):
                ordered = sorted(data)
            low, high = bisect_left(ordered, x - bandwidth), bisect_right(ordered, x + bandwidth)
            return sum(density((x - value) / h) for value in ordered[low:high]) / (len(data) * h)

        def cdf(x):
            nonlocal ordered
            if len(data) != len(ordered):
                ordered = sorted(data)
            low, high = bisect_left(ordered, x - bandwidth), bisect_right(ordered, x + bandwidth)
            return sum((distribution((x - value) / h) for value in ordered[low:high]), low) / len(data)

    function = cdf if cumulative else pdf
    function.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with h={h!r} and kernel={kernel!r}"
    return function


def _newton(distribution, density, p, support):
    """The inverse of a distribution by Newton's method."""
    x = 0.0
    for _ in range(200):
        step = (distribution(x) - p) / density(x)
        new = min(max(x - step, -support + 1e-12), support - 1e-12)
        if abs(new - x) <= 1e-15:
            break
        x = new
    return x


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws from the density that the data suggest."""
    density, distribution, inverse, support = _checked_kernel(data, h, kernel)
    if inverse is None:

        def inverse(p):
            return _newton(distribution, density, p, support)

    generator = random.Random(seed)
    draw, choice = generator.random, generator.choice

    def rand():
        return choice(data) + h * inverse(draw())

    rand.__doc__ = f"Random KDE selection with h={h!r} and kernel={kernel!r}"
    return rand
