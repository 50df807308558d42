# Operators that are asked for by name only.
print((7).__floordiv__(2), (7).__rsub__(10), "a".__mul__(3), [1].__add__([2]), (1, 2).__contains__(2), {1: 2}.__getitem__(1))


class Number(int):
    pass


print(Number(5) // 2, Number(5) + 1, -Number(5), [1, 2, 3][Number(1)], Number(2) ** 3, divmod(Number(7), 2))
