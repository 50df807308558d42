"""types.FunctionType makes functions of code objects."""
import types


def original(a, b=2, *, c=3):
    """Docs."""
    return a, b, c, factor


factor = 10
copy = types.FunctionType(original.__code__, globals(), "copied", (20, 30), None)
copy.__kwdefaults__ = {"c": 40}
print(copy(), copy(1), copy.__name__, copy.__qualname__, copy.__doc__, copy.__defaults__)
print(types.FunctionType(original.__code__, original.__globals__)(1, 2, c=3))


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


step = counter()
shared = type(step)(step.__code__, globals(), closure=step.__closure__)
own = type(step)(step.__code__, globals(), "own", None, (types.CellType(100),))
print(step(), shared(), own(), step(), own())


def generator(n):
    yield from range(n)


print(list(types.FunctionType(generator.__code__, globals())(3)))


def refused(*args, **kwargs):
    try:
        types.FunctionType(*args, **kwargs)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


refused()
refused(None, {})
refused(3, {})
refused(original.__code__, None)
refused(original.__code__, 5)
refused(original.__code__, globals(), 5)
refused(original.__code__, globals(), None, 5)
refused(original.__code__, globals(), None, None, 5)
refused(original.__code__, globals(), None, None, (1,))
refused(step.__code__, globals())
refused(step.__code__, globals(), None, None, ())
refused(step.__code__, globals(), None, None, (1,))
refused(original.__code__, globals(), wrong=1)


class Text(str):
    pass


class Silent(str):
    def __eq__(self, other):
        raise RuntimeError("compared")

    __hash__ = str.__hash__


def named(k=None):
    return k


print(named(**{Text("k"): "value"}))
try:
    named(**{Silent("k"): "value"})
except RuntimeError as e:
    print(e)
