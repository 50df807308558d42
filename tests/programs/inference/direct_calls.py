"""Direct calls with numbers in registers: what they are given, what they return, and what is rebound meanwhile."""


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def power(base, times):
    return 1 if times == 0 else base * power(base, times - 1)


def mean(a, b):
    return (a + b) / 2


def first(n):
    return n + 1


def other(n):
    return n * 1000


def rebind(n):
    global first
    first = other
    return n


def call_twice(n):
    # The function is loaded before its arguments are computed.
    return first(rebind(n)), first(n)


def counter(start):
    total = start

    def add(n):
        nonlocal total
        total += n
        return total

    return add


def factorial(number):
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)

    result = fact(number)
    fact = None
    return result


def apply(n):
    double = lambda x: x * 2
    total = 0
    for i in range(n):
        total += double(i)
    return total


def sometimes(n):
    if n == 3:
        return "three"
    return n


def fails(n):
    return 10 // n


def deep(n):
    return fails(n - 1) if n == 1 else deep(n - 1)


print(fib(20), power(3, 10), power(3, 100), power(2.5, 4))
print(mean(1, 2), mean(1.5, 2), mean(2**70, 2**70), mean(True, False))
print(call_twice(5))
add = counter(2**62)
print(add(1), add(2**62), add(2**64), add(0.5))
print(factorial(20), factorial(25))
print(apply(1000))
print([sometimes(i) for i in range(5)], sometimes(2**65))
for value in 1.5, "x", -(2**80), None:
    try:
        print(fib(value))
    except TypeError as error:
        print(error)
fib = lambda n: "rebound"
print(fib(5))
try:
    deep(4)
except ZeroDivisionError as error:
    frame, names = error.__traceback__, []
    while frame:
        names.append(frame.tb_lineno)
        frame = frame.tb_next
    print(error, names)
del fib
try:
    fib(3)
except NameError as error:
    print(error)
deep(1)
