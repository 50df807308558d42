"""Exceptions that handlers do not look at, and what can be seen of them all the same."""
import sys
import traceback


class Plain(Exception):
    pass


class Child(Plain):
    pass


class Noisy:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Noisy({self.name})"

    def __del__(self):
        print("gone", self.name)


def chain(error):
    parts = []
    while error is not None:
        parts.append(f"{type(error).__name__}{error.args}")
        error = error.__cause__ or error.__context__
    return " < ".join(parts)


def context_of_handler():
    try:
        try:
            {}["missing"]
        except KeyError:
            raise ValueError("bad", 1, 2)
    except ValueError as error:
        print(chain(error), error.__suppress_context__)
    try:
        try:
            [][3]
        except IndexError:
            1 // 0
    except ZeroDivisionError as error:
        print(chain(error))
    try:
        try:
            int("x1")
        except ValueError:
            raise
    except ValueError as error:
        print(chain(error))


def from_none():
    for i in range(2):
        try:
            try:
                {}[i]
            except KeyError:
                raise LookupError(i) from None
        except LookupError as error:
            print(chain(error.__context__), error.__cause__, error.__suppress_context__)


def seen_through_sys():
    try:
        raise TypeError("a", "b")
    except TypeError:
        kind, value, trace = sys.exc_info()
        print(kind.__name__, value.args, trace.tb_lineno - seen_through_sys.__code__.co_firstlineno)
        print(sys.exception() is value)
    print(sys.exc_info())


def handled_in_callee():
    def inner():
        try:
            raise KeyError("inner")
        except KeyError:
            print("inner", chain(sys.exception()))
        print("after", chain(sys.exception()))

    try:
        raise ValueError("outer")
    except ValueError:
        inner()
        print("still", chain(sys.exception()))


def generator():
    try:
        raise KeyError("in generator")
    except KeyError:
        yield chain(sys.exception())
        yield chain(sys.exception())
    yield sys.exception()


def generators():
    steps = generator()
    print(next(steps), sys.exception())
    try:
        raise ValueError("outside")
    except ValueError:
        print(next(steps), chain(sys.exception()))
        print(chain(next(steps)))
        print(chain(sys.exception()))
    try:
        raise IndexError("unseen")
    except IndexError:
        print([chain(sys.exception()) for _ in range(1)], list(generator())[2].args)


def lifetimes():
    try:
        raise ValueError(Noisy("argument"))
    except ValueError:
        print("caught")
    print("between")
    try:
        raise ValueError(Noisy("shown"))
    except ValueError as error:
        print(error)
    print("end")


class Raiser:
    def __del__(self):
        try:
            raise KeyError("in __del__")
        except KeyError:
            print("del", chain(sys.exception()))


def raised_while_dropped():
    try:
        raise ValueError(Raiser())
    except ValueError:
        print("caught")
    try:
        raise ValueError(Raiser())
    except (KeyError, ValueError):
        pass
    print(sys.exception())


def types(count):
    for error in (Plain, Child(1), KeyError, Child, ValueError("v"), OSError(2, "no"), StopIteration(7), SystemExit(3), KeyboardInterrupt, GeneratorExit):
        try:
            raise error
        except (Child, KeyError):
            count += 1
        except Plain:
            count += 10
        except Exception:
            count += 100
        except BaseException:
            count += 1000
    return count


def wrong_types():
    for wrong in (1, "text", (ValueError, 3), int):
        try:
            try:
                raise TypeError("first")
            except wrong:
                print("not here")
        except TypeError as error:
            print(chain(error))
    try:
        try:
            raise ValueError("first")
        except missing_name:
            print("not here")
    except NameError as error:
        print(chain(error))


def leaving():
    for i in range(5):
        try:
            [][i]
        except IndexError:
            if i == 1:
                continue
            if i == 3:
                break
            try:
                raise KeyError(i)
            except KeyError:
                pass
            finally:
                print("finally", i, chain(sys.exception()))
    try:
        raise ValueError
    except ValueError:
        return sys.exception().args


def places():
    def deep(n):
        if n == 0:
            raise ValueError("deep")
        deep(n - 1)

    try:
        deep(40)
    except ValueError:
        lines = traceback.format_exc().splitlines()
        print(len(lines) > 4, lines[-1])
    try:
        deep(2)
    except ValueError:
        print([(frame.name, frame.line) for frame in traceback.extract_tb(sys.exc_info()[2])])


context_of_handler()
from_none()
seen_through_sys()
handled_in_callee()
print(leaving(), sys.exc_info())
generators()
lifetimes()
raised_while_dropped()
print(types(0))
wrong_types()
places()
try:
    try:
        [].pop()
    except IndexError:
        missing_function()
except NameError:
    {}["the end"]
