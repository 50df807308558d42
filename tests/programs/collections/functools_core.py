from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper
def f(*a, **k):
    return a, k
p = partial(f, 1, 2, x=3)
print(p(), p(4, y=5), p(x=9), partial(p, 7)(8), p.func is f, p.args, p.keywords)
print(partial(pow, 2), partial(int, base=2)("101"))
p.note = "hi"
print(p.note)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
calls = []
def g(x, y=0):
    calls.append(x)
    return x * 2
c = _lru_cache_wrapper(g, 2, False, lambda *a: a)
print(c(1), c(1), c(2), c(3), c(1), calls, c.cache_info())
c.cache_clear()
print(c.cache_info())
for bad in [lambda: partial(), lambda: partial(1), lambda: reduce(1, []), lambda: reduce(1, 1), lambda: reduce(), lambda: cmp_to_key(int)(3) < 4, lambda: c([])]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib = _lru_cache_wrapper(fib, None, False, lambda *a: a)
print(fib(80), fib.cache_info())
class A:
    m = _lru_cache_wrapper(lambda self, x: x + 1, 10, False, lambda *a: a)
print(A().m(5))
