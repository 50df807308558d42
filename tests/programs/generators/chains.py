"""Generators that wait for one another in yield from: the last of them is resumed directly, which nobody can tell."""
import sys
import weakref


class Node:
    def __init__(self, key, left=None, right=None):
        self.key = key
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Node(middle, build(low, middle), build(middle + 1, high))


print(list(build(0, 40)))
print(sum(build(0, 1000)), max(build(0, 77)))


def results(depth):
    if depth == 0:
        got = yield "leaf"
        return ("sent", got)
    value = yield from results(depth - 1)
    again = yield depth
    return value + (again,)


chain = results(3)
print(next(chain), chain.send("first"), next(chain), chain.send("third"))
try:
    chain.send("last")
except StopIteration as stop:
    print(stop.value)


def failing(depth, log):
    try:
        if depth == 0:
            yield 1
            raise ValueError("leaf")
        yield from failing(depth - 1, log)
    except ValueError as error:
        log.append((depth, str(error), error.__traceback__.tb_lineno))
        if depth == 2:
            yield "handled"
            print("exc_info", sys.exc_info()[1])
            yield from failing(0, log)
        if depth < 2:
            raise
        log.append("done")
    finally:
        log.append(("end", depth))


log = []
print(list(failing(4, log)))
for entry in log:
    print(entry)


def unhandled(depth):
    if depth == 0:
        yield 0
        yield 1 // 0
    else:
        yield from unhandled(depth - 1)


def places(error):
    found = []
    entry = error.__traceback__
    while entry is not None:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


try:
    for item in unhandled(3):
        print(item)
except ZeroDivisionError as error:
    print(places(error))


def stops(depth):
    if depth:
        yield from stops(depth - 1)
    else:
        yield 1
        raise StopIteration(5)


try:
    print(list(stops(2)))
except RuntimeError as error:
    print(error, repr(error.__cause__), places(error))


# Thrown in, closed, dropped: from the first to the last and back.
def thrown(depth):
    try:
        if depth:
            yield from thrown(depth - 1)
        while True:
            yield depth
    except KeyError:
        yield "key " + str(depth)
    finally:
        print("finally", depth)


chain = thrown(2)
print(next(chain), next(chain), chain.throw(KeyError("x")))
print(next(chain), next(chain))
chain.close()
chain = thrown(2)
print(next(chain), next(chain))
del chain
print("dropped")


# Others that hold a generator of the chain, or find it.
def inner():
    for i in range(8):
        yield i


def outer(source):
    yield from source
    yield "outer"


source = inner()
chain = outer(outer(source))
print(next(chain), next(source), next(chain), next(source), next(chain))
del source
print(next(chain))
found = chain.gi_yieldfrom.gi_yieldfrom
print(next(chain), next(found), next(chain))
del found
print(list(chain))

references = []


def watched(depth):
    if depth:
        made = watched(depth - 1)
        references.append(weakref.ref(made))
        yield from made
    else:
        for i in range(6):
            yield i


chain = watched(2)
print(next(chain), next(chain))
print([next(reference()) for reference in references], next(chain))
print(next(chain), list(chain), [reference() for reference in references])


# A chain that runs itself; one that is handled by exceptions around it.
def itself():
    yield 1
    try:
        next(holder[0])
    except ValueError as error:
        yield str(error)
    yield holder[0].gi_running


holder = [outer(outer(itself()))]
print(list(holder[0]))
holder.clear()


def handled_outside(depth):
    if depth:
        try:
            raise LookupError(depth)
        except LookupError:
            yield from handled_outside(depth - 1)
            yield "outside", repr(sys.exc_info()[1])
    else:
        yield "inside", repr(sys.exc_info()[1])
        try:
            raise OSError("own")
        except OSError as error:
            yield "own", repr(error.__context__)
            yield "own", repr(sys.exc_info()[1])
        yield "inside", repr(sys.exc_info()[1])


for item in outer(handled_outside(2)):
    print(item, sys.exc_info()[1])
try:
    raise IndexError("consumer")
except IndexError:
    for item in outer(handled_outside(1)):
        print(item, repr(sys.exc_info()[1]))
    for item in outer(handled_outside(0)):
        print(item, repr(sys.exc_info()[1]))


# Chains that are begun, and then become part of another.
first = outer(inner())
print(next(first), next(first))
second = outer(first)
del first
print(next(second), list(second))


def lists():
    yield from [1, 2]
    yield from outer(iter("ab"))
    result = yield from (lambda: (yield 3))()
    yield result


print(list(outer(lists())))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(300)), len(list(deep(200))))
