value = 1


def read():
    return value


def set_value(new):
    global value
    value = new


def double(n):
    return n * 2


def call_double(n):
    return double(n)


def measure(items):
    return len(items)
