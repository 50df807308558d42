# A generator that handles an exception which its resumer handles too still handles it when it is resumed from elsewhere.
import sys


def handles():
    try:
        yield 1
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
        try:
            raise
        except ValueError as e:
            yield "again", repr(e), repr(e.__context__)
        yield repr(sys.exception())


steps = handles()
next(steps)
try:
    raise ValueError("a")
except ValueError as e:
    print(steps.throw(e))
print(next(steps))
try:
    {}["k"]
except KeyError:
    print(next(steps))
    print(next(steps))
    print(repr(sys.exception()))
print(list(steps), sys.exception())


def nested():
    try:
        yield 1
    except ValueError:
        try:
            raise KeyError("in")
        except KeyError as e:
            yield repr(e.__context__)
        yield repr(sys.exception())
        yield repr(sys.exception())


steps = nested()
next(steps)
try:
    raise ValueError("b")
except ValueError as e:
    print(steps.throw(e))
try:
    [][1]
except IndexError:
    print(next(steps))
print(next(steps), sys.exception())


# What is thrown into a generator has what it handles as its context.
def waits(log):
    try:
        [][1]
    except IndexError:
        try:
            yield
        finally:
            log.append((repr(sys.exception()), repr(sys.exception().__context__)))


def delegates(log):
    try:
        1 // 0
    except ZeroDivisionError:
        try:
            yield from waits(log)
        finally:
            log.append((repr(sys.exception()), repr(sys.exception().__context__)))


def stop(generator, how):
    if how == "close":
        generator.close()
    elif how == "throw":
        try:
            generator.throw(ValueError("thrown"))
        except ValueError as e:
            print(how, repr(e.__context__))


for how in "close", "throw", "abandon":
    log = []
    generator = waits(log)
    next(generator)
    stop(generator, how)
    del generator
    print(log)
    log = []
    generator = waits(log)
    try:
        {}["outside"]
    except KeyError:
        next(generator)
        stop(generator, how)
        del generator
        print(log, repr(sys.exception()))

log = []
generator = delegates(log)
next(generator)
stop(generator, "throw")
print(log)


def yields(how):
    try:
        yield
    except BaseException as e:
        print(how, repr(e), repr(e.__context__))
        yield


given = ValueError("given")
given.__context__ = IndexError("its own")
try:
    1 // 0
except ZeroDivisionError:
    generator = yields("handles nothing")
    next(generator)
    generator.throw(given)
