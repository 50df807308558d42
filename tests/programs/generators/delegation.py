"""What throw() passes on to iterators, and what a suspended generator waits for."""
import types


class Catcher:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, given):
        print("throw", given if isinstance(given, (int, type)) else repr(given))
        return 2


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def delegate(iterator):
    yield from iterator


def twice(iterator):
    yield from delegate(iterator)


for what in (123, KeyError, KeyError("k"), "text"):
    for make in (delegate, twice):
        generator = make(Catcher())
        next(generator)
        print(generator.throw(what))
for what in (123, KeyError):
    generator = twice(Plain())
    next(generator)
    try:
        generator.throw(what)
    except Exception as error:
        print(type(error).__name__, error)


class Odd(Exception):
    def __new__(cls, *args):
        return 5


for what in (Odd, Odd()):
    generator = delegate([1])
    try:
        generator.throw(what)
    except TypeError as error:
        print(error)
try:
    raise Odd
except TypeError as error:
    print(error)

source = iter([1, 2])
generator = delegate(source)
print(generator.gi_yieldfrom)
next(generator)
print(generator.gi_yieldfrom is source)
next(generator)
try:
    next(generator)
except StopIteration:
    print(generator.gi_yieldfrom)


@types.coroutine
def wait(value):
    print("wait", value)
    answer = yield "waiting"
    print("answer", answer)
    return 10


async def compute():
    return await wait(3) ** 2


coroutine = compute()
print(coroutine.cr_await, coroutine.send(None), coroutine.cr_await.__name__)
try:
    coroutine.send("go")
except StopIteration as stop:
    print(stop.value)
