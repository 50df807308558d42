"""What is handled in generators that are resumed from other places than where their handlers began."""
import sys


def show():
    error = sys.exception()
    return None if error is None else f"{type(error).__name__}{error.args}"


def steps():
    try:
        raise KeyError("own")
    except KeyError:
        yield show()
        try:
            raise IndexError("nested")
        except IndexError as error:
            yield f"{show()} {error.__context__!r}"
        yield show()
    yield show()
    try:
        yield "waiting"
    except ValueError as error:
        yield f"{show()} thrown {error}"
    finally:
        yield f"finally {show()}"
    try:
        int("x")
    except ValueError:
        pass
    yield show()
    try:
        raise LookupError("last")
    except LookupError as error:
        yield repr(error.__context__)


def resume(generator, name):
    try:
        raise RuntimeError(name)
    except RuntimeError:
        result = next(generator)
        return result, show()


def interleaved():
    generator = steps()
    print(next(generator), show())
    for name in "abcd":
        print(resume(generator, name))
    try:
        raise ValueError("given")
    except ValueError as error:
        print(generator.throw(error), show())
    print(resume(generator, "e"))
    print(next(generator), show())
    print(resume(generator, "f"))
    print(list(generator), show())


def delegating():
    try:
        raise TypeError("delegator")
    except TypeError:
        yield from steps()


def outer():
    generator = delegating()
    print([next(generator) for _ in range(3)], show())
    print(resume(generator, "g"), resume(generator, "h"))
    print(len(list(generator)))
    print(show())


def callee():
    try:
        {}[1]
    except KeyError:
        return show()


def calls():
    yield callee(), show()
    try:
        [][1]
    except IndexError:
        yield callee(), show()
    yield callee(), show()


def same_object():
    kept = None
    try:
        raise ValueError("same")
    except ValueError as error:
        kept = error

    def again():
        try:
            raise kept
        except ValueError as error:
            yield error is kept, show()
        yield show()

    try:
        raise kept
    except ValueError:
        generator = again()
        print(next(generator))
    print(next(generator), show())


async def waits(log):
    try:
        raise OSError("async")
    except OSError:
        log.append(show())
        await pause()
        log.append(show())
    log.append(show())


class pause:
    def __await__(self):
        yield


def coroutine():
    log = []
    running = waits(log)
    running.send(None)
    try:
        raise KeyError("resumer")
    except KeyError:
        try:
            running.send(None)
        except StopIteration:
            log.append(show())
    print(log, show())


interleaved()
outer()
print([resume(c, "x") for c in [calls()] for _ in range(3)])
same_object()
coroutine()
