# A sum that begins with an int and goes on with floats is an int only where nothing was added.
def total_of(values):
    total = 0
    for value in values:
        total += value
    return total


def product_of(values):
    product = 1
    for value in values:
        product *= value
    return product


def best_of(rows):
    best = -7
    for row in rows:
        for value in row:
            if value > best:
                best = value
    return best


def alternate(values):
    last, before = 0, 3
    seen = []
    for value in values:
        seen.append(last)
        last, before = before, value * 2.0
    return seen, last, before


def signs(values):
    low = high = 0
    for value in values:
        if value < 0.0:
            low -= value
        else:
            high += value
    return low, high


print(repr(total_of([])), repr(total_of([0.5])), repr(total_of([-0.0])), repr(total_of([0.5, -0.5])))
print(repr(product_of([])), repr(product_of([1.0])), repr(product_of([0.1, 3.0])))
print(total_of([float("inf"), 1.0]), total_of([float("inf"), float("-inf")]), total_of([1e308, 1e308]))
print(best_of([]), best_of([[]]), best_of([[-8.0], [-9.5]]), best_of([[-8.0, 2.5], [2.25]]))
print(alternate([]), alternate([1.5]), alternate([1.5, 2.5]), alternate([1.5, 2.5, -3.0, 0.0]))
print(signs([]), signs([1.5]), signs([-1.5]), signs([-1.0, 2.0, -0.0]))
print(type(total_of([])).__name__, type(total_of([1.0])).__name__, total_of([]) / 4, total_of([]) // 4)
# What the guesses do not foresee: ints, big ints, bools and None among the floats.
print(repr(total_of([1, 2])), repr(total_of([1, 2.5])), repr(total_of([2.5, 1])), repr(total_of([True, 0.5])), total_of([2**80, 1]))
print(repr(product_of([2, 3])), repr(product_of([2.0, 2**60])), product_of([2**40, 2**40]))
print(best_of([[1, 2.5], [3]]), best_of([[2**70, 1.0]]), alternate([1, 2, 3]), signs([3, -4, 2.5]))
for wrong in (None, "a"):
    try:
        print(total_of([1.5, wrong]))
    except TypeError as error:
        print(error)
