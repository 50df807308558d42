"""Generators that get generators: pipelines become one loop where all functions are what they are believed to be."""
import sys


def numbers(limit):
    i = 0
    while i < limit:
        yield i
        i += 1


def squares(source):
    for value in source:
        yield value * value


def odd(source):
    for value in source:
        if value % 2:
            yield value


def scaled(source, factor, start=0):
    total = start
    for value in source:
        total += value * factor
        yield total


def pairs(source):
    previous = None
    for value in source:
        if previous is not None:
            yield previous, value
        previous = value


def repeated(source):
    for value in source:
        yield value
        yield value


def first(n):
    total = 0
    for value in odd(squares(numbers(n))):
        total += value
    return total


def leaves(n, stop):
    seen = []
    for value in repeated(odd(numbers(n))):
        if value == 3:
            continue
        if value > stop:
            return seen, "returned"
        seen.append(value)
        if value == 9:
            break
    else:
        seen.append("end")
    return seen


def again(n):
    seen = []
    for i in range(3):
        for a, b in pairs(squares(numbers(n + i))):
            seen.append(b - a)
        for value in scaled(odd(numbers(n)), 2, 1):
            seen.append(value)
    return seen


def inside(n):
    total = 0
    for value in squares(numbers(n)):
        for other in odd(squares(numbers(value))):
            total += other
            if other > 20:
                break
    return total


print(first(10), first(0), first(3000))
print(leaves(20, 100), leaves(20, 6), leaves(6, 100), leaves(0, 0))
print(again(4), inside(6))
print(sum(odd(squares(numbers(9)))), list(pairs(numbers(4))), sum(x for x in odd(squares(numbers(9)))))
print(max(v ^ 5 for v in scaled(repeated(numbers(5)), 3, 0)), [v for v in odd(squares(numbers(9)))])


def large(n):
    total = 2**62
    for value in scaled(squares(numbers(n)), 2**61, 0):
        total += value
    return total


print(large(1), large(5))


def raises(source):
    for value in source:
        if value == 2:
            raise ValueError(value)
        yield 12 // (3 - value)


def places(error):
    found = []
    entry = error.__traceback__
    while entry is not None:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


def stopping(source):
    for value in source:
        if value == 4:
            raise StopIteration(value)
        yield value


def caught(make, n):
    seen = []
    try:
        for value in odd(make(numbers(n))):
            seen.append(value)
    except Exception as error:
        return seen, type(error).__name__, str(error), places(error)
    return seen


def broken(n):
    seen = []
    try:
        for value in repeated(raises(numbers(n))):
            seen.append(value)
    except ValueError as error:
        seen.append(places(error))
    try:
        for value in repeated(squares(stopping(numbers(n)))):
            seen.append(value)
    except RuntimeError as error:
        seen.append((str(error), repr(error.__cause__), places(error)))
    try:
        for value in odd(squares(numbers("text"))):
            seen.append(value)
    except TypeError as error:
        seen.append((str(error), places(error)))
    try:
        for value in odd(squares(numbers())):
            seen.append(value)
    except TypeError as error:
        seen.append((str(error), places(error)))
    try:
        for value in odd(squares(5)):
            seen.append(value)
    except TypeError as error:
        seen.append((str(error), places(error)))
    return seen


print(caught(raises, 5), caught(stopping, 9), caught(squares, 4))
for item in broken(6):
    print(item)


# What is called is decided by what the names hold when the loop begins.
def swapped(n):
    global odd, numbers
    seen = []
    for value in odd(squares(numbers(n))):
        seen.append(value)
        odd = even
    for value in odd(squares(numbers(n))):
        seen.append(value)
    before = numbers
    numbers = range
    for value in odd(squares(numbers(n))):
        seen.append(value)
    numbers = before
    return seen


def even(source):
    return [value for value in source if value % 2 == 0]


kept = odd
print(swapped(6))
print(first(6))
odd = kept
print(first(6))
squares = iter
print(first(6))
del squares
try:
    first(6)
except NameError as error:
    print(error)


# Objects with an end that is seen, values that are kept alive by nothing but the pipeline.
class Noisy:
    def __init__(self, value):
        self.value = value

    def __del__(self):
        print("del", self.value)


def noisy(n):
    for i in range(n):
        yield Noisy(i)


def same(source):
    for item in source:
        yield item


def loud(n):
    for item in same(same(noisy(n))):
        print(item.value)
        if item.value == 2:
            break
    print("after")


loud(2)
loud(4)
for at in odd(numbers(6)):
    print(at, end=" ")
print(at, sys.exc_info())
