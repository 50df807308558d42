import statistics as st, random
from fractions import Fraction
random.seed(3)
d = [random.random() * 100 for _ in range(51)]; i = [random.randrange(100) for _ in range(40)]
for data in (d, i, [1, 2, 3, 4], [1.5, 2.25], [Fraction(1, 3), Fraction(2, 5)], [True, 2, 3.5], [1e300, 1e300, -1e300], [0.1] * 10):
    for f in (st.mean, st.fmean, st.median, st.median_low, st.median_high, st.median_grouped, st.mode, st.multimode, st.variance, st.pvariance, st.stdev, st.pstdev, st.harmonic_mean, st.geometric_mean, st.quantiles):
        try: print(f.__name__, f(data))
        except Exception as e: print(f.__name__, type(e).__name__, e)
for f in (st.mean, st.median, st.mode, st.stdev, st.variance, st.fmean, st.multimode, st.geometric_mean, st.harmonic_mean, st.quantiles):
    try: print(f([]))
    except Exception as e: print(type(e).__name__, e)
print(st.quantiles(d, n=10), st.quantiles(i, n=5, method="inclusive"), st.quantiles([5], n=4))
x, y = d[:40], i
print(st.covariance(x, y), st.correlation(x, y), st.correlation(x, y, method="ranked"), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True))
n = st.NormalDist(100, 15); print(n, n.mean, n.stdev, n.variance, n.pdf(110), n.cdf(90), n.inv_cdf(0.3), n.inv_cdf(1e-12), n.inv_cdf(0.999), n.quantiles(), n.zscore(120), n.overlap(st.NormalDist(105, 10)), n + 5, n - n, n * 2, n / 3, -n, n.samples(3, seed=5), n == st.NormalDist(100, 15))
print(st.NormalDist.from_samples(d), st.mode("aabbb"), st.mode(["x", "y"]), st.fmean([1, 2, 3], [1, 1, 4]), st.harmonic_mean([40, 60], weights=[5, 30]), st.variance(i, 50), st.pvariance(i, 50.5))
f = st.kde([1, 2, 5], h=1.5); print(f(2), st.kde([1,2,5], 1.0, "triangular")(1.5), st.kde([1,2,5], 1.0, "parabolic", cumulative=True)(1.5))
r = st.kde_random([1, 2, 5], h=1.5, seed=8675309); print([round(r(), 4) for _ in range(5)])
for bad in (lambda: st.mean(["a"]), lambda: st.NormalDist(0, -1), lambda: st.quantiles([1], n=0), lambda: st.correlation([1, 2], [1]), lambda: st.correlation([1, 1], [1, 2]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.geometric_mean([-1]), lambda: st.harmonic_mean([-1, 2]), lambda: n.inv_cdf(2), lambda: st.mean([1, None])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
