from functools import lru_cache, partial, cache, wraps, cached_property, total_ordering
@lru_cache(maxsize=None)
def fib(n):
    "doc"
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info(), fib.__name__, fib.__doc__, fib.__wrapped__(1), fib.cache_parameters())
@lru_cache
def sq(x):
    return x * x
print(sq(3), sq(3.0), sq(True), sq.cache_info())
class A:
    @cache
    def m(self, x):
        return x + 1
a = A()
print(a.m(1), a.m(1), A.m.cache_info())
p = partial(int, base=2)
p.__doc__ = "binary"
print(p("101"), p.__doc__, p.__dict__)
A.m.cache_clear()
