# The frames of a traceback have the code objects of the functions that the program sees, however the code was specialised.
import sys


def fail(n):
    return 1 // n


def middle(n):
    if n > 100:
        return n
    return fail(n) + 1


def down(n):
    if n == 0:
        return fail(n)
    return down(n - 1) + 1


def numbers(n):
    for i in range(3, -1, -1):
        yield n // i


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, n):
        self.n += fail(n)
        return self.n


def codes(error):
    found = []
    step = error.__traceback__
    while step is not None:
        found.append(step.tb_frame.f_code)
        step = step.tb_next
    return found


def check(function, expected, *arguments):
    try:
        function(*arguments)
    except ZeroDivisionError as error:
        found = codes(error)
        print([code.co_name for code in found], [code is other.__code__ for code, other in zip(found[1:], expected)])


check(fail, [fail], 0)
check(middle, [middle, fail], 0)
check(down, [down, down, down, down, fail], 3)
check(lambda n: list(numbers(n)), [], 6)
check(Counter().add, [Counter.add, fail], 0)
try:
    for x in numbers(6):
        pass
except ZeroDivisionError as error:
    print([code is numbers.__code__ for code in codes(error)])


def calling_code(n):
    return sys._getframe().f_code is calling_code.__code__ and n


print(calling_code(5))
total = 0
for i in range(5):
    total += middle(i + 1)
print(total)
