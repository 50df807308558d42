def outer(n):
    values = list(range(n))
    label = "outer"
    total = inner(values, 10)
    return label, total


def inner(items, limit):
    doubled = [x * 2 for x in items]
    return sum(doubled) + limit


print(outer(5))
